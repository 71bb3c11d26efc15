"""The pieces of a page are values: equal when they say the same."""

from __future__ import annotations

import pytest

from duecheck.reports.blocks import Bullets, Grid, Heading, Says


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(Says("a"), Says("a"), True, id="equal words are equal"),
        pytest.param(Says("a"), Says("a", strong=True), False, id="weight tells them apart"),
        pytest.param(Heading("a"), Says("a"), False, id="a heading is no paragraph"),
        pytest.param(Bullets(("a",)), Bullets(("a", "b")), False, id="a longer list differs"),
        pytest.param(Grid(("A",), ()), Grid(("A",), ()), True, id="empty tables are equal"),
    ],
)
def test_pieces_compare_by_what_they_say(one, other, same) -> None:
    assert same is (one == other)
