"""What stops, and what only might."""

from __future__ import annotations

import pytest
from tests.checklist.making import AS_OF, absent, present, seen

from duecheck.checklist.hard_stops import hard_stops
from duecheck.checklist.rules import packaged_rules
from duecheck.model.evidence import About, SourceClass, Stance
from duecheck.signals.text_readings import SIGNALS

RULES = packaged_rules()
CASE = seen("insolvency-case")

ONE = [
    pytest.param(present("H01a", CASE), True, id="the register says so"),
    pytest.param(present("H01a", seen("insolvency-case", m=0.9)), True, id="a match of 0.9"),
    pytest.param(present("H01a", seen("insolvency-case", m=0.75)), False, id="a lesser match"),
    pytest.param(
        present("H01b", seen("search-result", source_class=SourceClass.PRESS)),
        False,
        id="only the press says so",
    ),
    pytest.param(
        present("H01a", CASE, stance=Stance.UNNAMED), False, id="read out of it, not stated"
    ),
    pytest.param(present("H03a", CASE), False, id="a sanctions list always waits for a person"),
    pytest.param(
        present("H03a", seen("note", source_class=SourceClass.OWN)), True, id="a person's own note"
    ),
    pytest.param(
        present("H03a", seen("note", source_class=SourceClass.FORUM)), False, id="a forum's word"
    ),
    pytest.param(
        present("H03a", seen("note", stance=Stance.VOID)), False, id="a note without day or place"
    ),
    pytest.param(present("H01a", CASE, ended=True), False, id="a case that ended"),
]


@pytest.mark.parametrize(("answer", "confirmed"), ONE)
def test_a_stop_needs_a_primary_source_and_a_sure_match(answer, confirmed) -> None:
    (stop,) = hard_stops([answer], RULES)

    assert confirmed is stop.confirmed


def test_nothing_present_stops_nothing() -> None:
    assert () == hard_stops([absent("H01a"), present("D07a")], RULES)


def test_one_stop_an_entry_and_the_firm_one_speaks() -> None:
    press = seen("search-result", id="press-1", source_class=SourceClass.PRESS)
    (stop,) = hard_stops(
        [present("H01b", press, text="reported"), present("H01a", CASE, text="administration")],
        RULES,
    )

    assert ("H01", True, ("companies-house-insolvency-case",)) == (
        stop.code,
        stop.confirmed,
        stop.evidence_ids,
    )
    assert "Open insolvency: administration" == stop.text


STRANGERS = [
    SourceClass.PRESS,
    SourceClass.SNIPPET,
    SourceClass.FORUM,
    SourceClass.NAMED_POST,
    SourceClass.AGENCY,
    SourceClass.SELF,
]


def story(source_class: SourceClass, *, m: float = 1.0):
    return seen(
        "news-item",
        source="news",
        m=m,
        source_class=source_class,
        about=About(name="Kestrelby Foods"),
        facts={"title": "News", "text": "Kestrelby Foods filed for bankruptcy protection."},
    )


@pytest.mark.parametrize("source_class", STRANGERS)
def test_an_insolvency_read_in_strangers_words_is_never_a_confirmed_stop(source_class) -> None:
    """Stated as a fact, by a code that scores, at a full match: the press is no register."""
    (signal,) = [one for one in SIGNALS if one.code == "H01t"]
    answer = signal.ask([story(source_class)], AS_OF)
    (stop,) = hard_stops([(signal, answer)], RULES)

    assert [cite.stance for cite in answer.cites] == [Stance.FACT]
    assert ("H01", False) == (stop.code, stop.confirmed)


def test_two_papers_make_no_register() -> None:
    (signal,) = [one for one in SIGNALS if one.code == "H01t"]
    papers = [story(SourceClass.PRESS).model_copy(update={"id": id}) for id in ("one", "two")]
    (stop,) = hard_stops([(signal, signal.ask(papers, AS_OF))], RULES)

    assert not stop.confirmed


def test_strangers_are_not_among_the_primary_sources() -> None:
    assert RULES.hard_stop_sources.isdisjoint(STRANGERS)


def test_a_register_and_a_paper_together_are_no_primary_source() -> None:
    press = seen("search-result", id="press-1", source_class=SourceClass.PRESS)
    claim = seen("claim", id="application-1", source_class=SourceClass.SELF)

    (mixed,) = hard_stops([present("H01a", CASE, press)], RULES)
    (owned,) = hard_stops([present("H01a", CASE, claim)], RULES)
    assert (False, True) == (mixed.confirmed, owned.confirmed)


def test_two_notes_confirm_a_listing_only_where_both_are_a_person_s_own() -> None:
    own = seen("note", id="n-1", source_class=SourceClass.OWN)
    heard = seen("note", id="n-2", source_class=SourceClass.FORUM)
    (stop,) = hard_stops([present("H03a", own, heard)], RULES)
    assert not stop.confirmed
