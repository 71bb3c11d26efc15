"""Look at your own firm's profiles, and at a post before it leaves the house."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.errors import BadInput

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Look at your own firm's profiles, and at a post before it leaves the house.",
)

LARGEST = 2_000_000
FOUND = 10
Format = Annotated[str, typer.Option("--format", help="table or json.")]


@app.command(no_args_is_help=True)
def check(
    profile: Annotated[
        Path, typer.Argument(help="Your own profiles (TOML): company, pages, staff.")
    ],
    format_: Format = "table",
) -> None:
    """
    Print what your firm and its credit people should be found by and are not.

    The file has company = "…", pages = ["https://…"] and, for each of your people, a table
    [[staff]] with role and pages. Nothing is looked up.
    """
    from duecheck.checklist.own_presence import presence_points
    from duecheck.intake.own_profiles import own_profiles
    from duecheck.records.files import read_text

    known_format(format_)
    text = read_text(profile, field="PROFILE", what="list of own profiles", limit=LARGEST)
    points = presence_points(own_profiles(text, path=str(profile)))
    if format_ == "json":
        put_json({"points": [{**vars(point), "pages": list(point.pages)} for point in points]})
        return
    lines = [f"{point.state}: {point.what} {' '.join(point.pages)}".rstrip() for point in points]
    missing = sum(point.state == "missing" for point in points)
    sys.stdout.write("\n".join([*lines, "", f"{missing} missing of {len(points)} points."]) + "\n")


@app.command(no_args_is_help=True)
def keywords(
    text: Annotated[Path, typer.Argument(help="Text of a profile, or - for stdin.")],
    words: Annotated[str, typer.Option(help="Words or phrases to be found by, by comma.")],
    format_: Format = "table",
) -> None:
    """Count which of your keywords stand in the text of a profile, and name the others."""
    from duecheck.checklist.own_presence import keywords_in
    from duecheck.intake.own_profiles import listed

    known_format(format_)
    wanted = listed(words, field="--words")
    there, missing = keywords_in(read_draft(text, "TEXT", "text of a profile"), wanted)
    if format_ == "json":
        put_json({"found": there, "missing": missing, "of": len(wanted)})
        return
    lines = [f"{len(there)}/{len(wanted)} keywords found"]
    lines += [f"found: {', '.join(there)}"] if there else []
    lines += [f"missing: {', '.join(missing)}"] if missing else []
    sys.stdout.write("\n".join(lines) + "\n")


@app.command(no_args_is_help=True)
def lint(
    draft: Annotated[Path, typer.Argument(help="The draft post, or - for stdin.")],
    names: Annotated[Path | None, typer.Option(help="Customers' names, one a line.")] = None,
    format_: Format = "table",
) -> int:
    """
    Find what must not stand in a public post: a customer's name, a balance, an account number.

    Exit code 10 where something is found. Nothing is sent, and the draft is not changed.
    """
    from duecheck.guardrails.outward_text import NOTHING_FOUND, rules_for
    from duecheck.guardrails.outward_text import lint as findings_in
    from duecheck.intake.own_profiles import names as read_names
    from duecheck.reading.names import without_form
    from duecheck.records.files import read_text

    known_format(format_)
    known: list[str] = []
    if names is None:
        sys.stderr.write("duecheck presence lint: no --names, so no name was looked for\n")
    else:
        listed = read_text(names, field="--names", what="names of customers", limit=LARGEST)
        known = [without_form(name) for name in read_names(listed, field="--names")]
    found = findings_in(read_draft(draft, "DRAFT", "draft"), kind="post", names=known)
    if format_ == "json":
        rules = [rule for rule in rules_for("post") if rule != "name" or names is not None]
        put_json({"findings": [one.model_dump(mode="json") for one in found], "rules": rules})
    else:
        for one in found:
            sys.stdout.write(f"line {one.line}: {one.rule}: {one.says}: {one.words}\n")
            sys.stdout.write(f"  instead: {one.instead}\n")
        sys.stdout.write(f"{len(found)} found.\n" if found else NOTHING_FOUND)
    return FOUND if found else 0


def read_draft(path: Path, field: str, what: str) -> str:
    """Return the text of a file, or of stdin for `-`."""
    from duecheck.records.files import read_text

    if str(path) != "-":
        return read_text(path, field=field, what=what, limit=LARGEST)
    text = sys.stdin.read(LARGEST)
    if not text.strip():
        raise BadInput(field, "stdin is empty")
    return text


def known_format(format_: str) -> None:
    """Refuse a format nobody knows."""
    if format_ not in ("table", "json"):
        raise BadInput("--format", f"{format_!r} is no format", hint="One of json, table")


def put_json(whole: object) -> None:
    """Print a JSON document."""
    sys.stdout.write(json.dumps(whole, indent=2, ensure_ascii=False) + "\n")
