"""
A text as lines a pattern can be held against: who is who is marked, and `it` is put to a name.

`§ said it filed for chapter 11` with, for every word, its place in the readable text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duecheck.reading.text_beside import (
    asides,
    beside_subject,
    drop_tickers,
    name_end,
    past_appositive,
)
from duecheck.reading.text_caption import Caption, caption_of
from duecheck.reading.text_entities import (
    FIRM,
    NAME,
    PERSON,
    SUBJECT,
    in_capitals,
    mark_names,
    words,
)
from duecheck.reading.text_mentions import mark_subject
from duecheck.reading.text_pieces import OWN
from duecheck.reading.text_sentences import sentences
from duecheck.reading.text_subject import Names
from duecheck.reading.text_tokens import Token, tokens

ITSELF = frozenset(
    {
        "company",
        "firm",
        "group",
        "business",
        "concern",
        "retailer",
        "airline",
        "utility",
        "carrier",
        "bank",
        "maker",
        "manufacturer",
        "corporation",
        "partnership",
        "trust",
        "chain",
        "insurer",
        "lender",
        "builder",
        "contractor",
        "supplier",
        "distributor",
        "startup",
    }
)
# Nouns that stand for the one spoken of with words before them: `the bankrupt Canadian carrier`.
DESCRIBED = frozenset(
    {
        "airline",
        "automaker",
        "brewer",
        "brokerage",
        "carmaker",
        "carrier",
        "drugmaker",
        "giant",
        "grocer",
        "insurer",
        "lender",
        "retailer",
        "steelmaker",
    }
)
FARTHEST = 6


@dataclass(frozen=True)
class Line:
    """`words` of the marked line, `bounds` the readable text's start and end of each of them."""

    words: list[str]
    bounds: tuple[tuple[int, int], ...]
    start: int
    end: int
    implied: bool

    @property
    def said(self) -> str:
        """The words in one string."""
        return " ".join(self.words)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Start and end in the readable text of the words from *start* to before *end*."""
        return self.bounds[start][0], self.bounds[max(start, end - 1)][1]


def lines(text: str, subject: Names) -> tuple[list[Line], bool]:
    """The marked lines of *text*, and whether the subject is named in it."""
    spans = sentences(text)
    marked = [tokens(text, start, end) for start, end in spans]
    if not mark_subject(marked, subject):
        return [], False
    known: dict[str, str] = {}
    # Twice: a name learnt from the body is known in the headline above it.
    for line in sorted(marked, key=lambda one: in_capitals(one) or one is marked[0]):
        mark_names(line, known)
    for line in marked:
        drop_tickers(line)
    caption = caption_of(marked)
    return list(written(spans, marked, caption)), True


def written(
    spans: Sequence[tuple[int, int]], marked: Sequence[list[Token]], caption: Caption | None
) -> Iterator[Line]:
    """Each sentence as a line; the one spoken of is carried from sentence to sentence."""
    topic = ""
    for (start, end), line in zip(spans, marked, strict=True):
        mine = topic if topic and opens_with_it(line) else own_topic(line, topic)
        said: list[str] = []
        bounds: list[tuple[int, int]] = []
        implied = topic == SUBJECT and mine != FIRM and not any(t.mark == SUBJECT for t in line[:1])
        if implied:
            said.append(SUBJECT)
            bounds.append((start, start))
        speaking = topic
        for word, low, high in spoken(line, caption, speaking, mine):
            said.append(word)
            bounds.append((low, high))
        topic = mine or topic
        if said:
            yield Line(said, tuple(bounds), start, end, implied)
        for place, beside in asides(line):
            words_of = list(spoken(beside, caption, SUBJECT, SUBJECT))
            bounds = [place, *((low, high) for _, low, high in words_of)]
            yield Line(
                [SUBJECT, *(word for word, _, _ in words_of)], tuple(bounds), start, end, False
            )


def spoken(
    line: Sequence[Token], caption: Caption | None, carried: str, mine: str
) -> Iterator[tuple[str, int, int]]:
    """The words of a line, names as marks, pronouns and `the company` as the one they stand for."""
    at, current, nearest = 0, carried, carried
    again = (0, "")
    while at < len(line):
        token = line[at]
        if again[0] == at and again[1]:
            # `Northgate, a rival of Acme, was fined`: it is Northgate that was fined.
            yield again[1], token.start, token.start
            again = (0, "")
        if token.mark:
            end = name_end(line, at)
            yield token.mark, token.start, line[end - 1].end
            if token.mark in (SUBJECT, FIRM):
                nearest = token.mark
                current = token.mark if not current or token.mark == mine else current
            elif at == 0 and end == 1 and token.mark == NAME and mine == FIRM:
                # `Northgate sued in Houston, where it filed`: the one that opens the sentence.
                current = nearest = FIRM
            if end < len(line) and line[end].said == "'" and line[end - 1].word.endswith("s"):
                yield "'s", line[end].start, line[end].end
                end += 1
            at = past_appositive(line, end) if token.mark in (SUBJECT, FIRM) else end
            if at == end and token.mark == FIRM and (close := beside_subject(line, end)):
                again = (close, FIRM)
            continue
        length, mark = stands_for(line, at, caption, nearest if token.word == "its" else current)
        if length:
            yield mark, token.start, line[at + length - 1].end
            if token.word == "its":
                yield "'s", token.start, token.end
            at = past_appositive(line, at + length) if token.word == "the" else at + length
            continue
        if relates(line, at):
            # `bought stores from Northgate, which said it was closing`: it is Northgate.
            current = nearest
        if token.said != "'":
            yield token.word, token.start, token.end
        at += 1


def relates(line: Sequence[Token], at: int) -> bool:
    """Whether a clause about the name just written begins: `Northgate, which ...`."""
    if at == 0 or line[at].word not in ("which", "who"):
        return False
    return bool(line[at - 1].mark) or line[at - 1].said == ","


def stands_for(
    line: Sequence[Token], at: int, caption: Caption | None, current: str
) -> tuple[int, str]:
    """How many words from *at* stand for a party, and for which; 0 when none do."""
    token = line[at]
    following = line[at + 1].word if at + 1 < len(line) else ""
    if caption is not None and token.word == "the":
        offset = 2 if following in ("first", "second") and at + 2 < len(line) else 1
        role = line[at + offset].word if at + offset < len(line) else ""
        mark = caption.party(role) if following != "second" else ""
        if mark and not (at + offset + 1 < len(line) and line[at + offset + 1].mark):
            extra = (
                1 if at + offset + 1 < len(line) and line[at + offset + 1].word == "company" else 0
            )
            return offset + 1 + extra, mark
    if current not in (SUBJECT, FIRM):
        return 0, ""
    if token.word in ("it", "its", "itself"):
        return 1, current
    if (
        token.word in ("the", "this")
        and following in ITSELF
        and not (at + 2 < len(line) and line[at + 2].mark in (FIRM, NAME))
    ):
        return 2, current
    if token.word in DESCRIBED | ITSELF and described(line, at):
        return 1, current
    return 0, ""


def described(line: Sequence[Token], at: int) -> bool:
    """Whether the noun at *at* ends `the troubled Canadian steelmaker`, and no name follows it."""
    if at + 1 < len(line) and line[at + 1].mark:
        return False
    troubled = False
    for index in range(at - 1, max(at - FARTHEST, 0) - 1, -1):
        token = line[index]
        if token.word == "the":
            if index and line[index - 1].word in words("buying"):
                return False
            if index > 1 and line[index - 1].said == "," and line[index - 2].mark in (FIRM, NAME):
                # `Northgate, the bankrupt carrier, ...`
                return False
            return troubled or (index < at - 1 and line[at].word in DESCRIBED)
        troubled = troubled or token.word in words("troubled")
        if token.mark or token.word in words("of_another") or not token.said[-1].isalnum():
            return False
    return False


def opens_with_it(line: Sequence[Token]) -> bool:
    """Whether the sentence speaks of the one spoken of: `It said`, `The company also said`."""
    for at, token in enumerate(line[:5]):
        if token.mark:
            return False
        following = line[at + 1].word if at + 1 < len(line) else ""
        if token.word in ("it", "its") or (token.word == "the" and following in ITSELF):
            return not (at + 2 < len(line) and token.word == "the" and line[at + 2].mark)
    return False


def own_topic(line: Sequence[Token], carried: str) -> str:
    """The first firm of the sentence that is no object, else the one *carried*, else any firm."""
    first = ""
    for at, token in enumerate(line):
        if at and line[at - 1].mark == token.mark:
            continue
        alone = at + 1 == len(line) or line[at + 1].mark != token.mark
        whose = at + 2 < len(line) and line[at + 1].word == "'s" and line[at + 2].mark
        mark = FIRM if token.mark == NAME and alone and not whose else token.mark
        if mark not in (SUBJECT, FIRM) or owns_a_firm(line, at):
            continue
        first = first or token.mark
        if governing(line, at) not in words("object_of"):
            return mark
    return carried or first


def owns_a_firm(line: Sequence[Token], at: int) -> bool:
    """Whether the name at *at* only says whose the next one is: `Northgate's Acme said it`."""
    end = name_end(line, at)
    owned = end < len(line) and line[end].said.lower() in (OWN, "'")
    return owned and end + 1 < len(line) and line[end + 1].mark in (SUBJECT, FIRM)


def governing(line: Sequence[Token], at: int) -> str:
    """The word before a name, past the country it is given to: `to` of `to Spain's Northgate`."""
    before = at - 1
    while before > 0 and (line[before].word == "'s" or line[before].word in words("place")):
        before -= 1
    return line[before].word if at else ""


def marks_of(said: str) -> set[str]:
    """The kinds of names in a marked line."""
    return set(re.findall(f"[{SUBJECT}{FIRM}{NAME}{PERSON}]", said))
