"""The commands of `duecheck account` that judge, attach, ask, refuse and release."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import (
    AsOf,
    By,
    Data,
    amount_given,
    at_the_desk,
    currency_given,
    day_of,
)
from duecheck.errors import BadInput

FOUND = 10
Id = Annotated[str, typer.Argument(help="Account id.")]
Text = str | None
Format = Annotated[str, typer.Option("--format", help="table or json.")]


def review(
    id: Id,
    purpose: Annotated[Text, typer.Option(help="review, collection … (default review).")] = None,
    only: Annotated[Text, typer.Option(help="Only these lanes or sources, by comma.")] = None,
    requested: Annotated[Text, typer.Option(help="Credit asked for now.")] = None,
    deadline: Annotated[Text, typer.Option(help="Seconds after which it is written.")] = None,
    fail_on: Annotated[Text, typer.Option(help="Exit 10 if the action is this or worse.")] = None,
    format_: Annotated[
        list[str] | None, typer.Option("--format", help="table, md or json; may be repeated.")
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("-o", "--output", help="Write here; the suffix says the format."),
    ] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Archive to write (.warc.gz); must not exist.")
    ] = None,
    weights: Annotated[Path | None, typer.Option(help="Weights that replace ours.")] = None,
    policy: Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    data: Data = None,
    by: By = None,
    as_of: Annotated[Text, typer.Option(help="Judge as of this date.")] = None,
) -> int:
    """
    Check a customer again: own records first, then the outside; the run is filed.

    Days beyond terms, broken promises, unanswered attempts and returned mail come from the
    account file and stand above what the web says.
    """
    from duecheck.cli._account_review import review_one

    given = {"purpose": purpose, "only": only, "requested": requested, "deadline": deadline}
    return review_one(
        id, given=given, fail_on=fail_on, formats=format_, output=output, capture=capture,
        weights=weights, policy=policy, config=config, data=data, by=by, as_of=as_of,
    )  # fmt: skip


def attach(
    id: Id,
    run: Annotated[
        Path | None, typer.Argument(help="Archive of a run (.warc.gz) to file here.")
    ] = None,
    kind: Annotated[Text, typer.Option(help="lane, agency, bureau or document.")] = None,
    lane: Annotated[Text, typer.Option(help="The lane filled by hand.")] = None,
    result: Annotated[Text, typer.Option(help="found or none.")] = None,
    source: Annotated[Text, typer.Option(help="Who says it: register, agency …")] = None,
    date: Annotated[Text, typer.Option(help="Day of the report or search.")] = None,
    score: Annotated[Text, typer.Option(help="The report's own score, as it writes it.")] = None,
    document: Annotated[
        Path | None, typer.Option(help="The document; hashed, a copy is kept.")
    ] = None,
    about: Annotated[str, typer.Option(help="company or person.")] = "company",
    purpose: Annotated[Text, typer.Option(help="Permissible purpose, for a person.")] = None,
    authority: Annotated[Text, typer.Option(help="Reference of the written authority.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """
    File a run, fill a lane by hand, or attach a report. Older than 180 days is stale.

    Kinds of source a credit desk uses: company register, insolvency gazette, court docket, credit
    bureau, collection and trade agency, trade references. None is sold or recommended here.
    """
    from duecheck.cli._account_book import attach_one, print_all

    if about not in ("company", "person"):
        raise BadInput("--about", f"{about!r} is neither company nor person")
    with at_the_desk(data, by=by, as_of=as_of) as work:
        if run is not None:
            from duecheck.cli._account_review import file_archive

            print_all([file_archive(work, id, run)])
            return
        wanted = kind or ("lane" if lane is not None else "")
        if source is None:
            raise BadInput("--source", "is missing: who says it?")
        print_all(
            attach_one(
                work, id, kind=wanted, lane=lane, result=result, source=source, date=date,
                score=score, document=document, about=about, purpose=purpose,
                authority=authority,
            )
        )  # fmt: skip


def refs(
    id: Id,
    ask: Annotated[Text, typer.Option(help="Name of the reference to ask.")] = None,
    contact: Annotated[Text, typer.Option(help="Where it is reached.")] = None,
    record: Annotated[int | None, typer.Option(help="Keep what reference N said.")] = None,
    high_credit: Annotated[Text, typer.Option(help="Highest credit it gave.")] = None,
    currency: Annotated[Text, typer.Option(help="Currency of the high credit.")] = None,
    terms: Annotated[Text, typer.Option(help="Its terms.")] = None,
    slow_days: Annotated[int | None, typer.Option(help="Days paid beyond terms.")] = None,
    last_sale: Annotated[Text, typer.Option(help="Day of its last sale.")] = None,
    on: Annotated[Text, typer.Option(help="Day asked or answered.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """Ask a trade reference (text to send, a chase date), record what it said, or list them."""
    from duecheck.cli._account_book import ask_reference, record_reference
    from duecheck.records.store import read

    with at_the_desk(data, by=by, as_of=as_of) as work:
        if ask is not None:
            sys.stdout.write(ask_reference(work, id, name=ask, contact=contact, on=on))
            return
        if record is not None:
            sys.stdout.write(
                record_reference(
                    work, id, record, high_credit=high_credit, currency=currency, terms=terms,
                    slow_days=slow_days, last_sale=last_sale, on=on,
                )
            )  # fmt: skip
            return
        read.account(work.store, id)
        for one in read.references(work.store, id):
            state = (
                f"answered {one.answered_on}"
                if one.answered_on
                else "outstanding"
                if work.day >= one.chase_on
                else f"asked, chase on {one.chase_on}"
            )
            sys.stdout.write(f"{one.id}  {one.name}  asked {one.asked_on}  {state}\n")


def connect(
    id: Id,
    name: Annotated[str, typer.Option(help="Your real name.")],
    employer: Annotated[str, typer.Option(help="The firm you work for.")],
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """Draft a truthful connection request, for you to send. Refused where money is past due."""
    from duecheck.guardrails import accounts as guard
    from duecheck.pipeline.account_review import records_of
    from duecheck.reading.own_account import past_due

    with at_the_desk(data, by=by, as_of=as_of) as work:
        records = records_of(work.store, id)
        late = past_due(records, work.day)
        guard.connect(past_due=late, status=str(records.account.status))
        with work.store.change("connect-drafted", by=work.by, now=work.now, account=id):
            pass
        sys.stdout.write(
            f"Hello, I am {name} of {employer}; we supply or hope to supply "
            f"{records.account.name}. I would be glad to stay in touch about our work together.\n"
            "(Nothing was sent. Send it yourself, under your own name.)\n"
        )


def authorise(
    id: Id,
    authorisation: Annotated[str, typer.Argument(help="Id of the customer's authorisation.")],
    amount: Annotated[str, typer.Option(help="The one payment's amount.")],
    currency: Annotated[str, typer.Option(help="Its currency.")],
    date: Annotated[str, typer.Option(help="The day it is for.")],
    given_by: Annotated[Text, typer.Option(help="Who gave it.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """Use one authorisation for one payment. A second use is refused. Takes no bank details."""
    from duecheck.pipeline.account_payments import use_authorisation

    with at_the_desk(data, by=by, as_of=as_of) as work:
        money, unit = amount_given("--amount", amount), currency_given(currency)
        day = day_of("--date", date)
        assert money is not None  # noqa: S101 (the options are required)
        assert unit is not None  # noqa: S101
        assert day is not None  # noqa: S101
        told = use_authorisation(
            work.store, id, authorisation, amount=money, currency=unit, on=day, given_by=given_by,
            by=work.by, now=work.now,
        )  # fmt: skip
        sys.stdout.write(f"{told}\n")


def dispute(
    id: Id,
    item: Annotated[Text, typer.Argument(help="Invoice number, or a code as D05a.")] = None,
    why: Annotated[str, typer.Option(help="What the customer says.")] = "",
    close: Annotated[int | None, typer.Option(help="End dispute N.")] = None,
    outcome: Annotated[str, typer.Option(help="How it ended.")] = "reviewed",
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """Set an invoice or a sign to 0 until it is reviewed; --close N ends it."""
    from duecheck.cli._account_book import close_dispute, dispute_one

    with at_the_desk(data, by=by, as_of=as_of) as work:
        if close is not None:
            sys.stdout.write(close_dispute(work, id, close, outcome))
            return
        if item is None or not item.strip():
            raise BadInput("ITEM", "is missing: an invoice number or a code")
        sys.stdout.write(dispute_one(work, id, item, why))


def merge(
    id: Id,
    into: Annotated[str, typer.Option(help="The account that stays.")],
    data: Data = None,
    by: By = None,
) -> None:
    """Two accounts of one customer become one; what both hold is kept once."""
    from duecheck.records.store.merging import merge as merge_accounts

    with at_the_desk(data, by=by) as work:
        moved, same = merge_accounts(work.store, id, into, by=work.by, now=work.now)
        sys.stdout.write(f"{id} merged into {into}: {moved} entries moved, {same} held by both\n")


def release(
    id: Id,
    order: Annotated[str, typer.Option(help="Amount of the order.")],
    currency: Annotated[Text, typer.Option(help="Its currency; the account's otherwise.")] = None,
    format_: Format = "table",
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> int:
    """May this order go? From balance, limit, past due and holds. Exit 0 yes, 10 no."""
    from duecheck.pipeline.account_payments import release_order

    with at_the_desk(data, by=by, as_of=as_of) as work:
        money = amount_given("--order", order)
        assert money is not None  # noqa: S101 (the option is required)
        found = release_order(
            work.store, id, order=money, currency=currency_given(currency), by=work.by,
            now=work.now, today=work.day,
        )  # fmt: skip
    if format_ == "json":
        row = {
            "release": found.granted, "currency": found.currency, "balance": str(found.balance),
            "limit": None if found.limit is None else str(found.limit),
            "stops": list(found.stops), "looks": list(found.looks),
        }  # fmt: skip
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("release\n" if found.granted else "hold: a person decides\n")
        sys.stdout.write("".join(f"- {why}\n" for why in found.stops))
        sys.stdout.write("".join(f"- look: {what}\n" for what in found.looks))
    return 0 if found.granted else FOUND


def outcomes(format_: Format = "table", data: Data = None, as_of: AsOf = None) -> None:
    """Set later payment beside each decision; below 200 decisions no rate is claimed."""
    from duecheck.pipeline.account_decide import ENOUGH, later_payment
    from duecheck.pipeline.account_decide import outcomes as read_outcomes

    with at_the_desk(data, as_of=as_of) as work:
        rows = read_outcomes(work.store, work.day)
    if format_ == "json":
        told = {"decisions": rows, "enough": len(rows) >= ENOUGH}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        return
    for row in rows:
        since = row["days_late_since"]
        paid = "nothing paid since" if since is None else f"{since} days late since"
        before = row["days_late_before"]
        was = "not known before" if before is None else f"{before} before"
        sys.stdout.write(f"{row['on']} {row['account']} {row['action']}: {paid}, {was}\n")
    sys.stdout.write("".join(f"{line}\n" for line in later_payment(rows)))
