"""Say which social networks a company is on, and look up handles where that is allowed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from duecheck.cli._first_word import USUAL, UsualCommand
from duecheck.errors import BadInput

app = typer.Typer(add_completion=False, rich_markup_mode=None, cls=UsualCommand)


@app.command(USUAL, no_args_is_help=True)
def social(
    subject: Annotated[
        str | None, typer.Argument(help="The company's name, or its own site's address.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Its own site, beside a name.")] = None,
    country: Annotated[str | None, typer.Option(help="Its country, e.g. GB.")] = None,
    networks: Annotated[
        Path | None, typer.Option(help="More networks for the table (TOML).")
    ] = None,
    observed: Annotated[Path | None, typer.Option(help="Notes taken by hand, JSON lines.")] = None,
    as_of: Annotated[
        str | None, typer.Option(help="Judge as of this date; with a time, the clock stands.")
    ] = None,
    users: Annotated[
        str | None, typer.Option(help="Handles to look up in bulk, by comma; needs --out.")
    ] = None,
    handles: Annotated[
        str | None, typer.Option(help="The company's handles to look up, by comma.")
    ] = None,
    sites: Annotated[
        Path | None, typer.Option(help="Table of sites that allow look-ups (JSON); else ours.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write one JSON object a line here, one per look-up.")
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=0.1, max=120, help="Seconds for one request of a look-up.")
    ] = 10.0,
    sector: Annotated[
        str | None, typer.Option(help="Only sites of this sector, and those of none.")
    ] = None,
    verify: Annotated[
        bool, typer.Option("--verify", help="Distrust a site that finds a nonsense handle too.")
    ] = False,
    format_: Annotated[
        str, typer.Option("--format", help="table, json; md for networks.")
    ] = "table",
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    capture: Annotated[Path | None, typer.Option(help="Archive to write (.warc.gz).")] = None,
) -> int:
    """
    Say which social networks a company is on, or look up its handles where sites allow it.

    No page of a network is read: what its own site links, searches show and open feeds tell
    is printed, and for the rest the search to open by hand. A look-up of a handle ends found,
    absent or unknown, with the reason; blocked is unknown.
    """
    if (subject is not None) + (users is not None) + (handles is not None) != 1:
        raise BadInput("NAME", "give a name or address, or --handles, or --users")
    if subject is not None:
        text, code = show_networks(
            subject,
            url=url,
            country=country,
            networks=networks,
            observed=observed,
            as_of=as_of,
            format_=format_,
            config=config,
            capture=capture,
        )
    else:
        text, code = look_up_handles(
            users=users,
            handles=handles,
            sites=sites,
            out=out,
            timeout=timeout,
            verify=verify,
            sector=sector,
            json_=format_ == "json",
            config=config,
            capture=capture,
        )
    sys.stdout.write(text)
    return code


def show_networks(subject: str, **options: Any) -> tuple[str, int]:
    """Start the lane of the networks; what it needs is loaded only then."""
    from duecheck.cli._networks import show_networks

    return show_networks(subject, **options)


def look_up_handles(**options: Any) -> tuple[str, int]:
    """Start the look-ups; what they need is loaded only then."""
    from duecheck.cli._handles import look_up_handles

    return look_up_handles(**options)


@app.command(no_args_is_help=True)
def note(
    text: Annotated[str, typer.Argument(help="What you saw, in a sentence.")],
    url: Annotated[str, typer.Option(help="Address of the page you opened.")],
    on: Annotated[str | None, typer.Option(help="Day you saw it; else today.")] = None,
    last_post: Annotated[str | None, typer.Option(help="Day of the newest post there.")] = None,
    code: Annotated[
        str | None, typer.Option(help="Check or sign it bears on: G03a, D03a …")
    ] = None,
    channel: Annotated[str, typer.Option(help="Who speaks: social, review, forum …")] = "social",
    file: Annotated[Path, typer.Option(help="Add the note to this file.")] = Path("observed.jsonl"),
    policy: Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> None:
    """
    Keep what you saw by hand as a dated line for --observed.

    Write of the company, not of anybody's private life. A person's own page is refused (exit 5)
    until a plan of your own allows look-ups about persons.
    """
    from duecheck.cli._notes import keep_note

    keep_note(
        {"text": text, "url": url, "observed_on": on, "code": code, "channel": channel},
        last_post=last_post,
        file=file,
        policy=policy,
        config=config,
    )
