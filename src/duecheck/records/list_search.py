"""
Looks names up in the index of a bulk list: a few entries that may be meant, nearest first.

A rare word of the name, two neighbouring words or the whole name find the entries; where that
finds nothing near, each word is tried as the words one letter away. `near` ranks by likeness of
the whole: it is no identity.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from math import log
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from duecheck.model.listing import Hit, NameKind
from duecheck.reading.name_keys import Words, number_of, read_words, spellings, whole_key, words
from duecheck.records.list_build import unpacked

# So many names are compared as a whole, unless less will do.
CLOSER = 40
# Keys are taken rarest first until so many names for each of those are at hand.
ENOUGH = 15
# Likeness is that of the telling words, and a little of all words: a legal form breaks a tie.
OF_CORE, OF_ALL = 0.95, 0.0005
# From this likeness on, a misspelling is not looked for.
SURE = 0.945
MOST_NEAR = 5
CACHED = 16_384
# A key with a word that was not said finds less surely than one with what was said.
GUESSED = 0.7
# The key of the whole name finds more surely than that of a part.
OF_WHOLE = 2.0
# From so many names on a word is not taken for another one misspelt.
COMMON = 2_000
SHORTEST = 3
# A word this long that the index does not know may be two run together, in so many ways.
LEAST_CUT, MOST_CUTS = 6, 2
# The least likeness of a name that has every word asked for, and more.
HAS_ALL = 0.9


class Posted(NamedTuple):
    """A key's row: how many names have it, and the first of them."""

    names: int
    posted: Sequence[int]


class Found(NamedTuple):
    """A name of the index beside the one asked for."""

    near: float
    record: int
    kind: str
    said: str


NOBODY = Posted(0, ())


