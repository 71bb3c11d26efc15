"""
An entry of a published bulk list, as read from the file, and what an index found for a name.

A list is a register's bulk file (LEI index, company register) or a sanctions list. An entry
carries every name it goes by: the legal one, former and trading names, aliases.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, BinaryIO


class NameKind(StrEnum):
    """What a name is to its entry."""

    LEGAL = "legal"
    FORMER = "former"
    TRADING = "trading"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One entry. `key` is its number or code in the list, unique there.

    `names` are pairs of kind and name, the legal one first. `body` holds the entry's facts as
    JSON values, in the shape the list's reader documents.
    """

    key: str
    names: tuple[tuple[NameKind, str], ...]
    country: str | None = None
    body: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry an index proposes for a name, by which of its names, and how near (0 to 1)."""

    key: str
    name: str
    kind: NameKind
    country: str | None
    near: float


@dataclass(frozen=True, kw_only=True)
class ListState:
    """
    What is known of a list on this machine.

    `sha256` is over the published file, `published` the day the file itself states, `loaded`
    when it was indexed (UTC). `format` is the version of the index.
    """

    list: str
    address: str
    sha256: str
    published: str | None
    loaded: datetime
    entries: int
    names: int
    format: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """One published file opened for reading from its first byte."""

    name: str
    stream: BinaryIO


Note = Callable[[str, str], None]
"""Told by a reader what the file says of itself: `published` (a day), `count` (its entries)."""
