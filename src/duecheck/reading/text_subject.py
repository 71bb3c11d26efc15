"""
Where a text names the subject: by its whole name, its short names and its initials.

A short name counts only when the whole name stands in the same text, and a longer name that begins
with the subject's (Continental Airlines for Continental AG) is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duecheck import discover
from duecheck.reading.legal_forms import forms_in_force
from duecheck.reading.names import parts
from duecheck.reading.text_tokens import Token

MARKS = frozenset("(),<>\".'@")
LEAST = 3
GENERIC = frozenset({"group", "holdings", "holding", "company"})


@dataclass(frozen=True)
class Names:
    """The telling words of a subject, its legal form, and the shorter names a text may use."""

    words: tuple[str, ...]
    form: str | None
    short: tuple[tuple[str, ...], ...]
    initials: frozenset[str]
    whole: tuple[tuple[str, ...], ...]
    everyday: str = ""


def names_of(subject: str) -> Names:
    """The ways in which *subject* may be named."""
    known = parts(subject)
    words = known.words
    whole = (words[:-1],) if len(words) > 2 and words[-1] in GENERIC else ()
    short = tuple(shorter(words))
    everyday = words[0] if len(words) > 1 and (words[0],) not in short else ""
    return Names(words, known.form, short, frozenset(initials(words)), whole, everyday)


def shorter(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Short names: the first words, or the rest where the first is initials or says little."""
    common = discover.table("reading", "common_words.toml")["words"]
    if len(words) < 2:
        return
    for length in range(len(words) - 1, 0, -1):
        short = words[:length]
        if short[-1] in ("and", "of", "the", "de"):
            continue
        if length > 1 or (len(short[0]) >= LEAST and short[0] not in common):
            yield short
    if len(words[0]) <= 2 or words[0] in common:
        rest = words[1:]
        initials_first = len(words[0]) <= 2 and len(rest[0]) > LEAST and rest[0] not in common
        if len(rest) > 1 or initials_first:
            yield rest


def initials(words: tuple[str, ...]) -> Iterator[str]:
    """`United Parcel Service` -> ups; `Pacific Gas and Electric` -> pgande and pge."""
    telling = [word for word in words if word not in ("of", "the")]
    if len(telling) >= LEAST - 1:
        yield "".join(word[0] for word in telling if word != "and")
        yield "".join("and" if word == "and" else word[0] for word in telling)


def whole_mentions(
    line: Sequence[Token], words: Sequence[str], *others: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """First token and the one after the last of each place where *words* stand in a row."""
    first = words[0]
    same = forms_in_force().same
    for at, token in enumerate(line):
        if (
            same.get(token.word, token.word) == first
            or first.startswith(token.word)
            or token.word.startswith(first)
        ):
            for name in (words, *others):
                end = matched(line, at, name)
                if end is not None:
                    yield at, end
                    break


def matched(line: Sequence[Token], at: int, words: Sequence[str]) -> int | None:
    """Where the name that begins at *at* ends; marks between its words are passed over."""
    wanted = 0
    same = forms_in_force().same
    while wanted < len(words) and at < len(line):
        word, token = words[wanted], line[at]
        joined = token.word
        if token.word == word or alike(token.word, word) or same.get(token.word) == word:
            wanted += 1
        elif wanted and token.said in MARKS:
            pass
        elif at + 1 < len(line) and line[at + 1].word == "'s" and joined + "s" == word:
            wanted, at = wanted + 1, at + 1
        elif (merged := run_together(line, at, word)) is not None:
            wanted, at = wanted + 1, merged
        else:
            return None
        at += 1
    return at if wanted == len(words) else None


def alike(word: str, wanted: str) -> bool:
    """Whether two words differ in a final s alone (Service, Services)."""
    return len(wanted) > LEAST + 2 and (word + "s" == wanted or wanted + "s" == word)


def run_together(line: Sequence[Token], at: int, word: str) -> int | None:
    """The index of the last of two to four tokens that together spell *word* (A. G., PG & E)."""
    spelt = ""
    for index in range(at, min(at + 4, len(line))):
        spelt += line[index].word
        if not word.startswith(spelt):
            return None
        if spelt == word and index > at:
            return index
    return None
