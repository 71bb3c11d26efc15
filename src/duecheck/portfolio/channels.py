"""Where customers are found and by which channel they answer: counts of what was recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from duecheck.model.account import Contact, SeenValue


@dataclass(frozen=True, kw_only=True)
class Replies:
    """One channel: attempts of ours, how many were answered, the rate or None for too few."""

    channel: str
    attempts: int
    answered: int
    rate: float | None


def hangouts(seen: Iterable[SeenValue]) -> list[tuple[str, int]]:
    """Networks by the customers whose profile on them is recorded, each customer once."""
    pairs = {
        (value.account, (urlsplit(value.value).hostname or value.value).removeprefix("www."))
        for value in seen
        if value.what == "profile"
    }
    counts = Counter(host for _, host in pairs)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def replies(contacts: Iterable[Contact], *, too_few: int) -> list[Replies]:
    """Reply rates of our attempts per channel; an attempt of unknown outcome is not counted."""
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    for contact in contacts:
        if contact.direction == "in" or contact.outcome is None:
            continue
        asked[contact.channel] += 1
        answered[contact.channel] += contact.outcome == "answered"
    return [
        Replies(
            channel=channel,
            attempts=n,
            answered=answered[channel],
            rate=answered[channel] / n if n >= too_few else None,
        )
        for channel, n in sorted(asked.items())
    ]
