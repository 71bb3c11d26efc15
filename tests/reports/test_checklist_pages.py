"""The checklist in full."""

from __future__ import annotations

import pytest
from tests.reports import made

from duecheck.reports.blocks import Grid, Heading
from duecheck.reports.checklist_pages import checklist_pages, trace_words


def tables(run, *, cut: bool = False) -> dict[str, Grid]:
    found, heading = {}, ""
    for block in checklist_pages(run, cut=cut):
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Grid):
            found[heading] = block
    return found


@pytest.mark.parametrize("name", made.ALL)
def test_all_twelve_signs_fifteen_and_five_checks_are_always_there(name: str) -> None:
    shown = tables(made.ALL[name]())

    assert [f"D{n:02}" for n in range(1, 13)] == [
        row[0] for row in shown["The twelve danger signs"].rows
    ]
    assert 15 == len(shown["Going concern"].rows)
    assert 5 == len(shown["The application itself"].rows)


def test_a_sign_nobody_could_assess_has_no_points_and_names_who_can_tell() -> None:
    rows = {row[0]: row for row in tables(made.sound())["The twelve danger signs"].rows}

    why = "Broken promises: no evidence of note. Who can tell: your own promise log"
    assert ("D05", "? NOT CHECKED", "?", why) == rows["D05"]
    assert ("- absent", "0.00") == rows["D01"][1:3]


def test_the_sum_can_be_done_again_by_hand() -> None:
    first = tables(made.severe())["Every scored item"].rows[0]

    assert ("D07a", "22.00", "22 x 1 x 1 x 1 x 1", "2026-09-14", "gazette-1") == first[:5]


def test_what_page_one_had_no_room_for_comes_first() -> None:
    assert "Conditions and next steps in full" not in tables(made.severe())
    assert 8 == len(tables(made.severe(), cut=True)["Conditions and next steps in full"].rows)


def test_a_hard_stop_to_verify_says_so() -> None:
    rows = tables(made.severe())["Hard stops"].rows

    assert ["yes", "NO, VERIFY"] == [row[1] for row in rows]


def test_footprint_counts_say_what_was_not_looked_for_in_capitals() -> None:
    assert "Footprint, NOT CHECKED" == trace_words("not_checked")
    assert "Footprint, missing" == trace_words("missing")
