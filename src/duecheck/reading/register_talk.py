"""
How a national register is asked, the same for all: by number, else by name, and what follows.

A register holds the firms of one country. A subject of another country costs one look-up
(`not-covered`); a missing key, contact or number is told for each lane it would have filled.
Natural persons a search turns up are left out unless they bear the very name asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from duecheck.errors import Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence
from duecheck.model.inquiry import Inquiry, Question
from duecheck.model.lookup import Lane, Lookup, LookupOutcome, Reason
from duecheck.model.subject import Candidate
from duecheck.reading.names import Likeness, likeness
from duecheck.reading.register_entry import (
    NOT_UNDERSTOOD,
    Entry,
    about_entry,
    bare,
    candidate,
    entry_evidence,
    proceeding_evidence,
)

ENTRY_KINDS = ("registration", "name-change")
PERSON_LEFT_OUT = "the entry is one natural person: nothing more is asked (R-07)"
STATE_UNKNOWN = "the state is not understood, so that no proceeding shown proves nothing"
Refusal = tuple[Reason, str]


@dataclass(frozen=True, kw_only=True)
class Register:
    """
    One register: its source id, country, name in a sentence, and how its numbers are written.

    `normal` gives the register's own spelling of a number, or None where it cannot be one of it.
    """

    source: str
    country: str
    name: str
    normal: Callable[[str], str | None]
    key: bool = False
    contact: bool = False

    @property
    def question(self) -> str:
        """The first question put to it."""
        return f"On {self.name}, and in what state?"


@dataclass(frozen=True, kw_only=True)
class Answered:
    """The entry that was read, whom it speaks of, and the answer it stands in."""

    entry: Entry
    about: About
    page: Page


def closed_to(inquiry: Inquiry, register: Register) -> Refusal | None:
    """Why the register is not asked about this subject at all, or None."""
    country = inquiry.subject.country
    if country is None:
        return Reason.NOT_COVERED, f"asked only where --country {register.country} is stated"
    if country != register.country:
        return Reason.NOT_COVERED, f"holds no firms of {country}"
    if register.key and inquiry.key() is None:
        return Reason.NO_KEY, f"a free key is needed: [sources.{register.source}] key"
    if register.contact and not inquiry.door.has_contact():
        return Reason.NO_CONTACT, f"{register.name} demands a contact: [fetch] contact"
    return None


def without_number(inquiry: Inquiry, register: Register) -> Refusal | None:
    """Why there is nothing to fetch by, or None where there is a number of this register."""
    if inquiry.number is None:
        return Reason.NOT_APPLICABLE, "no number and no single match by name"
    if register.normal(inquiry.number) is None:
        said = f"{inquiry.number!r} has not the form of a number of {register.name}"
        return Reason.NOT_APPLICABLE, said
    return None


async def propose(
    inquiry: Inquiry,
    register: Register,
    ask: Ask,
    read: Callable[[Page], tuple[Iterable[Entry], int | None]],
) -> list[Candidate]:
    """
    The entries a search by name proposed; the question bears no evidence.

    *read* gives the entries of an answer and how many there are in all (None: not told).
    """
    if closed_to(inquiry, register) is not None:
        return []
    found: list[Candidate] = []
    asked = f"Firms called {inquiry.subject.name} on {register.name}?"
    async with inquiry.question(asked, lane=Lane.REGISTER, kind=()) as q:
        page = await inquiry.get(ask)
        entries, total = read(page)
        listed = list(entries)
        kept = [entry for entry in listed if may_be_proposed(inquiry, entry)]
        found = [candidate(register.source, entry) for entry in kept]
        q.found([], page)
        q.outcome = LookupOutcome.FOUND if found else LookupOutcome.NONE
        q.detail = f"{len(found)} of {max(len(listed), total or 0)} names proposed"
        if len(kept) < len(listed):
            q.detail += f"; {len(listed) - len(kept)} natural persons left out (R-07)"
    return found


def may_be_proposed(inquiry: Inquiry, entry: Entry) -> bool:
    """Whether *entry* is a firm, or a sole trader of the very name asked for."""
    if not entry.person:
        return True
    return entry.name is not None and (
        likeness(inquiry.subject.name, entry.name) is not Likeness.DIFFERENT
    )


async def ask_entry(
    inquiry: Inquiry,
    register: Register,
    ask_for: Callable[[str], Ask],
    read: Callable[[Page, str], Entry | None],
    *,
    absent: Callable[[str], str] | None = None,
) -> Answered | None:
    """
    Ask for the entry under the inquiry's number; None where there is none or no answer.

    *read* gives None where the register documents that it has no such number. With *absent* that
    says nothing of the firm (other registers of the country may hold it), in its words.
    """
    async with inquiry.question(register.question, lane=Lane.REGISTER, kind=ENTRY_KINDS) as q:
        why = closed_to(inquiry, register) or without_number(inquiry, register)
        if why is not None or inquiry.number is None:
            q.skip(*why or (Reason.NOT_APPLICABLE, ""))
            return None
        number = register.normal(inquiry.number) or ""
        page = await inquiry.get(ask_for(number))
        entry = read(page, number)
        if entry is None and absent is not None:
            q.skip(Reason.NOT_APPLICABLE, absent(number))
            q.asked_at, q.address = page.retrieved_at, page.url
        elif entry is None:
            about = About(number=number, country=register.country)
            q.none(f"Number {number} is not on {register.name}", page, about=about)
        elif bare(number) not in {bare(entry.number), *map(bare, entry.numbers)}:
            raise Unreadable(f"asked for {number}, answered with another", seen=entry.number)
        else:
            about = about_entry(entry, inquiry.subject.reg)
            q.found(entry_evidence(register.source, entry, about), page)
            return Answered(entry=entry, about=about, page=page)
    return None


def goes_on(inquiry: Inquiry) -> bool:
    """Whether further lanes are worth a look-up of their own: the subject is of this country."""
    return inquiry.lookups[-1].reason is not Reason.NOT_COVERED


def follow(q: Question, first: Lookup) -> None:
    """End *q* as the look-up ended on which it depends."""
    if first.reason is None:
        q.skip(Reason.NOT_APPLICABLE, "the number is not on the register")
    else:
        q.fail(first.outcome, first.reason, first.detail or "no entry was read")


async def say_proceedings(
    inquiry: Inquiry,
    register: Register,
    answered: Answered | None,
    *,
    nothing: str,
    authority: bool = True,
) -> None:
    """
    Bankruptcy and winding-up, read from the entry itself; *nothing* where it shows none.

    Where the register is no *authority* on insolvency, its "none" says so and comforts nobody.
    """
    first = inquiry.lookups[-1]
    asked = f"Any bankruptcy or winding-up on {register.name}?"
    async with inquiry.question(asked, lane=Lane.INSOLVENCY, kind="insolvency-case") as q:
        if answered is None:
            follow(q, first)
            return
        cases = answered.entry.proceedings
        q.found(proceeding_evidence(register.source, cases, answered.about), answered.page)
        if not cases and answered.entry.status == NOT_UNDERSTOOD:
            # A word that nobody here knows may be the name of a proceeding.
            raise Unreadable(STATE_UNKNOWN, seen=answered.entry.given or "")
        if not cases:
            q.none(nothing, answered.page, about=answered.about, authority=authority)


async def ask_people(
    inquiry: Inquiry,
    register: Register,
    answered: Answered | None,
    ask: Callable[[str], Ask] | None,
    read: Callable[[Page, About], tuple[list[Evidence], str]],
    first: Lookup,
) -> None:
    """
    Officers as the register lists them, from an answer of their own or (*ask* None) the entry's.

    *read* gives them with a remark on what was not taken. Of a sole trader nobody is asked for.
    """
    asked = f"Who holds office by {register.name}?"
    async with inquiry.question(asked, lane=Lane.PEOPLE, kind="officer") as q:
        if answered is None:
            follow(q, first)
            return
        if answered.entry.person:
            q.skip(Reason.POLICY, PERSON_LEFT_OUT)
            return
        page = answered.page if ask is None else await inquiry.get(ask(answered.entry.number))
        if page.absent:
            q.none("No officers are on record", page, about=answered.about)
            return
        officers, remark = read(page, answered.about)
        q.found(officers, page)
        q.detail = remark
        if not officers:
            q.none("The register lists no officers", page, about=answered.about)
