"""Where sentences begin and end: abbreviations do not end one, a headline in capitals is one."""

from __future__ import annotations

import re

BREAK = re.compile(r"[.!?]['\")\]]*(?= +[\"'(\[•]*[A-Z0-9§])|[;•](?= )|(?<=[.!?])\"(?= [A-Z])| \| ")
ABBREVIATION = re.compile(
    r"(?:\b(?:inc|corp|co|ltd|plc|mr|mrs|ms|dr|st|no|jr|sr|vs|v|ft|dept|messrs|bros|pty|cos|prof"
    r"|gen|sen|rep|gov|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|ala|ariz|calif|conn|fla|ill"
    r"|ind|kan|ky|md|mass|mich|minn|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|ont|que)"
    r"|\b[A-Za-z](?:\.[A-Za-z])*)\.$",
    re.IGNORECASE,
)
NEW_SUBJECT = re.compile(r" +(?:The|It|He|She|They|In|On|But|This|That|A|An|Its|However|Under) ")
WORD = re.compile(r"[^ ]+ *")
OPENS = re.compile(r"[^ ]*[A-Z][^ ]*[a-z]|[a-z]{2}")
FEWEST, SHORTEST = 3, 12
INITIALS = re.compile(r"(?:[A-Z]\.)+ *$")
CAPITALS = re.compile(r"[A-Z][A-Z0-9&]+")
LONGEST = 900


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of *text*; a run-on without marks is cut at blanks."""
    spans: list[tuple[int, int]] = []
    start = 0
    if (head := headline(text)) > SHORTEST:
        start = head
        # Initials at its end begin the next name: `... B.F. Goodrich Co said`.
        if (first := INITIALS.search(text, 0, start)) is not None:
            start = first.start()
        start = repeated(text, start)
        spans.append((0, start))
    for mark in BREAK.finditer(text, start):
        before = text[max(start, mark.start() - 12) : mark.start() + 1]
        if ABBREVIATION.search(before) and not NEW_SUBJECT.match(text, mark.end()):
            continue
        spans += pieces(text, start, mark.end())
        start = mark.end()
    spans += pieces(text, start, len(text))
    return [span for span in spans if text[span[0] : span[1]].strip()]


def headline(text: str) -> int:
    """Where a headline in capitals ends and a sentence begins; 0 where there is none."""
    for count, word in enumerate(WORD.finditer(text)):
        if any(character.islower() for character in word[0]):
            return word.start() if count >= FEWEST and OPENS.match(word[0]) else 0
    return 0


def repeated(text: str, end: int) -> int:
    """Where a headline ends whose last word opens it too: `DTD IN REORGANIZATION DTD Inc said`."""
    words = [(found[0], found.start()) for found in CAPITALS.finditer(text, 0, end)]
    return words[-1][1] if len(words) > 2 and words[-1][0] == words[0][0] else end


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretch as one sentence, or as several of at most 900 characters."""
    cut = []
    while end - start > LONGEST:
        at = text.rfind(" ", start + 1, start + LONGEST)
        at = at if at > start else start + LONGEST
        cut.append((start, at))
        start = at
    return [*cut, (start, end)]
