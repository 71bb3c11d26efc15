"""What takes a statement back: not, denied, if, almost, years ago."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from duecheck import discover

WINDOW = 8


@dataclass(frozen=True)
class Cues:
    """Expressions over marked lines, from the `cues` of the table."""

    negated: re.Pattern[str]
    maybe: re.Pattern[str]
    denied: re.Pattern[str]
    unnamed: re.Pattern[str]
    general: re.Pattern[str]
    trouble: re.Pattern[str]


@cache
def cues() -> Cues:
    """The cues of the packaged table."""
    listed: dict[str, list[str]] = discover.table("reading", "text_cues.toml")["cues"]
    return Cues(**{name: joined(words) for name, words in listed.items()})


def joined(words: list[str]) -> re.Pattern[str]:
    """One expression for any of *words*, on word boundaries of a marked line."""
    return re.compile(
        r"(?<!\S)(?:" + "|".join(re.escape(w).replace(r"\ ", " ") for w in words) + r")(?!\S)"
    )


def before(line: Sequence[str], start: int) -> str:
    """The few words before *start*, not past a semicolon or a full stop."""
    stretch = list(line[max(0, start - WINDOW) : start])
    for at in range(len(stretch) - 1, -1, -1):
        if stretch[at] in (";", ".", ":"):
            return " ".join(stretch[at + 1 :])
    return " ".join(stretch)
