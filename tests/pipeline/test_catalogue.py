"""The table of places we look, for a terminal of 80 columns."""

from __future__ import annotations

import pytest

from duecheck.model.settings import Settings
from duecheck.pipeline.catalogue import source_rows, sources_table, standings


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, []),
        (
            {
                "register": {"level": "authority", "countries": ["NO"]},
                "people": {"level": "authority", "countries": ["NO"]},
            },
            ["authority NO: register, people"],
        ),
        (
            {
                "register": {"level": "authority", "countries": ["PL"]},
                "insolvency": {"level": "open", "countries": ["PL"]},
            },
            ["authority PL: register", "open PL: insolvency"],
        ),
        ({"web": {"level": "hint", "countries": []}}, ["hint: web"]),
    ],
)
def test_lanes_of_one_standing_stand_together(told, said) -> None:
    assert said == standings(told)


def test_every_source_has_its_line_and_no_line_is_wider_than_the_screen() -> None:
    rows = source_rows(Settings())
    lines = sources_table(rows).splitlines()

    assert {row["id"] for row in rows} <= {line.partition(" ")[0] for line in lines}
    assert 80 >= max(map(len, lines))
