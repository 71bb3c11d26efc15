"""Whether a text can be read: what is empty, binary, too long or not English is not."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from duecheck import discover
from duecheck.reading.text_clean import letters_of

LONGEST = 2_000_000
WORDS = re.compile(r"[^\W\d_]+")
ENOUGH = 12


def unreadable(text: str) -> str | None:
    """Why *text* is not assessed, in words; None when it can be read."""
    if not text.strip():
        return "empty: there is no text"
    if len(text) > LONGEST:
        return f"too-long: {len(text)} characters, at most {LONGEST} are read"
    latin, other, broken = letters_of(text)
    if "\0" in text[:4000] or broken * 20 > min(len(text), 4000):
        return "binary: this is no text"
    if latin + other == 0:
        return "empty: there are no words"
    if other > latin:
        return "language: only English is read"
    return foreign(text)


def foreign(text: str) -> str | None:
    """A reason when small words of another language outnumber the English ones."""
    words = Counter(WORDS.findall(text[:3000].lower()))
    counts = {
        language: sum(words[word] for word in listed & words.keys())
        for language, listed in small_words().items()
    }
    english = counts.pop("english")
    name, best = max(counts.items(), key=lambda entry: entry[1])
    if words.total() >= ENOUGH and best > english:
        return f"language: reads as {name}; only English is read"
    return None


@cache
def small_words() -> dict[str, frozenset[str]]:
    """The commonest small words of each language."""
    table: dict[str, list[str]] = discover.table("reading", "text_words.toml")["language"]
    return {language: frozenset(listed) for language, listed in table.items()}
