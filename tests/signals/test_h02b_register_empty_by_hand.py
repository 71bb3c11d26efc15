"""What was filled in by hand is read, and never confirmed by a machine."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.model.evidence import Evidence, SourceClass, Stance
from duecheck.model.signal import State
from duecheck.signals.h02b_register_empty_by_hand import register_empty_by_hand

TODAY = date(2026, 11, 16)


def lane(name: str, result: str) -> Evidence:
    return Evidence(
        source="observed",
        kind="lane",
        value=f"{name} searched by hand: {result}",
        source_class=SourceClass.OWN,
        facts={"lane": name, "result": result, "document": "a.pdf"},
    )


@pytest.mark.parametrize(
    ("evidence", "state"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nothing was filled in"),
        pytest.param(
            [lane("register", "found")], State.NOT_ASSESSED, id="not the same as: register found"
        ),
        pytest.param([lane("courts", "none")], State.NOT_ASSESSED, id="another lane"),
        pytest.param([lane("register", "none")], State.PRESENT, id="register none"),
    ],
)
def test_what_was_filled_in(evidence, state) -> None:
    assert state is register_empty_by_hand.ask(evidence, TODAY).state


def test_a_person_must_confirm_it() -> None:
    (cite,) = register_empty_by_hand.ask([lane("register", "none")], TODAY).cites

    assert Stance.UNNAMED is cite.stance
