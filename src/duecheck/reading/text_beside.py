"""
What stands beside a name in a sentence: its legal form, a ticker, brackets, words between commas.

`Acme Ltd <ACM>, the dairy which went bust,` is Acme and, as a line of its own, what is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duecheck.reading.text_entities import FIRM, SUBJECT, is_form, words
from duecheck.reading.text_tokens import Token

APPOSITIVE = 24
NUMBERED = frozenset({"acn", "abn", "arbn"})


def name_end(line: Sequence[Token], at: int) -> int:
    """The end of the name that begins at *at*, with a legal form written after it."""
    mark = line[at].mark
    end = at + 1
    while end < len(line) and line[end].mark == mark and line[end].word != "<":
        end += 1
    return past_form(line, end) if mark in (SUBJECT, FIRM) else end


def past_form(line: Sequence[Token], at: int) -> int:
    """Past a legal form written after a name."""
    while at < len(line) and is_form(line[at]):
        at += 1
        if at < len(line) and line[at].said == "." and at + 1 < len(line):
            at += 1
    return at


def past_appositive(line: Sequence[Token], at: int) -> int:
    """Past `, the Boston maker of valves,` and `(ACN 091 989 874)`, bare or not, after a name."""
    if at < len(line) and line[at].word in NUMBERED:
        at += 1
        while at < len(line) and line[at].said.isdigit():
            at += 1
    if at < len(line) and line[at].said == "(":
        for index in range(at + 1, min(at + APPOSITIVE, len(line))):
            if line[index].word in words("in_brackets"):
                return at
            if line[index].said == ")":
                return past_appositive(line, index + 1)
        return at
    if (
        at + 1 < len(line)
        and line[at].said == ","
        and line[at + 1].word
        in ("a", "an", "the", "one", "which", "parent", "owner", "maker", "based", "whose")
    ):
        for index in range(at + 2, min(at + APPOSITIVE, len(line))):
            if line[index].mark == SUBJECT:
                return at
            if line[index].said == ",":
                return at if line[at + 1].word in ("which", "whose") else index + 1
    return at


def asides(line: Sequence[Token]) -> Iterator[tuple[tuple[int, int], Sequence[Token]]]:
    """What stands between commas after the subject's name: `, the dairy which went bust,`."""
    for at, token in enumerate(line):
        if token.mark != SUBJECT or (at + 1 < len(line) and line[at + 1].mark == SUBJECT):
            continue
        end = past_appositive(line, past_form(line, at + 1))
        start = past_form(line, at + 1) + 1
        if end > start + 1 and line[start - 1].said == ",":
            yield (token.start, token.end), line[start : end - 1]


def beside_subject(line: Sequence[Token], at: int) -> int:
    """The end of `, a rival of Acme,` after another firm's name; 0 where none begins at *at*."""
    if not (
        at + 1 < len(line)
        and line[at].said == ","
        and line[at + 1].word in ("a", "an", "the", "one", "which", "advised", "owned", "once")
    ):
        return 0
    close = next(
        (i for i in range(at + 2, min(at + APPOSITIVE, len(line))) if line[i].said == ","), 0
    )
    return close + 1 if close and any(t.mark == SUBJECT for t in line[at:close]) else 0


def drop_tickers(line: list[Token]) -> None:
    """Take out `<TWA>`, `(NYSE: ABC)`, `(ACN 12)` after a name, and angle brackets around names."""
    kept: list[Token] = []
    at = 0
    while at < len(line):
        if line[at].said == "<":
            end = next((i for i in range(at, min(at + 6, len(line))) if line[i].said == ">"), None)
            inner = line[at + 1 : end] if end else []
            if (
                end
                and all(t.said.isupper() or not t.said.isalpha() for t in inner)
                and kept
                and len(inner) <= 3
            ):
                at = end + 1
                continue
            at += 1
            continue
        if line[at].said != ">":
            kept.append(line[at])
        at += 1
    line[:] = kept
