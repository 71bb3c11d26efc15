"""A name on a sanctions list is a possible stop, and silence is no clearance."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.model.evidence import Evidence, SourceClass, Stance
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import State
from duecheck.signals.h03b_name_on_a_sanctions_list import name_on_a_sanctions_list

TODAY = date(2026, 11, 16)
ALL = ("ofac", "ofac-consolidated", "uk", "eu", "un")


def listing(list_: str, compared: str | None = None) -> Evidence:
    """What one list said; without *compared* it held no such name."""
    return Evidence(
        source="sanctions",
        kind="sanctions-listing",
        value="POSSIBLE MATCH, verify: VELLAMO",
        outcome=LookupOutcome.NONE if compared is None else LookupOutcome.FOUND,
        source_class=SourceClass.REGISTER,
        facts={"list": list_, "compared": compared},
    )


@pytest.mark.parametrize(
    ("evidence", "state"),
    [
        pytest.param([], State.NOT_ASSESSED, id="no list was searched"),
        pytest.param([listing(x) for x in ALL[:-1]], State.NOT_ASSESSED, id="one was not"),
        pytest.param([listing(x) for x in ALL], State.ABSENT, id="all are silent"),
        pytest.param([listing("uk", "same")], State.PRESENT, id="the name is on one"),
        pytest.param(
            [*(listing(x) for x in ALL[1:]), listing("ofac", "ambiguous")],
            State.NOT_ASSESSED,
            id="not the same as: a name that only resembles it",
        ),
    ],
)
def test_what_the_lists_say(evidence, state) -> None:
    assert state is name_on_a_sanctions_list.ask(evidence, TODAY).state


def test_the_lists_that_are_missing_are_named() -> None:
    answer = name_on_a_sanctions_list.ask([listing(x) for x in ALL[:-1]], TODAY)

    assert "not searched: un" in answer.reason


def test_a_person_must_confirm_it() -> None:
    (cite,) = name_on_a_sanctions_list.ask([listing("uk", "same")], TODAY).cites

    assert Stance.UNNAMED is cite.stance
