"""
The lists of the United States Treasury (OFAC): SDN and consolidated, as XML or as CSV files.

XML (SDN.XML, CONSOLIDATED.XML): whole in one file, states its day and how many entries it has.
CSV: no header row. Entries in SDN.CSV or CONS_PRIM.CSV (12 fields), aliases only in ALT (5),
places in ADD (6), remarks too long for the entry in COMMENTS (2 fields, may begin inside a
word). `-0-` means nothing; a 0x1A byte may end a file. Give all files of one list together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypedDict
from xml.etree.ElementTree import Element

from duecheck.errors import Unreadable
from duecheck.model.listing import Entry, NameKind, Note, Part
from duecheck.reading.bulk_sanctions import in_order, listed, sort_of
from duecheck.reading.csv_stream import rows
from duecheck.reading.xml_stream import elements, words

FIELDS = {12: "entries", 5: "aliases", 6: "places", 2: "remarks"}
ALIAS = {"aka": NameKind.ALIAS, "fka": NameKind.FORMER, "nka": NameKind.ALIAS}
REMARKED = re.compile(r"\b([afn])\.k\.a\. '([^']+)'")
AMERICAN_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")


class _Beside(TypedDict):
    names: list[tuple[NameKind, str]]
    countries: list[str]
    remarks: str


def read(parts: Sequence[Part], note: Note) -> Iterator[Entry]:
    """Every entry of the list."""
    if len(parts) == 1 and parts[0].name.lower().endswith(".xml"):
        yield from _from_xml(parts[0], note)
    else:
        yield from _from_csv(parts, note)


def _from_xml(part: Part, note: Note) -> Iterator[Entry]:
    count, told = 0, None
    wanted = {"sdnEntry", "publshInformation"}
    for element in elements(part.stream, wanted, "sdnList"):
        if element.tag == "publshInformation":
            told = words(element, "Record_Count")
            if day := AMERICAN_DAY.fullmatch(words(element, "Publish_Date") or ""):
                note("published", f"{day[3]}-{day[1]}-{day[2]}")
        elif element.tag == "sdnEntry":
            count += 1
            yield _entry(element)
    if told is not None and told.isdigit() and int(told) != count:
        raise Unreadable(f"the list says it has {told} entries, the file {count}", seen=part.name)


def _entry(element: Element) -> Entry:
    given = words(element, "sdnType")
    names = [(NameKind.LEGAL, _full(element))]
    for aka in element.iterfind("akaList/aka"):
        sort = (words(aka, "type") or "").replace(".", "").lower()
        names.append((ALIAS.get(sort, NameKind.ALIAS), _full(aka)))
    places = element.iterfind("addressList/address")
    return listed(
        words(element, "uid") or _without_key(element),
        names,
        what=sort_of(given),
        given=given,
        programs=[
            p for e in element.iterfind("programList/program") if (p := (e.text or "").strip())
        ],
        countries=[c for place in places if (c := words(place, "country"))],
    )


def _without_key(element: Element) -> str:
    raise Unreadable("an entry without its number", seen=_full(element))


def _full(element: Element) -> str:
    return " ".join(w for n in ("firstName", "lastName") if (w := words(element, n)))


def _from_csv(parts: Sequence[Part], note: Note) -> Iterator[Entry]:
    """Aliases, places and remarks first, then every entry with what belongs to it."""
    opened = []
    for part in parts:
        lines = rows(part.stream)
        first = next(lines, None)
        sort = None if first is None else FIELDS.get(len(first[1]))
        if first is None or sort is None or not first[1][0].strip().isdigit():
            raise Unreadable(f"{part.name} is no file of an OFAC list", seen=str(first)[:80])
        opened.append((sort, part, first, lines))
    if [sort for sort, *_ in opened].count("entries") != 1:
        raise Unreadable("one file of entries (SDN.CSV or CONS_PRIM.CSV) expected", seen="")
    if all(sort != "aliases" for sort, *_ in opened):
        note("remark", "no file of aliases (ALT) was given: other names are missing")
    beside: dict[str, _Beside] = {}
    for sort, part, first, lines in sorted(opened, key=lambda one: one[0] == "entries"):
        width = len(first[1])
        for line, row in (first, *lines) if sort != "entries" else _chained(first, lines):
            if len(row) != width:
                raise Unreadable(f"{part.name} line {line}: {len(row)} of {width} fields", seen="")
            if sort == "entries":
                yield _csv_entry(row, beside.pop(row[0].strip(), None))
            else:
                _set_beside(beside, sort, row)


def _chained(
    first: tuple[int, list[str]], rest: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    yield first
    yield from rest


def _set_beside(beside: dict[str, _Beside], sort: str, row: list[str]) -> None:
    kept = beside.setdefault(row[0].strip(), {"names": [], "countries": [], "remarks": ""})
    if sort == "aliases" and (name := _given(row[3])):
        kept["names"].append((ALIAS.get(row[2].strip().lower(), NameKind.ALIAS), in_order(name)))
    elif sort == "places" and (country := _given(row[4])):
        kept["countries"].append(country)
    elif sort == "remarks":
        kept["remarks"] += row[1]


def _csv_entry(row: list[str], beside: _Beside | None) -> Entry:
    given = _given(row[2])
    what = "entity" if given is None else sort_of(given)
    kept = beside or {"names": [], "countries": [], "remarks": ""}
    said = in_order(row[1].strip()) if what == "individual" else row[1].strip()
    remarks = f"{_given(row[11]) or ''}{kept['remarks']}"
    also = [
        (NameKind.FORMER if sort == "f" else NameKind.ALIAS, name)
        for sort, name in REMARKED.findall(remarks)
    ]
    return listed(
        row[0].strip(),
        [(NameKind.LEGAL, said), *kept["names"], *also],
        what=what,
        given=given,
        programs=[p.strip() for p in (_given(row[3]) or "").split("] [") if p.strip()],
        countries=kept["countries"],
    )


def _given(field: str) -> str | None:
    said = field.strip()
    return None if said in {"", "-0-"} else said
