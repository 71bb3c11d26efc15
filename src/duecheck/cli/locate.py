"""Look for a lawful way to reach a past-due customer. Off until the plan enables it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import By, Data
from duecheck.errors import BadInput

app = typer.Typer(add_completion=False, rich_markup_mode=None)
Text = str | None


@app.command(no_args_is_help=True)
def locate(
    id: Annotated[str, typer.Argument(help="Account id.")],
    purpose: Annotated[str, typer.Option(help="What it is for.")] = "collection",
    judgment: Annotated[Text, typer.Option(help="Reference of a judgment, if any.")] = None,
    employment: Annotated[
        Text, typer.Option(help="A public fact you saw: where a sole trader works now.")
    ] = None,
    guarantee: Annotated[
        Text, typer.Option(help="With --employment: reference of the signed guarantee.")
    ] = None,
    url: Annotated[Text, typer.Option(help="With --employment: where you saw it.")] = None,
    on: Annotated[Text, typer.Option(help="With --employment: the day you saw it.")] = None,
    policy: Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    data: Data = None,
    by: By = None,
    as_of: Annotated[Text, typer.Option(help="The day this is done; today otherwise.")] = None,
) -> int:
    """
    Ask registers and the firm's own pages how it is reached; print candidates beside the file.

    Refused (exit 5) until a plan of your own says locate = true, and unless something is past due
    or a judgment is named. Service and mailing address stand apart; a mobile bears "no consent on
    record"; a friend's, relative's or child's page is never listed. Purpose and proof are in the
    log. An employment is kept only for a sole trader or guarantor, with address and day.
    """
    from duecheck.cli._locate import located, worked_at

    if employment is not None:
        if url is None or on is None:
            raise BadInput("--url, --on", "are missing: a fact is kept with address and day alone")
        sys.stdout.write(
            worked_at(
                id, employment, url=url, on=on, guarantee=guarantee, judgment=judgment,
                purpose=purpose, policy=policy, config=config, data=data, by=by, as_of=as_of,
            )
        )  # fmt: skip
        return 0
    text, code = located(
        id, purpose=purpose, judgment=judgment, policy=policy, config=config, data=data, by=by,
        as_of=as_of,
    )  # fmt: skip
    sys.stdout.write(text)
    return code
