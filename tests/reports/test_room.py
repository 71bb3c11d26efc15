"""Page 1 gives up words before entries, and the adverse reasons last."""

from __future__ import annotations

from itertools import pairwise

from duecheck.reports.room import ENDLESS, ROOMIEST, ROOMS


def test_each_room_shows_no_more_than_the_one_before() -> None:
    counts = ("conditions", "stops", "comforts", "unknowns", "claims", "steps", "words", "reason")
    for roomy, tight in pairwise(ROOMS):
        assert all(getattr(tight, name) <= getattr(roomy, name) for name in counts)


def test_reasons_are_never_shorter_than_the_rest() -> None:
    assert all(room.reason >= room.words for room in ROOMS)


def test_the_roomiest_is_tried_first_and_the_endless_one_never() -> None:
    assert ROOMIEST == ROOMS[0]
    assert ENDLESS not in ROOMS
