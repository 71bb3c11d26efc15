"""
Check one prospect: gather evidence, keep every byte, judge, report.

The report is a recommendation; a person decides. Nothing is sent to the prospect.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._delivery import Delivery, deliver, exit_code, formats_of
from duecheck.cli._question import frozen, plan_from
from duecheck.cli._running import example_run, live_run
from duecheck.errors import BadInput

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Text = str | None
APPLICATION = "The application, as stated"
RUN = "The run"
OUTPUT = "The report"


@app.command(no_args_is_help=True)
def prospect(
    name: Annotated[
        Text, typer.Argument(help="Name of the prospect, as on the application.")
    ] = None,
    country: Annotated[Text, typer.Option(help="Country: GB, Canada, usa …")] = None,
    reg: Annotated[Text, typer.Option(help="Number on the company register.")] = None,
    vat: Annotated[Text, typer.Option(help="VAT or sales-tax number.")] = None,
    url: Annotated[Text, typer.Option(help="Web site.")] = None,
    phone: Annotated[Text, typer.Option(help="Phone number, any spelling.")] = None,
    email: Annotated[
        Text, typer.Option(help="Email address; never written to, never probed.")
    ] = None,
    address: Annotated[Text, typer.Option(help="Postal address.")] = None,
    owner: Annotated[
        Text, typer.Option(help="Owner as stated; not looked up without a plan.")
    ] = None,
    claimed_since: Annotated[Text, typer.Option(help="Year it says it has traded since.")] = None,
    employees: Annotated[Text, typer.Option(help="Number of employees it states.")] = None,
    sector: Annotated[Text, typer.Option(help="Its trade, in a word: roofing, wholesale …")] = None,
    requested: Annotated[
        Text, typer.Option(help="Credit requested, as 15000 or 15,000.00.")
    ] = None,
    currency: Annotated[Text, typer.Option(help="Currency of the amounts (ISO 4217).")] = None,
    exposure: Annotated[Text, typer.Option(help="Already owed.")] = None,
    terms: Annotated[Text, typer.Option(help="Terms asked for, e.g. net 30.")] = None,
    first_order: Annotated[Text, typer.Option(help="Date of the first order.")] = None,
    contract_date: Annotated[
        Text, typer.Option(help="Date the contract was or will be signed.")
    ] = None,
    purpose: Annotated[
        Text, typer.Option(help="new-credit, review, collection, visit or other:TEXT.")
    ] = None,
    account: Annotated[Text, typer.Option(help="Account the run belongs to.")] = None,
    by: Annotated[Text, typer.Option(help="Who runs it; printed on the report.")] = None,
    jurisdiction: Annotated[Text, typer.Option(help="Law that governs, e.g. GB or US-CA.")] = None,
    as_of: Annotated[
        Text, typer.Option(help="Judge as of this date; with a time, the clock stands still.")
    ] = None,
    pick: Annotated[Text, typer.Option(help="Choose a candidate: SOURCE:NUMBER.")] = None,
    input_: Annotated[
        Text, typer.Option("--input", help="The application as JSON, or - for stdin.")
    ] = None,
    observed: Annotated[
        Path | None, typer.Option(help="Lanes filled and notes taken by hand, JSON lines.")
    ] = None,
    policy: Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")] = None,
    weights: Annotated[
        Path | None, typer.Option(help="Weights and credit policy that replace ours.")
    ] = None,
    only: Annotated[Text, typer.Option(help="Only these lanes or sources, by comma.")] = None,
    deadline: Annotated[
        Text, typer.Option(help="Seconds after which the report is written.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit 3 if any asked lane is not assessed.")
    ] = False,
    fail_on: Annotated[
        Text, typer.Option(help="Exit 10 if the action is this or worse: cash, refer, decline …")
    ] = None,
    format_: Annotated[
        list[str] | None,
        typer.Option("--format", help="table, md, json, html or pdf; may be repeated."),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("-o", "--output", help="Write here; the suffix says the format."),
    ] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Archive to write (.warc.gz); must not exist.")
    ] = None,
    example: Annotated[Text, typer.Option(help="Run a packaged fictional example.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    day_first: Annotated[bool, typer.Option("--dmy", help="Dates are day first.")] = False,
    month_first: Annotated[bool, typer.Option("--mdy", help="Dates are month first.")] = False,
    redact: Annotated[
        bool, typer.Option("--redact", help="Leave out the fields of natural persons.")
    ] = False,
) -> int:
    """
    Check one prospect: gather public evidence, keep every byte, judge, report.

    A recommendation; a person decides. Nothing is sent to the prospect. Start with:
    duecheck prospect --example northgate
    """
    delivery = Delivery(
        formats=formats_of(format_, output), paths=output or [], fail_on=fail_on, redact=redact
    )
    if day_first and month_first:
        raise BadInput(
            "--dmy, --mdy", "dates are read one way or the other", hint="Give one of them"
        )
    given = {
        "name": name,
        "country": country,
        "reg": reg,
        "vat": vat,
        "url": url,
        "phone": phone,
        "email": email,
        "address": address,
        "owner": owner,
        "claimed_since": claimed_since,
        "employees": employees,
        "sector": sector,
        "requested": requested,
        "currency": currency,
        "exposure": exposure,
        "terms": terms,
        "first_order": first_order,
        "contract_date": contract_date,
        "purpose": purpose,
        "account": account,
        "by": by,
        "jurisdiction": jurisdiction,
        "pick": pick,
        "only": only,
        "deadline": deadline,
    }
    if example is not None:
        others = {
            "input": input_,
            "observed": observed,
            "policy": policy,
            "weights": weights,
            "as_of": as_of,
            "capture": capture,
        }
        refuse_beside_example({**given, **others})
        run = example_run(example)
        deliver(run, delivery)
        return exit_code(run, delivery, strict=strict)
    plan = plan_from(
        given,
        as_of=as_of,
        input_=input_,
        observed=observed,
        policy=policy,
        config=config,
        strict=strict,
        order="dmy" if day_first else "mdy" if month_first else None,
    )
    run = live_run(plan, config=config, weights=weights, capture=capture, frozen=frozen(as_of))
    deliver(run, delivery)
    return exit_code(run, delivery, strict=strict)


def refuse_beside_example(given: Mapping[str, object]) -> None:
    """Refuse what an example cannot take: its application and its archive are packaged."""
    idle = [name for name, value in given.items() if value is not None]
    if idle:
        names = ", ".join("NAME" if n == "name" else f"--{n.replace('_', '-')}" for n in idle)
        raise BadInput(
            "--example",
            f"runs a packaged application and takes no {names}",
            hint="It takes --format, -o, --fail-on, --strict and --redact",
        )
