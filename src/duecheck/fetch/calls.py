"""The record of one call through the door, however it ends, with every secret struck out."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from duecheck.errors import LookupFailed
from duecheck.fetch.attempts import Trip
from duecheck.fetch.deadline import DeadlinePassed
from duecheck.guardrails.secrecy import redact
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.recorder import Call, Recorder

Progress = Callable[[str, str], None]


@dataclass(kw_only=True)
class Asked:
    """A call under way. `seen` is what is known of an answer that came, judged or not."""

    source: str
    key: str
    nth: int
    at: datetime
    started: float
    trip: Trip
    secrets: tuple[str, ...] = field(default=(), repr=False)
    seen: dict[str, Any] = field(default_factory=dict)

    def hide(self, words: str) -> str:
        """*words* without this call's secrets."""
        return redact(words, self.secrets)


class Calls:
    """Counts and records calls; tells *progress* when one starts and how it ended."""

    def __init__(
        self, recorder: Recorder, *, clock: Callable[[], datetime], progress: Progress | None
    ) -> None:
        self._recorder = recorder
        self._clock = clock
        self._progress = progress
        self._count: Counter[tuple[str, str]] = Counter()

    @contextmanager
    def one(
        self, source: str, key: str, *, address: str, secrets: tuple[str, ...] = ()
    ) -> Iterator[Asked]:
        """Record one call when the block ends, with an answer or with LookupFailed."""
        hidden = redact(key, secrets)
        self._count[source, hidden] += 1
        asked = Asked(
            source=source,
            key=hidden,
            nth=self._count[source, hidden],
            at=self._clock(),
            started=asyncio.get_running_loop().time(),
            trip=Trip(address=address),
            secrets=secrets,
        )
        self._tell(source, f"asking {asked.hide(address)}")
        try:
            yield asked
        except (LookupFailed, DeadlinePassed) as ended:
            failure = self._failure(ended, asked)
            self._recorder.call(
                self._call(
                    asked, outcome=failure.outcome, reason=failure.reason, detail=failure.detail
                )
            )
            self._tell(source, f"{failure.outcome} ({failure.reason}) {failure.address}")
            raise failure from None
        self._recorder.call(self._call(asked))
        self._tell(source, f"answered {asked.hide(asked.trip.address)}")

    def _failure(self, ended: LookupFailed | DeadlinePassed, asked: Asked) -> LookupFailed:
        address = asked.hide(asked.trip.address)
        if isinstance(ended, DeadlinePassed):
            return LookupFailed(
                LookupOutcome.FAILED,
                Reason.DEADLINE,
                address=address,
                detail="the run's deadline came first",
            )
        return LookupFailed(
            ended.outcome, ended.reason, address=address, detail=asked.hide(ended.detail)
        )

    def _call(self, asked: Asked, **ended: Any) -> Call:
        elapsed = asyncio.get_running_loop().time() - asked.started
        facts = {
            "source": asked.source,
            "key": asked.key,
            "nth": asked.nth,
            "address": asked.hide(asked.trip.address),
            "at": asked.at,
            "elapsed_ms": round(elapsed * 1000),
            "attempts": asked.trip.attempts,
        }
        return Call.model_validate(facts | asked.seen | ended)

    def _tell(self, source: str, words: str) -> None:
        if self._progress is not None:
            self._progress(source, words)
