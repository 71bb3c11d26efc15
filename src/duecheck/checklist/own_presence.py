"""
The firm's own presence against what it should be found by: a checklist, and words in a profile.

It reads the user's own list; nothing is looked up and nobody else is judged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duecheck import discover
from duecheck.model.own_profiles import OwnProfiles, Staff
from duecheck.reading.folding import folded
from duecheck.reading.profiles import is_person, read_profile


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point of the checklist. `state` is `there`, `missing` or `may be added`."""

    what: str
    state: str
    pages: tuple[str, ...] = ()


def presence_points(own: OwnProfiles) -> list[Point]:
    """The firm's own pages first, then the three roles, then everybody else who is listed."""
    table = discover.table("checklist", "own_presence.toml")
    points = []
    for network, rule in table["company"].items():
        pages = tuple(page for page in own.pages if _network(page) == network)
        points.append(_point(rule["missing"], pages, must=rule["need"] == "must"))
    placed: list[Staff] = []
    for role, words in table["roles"].items():
        holders = [one for one in own.staff if set(folded(one.role).split()) & set(words)]
        placed += holders
        if not holders:
            points.append(_point(table["staff"]["nobody"].format(role=role), (), must=True))
        points += [_profile(one, table["staff"]["missing"]) for one in holders]
    rest = [one for one in own.staff if one not in placed]
    return list(dict.fromkeys([*points, *(_profile(x, table["staff"]["missing"]) for x in rest)]))


def _profile(one: Staff, words: str) -> Point:
    pages = tuple(page for page in one.pages if is_person(page))
    who = f"{one.role} ({one.name})" if one.name else one.role
    return _point(words.format(role=who), pages, must=True)


def _point(what: str, pages: tuple[str, ...], *, must: bool) -> Point:
    state = "there" if pages else "missing" if must else "may be added"
    return Point(what=what, state=state, pages=pages)


def _network(page: str) -> str | None:
    profile = read_profile(page)
    return None if profile is None else profile.network


def keywords_in(text: str, words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Which of *words* (or phrases) the text has and which it lacks; case and accents aside."""
    said = f" {folded(text)} "
    there = [word for word in words if _has(said, word)]
    return there, [word for word in words if word not in there]


def _has(said: str, word: str) -> bool:
    """Whether the word stands there whole, in the plural too."""
    told = folded(word)
    return bool(told) and re.search(rf"(?<= ){re.escape(told)}(?:s|es)?(?= )", said) is not None
