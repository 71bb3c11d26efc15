"""
How alike two company names are, by the words that are rare: same, ambiguous or different.

A name proposes and never decides: `same` says that the names are one name, not that the firms
are one firm. A number that differs makes another firm, a legal form or country that differs is
asked about, whatever the rest of the name says.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from duecheck.identity.name_form import NameForm
from duecheck.identity.word_weights import RAREST, weak_words, weights
from duecheck.reading.legal_forms import same_form

SAME_FROM = 0.9
AMBIGUOUS_FROM = 0.62
LEAST_ALIKE = 0.6
OTHER_NUMBER = 0.6
NUMBER_MISSING = 0.9
OTHER_FORM = 0.85
OTHER_COUNTRY = 0.9
FORM_MISSING = 0.995
BY_OTHER_NAME = 0.97
JOINED = 0.98
FIRST_WORD = 1.3


class NameOutcome(StrEnum):
    """How two names stand to each other."""

    SAME = "same"
    AMBIGUOUS = "ambiguous"
    DIFFERENT = "different"


class NameVerdict(NamedTuple):
    """
    What a comparison came to.

    `score` runs from 0 to 1 and orders pairs; `outcome` also weighs what differs; `deciding`
    says which words agree and what speaks against it.
    """

    score: float
    outcome: NameOutcome
    deciding: tuple[str, ...]


class Aligned(NamedTuple):
    """Two names laid word to word: how alike, and what is spelt otherwise or stands alone."""

    score: float
    agreeing: tuple[str, ...]
    spelt: tuple[tuple[str, str], ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]


def compare(a: NameForm, b: NameForm) -> NameVerdict:
    """Compare two prepared names; by further names given with them where those are nearer."""
    best = _compared(a, b)
    if not a.others and not b.others:
        return best
    for how_a, one in (("", a), *a.others):
        for how_b, other in (("", b), *b.others):
            if not how_a and not how_b:
                continue
            found = _compared(one, other)
            score = round(found.score * BY_OTHER_NAME, 4)
            if score > best.score:
                by = f"{how_a or how_b} name: {(one if how_a else other).name}"
                outcome = found.outcome
                if outcome is NameOutcome.SAME:
                    outcome = NameOutcome.AMBIGUOUS
                best = NameVerdict(score, outcome, (by, *found.deciding))
    return best


def _compared(a: NameForm, b: NameForm) -> NameVerdict:
    words_a, words_b = a.words, b.words
    if (a.latin is None) != (b.latin is None):
        words_a, words_b = a.latin or words_a, b.latin or words_b
    if not words_a or not words_b:
        return NameVerdict(0.0, NameOutcome.DIFFERENT, ("no word to compare",))
    laid = _laid(words_a, words_b)
    score, against = laid.score, []
    outcome = _outcome(laid)
    if a.numbers != b.numbers:
        only_a, only_b = a.numbers - b.numbers, b.numbers - a.numbers
        both = bool(only_a) and bool(only_b)
        score *= OTHER_NUMBER if both else NUMBER_MISSING
        said = " / ".join(" ".join(sorted(side)) or "none" for side in (only_a, only_b))
        against.append(f"number: {said}")
        outcome = NameOutcome.DIFFERENT if both else _at_most_ambiguous(outcome)
    if a.form != b.form:
        if same_form(a.form, b.form):
            score *= FORM_MISSING
        else:
            score *= OTHER_FORM
            against.append(f"legal form: {a.form} / {b.form}")
            outcome = _at_most_ambiguous(outcome)
    if a.country and b.country and a.country != b.country:
        score *= OTHER_COUNTRY
        against.append(f"country: {a.country} / {b.country}")
        outcome = _at_most_ambiguous(outcome)
    if a.state != b.state:
        against.append(f"state: {a.state or 'none'} / {b.state or 'none'}")
    return NameVerdict(round(score, 4), outcome, (*against, *_said(laid)))


def _at_most_ambiguous(outcome: NameOutcome) -> NameOutcome:
    return NameOutcome.AMBIGUOUS if outcome is NameOutcome.SAME else outcome


def _outcome(laid: Aligned) -> NameOutcome:
    """Same where every telling word has its like on the other side."""
    if laid.score < AMBIGUOUS_FROM:
        return NameOutcome.DIFFERENT
    weak = weak_words()
    alone = not weak.issuperset(laid.only_a) or not weak.issuperset(laid.only_b)
    if alone or laid.score < SAME_FROM:
        return NameOutcome.AMBIGUOUS
    return NameOutcome.SAME


def _said(laid: Aligned) -> tuple[str, ...]:
    """The deciding words: what speaks against first, then what agrees, rarest first."""
    said = [f"spelling: {one} / {other}" for one, other in laid.spelt]
    if laid.only_a:
        said.append(f"only in a: {' '.join(laid.only_a)}")
    if laid.only_b:
        said.append(f"only in b: {' '.join(laid.only_b)}")
    if laid.agreeing:
        table = weights()
        ranked = sorted(laid.agreeing, key=lambda word: -table.get(word, RAREST))
        said.append(f"agree: {' '.join(ranked[:3])}")
    return tuple(said)


def _laid(a: tuple[str, ...], b: tuple[str, ...]) -> Aligned:
    if a == b:
        return Aligned(1.0, a, (), (), ())
    agreeing, rest_a, rest_b = [], [], list(b)
    for word in a:
        if word in rest_b:
            rest_b.remove(word)
            agreeing.append(word)
        else:
            rest_a.append(word)
    table = weights()
    shared = total = sum([table.get(word, RAREST) for word in agreeing])
    first = (a[0], b[0])
    if not rest_a and not rest_b:  # the same words in another order
        return Aligned(JOINED, tuple(agreeing), (), (), ())
    spelt: list[tuple[str, str]] = []
    if rest_a and rest_b:
        if "".join(rest_a) == "".join(rest_b):
            gain = max(_sum(table, rest_a), _sum(table, rest_b))
            return Aligned(
                (shared + gain * JOINED) / (total + gain),
                tuple(agreeing),
                ((" ".join(rest_a), " ".join(rest_b)),),
                (),
                (),
            )
        spelt = _spelt_otherwise(rest_a, rest_b)
    for one, other in spelt:
        worth = min(table.get(one, RAREST), table.get(other, RAREST))
        total += worth
        shared += worth * likeness_of_words(one, other)
    alone = _sum(table, rest_a, first[0]) + _sum(table, rest_b, first[1])
    score = shared / (total + alone / 2) if total else 0.0
    return Aligned(score, tuple(agreeing), tuple(spelt), tuple(rest_a), tuple(rest_b))


def _sum(table: dict[str, float], words: list[str], first: str = "") -> float:
    return sum([table.get(word, RAREST) * (FIRST_WORD if word == first else 1.0) for word in words])


def _spelt_otherwise(rest_a: list[str], rest_b: list[str]) -> list[tuple[str, str]]:
    """Pairs of words that are one word spelt otherwise, taken out of both lists, best first."""
    found = [
        (-alike, one, other)
        for one in rest_a
        for other in rest_b
        if (alike := likeness_of_words(one, other)) >= LEAST_ALIKE
    ]
    spelt = []
    for _, one, other in sorted(found):
        if one in rest_a and other in rest_b:
            rest_a.remove(one)
            rest_b.remove(other)
            spelt.append((one, other))
    return spelt


@lru_cache(maxsize=65536)
def likeness_of_words(one: str, other: str) -> float:
    """
    How surely two words are one spelt otherwise, 0 to 1.

    Numbers are never spelt otherwise. Two words that many names have are two words, however
    near (`health`, `wealth`), except in number (`investment`, `investments`).
    """
    if not one.isalpha() or not other.isalpha():
        return 0.0
    short, long = sorted((one, other), key=len)
    if long in (short + "s", short + "es"):
        return 0.92
    if len(short) < 3:
        return 0.0
    alike = OSA.normalized_similarity(one, other, score_cutoff=LEAST_ALIKE)
    if alike and (one in weights() and other in weights()):
        return alike * 0.7
    return alike
