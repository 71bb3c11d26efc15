"""The table of legal forms: their spellings, where each is used, which may be one firm's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from duecheck import discover
from duecheck.reading.folding import folded

Words = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Forms:
    """
    The table of legal forms, folded as names are.

    `last` and `last_of_state` are the words a form or a state can end with; `local` gives a form
    (nothing for a state) by the words and the country where they mean it.
    """

    ending: Mapping[Words, str]
    leading: Mapping[Words, str]
    glued: Mapping[str, str]
    same: Mapping[str, str]
    local: Mapping[tuple[Words, str], str]
    states: frozenset[Words]
    last: frozenset[str]
    last_of_state: frozenset[str]
    countries: Mapping[str, frozenset[str]]
    alike: frozenset[frozenset[str]]
    words: Mapping[str, frozenset[str]]
    calling: tuple[frozenset[str], re.Pattern[str]]


# The table read last and what was made of it: its identity is its own while it is kept.
_READ: list[tuple[dict[str, Any], Forms]] = []


def forms_in_force() -> Forms:
    """The table of legal forms in force: the packaged one, or the archived one on replay."""
    table = discover.table("reading", "legal_forms.toml")
    for known, forms in _READ:
        if known is table:
            return forms
    _READ[:] = [(table, _forms_of(table)), *_READ[:1]]
    return _READ[0][1]


def _forms_of(table: dict[str, Any]) -> Forms:
    """Tables archived before a section was added are read without it."""
    same: dict[str, str] = table["same"]
    countries = {form: frozenset(said.split()) for form, said in table.get("countries", {}).items()}

    def spellings(position: str) -> dict[Words, str]:
        rows: dict[str, list[str]] = table.get(position, {})
        return {folded_words(said, same): form for form, listed in rows.items() for said in listed}

    local = {
        (folded_words(said, same), country): form
        for form, listed in table.get("local", {}).items()
        for said in listed
        for country in countries[form]
    }
    state: dict[str, Any] = table.get("state", {})
    for said, where in state.get("local", {}).items():
        local |= {(folded_words(said, same), country): "" for country in where.split()}
    ending, states = (
        spellings("ending"),
        {folded_words(said, same) for said in state.get("said", ())},
    )
    return Forms(
        ending=ending,
        leading=spellings("leading"),
        glued={said: form for form, listed in table["glued"].items() for said in listed},
        same=same,
        local=local,
        states=frozenset(states),
        last=frozenset(words[-1] for words in (*ending, *(said for said, _ in local))),
        last_of_state=frozenset(
            words[-1]
            for words in (*states, *(said for (said, _), form in local.items() if not form))
        ),
        countries=countries,
        alike=frozenset(
            frozenset(pair)
            for group in table.get("alike", {}).get("groups", ())
            for pair in combinations(group, 2)
        ),
        words={
            form: frozenset(
                [
                    word
                    for words, one in ending.items()
                    if one == form
                    for word in words
                    if len(word) > 2
                ]
            )
            for form in set(ending.values())
        },
        calling=_calling(table.get("also_called", {})),
    )


def folded_words(name: str, same: Mapping[str, str]) -> Words:
    """The words of *name*, folded, those of one meaning spelt alike."""
    return tuple([same.get(word, word) for word in folded(name).split()])


def _calling(table: dict[str, list[str]]) -> tuple[frozenset[str], re.Pattern[str]]:
    """The words between a name and another one, and the pattern that finds them."""
    said = {
        how: "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        for how, words in table.items()
    }
    ways = "|".join(f"(?P<{how}>{words})" for how, words in said.items())
    pattern = re.compile(rf"(?<!\w)(?:{ways or '(?!)'})(?!\w)", re.IGNORECASE)
    first = {word.split()[0].casefold() for words in table.values() for word in words}
    return frozenset(first), pattern


def words_of_form(form: str | None) -> frozenset[str]:
    """The words, of three letters or more, that *form* is written with."""
    return frozenset() if form is None else forms_in_force().words.get(form, frozenset())


def same_form(one: str | None, other: str | None) -> bool:
    """Whether two legal forms may be one firm's; a form left out contradicts none."""
    if one is None or other is None or one == other:
        return True
    return frozenset((one, other)) in forms_in_force().alike
