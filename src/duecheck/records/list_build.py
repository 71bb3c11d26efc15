"""
Builds the index of one bulk list: a SQLite file beside the old one, put in its place when whole.

Entries are read one at a time and sorted on the disk, so that memory does not grow with the
list. What is indexed is in `reading.name_keys`: words, neighbouring words, whole names, and for
words one letter apart their common spellings.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.model.listing import Entry
from duecheck.reading.name_keys import keys, number_of, read_words, spellings

FORMAT = 1
BATCH = 5_000
# Postings of a key beyond this are not kept: such a key tells no firm from another.
MOST_KEPT = 2_000
KNOWN_WORDS = 400_000
SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE record (id INTEGER PRIMARY KEY, key TEXT NOT NULL, country TEXT, body BLOB NOT NULL);
CREATE TABLE name (id INTEGER PRIMARY KEY, record INTEGER NOT NULL, kind TEXT NOT NULL,
                   said TEXT NOT NULL, core TEXT NOT NULL);
CREATE TABLE token (id INTEGER PRIMARY KEY, names INTEGER NOT NULL, postings BLOB NOT NULL);
CREATE TABLE near (id INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE filter (bits BLOB NOT NULL);
CREATE TABLE word (spelt TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE posting (token INTEGER NOT NULL, name INTEGER NOT NULL);
CREATE TABLE spelling (part INTEGER NOT NULL, word TEXT NOT NULL);
"""


def packed(body: Mapping[str, object]) -> bytes:
    """The entry's facts as they are stored: JSON, deflated."""
    return zlib.compress(json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpacked(stored: bytes) -> bytes:
    """The JSON of `packed`."""
    return zlib.decompress(stored)


def build(path: Path, entries: Iterable[Entry]) -> tuple[int, int]:
    """
    Write an index of *entries* at *path*, which must not exist: how many entries, how many names.

    BadInput where the disk is full; what *entries* raises passes through. The file is whole
    only once `finish` has sealed it.
    """
    base = sqlite3.connect(path, isolation_level=None)
    try:
        base.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;"
            "PRAGMA temp_store=FILE; PRAGMA cache_size=-32768; PRAGMA page_size=8192;" + SCHEMA
        )
        base.execute("BEGIN")
        counts = _Filling(base).take(entries)
        bits = bytearray(filter_size(counts[1]))
        _invert(base, bits)
        _relate(base, bits)
        base.execute("INSERT INTO filter VALUES (?)", (bytes(bits),))
        base.execute("CREATE UNIQUE INDEX record_key ON record (key)")
        for table in ("posting", "spelling", "word"):
            base.execute(f"DROP TABLE {table}")
        base.execute("COMMIT")
    except sqlite3.IntegrityError:
        raise BadInput(
            "--from", "two entries have one number: this is not one whole published file"
        ) from None
    except (sqlite3.OperationalError, OSError) as trouble:
        raise disk_trouble(trouble, path) from None
    finally:
        base.close()
    return counts


def disk_trouble(trouble: Exception, path: Path) -> BadInput:
    """The error for a disk that is full or not writable; the old index is untouched."""
    said = getattr(trouble, "strerror", None) or str(trouble)
    return BadInput(
        "lists update",
        f"{path.parent} cannot be written: {said}",
        hint="The index that was there before stays in use",
    )


def seal(path: Path, meta: Mapping[str, str]) -> None:
    """Write *meta* into a built index: from here on it is whole."""
    base = sqlite3.connect(path)
    try:
        with base:
            base.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
    except (sqlite3.OperationalError, OSError) as trouble:
        raise disk_trouble(trouble, path) from None
    finally:
        base.close()


class _Filling:
    """Takes entries in, a batch at a time."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._records: list[tuple[int, str, str | None, bytes]] = []
        self._names: list[tuple[int, int, str, str, str]] = []
        self._postings: list[tuple[int, int]] = []
        self._words: list[tuple[str]] = []
        self._known: set[str] = set()
        self._name = 0

    def take(self, entries: Iterable[Entry]) -> tuple[int, int]:
        record = 0
        for record, entry in enumerate(entries, start=1):
            self._records.append((record, entry.key, entry.country, packed(entry.body)))
            for kind, said in dict.fromkeys(entry.names):
                self._index(record, kind.value, said)
            if record % BATCH == 0:
                self._flush()
        self._flush()
        return record, self._name

    def _index(self, record: int, kind: str, said: str) -> None:
        found = read_words(said)
        self._name += 1
        self._names.append((self._name, record, kind, said, found.whole))
        self._postings += [(number_of(key), self._name) for key in keys(found.core)]
        for word in found.core:
            if word not in self._known:
                self._known.add(word)
                self._words.append((word,))

    def _flush(self) -> None:
        run = self._base.executemany
        run("INSERT INTO record VALUES (?, ?, ?, ?)", self._records)
        run("INSERT INTO name VALUES (?, ?, ?, ?, ?)", self._names)
        run("INSERT INTO posting VALUES (?, ?)", self._postings)
        run("INSERT OR IGNORE INTO word VALUES (?)", self._words)
        self._records, self._names, self._postings, self._words = [], [], [], []
        if len(self._known) > KNOWN_WORDS:
            self._known.clear()


def filter_size(names: int) -> int:
    """Bytes of the filter for an index of *names*: about sixteen bits for each key of it."""
    return max(1_024, names * 32)


def _mark(bits: bytearray, number: int) -> None:
    """Note in the filter that a key is there; what is not marked need not be looked for."""
    at = number % (len(bits) * 8)
    bits[at >> 3] |= 1 << (at & 7)


def _invert(base: sqlite3.Connection, bits: bytearray) -> None:
    """From postings to one row a key: how many names have it, and which (the first 2,000)."""
    rows = base.execute("SELECT token, name FROM posting ORDER BY token")
    base.executemany("INSERT INTO token VALUES (?, ?, ?)", _lists(rows, bits))


def _lists(rows: Iterable[tuple[int, int]], bits: bytearray) -> Iterator[tuple[int, int, bytes]]:
    for token, group in groupby(rows, key=itemgetter(0)):
        names = array("I", (name for _, name in group))
        _mark(bits, token)
        yield token, len(names), names[:MOST_KEPT].tobytes()


def _relate(base: sqlite3.Connection, bits: bytearray) -> None:
    """Which words share a spelling: what a misspelt word is found by."""
    listed = base.execute("SELECT spelt FROM word")
    parts = (
        (number_of(f"~{part}"), word)
        for (word,) in listed
        if len(found := spellings(word)) > 1
        for part in found
    )
    base.executemany("INSERT INTO spelling VALUES (?, ?)", parts)
    rows = base.execute("SELECT part, word FROM spelling ORDER BY part")
    base.executemany("INSERT INTO near VALUES (?, ?)", _related(rows, bits))


def _related(rows: Iterable[tuple[int, str]], bits: bytearray) -> Iterator[tuple[int, str]]:
    for part, group in groupby(rows, key=itemgetter(0)):
        _mark(bits, part)
        yield part, " ".join(word for _, word in group)
