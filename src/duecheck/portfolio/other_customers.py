"""
Finds another customer's name in a draft, among any number of accounts.

Names are held by their first word, so that a draft is read once however many there are. A name
of several words counts where one of them is written large. A name that is a single word counts only
where it is written large inside a sentence and alone (not in `Summit Road`), or with its legal
form; at the beginning of a sentence only if it is no common word. `Target` as a target passes, and
so do months, days and the STOP of an opt-out without a legal form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from duecheck import discover
from duecheck.guardrails.outward_text import NAME, OutwardFinding, finding, fold
from duecheck.reading.names import parts

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|&")
ENDS = re.compile(r"[.!?:]\s*[\"'“”]?$|^\W*$")
POSSESSIVE = re.compile(r"['’]s?$")
JOINS = {"and", "&", "of", "the"}
SHORTEST_ALONE = 4


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """A word of a draft: folded, as written, where it begins and ends in its line."""

    folded: str
    written: str
    start: int
    end: int


@dataclass(kw_only=True)
class CustomerNames:
    """The names of all customers but those that may be told, ready to be looked for."""

    _by_first: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    _longest: int = 1

    @classmethod
    def of(cls, names: Iterable[str], *, but: Iterable[str] = ()) -> CustomerNames:
        """Hold *names*; those of *but* (the recipient's own) are left out in every spelling."""
        left_out = {words for name in but for words in spoken_as(words_of(name))}
        made = cls()
        for name in names:
            for words in spoken_as(words_of(name)):
                if words not in left_out:
                    made._by_first.setdefault(words[0], set()).add(words)
                    made._longest = max(made._longest, len(words))
        return made

    def find(self, text: str) -> list[OutwardFinding]:
        """Every name in *text*, in the order of its lines."""
        found = []
        for number, line in enumerate(text.splitlines(), start=1):
            found += [finding(NAME, number, words) for words in self._in_line(line)]
        return found

    def _in_line(self, line: str) -> Iterator[str]:
        said = [spoken(hit) for hit in WORD.finditer(line)]
        at = 0
        while at < len(said):
            length = self._here(said, at, line)
            if length:
                yield line[said[at].start : said[at + length - 1].end]
            at += length or 1

    def _here(self, said: list[Spoken], at: int, line: str) -> int:
        """How many words of the longest name that stands at word *at*, or 0."""
        known = self._by_first.get(said[at].folded)
        if known is None:
            return 0
        most = min(self._longest, len(said) - at)
        for length in range(most, 0, -1):
            words = tuple(word.folded for word in said[at : at + length])
            if words in known and meant(said, at, length, line):
                return length
        return 0


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of *name* without its legal form."""
    return tuple(word for word in parts(name).words if word)


def spoken_as(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """*words*, and what people call the firm: without the words of its trade at the end."""
    if not any(any(map(str.isalpha, word)) for word in words):
        return
    yield words
    head = len(words)
    while head > 1 and (words[head - 1] in common() or words[head - 1] in JOINS):
        head -= 1
    short = words[:head]
    rare = [word for word in short if word not in common() and word not in ordinary()]
    if head < len(words) and rare and len(rare[0]) >= SHORTEST_ALONE:
        yield short


def spoken(hit: re.Match[str]) -> Spoken:
    """A word of a line; a possessive ending is no part of it."""
    written = POSSESSIVE.sub("", hit[0])
    return Spoken(
        folded="and" if written == "&" else fold(written),
        written=written,
        start=hit.start(),
        end=hit.start() + len(written),
    )


def meant(said: list[Spoken], at: int, length: int, line: str) -> bool:
    """Whether the words at *at* are a name here, and not words of the language."""
    own = said[at : at + length]
    large = [word for word in own if word.written[:1].isupper() or word.written[:1].isdigit()]
    shouted = line.isupper()
    if length > 1:
        needed = [word for word in own if word.folded not in JOINS]
        common_only = all(word.folded in common() for word in needed)
        return bool(large) if not common_only else len(large) >= len(needed) and not shouted
    (word,) = own
    if not large or shouted or len(word.folded) < SHORTEST_ALONE:
        return False
    rest = line[word.end :]
    if re.match(r"(?:['’]s)?\s+(?:Ltd|Limited|PLC|LLC|Inc|GmbH|LLP|Corp)\b", rest):
        return True
    if word.folded in only_with_form():
        return False
    starts = ENDS.search(line[: word.start]) is not None
    if word.folded in common() or word.folded in ordinary():
        beside = said[at - 1 : at] + said[at + 1 : at + 2]
        alone = not any(near.written[:1].isupper() for near in beside)
        return alone and not starts
    return True


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """Words that many firms carry."""
    return frozenset(discover.table("reading", "common_words.toml")["words"])


@lru_cache(maxsize=1)
def ordinary() -> frozenset[str]:
    """Words of the language that are firms' names too."""
    return frozenset(discover.table("portfolio", "ordinary_words.toml")["words"])


@lru_cache(maxsize=1)
def only_with_form() -> frozenset[str]:
    """Words written large wherever they stand."""
    return frozenset(discover.table("portfolio", "ordinary_words.toml")["only_with_form"])