class ListSearch:
    """An index opened for reading. Open one per process; close it when done."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._base.execute("PRAGMA mmap_size=8589934592")
        self._base.execute("PRAGMA cache_size=-16384")
        (self._bits,) = self._base.execute("SELECT bits FROM filter").fetchone()
        meta = dict(self._base.execute("SELECT name, value FROM meta"))
        self._total = max(1, int(meta["names"]))
        self._places = len(self._bits) * 8
        self._posted = lru_cache(CACHED)(self._read_posted)
        self._nearby = lru_cache(CACHED)(self._read_nearby)

    def close(self) -> None:
        """Let the file go."""
        self._base.close()

    def entry(self, key: str) -> bytes | None:
        """The JSON of the entry under *key*, or None where there is none."""
        row = self._base.execute("SELECT body FROM record WHERE key = ?", (key,)).fetchone()
        return None if row is None else unpacked(row[0])

    def search(
        self, name: str, *, most: int = 5, country: str | None = None, closer: int = CLOSER
    ) -> list[Hit]:
        """
        At most *most* entries that *name* may mean, nearest first, *country*'s before others.

        *closer* names are compared as a whole: fewer is quicker and finds a little less.
        """
        asked = words(name)
        weights = self._weigh(said_keys(asked.core), closer)
        found = self._compared(asked, heaviest(weights, closer))
        if not found or max(found).near < SURE:
            seen = heaviest(weights, closer)
            for at, weight in self._weigh(self._guesses(asked.core), closer).items():
                weights[at] = weights.get(at, 0.0) + GUESSED * weight
            for at in seen:
                weights.pop(at, None)
            found += self._compared(asked, heaviest(weights, closer))
        return self._best(found, most, country)

    def _has(self, number: int) -> bool:
        at = number % self._places
        return bool(self._bits[at >> 3] >> (at & 7) & 1)

    def _guesses(self, core: tuple[str, ...]) -> Iterator[str]:
        """The keys of the name with one word as another one letter away, or as two words."""
        for at, word in enumerate(core):
            # A word that so many names have is hardly another one misspelt.
            if self._posted(word).names > COMMON:
                continue
            for two in self._cut(word):
                parts = read_words(" ".join(two)).core
                yield from said_keys(parts)
                yield whole_key((*core[:at], *parts, *core[at + 1 :]))
                if at:
                    yield core[at - 1] + parts[0]
                if at + 1 < len(core):
                    yield parts[-1] + core[at + 1]
            for near in self._nearby(word):
                yield near
                if at:
                    yield core[at - 1] + near
                if at + 1 < len(core):
                    yield near + core[at + 1]
                yield whole_key((*core[:at], near, *core[at + 1 :]))

    def _cut(self, word: str) -> list[tuple[str, str]]:
        """The likeliest ways in which *word* is two words of the index run together."""
        if len(word) < LEAST_CUT or not word.isalpha() or self._posted(word).names:
            return []
        ways = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
        known = [
            (self._posted(read_words(a).core[0]).names * self._posted(b).names, (a, b))
            for a, b in ways
            if self._has(number_of(a)) and self._has(number_of(b))
        ]
        return [way for often, way in nlargest(MOST_CUTS, known) if often]

    def _read_nearby(self, word: str) -> tuple[str, ...]:
        """Words of the index one letter from *word*, the most common first."""
        if len(word) < SHORTEST or not word.isalpha():
            return ()
        parts = spellings(word)
        numbers = [n for part in parts if self._has(n := number_of(f"~{part}"))]
        if not numbers:
            return ()
        marks = ",".join("?" * len(numbers))
        rows = self._base.execute(
            f"SELECT words FROM near WHERE id IN ({marks})",  # noqa: S608 (only marks)
            numbers,
        )
        spelt = {near for (listed,) in rows for near in listed.split(" ")} - {word}
        known = [near for near in spelt if OSA.distance(word, near, score_cutoff=1) <= 1]
        known.sort(key=lambda near: (-self._posted(near).names, near))
        return tuple(known[:MOST_NEAR])

    def _read_posted(self, key: str) -> Posted:
        number = number_of(key)
        if not self._has(number):
            return NOBODY
        row = self._base.execute(
            "SELECT names, postings FROM token WHERE id = ?", (number,)
        ).fetchone()
        return NOBODY if row is None else Posted(row[0], array("I", row[1]))

    def _weigh(self, keys: Iterable[str], closer: int) -> dict[int, float]:
        """The names that share the rarest of *keys*, with the sum of what the keys weigh."""
        held = sorted(
            ((posted, key[0] == "=") for key in set(keys) if (posted := self._posted(key)).names),
            key=lambda found: found[0].names,
        )
        weights: dict[int, float] = {}
        room = enough = ENOUGH * closer
        for posted, is_whole in held:
            if room < posted.names and weights:
                break
            weight = (log(self._total / posted.names) + 1) * (OF_WHOLE if is_whole else 1)
            for name in posted.posted[: max(room, enough)]:
                weights[name] = weights.get(name, 0.0) + weight
            room -= posted.names
        return weights

    def _compared(self, asked: Words, names: list[int]) -> list[Found]:
        """These names of the index beside the one asked for."""
        if not names:
            return []
        marks = ",".join("?" * len(names))
        rows = self._base.execute(
            f"SELECT record, kind, said, core, whole FROM name WHERE id IN ({marks})",  # noqa: S608 (only marks)
            names,
        )
        core, glued, whole = " ".join(asked.core), "".join(asked.core), asked.whole
        every = set(asked.core)
        return [
            Found(
                OF_CORE * alike(core, glued, other, every) + OF_ALL * fuzz.ratio(whole, all_),
                *found,
            )
            for *found, other, all_ in rows
        ]

    def _best(self, found: list[Found], most: int, country: str | None) -> list[Hit]:
        best: dict[int, Found] = {}
        for one in sorted(found, key=lambda one: (-one.near, one.record)):
            best.setdefault(one.record, one)
        records = list(best)[: most if country is None else 2 * most]
        if not records:
            return []
        marks = ",".join("?" * len(records))
        rows = self._base.execute(
            f"SELECT id, key, country FROM record WHERE id IN ({marks})",  # noqa: S608 (only marks)
            records,
        )
        told = {id: (key, where) for id, key, where in rows}
        hits = [
            Hit(told[at][0], best[at].said, NameKind(best[at].kind), told[at][1], best[at].near)
            for at in records
        ]
        if country is not None:
            hits.sort(key=lambda hit: (hit.country not in (None, country), -hit.near))
        return hits[:most]


def heaviest(weights: dict[int, float], closer: int) -> list[int]:
    """The *closer* names that are worth comparing as a whole."""
    return nlargest(closer, weights, key=weights.__getitem__)


def alike(core: str, glued: str, other: str, every: set[str]) -> float:
    """
    How alike two names are as text, 0 to 1: in any order of words, or run together.

    A name that has *every* word asked for stands before one in which a word is another.
    """
    by_words = fuzz.token_sort_ratio(core, other)
    near = max(by_words, fuzz.ratio(glued, other.replace(" ", ""))) / 100
    if near < 1 and every.issubset(other.split(" ")):
        return max(near, HAS_ALL + (1 - HAS_ALL) * near / 2)
    return near


def said_keys(core: tuple[str, ...]) -> Iterator[str]:
    """The keys of a name as it was said; neighbours also the other way round."""
    yield from core
    yield whole_key(core)
    for step in (1, 2):
        for one, other in zip(core, core[step:], strict=False):
            yield one + other
            yield other + one
