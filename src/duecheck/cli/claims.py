"""Compare what an applicant says with what is found: years, number, address, contacts, owner."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def claims(
    name: Annotated[str, typer.Argument(help="Name of the prospect, as on the application.")],
    claimed_since: Annotated[
        str | None, typer.Option(help="Year it says it has traded since.")
    ] = None,
    reg: Annotated[str | None, typer.Option(help="Number on the company register.")] = None,
    address: Annotated[str | None, typer.Option(help="Postal address.")] = None,
    phone: Annotated[str | None, typer.Option(help="Phone number, any spelling.")] = None,
    email: Annotated[
        str | None, typer.Option(help="Email address; never written to, never probed.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Web site.")] = None,
    owner: Annotated[str | None, typer.Option(help="Owner as stated; needs a plan.")] = None,
    employees: Annotated[str | None, typer.Option(help="Number of employees it states.")] = None,
    country: Annotated[str | None, typer.Option(help="Country: GB, Canada, usa …")] = None,
    policy: Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")] = None,
    format_: Annotated[str, typer.Option("--format", help="table, md or json.")] = "table",
    as_of: Annotated[str | None, typer.Option(help="Judge as of this date.")] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Archive to write (.warc.gz); must not exist.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> int:
    """
    Print one row a claim: claimed, found, verdict, source.

    With --owner it is refused (exit 5) until a plan of your own allows look-ups about persons.
    """
    from duecheck.cli._lanes import Asked, ask_lane, require_person_plan

    if owner is not None:
        require_person_plan(policy, config, as_of)
    return ask_lane(
        {
            "name": name,
            "claimed_since": claimed_since,
            "reg": reg,
            "address": address,
            "phone": phone,
            "email": email,
            "url": url,
            "owner": owner,
            "employees": employees,
            "country": country,
        },
        Asked(
            title=f"Claims: {name}",
            claims=True,
            format=format_,
            as_of=as_of,
            capture=capture,
            config=config,
            policy=policy,
        ),
    )
