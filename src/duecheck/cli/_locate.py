"""The work of `locate`, `assets` and `contradict`: gates first, then what is on file or asked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from duecheck import discover
from duecheck.cli._desk import Work, at_the_desk, past_day
from duecheck.cli._paper import paper
from duecheck.cli._question import frozen, plan_words
from duecheck.cli._visit_folder import INTERNAL, places
from duecheck.errors import BadInput
from duecheck.guardrails import locating as gate
from duecheck.guardrails.jurisdictions import jurisdiction
from duecheck.guardrails.plan import in_force
from duecheck.intake.contacts import site
from duecheck.model.account_file import AccountNote
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.text import quote
from duecheck.pipeline.account_review import application_of, records_of
from duecheck.portfolio.assets import BY_HAND, leads
from duecheck.portfolio.contradiction import claims, observations, pairs
from duecheck.portfolio.locating import candidates
from duecheck.reading.own_account import OwnRecords, past_due
from duecheck.reading.profiles import is_person
from duecheck.records.store import read
from duecheck.records.store.consenting import consents
from duecheck.records.store.write import add

LANES = "register,contact,web"
INCOMPLETE = 3


@contextmanager
def opened_lane(
    lane: str, id: str, *, purpose: str, judgment: str | None, policy: Path | None,
    config: Path | None, data: Path | None, by: str | None, as_of: str | None,
) -> Iterator[tuple[Work, OwnRecords, str]]:  # fmt: skip
    """Open the account file and the lane: what proves it stands in the log with the purpose."""
    with at_the_desk(data, by=by, as_of=as_of) as work:
        if work.day > work.now.date():
            raise BadInput("--as-of", f"{work.day} has not come yet: nothing is past due on it")
        records = records_of(work.store, id)
        plan = in_force(plan_words(policy, config), work.day).plan
        proof = gate.open_lane(
            lane, plan, past_due=past_due(records, work.day), judgment=judgment, purpose=purpose
        )
        with work.store.change(lane, by=work.by, now=work.now, account=id, purpose=purpose) as log:
            log.detail = {"proof": proof}
        yield work, records, proof


def located(
    id: str, *, purpose: str, judgment: str | None, policy: Path | None, config: Path | None,
    data: Path | None, by: str | None, as_of: str | None,
) -> tuple[str, int]:  # fmt: skip
    """Return the sheet of candidates; 3 where nothing outside answered."""
    from duecheck.cli._account_review import plan_of
    from duecheck.cli._running import live_run

    with opened_lane(
        "locate", id, purpose=purpose, judgment=judgment, policy=policy, config=config, data=data,
        by=by, as_of=as_of,
    ) as (work, records, proof):  # fmt: skip
        held = frozenset(each.address for each in consents(work.store, id))
        day, asker = work.day, work.by
    given = {"purpose": purpose, "only": LANES, "by": asker}
    if data is not None:
        os.environ["DUECHECK_DATA"] = str(data)
    plan = plan_of(application_of(records, day, given), as_of=as_of, policy=policy, config=config)
    run = live_run(plan, config=config, weights=None, capture=None, frozen=frozen(as_of))
    found = candidates(records.account, run.evidence, records.seen, consented=held)
    silent = sorted(
        {
            f"{x.source} ({x.reason})"
            for x in run.lookups
            if x.outcome in (LookupOutcome.BLOCKED, LookupOutcome.FAILED)
        }
    )
    fields = {
        "name": records.account.name, "account": id, "today": day, "proof": proof,
        "purpose": purpose, "candidates": [each.model_dump() for each in found],
        "silent": ", ".join(silent),
        "tell_within_a_month": jurisdiction(records.account.country).privacy_notice,
    }  # fmt: skip
    answered = any(x.outcome in (LookupOutcome.FOUND, LookupOutcome.NONE) for x in run.lookups)
    text = paper("locate_sheet.md", fields, config, required=[INTERNAL])
    return text, 0 if answered else INCOMPLETE


def worked_at(
    id: str, said: str, *, url: str, on: str, guarantee: str | None, judgment: str | None,
    purpose: str, policy: Path | None, config: Path | None, data: Path | None, by: str | None,
    as_of: str | None,
) -> str:  # fmt: skip
    """Keep a public fact on somebody's employment; what to print. It bears no points."""
    with opened_lane(
        "locate", id, purpose=purpose, judgment=judgment, policy=policy, config=config, data=data,
        by=by, as_of=as_of,
    ) as (work, records, _):  # fmt: skip
        about = gate.employment(kind=records.account.kind, guarantee=guarantee)
        address = site("--url", url).url
        day = past_day("--on", on, work.day)
        if is_person(address) and about != "sole trader":
            gate.somebody_else(address)
        note = AccountNote(
            account=id, words=quote(f"Employment ({about}): {said}"), by=work.by, at=work.now,
            observed_on=day, channel="public page", url=address,
        )  # fmt: skip
        with work.store.change(
            "note", by=work.by, now=work.now, account=id, purpose=purpose
        ) as log:
            kept = add(work.store, "notes", note)
            log.detail = {"note": kept.id, "employment": about}
    return f"kept: {note.words} ({day}, {address}); 0 points\n"


def asset_leads(
    id: str, *, judgment: str | None, place: str | None, purpose: str, policy: Path | None,
    config: Path | None, data: Path | None, by: str | None, as_of: str | None,
) -> str:  # fmt: skip
    """Return the sheet of leads on file."""
    with opened_lane(
        "assets", id, purpose=purpose, judgment=judgment, policy=policy, config=config, data=data,
        by=by, as_of=as_of,
    ) as (work, records, proof):  # fmt: skip
        found = leads(filed_evidence(work, id), records.seen, records.notes)
        known = jurisdiction(place) if place else None
        fields = {
            "name": records.account.name, "account": id, "today": work.day, "proof": proof,
            "place": "unknown: name it with --jurisdiction" if known is None
            else f"{place} ({known.title})",
            "leads": [each.model_dump() for each in found], "by_hand": list(BY_HAND),
        }  # fmt: skip
    return paper("asset_leads.md", fields, config, required=[INTERNAL])


def filed_evidence(work: Work, id: str) -> list[Evidence]:
    """Return what the newest filed run says, where its archive is here."""
    from duecheck.pipeline.run import replay

    for run in reversed(read.runs(work.store, id)):
        for archive in places(run.archive):
            try:
                return list(replay(archive).evidence)
            except BadInput:
                continue
    return []


def contradictions(work: Work, id: str, config: Path | None) -> tuple[str, list[dict[str, Any]]]:
    """Return the call sheet, and its pairs."""
    records = records_of(work.store, id)
    seen, left_out = observations(records.notes)
    found = pairs(claims(records.contacts, records.notes), seen)
    rows = [each.model_dump(mode="json") for each in found]
    fields = {
        "name": records.account.name, "account": id, "today": work.day, "pairs": rows,
        "left_out": left_out,
        "cautions": discover.table("portfolio", "contradiction.toml")["cautions"]["lines"],
    }  # fmt: skip
    return paper("call_sheet.md", fields, config, required=[INTERNAL]), rows
