"""
Court dockets: whether a case is the firm's, in which role, and what it is about.

Court feeds are full of natural persons. A name counts as a firm only with a legal form or a word
of trade in it, no other party is named unless it is a firm too, and nothing of any other entry
is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from duecheck import discover
from duecheck.model.evidence import About, Evidence, SourceClass
from duecheck.model.subject import Subject
from duecheck.reading.names import Likeness, likeness, parts
from duecheck.reading.register_statement import register_statement

IN_RE = re.compile(r"(?i)^\s*(?:in\s+re|in\s+the\s+matter\s+of|matter\s+of)\b[:\s]*")
AGAINST = re.compile(r"(?i)\s+(?:v|vs)\.?\s+")
ALIAS = re.compile(r"(?i)\s*,?\s*\b(?:d/?b/?a|f/?k/?a|a/?k/?a|et al)\b.*$")


class Role(StrEnum):
    """What the firm is in a case."""

    DEBTOR = "debtor"
    DEFENDANT = "defendant"
    PLAINTIFF = "plaintiff"
    PARTY = "party"


@dataclass(frozen=True, kw_only=True)
class Case:
    """One docket as a court names it; None where it is not given."""

    court: str
    docket: str
    caption: str
    chapter: str | None
    filed: date | None
    ended: date | None
    closing: bool
    cause: str
    parties: tuple[str, ...]
    kind: str
    seen: date | None = None
    address: str | None = None


def is_firm(name: str) -> bool:
    """Whether the name is evidently a firm's: a legal form, or a word of trade, stands in it."""
    trade = discover.table("reading", "courts.toml")["trade"]
    taken = parts(ALIAS.sub("", name))
    return taken.form is not None or any(word in trade for word in taken.words)


def same_firm(name: str, subject: Subject) -> bool:
    """Whether a party is the subject by name, and no person of the same name."""
    bare = ALIAS.sub("", name).strip(" ,.")
    return is_firm(bare) and likeness(subject.name, bare) is Likeness.SAME


def role_of(case: Case, subject: Subject) -> Role | None:
    """What the subject is in the case, or None where the case is not the subject's."""
    caption = IN_RE.sub("", case.caption).strip()
    sides = AGAINST.split(caption, maxsplit=1)
    if len(sides) == 2:
        if same_firm(sides[1], subject):
            return Role.DEFENDANT
        if same_firm(sides[0], subject):
            return Role.PLAINTIFF
    elif same_firm(caption, subject):
        return Role.DEBTOR if case.kind == "bankruptcy" else Role.PARTY
    if any(same_firm(party, subject) for party in case.parties):
        return Role.PARTY
    return None


def other_side(case: Case, role: Role) -> str | None:
    """The other side, where it is a firm; a person is never named."""
    sides = AGAINST.split(IN_RE.sub("", case.caption), maxsplit=1)
    if len(sides) != 2 or role not in (Role.DEFENDANT, Role.PLAINTIFF):
        return None
    name = ALIAS.sub("", sides[0] if role is Role.DEFENDANT else sides[1]).strip(" ,.")
    return name if is_firm(name) else None


def about_debt(cause: str) -> bool:
    """Whether cause or nature of suit speak of money owed for goods or services."""
    table = discover.table("reading", "courts.toml")
    said = cause.casefold()
    return any(word in said for word in table["debt"]) and not any(
        word in said for word in table["not_debt"]
    )


def is_closing(event: str) -> bool:
    """Whether the event ends the case."""
    said = event.casefold()
    return any(word in said for word in discover.table("reading", "courts.toml")["closing"])


def statement(source: str, case: Case, subject: Subject) -> Evidence | None:
    """The case as evidence about the subject, or None where it is not the subject's."""
    role = role_of(case, subject)
    table = discover.table("reading", "courts.toml")
    if role is None or case.chapter in table["persons"]:
        return None
    over = case.ended is not None or case.closing
    other = other_side(case, role)
    said = f"{case.court} {case.docket}".strip()
    said += f", chapter {case.chapter}" if case.chapter else ""
    said += f": the firm is {role}" if role is not Role.PARTY else ": the firm is a party"
    said += f", the other side is {other}" if other else ""
    said += f", filed {case.filed}" if case.filed else ""
    said += f", {case.cause}" if case.cause else ""
    said += f", ended {case.ended}" if case.ended else ", closing" if over else ", no end recorded"
    return register_statement(
        source,
        "court-case",
        said,
        about=About(name=subject.name, country="US"),
        event_date=case.ended or case.filed or case.seen,
        source_class=SourceClass.COURT,
        doc=case.address,
        court=case.court,
        docket=case.docket,
        name=subject.name,
        other=other,
        chapter=case.chapter,
        filed_on=None if case.filed is None else case.filed.isoformat(),
        ended_on=None if case.ended is None else case.ended.isoformat(),
        stage="ended" if over else "open",
        type=case.kind,
        role=role.value,
        cause=case.cause or None,
        debt=about_debt(case.cause),
    )
