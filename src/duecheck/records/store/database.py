"""
The seam between the account file and the engine below it: a few methods, one SQL.

The SQL is what SQLite 3.40 and PostgreSQL 15 both understand, with `?` for values. A write
happens inside `writing()`: one transaction, one writer at a time in the whole store, everything
or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

Value = str | int | None
Row = tuple[Value, ...]


class Database(Protocol):
    """An open store. `place` names it for messages; it never shows a password."""

    place: str
    dialect: str

    def rows(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """Answer a question row by row."""
        ...

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run one statement; how many rows it touched."""
        ...

    def many(self, sql: str, values: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each of *values*."""
        ...

    def script(self, sql: str) -> None:
        """Run the statements of one step of the schema, inside the transaction."""
        ...

    def tables(self) -> frozenset[str]:
        """Names of the tables in it."""
        ...

    def writing(self) -> AbstractContextManager[None]:
        """One transaction: saved whole when the block ends, undone whole when it breaks."""
        ...

    def reading(self) -> AbstractContextManager[None]:
        """One moment for every question in the block, each answered without holding all of it."""
        ...

    def sound(self) -> list[str]:
        """What the engine itself finds wrong with the stored bytes; empty when sound."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...
