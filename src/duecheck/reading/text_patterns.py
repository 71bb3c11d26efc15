"""
The table of patterns, compiled: words, `{classes}`, and gaps that stop at another firm's name.

`~` a few words of description, `*` up to eight words and no name, `**` up to sixteen words and no
other firm. `{co}` is the subject, `{x}` another party, `{co's}` the subject or what is its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from duecheck import discover
from duecheck.reading.text_entities import SUBJECT

TABLE = "text_patterns.toml"
PIECE = re.compile(r"\([^()]+\)\??|\{[^{}]*\}\??|\S+")
STANDING = {
    "the company": "(?:the company|§)",
    "the firm": "(?:the firm|§)",
    "its": "(?:its|§ 's)",
    "it": "(?:it|§)",
}
STANDS = re.compile(r"\b(?:the company|the firm|its|it)\b")
CLASS = re.compile(r"\{([a-z_0-9]+)\}")
LOOSE = r"(?:from|with|by|for|to|in|and|which|that|on|at|as|said|against|or|but|over|[,;:()\"§¤∘†])"
NOT_OBJECT = "".join(f"(?<!{word} )" for word in ("from", " by", "with", "against", "than"))
GAPS = {
    "~": rf"(?:(?:[§¤] 's |(?!{LOOSE} )\S+ )){{0,7}}?",
    "*": r"(?:(?:§ 's |(?![§¤∘†;:] )\S+ )){0,8}?",
    "**": r"(?:(?![¤;] )\S+ ){0,24}?",
}
SLOTS = {
    "{co}": "§ (?!'s )",
    "{co's}": "§ (?:'s )?",
    "{x}": "[¤∘] (?:'s )?",
    "{firm}": "¤ (?:'s )?",
    "{(}": r"\( ",
    "{who}": "[†∘] ",
    "{n}": r"[$£€]? ?\d\S* ",
    "{n30}": r"(?:a |an |its |the )?(?:[3-9]\d(?:\.\d+)?|100)(?: % | pct | percent | per cent )",
    "{year}": r"(?:19|20)\d\d ",
}


@dataclass(frozen=True)
class Pattern:
    """One row: what it says, about the subject in which role, and when it does not hold."""

    id: str
    codes: tuple[str, ...]
    role: str
    say: re.Pattern[str]
    unless: re.Pattern[str] | None
    stage: str | None
    may: str
    negated: str
    rumour: bool


@dataclass(frozen=True)
class Patterns:
    """All patterns, and by which word of a line each can be told to be worth trying."""

    rows: tuple[Pattern, ...]
    by_word: Mapping[str, tuple[int, ...]]

    def worth_trying(self, words: Iterable[str]) -> list[Pattern]:
        """The patterns of which a telling word stands among *words*, in the table's order."""
        found: set[int] = set()
        for word in words:
            found.update(self.by_word.get(word, ()))
        return [self.rows[at] for at in sorted(found)]


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
        for index, said in enumerate(row["say"]):
            text, telling = expression(said, classes)
            for word in telling:
                by_word.setdefault(word, set()).add(len(rows))
            rows.append(made(row, index, text, classes))
    return Patterns(tuple(rows), {word: tuple(sorted(at)) for word, at in by_word.items()})


def made(row: dict[str, Any], index: int, text: str, classes: Mapping[str, list[str]]) -> Pattern:
    """One template of a row as a pattern."""
    unless = [expression(said, classes, alone=True)[0] for said in row.get("unless", [])]
    return Pattern(
        id=row["id"] if index == 0 else f"{row['id']}.{index + 1}",
        codes=(row["code"], *row.get("also", [])),
        role=row["role"],
        say=re.compile(text),
        unless=re.compile("|".join(f"(?:{said})" for said in unless)) if unless else None,
        stage=row.get("stage"),
        may=row.get("may", "drop"),
        negated=row.get("negated", "drop"),
        rumour=row.get("rumour", False),
    )


def expression(
    said: str, classes: Mapping[str, list[str]], *, alone: bool = False
) -> tuple[str, frozenset[str]]:
    """
    A template as a regular expression over a marked line, and its telling words.

    A template without the subject is read as "the subject, then no other firm, then this".
    """
    parts = PIECE.findall(said)
    lead = 2 if parts[0] in ("{co}", "{co's}") and len(parts) > 2 and parts[1] in GAPS else 0
    whole = "".join(piece(part, classes) for part in parts[:lead])
    core = "".join(piece(part, classes) for part in parts[lead:])
    if alone:
        return rf"(?<!\S){whole}{core}", frozenset()
    if "{co" not in said:
        whole = r"§ (?:'s )?(?:(?![¤;] )\S+ ){0,30}?"
    if whole or parts[0] == "{co}":
        whole = NOT_OBJECT + whole
    whole += f"(?P<core>{core})"
    choices: list[Collection[str]] = [
        set(first_words(part, classes)) for part in parts if telling(part)
    ]
    choices = [choice for choice in choices if choice] or [(SUBJECT,)]
    choices.sort(key=lambda choice: (sum(map(common, choice)), len(choice)))
    return rf"(?<!\S){whole}", frozenset(choices[0])


def common(word: str) -> int:
    """Whether *word* stands in so many lines that it tells nothing."""
    return int(
        len(word) < 4 or word in ("said", "have", "been", "with", "from", "will", "that", "into")
    )


def telling(part: str) -> bool:
    """Whether a piece of a template must be there as words."""
    if part.endswith("?") or part in GAPS or part in SLOTS:
        return False
    inner = part[1:-1] if part[0] == "(" else part
    return not any(choice.startswith((*SLOTS, "*", "~")) for choice in inner.split("|"))


def first_words(part: str, classes: Mapping[str, list[str]]) -> Iterator[str]:
    """The first word of each alternative of a piece."""
    for choice in alternatives(part, classes):
        yield choice.split(" ")[0]


def alternatives(part: str, classes: Mapping[str, list[str]]) -> list[str]:
    """`(a|b c)`, `{class}` or a word as the list of what may stand there."""
    inner = part.removesuffix("?") if part[0] in "({" else part
    inner = inner[1:-1] if inner[0] == "(" else inner
    listed: list[str] = []
    for choice in inner.split("|"):
        named = None if choice in SLOTS else CLASS.fullmatch(choice)
        listed += classes[named[1]] if named else [choice]
    return listed


def piece(part: str, classes: Mapping[str, list[str]]) -> str:
    """One piece of a template as a regular expression that eats its trailing blank."""
    if part in GAPS:
        return GAPS[part]
    bare = part.removesuffix("?") if part[0] in "({" else part
    if bare in SLOTS:
        made_ = f"(?:{SLOTS[bare]})"
    else:
        listed = sorted(alternatives(bare, classes), key=len, reverse=True)
        made_ = "(?:" + "|".join(words_of(choice) for choice in listed) + ")"
    return made_ + ("?" if bare != part else "")


def words_of(choice: str) -> str:
    """One alternative as a regular expression, its trailing blank included."""
    if choice in SLOTS:
        return SLOTS[choice]
    parts = PIECE.findall(choice)
    if any(part in GAPS or part in SLOTS for part in parts) and len(parts) > 1:
        return "".join(GAPS.get(part) or words_of(part) for part in parts)
    said = re.escape(choice).replace(r"\ ", " ") + " "
    return STANDS.sub(lambda found: STANDING[found[0]], said)
