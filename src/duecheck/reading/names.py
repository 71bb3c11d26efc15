"""
Company names: when two spellings are one name, and when a name tells one firm from another.

Case, accents, punctuation, `&` and the spelling of the legal form do not matter; the form itself
does: Ltd is Limited, but neither is LLP. A name proposes and never decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import Any

from duecheck import discover

SPELT = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th"}
)
APOSTROPHES = frozenset("'’‘`´ʼʹ′\"“”„״")
INITIALS = re.compile(r"(?<=\b[^\W\d_])[./](?=[^\W\d_]\b)")
LEAST_LETTERS = 4
LONGEST_FORM = 6


class Likeness(StrEnum):
    """How two names stand to each other."""

    SAME = "same"
    OTHER_FORM = "same name, different legal form"
    DIFFERENT = "different"


@dataclass(frozen=True, kw_only=True)
class Parts:
    """A name taken apart: the words that tell it, and its legal form where one is written."""

    words: tuple[str, ...]
    form: str | None


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """
    *name* in lower case, no accents, no punctuation: `Café & Söhne S.A.` -> `cafe and sohne sa`.

    Initials are joined (`A.G. Barr`, `A G Barr` -> `ag barr`). Folding twice changes nothing.
    """
    text = name
    while (again := _folded_once(text)) != text:
        text = again
    return text


def _folded_once(name: str) -> str:
    spread = unicodedata.normalize("NFKD", name.casefold().translate(SPELT))
    spread = INITIALS.sub("", spread)
    kept = "".join(_spelt(c) for c in spread)
    return " ".join(_joined(kept.split()))


def _spelt(character: str) -> str:
    if character in APOSTROPHES or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return ""
    if character in "&+":
        return " and "
    return character if character.isalnum() or unicodedata.category(character) == "Mc" else " "


def _joined(words: list[str]) -> Iterator[str]:
    for single, run in groupby(words, key=lambda word: len(word) == 1 and word.isalpha()):
        letters = list(run)
        yield from ["".join(letters)] if single else letters


@dataclass(frozen=True, kw_only=True)
class Forms:
    """The table of legal forms, folded as names are."""

    ending: Mapping[tuple[str, ...], str]
    leading: Mapping[tuple[str, ...], str]
    glued: Mapping[str, str]
    same: Mapping[str, str]


# Folded once per table; the table is kept beside it so that its identity stays its own.
_READ: dict[int, tuple[dict[str, Any], Forms]] = {}


def _forms() -> Forms:
    table = discover.table("reading", "legal_forms.toml")
    known = _READ.get(id(table))
    if known is None or known[0] is not table:
        _READ[id(table)] = known = (table, _forms_of(table))
    return known[1]


def _forms_of(table: dict[str, Any]) -> Forms:
    same: dict[str, str] = table["same"]

    def spellings(position: str) -> dict[tuple[str, ...], str]:
        rows: dict[str, list[str]] = table[position]
        return {_words(said, same): form for form, listed in rows.items() for said in listed}

    glued = {said: form for form, listed in table["glued"].items() for said in listed}
    return Forms(ending=spellings("ending"), leading=spellings("leading"), glued=glued, same=same)


def _words(name: str, same: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(same.get(word, word) for word in folded(name).split())


@lru_cache(maxsize=4096)
def _apart(name: str, forms: int) -> Parts:
    table = _READ[forms][1]
    words = _words(name, table.same)
    form, words = _unglued(words, table.glued)
    if form is None:
        form, words = _ending(words, table.ending)
    if form is None:
        form, words = _leading(words, table.leading)
    return Parts(words=words[1:] if len(words) > 1 and words[0] == "the" else words, form=form)


def parts(name: str) -> Parts:
    """The telling words of *name* and its legal form; a form is never taken for the whole name."""
    _forms()
    return _apart(name, id(discover.table("reading", "legal_forms.toml")))


def _unglued(
    words: tuple[str, ...], glued: Mapping[str, str]
) -> tuple[str | None, tuple[str, ...]]:
    """A form written into the first or last word without a blank, and the words without it."""
    for said, form in sorted(glued.items(), key=lambda entry: -len(entry[0])):
        rest = " ".join(words).removeprefix(said).removesuffix(said).split()
        if rest and tuple(rest) != words:
            return form, tuple(rest)
    return None, words


def _ending(
    words: tuple[str, ...], known: Mapping[tuple[str, ...], str]
) -> tuple[str | None, tuple[str, ...]]:
    """The longest form at the end; at least one word is left that is no article."""
    for start in range(1, len(words)):
        if (form := known.get(words[start:])) is not None and words[:start] != ("the",):
            return form, words[:start]
    return None, words


def _leading(
    words: tuple[str, ...], known: Mapping[tuple[str, ...], str]
) -> tuple[str | None, tuple[str, ...]]:
    for end in range(len(words) - 1, 0, -1):
        if (form := known.get(words[:end])) is not None:
            return form, words[end:]
    return None, words


def likeness(one: str, other: str) -> Likeness:
    """
    How *one* and *other* stand to each other.

    A name written without its form is the same name; two different forms are two firms.
    """
    first, second = parts(one), parts(other)
    if not first.words or first.words != second.words:
        return Likeness.DIFFERENT
    if first.form is None or second.form is None or first.form == second.form:
        return Likeness.SAME
    return Likeness.OTHER_FORM


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
    table, wanted = _forms(), parts(name).words
    said = _words(text, table.same)
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
