"""Read a text: which danger sign it says of a company, with the words that say it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def read(
    text: Annotated[
        str | None, typer.Argument(help="A text file, - for stdin, or an address.")
    ] = None,
    subject: Annotated[
        str | None, typer.Option(help="The company, or an e-mail address or domain.")
    ] = None,
    jsonl: Annotated[
        str | None,
        typer.Option(help='Lines {"id", "text", "subject"}, a file or -; answers as lines.'),
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Archive to write when TEXT is an address (.warc.gz).")
    ] = None,
) -> int:
    """
    Read a text for danger signs said of one company.

    A text that cannot be read is not assessed, with the reason (exit 3); a text that says
    nothing of the company is no comfort.
    """
    from duecheck.cli._read_input import answer_lines, answer_text

    if jsonl is not None:
        for line in answer_lines(jsonl, text=text, subject=subject):
            sys.stdout.write(line)
        return 0
    page, code = answer_text(text, subject, json_=format_ == "json", config=config, capture=capture)
    sys.stdout.write(page)
    return code
