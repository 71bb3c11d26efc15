"""
Who a name may be: entries of the company registers on this machine, and what would settle it.

A name proposes and never decides. `single` is one entry of that name and no other near it,
`settled` one whose number agrees with the one stated; everything else stays ambiguous.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from duecheck import discover
from duecheck.identity.numbers import bare
from duecheck.intake.name_rows import NameRow
from duecheck.pipeline.in_processes import in_processes
from duecheck.pipeline.list_match import Scored, scored
from duecheck.pipeline.lists import standing
from duecheck.pipeline.lists_in_process import OPENED, STANDS, open_all

MOST = 5
LEAST_SCORE = 0.62
NAME_ONLY = "a name alone decides nothing: the register number, or a domain, phone or address"


def resolved(
    rows: Iterable[NameRow], lists: Sequence[str], *, as_of: date, processes: int | None = None
) -> Iterator[dict[str, Any]]:
    """One answer for each of *rows*, in their order, from the register *lists* on this machine."""
    stands = [standing(name, as_of=as_of) for name in lists]
    return in_processes(_resolve, rows, start=open_all, given=(stands,), processes=processes)


def _resolve(rows: list[NameRow]) -> list[dict[str, Any]]:
    return [_answer(row) for row in rows]


def _answer(row: NameRow) -> dict[str, Any]:
    found = [] if row.trouble else merged(list(_candidates(row)))
    outcome = "not-checked" if row.trouble or not OPENED else outcome_of(found, row.reg)
    return {
        "row": row.row,
        "name": row.name,
        "country": row.country,
        "status": "invalid" if row.trouble else "ok" if outcome == "settled" else "needs_review",
        "outcome": outcome,
        "candidates": found[:MOST],
        "settles": settles(found, row) if outcome not in ("settled", "not-checked") else [],
        "searched": [
            {"list": found.list, "day": found.state.published, "stale": found.stale}
            for found in STANDS
            if found.list in OPENED and found.state is not None
        ],
        "not_checked": {s.list: s.trouble for s in STANDS if s.list not in OPENED},
        "trouble": row.trouble or None,
    }


def _candidates(row: NameRow) -> Iterator[dict[str, Any]]:
    for name, search in OPENED.items():
        hits = scored(search, row.name, country=row.country, most=MOST)
        if row.reg and (body := search.entry(row.reg.strip().upper())) is not None:
            hits = [hit for hit in hits if hit.key != row.reg.strip().upper()]
            yield _candidate(name, None, json.loads(body), row)
        for hit in hits:
            if hit.score >= LEAST_SCORE:
                yield _candidate(name, hit, json.loads(search.entry(hit.key) or b"{}"), row)


def _candidate(
    list_: str, hit: Scored | None, body: dict[str, Any], row: NameRow
) -> dict[str, Any]:
    """One entry: who it is, how its name compares, and which of its numbers agrees."""
    told = facts_of(body)
    same_number = bool(row.reg) and bare(row.reg or "") in {
        bare(number) for number in (told["key"], told["number"]) if number
    }
    why = list(hit.deciding) if hit is not None else []
    return {
        "id": f"{list_}:{told['key']}",
        "name": told["name"],
        "said": told["name"] if hit is None else hit.name,
        "kind": "legal" if hit is None else hit.kind,
        "country": told["country"],
        "number": told["number"] or told["key"],
        "status": told["status"],
        "town": told["town"],
        "postcode": told["postcode"],
        "score": 0.0 if hit is None else hit.score,
        "compared": None if hit is None else str(hit.outcome),
        "why": [*(["register number agrees"] if same_number else []), *why],
        "number_agrees": same_number,
        "also": [],
    }


def facts_of(body: dict[str, Any]) -> dict[str, Any]:
    """Key, number, name, country, status, town and postcode, of either register's shape."""
    if "attributes" in body:
        entity = body["attributes"]["entity"]
        address = entity.get("legalAddress") or {}
        country = (entity.get("jurisdiction") or address.get("country") or "")[:2] or None
        return {
            "key": body["id"],
            "number": entity.get("registeredAs"),
            "name": entity["legalName"]["name"],
            "country": country,
            "status": entity.get("status"),
            "town": address.get("city"),
            "postcode": address.get("postalCode"),
        }
    office = body.get("registered_office_address") or {}
    return {
        "key": body["company_number"],
        "number": body["company_number"],
        "name": body["company_name"],
        "country": "GB",
        "status": body.get("company_status_detail") or body.get("company_status"),
        "town": office.get("locality"),
        "postcode": office.get("postal_code"),
    }


def merged(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One candidate for each firm: entries of two registers under one number are one firm."""
    whole: dict[tuple[str, str], dict[str, Any]] = {}
    for item in sorted(found, key=lambda one: (not one["number_agrees"], -one["score"], one["id"])):
        firm = (item["country"] or item["id"], bare(str(item["number"])).lstrip("0"))
        if firm in whole:
            whole[firm]["also"].append(item["id"])
        else:
            whole[firm] = item
    return list(whole.values())


def outcome_of(found: Sequence[dict[str, Any]], reg: str | None) -> str:
    """`settled`, `single`, `ambiguous` or `none`."""
    if any(item["number_agrees"] for item in found):
        return "settled"
    near = float(discover.table("reading", "lists.toml")["screening"]["possible"])
    close = [item for item in found if item["compared"] == "same" or item["score"] >= near]
    if len(close) == 1 and close[0]["compared"] == "same" and reg is None:
        return "single"
    return "ambiguous" if found else "none"


def settles(found: Sequence[dict[str, Any]], row: NameRow) -> list[str]:
    """What would tell the candidates apart, the surest first."""
    if not found:
        return ["the name as the register has it, or the register number"]
    if row.reg:
        return [f"no entry has the number {row.reg}: check it against the document it came from"]
    numbers = ", ".join(f"{item['number']} ({item['name']})" for item in found[:3])
    said = [f"the register number: {numbers}"]
    countries = sorted({item["country"] for item in found if item["country"]})
    if row.country is None and len(countries) > 1:
        said.append(f"the country: {', '.join(countries)}")
    towns = sorted({item["town"] for item in found if item["town"]})
    if len(towns) > 1:
        said.append(f"the town: {', '.join(towns[:4])}")
    return [*said, NAME_ONLY]
