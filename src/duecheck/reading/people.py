"""
People a firm names on its own pages, with the role it gives them.

Structured data (schema.org Person with a job title) and plain cards only: a heading that is a
name, then a line that is a role. Nothing else about anybody is read, and nobody is looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.html import Html

NAME = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+)?"
    r"[^\W\d_][\w'’-]*\.?(?:\s+(?:(?:de|van|von|der|den|da|di|la|le|bin|al|el|ter|af|of)\s+)*[^\W\d_][\w'’-]*\.?){1,3}$"
)


@dataclass(frozen=True, kw_only=True)
class Named:
    """A person's name and role as the page gives them."""

    name: str
    role: str


def people(page: Html) -> list[Named]:
    """Everybody the page names with a role, each once, in its order."""
    found: dict[str, Named] = {}
    for named in (*_structured(page), *_cards(page)):
        found.setdefault(named.name.casefold(), named)
    return list(found.values())


def _structured(page: Html) -> Iterator[Named]:
    for node in jsonld.nodes(page):
        name, role = jsonld.text(node.get("name")), jsonld.text(node.get("jobTitle"))
        if "person" in jsonld.types(node) and name and role:
            yield Named(name=name, role=role)


def _cards(page: Html) -> Iterator[Named]:
    for lines in page.cards:
        for name, role in pairwise(lines[:3]):
            if is_name(name) and is_role(role):
                yield Named(name=name, role=role)
                break


def is_name(line: str) -> bool:
    """Whether a line is two to four capitalised words, none of them a page's own words."""
    never = discover.table("reading", "people.toml")["name"]["never"]
    words = line.split()
    return (
        NAME.match(line) is not None
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and not any(word.casefold().strip(".") in never for word in words)
        and not is_role(line)
    )


def is_role(line: str) -> bool:
    """Whether a line is a short one that names a role."""
    table = discover.table("reading", "people.toml")["role"]
    folded = line.casefold()
    return len(line.split()) <= table["longest"] and any(
        re.search(rf"(?<!\w){re.escape(word)}(?!\w)", folded) for word in table["words"]
    )
