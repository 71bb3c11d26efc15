"""The whole run's deadline: seconds from opening the door, measured by a clock that never jumps."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class DeadlinePassed(Exception):
    """The run's time is up; the door turns this into `failed: deadline`."""


class Deadline:
    """`seconds` of None means no deadline. Make it inside the running loop."""

    def __init__(self, seconds: float | None) -> None:
        now = asyncio.get_running_loop().time()
        self._at = None if seconds is None else now + seconds

    def left(self) -> float | None:
        """Seconds left, never below zero; None where there is no deadline."""
        if self._at is None:
            return None
        return max(0.0, self._at - asyncio.get_running_loop().time())

    def allows(self, seconds: float) -> bool:
        """Whether a wait of *seconds* ends before the deadline."""
        left = self.left()
        return left is None or seconds < left

    @asynccontextmanager
    async def bound(self) -> AsyncIterator[None]:
        """Everything inside ends by the deadline; DeadlinePassed where it had to be cut off."""
        if self.left() == 0.0:
            raise DeadlinePassed
        scope = asyncio.timeout_at(self._at)
        try:
            async with scope:
                yield
        except TimeoutError:
            if scope.expired():
                raise DeadlinePassed from None
            raise
