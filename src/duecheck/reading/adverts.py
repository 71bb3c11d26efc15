"""
What an advert, a listing or a sale's page offers: the firm's work, or the tools of its trade.

    offer("We install decks, call 555-0143")                        # trading
    offer("Selling our skid steer and office desks")                # own-assets
    offer("Selling our skid steer, replaced by a newer model")      # None: ordinary renewal

A dealer in used plant, or an auctioneer, sells machines as its trade: its offers are trading.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from duecheck import discover
from duecheck.model.text import quote

TRADING, OWN_ASSETS = "trading", "own-assets"
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n")
FEWEST_SORTS = 2


def offer(text: str, *, dealer: bool = False) -> tuple[str, str] | None:
    """
    What *text* offers and at most 25 of its words that say so, or None where it does not say.

    *dealer* says that machines are the firm's trade, so that it cannot be selling its own.
    """
    table = discover.table("reading", "adverts.toml")
    own = None if dealer else _own(text, table["own"])
    if own is not None:
        return OWN_ASSETS, own
    for sentence in SENTENCE.split(text):
        if found := _pattern(table["trading"]["says"]).search(sentence):
            return TRADING, quote(sentence, around=found.start())
    return None


def _own(text: str, table: dict[str, Any]) -> str | None:
    """The words that offer the firm's own things, unless something speaks for a renewal."""
    if _pattern(table["never"]).search(text):
        return None
    offers = [
        (sentence, found)
        for sentence in SENTENCE.split(text)
        for written in table["offers"]
        if (found := _pattern(written).search(sentence))
    ]
    sorts = sum(_pattern(written).search(text) is not None for written in table["assets"])
    if not offers or (sorts < FEWEST_SORTS and not _pattern(table["whole"]).search(text)):
        return None
    sentence, found = offers[0]
    return quote(sentence, around=found.start())


def is_dealer(*words: str | None) -> bool:
    """Whether a firm's name or trade says that it deals in machines, vehicles or surplus."""
    written = discover.table("reading", "adverts.toml")["dealer"]["words"]
    return any(said and _pattern(written).search(said) for said in words)


def called_closed(text: str) -> str | None:
    """The words by which a listing calls a firm permanently closed, or None."""
    found = _pattern(discover.table("reading", "adverts.toml")["closed"]["words"]).search(text)
    return None if found is None else found[0]


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)
