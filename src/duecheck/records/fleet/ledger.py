"""
The ledger of a fleet: jobs, their rows in chunks, results, and what was asked, in PostgreSQL.

Delivery is at least once, a result is exactly once: the first line of a row stands, and with it the
place of its archive. What any worker was answered is there for all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from duecheck import discover
from duecheck.records.batch_ledger import Capture, LedgerRow, row_of
from duecheck.records.fleet.server import Server

if TYPE_CHECKING:
    import psycopg

# Any number will do, as long as it is always the same: two that submit at once take turns.
TURN = 0x44756546
COPIED = (
    "COPY fleet_rows (job, row, chunk, name, request, trouble, notices, extra, same_as) FROM STDIN"
)
ROWS = (
    "SELECT row, name, request, trouble, notices, extra, same_as FROM fleet_rows "
    "WHERE job = %s AND chunk = %s AND NOT EXISTS (SELECT 1 FROM fleet_results AS done "
    "WHERE done.job = fleet_rows.job AND done.row = fleet_rows.row) ORDER BY row"
)
KEPT = "INSERT INTO fleet_results VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING RETURNING row"
PLACED = "INSERT INTO fleet_places VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
CAPTURED = "INSERT INTO fleet_captures VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
SEEN = (
    "INSERT INTO fleet_workers VALUES (%s, %s, clock_timestamp(), %s) ON CONFLICT (job, worker) "
    "DO UPDATE SET seen = excluded.seen, chunks = excluded.chunks"
)
AT_A_TIME = 2_000

Place = tuple[int, str, int, int]


@dataclass(frozen=True, kw_only=True)
class Worker:
    """A worker as it last said it was there: chunks under way, seconds since."""

    name: str
    chunks: int
    silent: float
    rows: int


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A job: rows in all, rows done, its workers."""

    job: str
    rows: int
    done: int
    workers: tuple[Worker, ...]


