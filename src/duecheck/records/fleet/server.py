"""
The connection to the fleet's PostgreSQL: a statement that meets a restart is asked again.

Everything asked here may be asked twice: rows and captures are kept once by their keys, and a slot
taken twice only costs a wait.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from duecheck.errors import BadInput, StoreTrouble
from duecheck.records.fleet.places import LEDGER as NAMED
from duecheck.records.store.on_postgres import guarded, shown

if TYPE_CHECKING:
    import psycopg

NEEDED = "duecheck-credit[cluster]"
# A server that restarts is back within seconds; one that is gone for longer is told of.
PATIENCE_S = 60.0
PAUSE_S = 0.25

Said = TypeVar("Said")


class Server:
    """One connection, opened when first asked; meets a restart by connecting again."""

    def __init__(self, url: str) -> None:
        self.url = guarded(url, named=NAMED)
        self.place = shown(url)
        self._psycopg = needed()
        self._db: psycopg.Connection[Any] | None = None
        self._met = False

    def ask(self, work: Callable[[psycopg.Connection[Any]], Said]) -> Said:
        """What *work* makes of the connection; StoreTrouble where the server stays away."""
        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                return work(self.connection())
            except (self._psycopg.OperationalError, self._psycopg.InterfaceError) as trouble:
                self.close()
                # A restart is waited for; an address nobody ever answered at is told of at once.
                if not self._met or time.monotonic() > until:
                    raise self.told(trouble) from None
                time.sleep(PAUSE_S)
            except self._psycopg.Error as trouble:
                raise self.told(trouble) from None

    def connection(self) -> psycopg.Connection[Any]:
        """The connection, made where there is none; for one statement without a second try."""
        if self._db is None:
            self._db = self._psycopg.connect(self.url, autocommit=True, connect_timeout=5)
            self._met = True
        return self._db

    @contextmanager
    def telling(self) -> Iterator[psycopg.Connection[Any]]:
        """The connection for a long answer; StoreTrouble for whatever breaks it."""
        try:
            yield self.connection()
        except self._psycopg.Error as trouble:
            self.close()
            raise self.told(trouble) from None

    def told(self, trouble: Exception) -> StoreTrouble:
        """*trouble* as an error of ours."""
        lines = str(trouble).strip().splitlines() or [type(trouble).__name__]
        return StoreTrouble(
            self.place, lines[0], hint="What was done is kept; run the same command again"
        )

    def close(self) -> None:
        """Let go of the connection."""
        if self._db is not None:
            self._db.close()
            self._db = None


def needed() -> Any:
    """The driver; BadInput names the extra where it is not installed."""
    try:
        import psycopg
    except ImportError:
        raise BadInput(NAMED, "needs psycopg", hint=f"pip install '{NEEDED}'") from None
    return psycopg
