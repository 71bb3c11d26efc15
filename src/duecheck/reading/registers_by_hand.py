"""Registers a person has to look at: which one fills a lane for a country, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from duecheck import discover


@dataclass(frozen=True, kw_only=True)
class ByHand:
    """A register without a free interface: its name, and the page a person opens."""

    name: str
    address: str


def by_hand(country: str | None, lane: str) -> ByHand | None:
    """The register of *country* that fills *lane*, or None where none is listed."""
    lanes: Mapping[str, Mapping[str, str]] = table().get(country or "", {})
    row = lanes.get(lane)
    return None if row is None else ByHand(name=row["name"], address=row["address"])


def parts_of(country: str | None) -> Mapping[str, str]:
    """Provinces or states of *country* whose register has a page of its own, with the page."""
    parts: Mapping[str, str] = table()["parts"].get(country or "", {})
    return parts


def table() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """The table in force."""
    rows: Mapping[str, Mapping[str, Mapping[str, str]]] = discover.table(
        "reading", "registers_by_hand.toml"
    )
    return rows
