"""Show the bytes behind a statement, check what is kept, certify a search that found nothing."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._ending import say
from duecheck.cli._kept import archive_named, newest_archive
from duecheck.cli._saved_run import is_archive
from duecheck.errors import BadInput

FOUND = 10
LARGEST = 200_000_000

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Show the bytes behind a statement, check what is kept, certify a search.",
)

Saved = Annotated[
    Path | None,
    typer.Argument(help="Archive, CAPTURES/ROW or JSON report; else the newest archive."),
]


@app.callback()
def evidence() -> None:
    """Show the bytes behind a statement, check what is kept, certify a search."""


@app.command()
def show(
    id: Annotated[str, typer.Argument(help="A statement (gazette-1), a record, or a SHA-256.")],
    saved: Saved = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write the answer here.")
    ] = None,
    stored: Annotated[
        bool, typer.Option("--stored", help="With -o: the bytes the hash is over, still packed.")
    ] = False,
    open_: Annotated[
        bool, typer.Option("--open", help="Open it here; a web page as text, so nothing is loaded.")
    ] = False,
) -> None:
    """
    Print the answer a statement was read from: address, time, hash, place, and the bytes.

    What is not text is named and not printed; -o writes it. With --stored the SHA-256 of the file
    is the one shown, for anybody to compare.
    """
    from duecheck.cli._held import opened_copy, printed
    from duecheck.pipeline.held_bytes import held_bytes
    from duecheck.records.files import write_bytes

    if stored and output is None:
        raise BadInput("--stored", "goes with -o FILE")
    archive = _archive(saved)
    held = held_bytes(archive, id)
    if output is not None:
        write_bytes(output, held.stored if stored else held.body)
        say(f"duecheck evidence: {len(held.stored if stored else held.body):,} bytes in {output}")
    elif open_:
        opened_copy(held)
    else:
        sys.stdout.write(printed(held))


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="An archive, a saved report, or a certificate.")],
    archive: Annotated[
        Path | None, typer.Option(help="Its archive; else the one it names, beside it or kept.")
    ] = None,
    signers: Annotated[
        Path | None, typer.Option(help="Allowed signers (ssh-keygen), to say whose a key is.")
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
) -> int:
    """
    Check every hash, and a report or certificate against its archive. Exit 10 where one fails.

    What was erased on purpose is said to be erased, and is no failure. A certificate is made
    again from its archive and compared; beside it, FILE.sig is checked.
    """
    from duecheck.cli._verify import verdicts
    from duecheck.records.files import read_text

    if is_archive(file):
        lines = verdicts(file, None, archive=file, signers=signers)
    else:
        text = read_text(file, field="FILE", what="report or certificate", limit=LARGEST)
        lines = verdicts(file, text, archive=archive or archive_named(text, file), signers=signers)
    failing = [line for line in lines if line.state == "fails"]
    if format_ == "json":
        rows = [line.model_dump() for line in lines]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        for line in lines:
            state = "FAILS " if line.state == "fails" else f"{line.state:<6}"
            sys.stdout.write(f"{state} {line.what}: {line.says}\n")
    return FOUND if failing else 0


@app.command()
def certify(
    saved: Saved = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write here; else to the terminal.")
    ] = None,
    key: Annotated[
        Path | None, typer.Option(help="Sign with this SSH key; the signature is FILE.sig.")
    ] = None,
) -> None:
    """
    Certify what was searched on that day and answered "nothing", and what gave no answer.

    Only an archive that is whole is certified. The signature proves who signed, not when.
    """
    from duecheck.cli._verify import certificate_of
    from duecheck.records.files import write_text
    from duecheck.records.signing import sign

    if key is not None and output is None:
        raise BadInput("--key", "signs a file, so it goes with -o FILE")
    words = certificate_of(_archive(saved))
    if output is None:
        sys.stdout.write(words)
        return
    if output.exists():
        raise BadInput("--output", f"{output} exists and is not overwritten")
    write_text(output, words)
    say(f"duecheck evidence: certificate in {output}")
    if key is not None:
        say(f"duecheck evidence: signature in {sign(output, key)}")


@app.command()
def export(
    saved: Annotated[Path, typer.Argument(help="Archive, CAPTURES/ROW or JSON report.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Write here.")],
    format_: Annotated[
        str, typer.Option("--format", help="wacz (for archive viewers) or ftm (FollowTheMoney).")
    ],
    persons: Annotated[
        bool, typer.Option("--persons", help="ftm: officers, owners and listed persons too.")
    ] = False,
    purpose: Annotated[str | None, typer.Option(help="ftm: what it is given away for.")] = None,
    to: Annotated[str | None, typer.Option("--to", help="ftm: who gets it.")] = None,
    by: Annotated[str | None, typer.Option(help="Who exports; else this user.")] = None,
) -> None:
    """
    Give a run to other tools: its archive as WACZ, or its facts as FollowTheMoney lines.

    WACZ holds whole answers: it stays within the firm as the archive does. FollowTheMoney gives
    organisations; natural persons only with --persons, --purpose and --to, and that is logged.
    """
    from duecheck.cli._export import ftm_of, wacz_of
    from duecheck.records.files import write_bytes

    if format_ not in ("ftm", "wacz"):
        raise BadInput("--format", f"{format_!r} is no export", hint="One of ftm, wacz")
    if format_ == "wacz" and (persons or purpose is not None or to is not None):
        raise BadInput("--persons", "goes with --format ftm")
    archive = _archive(saved)
    if format_ == "wacz":
        write_bytes(output, wacz_of(archive))
    else:
        write_bytes(output, ftm_of(archive, persons=persons, purpose=purpose, to=to, by=by))
    say(f"duecheck evidence: {format_} in {output}")


def _archive(saved: Path | None) -> Path:
    """Return the archive meant by the argument; the newest is named when taken."""
    if saved is None:
        found = newest_archive()
        say(f"duecheck evidence: from {found}")
        return found
    if is_archive(saved):
        return saved
    from duecheck.records.files import read_text

    text = read_text(saved, field="SAVED", what="saved run", limit=LARGEST)
    return archive_named(text, saved)
