"""Real recorded answers, read by the shipped parsers into numbered evidence."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from duecheck.model.evidence import About, Evidence
from duecheck.reading.companies_house_charges import parse_charges
from duecheck.reading.companies_house_insolvency import parse_insolvency
from duecheck.reading.companies_house_people import parse_officers
from duecheck.reading.companies_house_profile import parse_profile
from duecheck.reading.sec_edgar_company import about_registrant, parse_submissions
from duecheck.reading.sec_edgar_filings import parse_filings

NOBODY = About()


def numbered(found: Iterable[Evidence], name: str) -> list[Evidence]:
    """The evidence with an id each, as a run gives it."""
    return [
        item.model_copy(update={"id": f"{name}-{place}"})
        for place, item in enumerate(found, start=1)
    ]


def charges(shared: Path, name: str) -> list[Evidence]:
    """A company's list of charges."""
    return numbered(parse_charges(company(shared, name), NOBODY), name)


def insolvency(shared: Path, name: str) -> list[Evidence]:
    """A company's insolvency cases."""
    return numbered(parse_insolvency(company(shared, f"{name}-insolvency"), NOBODY), name)


def officers(shared: Path, name: str) -> list[Evidence]:
    """A company's officers."""
    return numbered(parse_officers(company(shared, f"{name}-officers"), NOBODY), name)


def profile(shared: Path, name: str) -> list[Evidence]:
    """A company's profile: registration, office, former names, a proposal to strike it off."""
    return numbered(parse_profile(company(shared, f"{name}-profile")), name)


def filings(shared: Path, name: str, as_of: date) -> list[Evidence]:
    """A registrant's entry, former names and filings as they were known on *as_of*."""
    (path,) = (shared / "fixtures/sec").glob(f"{name}-*-submissions.json")
    answer = json.loads(path.read_bytes())
    found = [
        *parse_submissions(answer),
        *parse_filings(answer, about_registrant(answer), as_of=as_of),
    ]
    known = [item for item in found if item.event_date is None or item.event_date <= as_of]
    return numbered(known, name)


def company(shared: Path, name: str) -> dict[str, Any]:
    """One answer of the UK register, some of which are kept with their headers."""
    whole = json.loads((shared / "fixtures/companies-house" / f"{name}.json").read_bytes())
    body: dict[str, Any] = whole["body"] if {"body", "headers", "url"} <= set(whole) else whole
    return body
