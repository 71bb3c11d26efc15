"""A run limited to some lanes, on one page."""

from __future__ import annotations

from tests.reports import made

from duecheck.reports.blocks import Grid, Heading
from duecheck.reports.lane_page import lane_page


def test_no_score_stands_on_it_and_every_lookup_does() -> None:
    run = made.sound()
    page = list(lane_page(run, "Website: acme.example", claims=True))
    asked = [block for block in page if isinstance(block, Grid) and "Outcome" in block.columns]

    assert Heading("Website: acme.example", level=1) == page[0]
    assert Heading("Claims") in page
    assert len(run.lookups) == len(asked[0].rows)
