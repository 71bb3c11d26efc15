"""
The pieces of a template: words, gaps, parties and figures, each from places to places.

A piece takes a set of places in a marked line to the set of places where it can end, so that no
stretch of words is tried twice, whatever a stranger wrote.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duecheck.reading.text_entities import FIRM, NAME, PERSON, SUBJECT

Words = Sequence[str]
Places = set[int]
OWN = "'s"
PARTIES: Mapping[str, str] = {
    "{co}": SUBJECT,
    "{co's}": SUBJECT,
    "{co 's}": SUBJECT,
    "{x}": FIRM + NAME,
    "{firm}": FIRM,
    "{who}": PERSON + NAME,
    "{(}": "(",
}
NUMBER = re.compile(r"[$£€]?\d\S*")
LARGE_SHARE = re.compile(r"[3-9]\d(?:\.\d+)?|100")
SMALL_SHARE = re.compile(r"[12]?\d(?:\.\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")
SHARE = (("%",), ("pct",), ("percent",), ("per", "cent"))
LOOSE = frozenset(
    {
        "from",
        "with",
        "by",
        "for",
        "to",
        "in",
        "and",
        "which",
        "that",
        "on",
        "at",
        "as",
        "said",
        "against",
        "or",
        "but",
        "over",
        "when",
        "if",
        "while",
        "because",
        "since",
        "before",
        "after",
        "until",
        "unless",
        "although",
        "where",
        "who",
        "whose",
        "whether",
        "than",
        ",",
        ";",
        ":",
        "(",
        ")",
        '"',
    }
)
SPEAKS_FOR = frozenset(
    {"board", "directors", "management", "spokesman", "spokeswoman", "officials", "lawyers"}
)
MARKS = frozenset({SUBJECT, FIRM, NAME, PERSON})


@dataclass(frozen=True)
class Gap:
    """Up to *most* words not in *stops*; a possessive mark passes where it is *owned*."""

    most: int
    stops: frozenset[str]
    owned: frozenset[str] = frozenset()

    def reach(self, line: Words, starts: Places) -> Places:
        """Every place up to which the gap can stretch from *starts*."""
        ends = edge = set(starts)
        for _ in range(self.most):
            edge = {self.past(line, at) for at in edge} - ends
            if not edge or edge == {len(line) + 1}:
                break
            ends = ends | edge
        ends.discard(len(line) + 1)
        return ends

    def past(self, line: Words, at: int) -> int:
        """The place after the word at *at*; beyond the line where the gap may not take it."""
        if at >= len(line):
            return len(line) + 1
        if line[at] in self.owned and at + 1 < len(line) and line[at + 1] == OWN:
            return at + 2
        return len(line) + 1 if line[at] in self.stops else at + 1


GAPS: Mapping[str, Gap] = {
    "~": Gap(7, LOOSE | MARKS, frozenset({SUBJECT, FIRM})),
    "*": Gap(8, MARKS | {";", ":"}, frozenset({SUBJECT})),
    "**": Gap(24, frozenset({FIRM, ";"})),
    "lead": Gap(30, frozenset({FIRM, ";"})),
}


@dataclass(frozen=True)
class Slot:
    """A party, a person, a figure."""

    name: str

    def reach(self, line: Words, starts: Places) -> Places:
        """The places after what stands for the slot."""
        ends: Places = set()
        for at in starts:
            ends |= self.after(line, at)
        return ends

    def after(self, line: Words, at: int) -> Places:
        """The places after the slot that begins at *at*."""
        word = line[at] if at < len(line) else ""
        follower = line[at + 1] if at + 1 < len(line) else ""
        if self.name in ("{n}", "{n29}", "{n30}", "{year}"):
            return figure(self.name, line, at)
        wanted = PARTIES[self.name]
        if not word or word not in wanted:
            return set()
        if self.name == "{co 's}":
            return {at + 2} if follower == OWN else set()
        if self.name == "{co}":
            if follower != OWN:
                return {at + 1}
            # `Acme's board rejected`: what its board does, Acme does.
            acts = at + 2 < len(line) and line[at + 2] in SPEAKS_FOR
            return {at + 3} if acts else set()
        owned = self.name in ("{co's}", "{x}", "{firm}") and follower == OWN
        return {at + 1, at + 2} if owned else {at + 1}


def figure(name: str, line: Words, at: int) -> Places:
    """The places after a figure, a share under or from 30 per cent, or a year at *at*."""
    if name == "{n}":
        at += at < len(line) and line[at] in ("$", "£", "€")
        return {at + 1} if at < len(line) and NUMBER.fullmatch(line[at]) else set()
    if name == "{year}":
        return {at + 1} if at < len(line) and YEAR.fullmatch(line[at]) else set()
    at += at < len(line) and line[at] in ("a", "an", "its", "the")
    share = SMALL_SHARE if name == "{n29}" else LARGE_SHARE
    if at >= len(line) or not share.fullmatch(line[at]):
        return set()
    after = tuple(line[at + 1 : at + 3])
    return {at + 1 + len(unit) for unit in SHARE if after[: len(unit)] == unit}


@dataclass(frozen=True)
class Said:
    """Any of some runs of words, by their first word."""

    runs: Mapping[str, tuple[tuple[str, ...], ...]]

    def reach(self, line: Words, starts: Places) -> Places:
        """The places after each run that stands at one of *starts*."""
        return {
            at + len(run)
            for at in starts
            if at < len(line)
            for run in self.runs.get(line[at], ())
            if len(run) == 1 or tuple(line[at : at + len(run)]) == run
        }


@dataclass(frozen=True)
class Choice:
    """Words, or rows of pieces, any of which may stand here; or nothing, where it is optional."""

    said: Said
    rows: tuple[tuple[Gap | Slot | Said | Choice, ...], ...]
    optional: bool

    def reach(self, line: Words, starts: Places) -> Places:
        """The places after any of the choices."""
        ends = self.said.reach(line, starts)
        for row in self.rows:
            ends |= through(row, line, starts)
        return ends | starts if self.optional else ends


Piece = Gap | Slot | Said | Choice


def through(row: Sequence[Piece], line: Words, starts: Places) -> Places:
    """The places after all the pieces of *row*, one after the other."""
    for piece in row:
        if not starts:
            break
        starts = piece.reach(line, starts)
    return starts