class FleetLedger:
    """The jobs on one server. StoreTrouble where it stays away."""

    def __init__(self, url: str) -> None:
        self.server = Server(url)

    def prepare(self) -> None:
        """Make the tables where they are not there."""
        schema = discover.packaged_text("records.fleet", "schema.sql")

        def work(db: psycopg.Connection[Any]) -> None:
            with db.transaction():
                db.execute("SELECT pg_advisory_xact_lock(%s)", [TURN])
                db.execute(schema.encode())

        self.server.ask(work)

    def jobs(self) -> list[str]:
        """Names of the jobs, the newest last; none where nothing was ever submitted."""
        known = self._all("SELECT to_regclass('fleet_jobs') IS NOT NULL")
        if not known[0][0]:
            return []
        return [str(job) for (job,) in self._all("SELECT job FROM fleet_jobs ORDER BY submitted")]

    def submit(
        self, job: str, meta: Mapping[str, str], rows: Iterable[tuple[int, LedgerRow]]
    ) -> None:
        """A new job with its rows, each with the number of its chunk: all of it or nothing."""

        def work(db: psycopg.Connection[Any]) -> None:
            with db.transaction():
                db.execute("SELECT pg_advisory_xact_lock(%s)", [TURN])
                db.execute("INSERT INTO fleet_jobs (job) VALUES (%s)", [job])
                cursor = db.cursor()
                cursor.executemany(
                    "INSERT INTO fleet_meta VALUES (%s, %s, %s)",
                    [(job, name, value) for name, value in meta.items()],
                )
                with cursor.copy(COPIED) as copy:
                    for chunk, row in rows:
                        copy.write_row(cells(job, chunk, row))

        # Asked once: the rows are read from a stream.
        with self.server.telling() as db:
            work(db)

    def forget(self, job: str) -> None:
        """Take a job out, with its rows and results; what stands on the shelf stays."""

        def work(db: psycopg.Connection[Any]) -> None:
            with db.transaction():
                for table in ("jobs", "meta", "rows", "results", "places", "captures", "workers"):
                    db.execute(f"DELETE FROM fleet_{table} WHERE job = %s".encode(), [job])  # noqa: S608

        self.server.ask(work)

    def meta(self, job: str) -> dict[str, str]:
        """What the job was submitted with; empty for a job nobody submitted."""
        found = self._all("SELECT name, value FROM fleet_meta WHERE job = %s", job)
        return {str(name): str(value) for name, value in found}

    def undone(self, job: str, chunk: int) -> list[LedgerRow]:
        """The rows of a chunk that have no result."""
        return [row_of(cells) for cells in self._all(ROWS, job, chunk)]

    def keep(
        self,
        job: str,
        worker: str,
        lines: Sequence[tuple[int, str]],
        places: Sequence[Place],
        captures: Sequence[Capture],
    ) -> None:
        """Rows that are done, all or none; a row somebody else finished first keeps that line."""
        placed = {place[0]: place for place in places}

        def work(db: psycopg.Connection[Any]) -> None:
            with db.transaction(), db.cursor() as cursor:
                for row, line in lines:
                    cursor.execute(KEPT, [job, row, line, worker])
                    if cursor.fetchone() is not None and row in placed:
                        cursor.execute(PLACED, [job, *placed[row]])
                if captures:
                    cursor.executemany(CAPTURED, [captured(job, one) for one in captures])

        self.server.ask(work)

    def capture(self, job: str, source: str, key: str) -> Capture | None:
        """What any worker was answered to this question."""
        found = self._all(
            "SELECT file, start, length, call FROM fleet_captures "
            "WHERE job = %s AND source = %s AND key = %s",
            job, source, key,
        )  # fmt: skip
        for file, start, length, call in found:
            return Capture(source=source, key=key, file=file, start=start, length=length, call=call)
        return None

    def seen(self, job: str, worker: str, chunks: int) -> None:
        """This worker is there."""
        self.server.ask(lambda db: db.execute(SEEN, [job, worker, chunks]))

    def counts(self, job: str) -> tuple[int, int]:
        """How many rows there are, and how many are done."""
        found = self._all(
            "SELECT (SELECT count(*) FROM fleet_rows WHERE job = %s), "
            "(SELECT count(*) FROM fleet_results WHERE job = %s)",
            job, job,
        )  # fmt: skip
        return int(found[0][0]), int(found[0][1])

    def standing(self, job: str) -> Standing:
        """How far the job is, and who works on it."""
        rows, done = self.counts(job)
        found = self._all(
            "SELECT worker, chunks, extract(epoch FROM clock_timestamp() - seen)::float8, "
            "(SELECT count(*) FROM fleet_results AS made "
            "WHERE made.job = there.job AND made.worker = there.worker) "
            "FROM fleet_workers AS there WHERE job = %s ORDER BY worker",
            job,
        )
        workers = tuple(
            Worker(name=name, chunks=chunks, silent=silent, rows=made)
            for name, chunks, silent, made in found
        )
        return Standing(job=job, rows=rows, done=done, workers=workers)

    def results(self, job: str) -> Iterator[tuple[int, str]]:
        """Rows and lines in input order, without holding them."""
        sql = "SELECT row, line FROM fleet_results WHERE job = %s ORDER BY row"
        yield from self._streamed(sql, job)

    def places(self, job: str) -> Iterator[Place]:
        """Where the rows' archives stand."""
        yield from self._streamed(
            "SELECT row, file, start, length FROM fleet_places WHERE job = %s ORDER BY row", job
        )

    def captures(self, job: str) -> Iterator[Capture]:
        """Everything that was asked and answered."""
        sql = (
            "SELECT source, key, file, start, length, call FROM fleet_captures "
            "WHERE job = %s ORDER BY source, key"
        )
        for source, key, file, start, length, call in self._streamed(sql, job):
            yield Capture(source=source, key=key, file=file, start=start, length=length, call=call)

    def rows(self, job: str) -> Iterator[LedgerRow]:
        """Every row of the job in input order."""
        sql = (
            "SELECT row, name, request, trouble, notices, extra, same_as FROM fleet_rows "
            "WHERE job = %s ORDER BY row"
        )
        yield from map(row_of, self._streamed(sql, job))

    def close(self) -> None:
        """Let go of the server."""
        self.server.close()

    def _all(self, sql: str, *values: Any) -> list[Any]:
        def work(db: psycopg.Connection[Any]) -> list[Any]:
            return db.execute(sql.encode(), values or None).fetchall()

        return self.server.ask(work)

    def _streamed(self, sql: str, job: str) -> Iterator[Any]:
        with (
            self.server.telling() as db,
            db.transaction(),
            db.cursor(name="streamed") as cursor,
        ):
            cursor.itersize = AT_A_TIME
            yield from cursor.execute(sql.encode(), [job])


def cells(job: str, chunk: int, row: LedgerRow) -> list[Any]:
    """One row as the table holds it. PostgreSQL keeps no NUL; the input's were dropped before."""
    return [
        job, row.row, chunk, row.name, row.request, row.trouble,
        json.dumps(row.notices, ensure_ascii=False), json.dumps(row.extra, ensure_ascii=False),
        row.same_as,
    ]  # fmt: skip


def captured(job: str, one: Capture) -> list[Any]:
    """One capture as the table holds it."""
    return [job, one.source, one.key, one.file, one.start, one.length, one.call]
