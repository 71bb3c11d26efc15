"""What to do next is read off what is missing."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reports.made import (
    abroad,
    ambiguous,
    assessment,
    network_off,
    run,
    severe,
    unknowns,
    unmatched,
)

from duecheck.model.assessment import Status
from duecheck.model.lookup import Lane
from duecheck.reports.next_steps import Step, next_steps


def lines(made) -> list[str]:
    return [f"{step.due} {step.owner}: {step.does}" for step in next_steps(made)]


def test_with_nothing_open_and_no_review_there_is_nothing_to_do() -> None:
    found = assessment()
    decision = found.decision.model_copy(update={"review_by": None})

    assert [] == next_steps(run(found.model_copy(update={"decision": decision})))


def test_a_sound_firm_is_reviewed_on_the_day_the_decision_names() -> None:
    expected = [Step(does="Review the account", owner="credit manager", due=date(2027, 5, 16))]

    assert expected == next_steps(run())


def test_hard_stops_come_first_then_signs_then_mandatory_lanes_then_the_rest() -> None:
    said = lines(severe())

    assert "2026-11-16 credit manager: H01: Release nothing; take it to counsel" == said[0]
    assert "2026-11-16 credit manager: H04: Verify it on the register itself" == said[1]
    assert said[2].startswith("2026-11-16 credit manager: D08: Stop and re-paper: who is the debt")
    assert said[3].startswith("2026-11-19 credit clerk: courts: ")
    assert said[4].startswith("2026-11-30 credit clerk: references: ")
    assert "Rule out the possible matches by hand (1 possible match)" in said[5]
    assert "2026-11-17 credit clerk: Run again: some look-ups failed (2 look-ups)" == said[6]
    assert "2026-12-16 credit manager: Review the account" == said[7]


def test_a_lane_that_is_not_mandatory_asks_for_nothing() -> None:
    found = assessment(unknowns=unknowns([Lane.NEWS, Lane.PEOPLE], "no key"))

    assert ["2027-05-16 credit manager: Review the account"] == lines(run(found))


def test_a_register_without_a_free_interface_is_named_with_its_host() -> None:
    said = lines(abroad("DE", [Lane.REGISTER, Lane.INSOLVENCY]))

    assert (
        "2026-11-17 credit clerk: register: by hand: Handelsregister, handelsregister.de"
        == (said[0])
    )
    assert said[1].endswith(
        "insolvency: by hand: Insolvenzbekanntmachungen, neu.insolvenzbekanntmachungen.de"
    )


@pytest.mark.parametrize(
    ("made", "first"),
    [
        pytest.param(network_off(), "Run again with a working connection", id="network off"),
        pytest.param(ambiguous(), "Settle which entry it is; run with --pick", id="ambiguous"),
        pytest.param(
            run(unmatched(Status.NEEDS_REVIEW, "no entry")),
            "Ask for its register number; run with --reg",
            id="no entry at all",
        ),
    ],
)
def test_a_run_without_opinion_says_how_to_get_one(made, first: str) -> None:
    assert f"2026-11-16 credit clerk: {first}" == lines(made)[0]
