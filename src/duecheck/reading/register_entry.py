"""
A firm as a national register has it, and the evidence made of it: one way for all registers.

Each register's own reader turns its answer into an `Entry`; states, proceedings and former names
then become the same kinds of evidence everywhere, so that no judge needs to know a country.
An entry that is one natural person (a sole trader) is kept to the minimum: name, number, state,
dates, town. Street, phone and mail of a person are not evidence about a business (R-07, R-08).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from duecheck import discover
from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence, SourceClass
from duecheck.model.subject import Candidate
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement

NOT_UNDERSTOOD = "not-understood"
SOLE_TRADER = "entered as a sole trader: a person, kept to the minimum (R-07)"


@dataclass(frozen=True, kw_only=True)
class Former:
    """A name the firm bore, and the last day it did (None where the register gives none)."""

    name: str
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Proceeding:
    """
    A winding-up, bankruptcy or restructuring the register shows.

    `solvent` and `open` are None where the register's word leaves it open. `said` is that word.
    """

    case: str
    type: str
    said: str
    solvent: bool | None = None
    open: bool | None = True
    started: date | None = None
    ended: date | None = None


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One firm on one register. `status` is one of ours, `given` the register's own word."""

    number: str
    country: str
    name: str | None = None
    status: str = NOT_UNDERSTOOD
    given: str | None = None
    details: tuple[str, ...] = ()
    founded: date | None = None
    ended: date | None = None
    form: str | None = None
    street: str | None = None
    postcode: str | None = None
    town: str | None = None
    phone: str | None = None
    mail: str | None = None
    domain: str | None = None
    codes: tuple[str, ...] = ()
    former: tuple[Former, ...] = ()
    proceedings: tuple[Proceeding, ...] = ()
    strike_off: str | None = None
    numbers: tuple[str, ...] = ()
    person: bool = False

    @property
    def address(self) -> str | None:
        """Street, postcode and town as one text, or None where none is given."""
        town = " ".join(part for part in (self.postcode, self.town) if part)
        return ", ".join(part for part in (self.street, town) if part) or None


def readable(held: Iterable[Json], parse: Callable[[Json], Entry]) -> list[Entry]:
    """
    The entries of a search that are understood; one that is not costs itself alone.

    Unreadable where not one is understood.
    """
    entries: list[Entry] = []
    trouble: Unreadable | None = None
    for item in held:
        try:
            entries.append(parse(item))
        except Unreadable as surprise:
            trouble = trouble or surprise
    if trouble is not None and not entries:
        raise trouble
    return entries


def words_of(source: str) -> Mapping[str, Any]:
    """The table by which the words of the register *source* are read."""
    table: Mapping[str, Any] = discover.table("reading", "registers.toml")[source]
    return table


def read_word(source: str, table: str, word: str | None) -> str:
    """*word* by the register's *table* (case does not matter), or `not-understood`."""
    known: Mapping[str, str] = words_of(source)[table]
    return known.get((word or "").casefold(), NOT_UNDERSTOOD)


def minimum(entry: Entry) -> Entry:
    """*entry* without what is a person's own, where it is one natural person."""
    if not entry.person:
        return entry
    return replace(entry, street=None, postcode=None, phone=None, mail=None, domain=None)


def about_entry(entry: Entry, stated: str | None = None) -> About:
    """
    Whom *entry* speaks of.

    The number is the one *stated* where the register knows the firm by it as well (a
    establishment's, a tax number), so that one firm does not seem two.
    """
    entry = minimum(entry)
    return About(
        name=entry.name,
        number=stated if stated and bare(stated) in map(bare, entry.numbers) else entry.number,
        country=entry.country,
        address=entry.address,
        postcode=entry.postcode,
        town=entry.town,
        phone=entry.phone,
        email=entry.mail,
        domain=entry.domain,
    )


def bare(number: str) -> str:
    """The letters and digits of *number*, in capitals."""
    return "".join(letter for letter in number if letter.isalnum()).upper()


