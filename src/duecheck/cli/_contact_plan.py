"""The work of `duecheck plan contact`: what the account file closes and stops."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from duecheck.cli._consent import live, region
from duecheck.cli._desk import Work
from duecheck.cli._question import plan_words
from duecheck.errors import BadInput
from duecheck.guardrails.jurisdictions import jurisdiction
from duecheck.guardrails.plan import in_force
from duecheck.pipeline.account_review import records_of
from duecheck.portfolio.contact_plan import SPOKEN, Step, plan
from duecheck.reading.own_account import OwnRecords, past_due
from duecheck.reading.reach import reach
from duecheck.records.store import read
from duecheck.records.store.consenting import consents, opted_out

LAWYER = re.compile(
    r"(?i)\b(?:lawyers?|solicitors?|attorneys?|counsel)\b.{0,60}\b(?:letter|wrote|written|writes|"
    r"represents?|acts?|instructed)\b|\bletter\s+(?:from|of)\s+(?:their|a|the|his|her)\s+"
    r"(?:lawyers?|solicitors?|attorneys?)\b"
)


def contact_plan(
    work: Work, id: str, *, place: str | None, zone: str | None, policy: Path | None,
    config: Path | None,
) -> tuple[list[Step], list[str], list[str]]:  # fmt: skip
    """Return the steps, what stops them (then there are none), and what is to be noted."""
    records = records_of(work.store, id)
    rules = jurisdiction(place or records.account.country)
    if zone is not None:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError):
            raise BadInput("--zone", f"{zone!r} is no time zone", hint="As Europe/London") from None
        rules = rules.model_copy(update={"zones": (zone,)})
    stops = list(stopped_by(work, records))
    notes = [] if rules.covered else ["this place is not covered; the strictest known rules hold"]
    if not past_due(records, work.day):
        notes.append("nothing is past due by our books")
    if stops:
        return [], stops, notes
    closed = closed_channels(work, records, policy=policy, config=config)
    notes += [f"{channel} is closed: {why}" for channel, why in closed.items()]
    out = [c for c in records.contacts if c.direction == "out" and c.channel in SPOKEN]
    steps = plan(
        work.day, rules, closed=closed, calls=[c.dated_on for c in out],
        talks=[c.dated_on for c in records.contacts
               if c.channel in SPOKEN and (c.direction == "in" or c.outcome == "answered")],
    )  # fmt: skip
    return steps, [], notes


def stopped_by(work: Work, records: OwnRecords) -> Iterator[str]:
    """Yield what stops the plan: a dispute, insolvency, a lawyer's letter."""
    for each in records.disputes:
        if each.closed_on is None:
            yield f"{each.item} is in dispute since {each.opened_on}: settle it first"
    for run in read.runs(work.store, records.account.id)[-1:]:
        found = run.findings.get("H01", {})
        if found.get("state") == "present":
            yield f"insolvency (H01, run of {run.as_of}): counsel decides, creditors' rules hold"
    words = [(n.observed_on, n.words) for n in records.notes]
    words += [(c.dated_on, c.words or "") for c in records.contacts]
    for day, said in words:
        if LAWYER.search(said):
            yield f"a lawyer wrote ({day or 'undated'}): answer through counsel"
            return


def closed_channels(
    work: Work, records: OwnRecords, *, policy: Path | None, config: Path | None
) -> dict[str, str]:
    """Return each channel that may not be used, with the reason."""
    account = records.account
    closed: dict[str, str] = {}
    for channel, said in (("email", account.email), ("call", account.phone)):
        if said is None:
            closed[channel] = "no address on file"
        elif (day := opted_out(work.store, reach(said, region(account)))) is not None:
            closed[channel] = f"opted out on {day}"
    social = in_force(plan_words(policy, config), work.day).plan
    if "call" in closed:
        closed["text"] = closed["call"]
    elif social is None or not social.sender_pays:
        closed["text"] = "the plan does not say that the firm pays for its texts"
    else:
        number = reach(str(account.phone), region(account))
        if live(consents(work.store, account.id), number, "collecting") is None:
            closed["text"] = "no consent for this number and collecting"
    return closed


def told(steps: Sequence[Step], stops: Sequence[str], notes: Sequence[str]) -> str:
    """Return the plan for a terminal of 80 columns."""
    lines = [f"STOP: {why}" for why in stops]
    for step in steps:
        when = "any hour"
        if step.first is not None and step.last is not None:
            when = f"{step.first:%H:%M}-{step.last:%H:%M} UTC"
        swap = f" (instead of {step.instead_of})" if step.instead_of else ""
        lines += textwrap.wrap(
            f"{step.on:%a %Y-%m-%d}  {when:<15} {step.channel}{swap}: {step.what}", 79,
            subsequent_indent=" " * 32,
        )  # fmt: skip
    lines += [line for note in notes for line in textwrap.wrap(f"note: {note}", 79)]
    return "\n".join([*lines, "Nothing is sent; a person does each step."]) + "\n"
