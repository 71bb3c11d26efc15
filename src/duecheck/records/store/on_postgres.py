"""The account file on PostgreSQL, for a team: the same schema, the same SQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from duecheck.errors import BadInput, StoreTrouble
from duecheck.records.store.database import Row, Value

if TYPE_CHECKING:
    import psycopg

AT_A_TIME = 2000
LOCK = 0x44756543
LOCAL = ("", "localhost", "127.0.0.1", "::1")
ENCRYPTED = ("require", "verify-ca", "verify-full")
NEEDED = "duecheck-credit[team]"


class OnPostgres:
    """A server's database. A remote one is spoken to over TLS only (R-17)."""

    dialect = "postgres"

    def __init__(self, url: str) -> None:
        self.place = shown(url)
        self._snapshot = False
        self._cursors = 0
        try:
            import psycopg
        except ImportError:
            raise BadInput(
                "DUECHECK_DATABASE_URL", "needs psycopg", hint=f"pip install '{NEEDED}'"
            ) from None
        self._error: type[Exception] = psycopg.Error
        try:
            self._db: psycopg.Connection[Any] = psycopg.connect(
                guarded(url), autocommit=True, connect_timeout=10
            )
        except psycopg.Error as trouble:
            raise StoreTrouble(self.place, _first_line(trouble)) from None

    def rows(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """Answer row by row."""
        try:
            if self._snapshot:
                self._cursors += 1
                with self._db.cursor(name=f"rows{self._cursors}") as cursor:
                    cursor.itersize = AT_A_TIME
                    yield from cursor.execute(spoken(sql), values)
                return
            yield from self._db.execute(spoken(sql), values)
        except self._error as trouble:
            raise StoreTrouble(self.place, _first_line(trouble)) from None

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run one statement."""
        try:
            return self._db.execute(spoken(sql), values).rowcount
        except self._error as trouble:
            raise StoreTrouble(self.place, _first_line(trouble)) from None

    def many(self, sql: str, values: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each."""
        try:
            self._db.cursor().executemany(spoken(sql), values)
        except self._error as trouble:
            raise StoreTrouble(self.place, _first_line(trouble)) from None

    def script(self, sql: str) -> None:
        """Run one step of the schema, in this engine's words for whole numbers and strictness."""
        own = sql.replace(" INTEGER", " BIGINT").replace(") STRICT;", ");")
        try:
            self._db.execute(own.encode())
        except self._error as trouble:
            raise StoreTrouble(self.place, _first_line(trouble)) from None

    def tables(self) -> frozenset[str]:
        """Names of the tables in our schema."""
        sql = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        return frozenset(str(name) for (name,) in self.rows(sql))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction; a lock of our own makes writers take turns."""
        try:
            with self._db.transaction():
                self._db.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
                yield
        except self._error as trouble:
            raise StoreTrouble(self.place, _first_line(trouble)) from None

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A snapshot, read through cursors of the server: the answer is not held here."""
        try:
            with self._db.transaction():
                self._db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                self._snapshot = True
                yield
        except self._error as trouble:
            raise StoreTrouble(self.place, _first_line(trouble)) from None
        finally:
            self._snapshot = False

    def sound(self) -> list[str]:
        """Nothing to say: the server looks after its pages and its references."""
        return []

    def close(self) -> None:
        """Let go of the connection."""
        self._db.close()


def spoken(sql: str) -> str:
    """*sql* with this engine's sign for a value; no statement of ours holds `?` in a text."""
    return sql.replace("%", "%%").replace("?", "%s")


def shown(url: str) -> str:
    """*url* as it may be shown: without user and password."""
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port else ""
    return f"postgresql://{parts.hostname or 'local'}{port}{parts.path}"


def guarded(url: str, *, named: str = "DUECHECK_DATABASE_URL") -> str:
    """*url*, asking for TLS where the server is another machine; BadInput where it says no."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise BadInput(named, "must begin with postgresql://")
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    host = parts.hostname or ""
    if host in LOCAL or query.get("host", "").startswith("/"):
        return url
    mode = query.get("sslmode")
    if mode is None:
        return f"{url}{'&' if parts.query else '?'}sslmode=require"
    if mode not in ENCRYPTED:
        raise BadInput(
            named,
            f"sslmode={mode} would send customers' records unencrypted to {host}",
            hint=f"One of {', '.join(ENCRYPTED)}",
        )
    return url


def _first_line(trouble: Exception) -> str:
    return (str(trouble).strip().splitlines() or [type(trouble).__name__])[0]
