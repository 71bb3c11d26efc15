"""One account on one page: request, evidence, decision, notice, and what is still open."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from duecheck.pipeline.account_notice import words_for
from duecheck.pipeline.account_review import records_of
from duecheck.portfolio.visiting import outcome
from duecheck.reading.own_account import OwnRecords, own_notes, stale, standing
from duecheck.reading.own_ledger import habit
from duecheck.records.store import read
from duecheck.records.store.opening import Store


def dossier(store: Store, id: str, as_of: date) -> dict[str, Any]:
    """Everything on the account *id* as plain values; amounts are decimal text."""
    records = records_of(store, id)
    where = standing(records, as_of)
    how = habit(records.ledger, where, as_of)
    found = {
        "as_of": as_of,
        "account": asdict(records.account),
        "balance": read.balances(store, id).get(id, {}),
        "past_due": where.past_due(),
        "ageing": where.ageing(),
        "habit": asdict(how) | {"change": how.change, "oldest_first": where.assumed},
        "own_records": [asdict(note) for note in own_notes(records, as_of)],
        "notes": [asdict(note) | {"sourced": note.sourced} for note in records.notes],
        "contacts": contacts(records),
        "references": [
            asdict(one) | {"outstanding": one.answered_on is None and as_of >= one.chase_on}
            for one in records.references
        ],
        "attachments": [
            asdict(one) | {"stale": one.kind != "lane" and stale(one, as_of)}
            for one in records.attachments
        ],
        "disputes": [asdict(one) for one in records.disputes],
        "seen": [asdict(one) for one in records.seen],
        "runs": [asdict(one) for one in read.runs(store, id)],
        "decisions": [asdict(one) for one in read.decisions(store, id)],
        "notices": [asdict(one) for one in read.notices(store, id)],
        "visits": [
            asdict(one) | {"outcome": outcome(one, records.ledger, as_of)} for one in records.visits
        ],
        "actions": [asdict(one) | {"state": one.state(as_of)} for one in records.actions],
    }
    return {key: plain(value) for key, value in found.items()}


def contacts(records: OwnRecords) -> dict[str, Any]:
    """How many came in and went out, and their ratio; None where nothing went out."""
    inbound = sum(each.direction == "in" for each in records.contacts)
    out = len(records.contacts) - inbound
    return {"in": inbound, "out": out, "ratio": round(inbound / out, 2) if out else None}


def plain(value: Any) -> Any:
    """*value* as JSON may hold it: decimals and days as text."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (int, float, bool)) or value is None:
        return value
    return str(value)


def page(found: dict[str, Any]) -> list[str]:
    """The dossier for a terminal: the answer to "why was it refused?" within one page."""
    account = found["account"]
    lines = [
        f"{account['id']}  {account['name']}  [{account['status']}]  as of {found['as_of']}",
        "CONFIDENTIAL, internal: not a consumer report. A person decides.",
        "",
        "REQUEST",
        f"  source {account['source']}; requested {amount(account, 'requested')}, "
        f"limit {amount(account, 'limit')}, terms {terms(account['terms_days'])}",
    ]
    if account["missing"]:
        lines.append(f"  missing: {', '.join(account['missing'])}")
    if account["linked_to"]:
        lines.append(f"  follows {account['linked_to']}: {account['linked_why']}")
    lines += ["", "OWN RECORDS"]
    heading = len(lines)
    for currency, total in found["balance"].items():
        past = found["past_due"].get(currency, "0.00")
        lines.append(f"  balance {currency} {sum_(total)}, past due {sum_(past)}")
    lines += [
        f"  {note['on']} {(note['code'] or '-'):<5} {note['text']}" for note in found["own_records"]
    ]
    told = found["contacts"]
    if told["in"] or told["out"]:
        ratio = "no outbound" if told["ratio"] is None else f"ratio {told['ratio']}"
        lines.append(f"  contacts: {told['in']} in, {told['out']} out, {ratio}")
    lines += [
        f"  {note['observed_on'] or 'undated'} {(note['code'] or '-'):<5} {note['words']}"
        f"{'' if note['sourced'] else ' [unsourced: 0 points]'}"
        for note in found["notes"]
    ]
    if len(lines) == heading:
        lines.append("  no records")
    lines += ["", "EVIDENCE (runs filed)"]
    lines += [
        f"  {run['as_of']} {run['id']}: {run['action']}, band {run['band'] or 'none'}, "
        f"points {run['points'] or 'none'}, coverage {run['coverage']}%, {run['purpose']}"
        for run in found["runs"]
    ] or ["  none: duecheck account review ID"]
    lines += ["", "DECISION"]
    for made in found["decisions"]:
        lines += decision_lines(made, found["runs"])
    if not found["decisions"]:
        lines.append("  none; a person must decide")
    if found["visits"]:
        lines += ["", "VISITS", *visit_lines(found)]
    lines += ["", "NOTICE"]
    lines += [
        f"  drafted {one['drafted_on']} for decision {one['decision_id']}, due {one['due_on']}"
        for one in found["notices"]
    ] or ["  none"]
    return lines


def visit_lines(found: dict[str, Any]) -> list[str]:
    """Each visit with its outcome, and what was agreed."""
    lines = []
    for one in found["visits"]:
        when = f"held {one['held_on']}" if one["held_on"] else f"planned {one['planned_on']}"
        lines.append(f"  {one['id']}: {when}, {one['reason']}; {len(one['notes'])} notes")
        if one["outcome"]:
            lines.append(f"    {one['outcome']}")
        lines += [
            f"    {each['state'].upper()}: {each['what']} ({each['owner'] or 'nobody'}, "
            f"{each['due_on'] or 'no date'})"
            for each in found["actions"]
            if each["visit_id"] == one["id"]
        ]
    return lines


def decision_lines(made: dict[str, Any], runs: list[dict[str, Any]]) -> list[str]:
    """A decision with its reasons in words, from the run it cites."""
    run = next((one for one in runs if one["id"] == made["run_id"]), None)
    state = "" if made["state"] == "final" else "  AWAITING A SECOND PERSON"
    limit = (
        "none"
        if made["limit"] is None
        else f"{made['currency'] or ''} {sum_(made['limit'])}".strip()
    )
    lines = [
        f"  {made['at'][:10]} {made['id']}: {made['action']}, limit {limit}, by {made['by']}"
        f"{', second ' + made['second_by'] if made['second_by'] else ''}{state}",
        f"    cites run {made['run_id']}, archive {(made['archive_sha256'] or 'none')[:16]}, "
        f"policy {made['policy_hash']}; review {made['review_on'] or 'not set'}",
    ]
    for code in made["codes"]:
        said = words_for(code, {} if run is None else run["findings"])
        lines.append(f"    {code}: {'; '.join(said) or 'see the run'}")
    if made["override"]:
        lines.append(f"    against the recommendation ({made['recommended']}): {made['override']}")
    return lines


def amount(account: dict[str, Any], name: str) -> str:
    """An amount of the account with its currency, or that it is not known."""
    if account[name] is None:
        return "not known"
    return f"{account['currency'] or ''} {sum_(account[name])}".strip()


def sum_(written: str) -> str:
    """A decimal text with its thousands apart: 12,500.00."""
    return f"{Decimal(written):,}"


def terms(days: int | None) -> str:
    """The terms in words."""
    return "not known" if days is None else f"{days} days"
