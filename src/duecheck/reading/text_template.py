"""
A template held against the words of a marked line, in time that grows with the line alone.

A template is a row of pieces (`text_pieces.py`): what names the subject, and what is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from duecheck.reading.text_entities import SUBJECT
from duecheck.reading.text_pieces import (
    GAPS,
    OWN,
    PARTIES,
    Choice,
    Piece,
    Said,
    Slot,
    Words,
    through,
)

PIECE = re.compile(r"\([^()]+\)\??|\{[^{}]*\}\??|\S+")
CLASS = re.compile(r"\{([a-z_0-9]+)\}")
SLOTS = frozenset(
    {
        "{co}",
        "{co's}",
        "{co 's}",
        "{x}",
        "{firm}",
        "{(}",
        "{who}",
        "{n}",
        "{n29}",
        "{n30}",
        "{year}",
    }
)
# What a template may call by another word when the line has the subject's mark there.
STANDING: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("the", "company"): (SUBJECT,),
    ("the", "firm"): (SUBJECT,),
    ("its",): (SUBJECT, OWN),
    ("it",): (SUBJECT,),
}
NOT_OBJECT = frozenset({"from", "by", "with", "against", "than"})


@dataclass(frozen=True)
class Found:
    """First word of the match, first word of what is said of the subject, and the one after."""

    start: int
    core: int
    end: int


@dataclass(frozen=True)
class Template:
    """
    `lead` names the subject, `core` what is said of it.

    `needs` are words that must be there, `opens` and `says` those with which it and
    its core can begin; None: with any.
    """

    lead: tuple[Piece, ...]
    core: tuple[Piece, ...]
    no_object: bool
    needs: tuple[frozenset[str], ...] = ()
    opens: frozenset[str] | None = None
    says: frozenset[str] | None = None

    def possible(self, words: Collection[str]) -> bool:
        """Whether a line of these *words* can hold the template at all."""
        return all(not need.isdisjoint(words) for need in self.needs)

    def places(self, line: Words) -> Iterator[Found]:
        """Every place where the template begins, with its nearest end, in the line's order."""
        for at, word in enumerate(line):
            if self.opens is None or word in self.opens:
                found = self.at(line, at)
                if found is not None:
                    yield found

    def at(self, line: Words, start: int) -> Found | None:
        """The match that begins at *start*, or None."""
        if self.no_object and start and line[start - 1] in NOT_OBJECT:
            return None
        for core in sorted(through(self.lead, line, {start})):
            if self.says is not None and (core >= len(line) or line[core] not in self.says):
                continue
            for last in sorted(through(self.core[:-1], line, {core})):
                # The nearest place for the last piece, and there as many words as it knows.
                if ends := self.core[-1].reach(line, {last}):
                    return Found(start, core, max(ends))
        return None


def template(said: str, classes: Mapping[str, list[str]], *, alone: bool = False) -> Template:
    """
    *said* as a template.

    Without the subject it is read as "the subject, then no other firm, then this"; *alone* takes
    it as it stands (an exception). A class that is not in *classes* is a KeyError.
    """
    said = said.replace("{co} 's", "{co 's}")
    parts = PIECE.findall(said)
    cut = (
        2
        if parts[0] in ("{co}", "{co's}", "{co 's}") and len(parts) > 2 and parts[1] in GAPS
        else 0
    )
    lead = tuple(piece(part, classes) for part in parts[:cut])
    core = tuple(piece(part, classes) for part in parts[cut:])
    implied = not alone and "{co" not in said
    if implied:
        lead = (Slot("{co's}"), GAPS["lead"])
    needs = tuple(
        frozenset(first_words(part, classes)) for part in parts if must_stand(part, classes)
    )
    no_object = not alone and (bool(lead) or parts[0] == "{co}")
    return Template(lead, core, no_object, needs, opening((*lead, *core)[0]), opening(core[0]))


def opening(first: Piece) -> frozenset[str] | None:
    """The words with which a piece can begin; None where that cannot be told."""
    if isinstance(first, Said):
        return frozenset(first.runs)
    if isinstance(first, Slot) and first.name in PARTIES:
        return frozenset(PARTIES[first.name])
    return None


def must_stand(part: str, classes: Mapping[str, list[str]]) -> bool:
    """Whether a piece of a template must be there as words that can be told."""
    if part.endswith("?") or part in GAPS or part in SLOTS:
        return False
    return not any(choice.startswith((*SLOTS, "*", "~")) for choice in choices(part, classes))


def first_words(part: str, classes: Mapping[str, list[str]]) -> list[str]:
    """The first word of everything that may stand for *part*."""
    return [
        run[0] for choice in choices(part, classes) for run in spoken(tuple(choice.split(" ")[:3]))
    ]


def choices(part: str, classes: Mapping[str, list[str]]) -> list[str]:
    """`(a|b c)`, `{class}` or a word as the list of what may stand there."""
    inner = part.removesuffix("?") if part[0] in "({" else part
    inner = inner[1:-1] if inner[0] == "(" else inner
    listed: list[str] = []
    for choice in inner.split("|"):
        named = None if choice in SLOTS else CLASS.fullmatch(choice)
        listed += classes[named[1]] if named else [choice]
    return listed


def piece(part: str, classes: Mapping[str, list[str]]) -> Piece:
    """One piece of a template."""
    if part in GAPS:
        return GAPS[part]
    bare = part.removesuffix("?") if part[0] in "({" else part
    if bare in SLOTS and bare == part:
        return Slot(bare)
    runs: dict[str, list[tuple[str, ...]]] = {}
    rows: list[tuple[Piece, ...]] = []
    for choice in choices(bare, classes):
        pieces = PIECE.findall(choice)
        if any(one in GAPS or one in SLOTS for one in pieces):
            rows.append(tuple(piece(one, classes) for one in pieces))
            continue
        for run in spoken(tuple(choice.split(" "))):
            runs.setdefault(run[0], []).append(run)
    said = Said({first: tuple(listed) for first, listed in runs.items()})
    return Choice(said, tuple(rows), bare != part) if rows or bare != part else said


def spoken(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """*words* as they are, and with the subject's mark wherever a word stands for it."""
    options: list[list[tuple[str, ...]]] = []
    at = 0
    while at < len(words):
        length = 2 if words[at : at + 2] in STANDING else 1
        part = words[at : at + length]
        options.append([part, STANDING[part]] if part in STANDING else [part])
        at += length
    return [tuple(word for part in made for word in part) for made in product(*options)]
