"""
The pieces a report page is made of, without a format: headings, facts, lists, tables, exhibits.

Pages are built once from these; Markdown and the terminal only draw them, so both say the same.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading; `level` 1 is the title of the report."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Says:
    """One paragraph. `strong` marks what must not be overlooked."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class Facts:
    """Labelled lines: label and value."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Bullets:
    """A list of sentences. `proof` holds, item by item, the evidence each rests on."""

    items: tuple[str, ...]
    proof: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table. The last column takes the room that is left."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Exhibit:
    """One piece of evidence: its name and weight, what it says, and where it can be verified."""

    name: str
    says: str
    details: tuple[str, ...]
    address: str | None = None
    digest: str | None = None


@dataclass(frozen=True)
class Boxes:
    """Fields a person fills in by hand."""

    labels: tuple[str, ...]


Block = Heading | Says | Facts | Bullets | Grid | Exhibit | Boxes
