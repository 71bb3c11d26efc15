"""What stops, and what only might."""

from __future__ import annotations

import pytest
from tests.checklist.making import absent, present, seen

from duecheck.checklist.hard_stops import hard_stops
from duecheck.checklist.rules import packaged_rules
from duecheck.model.evidence import SourceClass, Stance

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
