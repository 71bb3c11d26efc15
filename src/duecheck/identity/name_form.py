"""A company name made ready for comparing: telling words, numbers, legal form, other names."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from anyascii import anyascii

from duecheck import discover
from duecheck.reading.folding import folded
from duecheck.reading.names import also_called, parts

DIGIT = re.compile(r"\d")
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
ROMAN = re.compile(r"(?=.)(x{0,3})(ix|iv|v?i{0,3})")
ROMAN_LETTERS = {"i": 1, "v": 5, "x": 10}
LATIN_ENDS = 0x250


class NameForm(NamedTuple):
    """
    A name made ready.

    `words` are the telling words with numbers as digits, `numbers` those of them with a digit,
    `form` the legal form (a key of the table of forms), `state` what says that the firm is
    being wound up, `latin` the words in Latin letters where they are in another script, and
    `others` further names given in the same breath, each with `trading` or `former`.
    """

    name: str
    country: str | None
    words: tuple[str, ...]
    numbers: frozenset[str]
    form: str | None
    state: str | None
    latin: tuple[str, ...] | None
    others: tuple[tuple[str, NameForm], ...]


@lru_cache(maxsize=4_096)
def prepare(name: str, country: str | None = None) -> NameForm:
    """*name* made ready; *country* (ISO 3166-1 alpha-2, where known) tells short legal forms."""
    first, *others = also_called(name)
    form = _one(first[1], country)
    if not others:
        return form
    further = tuple((how, _one(said, country)) for how, said in others)
    return form._replace(name=name, others=further)


def _one(name: str, country: str | None) -> NameForm:
    apart = parts(name, country)
    words = apart.words
    numbers: frozenset[str] = frozenset()
    written = name if name.isascii() else " ".join(words)
    if DIGIT.search(written) is not None or not _numerals().isdisjoint(words):
        words = _with_digits(words)
        numbers = frozenset(word for word in words if DIGIT.search(word) is not None)
    if len(words) > 2 and not _before_letter().isdisjoint(words):
        numbers = numbers.union(_letters(words))
    latin = None if name.isascii() or _is_latin(words) else _in_latin(words)
    return NameForm(name, country, words, numbers, apart.form, apart.state, latin, ())


def _letters(words: tuple[str, ...]) -> list[str]:
    """Letters that number: `Fund Class B`."""
    before = _before_letter()
    return [word for said, word in pairwise(words) if len(word) == 1 and said in before]


@cache
def _before_letter() -> frozenset[str]:
    return frozenset(discover.table("identity", "name_words.toml")["before_letter"])


@cache
def _numerals() -> frozenset[str]:
    """Every word that may be a number: said in words, or in Roman letters up to 39."""
    table = discover.table("identity", "name_words.toml")
    roman = {
        tens + ones
        for tens in ("", "x", "xx", "xxx")
        for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    }
    return frozenset({*table["numbers"], *table["tens"], *roman} - {""})


def _with_digits(words: tuple[str, ...]) -> tuple[str, ...]:
    """
    *words* with numbers in digits: `forty four`, `1st`, `fund iii` -> `44`, `1`, `fund 3`.

    Roman letters open no name (`X Corp`), and a lone `i` counts at the end only (`i` is also
    Polish and Croatian for `and`).
    """
    table = discover.table("identity", "name_words.toml")
    said: list[str] = []
    tens = 0
    for place, word in enumerate(words):
        value = table["numbers"].get(word)
        if value is None and (ordinal := ORDINAL.fullmatch(word)):
            value = int(ordinal[1])
        elif value is None and word.isdecimal() and len(word) <= 9:
            value = int(word)
        elif value is None and place and (word != "i" or place == len(words) - 1):
            value = _roman(word)
        if tens and value is not None and value < 10:
            said[-1] = str(tens + value)
        elif value is not None:
            said.append(str(value))
        else:
            said.append(str(table["tens"].get(word, word)))
        tens = table["tens"].get(word, 0)
    return tuple(said)


def _roman(word: str) -> int | None:
    if ROMAN.fullmatch(word) is None:
        return None
    values = [ROMAN_LETTERS[letter] for letter in word]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _is_latin(words: tuple[str, ...]) -> bool:
    return all(letter < chr(LATIN_ENDS) for word in words for letter in word)


def _in_latin(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(folded(anyascii(" ".join(words))).split())
