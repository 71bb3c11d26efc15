"""CourtListener by its documented shape; only opinions were recorded. All made up is fictional."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.signals.made import AS_OF
from tests.sources.fake_door import FakeDoor, inquiry, json_answer

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.model.subject import Subject
from duecheck.reading.courts import is_firm
from duecheck.reading.courts_federal import parse_dockets
from duecheck.signals.d07a_winding_up_petition import winding_up_petition
from duecheck.signals.h01a_open_insolvency import open_insolvency
from duecheck.sources import courtlistener

TOKEN = "t-1"
FIRM = Subject(name="Sample Joinery, Inc.", country="US")


def docket(caption: str, **changes: Any) -> dict[str, Any]:
    return {"caseName": caption, "court": "District Court, D. Sample", "court_id": "zzd",
            "dateFiled": "2026-09-14", "dateTerminated": None, "docketNumber": "1:26-cv-00079",
            "chapter": None, "party": [], "cause": "28:1332 Diversity-Breach of Contract",
            "suitNature": "Contract: Other", "docket_absolute_url": "/docket/1/x/",
            **changes}  # fmt: skip


async def asked(*dockets: dict[str, Any], subject: Subject = FIRM, token: str | None = TOKEN,
                body: Any = None, status: int = 200):  # fmt: skip
    ask = courtlistener.ask_for(subject.name, token or "")
    whole = {"count": len(dockets), "next": None, "results": list(dockets)}
    raw = json.dumps(whole) if body is None else body
    door = FakeDoor({f"{ask.url}?{urlencode(ask.params)}": json_answer(raw, status)},
                    keys={} if token is None else {"courtlistener": token})  # fmt: skip
    run = inquiry(door, source="courtlistener", subject=subject)
    await courtlistener.collect.collect(run)
    return run, door


@pytest.mark.parametrize(
    ("found", "claim", "stop"),
    [
        pytest.param(docket("Oak Supply LLC v. Sample Joinery, Inc."), State.PRESENT,
                     State.NOT_ASSESSED, id="a supplier sues on a contract"),
        pytest.param(docket("Oak Supply LLC v. Sample Joinery, Inc.", dateTerminated="2026-10-01"),
                     State.PRESENT, State.NOT_ASSESSED, id="a suit that ended counts for little"),
        pytest.param(docket("Sample Joinery, Inc. v. Oak Supply LLC"), State.NOT_ASSESSED,
                     State.NOT_ASSESSED, id="the firm is the one who sues"),
        pytest.param(docket("Doe v. Sample Joinery, Inc.", cause="42:2000e Job Discrimination",
                            suitNature="Civil Rights: Employment"), State.NOT_ASSESSED,
                     State.NOT_ASSESSED, id="a quarrel with an employee"),
        pytest.param(docket("Oak Supply LLC v. Sample Joinery, Inc.", suitNature="Insurance",
                            cause="Breach of contract"), State.NOT_ASSESSED, State.NOT_ASSESSED,
                     id="an insurance claim"),
        pytest.param(docket("In re Sample Joinery, Inc.", court_id="zzb", chapter="11", cause="",
                            suitNature=""), State.NOT_ASSESSED, State.PRESENT,
                     id="its own chapter 11"),
        pytest.param(docket("Sample Joinery, Inc.", court_id="zzb", chapter="7", cause="",
                            suitNature="", dateTerminated="2019-01-01", dateFiled="2017-01-01"),
                     State.NOT_ASSESSED, State.NOT_ASSESSED, id="a bankruptcy closed long ago"),
        pytest.param(docket("In re Other Works, Inc.", court_id="zzb", chapter="11",
                            party=["Sample Joinery, Inc."]), State.NOT_ASSESSED,
                     State.NOT_ASSESSED, id="a creditor in another firm's bankruptcy"),
    ],
)  # fmt: skip
async def test_what_a_docket_says_of_the_firm(found, claim, stop) -> None:
    run, _ = await asked(found)

    assert LookupOutcome.FOUND is run.lookups[0].outcome
    assert claim == winding_up_petition.ask(run.evidence, AS_OF).state
    assert stop == open_insolvency.ask(run.evidence, AS_OF).state


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(docket("In re Jo Sample", court_id="zzb", chapter="7"), id="a person"),
        pytest.param(docket("Doe v. Roe", party=["Jo Doe", "Sam Roe"]), id="two persons"),
        pytest.param(docket("Oak Supply LLC v. Sample Joinery LLC"), id="another legal form"),
    ],
)
async def test_dockets_of_others_leave_nothing(found) -> None:
    run, _ = await asked(found)

    assert ([], LookupOutcome.NONE) == (run.evidence, run.lookups[0].outcome)
    assert "1 of 1 dockets read, 0 of it" == run.lookups[0].detail


async def test_no_natural_person_reaches_the_report() -> None:
    owner = Subject(name="Jo Sample Ltd", country="US")
    run, _ = await asked(docket("In re Jo Sample", court_id="zzb", chapter="7", cause=""),
                         docket("Doe v. Jo Sample Ltd", party=["Ann Doe", "Jo Sample Ltd"]),
                         subject=owner)  # fmt: skip
    told = " ".join(item.model_dump_json() for item in run.evidence)

    assert 1 == len(run.evidence)
    assert "Doe" not in told
    assert "In re" not in told


async def test_the_address_of_a_docket_does_not_spell_a_person_s_name() -> None:
    run, _ = await asked(
        docket("Doe v. Sample Joinery, Inc.", docket_absolute_url="/docket/7/doe-v-sample/"),
        docket("Oak Supply LLC v. Sample Joinery, Inc.", docket_absolute_url="/docket/8/oak/"),
    )

    at = "https://www.courtlistener.com/docket/"
    assert [f"{at}7/case/", f"{at}8/oak/"] == [item.doc for item in run.evidence]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Sample Joinery, Inc.", True, id="a legal form"),
        pytest.param("Sample Trading", True, id="a word of trade"),
        pytest.param("Jo Sample", False, id="a person"),
        pytest.param("John Smith", False, id="a person with a common family name"),
        pytest.param("Rose King Hill", False, id="a person whose names are words"),
        pytest.param("Jo A. Sample", False, id="a person with an initial"),
    ],
)
def test_who_is_evidently_a_firm(name: str, expected: bool) -> None:
    assert expected == is_firm(name)


@pytest.mark.parametrize(
    ("subject", "token", "reason"),
    [
        pytest.param(FIRM, None, Reason.NO_KEY, id="without a token"),
        pytest.param(Subject(name="Beispiel GmbH", country="DE"), "t", Reason.NOT_COVERED,
                     id="abroad"),
        pytest.param(Subject(name="Jo Sample", country="US", kind="sole-trader"), "t",
                     Reason.POLICY, id="a natural person"),
    ],
)  # fmt: skip
async def test_nothing_is_asked(subject, token, reason) -> None:
    run, door = await asked(subject=subject, token=token)

    assert [] == door.asked
    assert (LookupOutcome.NOT_CHECKED, reason) == (run.lookups[0].outcome, run.lookups[0].reason)


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        pytest.param("<html>", 200, Reason.UNREADABLE, id="HTML"),
        pytest.param('{"results": []}', 200, Reason.UNREADABLE, id="no count"),
        pytest.param(
            '{"count": 300, "results": []}',
            200,
            Reason.UNREADABLE,
            id="many dockets, none of them read is its own",
        ),
        pytest.param('{"count": 1}', 200, Reason.UNREADABLE, id="no results"),
        pytest.param("{}", 401, Reason.KEY_REFUSED, id="the token is refused"),
        pytest.param("{}", 429, Reason.RATE_LIMIT, id="too often"),
    ],
)
async def test_no_answer_is_no_silence(body, status, reason) -> None:
    run, _ = await asked(body=body, status=status)

    assert ([], reason) == (run.evidence, run.lookups[0].reason)


async def test_the_token_is_sent_as_a_secret() -> None:
    _, door = await asked()

    assert (("Authorization", "Token t-1"),) == door.asked[0].secret


@given(st.text(max_size=60))
def test_any_caption_is_read(caption: str) -> None:
    (case,) = parse_dockets({"results": [docket(caption or "x" if caption.strip() else "x")]})

    assert case.caption


@pytest.mark.recorded
async def test_the_recorded_envelope_is_read_and_opinions_of_persons_leave_nothing(shared) -> None:
    raw = (shared / "fixtures/courts/courtlistener-search-v4-opinions.json").read_text("utf-8-sig")
    run, _ = await asked(body=raw)

    assert [] == run.evidence
    assert run.lookups[0].outcome in (LookupOutcome.NONE, LookupOutcome.FAILED)
