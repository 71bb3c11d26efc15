"""
Copies of a page in the Wayback Machine, as its CDX index lists them in JSON.

https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime

from duecheck.errors import Unreadable

MOMENT = re.compile(r"\d{14}")


@dataclass(frozen=True, kw_only=True)
class Copy:
    """One copy: its moment (YYYYMMDDhhmmss) as the archive's addresses write it, its day."""

    moment: str
    on: date
    original: str


def parse_copies(body: str) -> list[Copy]:
    """
    The copies of an answer, in its order; an empty answer or list gives none.

    Damaged rows are left out; an answer of another shape raises Unreadable.
    """
    if not body.strip():
        return []
    try:
        rows = json.loads(body)
    except ValueError:
        raise Unreadable("a list of copies in JSON", seen=body[:200]) from None
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise Unreadable("a list of copies", seen=body[:200])
    if not rows:
        return []
    header = [str(cell) for cell in rows[0]]
    if not {"timestamp", "original"} <= set(header):
        raise Unreadable("the columns of a list of copies", seen=str(header))
    named = [dict(zip(header, map(str, row), strict=False)) for row in rows[1:]]
    return [copy for row in named if (copy := _copy(row)) is not None]


def _copy(row: dict[str, str]) -> Copy | None:
    moment, original = row.get("timestamp", ""), row.get("original", "")
    if not MOMENT.fullmatch(moment) or "://" not in original:
        return None
    try:
        on = datetime.strptime(f"{moment}+0000", "%Y%m%d%H%M%S%z").date()
    except ValueError:
        return None
    return Copy(moment=moment, on=on, original=original)
