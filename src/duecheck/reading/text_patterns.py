"""
The table of patterns, compiled: words, `{classes}`, and gaps that stop at another firm's name.

`~` a few words of description, `*` up to eight words and no name, `**` up to twenty-four words and
no other firm. `{co}` is the subject, `{x}` another party, `{co's}` the subject or what is its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from duecheck import discover
from duecheck.reading.text_entities import SUBJECT
from duecheck.reading.text_template import Found, Template, template

TABLE = "text_patterns.toml"
COMMON = frozenset({"said", "have", "been", "with", "from", "will", "that", "into"})
# An exception may follow the hit by a few words: `does not answer calls: closed for the holidays`.
NEAR = 7


@dataclass(frozen=True)
class Pattern:
    """One row: what it says, about the subject in which role, and when it does not hold."""

    id: str
    codes: tuple[str, ...]
    role: str
    say: Template
    unless: tuple[Template, ...]
    instead: tuple[Template, ...]
    stage: str | None
    may: str
    negated: str
    denied: str
    rumour: bool
    unproven: bool

    def taken_back(self, line: list[str], words: Collection[str], found: Found) -> bool:
        """Whether an exception touches the hit."""
        return any(
            other.start < found.end + NEAR and found.start < other.end
            for unless in self.unless
            if unless.possible(words)
            for other in unless.places(line)
        )

    def another_role(self, lines: Iterable[list[str]]) -> bool:
        """Whether the text says anywhere that the subject has another role than this one."""
        return any(
            other.possible(line) and any(other.places(line))
            for line in (lines if self.instead else ())
            for other in self.instead
        )


@dataclass(frozen=True)
class Patterns:
    """All patterns, and by which word of a line each can be told to be worth trying."""

    rows: tuple[Pattern, ...]
    by_word: Mapping[str, tuple[int, ...]]

    def worth_trying(self, words: Collection[str]) -> list[Pattern]:
        """The patterns whose words all stand among *words*, in the table's order."""
        found: set[int] = set()
        for word in words:
            found.update(self.by_word.get(word, ()))
        return [self.rows[at] for at in sorted(found) if self.rows[at].say.possible(words)]


_READ: dict[int, tuple[dict[str, Any], Patterns]] = {}


def patterns() -> Patterns:
    """The patterns of the table in force, compiled once."""
    table = discover.table("reading", TABLE)
    known = _READ.get(id(table))
    if known is None or known[0] is not table:
        _READ.clear()
        _READ[id(table)] = known = (table, compiled(table))
    return known[1]


def compiled(table: dict[str, Any]) -> Patterns:
    """*table* as patterns; a class that is not in the table is a KeyError."""
    classes: dict[str, list[str]] = table["words"]
    rows: list[Pattern] = []
    by_word: dict[str, set[int]] = {}
    for row in table["pattern"]:
        unless = tuple(template(said, classes, alone=True) for said in row.get("unless", []))
        instead = tuple(template(said, classes, alone=True) for said in row.get("instead", []))
        for index, text in enumerate((*row["say"], *row.get("unjudged", []))):
            said = template(text, classes)
            for word in rarest(said.needs):
                by_word.setdefault(word, set()).add(len(rows))
            rows.append(made(row, index, said, unless, instead))
    return Patterns(tuple(rows), {word: tuple(sorted(at)) for word, at in by_word.items()})


def made(
    row: dict[str, Any],
    index: int,
    said: Template,
    unless: tuple[Template, ...],
    instead: tuple[Template, ...],
) -> Pattern:
    """One template of a row as a pattern."""
    return Pattern(
        id=row["id"] if index == 0 else f"{row['id']}.{index + 1}",
        codes=(row["code"], *row.get("also", [])),
        role=row["role"],
        say=said,
        unless=unless,
        instead=instead,
        stage=row.get("stage"),
        may=row.get("may", "drop"),
        negated=row.get("negated", "drop"),
        denied=row.get("denied", "drop"),
        rumour=row.get("rumour", False),
        unproven=row.get("unproven", False) or index >= len(row["say"]),
    )


def rarest(needs: tuple[frozenset[str], ...]) -> frozenset[str]:
    """Of the words a template needs, the choice that tells most; the subject's mark where none."""
    choices = needs or (frozenset({SUBJECT}),)
    return min(choices, key=lambda choice: (sum(map(common, choice)), len(choice)))


def common(word: str) -> bool:
    """Whether *word* stands in so many lines that it tells nothing."""
    return len(word) < 4 or word in COMMON
