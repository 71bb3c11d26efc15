"""The letter on a decision: specific reasons, dates, rights. A draft; a person sends it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from duecheck import discover
from duecheck.model.account import Account
from duecheck.model.account_file import Decided, FiledRun
from duecheck.reading.own_events import money


def letter(
    account: Account,
    made: Decided,
    run: FiledRun | None,
    *,
    today: date,
    due: date,
    jurisdiction: str | None,
) -> str:
    """The words of the draft."""
    table = discover.table("pipeline", "account_notice.toml")
    lines = [
        "DRAFT for review; nothing was sent.",
        f"To: {account.name}",
        f"Date: {today}    must go by: {due}",
        f"Decision of {made.at:%Y-%m-%d}",
        "",
        table["action"][made.action],
    ]
    if made.limit is not None:
        lines.append(f"Limit: {money(made.limit, made.currency)}.")
    lines += ["", "The reasons:" if made.action != "open" else "What we looked at:"]
    lines += [f"- {reason}" for reason in reasons(made, run)]
    lines += ["", rights(table["rights"], account, jurisdiction)]
    if made.review_on is not None:
        lines.append(f"We look at it again on {made.review_on}, earlier if you send us news.")
    return "\n".join(lines) + "\n"


def reasons(made: Decided, run: FiledRun | None) -> list[str]:
    """Each code as a sentence from the run; a code of a sign gives its findings."""
    findings = {} if run is None else run.findings
    return [words for code in made.codes for words in words_for(code, findings)]


def words_for(code: str, findings: Mapping[str, Mapping[str, str]]) -> list[str]:
    """What stands in a run under *code*, the sentences fit for a letter before all others."""
    rows = [findings[code]] if code in findings else []
    rows = rows or [
        row for row in findings.values() if row.get("sign") == code and row["state"] == "present"
    ]
    fit = [row["letter"] for row in rows if row.get("letter")]
    said = list(dict.fromkeys(fit or [row["reason"] for row in rows if row.get("reason")]))
    return [f"We could not verify: {words}" for words in said] if code.startswith("U") else said


def rights(table: dict[str, str], account: Account, jurisdiction: str | None) -> str:
    """The rights of the place; of one without a text, the strictest known, and says so."""
    members = discover.table("pipeline", "account_notice.toml")["members"]["EU"]
    place = (jurisdiction or account.country or "").upper().partition("-")[0]
    key = "EU" if place in members else place
    if key in table:
        return table[key]
    named = place or "no jurisdiction"
    return f"[{named}: not covered, strictest known] {table['strictest']}"
