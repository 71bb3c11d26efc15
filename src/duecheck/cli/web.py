"""Read a website, live or saved: is it a business, how fresh, whom can one reach there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def web(
    targets: Annotated[
        list[str] | None,
        typer.Argument(help="A web address, a firm's name, or saved pages (.html)."),
    ] = None,
    url: Annotated[
        str | None, typer.Option(help="Address of the site, or of the saved page.")
    ] = None,
    jsonl: Annotated[
        str | None,
        typer.Option(help='Saved pages as lines {"id", "url", "html"}; - is stdin.'),
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="Name of the firm, to search the web for too.")
    ] = None,
    country: Annotated[str | None, typer.Option(help="Country: GB, Canada, usa …")] = None,
    format_: Annotated[str, typer.Option("--format", help="table, md or json.")] = "table",
    as_of: Annotated[str | None, typer.Option(help="Judge as of this date.")] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Archive to write (.warc.gz); must not exist.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> int:
    """
    Read a website like a credit investigator; saved pages are read without any network.

    A site is asked politely: at most a dozen requests, robots.txt obeyed, no form ever sent.
    """
    from duecheck.cli._lanes import Asked, ask_lane
    from duecheck.cli._question import clock_from
    from duecheck.cli._saved_pages import is_saved, print_saved
    from duecheck.errors import BadInput

    given = targets or []
    if jsonl is not None or (given and all(is_saved(target) for target in given)):
        day, _ = clock_from(as_of)
        print_saved(given, url=url, jsonl=jsonl, format_=format_, as_of=day)
        return 0
    if len(given) != 1:
        raise BadInput("TARGETS", "one address or name at a time, or saved pages alone")
    is_address = "." in given[0] and " " not in given[0].strip()
    address = url or (given[0] if is_address else None)
    named = name if name is not None or is_address else given[0]
    return ask_lane(
        {"name": named or given[0], "url": address, "country": country},
        Asked(
            title=f"Website: {given[0]}",
            site=True,
            only="web" if named else "website,wayback,rdap",
            format=format_,
            as_of=as_of,
            capture=capture,
            config=config,
        ),
    )
