"""
The five lists the UK company register keeps of a company: how each is asked for and read.

Officers, filing history, charges, insolvency, persons with significant control. Each says what
an empty list means, and when the company's own profile shows that it cannot be empty.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from duecheck.model.evidence import About, Evidence
from duecheck.model.lookup import Lane
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_charges import parse_charges
from duecheck.reading.companies_house_filings import oldest_filing, parse_filings, strange_notices
from duecheck.reading.companies_house_insolvency import parse_insolvency, strange_words
from duecheck.reading.companies_house_people import parse_officers, parse_owners
from duecheck.reading.companies_house_profile import SOURCE, read_status
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement
from duecheck.reading.spans import TWO_YEARS

ENDS = ("resigned_on", "ceased_on", "satisfied_on")


@dataclass(frozen=True, kw_only=True)
class Listing:
    """
    One list the register keeps of a company, and how it is asked for and read.

    `nothing` is the sentence where no evidence of the first of `kinds` is found; `none_on` the
    status that stands for an empty list. `expected` says from the profile that the list cannot
    be empty; `remark` what was not understood; `reaches` that what was read of a longer list is
    enough. `entries` is the name of the list in the answer.
    """

    question: str
    lane: Lane
    kinds: tuple[str, ...]
    path: str
    parse: Callable[[Json, About], list[Evidence]]
    nothing: str
    none_on: tuple[int, ...] = (404,)
    per_page: int = 100
    pages: int = 1
    entries: str = "items"
    expected: Callable[[Json], bool] = lambda profile: False
    remark: Callable[[Json], str] = lambda answer: ""
    reaches: Callable[[list[Json], date], bool] = lambda entries, as_of: False


def cut_list(listing: Listing, about: About, read: int, total: int) -> Evidence:
    """That *listing* was read in part, so that nothing follows from what was not seen in it."""
    return register_statement(
        SOURCE,
        "cut-list",
        f"the register lists {total} under {listing.path}, {read} of them were read",
        about=about,
        of=listing.kinds[0],
        read=read,
        total=total,
    )


def as_known(answer: Json, entries: str, as_of: date) -> Json:
    """
    The list as it stood on *as_of*: ends that came later are taken off their entries.

    Whoever resigned, ceased or was satisfied after that day was there, held or was owed on it.
    """
    return {**answer, entries: [_as_known(item, as_of) for item in field.records(answer, entries)]}


def _as_known(item: Json, as_of: date) -> Json:
    later = [name for name in ENDS if (on := field.day(item, name)) is not None and on > as_of]
    if not later:
        return item
    kept = {name: value for name, value in item.items() if name not in later}
    return {**kept, "status": "outstanding"} if "satisfied_on" in later else kept


def strange_remark(words: tuple[str, ...]) -> str:
    """What was not understood, in words; empty where all was."""
    return f"not understood: {', '.join(words)}" if words else ""


def filings_remark(answer: Json) -> str:
    """How far back the filings were read, and which notices were not understood."""
    since = oldest_filing(answer)
    return "; ".join(
        said
        for said in (f"back to {since}" if since else "", strange_remark(strange_notices(answer)))
        if said
    )


def reaches_back(entries: list[Json], as_of: date) -> bool:
    """Whether the filings read go back further than a strike-off can stay open: two years."""
    oldest = oldest_filing({"items": entries})
    return oldest is not None and (as_of - date.fromisoformat(oldest)).days > TWO_YEARS


LISTINGS = (
    Listing(
        question="Who are and were its officers?",
        lane=Lane.PEOPLE,
        kinds=("officer",),
        path="officers",
        parse=parse_officers,
        nothing="No officer is registered",
        none_on=(),
        per_page=50,
        pages=4,
    ),
    Listing(
        question="Any strike-off notice or move of the office among its filings?",
        lane=Lane.REGISTER,
        kinds=("strike-off", "registered-office"),
        path="filing-history",
        parse=parse_filings,
        nothing="No strike-off notice among the newest filings",
        none_on=(),
        # Every company has filed its incorporation: no filings means that they are not shown.
        expected=lambda profile: True,
        remark=filings_remark,
        pages=3,
        reaches=reaches_back,
    ),
    Listing(
        question="Any charge over its property?",
        lane=Lane.REGISTER,
        kinds=("charge",),
        path="charges",
        parse=parse_charges,
        nothing="No charge is registered",
        # The flag may be false beside a full list, so it is used in this direction alone.
        expected=lambda profile: field.flag(profile, "has_charges") is True,
    ),
    Listing(
        question="Any insolvency case?",
        lane=Lane.INSOLVENCY,
        kinds=("insolvency-case",),
        path="insolvency",
        entries="cases",
        parse=parse_insolvency,
        nothing="No insolvency case is registered",
        expected=lambda profile: (
            field.flag(profile, "has_insolvency_history") is True
            or read_status(field.text(profile, "company_status")) == "insolvent"
        ),
        remark=lambda answer: strange_remark(strange_words(answer)),
    ),
    Listing(
        question="Who has significant control?",
        lane=Lane.PEOPLE,
        kinds=("owner",),
        path="persons-with-significant-control",
        parse=parse_owners,
        nothing="No person with significant control is registered",
    ),
)
