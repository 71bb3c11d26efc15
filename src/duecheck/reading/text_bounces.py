"""
Mail that came back: the address or its domain is gone (D10), or only a passing trouble.

A full mailbox, a spam block, an absence note and a complaint report are not mail returned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from duecheck import discover

ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+|(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)

# The line of a delivery report that names whom it is about; else the reason stands close by.
RECIPIENT = re.compile(r"(?:final|original)-recipient:[^\n]*$", re.IGNORECASE)
NEAR = 300


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
    if said("notice").search(text) is None or said("passing").search(text) is not None:
        return None
    places = [found.end() for found in re.finditer(re.escape(address), text, re.IGNORECASE)]
    recipient = any(RECIPIENT.search(text, max(0, end - 200), end) for end in places)
    for found in said("gone").finditer(text):
        if recipient or any(abs(found.start() - end) < NEAR for end in places):
            return Bounce(found.start(), found.end())
    return None


@cache
def said(kind: str) -> re.Pattern[str]:
    """One expression for a list of `text_bounces.toml`."""
    listed: list[str] = discover.table("reading", "text_bounces.toml")[kind]
    return re.compile("|".join(listed), re.IGNORECASE)
