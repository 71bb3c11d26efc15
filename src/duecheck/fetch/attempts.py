"""Asks again what is worth asking again, at the host's pace and never inside its Retry-After."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from duecheck.errors import LookupFailed
from duecheck.fetch.bot_checks import bot_check
from duecheck.fetch.deadline import Deadline
from duecheck.fetch.pace import MARGIN, Pace, Pacer, Resting
from duecheck.fetch.retry import AGAIN, pause, retry_after
from duecheck.fetch.route import pace_host
from duecheck.fetch.streaks import Streaks
from duecheck.fetch.wire import Answer, Broken, Sending, Wire
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.settings import FetchSettings
from duecheck.model.slots import Slots, Why

# One retry of a time-out: a host that is silent twice is silent.
TIMEOUTS = 2
# A question asked once is sent a second time at most, and not after a silence.
ONCE = 2


@dataclass
class Trip:
    """One call on its way: the address told to the reader, and how often something was sent."""

    address: str
    attempts: int = 0


class Attempts:
    """Sends over *wire* until there is an answer worth judging or no more patience."""

    def __init__(
        self,
        wire: Wire,
        *,
        settings: FetchSettings,
        deadline: Deadline,
        clock: Callable[[], datetime],
        jitter: Callable[[], float] = random.random,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        slots: Slots | None = None,
    ) -> None:
        self._wire = wire
        self._settings = settings
        self._deadline = deadline
        self._clock = clock
        self._jitter = jitter
        self._sleep = sleep
        self._streaks = Streaks()
        self._pacer = Pacer(patience=self._patient, sleep=sleep, slots=slots)

    def slow_down(self, host: str, gap: float) -> None:
        """Keep *gap* seconds between starts on this host."""
        self._pacer.slow_down(host, gap)

    async def send(self, sending: Sending, pace: Pace, trip: Trip) -> Answer:
        """The last answer, whatever its status; LookupFailed where there is none."""
        try:
            return await self._send(sending, pace, trip)
        except Broken as broken:
            raise LookupFailed(
                LookupOutcome.FAILED, broken.reason, address=trip.address, detail=broken.detail
            ) from None

    async def _send(self, sending: Sending, pace: Pace, trip: Trip) -> Answer:
        timeouts = 0
        most = min(ONCE, self._settings.attempts) if sending.once else self._settings.attempts
        for attempt in range(1, most + 1):
            last = attempt == most
            try:
                answer, wait = await self._once(sending, pace, trip, attempt)
            except Resting as resting:
                why = resting.why
                raise LookupFailed(
                    why.outcome, why.reason, address=trip.address, detail=why.detail
                ) from None
            except Broken as broken:
                silences = TIMEOUTS if sending.once else 1
                timeouts += silences * (broken.reason is Reason.TIMEOUT)
                hopeless = not broken.again or timeouts >= TIMEOUTS or sending.method == "POST"
                wait = pause(attempt, jitter=self._jitter)
                if last or hopeless or not self._deadline.allows(wait):
                    raise
            else:
                if wait is None or last or not self._patient(wait):
                    return answer
            await self._sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    async def _once(
        self, sending: Sending, pace: Pace, trip: Trip, attempt: int
    ) -> tuple[Answer, float | None]:
        """One attempt in the host's turn; the second value is the wait before the next one."""
        host = pace_host(sending.route.named)
        async with self._pacer.turn(host, pace):
            trip.attempts += 1
            try:
                answer = await self._wire.send(sending)
            except Broken as broken:
                self._nothing(host, broken.reason, broken.detail)
                raise
            if answer.status not in AGAIN or self._is_bot_check(answer):
                self._streaks.answered(host)
                return answer, None
            limited = answer.status == 429
            reason = Reason.RATE_LIMIT if limited else Reason.SERVER_ERROR
            self._nothing(host, reason, f"it answered {answer.status}")
            asked = asked_wait(answer, self._clock())
            if asked is None:
                unsaid = sending.once and answer.status != 503
                return answer, None if unsaid else pause(attempt, jitter=self._jitter)
            # Set before the turn ends, so that no waiting call slips in between.
            self._pacer.rest(host, asked, self._why(answer))
            return answer, asked

    def _nothing(self, host: str, reason: Reason, detail: str) -> None:
        why = self._streaks.nothing(host, reason, detail)
        if why is not None:
            self._pacer.rest(host, self._settings.leave_alone, why)

    def _why(self, answer: Answer) -> Why:
        limited = answer.status == 429
        return Why(
            outcome=LookupOutcome.BLOCKED if limited else LookupOutcome.FAILED,
            reason=Reason.RATE_LIMIT if limited else Reason.SERVER_ERROR,
            detail=f"the host answered {answer.status} and asked to be left alone",
        )

    def _is_bot_check(self, answer: Answer) -> bool:
        body = answer.readable(self._settings.max_decompressed)
        return answer.status != 429 and bot_check(answer.headers, body) is not None

    def _patient(self, wait: float) -> bool:
        return wait <= self._settings.max_retry_after + MARGIN and self._deadline.allows(wait)


def asked_wait(answer: Answer, now: datetime) -> float | None:
    """Seconds the answer asks to be left alone, by the server's own clock; None where unsaid."""
    value = answer.headers.get("retry-after")
    if value is None:
        return None
    try:
        sent = parsedate_to_datetime(answer.headers.get("date", ""))
    except ValueError:
        sent = now
    return retry_after(value, now=sent if sent.tzinfo is not None else sent.replace(tzinfo=UTC))
