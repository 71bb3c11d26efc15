"""One sector from a number or from words."""

from __future__ import annotations

import pytest

from duecheck.portfolio.sector import sector_of
from tests.portfolio.made import DESK


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("roofing", "construction"),
        ("NAICS 238160", "construction"),
        ("238160", "construction"),
        ("SIC 1761", "construction"),
        ("UK SIC 43910", "construction"),
        ("43910", "construction"),
        ("SIC 43910", "construction"),
        ("Wholesaler of fasteners", "wholesale"),
        ("restaurants", "hospitality"),
        ("barber", "unknown"),
        ("wholesale and retail", "unknown"),
        ("", "unknown"),
        (None, "unknown"),
        ("NAICS 990000", "unknown"),
    ],
)
def test_a_trade_lands_in_one_sector_or_none(said: str | None, sector: str) -> None:
    assert sector == sector_of(said, DESK.sectors)
