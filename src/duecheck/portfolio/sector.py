"""The sector of a trade as stated: a NAICS or SIC number, or words. The table is desk.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duecheck.checklist.desk_tables import Sector

UNKNOWN = "unknown"
NUMBER = re.compile(r"(?P<system>naics|uk\s*sic|sic)?\D{0,3}(?P<digits>\d{2,6})", re.IGNORECASE)


def sector_of(said: str | None, sectors: Sequence[Sector]) -> str:
    """
    The one sector that *said* names; unknown where none or more than one is meant.

    A number without its system is NAICS with six digits, UK SIC with five, US SIC with four.
    """
    if not said or not said.strip():
        return UNKNOWN
    if (found := NUMBER.search(said)) is not None:
        system = _system(found["system"], found["digits"])
        named = {s.name for s in sectors if found["digits"].startswith(tuple(_begins(s, system)))}
    else:
        words = f" {' '.join(re.findall(r'[a-z]+', said.lower()))} "
        named = {s.name for s in sectors if any(_stands(word, words) for word in s.words)}
    return named.pop() if len(named) == 1 else UNKNOWN


def _stands(word: str, words: str) -> bool:
    return f" {word} " in words or f" {word}s " in words


def _system(named: str | None, digits: str) -> str:
    if named is not None:
        system = re.sub(r"\s", "", named.lower())
        return "uk_sic" if system == "uksic" or (system == "sic" and len(digits) == 5) else system
    return {6: "naics", 5: "uk_sic", 4: "sic"}.get(len(digits), "")


def _begins(sector: Sector, system: str) -> tuple[str, ...]:
    return {"naics": sector.naics, "sic": sector.sic, "uk_sic": sector.uk_sic}.get(system, ())
