"""What is worth asking again, and when: Retry-After first, else growing pauses with jitter."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

AGAIN = frozenset({429, 502, 503, 504})
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 8.0
LONG = 10**9


def retry_after(value: str, *, now: datetime) -> float | None:
    """
    Seconds a Retry-After header asks for, given in seconds or as an HTTP date.

    *now* is the server's own Date where it sent one, so that two clocks that disagree do not
    shorten the wait. None where the header is empty or not understood.
    """
    words = value.strip()
    if words.isascii() and words.isdigit():
        return float(min(int(words), LONG))
    try:
        when = parsedate_to_datetime(words)
    except ValueError:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())


def pause(attempt: int, *, jitter: Callable[[], float] = random.random) -> float:
    """Seconds before attempt number *attempt* + 1: doubling, the upper half left to chance."""
    whole = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** (attempt - 1))
    return whole * (0.5 + 0.5 * jitter())
