"""
Evidence: one statement by one source, tied to the bytes it was read from.

`kind` says what sort of statement (the list stands in `kinds.py`); `facts` carries its values
for the judges; `value` says it as a sentence for the reader. A search that found nothing is
evidence too: `outcome = none`, the same kind, no facts.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from duecheck.model.lookup import LookupOutcome
from duecheck.model.noun import Noun
from duecheck.model.text import Text

Fact = str | int | float | bool | None | tuple[str, ...]


class SourceClass(StrEnum):
    """Who speaks (domain 2.4, 2). Credibility points per class stand in weights.toml."""

    REGISTER = "register"
    COURT = "court"
    GAZETTE = "gazette"
    OWN = "own"
    AGAINST_INTEREST = "against-interest"
    AGENCY = "agency"
    PRESS = "press"
    AUCTION = "auction"
    INFRASTRUCTURE = "infrastructure"
    SELF = "self"
    SALES_NOTE = "sales-note"
    NAMED_POST = "named-post"
    FORUM = "forum"
    SNIPPET = "snippet"


class Stance(StrEnum):
    """How the statement is made (domain 2.4, 3)."""

    FACT = "fact"
    NAMED = "named"
    UNNAMED = "unnamed"
    OPINION = "opinion"
    RUMOUR = "rumour"
    DENIED = "denied"
    VOID = "void"


class FetchedBy(StrEnum):
    """Which value of the subject led to this evidence."""

    NUMBER = "number"
    DOMAIN = "domain"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    STATED = "stated"


class About(Noun):
    """Whom the evidence speaks of, as the source names them; identity compares it."""

    name: Text | None = None
    number: str | None = None
    country: str | None = None
    address: Text | None = None
    postcode: str | None = None
    town: Text | None = None
    domain: str | None = None
    phone: str | None = None
    email: str | None = None


class Record(Noun):
    """Where the bytes stand: archive file name, byte offset of the record, WARC record id."""

    file: str
    offset: int
    id: str


class Match(Noun):
    """How surely the evidence is about the subject, 0 to 1, and which values agreed."""

    m: float = Field(ge=0, le=1)
    agreed: tuple[str, ...] = ()


class Evidence(Noun):
    """One statement. `id` is `<source>-<n>`, stable for the same archive."""

    id: str = ""
    source: str
    kind: str
    value: Text
    facts: dict[str, Fact] = {}
    outcome: LookupOutcome = LookupOutcome.FOUND
    source_class: SourceClass
    stance: Stance = Stance.FACT
    about: About = About()
    fetched_by: FetchedBy = FetchedBy.NAME
    event_date: date | None = None
    origin: str = ""
    quote: Text | None = None
    url: str | None = None
    doc: str | None = None
    retrieved_at: datetime | None = None
    sha256: str | None = None
    record: Record | None = None
    match: Match = Match(m=0.0)

    def fact(self, name: str) -> Fact:
        """The fact *name*, or None where the source did not give it."""
        return self.facts.get(name)

    def text_fact(self, name: str) -> str | None:
        """The fact *name* as text, or None where it is absent or of another type."""
        value = self.facts.get(name)
        return value if isinstance(value, str) else None

    def date_fact(self, name: str) -> date | None:
        """The fact *name* as a date (facts hold ISO text), or None."""
        value = self.text_fact(name)
        return date.fromisoformat(value) if value else None
