"""
The keys a name is looked up by in a local index: words, neighbouring words, the whole name.

This proposes and decides nothing: two firms may share every key. It is quick (a few millionths
of a second a name) where `reading.names` is exact, because an index asks it a million times.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import adler32, crc32

from duecheck import discover

MOST_WORDS = 12
LEAST_NEAR = 4
SPELT = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ß": "ss"}
)
APOSTROPHES = str.maketrans(dict.fromkeys("'’‘`´ʼʹ′", ""))
WORD = re.compile(r"[^\W_]+")
INITIALS = re.compile(r"\b([a-z0-9])[.](?=[a-z0-9]\b)")
SINGLES = re.compile(r"\b[a-z](?: [a-z]\b)+")


class Words(NamedTuple):
    """The words a name is looked up by, in its order, and all its words as one text."""

    core: tuple[str, ...]
    whole: str


class _Table(NamedTuple):
    forms: frozenset[str]
    joints: frozenset[str]
    same: dict[str, str]


@cache
def _table() -> _Table:
    # The packaged table, never an archived one: it must be the one the index was built with.
    table = discover.table("reading", "name_keys.toml")
    return _Table(frozenset(table["forms"]), frozenset(table["joints"]), dict(table["same"]))


def plain(name: str) -> str:
    """*name* in lower case without accents; `&` and `+` are words, punctuation is a blank."""
    text = name.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold().translate(SPELT))
        text = "".join(c for c in text if not unicodedata.combining(c))
    if "'" in text or not text.isascii():
        text = text.translate(APOSTROPHES)
    if "&" in text or "+" in text:
        text = text.replace("&", " and ").replace("+", " and ")
    if "." in text:
        text = INITIALS.sub(r"\1", text)
    joined = " ".join(WORD.findall(text))
    return SINGLES.sub(lambda run: run[0].replace(" ", ""), joined)


def read_words(name: str) -> Words:
    """
    The words *name* is looked up by.

    Joints are left out, and legal forms at its end or its beginning; something always stays.
    """
    forms, joints, same = _table()
    whole = [same.get(word, word) for word in plain(name).split()[: 2 * MOST_WORDS]]
    core = [word for word in whole if word not in joints]
    last = len(core)
    while last > 1 and core[last - 1] in forms:
        last -= 1
    first = 0
    while first < last - 1 and core[first] in forms:
        first += 1
    kept = core[first:last] or whole
    return Words(core=tuple(kept[:MOST_WORDS]), whole=" ".join(whole))


words = lru_cache(maxsize=4_096)(read_words)


def number_of(key: str) -> int:
    """A key as a number of 63 bits, the same on every machine; two keys of one are very rare."""
    raw = key.encode()
    return crc32(raw) << 31 | adler32(raw) & 0x7FFFFFFF


def whole_key(core: Sequence[str]) -> str:
    """The key of the whole name: its words run together."""
    return f"={''.join(core)}"


def pairs(core: Sequence[str]) -> Iterator[str]:
    """Neighbouring words run together, and those with one word between them."""
    for step in (1, 2):
        yield from (a + b for a, b in zip(core, core[step:], strict=False))


def keys(core: Sequence[str]) -> set[str]:
    """Every key a name with the words *core* stands under."""
    return {*core, *pairs(core), whole_key(core)}


def spellings(word: str) -> set[str]:
    """
    *word* and what is left of it without one letter.

    Two words that differ in one letter (more, less, another, two swapped) share one of these.
    Short words and those with figures stand for themselves alone.
    """
    if len(word) < LEAST_NEAR or not word.isalpha():
        return {word}
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
