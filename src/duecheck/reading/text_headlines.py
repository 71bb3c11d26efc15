"""
Where a text's headline ends and its first sentence begins, however the headline is written.

In capitals (`ACME <ACM> TO MERGE Acme Corp said`), before a dateline (`NEW YORK (Reuters) - `), in
small letters before an article or the firm's name again, or with every word in capitals.
"""

from __future__ import annotations

import re
from functools import cache

from duecheck import discover
from duecheck.reading.text_entities import words as names

WORD = re.compile(r"[^ ]+ *")
OPENS = re.compile(r"[^ ]*[A-Z][^ ]*[a-z]|[a-z]{2}")
FEWEST, SHORTEST = 3, 12
INITIALS = re.compile(r"(?:[A-Z]\.)+ *$")
CAPITALS = re.compile(r"[A-Z][A-Z0-9&]+")
DATELINE = re.compile(
    r"(?:\b[A-Z][A-Z.]+(?:[ ,/]+[A-Z][A-Z.]+){0,3},? ?(?:[A-Z][a-z]{2,8}\.? ?\d{0,2} )?)?"
    r"\((?:Reuters|AP|AFP|Bloomberg|UPI|Xinhua)\)(?: ?(?:Reuters|AP|AFP))? ?[-–—]+ ?"
)
# Characters and words within which a headline ends.
NEAREST, MOST = 300, 18
# How far back the first word of the sentence's name may stand.
NAME = 5


@cache
def words(kind: str) -> frozenset[str]:
    """A list of `text_headlines.toml`, as a set."""
    listed: list[str] = discover.table("reading", "text_headlines.toml")["words"][kind]
    return frozenset(listed)


def headline(text: str) -> tuple[int, int]:
    """Where the headline ends and where the first sentence begins; both 0 without a headline."""
    if (end := in_capitals(text)) > SHORTEST:
        # Initials at its end begin the next name: `... B.F. Goodrich Co said`.
        if (first := INITIALS.search(text, 0, end)) is not None:
            end = first.start()
        end = before_form(text, repeated(text, end))
        return end, end
    if (placed := DATELINE.search(text, 0, NEAREST)) is not None:
        return placed.start(), placed.end()
    end = unmarked(text)
    return end, end


def in_capitals(text: str) -> int:
    """Where a headline in capitals ends and a sentence begins; 0 where there is none."""
    for count, word in enumerate(WORD.finditer(text)):
        if any(character.islower() for character in word[0]):
            return word.start() if count >= FEWEST and OPENS.match(word[0]) else 0
    return 0


def repeated(text: str, end: int) -> int:
    """Where a headline ends whose last word opens it too: `DTD IN REORGANIZATION DTD Inc said`."""
    said = [(found[0], found.start()) for found in CAPITALS.finditer(text, 0, end)]
    return said[-1][1] if len(said) > 2 and said[-1][0] == said[0][0] else end


def before_form(text: str, end: int) -> int:
    """Where the headline ends if a legal form would begin the sentence: `HAS FUNDS SPI Holding`."""
    first = WORD.match(text, end)
    if first is None or first[0].strip(" ,.").lower() not in names("form") | names("firm"):
        return end
    return text.rfind(" ", 0, end - 1) + 1


def unmarked(text: str) -> int:
    """Where a headline not in capitals ends: `Carrier files for bankruptcy The airline said`."""
    places = list(WORD.finditer(text, 0, NEAREST))[:MOST]
    said = [word[0].rstrip() for word in places]
    for at in range(FEWEST, len(said) - 2):
        if said[at - 1][-1] in ".!?:;,":
            return 0
        if opens(said, at):
            return places[at].start()
        if at > FEWEST and all(map(titled, said[:at])) and runs_on(said[at : at + 3]):
            if words("verbs").isdisjoint(said[1:at]):
                return 0
            # Its first word again, or an article, begins the sentence's name: `... The Federal`.
            first = next((i for i in name_places(at) if said[i] in (said[0], "The")), at)
            return places[first].start()
    return 0


def opens(said: list[str], at: int) -> bool:
    """Whether a headline in small letters ends before the word at *at*."""
    before, word, after = said[at - 1], said[at], said[at + 1]
    low = before[0].islower() or before[-1] == ")"
    if word in words("openers") or (word in words("articles") and low):
        return after[0].islower()
    return low and begun_again(said, at)


def begun_again(said: list[str], at: int) -> bool:
    """Whether a name of the headline begins the sentence: `... turnaround Acme has said`."""
    word = said[at].rstrip(",")
    if not word[:1].isupper() or word not in said[:at]:
        return False
    if said[at - 1] in words("small") | words("governing"):
        return False
    return said[at] != word or said[at + 1] in words("spoken")


def titled(word: str) -> bool:
    """Whether the word is written as in a title."""
    return word[0].isupper() or word[0].isdigit() or word in words("small")


def runs_on(said: list[str]) -> bool:
    """Whether a capital is followed by two words in small letters: a sentence begins."""
    first, second, third = said
    if not first[0].isupper() or not second[0].islower() or second in words("small"):
        return False
    return second in words("trades") or (third[0].islower() and third not in words("small"))


def name_places(at: int) -> range:
    """The places before *at*, nearest first, where the name that goes on there may begin."""
    return range(at - 1, max(at - NAME, FEWEST - 1), -1)
