"""Lanes filled and notes taken by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.intake.observed import observed
from duecheck.model.evidence import Evidence, SourceClass, Stance
from duecheck.model.lookup import Lane, LookupOutcome

AS_OF = date(2026, 11, 16)
LANE = {
    "kind": "lane", "lane": "courts", "result": "none", "source": "county court search",
    "observed_on": "2026-11-14", "document": "search.pdf",
}  # fmt: skip
NOTE = {
    "kind": "note", "code": "D05a", "text": "Promised Friday, nothing came", "channel": "call",
    "observed_on": "2026-11-10",
}  # fmt: skip


def read(*lines: dict[str, object], codes: frozenset[str] | None = None):
    return observed("".join(json.dumps(line) + "\n" for line in lines), as_of=AS_OF, codes=codes)


def changed(line: dict[str, str], **new: object) -> dict[str, object]:
    return {key: value for key, value in {**line, **new}.items() if value is not ...}


def one_note(**new: object) -> Evidence:
    (item,), lookups = read(changed(NOTE, **new))
    assert [] == lookups
    return item


def refused_field(call: Callable[[], object]) -> str | None:
    try:
        call()
    except BadInput as refused:
        return refused.field
    return None


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff\n"])
def test_nothing_written_is_nothing_seen(text: str) -> None:
    assert ([], []) == observed(text, as_of=AS_OF)


def test_a_lane_is_evidence_and_an_answered_look_up() -> None:
    (item,), (lookup,) = read(LANE)

    assert {"lane": "courts", "result": "none", "document": "search.pdf"} == item.facts
    assert (LookupOutcome.NONE, date(2026, 11, 14)) == (item.outcome, item.event_date)
    assert ("observed", Lane.COURTS, LookupOutcome.NONE) == (
        lookup.source,
        lookup.lane,
        lookup.outcome,
    )
    assert (2026, 11, 14) == lookup.asked_at.timetuple()[:3]


def test_a_lane_without_a_document_says_so() -> None:
    (item,), (lookup,) = read(changed(LANE, document=..., result="found"))

    assert item.facts["document"] is None
    assert (LookupOutcome.FOUND, "no document") == (lookup.outcome, lookup.detail)


def test_a_note_is_the_user_s_own_record() -> None:
    item = one_note()

    assert {"code": "D05a", "channel": "call", "text": NOTE["text"]} == item.facts
    assert (SourceClass.OWN, Stance.FACT) == (item.source_class, item.stance)
    assert date(2026, 11, 10) == item.event_date


@pytest.mark.parametrize(
    ("channel", "speaker"),
    [
        pytest.param("visit", SourceClass.OWN, id="one's own visit"),
        pytest.param("returned mail", SourceClass.OWN, id="blanks for dashes"),
        pytest.param("Sales", SourceClass.SALES_NOTE, id="the sales representative"),
        pytest.param("gazette", SourceClass.GAZETTE, id="the gazette"),
        pytest.param("press", SourceClass.PRESS, id="a paper"),
        pytest.param("review", SourceClass.FORUM, id="a review"),
        pytest.param("website", SourceClass.AGAINST_INTEREST, id="its own page, against itself"),
    ],
)
def test_the_channel_says_who_speaks(channel: str, speaker: SourceClass) -> None:
    assert speaker is one_note(channel=channel).source_class


def test_its_own_page_without_a_code_is_self_praise() -> None:
    assert SourceClass.SELF is one_note(channel="website", code=...).source_class


@pytest.mark.parametrize(
    ("new", "stance"),
    [
        pytest.param({"channel": ..., "url": "https://news.example/1"}, Stance.FACT, id="address"),
        pytest.param({"code": ...}, Stance.FACT, id="no code is allowed"),
        pytest.param({"observed_on": ...}, Stance.VOID, id="no day"),
        pytest.param({"channel": ...}, Stance.VOID, id="neither channel nor address"),
        pytest.param({"channel": "  "}, Stance.VOID, id="a blank channel is none"),
    ],
)
def test_a_note_without_day_or_place_is_unsourced(new: dict[str, object], stance: Stance) -> None:
    assert stance is one_note(**new).stance


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param(changed(LANE, lane="weather"), "'weather' is no lane", id="no such lane"),
        pytest.param(changed(LANE, result="maybe"), "neither found nor none", id="no such result"),
        pytest.param(changed(LANE, source=...), "'source' is missing", id="nobody asked"),
        pytest.param(changed(LANE, observed_on=...), "'observed_on' is missing", id="no day"),
        pytest.param(changed(LANE, observed_on="2026-11-17"), "after 2026-11-16", id="tomorrow"),
        pytest.param(changed(LANE, observed_on="2026-02-31"), "does not exist", id="31 February"),
        pytest.param(changed(LANE, colour="red"), "'colour' is no key", id="an unknown key"),
        pytest.param(changed(NOTE, observed_on="03/04/2026"), "two dates", id="ambiguous"),
        pytest.param(changed(NOTE, text=...), "'text' is missing", id="a note that says nothing"),
        pytest.param(changed(NOTE, channel="pigeon"), "'pigeon' is no channel", id="no channel"),
        pytest.param(changed(NOTE, code="Z99"), "'Z99' is no code", id="no code"),
        pytest.param(changed(NOTE, url="ftp://x.example"), "no http address", id="no address"),
        pytest.param(changed(NOTE, text=5), "'text' must be text", id="a number for words"),
        pytest.param({"kind": "rumour"}, "lane or note", id="no such kind"),
        pytest.param({}, "lane or note", id="no kind"),
    ],
)
def test_a_bad_line_is_named(line: dict[str, object], told: str) -> None:
    with pytest.raises(BadInput, match=f"^--observed line 3.*: .*{told}"):
        read(LANE, NOTE, line)


@pytest.mark.parametrize("text", ["nonsense", "[]", '"x"', "{", "[" * 100_000])
def test_a_line_that_is_no_object_is_named(text: str) -> None:
    with pytest.raises(BadInput, match=r"^--observed line 1: is no JSON object"):
        observed(text, as_of=AS_OF)


def test_codes_are_those_the_caller_knows() -> None:
    known = frozenset({"D05a", "D05b"})

    assert "D05a" == read(NOTE, codes=known)[0][0].facts["code"]
    with pytest.raises(BadInput, match="Nearest: D05"):
        read(changed(NOTE, code="D05c"), codes=known)


@given(st.text(max_size=60))
def test_whatever_is_written_is_evidence_or_a_named_line(text: str) -> None:
    field = refused_field(lambda: observed(text, as_of=AS_OF))

    assert field is None or field.startswith("--observed line ")
