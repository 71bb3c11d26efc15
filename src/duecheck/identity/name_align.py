"""Two names laid word to word: which words agree, are spelt otherwise, or stand alone."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from duecheck.identity.word_weights import weights
from duecheck.reading.legal_forms import Words, words_of_form

LEAST_ALIKE = 0.6
BOTH_KNOWN = 0.7
PLURAL = 0.92
FORM_GLUED = 0.95
JOINED = 0.98
JOINED_LEAST = 0.8
INITIALS = 0.7
FIRST_WORD = 1.3
GLUED_FORMS = frozenset(
    {"ag", "gmbh", "ltd", "inc", "llc", "plc", "bv", "nv", "spa", "srl", "ab", "as", "oy", "kg"}
)


class Aligned(NamedTuple):
    """
    How alike two names are, 0 to 1, and why.

    `joined` says that the names agree once blanks are left out.
    """

    score: float
    agreeing: tuple[str, ...]
    spelt: tuple[tuple[str, str], ...] = ()
    only_a: tuple[str, ...] = ()
    only_b: tuple[str, ...] = ()
    joined: bool = False


def aligned(a: Words, b: Words, form_a: str | None = None, form_b: str | None = None) -> Aligned:
    """
    Lay *a* and *b* word to word; the words of the other side's form may be there misspelt.

    The score is the weight of what agrees over the weight of all, a word weighing by its rarity.
    """
    if a == b:
        return Aligned(1.0, a)
    agreeing: list[str] = []
    rest_a: list[str] = []
    rest_b = list(b)
    for word in a:
        if word in rest_b:
            rest_b.remove(word)
            agreeing.append(word)
        else:
            rest_a.append(word)
    if not rest_a and not rest_b:  # the same words in another order
        return Aligned(JOINED, tuple(agreeing))
    if not rest_a or not rest_b:
        spelt = []
    elif "".join(rest_a) == "".join(rest_b):
        return _joined(agreeing, rest_a, rest_b)
    else:
        spelt = _spelt_otherwise(rest_a, rest_b)
    rest_a, rest_b = _less_form(rest_a, a[0], form_b), _less_form(rest_b, b[0], form_a)
    score = _score(agreeing, spelt, _alone(rest_a, a[0]) + _alone(rest_b, b[0]))
    if score < JOINED_LEAST and (rest_a or rest_b) and (spelt or (rest_a and rest_b)):
        whole = max(_as_a_whole(a, b), _initials(a, b))
        if whole > score:
            return Aligned(whole, tuple(agreeing), ((" ".join(a), " ".join(b)),))
    pairs = tuple([(one, other) for one, other, _ in spelt]) if spelt else ()
    return Aligned(score, tuple(agreeing), pairs, tuple(rest_a), tuple(rest_b))


def _joined(agreeing: list[str], rest_a: list[str], rest_b: list[str]) -> Aligned:
    """The names agree once the blanks between the remaining words are left out."""
    shared, gain = _worth(agreeing), max(_worth(rest_a), _worth(rest_b))
    score = (shared + gain * JOINED) / (shared + gain)
    pair = (" ".join(rest_a), " ".join(rest_b))
    return Aligned(score, tuple(agreeing), (pair,), joined=True)


def _score(agreeing: list[str], spelt: list[tuple[str, str, float]], alone: float) -> float:
    """What agrees over all, a word spelt otherwise counting once and as far as it is alike."""
    shared = total = _worth(agreeing)
    for one, other, alike in spelt:
        table = weights()
        worth = min(table[one], table[other])
        total += worth
        shared += worth * alike
    return shared / (total + alone / 2) if total else 0.0


def _less_form(words: list[str], first: str, form: str | None) -> list[str]:
    """*words* without those that write the other side's legal form, well or nearly so."""
    if not words or form is None:
        return words
    written = words_of_form(form)
    known = weights()
    return [
        word
        for word in words
        if word == first or (word not in written and (word in known or not _nearly(word, written)))
    ]


def _worth(words: list[str]) -> float:
    return sum(map(weights().__getitem__, words)) if words else 0.0


def _alone(words: list[str], first: str) -> float:
    """What words without their like weigh; the first word of a name weighs more."""
    if first in words:
        return _worth(words) + weights()[first] * (FIRST_WORD - 1)
    return _worth(words)


def _as_a_whole(a: Words, b: Words) -> float:
    """How alike names of different word counts are, blanks apart: two letters may differ."""
    if len(a) == len(b):
        return 0.0
    one, other = "".join(a), "".join(b)
    longest = max(len(one), len(other))
    apart = OSA.distance(one, other, score_cutoff=2)
    return 0.0 if apart > 2 or longest < 6 else JOINED * (1 - apart / longest)


def _initials(a: Words, b: Words) -> float:
    """INITIALS where one name is the initials of the other, three letters or more; else 0."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) != 1 or not 3 <= len(short[0]) == len(long):
        return 0.0
    return INITIALS if all(w[0] == c for w, c in zip(long, short[0], strict=True)) else 0.0


def _spelt_otherwise(rest_a: list[str], rest_b: list[str]) -> list[tuple[str, str, float]]:
    """Pairs of words that are one word spelt otherwise, taken out of both lists, best first."""
    found = [
        (-alike, one, other)
        for one in rest_a
        for other in rest_b
        if (one[0] == other[0] or one[-1] == other[-1])
        and (alike := likeness_of_words(one, other)) >= LEAST_ALIKE
    ]
    if not found:
        return []
    found.sort()
    spelt = []
    for alike, one, other in found:
        if one in rest_a and other in rest_b:
            rest_a.remove(one)
            rest_b.remove(other)
            spelt.append((one, other, -alike))
    return spelt


@lru_cache(maxsize=8_192)
def likeness_of_words(one: str, other: str) -> float:
    """
    How surely two words are one spelt otherwise, 0 to 1.

    Numbers are never spelt otherwise. Two words that many names have are two words, however
    near (`health`, `wealth`), except in number (`investment`, `investments`).
    """
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) < 3 or len(short) < len(long) * LEAST_ALIKE:
        return FORM_GLUED if _form_glued(short, long) else 0.0
    alike = OSA.normalized_similarity(one, other, score_cutoff=LEAST_ALIKE)
    if not alike or not one.isalpha() or not other.isalpha():
        return 0.0
    if long == short + "s" or long == short + "es":
        return PLURAL
    if _form_glued(short, long):
        return FORM_GLUED
    table = weights()
    return alike * BOTH_KNOWN if one in table and other in table else alike


def _form_glued(short: str, long: str) -> bool:
    """Whether the longer word is the shorter one with a legal form joined: `siemensag`."""
    return len(short) > 3 and long.startswith(short) and long[len(short) :] in GLUED_FORMS


@lru_cache(maxsize=8_192)
def _nearly(word: str, form: frozenset[str]) -> bool:
    """Whether *word* is one of the words a legal form is written with, misspelt."""
    return len(word) > 4 and any(OSA.normalized_similarity(word, one) >= 0.7 for one in form)
