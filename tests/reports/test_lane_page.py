"""A run of some lanes on one page: questions, evidence, claims, and no score."""

from __future__ import annotations

from tests.reports.made import network_off, sound

from duecheck.reports.blocks import Exhibit, Grid, Heading, Says
from duecheck.reports.lane_page import lane_page


def words(blocks) -> str:
    return " ".join(b.text for b in blocks if isinstance(b, (Heading, Says)))


def test_every_question_that_was_asked_is_listed_with_how_it_ended() -> None:
    run = network_off()
    grids = [block for block in lane_page(run, "Web: Acme") if isinstance(block, Grid)]

    assert len(run.lookups) == len(grids[0].rows)


def test_nothing_found_is_said_to_prove_nothing() -> None:
    bare = network_off().model_copy(update={"evidence": (), "possible_matches": ()})

    assert "no proof that there is nothing" in words(lane_page(bare, "Web: Acme"))


def test_evidence_stands_with_its_bytes_and_no_points_are_given() -> None:
    blocks = list(lane_page(sound(), "Web: Acme", claims=True))

    assert [block for block in blocks if isinstance(block, Exhibit)]
    assert "points" not in words(blocks).lower()
    assert "no opinion" in words(blocks)
