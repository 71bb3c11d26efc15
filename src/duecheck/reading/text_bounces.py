"""
Mail that came back: the address or its domain is gone (D10), or only a passing trouble.

A full mailbox, a spam block, an absence note and a complaint report are not mail returned. What
decides is what the report says of this address; what it says of others, and the headers, do not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from duecheck import discover

ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+|(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)

MAILBOX = re.compile(r"(?<![\w.+%=-])[\w.+%=-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}")
# The lines of a delivery report about one recipient (RFC 3464), up to the next blank line.
REPORT = re.compile(
    r"^(?:final|original)-recipient:[^\n]*\n(?:[ \t]*\S[^\n]*\n?)*", re.IGNORECASE | re.MULTILINE
)
NEAR = 300
NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class Bounce:
    """Where in the text the reason of the return stands."""

    start: int
    end: int


def is_address(subject: str) -> bool:
    """Whether the subject is an address or a domain instead of a firm's name."""
    return ADDRESS.fullmatch(subject.strip()) is not None


def bounce(text: str, address: str) -> Bounce | None:
    """The permanent reason for which mail to *address* came back, or None."""
    if said("notice").search(text) is None or said("another").search(text) is not None:
        return None
    reports = list(reports_of(text, address))
    return reason(text, reports if decided(text, reports) else list(near(text, address)))


def reports_of(text: str, address: str) -> Iterator[tuple[int, int]]:
    """The stretches of a delivery report that are about *address*."""
    for found in REPORT.finditer(text):
        if address.lower() in found.group().lower():
            yield found.span()


def near(text: str, address: str) -> Iterator[tuple[int, int]]:
    """
    Around each mention of *address*, up to another address.

    What follows an address is said of it (`<jo@acme.example>: User unknown`): behind another
    address only the mention's own line is its own.
    """
    others = [
        found.span() for found in MAILBOX.finditer(text) if address.lower() not in found[0].lower()
    ]
    starts, ends = [start for start, _ in others], [end for _, end in others]
    for found in re.finditer(re.escape(address), text, re.IGNORECASE):
        low, high = max(0, found.end() - NEAR), found.end() + NEAR
        behind = bisect_right(ends, found.start()) - 1
        if behind >= 0 and ends[behind] >= low:
            low = max(ends[behind], text.rfind("\n", 0, found.start()) + 1)
        ahead = bisect_left(starts, found.end())
        yield low, min(high, starts[ahead]) if ahead < len(starts) else high


def decided(text: str, stretches: list[tuple[int, int]]) -> bool:
    """Whether the reports say why: in words, or by a code."""
    return any(
        said(kind).search(text, *stretch)
        for stretch in stretches
        for kind in ("gone", "gone_codes", "full", "passing")
    )


def reason(text: str, stretches: list[tuple[int, int]]) -> Bounce | None:
    """Why mail came back, if for good: words outrank codes, and a full mailbox outranks both."""
    if any(said("full").search(text, *stretch) for stretch in stretches):
        return None
    for kind in ("gone", "gone_codes"):
        for stretch in stretches:
            if found := said(kind).search(text, *stretch):
                return Bounce(*found.span())
        if any(said("passing").search(text, *stretch) for stretch in stretches):
            return None
    return None


@cache
def said(kind: str) -> re.Pattern[str]:
    """One expression for a list of `text_bounces.toml`; for a list it lacks, one of nothing."""
    listed: list[str] = discover.table("reading", "text_bounces.toml").get(kind, [])
    return re.compile("|".join(listed), re.IGNORECASE) if listed else NOTHING
