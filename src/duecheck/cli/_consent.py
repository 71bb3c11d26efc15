"""The work of `duecheck consent`: words, records, opt-outs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from duecheck import discover
from duecheck.cli._desk import Work
from duecheck.cli._paper import paper
from duecheck.errors import BadInput
from duecheck.guardrails.jurisdictions import jurisdiction
from duecheck.model.account import Account, LineKind
from duecheck.model.consent import PURPOSES, Consent, OptOut
from duecheck.model.text import clean
from duecheck.reading.reach import Reach, reach
from duecheck.records.store import read
from duecheck.records.store.consenting import add_consent, add_opt_out, consents, opt_outs
from duecheck.records.store.documents import keep_document
from duecheck.reports.paper import Block

TABLE = "consent_wording.toml"


def words_of(
    firm: str, address: str, *, short: bool, long: bool, privacy: bool, place: str | None,
    config: Path | None,
) -> str:  # fmt: skip
    """Return the wording asked for, with the note of its place."""
    if short + long + privacy != 1:
        raise BadInput("--short, --long, --privacy", "choose one")
    table = discover.table("guardrails", TABLE)
    found = jurisdiction(place)
    note = table["note"].get(found.code.partition("-")[0], table["note"]["strictest"])
    if not found.covered:
        note = table["note"]["strictest"]
    stop = table["opt_out"]["words"].format(address=clean(address))
    fields = {
        "firm": firm, "contact": address, "note": note, "place": found.title,
        "purposes": list(table["purpose"].values()),
    }  # fmt: skip
    name = "consent_short.md" if short else "consent_long.md" if long else "privacy_notice.md"
    required = [] if privacy else [Block(name="opt-out", rule="R-13", words=stop)]
    return paper(name, fields, config, required=required)


def region(account: Account) -> str | None:
    """Return the country whose numbers the account writes without a plus."""
    return account.country


def recorded(
    work: Work, id: str, *, number: str | None, signer: str | None, on: date | None,
    document: str | None, file: Path | None, role: str | None, purposes: list[str], wording: str,
    source: str | None,
) -> tuple[list[str], bool]:  # fmt: skip
    """Keep a consent; what to print, and whether it came after the first invoice."""
    account = read.account(work.store, id)
    needed = {"--number": number, "--signer": signer, "--document": document}
    for option, value in needed.items():
        if value is None or not clean(value):
            raise BadInput(option, "is missing: a consent without it proves nothing")
    if on is None:
        raise BadInput("--on", "is missing: a consent without a date proves nothing")
    if wording not in ("short", "long", "own"):
        raise BadInput("--wording", f"{wording!r} is not short, long or own")
    unknown = sorted(set(purposes) - set(PURPOSES))
    if unknown or not purposes:
        what = f"{unknown[0]!r} is none" if unknown else "is missing"
        raise BadInput("--purpose", what, hint=f"One or more of {', '.join(PURPOSES)}")
    address = reach(str(number), region(account), field="--number")
    kept = Consent(
        account=id, address=address.shown, purposes=tuple(dict.fromkeys(purposes)),
        wording=wording, signer=clean(str(signer)), role=role, given_on=on,
        document=clean(str(document)),
        document_sha256=None if file is None else keep_document(work.store, file),
        source=source, by=work.by, at=work.now,
    )  # fmt: skip
    add_consent(work.store, kept, now=work.now)
    first = first_invoice(work, id)
    lines = [f"consent of {kept.signer}, {on}, for {address.shown}: {', '.join(kept.purposes)}"]
    late = first is not None and on > first
    if late:
        lines.append(f"FLAG: dated after the first invoice of {first}; ask for it before the sale")
    return lines, late


def first_invoice(work: Work, id: str) -> date | None:
    """Return the day of the account's first invoice, or None."""
    days = [line.dated_on for line in read.ledger(work.store, id) if line.kind is LineKind.INVOICE]
    return min(days, default=None)


def stopped(
    work: Work, said: str, *, account: str | None, on: date, words: str, country: str | None
) -> str:
    """Keep an opt-out; what to print."""
    held = None if account is None else read.account(work.store, account)
    where = country or (None if held is None else region(held))
    address = reach(said, where)
    told = OptOut(
        account=account, address=address.shown, told_on=on, words=clean(words), by=work.by,
        at=work.now,
    )  # fmt: skip
    add_opt_out(work.store, told, address, now=work.now)
    return f"{address.shown}: stopped on {on}, for good; nothing is drafted to it any more\n"


def events(work: Work, id: str) -> list[dict[str, Any]]:
    """Return consents and opt-outs of the account in the order of time."""
    read.account(work.store, id)
    first = first_invoice(work, id)
    rows: list[tuple[date, int, dict[str, Any]]] = []
    for each in consents(work.store, id):
        proof = f"{', '.join(each.purposes)}; signed by {each.signer}"
        proof += f" ({each.role})" if each.role else ""
        proof += f"; document {each.document}; source {each.source or 'the document'}"
        if first is not None and each.given_on > first:
            proof += f"; FLAG: after the first invoice of {first}"
        rows.append((each.given_on, 0, _row(each.given_on, "consent", each.address, proof)))
    for told in opt_outs(work.store, id):
        says = f"“{told.words}”, taken by {told.by}"
        rows.append((told.told_on, 1, _row(told.told_on, "opt-out", told.address, says)))
    return [row for _, _, row in sorted(rows, key=lambda each: each[:2])]


def live(store_consents: list[Consent], address: Reach, purpose: str) -> Consent | None:
    """Return the newest consent for this very address and purpose, or None."""
    found = [
        each
        for each in store_consents
        if purpose in each.purposes and reach(each.address, None).same(address)
    ]
    return found[-1] if found else None


def _row(on: date, what: str, address: str, says: str) -> dict[str, Any]:
    return {"on": on.isoformat(), "what": what, "address": address, "says": says}
