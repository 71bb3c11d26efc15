"""What opens the lanes that look for people or assets, and what is written down as the proof."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.errors import Refused
from duecheck.guardrails.locating import employment, open_lane, somebody_else
from duecheck.guardrails.plan import SocialPlan

CLOSED = SocialPlan(owner="R. Example", written=date(2026, 3, 1))
OPEN = CLOSED.model_copy(update={"locate": True, "assets": True})


@pytest.mark.parametrize(
    ("lane", "past_due", "judgment", "proof"),
    [
        pytest.param("locate", True, None, "past due by the own ledger", id="past due"),
        pytest.param("locate", True, "  ", "past due by the own ledger", id="an empty judgment"),
        pytest.param("locate", False, "C-12", "judgment C-12", id="a judgment"),
        pytest.param("locate", True, " C-12 ", "judgment C-12", id="both: the judgment is told"),
        pytest.param("assets", False, "C-12", "judgment C-12", id="assets, with a judgment"),
    ],
)
def test_the_proof_is_handed_back_for_the_log(
    lane: str, past_due: bool, judgment: str | None, proof: str
) -> None:
    assert proof == open_lane(lane, OPEN, past_due=past_due, judgment=judgment, purpose="review")


@pytest.mark.parametrize(
    ("lane", "plan", "past_due", "judgment", "purpose", "rule", "words"),
    [
        pytest.param("locate", None, True, "C-12", "collection", "R-06", "no social-media plan",
                     id="no plan at all"),
        pytest.param("locate", CLOSED, True, "C-12", "collection", "R-06", "opens locate",
                     id="a plan that does not open it"),
        pytest.param("assets", CLOSED.model_copy(update={"locate": True}), True, "C-12",
                     "collection", "R-06", "opens assets", id="a plan that opens the other lane"),
        pytest.param("locate", OPEN, True, "C-12", " ", "R-06", "no purpose", id="no purpose"),
        pytest.param("assets", OPEN, True, None, "collection", "R-07", "none is named",
                     id="assets of somebody merely past due"),
        pytest.param("assets", OPEN, True, " ", "collection", "R-07", "none is named",
                     id="assets by an empty judgment"),
        pytest.param("locate", OPEN, False, None, "collection", "R-07", "nothing is past due",
                     id="nothing is owed late"),
    ],
)  # fmt: skip
def test_a_lane_stays_closed(lane, plan, past_due, judgment, purpose, rule, words) -> None:
    with pytest.raises(Refused, match=words) as told:
        open_lane(lane, plan, past_due=past_due, judgment=judgment, purpose=purpose)
    assert rule == told.value.rule
    assert told.value.instead


@pytest.mark.parametrize(
    ("kind", "guarantee", "proof"),
    [
        ("company", "G-4", "guarantor, by G-4"),
        ("company", " G-4 ", "guarantor, by G-4"),
        ("sole trader", None, "sole trader"),
        (" Self-Employed ", "", "sole trader"),
        ("individual", "G-4", "guarantor, by G-4"),
    ],
)
def test_an_employment_is_looked_at_for_a_guarantor_or_a_sole_trader(
    kind: str, guarantee: str | None, proof: str
) -> None:
    assert proof == employment(kind=kind, guarantee=guarantee)


@pytest.mark.parametrize(
    ("kind", "guarantee"), [("company", None), ("", None), ("partnership", " ")]
)
def test_nobody_else_s_employment_is_looked_at(kind: str, guarantee: str | None) -> None:
    with pytest.raises(Refused, match="only for a sole trader or a guarantor") as told:
        employment(kind=kind, guarantee=guarantee)
    assert "R-07" == told.value.rule


def test_a_relative_s_page_is_never_a_contact() -> None:
    with pytest.raises(Refused, match=r"relative\.example is a person's own page") as told:
        somebody_else("https://relative.example")
    assert "R-07" == told.value.rule
