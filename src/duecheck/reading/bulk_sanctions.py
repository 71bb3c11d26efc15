"""
What the readers of sanctions lists share: one entry, its names, and what sort of thing it is.

The body of an entry: `what` (entity, individual, vessel, aircraft or not-understood),
`what_as_given`, `programs`, `listed_on` as given, `countries` as given, `reference`.
"""

from __future__ import annotations

from collections.abc import Iterable

from duecheck.model.listing import Entry, NameKind

WHAT = {
    "entity": "entity",
    "enterprise": "entity",
    "organisation": "entity",
    "e": "entity",
    "individual": "individual",
    "person": "individual",
    "p": "individual",
    "vessel": "vessel",
    "ship": "vessel",
    "aircraft": "aircraft",
}


def sort_of(given: str | None) -> str:
    """What is listed, by the list's own word."""
    return WHAT.get((given or "").strip().lower(), "not-understood")


def listed(
    key: str,
    names: Iterable[tuple[NameKind, str]],
    *,
    what: str,
    given: str | None,
    programs: Iterable[str] = (),
    listed_on: str | None = None,
    countries: Iterable[str] = (),
    reference: str | None = None,
) -> Entry:
    """An entry of a sanctions list; names that hold nothing are left out."""
    kept = tuple((kind, said) for kind, name in names if (said := " ".join(name.split())))
    return Entry(
        key=key,
        names=kept,
        body={
            "key": key,
            "names": [[kind.value, said] for kind, said in kept],
            "what": what,
            "what_as_given": given,
            "programs": list(dict.fromkeys(programs)),
            "listed_on": listed_on,
            "countries": list(dict.fromkeys(countries)),
            "reference": reference,
        },
    )


def in_order(name: str) -> str:
    """`PUTIN, Vladimir` as it is said: given names before the family name."""
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma else name
