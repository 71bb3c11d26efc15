"""The Gazette, by its documented shape: no real insolvency answer is at hand. All fictional."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.signals.made import AS_OF
from tests.sources.fake_door import TODAY, FakeDoor, inquiry, json_answer

from duecheck.errors import Unreadable
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.model.subject import Subject
from duecheck.reading import gazette as reading
from duecheck.signals.d07a_winding_up_petition import winding_up_petition
from duecheck.signals.h01a_open_insolvency import open_insolvency
from duecheck.sources import gazette

FIRM = Subject(name="Fictional Joinery Ltd", country="GB", reg="99000009")


def entry(code: str, on: str, **changes: Any) -> dict[str, Any]:
    return {
        "id": f"https://www.thegazette.co.uk/id/notice/{code}{on[2:4]}",
        "f:notice-code": code,
        "title": "FICTIONAL JOINERY LIMITED",
        "published": f"{on}T00:00:00",
        "content": "<p>(Company Number 99000009)</p>",
        **changes,
    }


def answer(*entries: dict[str, Any], total: str | None = None) -> dict[str, Any]:
    return {"entry": list(entries), "f:total": total or str(len(entries))}


async def asked(body: Any, subject: Subject = FIRM, status: int = 200):
    ask = gazette.ask_for(subject.name, TODAY.replace(year=TODAY.year - 6, day=1))
    query = "&".join(f"{n}={v}" for n, v in ask.params).replace(" ", "+")
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    door = FakeDoor({f"{ask.url}?{query}": json_answer(raw, status)})
    run = inquiry(door, source="gazette", subject=subject)
    await gazette.collect.collect(run)
    (lookup,) = run.lookups
    return run, lookup, door


@pytest.mark.parametrize(
    ("entries", "stop", "petition"),
    [
        pytest.param([entry("2450", "2026-10-20")], State.PRESENT, State.PRESENT,
                     id="a petition stands advertised"),
        pytest.param([entry("2450", "2026-09-20"), entry("2461", "2026-10-20")],
                     State.ABSENT, State.PRESENT, id="a petition dismissed counts for little"),
        pytest.param([entry("2450", "2026-09-20"), entry("2452", "2026-10-20")],
                     State.PRESENT, State.NOT_ASSESSED, id="an order followed"),
        pytest.param([entry("2461", "2026-03-20"), entry("2450", "2026-09-20")],
                     State.PRESENT, State.PRESENT, id="a new petition after an old dismissal"),
        pytest.param([entry("2431", "2026-09-20")], State.ABSENT, State.NOT_ASSESSED,
                     id="the members wind up a solvent firm"),
        pytest.param([entry("2441", "2026-09-20")], State.PRESENT, State.NOT_ASSESSED,
                     id="a creditors' winding-up"),
        pytest.param([entry("2410", "2026-09-20")], State.PRESENT, State.NOT_ASSESSED,
                     id="administrators"),
        pytest.param([entry("2499", "2026-09-20")], State.NOT_ASSESSED, State.NOT_ASSESSED,
                     id="a code nobody knows is no comfort"),
        pytest.param([entry("2410", "2021-09-20")], State.NOT_ASSESSED, State.NOT_ASSESSED,
                     id="administrators of five years ago: perhaps over"),
    ],
)  # fmt: skip
async def test_what_the_notices_add_up_to(entries, stop, petition) -> None:
    run, lookup, _ = await asked(answer(*entries))

    assert LookupOutcome.FOUND is lookup.outcome
    assert stop == open_insolvency.ask(run.evidence, AS_OF).state
    assert petition == winding_up_petition.ask(run.evidence, AS_OF).state


async def test_a_petition_is_dated_by_its_presentation_and_names_an_office_that_petitioned() -> (
    None
):
    text = (
        "<p>A Petition to wind up the above-named Company (Company Number 99000009) "
        "presented on 3 September 2026 by HM REVENUE AND CUSTOMS, of 1 Sample Street</p>"
    )
    run, *_ = await asked(answer(entry("2450", "2026-10-20", content=text)))
    (case,) = run.evidence

    assert ("2026-09-03", "HM REVENUE AND CUSTOMS") == (
        case.fact("petitioned_on"),
        case.fact("petitioner"),
    )


async def test_a_petitioner_who_is_a_natural_person_is_not_named() -> None:
    text = (
        "<p>Company Number 99000009 presented on 3 September 2026 by JO SAMPLE, of Sampletown</p>"
    )
    run, *_ = await asked(answer(entry("2450", "2026-10-20", content=text)))

    assert not any("SAMPLE" in item.model_dump_json() for item in run.evidence)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"content": "<p>Company Number 99000123</p>"}, id="another number"),
        pytest.param({"title": "OTHER FIRM LIMITED", "content": "<p>by Fictional Joinery Ltd</p>"},
                     id="the firm is the petitioner"),
        pytest.param({"title": "FICTIONAL JOINERY GROUP LIMITED", "content": ""},
                     id="another firm of the group"),
        pytest.param({"title": "FICTIONAL JOINERY LLP", "content": ""}, id="another legal form"),
    ],
)  # fmt: skip
async def test_notices_of_others_are_left_out(changes) -> None:
    run, lookup, _ = await asked(answer(entry("2450", "2026-10-20", **changes)))

    assert ([], LookupOutcome.NONE) == (run.evidence, lookup.outcome)
    assert "1 notices read, 0 of this firm" == lookup.detail


async def test_a_bankruptcy_of_a_natural_person_is_never_read() -> None:
    run, lookup, _ = await asked(answer(entry("2503", "2026-10-20", title="Fictional Joinery Ltd")))

    assert ([], LookupOutcome.NONE) == (run.evidence, lookup.outcome)


async def test_no_notice_gives_no_evidence_of_absence() -> None:
    run, lookup, _ = await asked({"f:total": "0"})

    assert ([], LookupOutcome.NONE) == (run.evidence, lookup.outcome)


async def test_one_entry_may_come_as_an_object() -> None:
    run, *_ = await asked({"entry": entry("2452", "2026-10-20"), "f:total": "1"})

    assert ["compulsory-liquidation"] == [item.fact("type") for item in run.evidence]


@pytest.mark.parametrize(
    ("body", "status", "expected"),
    [
        pytest.param(b"<html>", 200, (LookupOutcome.FAILED, Reason.UNREADABLE), id="HTML"),
        pytest.param(b'{"entry": [', 200, (LookupOutcome.FAILED, Reason.UNREADABLE), id="cut off"),
        pytest.param({"entry": []}, 200, (LookupOutcome.FAILED, Reason.UNREADABLE), id="no total"),
        pytest.param({"entry": [], "f:total": "7"}, 200,
                     (LookupOutcome.FAILED, Reason.UNREADABLE), id="seven, and none shown"),
        pytest.param({}, 403, (LookupOutcome.BLOCKED, Reason.LOGIN_WALL), id="refused"),
        pytest.param({}, 429, (LookupOutcome.BLOCKED, Reason.RATE_LIMIT), id="too often"),
    ],
)  # fmt: skip
async def test_no_answer_is_no_silence(body, status, expected) -> None:
    run, lookup, _ = await asked(body, status=status)

    assert (expected, []) == ((lookup.outcome, lookup.reason), run.evidence)


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        pytest.param(Subject(name="Beispiel GmbH", country="DE"), Reason.NOT_COVERED, id="abroad"),
        pytest.param(Subject(name="Jo Sample", country="GB", kind="sole-trader"), Reason.POLICY,
                     id="a natural person"),
    ],
)  # fmt: skip
async def test_who_is_not_searched(subject, reason) -> None:
    _, lookup, door = await asked(answer(), subject)

    assert (LookupOutcome.NOT_CHECKED, reason) == (lookup.outcome, lookup.reason)
    assert [] == door.asked


@given(st.recursive(st.none() | st.text(max_size=5) | st.integers(),
                    lambda inner: st.dictionaries(
                        st.sampled_from(["entry", "title", "published", "content", "id",
                                         "f:notice-code"]), inner)))  # fmt: skip
def test_any_shape_is_read_or_refused_in_our_own_words(body) -> None:
    with contextlib.suppress(Unreadable):
        reading.notices(body if isinstance(body, dict) else {"entry": body})
