"""The European Union's consolidated financial sanctions list (XML 1.1, root export)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from duecheck.errors import Unreadable
from duecheck.model.listing import Entry, NameKind, Note, Part
from duecheck.reading.bulk_sanctions import listed, sort_of
from duecheck.reading.xml_stream import elements

NOT_GIVEN = {"", "00", "UNKNOWN"}


def read(parts: Sequence[Part], note: Note) -> Iterator[Entry]:
    """Every listed entity; the first name is its legal one, the others are aliases."""
    if len(parts) != 1:
        raise Unreadable("one file expected", seen=", ".join(part.name for part in parts))
    for element in elements(parts[0].stream, {"sanctionEntity"}, "export"):
        if element.tag == "export":
            note("published", element.get("generationDate", "")[:10])
        else:
            yield _entry(element)


def _entry(element: Element) -> Entry:
    key = element.get("euReferenceNumber") or element.get("logicalId")
    if not key:
        raise Unreadable("an entity without its reference number", seen="")
    subject = element.find("subjectType")
    given = None if subject is None else subject.get("code") or subject.get("classificationCode")
    said = [alias.get("wholeName", "").strip() for alias in element.iterfind("nameAlias")]
    names = [name for name in said if name]
    return listed(
        key,
        [(NameKind.LEGAL if n == 0 else NameKind.ALIAS, name) for n, name in enumerate(names)],
        what=sort_of(given),
        given=given,
        programs=[p for r in element.iterfind("regulation") if (p := r.get("programme"))],
        listed_on=element.get("designationDate") or None,
        countries=[
            c
            for a in element.iterfind("address")
            if (c := a.get("countryIso2Code", "")) not in NOT_GIVEN
        ],
        reference=element.get("unitedNationId") or None,
    )
