"""
How alike two company names are, by the words that are rare: same, ambiguous or different.

A name proposes and never decides: `same` says that the names are one name, not that the firms
are one firm. A number that differs makes another firm, a legal form or country that differs is
asked about, whatever the rest of the name says.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from duecheck.identity.name_align import Aligned, aligned
from duecheck.identity.name_form import NameForm
from duecheck.identity.word_weights import weak_words, weights
from duecheck.reading.legal_forms import same_form

SAME_FROM = 0.9
RARE = 0.6
AMBIGUOUS_FROM = 0.62
OTHER_NUMBER = 0.6
NUMBER_MISSING = 0.9
OTHER_FORM = 0.85
OTHER_COUNTRY = 0.9
FORM_MISSING = 0.995
BY_OTHER_NAME = 0.97


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
    against: list[str] = []
    factor, most = 1.0, NameOutcome.SAME
    if a.numbers != b.numbers:
        factor, most = _by_number(a, b, against)
        words_a = tuple([w for w in words_a if w not in a.numbers]) or words_a
        words_b = tuple([w for w in words_b if w not in b.numbers]) or words_b
    if a.form != b.form:
        if same_form(a.form, b.form):
            factor *= FORM_MISSING
        else:
            factor *= OTHER_FORM
            against.append(f"legal form: {a.form} / {b.form}")
            most = _lower(most, NameOutcome.AMBIGUOUS)
    if a.country != b.country and a.country and b.country:
        factor *= OTHER_COUNTRY
        against.append(f"country: {a.country} / {b.country}")
        most = _lower(most, NameOutcome.AMBIGUOUS)
    if a.state != b.state:
        against.append(f"state: {a.state or 'none'} / {b.state or 'none'}")
    laid = aligned(words_a, words_b, a.form, b.form)
    outcome = _lower(most, _outcome(laid))
    return NameVerdict(round(laid.score * factor, 4), outcome, (*against, *_said(laid)))


def _by_number(a: NameForm, b: NameForm, against: list[str]) -> tuple[float, NameOutcome]:
    """What numbers that are not the same do to the score, and the most the outcome can be."""
    only_a, only_b = a.numbers - b.numbers, b.numbers - a.numbers
    said = " / ".join(" ".join(sorted(side)) or "none" for side in (only_a, only_b))
    against.append(f"number: {said}")
    if only_a and only_b:
        return OTHER_NUMBER, NameOutcome.DIFFERENT
    return NUMBER_MISSING, NameOutcome.AMBIGUOUS


def _lower(one: NameOutcome, other: NameOutcome) -> NameOutcome:
    """The more doubtful of two outcomes."""
    if NameOutcome.DIFFERENT in (one, other):
        return NameOutcome.DIFFERENT
    return other if one is NameOutcome.SAME else one


def _outcome(laid: Aligned) -> NameOutcome:
    """
    Same where every telling word has its like on the other side.

    Where a word is spelt otherwise another rare word must agree: `Beta` and `Meta` are two.
    """
    if laid.score < AMBIGUOUS_FROM:
        return NameOutcome.DIFFERENT
    weak = weak_words()
    if not weak.issuperset(laid.only_a) or not weak.issuperset(laid.only_b):
        return NameOutcome.AMBIGUOUS
    if laid.score < SAME_FROM:
        return NameOutcome.AMBIGUOUS
    if laid.spelt and not laid.joined:
        table = weights()
        if not any(table[word] >= RARE for word in laid.agreeing):
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
        rarest = sorted(laid.agreeing, key=table.__getitem__, reverse=True)[:3]
        said.append(f"agree: {' '.join(rarest)}")
    return tuple(said)
