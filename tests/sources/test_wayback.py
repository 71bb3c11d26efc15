"""The Wayback Machine's index, from real recordings where marked; other sites are fictional."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fake_door import FakeDoor, canonical, failure, inquiry, json_answer

from duecheck.errors import Unreadable
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources.wayback import INDEX, collect, parse_captures

HEADER = '["urlkey","timestamp","original","mimetype","statuscode","digest","length"]'
SUBJECT = Subject(name="Acme Ltd", url="https://www.acme.example/")


def row(timestamp: str, status: str = "200") -> str:
    return (
        f'["example,acme)/","{timestamp}","https://acme.example/","text/html","{status}","X","9"]'
    )


def answers(**by_limit):
    """Answers for the first capture, the last, and the last that worked."""
    which = {
        "first": [("limit", "1")],
        "last": [("limit", "-1")],
        "worked": [("limit", "-1"), ("filter", "statuscode:200")],
    }
    return {
        canonical(INDEX, [("url", "acme.example"), ("output", "json"), *which[name]]): answer
        for name, answer in by_limit.items()
    }


async def asked(subject: Subject = SUBJECT, **by_limit):
    run = inquiry(FakeDoor(answers(**by_limit)), source="wayback", subject=subject)
    await collect.collect(run)
    return run


async def test_without_an_address_nothing_is_asked() -> None:
    run = await asked(Subject(name="Acme Ltd", email="acme@gmail.com", email_domain="gmail.com"))

    assert [(LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE)] == [
        (lookup.outcome, lookup.reason) for lookup in run.lookups
    ]


@pytest.mark.parametrize(
    "body", [pytest.param("", id="an empty body"), pytest.param("[]", id="an empty list")]
)
async def test_never_captured_is_none(body: str) -> None:
    run = await asked(first=json_answer(body))

    assert [LookupOutcome.NONE] == [lookup.outcome for lookup in run.lookups]
    assert [LookupOutcome.NONE] == [item.outcome for item in run.evidence]


async def test_first_and_last_that_worked_take_two_questions() -> None:
    run = await asked(
        first=json_answer(f"[{HEADER},{row('20090618101112')}]"),
        last=json_answer(f"[{HEADER},{row('20260914080910')}]"),
    )

    assert [
        {"first": "2009-06-18"},
        {"last": "2026-09-14", "last_200": "2026-09-14"},
    ] == [item.facts for item in run.evidence]
    assert {"acme.example"} == {item.about.domain for item in run.evidence}


async def test_a_last_that_did_not_work_asks_for_one_that_did() -> None:
    run = await asked(
        first=json_answer(f"[{HEADER},{row('20090618101112')}]"),
        last=json_answer(f"[{HEADER},{row('20260914080910', '404')}]"),
        worked=json_answer(f"[{HEADER},{row('20240101000000')}]"),
    )

    assert {"last_200": "2024-01-01"} == run.evidence[-1].facts
    assert "last_200" not in run.evidence[1].facts


async def test_a_failure_is_a_failure_and_the_rest_is_not_asked() -> None:
    run = await asked(first=failure(LookupOutcome.FAILED, Reason.TIMEOUT))

    assert [(LookupOutcome.FAILED, Reason.TIMEOUT)] == [
        (lookup.outcome, lookup.reason) for lookup in run.lookups
    ]


async def test_a_refusal_that_is_no_exclusion_is_blocked_as_such() -> None:
    run = await asked(first=(403, {"content-type": "text/html"}, b"<h1>Forbidden</h1>"))

    assert (LookupOutcome.BLOCKED, Reason.LOGIN_WALL) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<html>Too many requests</html>", id="a page"),
        pytest.param('{"error":"x"}', id="another shape"),
        pytest.param('[["a","b"],["c","d"]]', id="other columns"),
    ],
)
def test_what_is_no_list_of_captures_is_unreadable(body: str) -> None:
    with pytest.raises(Unreadable):
        parse_captures(body)


@given(st.text(max_size=200))
def test_any_text_is_read_or_unreadable(body: str) -> None:
    try:
        assert isinstance(parse_captures(body), list)
    except Unreadable:
        assert body.strip()


@pytest.mark.recorded
class TestRecorded:
    """Real answers recorded by others."""

    def read(self, shared, name):
        return (shared / "fixtures" / "wayback" / name).read_bytes()

    def test_example_com_was_first_captured_on_20_january_2002(self, shared) -> None:
        captures = parse_captures(self.read(shared, "cdx-json-example.com-first.json").decode())

        assert [date(2002, 1, 20)] == [c.on for c in captures]

    def test_a_resume_key_at_the_end_is_no_capture(self, shared) -> None:
        captures = parse_captures(self.read(shared, "cdx-cnn.com-page1.txt").decode())

        assert 25 == len(captures)
        assert date(2001, 4, 14) == captures[-1].on

    def test_damaged_lines_are_passed_over_and_good_ones_kept(self, shared) -> None:
        captures = parse_captures(self.read(shared, "cdx-malformed.txt").decode())

        assert {date(2020, 4, 18)} == {c.on for c in captures}
        assert all("://" in c.original for c in captures)

    def test_captures_of_no_or_unknown_length_are_captures(self, shared) -> None:
        captures = parse_captures(self.read(shared, "cdx-zero-length.txt").decode())

        assert 5 == len(captures)
        assert date(2010, 2, 18) == captures[-1].on

    async def test_an_owner_s_exclusion_is_blocked_by_policy(self, shared) -> None:
        body = self.read(shared, "cdx-blocked-nationalpost.txt")
        run = await asked(first=(403, {"content-type": "text/plain"}, body))

        assert [(LookupOutcome.BLOCKED, Reason.POLICY)] == [
            (lookup.outcome, lookup.reason) for lookup in run.lookups
        ]
        assert [] == run.evidence
