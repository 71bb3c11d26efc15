"""
The UK sanctions list (XML, root Designations) and the older OFSI consolidated list (CSV).

Names come in parts (Name1 to Name5 before Name6, which is the family name or the whole name of
a firm); names in other scripts stand apart. Days are day/month/year. The CSV has a line with its
day above the header and one row for each name; rows of one Group ID are one entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from duecheck.errors import Unreadable
from duecheck.model.listing import Entry, NameKind, Note, Part
from duecheck.reading.bulk_sanctions import listed, sort_of
from duecheck.reading.csv_stream import rows
from duecheck.reading.xml_stream import elements, words

PARTS = ("Name1", "Name2", "Name3", "Name4", "Name5", "Name6")
COLUMNS = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
BRITISH_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")


def read(parts: Sequence[Part], note: Note) -> Iterator[Entry]:
    """Every designation."""
    if len(parts) != 1:
        raise Unreadable("one file expected", seen=", ".join(part.name for part in parts))
    if parts[0].kind == "csv":
        yield from _from_csv(parts[0], note)
        return
    for element in elements(parts[0].stream, {"Designation", "DateGenerated"}, "Designations"):
        if element.tag == "DateGenerated":
            _published(element.text, note)
        elif element.tag == "Designation":
            yield _entry(element)


def _published(said: str | None, note: Note) -> None:
    if day := BRITISH_DAY.search(said or ""):
        note("published", f"{day[3]}-{day[2]}-{day[1]}")


def _entry(element: Element) -> Entry:
    key = words(element, "UniqueID")
    if key is None:
        seen = words(element, "RegimeName") or ""
        raise Unreadable("a designation without its UniqueID", seen=seen)
    given = words(element, "IndividualEntityShip")
    names = []
    for name in element.iterfind("Names/Name"):
        said = " ".join(w for part in PARTS if (w := words(name, part)))
        primary = (words(name, "NameType") or "").lower().startswith("primary name")
        names.append((NameKind.LEGAL if primary else NameKind.ALIAS, said))
    names.sort(key=lambda one: one[0] is not NameKind.LEGAL)
    others = element.iterfind("NonLatinNames/NonLatinName")
    names += [
        (NameKind.ALIAS, script) for n in others if (script := words(n, "NameNonLatinScript"))
    ]
    return listed(
        key,
        names,
        what=sort_of(given),
        given=given,
        programs=[regime] if (regime := words(element, "RegimeName")) else [],
        listed_on=words(element, "DateDesignated"),
        countries=[
            c for a in element.iterfind("Addresses/Address") if (c := words(a, "AddressCountry"))
        ],
        reference=words(element, "UNReferenceNumber"),
    )


def _from_csv(part: Part, note: Note) -> Iterator[Entry]:
    lines = rows(part.stream)
    _, first = next(lines, (0, []))
    _published(" ".join(first), note)
    _, header = next(lines, (0, []))
    names = [name.strip() for name in header]
    if "Group ID" not in names or "Name 6" not in names:
        raise Unreadable("no OFSI consolidated list: no column 'Group ID'", seen=str(names[:6]))
    told = (_record(names, line, row) for line, row in lines)
    for key, group in groupby(told, key=lambda record: record["Group ID"]):
        yield _grouped(key, list(group))


def _record(names: list[str], line: int, row: list[str]) -> dict[str, str]:
    if len(row) != len(names):
        raise Unreadable(f"line {line} has {len(row)} of {len(names)} fields: was it cut?", seen="")
    return dict(zip(names, row, strict=True))


def _grouped(key: str, group: list[dict[str, str]]) -> Entry:
    names = []
    for row in group:
        said = " ".join(w for column in COLUMNS if (w := row.get(column, "").strip()))
        primary = row.get("Alias Type", "").lower().startswith("primary name")
        names.append((NameKind.LEGAL if primary else NameKind.ALIAS, said))
        if other := row.get("Name Non-Latin Script", "").strip():
            names.append((NameKind.ALIAS, other))
    names.sort(key=lambda one: one[0] is not NameKind.LEGAL)
    given = group[0].get("Group Type")
    return listed(
        key,
        names,
        what=sort_of(given),
        given=given,
        programs=[row["Regime"] for row in group if row.get("Regime")],
        listed_on=group[0].get("Listed On") or None,
        countries=[row["Country"] for row in group if row.get("Country")],
    )
