"""
Company names: when two spellings are one name, and when a name tells one firm from another.

Case, accents, punctuation, `&` and the spelling of the legal form do not matter; the form itself
does: Ltd is Limited, but neither is LLP. A name proposes and never decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from duecheck import discover
from duecheck.reading.legal_forms import (
    Forms,
    Words,
    folded_words,
    forms_in_force,
    same_form,
)

JOINT_STOCK = frozenset({"jsc", "ojsc", "cjsc", "pjsc"})
BRACKETS = " ()[]{},;:-\t\n"
LEAST_LETTERS = 4
LONGEST_FORM = 8
SHORT_FORM = 2


class Likeness(StrEnum):
    """How two names stand to each other."""

    SAME = "same"
    OTHER_FORM = "same name, different legal form"
    DIFFERENT = "different"


@dataclass(frozen=True, kw_only=True, slots=True)
class Parts:
    """A name taken apart: the words that tell it, its legal form and its state where written."""

    words: tuple[str, ...]
    form: str | None
    state: str | None = None


@lru_cache(maxsize=4096)
def _apart(name: str, country: str | None, table: Forms) -> Parts:
    words = folded_words(name, table.same)
    form = state = None
    if not name.isascii():
        form, words = _unglued(words, table.glued)
    if words and words[-1] in table.last_of_state:
        state, words = _stateless(words, country, table)
    if form is None and words and words[-1] in table.last:
        form, words = _ending(words, country, table)
    if form is None or words[0] in JOINT_STOCK:
        before, words = _leading(words, table.leading)
        form = before or form
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return Parts(words=words, form=form, state=state)


def parts(name: str, country: str | None = None) -> Parts:
    """
    The telling words of *name* and its legal form; a form is never taken for the whole name.

    With the *country* (ISO 3166-1) short forms count only where they are used: `PC` is a form
    in the US and no form in France.
    """
    return _apart(name, country, forms_in_force())


def _unglued(words: Words, glued: Mapping[str, str]) -> tuple[str | None, Words]:
    """A form written into the first or last word without a blank, and the words without it."""
    for said, form in sorted(glued.items(), key=lambda entry: -len(entry[0])):
        rest = " ".join(words).removeprefix(said).removesuffix(said).split()
        if rest and tuple(rest) != words:
            return form, tuple(rest)
    return None, words


def _stateless(words: Words, country: str | None, table: Forms) -> tuple[str | None, Words]:
    """What *words* end with that says the firm is being wound up, and the words before."""
    for start in range(max(1, len(words) - LONGEST_FORM), len(words)):
        ending = words[start:]
        if ending in table.states or table.local.get((ending, country or "")) == "":
            return " ".join(ending), words[:start]
    return None, words


def _ending(words: Words, country: str | None, table: Forms) -> tuple[str | None, Words]:
    """The longest form at the end; at least one word is left that is no article."""
    for start in range(max(1, len(words) - LONGEST_FORM), len(words)):
        ending = words[start:]
        form = table.local.get((ending, country)) if country else None
        if form is None:
            form = table.ending.get(ending)
            if form is not None and country and not _used(ending, form, country, table):
                form = None
        if form and words[:start] != ("the",):
            return form, words[:start]
    return None, words


def _used(said: Words, form: str, country: str, table: Forms) -> bool:
    """Whether *said* is a form in *country*; a long spelling is a form wherever it is read."""
    where = table.countries.get(form)
    return len(said) > 1 or len(said[0]) > SHORT_FORM or where is None or country in where


def _leading(words: Words, known: Mapping[Words, str]) -> tuple[str | None, Words]:
    for end in range(min(LONGEST_FORM, len(words) - 1), 0, -1):
        if (form := known.get(words[:end])) is not None:
            return form, words[end:]
    return None, words


def also_called(name: str) -> list[tuple[str, str]]:
    """
    The names written in *name*, each with `legal`, `trading` or `former`; the legal one first.

    `J. Smith t/a Acme Works` -> legal `J. Smith`, trading `Acme Works`.
    """
    first, pattern = forms_in_force().calling
    if first.isdisjoint(name.casefold().replace("(", " ").split()):
        return [("legal", name)]
    found = [("legal", "")]
    at = 0
    for marker in pattern.finditer(name):
        before = name[at : marker.start()].strip(BRACKETS)
        found[-1] = (found[-1][0], before)
        found.append((marker.lastgroup or "", ""))
        at = marker.end()
    found[-1] = (found[-1][0], name[at:].strip(BRACKETS))
    told = [(how, said) for how, said in found if said]
    return told if told and found[0][1] else [("legal", name)]


def likeness(one: str, other: str) -> Likeness:
    """
    How *one* and *other* stand to each other.

    A name written without its form is the same name; two different forms are two firms.
    """
    first, second = parts(one), parts(other)
    if not first.words or first.words != second.words:
        return Likeness.DIFFERENT
    return Likeness.SAME if same_form(first.form, second.form) else Likeness.OTHER_FORM


def distinctive(name: str) -> bool:
    """Whether at least one word of *name* is rare enough to tell it from other firms."""
    common = discover.table("reading", "common_words.toml")["words"]
    return any(
        len(word) >= (LEAST_LETTERS if word.isascii() else 2)
        and not word.isdigit()
        and word not in common
        for word in parts(name).words
    )


def named_in(text: str, name: str) -> str | None:
    """*name* as *text* writes it, with the legal form that follows it there; None where absent."""
    table, wanted = forms_in_force(), parts(name).words
    said = folded_words(text, table.same)
    for start in range(len(said) - len(wanted) + 1) if wanted else ():
        end = start + len(wanted)
        if said[start:end] != wanted:
            continue
        forms = (said[end:last] for last in range(min(len(said), end + LONGEST_FORM), end, -1))
        return " ".join((*wanted, *next((form for form in forms if form in table.ending), ())))
    return None


def without_form(name: str) -> str:
    """*name* as written, less its legal form: what a search is made with."""
    whole, written = parts(name), name.split()
    for count in range(1, len(written)):
        shorter = " ".join(written[:count]).rstrip(" ,&(")
        if shorter and parts(shorter) == Parts(words=whole.words, form=None):
            return shorter
    return name
