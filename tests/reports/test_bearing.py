"""What a piece of evidence weighs."""

from __future__ import annotations

from tests.reports.made import severe, sound

from duecheck.reports.bearing import NEUTRAL, Bearing, bearings


def test_evidence_nobody_cites_weighs_nothing() -> None:
    assert NEUTRAL == bearings(severe().assessment).get("companies-house-9", NEUTRAL)


def test_evidence_in_favour_takes_points_off() -> None:
    found = bearings(sound().assessment)["companies-house-1"]

    assert Bearing(code="F01", polarity="favourable", points=-3.0) == found


def test_of_several_items_the_strongest_is_shown() -> None:
    found = bearings(severe().assessment)["gazette-1"]

    assert Bearing(code="D07a", polarity="adverse", points=22.0) == found


def test_a_hard_stop_without_points_is_adverse() -> None:
    assert Bearing(code="H04", polarity="adverse") == bearings(severe().assessment)["rdap-1"]
