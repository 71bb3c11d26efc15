"""
The certificate of a search: what was asked on that day and answered "nothing", and what was not.

Plain text, the same bytes from the same archive, so that whoever holds the archive can make it
again and compare. A signature beside it proves who signed these words, not when.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from duecheck.model.lookup import Lookup, LookupOutcome
from duecheck.model.report import RunReport
from duecheck.model.text import clean

WIDTH = 78
BY_HAND = "observed"
CLOSING = (
    "Found nothing means: the place named answered at the time named that it holds nothing "
    "under the question asked. It says nothing of what stands elsewhere, or stood there later. "
    "A signature of this certificate proves who signed these words, not when they were signed."
)


def certificate(run: RunReport, *, archive_sha256: str, hashes: Mapping[str, str]) -> str:
    """The words of the certificate; *hashes* gives the stored answer's SHA-256 by its address."""
    asked = [lookup for lookup in run.lookups if lookup.source != BY_HAND]
    by_outcome = {
        outcome: [lookup for lookup in asked if lookup.outcome is outcome]
        for outcome in LookupOutcome
    }
    missing = by_outcome[LookupOutcome.BLOCKED] + by_outcome[LookupOutcome.FAILED]
    lines = [
        "CERTIFICATE OF SEARCH" + (" (FICTIONAL EXAMPLE)" if run.fictional else ""),
        "",
        *_field("Asked about", _subject(run)),
        *_field("Matched", _matched(run)),
        *_field("Searched", f"{run.generated_at:%Y-%m-%d %H:%M} UTC, as of {run.as_of}"),
        *_field("Purpose", run.request.purpose),
        *_field("Run", run.run_id),
        *_field("Archive", f"{run.archive}, SHA-256 {archive_sha256}"),
        *_nothing(by_outcome[LookupOutcome.NONE], hashes),
        *_list("SOMETHING FOUND", by_outcome[LookupOutcome.FOUND]),
        *_list("NO ANSWER", missing),
        *_list("NOT ASKED", by_outcome[LookupOutcome.NOT_CHECKED]),
        "",
        *textwrap.wrap(CLOSING, WIDTH),
        *textwrap.wrap(f"Internal; no consumer report. duecheck {run.tool_version}", WIDTH),
    ]
    return "\n".join(lines) + "\n"


def _subject(run: RunReport) -> str:
    subject = run.request.subject
    told = [subject.name, subject.reg and f"number {subject.reg}", subject.country]
    return ", ".join(clean(str(part)) for part in told if part)


def _matched(run: RunReport) -> str:
    found = run.assessment
    told = [found.matched_name, found.matched_number, found.matched_country]
    return ", ".join(clean(part) for part in told if part) or "no register entry"


def _nothing(lookups: list[Lookup], hashes: Mapping[str, str]) -> list[str]:
    lines = ["", f"SEARCHED, FOUND NOTHING ({len(lookups)})"]
    for number, lookup in enumerate(lookups, start=1):
        lines += _wrapped(f"{number}. {lookup.source}: {lookup.question}", "   ")
        lines.append(f"   asked {lookup.asked_at:%Y-%m-%d %H:%M:%S} UTC")
        if lookup.address is not None:
            # An address is copied and compared: it is never broken over lines.
            lines.append(f"   {clean(lookup.address)}")
            if lookup.address in hashes:
                lines.append(f"   SHA-256 {hashes[lookup.address]}")
    return lines


def _list(title: str, lookups: list[Lookup]) -> list[str]:
    lines = ["", f"{title} ({len(lookups)})"]
    for lookup in lookups:
        why = "" if lookup.reason is None else f" ({lookup.outcome}: {lookup.reason})"
        lines += _wrapped(f"- {lookup.source}: {lookup.question}{why}", "  ")
    return lines


def _field(name: str, words: str) -> list[str]:
    return _wrapped(f"{name:<13}{words}", " " * 13)


def _wrapped(words: str, indent: str) -> list[str]:
    return textwrap.wrap(
        words, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
