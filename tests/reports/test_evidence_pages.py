"""The proof, and what was not checked."""

from __future__ import annotations

import pytest
from tests.reports import made

from duecheck.model.evidence import Match
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.reports.bearing import NEUTRAL, Bearing
from duecheck.reports.blocks import Exhibit, Grid, Heading, Says
from duecheck.reports.evidence_pages import evidence_pages, exhibit, not_checked, to_open_by_hand


def test_with_every_lookup_answered_that_is_said() -> None:
    assert Says("Every look-up was answered.") in list(not_checked(made.sound().lookups))


def test_every_lookup_without_answer_is_listed_under_its_reason() -> None:
    for run in (made.severe(), made.network_off()):
        rows = {
            row[:2] + row[3:4]
            for block in not_checked(run.lookups)
            if isinstance(block, Grid) and "Question" in block.columns
            for row in block.rows
        }

        assert rows == {
            (lookup.source, str(lookup.lane), lookup.question)
            for lookup in run.lookups
            if lookup.outcome not in (LookupOutcome.FOUND, LookupOutcome.NONE)
            and lookup.reason is not Reason.NOT_COVERED
        }


def test_a_source_that_does_not_cover_the_firm_takes_one_line_whatever_it_was_asked() -> None:
    asked = [
        made.lookup("norway", lane, "Held?", LookupOutcome.NOT_CHECKED, reason=Reason.NOT_COVERED)
        for lane in (Lane.REGISTER, Lane.INSOLVENCY)
    ]
    (grid,) = [block for block in not_checked(asked) if isinstance(block, Grid)]

    assert [("norway", "register, insolvency")] == [row[:2] for row in grid.rows]


@pytest.mark.parametrize(
    ("country", "lanes", "addresses"),
    [
        pytest.param(
            "DE",
            [Lane.REGISTER, Lane.INSOLVENCY],
            ["https://www.handelsregister.de", "https://neu.insolvenzbekanntmachungen.de"],
            id="a country without a free interface",
        ),
        pytest.param("DE", [Lane.NEWS], [], id="a lane no register fills"),
        pytest.param("NO", [Lane.REGISTER], [], id="a country that is asked by itself"),
        pytest.param(
            "CA",
            [Lane.INSOLVENCY],
            ["https://www.ic.gc.ca/app/scr/bsf-osb/ins/login.html"],
            id="provinces stay out where the register has answered",
        ),
    ],
)
def test_registers_to_open_by_hand_stand_with_their_addresses(country, lanes, addresses) -> None:
    run = made.abroad(country, lanes)
    grids = [block for block in to_open_by_hand(run) if isinstance(block, Grid)]

    assert addresses == [row[2] for grid in grids for row in grid.rows]


def test_where_a_canadian_register_is_wanting_each_province_is_named() -> None:
    run = made.abroad("CA", [Lane.REGISTER])
    (grid,) = [block for block in to_open_by_hand(run) if isinstance(block, Grid)]

    assert {"Ontario", "Quebec", "Alberta"} <= {row[1] for row in grid.rows}


def test_the_reason_is_explained_in_words() -> None:
    headings = [b.text for b in not_checked(made.severe().lookups) if isinstance(b, Heading)]

    assert [
        "What was NOT CHECKED, and why",
        "bot-check (1): The site asked for a proof of being human; open the page by hand.",
        "not-covered (1): The source does not cover this country or kind of entity.",
        "timeout (1): No answer came in time; run again.",
    ] == headings


def test_an_exhibit_has_address_time_hash_and_place_in_the_archive() -> None:
    item = made.evidence("gazette-1", "insolvency-case", "Petition presented", quote="to wind up")
    shown = exhibit(item, Bearing(code="D07a", polarity="adverse", points=22.0))

    assert "gazette-1: insolvency-case (adverse D07a, 22.00 points)" == shown.name
    assert (
        "undated; register, fact; match 1.00 on number, postcode",
        "Quote: “to wind up”",
        "Read 2026-11-16T09:00:03Z; run.warc.gz at offset 4711",
    ) == shown.details
    assert made.DIGEST == shown.digest
    assert item.url == shown.address


def test_an_answer_of_nothing_says_so() -> None:
    item = made.evidence(
        "companies-house-2", "insolvency-case", "No case", outcome=LookupOutcome.NONE
    )

    assert "NOTHING ON RECORD. No case" == exhibit(item, NEUTRAL).says


def test_possible_matches_stand_apart_and_carry_nothing() -> None:
    blocks = list(evidence_pages(made.severe()))
    start = blocks.index(Heading("Possible matches, not scored"))
    after = [block for block in blocks[start:] if isinstance(block, Exhibit)]

    assert ["web-search-1: search-result"] == [block.name for block in after]
    assert Match(m=0.35, agreed=("name",)) == made.severe().possible_matches[0].match


def test_candidates_are_listed_with_their_addresses() -> None:
    grids = [block for block in evidence_pages(made.ambiguous()) if isinstance(block, Grid)]
    rows = [row for grid in grids if grid.columns[0] == "--pick" for row in grid.rows]

    assert 3 == len(rows)
    assert "1 Mill Road, NORTH" == rows[0][-1]