def candidate(source: str, entry: Entry) -> Candidate:
    """*entry* as a proposal for a name."""
    entry = minimum(entry)
    return Candidate(
        id=f"{source}:{entry.number}",
        name=entry.name or f"Number {entry.number}",
        number=entry.number,
        country=entry.country,
        status=entry.given or entry.status,
        address=entry.address,
    )


def entry_evidence(source: str, entry: Entry, about: About) -> list[Evidence]:
    """Registration, former names and a proposed striking off, in that order."""
    return [
        registration(source, entry, about),
        *name_changes(source, entry, about),
        *proposal(source, entry, about),
    ]


def registration(source: str, entry: Entry, about: About) -> Evidence:
    """What the firm is and whether it lives, by the register's own word."""
    details = entry.details + ((SOLE_TRADER,) if entry.person else ())
    return register_statement(
        source,
        "registration",
        sentence(entry, details),
        about=about,
        event_date=entry.ended,
        name=entry.name,
        number=entry.number,
        country=entry.country,
        status=entry.status,
        status_as_given=entry.given,
        status_detail="; ".join(details) or None,
        founded=iso(entry.founded),
        ended=iso(entry.ended),
        legal_form=entry.form,
        address=about.address,
        postcode=about.postcode,
        town=about.town,
        sic=entry.codes,
        sole_trader=entry.person,
        authority=True,
    )


def sentence(entry: Entry, details: tuple[str, ...]) -> str:
    """The registration in a sentence."""
    who = f"{entry.name or 'A firm whose name is withheld'} (number {entry.number})"
    if entry.status == NOT_UNDERSTOOD:
        said = f"{who} has the state {entry.given or 'none'!r}, which is not understood"
    else:
        given = f" (register: {entry.given})" if entry.given else ""
        said = f"{who} is {entry.status} on the register{given}"
    days = [f"{word} {on}" for word, on in (("since", entry.founded), ("ended", entry.ended)) if on]
    return "; ".join([", ".join([said, *days]), *details])


def name_changes(source: str, entry: Entry, about: About) -> list[Evidence]:
    """Each change of name, newest first, with the name that followed."""
    changes = []
    new = entry.name
    for old in sorted(entry.former, key=lambda item: item.until or date.min, reverse=True):
        changes.append(
            register_statement(
                source,
                "name-change",
                f"Called {old.name} until {old.until or 'a day not given'}, then {new}",
                about=about,
                event_date=old.until,
                old=old.name,
                new=new,
                on=iso(old.until),
            )
        )
        new = old.name
    return changes


def proposal(source: str, entry: Entry, about: About) -> list[Evidence]:
    """A striking off that the register says is proposed (it gives no day)."""
    if entry.strike_off is None:
        return []
    words = f"The register shows {entry.given}: striking off is {entry.strike_off}"
    return [
        register_statement(
            source, "strike-off", words, about=about, stage=entry.strike_off, on=None
        )
    ]


def proceeding_evidence(
    source: str,
    proceedings: tuple[Proceeding, ...],
    about: About,
    *,
    source_class: SourceClass = SourceClass.REGISTER,
) -> list[Evidence]:
    """Each proceeding as an insolvency case."""
    return [
        register_statement(
            source,
            "insolvency-case",
            case_sentence(item, about),
            about=about,
            event_date=item.ended or item.started,
            source_class=source_class,
            case=item.case,
            type=item.type,
            solvent=item.solvent,
            open=item.open,
            petitioned_on=None,
            started_on=iso(item.started),
            ended_on=iso(item.ended),
        )
        for item in proceedings
    ]


def case_sentence(item: Proceeding, about: About) -> str:
    """The proceeding in a sentence."""
    state = {True: "open", False: "ended", None: "whether it is open is not understood"}[item.open]
    solvent = {True: ", solvent", False: "", None: ", solvent or not is not told"}[item.solvent]
    days = [f"{word} {on}" for word, on in (("since", item.started), ("until", item.ended)) if on]
    who = about.name or f"number {about.number}"
    return ", ".join([f"{who}: {item.type} ({item.said}), {state}{solvent}", *days])


def iso(day: date | None) -> str | None:
    """*day* as ISO text, or None."""
    return None if day is None else day.isoformat()
