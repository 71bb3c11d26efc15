"""How firm the band is."""

from __future__ import annotations

from tests.checklist.making import scored

from duecheck.checklist.rules import packaged_rules
from duecheck.checklist.sensitivity import sensitivity
from duecheck.model.assessment import Band, Coverage, LaneState
from duecheck.model.lookup import Lane, LookupOutcome

RULES = packaged_rules()


def covered(*missing: Lane) -> Coverage:
    return Coverage(
        pct=80,
        lanes=tuple(
            LaneState(
                lane=lane,
                state=LookupOutcome.FOUND,
                reason=None,
                credit=0 if lane in missing else 1,
                weight=0,
                mandatory=False,
                checked_at=None,
                detail="",
            )
            for lane in Lane
        ),
    )


def firm(items, *missing, minimum=None, comfort=0.0):
    return sensitivity(
        items, covered(*missing), RULES, comfort=comfort, minimum=minimum or [None] * len(items)
    )


def test_nothing_adverse_and_nothing_unknown_stays_clear() -> None:
    found = firm([])

    assert (None, None) == (found.strongest_removed, found.strongest_code)
    assert (Band.CLEAR, Band.CLEAR) == (found.unknown_clean, found.unknown_bad)


def test_without_its_strongest_item() -> None:
    found = firm([scored("D05c", 20), scored("D06a", 8)])

    assert ("D05c", Band.CLEAR, Band.CAUTION) == (
        found.strongest_code,
        found.strongest_removed,
        found.unknown_clean,
    )


def test_a_minimum_band_goes_with_the_item_that_lifts_it() -> None:
    items = [scored("D09b", 30, age_days=150), scored("D06a", 8)]
    found = firm(items, minimum=[Band.CAUTION, None])

    assert (Band.CLEAR, Band.CAUTION) == (found.strongest_removed, found.unknown_clean)


def test_an_unknown_lane_may_hide_its_worst() -> None:
    # News hides a D09 of 20: watch. Courts beside it hide 22 more: 42, caution.
    assert Band.WATCH is firm([], Lane.NEWS).unknown_bad
    assert Band.CAUTION is firm([], Lane.NEWS, Lane.COURTS).unknown_bad


def test_an_unknown_insolvency_may_hide_a_hard_stop() -> None:
    found = firm([], Lane.INSOLVENCY)

    assert Band.SEVERE is found.unknown_bad
    assert "hard stop H01 possible" in found.text


def test_the_line_for_page_1() -> None:
    assert "no item to remove; unknown lanes all clean: clear; all bad: clear" == firm([]).text
    assert (
        "without D05c: clear; unknown lanes all clean: watch; all bad: severe "
        "(hard stop H02, H01 possible)"
        == firm([scored("D05c", 20)], Lane.REGISTER, Lane.INSOLVENCY).text
    )


def test_what_an_unknown_lane_may_hide_is_of_today() -> None:
    # 11 and the 14 of returned mail are 25, which is `caution`; a day later it would be less.
    assert Band.CAUTION is firm([scored("D02a", 11)], Lane.CONTACT).unknown_bad
