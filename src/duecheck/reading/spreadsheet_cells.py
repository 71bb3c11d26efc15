"""Cells for a spreadsheet: no cell of a stranger may run as a formula there."""

from __future__ import annotations

import re
from collections.abc import Iterable

STARTS = ("=", "@", "\t", "\r")
NUMBER = re.compile(r"[+-][\d ().,]*\d[\d ().]*%?", re.ASCII)


def neutralised(cell: str) -> str:
    """*cell* with an apostrophe before a formula; plain numbers and +44 … stay as they are."""
    if cell.startswith(STARTS) or (cell[:1] in ("+", "-") and not NUMBER.fullmatch(cell)):
        return f"'{cell}"
    return cell


def neutral(cells: Iterable[str]) -> list[str]:
    """Every one of *cells*, neutralised."""
    return [neutralised(cell) for cell in cells]
