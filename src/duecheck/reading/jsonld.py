"""
Structured data a page carries (JSON-LD, schema.org): organisations, people, articles.

Damaged blocks are left out; a damaged one says nothing about its neighbours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from duecheck import discover
from duecheck.reading.html import Html

DEPTH = 12


def nodes(page: Html) -> list[dict[str, Any]]:
    """Every object of every block, outer before inner."""
    found: list[dict[str, Any]] = []
    for block in page.json_ld:
        try:
            found += _walk(json.loads(block, strict=False), DEPTH)
        except (ValueError, RecursionError):
            continue
    return found


def _walk(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _walk(inner, depth - 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner, depth - 1)


def types(node: dict[str, Any]) -> frozenset[str]:
    """The node's types in lower case without their address (`https://schema.org/Person`)."""
    return frozenset(kind.rpartition("/")[2].lower() for kind in texts(node.get("@type")))


def texts(value: Any) -> tuple[str, ...]:
    """*value* as texts: a text, or the texts of a list; anything else gives none."""
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, list):
        return tuple(said for inner in value for said in texts(inner))
    return ()


def text(value: Any) -> str | None:
    """The first text of *value*, or its `name`, or None."""
    if isinstance(value, dict):
        return text(value.get("name"))
    return next(iter(texts(value)), None)


def organisations(found: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The nodes that describe a firm; a review's or article's publisher is one too."""
    firms = frozenset(discover.table("reading", "markup.toml")["organisations"])
    return [node for node in found if types(node) & firms]


def organisation_name(found: Sequence[dict[str, Any]]) -> str | None:
    """The legal name, else the name, of the first firm described."""
    firms = organisations(found)
    return next(
        (said for key in ("legalName", "name") for node in firms if (said := text(node.get(key)))),
        None,
    )
