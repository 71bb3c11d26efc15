"""Recordings that no reader of ours takes whole: a filing alone, a total, a refusal."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from duecheck.model.evidence import About, Evidence, FetchedBy
from duecheck.model.subject import Subject
from duecheck.reading.companies_house_filings import filing_type, parse_filings
from duecheck.reading.companies_house_profile import address_text, is_default_address
from duecheck.reading.courts import Case
from duecheck.reading.courts_federal import found_in_all, parse_dockets, parse_entry
from duecheck.reading.feed_items import feed_items
from duecheck.reading.sec_edgar_company import about_registrant, is_company, parse_submissions
from duecheck.reading.sec_edgar_doubt import parse_hits
from duecheck.reading.sec_edgar_filings import parse_filings as parse_reports
from duecheck.sources import companies_house, sec_edgar
from tests.sources.fake_door import FakeDoor, inquiry, json_answer

LATE = frozenset({"NT 10-K", "NT 10-Q"})
DELISTED = frozenset({"25", "25-NSE"})
ITEMS = {
    "termination": "1.02", "bankruptcy": "1.03", "acceleration": "2.04", "exit": "2.05",
    "listing": "3.01", "non_reliance": "4.02", "control": "5.01",
}  # fmt: skip


@dataclass(frozen=True)
class Total:
    count_told: int
    read: int


@dataclass(frozen=True)
class Filed:
    kind: str
    on: str


@dataclass(frozen=True)
class Address:
    text: str
    default: bool


@dataclass(frozen=True)
class Eightk:
    """The days of current reports with each item, newest first, amendments left out."""

    termination: list[str]
    bankruptcy: list[str]
    acceleration: list[str]
    exit: list[str]
    listing: list[str]
    non_reliance: list[str]
    control: list[str]


@dataclass(frozen=True)
class Forms:
    late: list[str]
    late_count: int
    delisted: list[str]


def filing_alone(answer: dict[str, Any], about: About) -> list[Any]:
    """One filing as it is answered by itself."""
    told = parse_filings({"items": [answer]}, about)
    return [*told, Filed(filing_type(answer), answer["date"])]


def total_alone(answer: dict[str, Any]) -> Total:
    return Total(answer["total_results"], len(answer["items"]))


def office_alone(answer: dict[str, Any]) -> Address:
    said = address_text(answer) or ""
    return Address(said, is_default_address(said))


def registrant(answer: dict[str, Any], as_of: date) -> list[Any] | str:
    """A registrant with the days of its reports, or that it is a person."""
    if not is_company(answer):
        return "a person"
    told = parse_reports(answer, about_registrant(answer), as_of=as_of)
    eightk = Eightk(**{
        name: [on_of(x) for x in told if x.fact("form") == "8-K" and number in items_of(x)]
        for name, number in ITEMS.items()
    })  # fmt: skip
    late = [on_of(x) for x in told if x.fact("form") in LATE]
    off = [on_of(x) for x in told if x.fact("form") in DELISTED]
    return [*parse_submissions(answer), eightk, Forms(late, len(late), off)]


def on_of(item: Evidence) -> str:
    return str(item.fact("on"))


def items_of(item: Evidence) -> tuple[str, ...]:
    said = item.fact("items")
    return said if isinstance(said, tuple) else ()


def hits_total(answer: dict[str, Any]) -> Total:
    found, total = parse_hits(answer, "0001655210")
    return Total(total, len(found))


def dockets_total(answer: dict[str, Any]) -> Total:
    return Total(found_in_all(answer), len(parse_dockets(answer)))


def court_feed(body: str) -> list[Total | Case]:
    items = feed_items(body)
    cases = [case for item in items if (case := parse_entry("mdb", item)) is not None]
    return [Total(len(items), len(cases)), *cases]


def uk_lookup(recorded: dict[str, Any]) -> Any:
    """How the register's first question ends where it answers this."""
    status, body = int(recorded["status"]), json.dumps(recorded["body"])
    return asked(companies_house, f"{companies_house.HOST}/company/99999999", body, status)


def uk_lookup_404(answer: dict[str, Any]) -> Any:
    body = json.dumps(answer)
    return asked(companies_house, f"{companies_house.HOST}/company/99999999", body, 404)


def us_lookup(body: str) -> Any:
    return asked(sec_edgar, f"{sec_edgar.SUBMISSIONS}/CIK0000000001.json", body, 404)


def asked(source: Any, address: str, body: str, status: int) -> Any:
    """The first look-up of *source* where *address* answers with *status* and *body*."""
    country = "GB" if source is companies_house else "US"
    number = "99999999" if source is companies_house else "CIK0000000001"
    door = FakeDoor({address: json_answer(body, status)}, keys={"companies-house": "k"})
    run = inquiry(door, source=source.ID, number=number, fetched_by=FetchedBy.NUMBER,
                  subject=Subject(name="A Firm", country=country))  # fmt: skip
    asyncio.run(source.collect.collect(run))
    return run.lookups[0]
