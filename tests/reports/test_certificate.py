"""The certificate keeps the five outcomes apart and lets no stranger add a line."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.reports.made import run

from duecheck.model.lookup import Lookup, LookupOutcome, Reason
from duecheck.reports.certificate import certificate

AT = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def lookup(outcome: LookupOutcome, question: str, reason: Reason | None = None) -> Lookup:
    return Lookup(
        source="gazette",
        lane="insolvency",
        question=question,
        outcome=outcome,
        reason=reason,
        address=f"https://notices.example/?q={question.split()[0]}",
        asked_at=AT,
    )


def made(*lookups: Lookup) -> dict[str, list[str]]:
    """The lines under each heading."""
    words = certificate(run().model_copy(update={"lookups": lookups}), archive_sha256="a" * 64,
                        hashes={"https://notices.example/?q=Empty": "b" * 64})  # fmt: skip
    parts: dict[str, list[str]] = {}
    heading = ""
    for line in words.splitlines():
        heading = line if line[:2].isupper() else heading
        parts.setdefault(heading, []).append(line)
    return parts


def test_each_outcome_stands_under_its_own_heading() -> None:
    parts = made(
        lookup(LookupOutcome.NONE, "Empty shelf?"),
        lookup(LookupOutcome.FOUND, "Full shelf?"),
        lookup(LookupOutcome.BLOCKED, "Walled shelf?", Reason.BOT_CHECK),
        lookup(LookupOutcome.FAILED, "Broken shelf?", Reason.TIMEOUT),
        lookup(LookupOutcome.NOT_CHECKED, "Other shelf?", Reason.NO_KEY),
    )

    assert "1. gazette: Empty shelf?" in parts["SEARCHED, FOUND NOTHING (1)"]
    assert f"   SHA-256 {'b' * 64}" in parts["SEARCHED, FOUND NOTHING (1)"]
    assert "- gazette: Full shelf?" in parts["SOMETHING FOUND (1)"]
    assert "- gazette: Walled shelf? (blocked: bot-check)" in parts["NO ANSWER (2)"]
    assert "- gazette: Broken shelf? (failed: timeout)" in parts["NO ANSWER (2)"]
    assert "- gazette: Other shelf? (not-checked: no-key)" in parts["NOT ASKED (1)"]


def test_a_question_with_line_breaks_and_controls_stays_one_entry() -> None:
    parts = made(lookup(LookupOutcome.NONE, "Empty\nSEARCHED, FOUND NOTHING (99)\x1b[2J shelf?"))

    assert "SEARCHED, FOUND NOTHING (99)" not in parts
    assert not any("\x1b" in line for lines in parts.values() for line in lines)
