"""
A run as FollowTheMoney entities, one JSON object a line, for tools that link and search.

Organisations always: the subject with its addresses, parents, corporate officers and owners, and
listed organisations whose names resemble it. Natural persons (officers, owners, listed persons)
only where asked for. A resemblance is a link "possible match, verify", never a merge.

The vocabulary is that of followthemoney.tech; ids are made of the run's subject and what is said,
so that the same statement has the same id in every run.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.report import RunReport
from duecheck.reading.names import parts
from duecheck.reports.sanctions_section import VERIFY

Entity = dict[str, Any]
Values = dict[str, list[Any]]


def lines(run: RunReport, *, persons: bool) -> str:
    """Return the entities of *run* as JSON lines."""
    made = entities(run, persons=persons)
    return "".join(json.dumps(each, ensure_ascii=False, sort_keys=True) + "\n" for each in made)


def entities(run: RunReport, *, persons: bool) -> list[Entity]:
    """Return the entities of *run*, each once, the subject first."""
    found = [item for item in run.evidence if item.outcome is LookupOutcome.FOUND]
    subject = subject_entity(run, found)
    every = [subject, *addresses(subject, found)]
    for item in found:
        every += linked(subject["id"], item, persons=persons)
    for item in (*found, *run.possible_matches):
        if item.kind == "sanctions-listing" and item.outcome is LookupOutcome.FOUND:
            every += listed(subject["id"], item, persons=persons)
    return list({each["id"]: each for each in every}.values())


def is_person(run: RunReport) -> bool:
    """Whether the register enters the subject as one natural person."""
    return any(item.fact("sole_trader") is True for item in run.evidence)


def subject_entity(run: RunReport, found: list[Evidence]) -> Entity:
    """Return the subject: a LegalEntity where it is one natural person, else a Company."""
    asked, judged = run.request.subject, run.assessment
    entry = next((e for e in found if e.kind == "registration" and e.match.m >= 1), None)
    fact = (lambda name: None) if entry is None else entry.text_fact
    country = judged.matched_country or asked.country
    number = judged.matched_number or asked.reg
    lei = next(
        (e.text_fact("number") for e in found if e.kind == "identifier-status" and _lei(e)), None
    )
    values: Values = {
        "name": [judged.matched_name or asked.name],
        "alias": [asked.name] if judged.matched_name not in (None, asked.name) else [],
        "jurisdiction": [country and country.lower()],
        "registrationNumber": [number],
        "leiCode": [lei],
        "vatCode": [asked.vat],
        "status": [fact("status")],
        "legalForm": [fact("legal_form")],
        "incorporationDate": [fact("founded")],
        "dissolutionDate": [fact("ended")],
        "website": [asked.url],
        "phone": [asked.phone_e164],
        "email": [asked.email],
    }
    schema = "LegalEntity" if is_person(run) else "Company"
    id = _id("subject", country, number or asked.name)
    return entity(schema, id, values, () if entry is None else (entry,))


def addresses(subject: Entity, found: list[Evidence]) -> Iterator[Entity]:
    """Yield registered addresses, and tie the subject to them."""
    for item in found:
        full = item.text_fact("address")
        if full is None or item.kind not in ("registration", "registered-office"):
            continue
        id = _id("address", full)
        tied = subject["properties"].setdefault("addressEntity", [])
        if id not in tied:
            tied.append(id)
        country = item.about.country
        values: Values = {
            "full": [full],
            "postalCode": [item.text_fact("postcode")],
            "city": [item.text_fact("town")],
            "country": [country and country.lower()],
        }
        yield entity("Address", id, values, (item,))


def linked(subject: str, item: Evidence, *, persons: bool) -> list[Entity]:
    """Return an officer, owner or parent with the link to the subject."""
    name = item.text_fact("name")
    if name is None or item.kind not in ("officer", "owner", "parent"):
        return []
    company = item.kind == "parent" or parts(name).form is not None
    if not company and not persons:
        return []
    values: Values = {"name": [name], "registrationNumber": [item.text_fact("number")]}
    other = entity(
        "Company" if company else "Person",
        _id(item.kind, subject, name),
        values if company else {"name": [name]},
        (item,),
    )
    if item.kind == "officer":
        ends = {"director": [other["id"]], "organization": [subject]}
        dated = {
            "role": [item.text_fact("role")],
            "startDate": [item.text_fact("appointed_on")],
            "endDate": [item.text_fact("resigned_on")],
        }
        schema = "Directorship"
    else:
        ends = {"owner": [other["id"]], "asset": [subject]}
        dated = {
            "role": [item.text_fact("relation"), *_tuple(item, "nature")],
            "startDate": [item.text_fact("notified_on")],
            "endDate": [item.text_fact("ceased_on")],
        }
        schema = "Ownership"
    id = _id(schema, subject, name, item.text_fact("appointed_on"), item.text_fact("notified_on"))
    return [other, entity(schema, id, ends | dated, (item,))]


def listed(subject: str, item: Evidence, *, persons: bool) -> list[Entity]:
    """Return a listed name that resembles the subject's, its listing, and the link to verify."""
    what, name = item.text_fact("what"), item.text_fact("name")
    if name is None or (what == "individual" and not persons):
        return []
    key = item.text_fact("key")
    schema = {"individual": "Person", "entity": "Organization"}.get(what or "", "LegalEntity")
    other = entity(schema, _id("listed", item.text_fact("list"), key), {"name": [name]}, (item,))
    sanction = {
        "entity": [other["id"]],
        "authority": [item.text_fact("list_title")],
        "authorityId": [key],
        "program": _tuple(item, "programs"),
        "listingDate": [item.text_fact("listed_on")],
    }
    link = {
        "subject": [subject],
        "object": [other["id"]],
        "role": [VERIFY],
        "summary": [item.value],
    }
    return [
        other,
        entity("Sanction", _id("sanction", item.text_fact("list"), key), sanction, (item,)),
        entity("UnknownLink", _id("link", subject, other["id"]), link, (item,)),
    ]


def entity(schema: str, id: str, values: Values, sources: Iterable[Evidence]) -> Entity:
    """Return one entity; values nobody gave are left out, each source's address and time kept."""
    kept = {
        name: [str(value) for value in dict.fromkeys(given) if value not in (None, "")]
        for name, given in values.items()
    }
    for item in sources:
        kept.setdefault("sourceUrl", [])
        if item.url is not None and item.url.startswith("http"):
            kept["sourceUrl"].append(item.url)
        if item.retrieved_at is not None:
            kept.setdefault("retrievedAt", []).append(f"{item.retrieved_at:%Y-%m-%dT%H:%M:%S}")
    return {
        "id": id,
        "schema": schema,
        "properties": {name: given for name, given in kept.items() if given},
    }


def _lei(item: Evidence) -> bool:
    return item.text_fact("scheme") == "lei"


def _tuple(item: Evidence, name: str) -> list[str]:
    value = item.fact(name)
    return list(value) if isinstance(value, tuple) else []


def _id(*named: str | None) -> str:
    told = "\n".join(part or "" for part in named)
    return f"duecheck-{hashlib.sha256(told.encode()).hexdigest()[:24]}"
