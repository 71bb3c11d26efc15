"""
The golden copy of the LEI index (level 1), as CSV, XML (LEI-CDF) or JSON.

Each record becomes the shape of the index's own interface, so that `gleif_record` reads both.
Former and trading names and transliterations stand among the names.
"""

from __future__ import annotations

import json
import re
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO
from xml.etree.ElementTree import Element

from duecheck.errors import Unreadable
from duecheck.model.listing import Entry, NameKind, Note, Part
from duecheck.reading.csv_stream import records
from duecheck.reading.xml_stream import elements, words

Get = Callable[[str], str | None]
Others = Sequence[tuple[str, str]]
NEEDED = ("LEI", "Entity.LegalName", "Entity.LegalAddress.Country", "Entity.EntityStatus")
LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
FORMER = "PREVIOUS_LEGAL_NAME"
KINDS = {FORMER: NameKind.FORMER, "TRADING_OR_OPERATING_NAME": NameKind.TRADING}
NAME_LISTS = (
    "Entity.OtherEntityNames.OtherEntityName",
    "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName",
)
PIECE = 1_048_576


def read(parts: Sequence[Part], note: Note) -> Iterator[Entry]:
    """Every record of the golden copy."""
    if len(parts) != 1:
        raise Unreadable("one file expected", seen=", ".join(part.name for part in parts))
    part = parts[0]
    if day := re.search(r"\b(20\d\d)(\d\d)(\d\d)-", part.name):
        note("published", "-".join(day.groups()))
    if part.kind == "xml":
        yield from _from_xml(part.stream, note)
    elif part.kind == "json":
        yield from _from_json(part.stream)
    else:
        for row in records(part.stream, NEEDED, "golden copy of the LEI index"):
            yield _entry(_csv_getter(row), _csv_others(row))


def _entry(get: Get, others: Others) -> Entry:
    lei, name = get("LEI"), get("Entity.LegalName")
    if lei is None or LEI.fullmatch(lei) is None or name is None:
        raise Unreadable("a record without a code or a name", seen=f"{lei} {name}")
    names = [(NameKind.LEGAL, name)]
    names += [(KINDS.get(sort, NameKind.ALIAS), said) for sort, said in others]
    country = get("Entity.LegalJurisdiction") or get("Entity.LegalAddress.Country") or ""
    return Entry(
        key=lei,
        names=tuple(names),
        country=country[:2].upper() or None,
        body=_shaped(lei, name, get, others),
    )


def _shaped(lei: str, name: str, get: Get, others: Others) -> dict[str, Any]:
    """The record in the shape of the interface; what is not given is null."""
    address = "Entity.LegalAddress."
    heir = {
        "lei": get("Entity.SuccessorEntity.SuccessorLEI"),
        "name": get("Entity.SuccessorEntity.SuccessorEntityName"),
    }
    entity = {
        "legalName": {"name": name},
        "otherNames": [{"name": said, "type": sort} for sort, said in others],
        "legalAddress": {
            "addressLines": [line] if (line := get(f"{address}FirstAddressLine")) else [],
            "city": get(f"{address}City"),
            "country": get(f"{address}Country"),
            "postalCode": get(f"{address}PostalCode"),
        },
        "registeredAs": get("Entity.RegistrationAuthority.RegistrationAuthorityEntityID"),
        "jurisdiction": get("Entity.LegalJurisdiction"),
        "category": get("Entity.EntityCategory"),
        "legalForm": {"id": get("Entity.LegalForm.EntityLegalFormCode")},
        "status": get("Entity.EntityStatus"),
        "expiration": {
            "date": get("Entity.EntityExpirationDate"),
            "reason": get("Entity.EntityExpirationReason"),
        },
        "successorEntity": heir,
        "creationDate": get("Entity.EntityCreationDate"),
    }
    kept = {
        "status": get("Registration.RegistrationStatus"),
        "nextRenewalDate": get("Registration.NextRenewalDate"),
        "lastUpdateDate": get("Registration.LastUpdateDate"),
    }
    return {"id": lei, "attributes": {"lei": lei, "entity": entity, "registration": kept}}


def _csv_getter(row: dict[str, str]) -> Get:
    def get(path: str) -> str | None:
        said = row.get(path) or row.get(path.replace(".Successor", ".1.Successor", 1)) or ""
        return said.strip() or None

    return get


def _csv_others(row: dict[str, str]) -> Others:
    found = []
    for listed in NAME_LISTS:
        for n in range(1, 40):
            column = f"{listed}.{n}"
            if column not in row:
                break
            if said := row[column].strip():
                found.append((row.get(f"{column}.type", "").strip(), said))
    return found


def _from_xml(stream: BinaryIO, note: Note) -> Iterator[Entry]:
    count, told = 0, None
    for element in elements(stream, {"LEIRecord", "LEIHeader"}, "LEIData"):
        if element.tag == "LEIHeader":
            told = words(element, "RecordCount")
            note("published", (words(element, "ContentDate") or "")[:10])
        elif element.tag == "LEIRecord":
            count += 1
            yield _entry(_xml_getter(element), _xml_others(element))
    if told is not None and told.isdigit() and int(told) != count:
        raise Unreadable(f"the header says {told} records, the file holds {count}", seen="")


def _xml_getter(element: Element) -> Get:
    return lambda path: words(element, path.replace(".", "/"))


def _xml_others(element: Element) -> Others:
    return [
        (other.get("type", ""), said)
        for listed in NAME_LISTS
        for other in element.iterfind(listed.replace(".", "/"))
        if (said := " ".join((other.text or "").split()))
    ]


def _from_json(stream: BinaryIO) -> Iterator[Entry]:
    for record in _objects(stream):
        yield _entry(_json_getter(record), _json_others(record))


def _objects(stream: BinaryIO) -> Iterator[dict[str, Any]]:
    """The objects of the array `records`, one at a time; Unreadable where it is cut."""
    decode = getincrementaldecoder("utf-8")()
    held, begun = "", False
    scanner = json.JSONDecoder()
    while piece := stream.read(PIECE):
        try:
            held += decode.decode(piece)
        except UnicodeDecodeError as error:
            raise Unreadable("no golden copy of the LEI index: no UTF-8", seen=held[:60]) from error
        if not begun:
            start = re.search(r'"records"\s*:\s*\[', held)
            if start is None:
                raise Unreadable("no golden copy of the LEI index: no list of records", seen=held)
            held, begun = held[start.end() :], True
        at = 0
        while (opening := re.compile(r"\s*,?\s*(?=\{)").match(held, at)) is not None:
            try:
                record, at = scanner.raw_decode(held, opening.end())
            except ValueError:
                break
            yield record
        held = held[at:]
    if re.match(r"\s*\]\s*\}", held) is None:
        raise Unreadable("the list of records ends before its end (cut?)", seen=held[:60])


def _json_getter(record: dict[str, Any]) -> Get:
    def get(path: str) -> str | None:
        value: Any = record
        for step in path.split("."):
            value = value.get(step) if isinstance(value, dict) else None
        said = value.get("$") if isinstance(value, dict) else value
        return said.strip() or None if isinstance(said, str) else None

    return get


def _json_others(record: dict[str, Any]) -> Others:
    found = []
    for listed in NAME_LISTS:
        value: Any = record
        for step in listed.split("."):
            value = value.get(step) if isinstance(value, dict) else None
        for other in value if isinstance(value, list) else [value] if value else []:
            if isinstance(other, dict) and isinstance(said := other.get("$"), str):
                found += [(str(other.get("@type", "")), said)]
    return found
