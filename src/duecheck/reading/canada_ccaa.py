"""
The list of companies under the Companies' Creditors Arrangement Act, a table in a page.

The columns are found by their heads. A row may name several companies of one group; the one that
is asked for has to be there by its own name. The list does not say whether a case is closed.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence
from duecheck.reading.names import Likeness, likeness
from duecheck.reading.register_days import read_day
from duecheck.reading.register_entry import Proceeding, proceeding_evidence, words_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SOURCE = "canada-ccaa"
LISTED = re.compile(r"\s*(?:;|\n|,(?!\s*(?:Inc|Ltd|Limited|LLC|LP|Corp)\b))\s*")
JOINED = re.compile(r"\s+(?i:and)\s+")


def parse_list(page: str, name: str) -> tuple[list[Evidence], int]:
    """Cases of companies called *name* in the list, and how many rows it has."""
    rows = table_of(page)
    found: list[Evidence] = []
    for companies, day, monitor in rows:
        for company in companies_in(companies):
            if likeness(name, company) is Likeness.DIFFERENT:
                continue
            case = Proceeding(
                case="CCAA",
                type="CCAA proceeding",
                said=f"listed; monitor {monitor or 'not given'}",
                started=day,
            )
            about = About(name=company, country="CA")
            found += proceeding_evidence(SOURCE, (case,), about)
    return found, len(rows)


def companies_in(cell: str) -> list[str]:
    """The companies a cell may name: as listed, and again apart where "and" joins them."""
    listed = [part for part in LISTED.split(cell) if part]
    apart = [part for whole in listed for part in JOINED.split(whole) if part]
    return list(dict.fromkeys([*listed, *apart]))


def table_of(page: str) -> list[tuple[str, date | None, str]]:
    """Companies, day and monitor of every row; Unreadable where no table has these heads."""
    from selectolax.lexbor import LexborHTMLParser

    for table in LexborHTMLParser(page).css("table"):
        lines = [cells(row) for row in table.css("tr")]
        heads = next((line for line in lines if line), [])
        name, day = column(heads, "name_heads"), column(heads, "date_heads")
        if name is None or day is None or len(lines) < 2:
            continue
        monitor = column(heads, "monitor_heads")
        return [
            (line[name], on(line[day]), "" if monitor is None else line[monitor])
            for line in lines[1:]
            if len(line) == len(heads)
        ]
    raise Unreadable("no table of companies and days", seen=page[:80])


def cells(row: LexborNode) -> list[str]:
    """The words of a row's cells."""
    return [cell.text(separator=" ").strip() for cell in row.css("th, td")]


def column(heads: list[str], wanted: str) -> int | None:
    """The first column one of whose head's words is *wanted*, best word first."""
    lower = [head.casefold() for head in heads]
    return next(
        (
            place
            for word in words_of(SOURCE)[wanted]
            for place, head in enumerate(lower)
            if word in head
        ),
        None,
    )


def on(said: str) -> date | None:
    """The day of a cell, or None where it is empty."""
    return read_day(said, "date of the proceeding") if said else None
