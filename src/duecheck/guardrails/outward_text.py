"""
Reads words that are to leave the firm and finds what must not stand there, by a table of rules.

A finding names the rule, the line, the words, and what to write instead. Nothing is changed.
The kinds of text are `post` (public), `email`, `text`, `letter`, `call`, `agenda` and `locate` (a
message that looks for somebody and must not speak of a debt).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from duecheck import discover
from duecheck.model.noun import Noun
from duecheck.model.text import Text, quote

NAME = "name"
KINDS = ("post", "email", "text", "letter", "call", "agenda", "locate")
# The rules know wordings, not meanings: what passes them has not been understood.
NOTHING_FOUND = (
    "Nothing found by these rules. They know many wordings, not all: read it before you send it.\n"
)
BETWEEN = r"[\s.,'’\-]*"
BLANK, APOSTROPHE, EITHER = r"\s+", "'", "['’]"
AND = re.compile(r"^(?:&|\+|and)$", re.IGNORECASE)
SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+(?=\s|$)|[.!?](?=\S)[^.!?]*)*[.!?]*")


class OutwardFinding(Noun):
    """One place in a text: rule, line (from 1), the words, what is wrong, what to do instead."""

    rule: str
    guardrail: str
    line: int
    words: Text
    says: str
    instead: str


def lint(text: str, *, kind: str, names: Iterable[str] = ()) -> list[OutwardFinding]:
    """
    What must not stand in *text*, a text of that *kind*, in the order of its lines.

    *names* are names of others that must not be told, without their legal forms.
    """
    rules = {id: rule for id, rule in _rules().items() if kind in rule["for"]}
    known = [(name, name_pattern(name)) for name in dict.fromkeys(names) if told(name)]
    found: list[OutwardFinding] = []
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        for id, rule in rules.items():
            if id == NAME:
                seen: Iterable[str] = _named(line, known)
            elif "pattern" in rule:
                seen = _matching(line, id)
            else:
                continue
            found += [finding(id, number, words) for words in seen]
    missing = [id for id, rule in rules.items() if "needs" in rule and not _there(text, rule)]
    last = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 1)
    return found + [finding(id, last, lines[last - 1] if lines else "") for id in missing]


def rules_for(kind: str) -> list[str]:
    """The ids of the rules for texts of that *kind*."""
    return [id for id, rule in _rules().items() if kind in rule["for"]]


def finding(id: str, number: int, words: str) -> OutwardFinding:
    """A finding of the rule *id* in line *number*."""
    rule = _rules()[id]
    return OutwardFinding(
        rule=id,
        guardrail=rule["guardrail"],
        line=number,
        words=quote(words),
        says=rule["says"],
        instead=rule["instead"],
    )


@lru_cache(maxsize=20_000)
def name_pattern(name: str) -> re.Pattern[str]:
    """
    A pattern for *name* in a line folded by `fold`: signs and blanks between its words vary.

    The words stand whole, so that `Art` is not found in `start`.
    """
    words = [r"(?:&|\+|and)" if AND.match(word) else re.escape(word) for word in told(name)]
    return re.compile(rf"(?<!\w){BETWEEN.join(words)}(?:['’]?s)?(?!\w)")


def told(name: str) -> list[str]:
    """The words of *name*, folded; empty where it has no letter or digit."""
    words = [word for word in re.split(r"[^\w&+]+", fold(name)) if word]
    return words if any(c.isalnum() for word in words for c in word) else []


def fold(line: str) -> str:
    """*line* without capitals and accents, of the same length."""
    return "".join((unicodedata.normalize("NFKD", c)[0].lower() or c)[0] for c in line)


def _named(line: str, known: Sequence[tuple[str, re.Pattern[str]]]) -> Iterator[str]:
    """The names in the line; one that is a single word counts only where it is written large."""
    folded = fold(line)
    for name, pattern in known:
        for hit in pattern.finditer(folded):
            words = line[hit.start() : hit.end()]
            if len(told(name)) > 1 or words[0].isupper() or words[0].isdigit():
                yield words


def _matching(line: str, id: str) -> Iterator[str]:
    """The hits of the rule *id* in the line, but in sentences that hold what lets them pass."""
    unless = _rules()[id].get("unless")
    for sentence in SENTENCE.findall(line) if unless else [line]:
        if unless and re.search(unless, sentence):
            continue
        kept: list[tuple[int, int]] = []
        for start, end in _spans(sentence, id):
            if all(end <= first or start >= last for first, last in kept):
                kept.append((start, end))
                yield sentence[start:end].strip()


def _spans(sentence: str, id: str) -> Iterator[tuple[int, int]]:
    """Where the rule *id* hits in the sentence; hits may overlap."""
    for pattern in _patterns(id):
        yield from (hit.span() for hit in pattern.finditer(sentence))
    for one, other in _pairs(id):
        if (first := one.search(sentence)) and (second := other.search(sentence)):
            yield min(first.start(), second.start()), max(first.end(), second.end())


@cache
def _patterns(id: str) -> tuple[re.Pattern[str], ...]:
    rule = _rules()[id]
    phrases = _phrase("|".join(rule["phrases"])) if "phrases" in rule else None
    return tuple(each for each in (re.compile(rule["pattern"]), phrases) if each)


@cache
def _pairs(id: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((_phrase(one), _phrase(other)) for one, other in _rules()[id].get("pairs", ()))


def _phrase(words: str) -> re.Pattern[str]:
    """The pattern of a line of `phrases`: lists taken in, blanks and apostrophes as people type."""
    lists = discover.table("guardrails", "outward_words.toml")
    full = re.sub(r"<(\w+)>", lambda name: f"(?:{'|'.join(lists[name[1]])})", words)
    return re.compile(
        rf"(?i)(?<!\w)(?:{full.replace(' ', BLANK).replace(APOSTROPHE, EITHER)})(?!\w)"
    )


def _there(text: str, rule: dict[str, Any]) -> bool:
    return re.search(rule["needs"], text, re.MULTILINE) is not None


def _rules() -> dict[str, dict[str, Any]]:
    return discover.table("guardrails", "outward_text.toml")
