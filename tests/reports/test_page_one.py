"""What page 1 says, whatever the format."""

from __future__ import annotations

import pytest
from tests.reports import made

from duecheck.model.assessment import Band, Score
from duecheck.model.lookup import Lane
from duecheck.reports.blocks import Block, Boxes, Bullets, Facts, Grid, Heading, Says
from duecheck.reports.page_one import fitted, page_one, uncut
from duecheck.reports.room import LEAST, ROOMIEST, ROOMS, SHORT


def spoken(block: Block) -> list[str]:
    match block:
        case Heading(text=text) | Says(text=text):
            return [text]
        case Facts(pairs=pairs):
            return [f"{label}: {value}" for label, value in pairs]
        case Bullets(items=items):
            return list(items)
        case Grid(columns=columns, rows=rows):
            return [" | ".join(columns), *(" | ".join(row) for row in rows)]
        case Boxes(labels=labels):
            return [" ".join(labels)]
    return []


def page(run, room=ROOMIEST) -> list[str]:
    return [line for block in page_one(run, room) for line in spoken(block)]


def test_the_nine_parts_stand_in_order_even_where_they_are_empty() -> None:
    for run in (made.sound(), made.severe(), made.network_off(), made.ambiguous(), made.laden()):
        numbers = [
            line[0]
            for line in page(run)
            if line[:2] in {f"{n}." for n in range(1, 10)}
        ]  # fmt: skip

        assert [str(n) for n in range(1, 10)] == numbers


def test_a_good_band_beside_a_stop_is_said_to_be_the_points_alone() -> None:
    stops = made.severe().assessment.hard_stops[:1]
    (line,) = [
        said
        for said in page(made.run(made.assessment(hard_stops=stops)))
        if said.startswith("2. Band CLEAR")
    ]

    assert "2. Band CLEAR by points alone, 0 of 100 points, coverage 100%, hard stops: H01" == line


def test_band_points_coverage_and_stops_stand_on_one_line() -> None:
    assert "2. Band CLEAR, 0 of 100 points, coverage 100%, hard stops: none found" in page(
        made.sound()
    )
    assert (
        "2. Band SEVERE, 66 of 100 points, coverage 65%, hard stops: H01, H04 (possible)"
        in page(made.severe())
    )


def test_no_hard_stop_is_claimed_where_its_lane_was_not_checked() -> None:
    found = made.assessment(coverage=made.coverage(set(Lane) - {Lane.INSOLVENCY}))

    assert (
        "2. Band CLEAR, 0 of 100 points, coverage 80%, hard stops: insolvency NOT CHECKED"
        in page(made.run(found))
    )


def test_the_top_four_reasons_by_points_with_date_and_source() -> None:
    lines = page(made.severe())
    start = lines.index("3. Adverse: what speaks against it")

    assert [
        "D07a, 22 points: Winding-up petition by a supplier, filed 2026-09-14, open"
        " (2026-09-14, gazette)",
        "D03b, 14 points: Two directors left within six months (2026-09-14, gazette)",
        "D08b, 12 points: A new owner nobody knows since 2026-08-01 (2026-09-14, gazette)",
        "D01d, 8 points: A new charge holder (2026-09-14, gazette)",
        "2 more on the later pages",
    ] == lines[start + 1 : start + 6]


def test_nothing_looks_like_comfort_with_the_network_off() -> None:
    lines = page(made.network_off())

    (standing,) = [line for line in lines if line.startswith("2. NO OPINION, NO POINTS, ")]
    assert standing.endswith("coverage 0%, hard stops: register and insolvency NOT CHECKED")
    assert 2 == lines.count("No lane was searched, so nothing can be said.")
    assert [] == [line for line in lines if "clear" in line.lower()]
    assert "7. How firm: no points are given, so there is nothing to test" in lines


def test_candidates_are_listed_with_how_to_pick_one() -> None:
    lines = page(made.ambiguous())

    assert "companies-house:99000051 | QUILLMERE SUPPLIES NORTH LTD | active | 0.60 | name" in lines
    assert any("--pick companies-house:99000051" in line for line in lines)
    assert any(line.startswith("Settled by the registered address. ") for line in lines)


def test_a_minimum_band_is_printed_as_a_reason() -> None:
    score = Score(
        points=12.0, band=Band.CAUTION, gross=12.0, comfort=0.0, escalator=1.0, families={},
        minimum_band=Band.CAUTION, minimum_band_reason="its own plant is for sale",
    )  # fmt: skip

    assert "Band at least caution: its own plant is for sale" in page(
        made.run(made.assessment(score=score))
    )


def test_mandatory_lanes_are_named_first_with_who_can_tell() -> None:
    lines = page(made.severe())
    start = lines.index("5. NOT KNOWN, and who can tell")

    assert lines[start + 1].startswith("U03 courts, MANDATORY: no key is set; ask: a search of")
    assert lines[start + 2].startswith("U07 references, MANDATORY")
    assert lines[start + 3].startswith("U06 people: ")
    assert "Signs NOT CHECKED: D05, D06, D09, D10 (later pages say who can tell)" in lines


def test_with_little_room_who_can_tell_stands_before_why_nobody_did() -> None:
    lines = page(made.laden(), SHORT)

    (courts,) = [line for line in lines if line.startswith("U03 courts")]
    assert courts.startswith("U03 courts, MANDATORY; ask: a very long sentence")


def test_what_is_cut_is_counted() -> None:
    lines = page(made.laden(), LEAST)

    assert "6. Claims of the applicant (0 of 18; all of them on the later pages)" in lines
    assert "11 more on the later pages" in lines


@pytest.mark.parametrize("name", made.ALL)
def test_the_roomiest_page_that_fits_is_taken(name: str) -> None:
    run = made.ALL[name]()

    assert ROOMS[0].blanks is fitted(run, lambda page: 55).blanks
    assert fitted(run, lambda page: 56).blocks == tuple(page_one(run, ROOMS[-1]))


def test_it_is_known_whether_anything_was_cut() -> None:
    assert uncut(made.sound(), fitted(made.sound(), lambda page: 1))
    assert not uncut(made.laden(), fitted(made.laden(), lambda page: 1))
