"""Where sentences begin and end: abbreviations do not end one, a headline in capitals is one."""

from __future__ import annotations

import re

from duecheck.reading.text_headlines import headline

BREAK = re.compile(r"[.!?]['\")\]]*(?= +[\"'(\[•]*[A-Z0-9§])|[;•](?= )|(?<=[.!?])\"(?= [A-Z])| \| ")
ABBREVIATION = re.compile(
    r"(?:\b(?:inc|corp|co|ltd|plc|mr|mrs|ms|dr|st|no|jr|sr|vs|v|ft|dept|messrs|bros|pty|cos|prof"
    r"|gen|sen|rep|gov|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|ala|ariz|calif|conn|fla|ill"
    r"|ind|kan|ky|md|mass|mich|minn|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|ont|que)"
    r"|\b[A-Za-z](?:\.[A-Za-z])*)\.$",
    re.IGNORECASE,
)
NEW_SUBJECT = re.compile(r" +(?:The|It|He|She|They|In|On|But|This|That|A|An|Its|However|Under) ")
LONGEST = 900
ASIDE = 60


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of *text*, datelines left out; a run-on is cut at blanks."""
    spans: list[tuple[int, int]] = []
    start = 0
    head, start = headline(text)
    if start:
        spans.append((0, head))
    for mark in BREAK.finditer(text, start):
        before = text[max(start, mark.start() - 12) : mark.start() + 1]
        if ABBREVIATION.search(before) and not NEW_SUBJECT.match(text, mark.end()):
            continue
        if mark[0] == ";" and in_brackets(text, max(start, mark.start() - ASIDE), mark.start()):
            continue
        spans += pieces(text, start, mark.end())
        start = mark.end()
    spans += pieces(text, start, len(text))
    return [span for span in spans if text[span[0] : span[1]].strip()]


def in_brackets(text: str, start: int, end: int) -> bool:
    """Whether a bracket opened after *start* is open at *end*: `(£175m; $328m)`."""
    return text.rfind("(", start, end) > text.rfind(")", start, end)


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretch as one sentence, or as several of at most 900 characters."""
    cut = []
    while end - start > LONGEST:
        at = text.rfind(" ", start + 1, start + LONGEST)
        at = at if at > start else start + LONGEST
        cut.append((start, at))
        start = at
    return [*cut, (start, end)]
