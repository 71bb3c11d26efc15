"""
A dated claim of the customer beside a dated public observation: a sheet for the next call.

A claim and an observation more than 90 days apart are not comparable. Nothing here is an input of a
score, and nothing accuses: the observation is put as a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from duecheck import discover
from duecheck.model.account import Contact
from duecheck.model.account_file import AccountNote
from duecheck.model.noun import Noun
from duecheck.model.text import Text, quote
from duecheck.reading.profiles import is_person

APART = timedelta(days=90)


class Claim(Noun):
    """What the customer said, when, by which channel."""

    on: date
    words: Text
    channel: str


class Seen(Noun):
    """What was seen in public: day, words, address."""

    on: date
    words: Text
    url: str


class Pair(Noun):
    """A claim beside an observation, how many days lie between, whether they may be compared."""

    claim: Claim
    seen: Seen
    days: int
    comparable: bool
    question: str


def claims(contacts: Iterable[Contact], notes: Iterable[AccountNote]) -> list[Claim]:
    """What the customer said of being in trouble: in the log, and in notes without an address."""
    pattern = discover.table("portfolio", "contradiction.toml")["claim"]["pattern"]
    said = [
        (each.dated_on, each.words or "", each.channel, each.code)
        for each in contacts
        if each.words
    ]
    said += [
        (each.observed_on, each.words, each.channel or "note", each.code)
        for each in notes
        if each.observed_on is not None and each.url is None
    ]
    return [
        Claim(on=day, words=quote(words), channel=channel)
        for day, words, channel, code in said
        if (code or "").startswith("D09") or re.search(pattern, words)
    ]


def observations(notes: Iterable[AccountNote]) -> tuple[list[Seen], int]:
    """Dated notes with a public address, and how many were left out as a person's own page."""
    dated = [each for each in notes if each.url is not None and each.observed_on is not None]
    kept = [each for each in dated if not is_person(each.url or "")]
    found = [
        Seen(on=each.observed_on, words=quote(each.words), url=each.url)
        for each in kept
        if each.observed_on is not None and each.url is not None
    ]
    return found, len(dated) - len(kept)


def pairs(said: Iterable[Claim], seen: Iterable[Seen]) -> list[Pair]:
    """Every claim beside every observation, nearest first."""
    asks = discover.table("portfolio", "contradiction.toml")["question"]["words"]
    held = list(seen)
    found = [
        Pair(
            claim=claim,
            seen=one,
            days=abs((claim.on - one.on).days),
            comparable=abs(claim.on - one.on) <= APART,
            question=asks.format(day=one.on, words=one.words.rstrip(".")),
        )
        for claim in said
        for one in held
    ]
    return sorted(found, key=lambda each: (each.days, each.claim.on, each.seen.on))
