"""
The queue of a fleet behind four calls: chunks are put, claimed, beaten for, and done.

PgQueuer keeps it in the same PostgreSQL. A chunk whose worker says nothing for a lease is handed to
another; of the chunks of one shard only one is under way in the whole fleet, so that a firm's own
host has one owner.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from uuid import uuid4

from duecheck.errors import BadInput
from duecheck.records.fleet.ledger import TURN
from duecheck.records.fleet.places import LEDGER as NAMED
from duecheck.records.fleet.server import NEEDED, PATIENCE_S, PAUSE_S, Server

if TYPE_CHECKING:
    import psycopg
    from pgqueuer.queries import Queries

SHARDS = 64
PREFIX = "duecheck_"
SOME = 5_000
BEAT = (
    "UPDATE {table} SET heartbeat = clock_timestamp() "
    "WHERE id = ANY($1) AND queue_manager_id = $2 RETURNING id"
)

Said = TypeVar("Said")


@dataclass(frozen=True, kw_only=True)
class Chunk:
    """A chunk under way here; `held` is the queue's own word for it."""

    number: int
    held: Any


class Queue(Protocol):
    """What a fleet needs of a queue."""

    async def put(self, chunks: Sequence[tuple[int, int]]) -> None:
        """Queue chunks, each a shard and a number."""
        ...

    async def claim(self) -> Chunk | None:
        """A chunk to work on, or None where none is free now."""
        ...

    async def beat(self, chunks: Sequence[Chunk]) -> list[Chunk]:
        """Say that these are still worked on; those that were given to another worker meanwhile."""
        ...

    async def done(self, chunk: Chunk) -> None:
        """The chunk is finished."""
        ...


class PgQueue:
    """Meets `Queue` with PgQueuer; *lease* is in seconds. BadInput names the extra if missing."""

    def __init__(self, url: str, job: str, *, lease: float) -> None:
        self._server = Server(url)
        self._job = job
        self._lease = timedelta(seconds=lease)
        self._own = uuid4()
        self._db: psycopg.AsyncConnection[Any] | None = None
        try:
            import pgqueuer  # noqa: F401 (told now, and not in the middle of a job)
        except ImportError:
            raise BadInput(NAMED, "needs pgqueuer", hint=f"pip install '{NEEDED}'") from None

    async def put(self, chunks: Sequence[tuple[int, int]]) -> None:
        """Queue chunks; one that is queued already is left alone."""

        async def work(queue: Queries) -> None:
            await prepared(queue)
            for first in range(0, len(chunks), SOME):
                some = chunks[first : first + SOME]
                await queue.enqueue(
                    [self._shard(shard) for shard, _ in some],
                    [str(number).encode() for _, number in some],
                    [0] * len(some),
                    dedupe_key=[f"{self._job}/{number}" for _, number in some],
                    on_conflict="skip",
                )

        await self._ask(work)

    async def claim(self) -> Chunk | None:
        """A chunk nobody works on, or whose worker has been silent for a lease."""
        from pgqueuer.ports.repository import EntrypointExecutionParameter

        limits: Any = {
            self._shard(shard): EntrypointExecutionParameter(concurrency_limit=1)
            for shard in range(SHARDS)
        }
        own: Any = self._own

        async def work(queue: Queries) -> list[Any]:
            return list(await queue.dequeue(1, limits, own, None, self._lease))

        for job in await self._ask(work):
            return Chunk(number=int(job.payload), held=job)
        return None

    async def beat(self, chunks: Sequence[Chunk]) -> list[Chunk]:
        """Renew the lease of the chunks that are still ours."""
        ids = [chunk.held.id for chunk in chunks]

        async def work(queue: Queries) -> set[Any]:
            # PgQueuer's own heartbeat would renew a lease that another worker holds by now.
            table = queue.qbe.settings.queue_table
            sql = BEAT.format(table=table)
            return {row["id"] for row in await queue.driver.fetch(sql, ids, self._own)}

        ours = await self._ask(work) if ids else set()
        return [chunk for chunk in chunks if chunk.held.id not in ours]

    async def done(self, chunk: Chunk) -> None:
        """Take the chunk out, unless another worker has it now."""
        if await self.beat([chunk]):
            return

        async def work(queue: Queries) -> None:
            await queue.log_jobs([(chunk.held, "successful", None)])

        await self._ask(work)

    async def close(self) -> None:
        """Let go of the server."""
        if self._db is not None:
            await self._db.close()
            self._db = None

    def _shard(self, shard: int) -> str:
        return f"{self._job}/{shard:02}"

    async def _ask(self, work: Callable[[Queries], Awaitable[Said]]) -> Said:
        """What *work* makes of the queue; asked again where the server restarts meanwhile."""
        import psycopg
        from pgqueuer.adapters.drivers.psycopg import PsycopgDriver

        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                if self._db is None:
                    self._db = await psycopg.AsyncConnection.connect(
                        self._server.url, autocommit=True, connect_timeout=5
                    )
                return await work(queries(PsycopgDriver(self._db)))
            except (psycopg.OperationalError, psycopg.InterfaceError) as trouble:
                await self.close()
                if time.monotonic() > until:
                    raise self._server.told(trouble) from None
                await asyncio.sleep(PAUSE_S)


def queries(driver: Any) -> Queries:
    """PgQueuer under names of our own, so that it may share a database with another use of it."""
    from pgqueuer.adapters.persistence import qb
    from pgqueuer.domain.settings import DBSettings
    from pgqueuer.queries import Queries

    settings = DBSettings(prefix=PREFIX)
    return Queries(
        driver,
        qbe=qb.QueryBuilderEnvironment(settings=settings),
        qbq=qb.QueryQueueBuilder(settings=settings),
    )


async def prepared(queue: Queries) -> None:
    """Make the queue's tables where they are not there; two that submit at once take turns."""
    await queue.driver.execute("SELECT pg_advisory_lock($1)", TURN)
    try:
        if not await queue.schema_is_installed():
            await queue.install()
    finally:
        await queue.driver.execute("SELECT pg_advisory_unlock($1)", TURN)
