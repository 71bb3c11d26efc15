"""Silence is never comfort: the lanes are named."""

from __future__ import annotations

from tests.reports.made import assessment, coverage, network_off, sound

from duecheck.model.lookup import Lane
from duecheck.reports.lanes_searched import lanes, nothing_found, searched_line


def test_with_nothing_searched_nothing_is_said() -> None:
    found = network_off().assessment

    assert "No lane was searched, so nothing can be said." == nothing_found(found, "adverse")
    assert searched_line(found).startswith("Searched: NOTHING. NOT CHECKED: register, insolvency,")


def test_both_lists_are_named() -> None:
    found = assessment(coverage=coverage({Lane.REGISTER, Lane.WEB}))

    assert (
        "Searched: register, web. "
        "NOT CHECKED: insolvency, courts, contact, people, references, news."
    ) == searched_line(found)
    assert "Nothing adverse was found in the lanes searched." == nothing_found(found, "adverse")


def test_with_every_lane_answered_no_gap_is_named() -> None:
    found = sound().assessment

    assert [] == lanes(found, searched=False)
    assert "NOT CHECKED" not in searched_line(found)


def test_a_lane_that_answered_and_earned_nothing_is_not_searched() -> None:
    whole = coverage({Lane.REGISTER})
    hint = whole.lanes[0].model_copy(update={"credit": 0.0})
    found = assessment(coverage=whole.model_copy(update={"lanes": (hint, *whole.lanes[1:])}))

    assert "register" in lanes(found, searched=False)
