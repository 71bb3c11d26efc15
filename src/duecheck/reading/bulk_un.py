"""The consolidated list of the United Nations Security Council (XML, root CONSOLIDATED_LIST)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from duecheck.errors import Unreadable
from duecheck.model.listing import Entry, NameKind, Note, Part
from duecheck.reading.bulk_sanctions import listed
from duecheck.reading.xml_stream import elements, words

PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
ROOT = "CONSOLIDATED_LIST"


def read(parts: Sequence[Part], note: Note) -> Iterator[Entry]:
    """Every entry: individuals, then entities."""
    if len(parts) != 1:
        raise Unreadable("one file expected", seen=", ".join(part.name for part in parts))
    for element in elements(parts[0].stream, {"INDIVIDUAL", "ENTITY"}, ROOT):
        if element.tag == ROOT:
            note("published", element.get("dateGenerated", "")[:10])
        else:
            yield _entry(element)


def _entry(element: Element) -> Entry:
    key = words(element, "REFERENCE_NUMBER") or words(element, "DATAID")
    if key is None:
        raise Unreadable("an entry without its reference number", seen="")
    what = element.tag.lower()
    said = " ".join(w for part in PARTS if (w := words(element, part)))
    aliases = element.iterfind(f"{element.tag}_ALIAS")
    names = [(NameKind.LEGAL, said)]
    names += [(NameKind.ALIAS, name) for a in aliases if (name := words(a, "ALIAS_NAME"))]
    if original := words(element, "NAME_ORIGINAL_SCRIPT"):
        names.append((NameKind.ALIAS, original))
    places = element.iterfind(f"{element.tag}_ADDRESS")
    return listed(
        key,
        names,
        what=what,
        given=element.tag,
        programs=[p] if (p := words(element, "UN_LIST_TYPE")) else [],
        listed_on=words(element, "LISTED_ON"),
        countries=[c for place in places if (c := words(place, "COUNTRY"))],
        reference=key,
    )
