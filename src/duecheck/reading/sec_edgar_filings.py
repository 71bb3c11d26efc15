"""
Filings with the US securities regulator that bear on credit, of the last five years.

Form 8-K by item number (bankruptcy is 1.03), late reports (NT), the end of listing or
registration (25, 15). The lists are parallel arrays; a long filer's stand on several pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from duecheck import discover
from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence, SourceClass
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement
from duecheck.reading.sec_edgar_company import SOURCE

COLUMNS = ("form", "filingDate", "reportDate", "accessionNumber", "items", "primaryDocument")
OLDER_PAGE = re.compile(r"CIK[0-9]{10}-submissions-[0-9]{3}\.json")
DOCUMENTS = "https://www.sec.gov/Archives/edgar/data"


def rows(answer: Json) -> list[Json]:
    """The filings as one object each, newest first; an older page lacks the wrapper."""
    older = "accessionNumber" in answer
    recent = answer if older else field.part(field.part(answer, "filings"), "recent")
    columns = [recent.get(name) for name in COLUMNS]
    if not all(isinstance(column, list) for column in columns):
        raise Unreadable("filings.recent: parallel lists expected", seen=repr(sorted(recent)))
    try:
        cells = zip(*columns, strict=True)
        return [dict(zip(COLUMNS, row, strict=True)) for row in cells]
    except ValueError:
        raise Unreadable("filings.recent: lists of one length expected", seen="") from None


def since(as_of: date) -> date:
    """The first day of interest: five years before *as_of*."""
    years = discover.table("reading", "sec_edgar.toml")["years"]
    edge = as_of.replace(day=28) if (as_of.month, as_of.day) == (2, 29) else as_of
    return edge.replace(year=edge.year - int(years))


def item_numbers(row: Json) -> tuple[str, ...]:
    """The item numbers of a filing: `1.03,2.04,9.01` -> (1.03, 2.04, 9.01)."""
    said = field.text(row, "items") or ""
    return tuple(number.strip() for number in said.split(",") if number.strip())


def parse_filings(answer: Json, about: About, *, as_of: date) -> list[Evidence]:
    """Every filing of interest since five years before *as_of*, newest first."""
    edge = since(as_of)
    found = []
    for row in rows(answer):
        on = field.day(row, "filingDate")
        if on is not None and on >= edge and (said := sentence(row)) is not None:
            found.append(filing(row, about, on, said))
    return found


def sentence(row: Json) -> str | None:
    """What the filing says by its form and items, or None where it is of no interest."""
    table = discover.table("reading", "sec_edgar.toml")
    form = field.text(row, "form") or ""
    if form in table["forms"]:
        return str(table["forms"][form])
    if form not in {"8-K", "8-K/A"}:
        return None
    told = [f"{table['items'][n]} ({n})" for n in item_numbers(row) if n in table["items"]]
    return "reports " + ", ".join(told) if told else None


def filing(row: Json, about: About, on: date, said: str) -> Evidence:
    """One filing, dated by the day it was filed; the company speaks, under a duty to."""
    form, accession = field.needed(row, "form"), field.needed(row, "accessionNumber")
    document = field.text(row, "primaryDocument")
    folder = f"{DOCUMENTS}/{int(about.number or 0)}/{accession.replace('-', '')}"
    return register_statement(
        SOURCE,
        "securities-filing",
        f"Form {form} filed {on}: {said}",
        about=about,
        event_date=on,
        doc=f"{folder}/{document}" if document else folder,
        source_class=SourceClass.AGAINST_INTEREST,
        form=form,
        items=item_numbers(row),
        on=on.isoformat(),
        accession=accession,
        report_on=field.iso(row, "reportDate"),
    )


def older_pages(answer: Json, as_of: date) -> list[str]:
    """Names of the older pages that hold filings of the last five years, newest first."""
    edge = since(as_of)
    listed = [
        (until, field.needed(item, "name"))
        for item in field.records(field.part(answer, "filings"), "files")
        if (until := field.day(item, "filingTo")) is not None and until >= edge
    ]
    names = [name for _, name in sorted(listed, reverse=True)]
    strange = [name for name in names if OLDER_PAGE.fullmatch(name) is None]
    if strange:
        raise Unreadable("the name of an older page expected", seen=strange[0])
    return names


def reach(answers: Sequence[Json], as_of: date, unread: int) -> str:
    """How far back the filings were read, where pages that hold some were left unread."""
    if not unread:
        return ""
    days = [on for page in answers for row in rows(page) if (on := field.day(row, "filingDate"))]
    first = f"read back to {min(days)}; " if days else ""
    return f"{first}{unread} older pages not read"
