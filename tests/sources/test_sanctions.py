"""Sanctions lists: possible matches to verify, and silence that clears nobody."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.sources.fake_door import FakeDoor, inquiry, json_answer

from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import sanctions

NAME = "Vellamo Petrochemical Trading"


def entry(score: float, *, what: str = "entity", name: str = NAME.upper(), **more: Any) -> Any:
    body = {"key": "7001", "names": [["legal", NAME.upper()]], "what": what, "programs": ["EX-1"]}
    return {
        "name": name,
        "kind": "legal",
        "score": score,
        "outcome": "same",
        "deciding": ["agree: vellamo"],
        "body": body | more,
    }


def answer(*entries: Any, age: int = 1, **more: Any) -> Any:
    said = {
        "list": "ofac",
        "title": "OFAC",
        "sha256": "ab" * 32,
        "published": "2026-11-15",
        "loaded": "2026-11-15",
        "age_days": age,
        "stale_after_days": 2,
        "entries": list(entries),
        "notes": [],
    }
    return json_answer(json.dumps(said | more))


async def asked(given: Any, kind: str = "company") -> Inquiry:
    """The source beside one list; the others are not on this machine."""
    door = FakeDoor({f"list:ofac?name={NAME.replace(' ', '+')}": given})
    run = inquiry(door, source="sanctions", subject=Subject(name=NAME, kind=kind))
    await sanctions.collect.collect(run)
    return run


@pytest.mark.parametrize(
    ("given", "outcome", "reason", "found"),
    [
        pytest.param(answer(entry(0.99)), LookupOutcome.FOUND, None, 1, id="a name like it"),
        pytest.param(answer(entry(0.85)), LookupOutcome.FOUND, None, 1, id="just alike enough"),
        pytest.param(answer(entry(0.84)), LookupOutcome.NONE, None, 0, id="not alike enough"),
        pytest.param(answer(), LookupOutcome.NONE, None, 0, id="nothing like it"),
        pytest.param(
            answer(age=3), LookupOutcome.NOT_CHECKED, Reason.POLICY, 0, id="an old list is silent"
        ),
        pytest.param(
            answer(entry(0.99), age=3), LookupOutcome.FOUND, None, 1, id="an old list has it"
        ),
        pytest.param(
            answer(entry(0.99, what="individual")), LookupOutcome.NONE, None, 0, id="a person"
        ),
        pytest.param(
            answer(entry(0.99, what="not-understood")), LookupOutcome.FOUND, None, 1, id="unknown"
        ),
        pytest.param(
            json_answer("{}"), LookupOutcome.FAILED, Reason.UNREADABLE, 0, id="another shape"
        ),
    ],
)
async def test_how_a_search_of_one_list_ends(given, outcome, reason, found) -> None:
    run = await asked(given)

    lookup = run.lookups[0]
    seen = [item for item in run.evidence if item.outcome is LookupOutcome.FOUND]
    assert (outcome, reason, found) == (lookup.outcome, lookup.reason, len(seen))


async def test_a_list_that_is_not_here_is_not_checked_and_never_clear() -> None:
    run = await asked(answer())

    others = run.lookups[1:]
    assert 4 == len(others)
    assert {(LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED)} == {
        (lookup.outcome, lookup.reason) for lookup in others
    }


async def test_a_match_is_a_possible_one_with_list_day_and_checksum() -> None:
    run = await asked(answer(entry(0.97, name="VPT SHIPPING LINES"), age=9))

    (item,) = run.evidence
    assert item.value.startswith("POSSIBLE MATCH, verify: VELLAMO PETROCHEMICAL TRADING")
    assert "VPT SHIPPING LINES" in item.value
    assert ("2026-11-15", "ab" * 32, True, "entity", ("EX-1",)) == tuple(
        item.fact(name) for name in ("list_day", "list_sha256", "stale", "what", "programs")
    )
    assert "STALE (9 days, policy 2)" in run.lookups[0].detail


async def test_a_listed_person_counts_where_the_subject_is_one_and_is_counted_where_not() -> None:
    trader = await asked(answer(entry(0.99, what="individual")), kind="sole-trader")
    company = await asked(answer(entry(0.99, what="individual")))

    assert LookupOutcome.FOUND is trader.lookups[0].outcome
    assert "persons of such a name left out: 1" in company.lookups[0].detail
