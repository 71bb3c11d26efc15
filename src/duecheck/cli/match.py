"""Compare two company names: one name, ask, or two names, and which words decide."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def match(
    a: Annotated[str | None, typer.Argument(help="One name.")] = None,
    b: Annotated[str | None, typer.Argument(help="The other.")] = None,
    country_a: Annotated[
        str | None, typer.Option(help="Country of the first: GB, Canada, usa …")
    ] = None,
    country_b: Annotated[str | None, typer.Option(help="Country of the other.")] = None,
    pairs: Annotated[
        str | None,
        typer.Option(help="A CSV file or -, columns a,b and, if known, country_a,country_b."),
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
) -> int:
    """
    Compare two company names: one name, ask, or two names, and which words decide.

    Rare words weigh more than common ones. Another number is another firm; another legal form or
    country is asked about. A name never decides that two firms are one: a number, domain, phone
    or address does.
    """
    from duecheck.cli._name_pairs import answer_pair, answer_pairs

    if pairs is not None:
        given = (a, b, country_a, country_b)
        for line in answer_pairs(pairs, alone=given, format_=format_):
            sys.stdout.write(line)
        return 0
    sys.stdout.write(answer_pair(a, b, country_a, country_b, format_=format_))
    return 0
