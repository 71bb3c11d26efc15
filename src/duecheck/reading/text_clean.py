"""
A stranger's text made readable, with the way back: every character knows where it came from.

HTML debris (`#39;`, `amp;`, `quot;`), markup, words broken at a line's end and runs of white space
are put right; offsets of what is found are given in the text as it was handed in.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

DEBRIS = re.compile(
    r"[ \t]?&?#0*39;|&?\b(?:apos|rsquo|lsquo);"  # 1: an apostrophe
    r"|(&?\bquot;|&?#0*34;)"
    r"|(&?\bamp;)"
    # A quotation's code in a link (`<A HREF="...">ACM.N</A>`) goes with its link.
    r"|(&?\bnbsp;|&?#160;|<[Aa]\s[^<>]{0,300}>\s*[A-Za-z]{1,5}\.[A-Z]{1,2}\s*</[Aa]>"
    r"|</?[A-Za-z][A-Za-z0-9]{0,9}(?:\s[^<>]{0,300})?/?>)"
    r"|(\\?\$(?=\d))"
    r"|((?<=[a-z])-[ \t]*\r?\n[ \t]*(?=[a-z]))"
    r"|([\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\xad])"
    r"|([‘’ʼ´`])"
    r"|(\s+|\\(?=[\s\w()]))"
)
TAG = re.compile(
    r"</?(?:a|b|i|p|br|em|strong|span|div|td|tr|li|ul|h\d|font|script|style)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Cleaned:
    """`text` is readable; `starts` and `origins` lead each stretch of it back to the original."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, position: int) -> int:
        """Where the character at *position* stood in the text as handed in."""
        at = bisect_right(self.starts, position) - 1
        return self.origins[at] + position - self.starts[at]


def cleaned(raw: str) -> Cleaned:
    """*raw* with debris put right and white space folded; nothing is interpreted."""
    pieces: list[str] = []
    starts, origins = [0], [0]
    length = last = 0
    for found in DEBRIS.finditer(raw):
        said = replacement(found)
        if said == found[0]:
            continue
        pieces += [raw[last : found.start()], said]
        length += found.start() - last
        starts += [length, length + len(said)]
        origins += [found.start(), found.end()]
        length += len(said)
        last = found.end()
    pieces.append(raw[last:])
    return Cleaned("".join(pieces), tuple(starts), tuple(origins))


def replacement(found: re.Match[str]) -> str:
    """What stands in the readable text for one piece of debris."""
    if found[1]:
        return '"'
    if found[2]:
        return "&"
    if found[3]:
        # A ticker in angle brackets is no markup: `<Phoenix Steel Corp>` stays.
        markup = not found[3].startswith("<") or TAG.match(found[3])
        return " " if markup else found[3]
    if found[4]:
        return "$"
    if found[5] or found[6]:
        return ""
    if found[8]:
        return " "
    return "'"


def letters_of(text: str) -> tuple[int, int, int]:
    """Counts over the first 4,000 characters: Latin letters, other letters, unprintable ones."""
    latin = other = broken = 0
    for character in text[:4000]:
        if character.isalpha():
            if character < "ɐ" or "LATIN" in unicodedata.name(character, ""):
                latin += 1
            else:
                other += 1
        elif character == "�" or (
            unicodedata.category(character) == "Cc" and character not in "\t\r\n\f\v"
        ):
            broken += 1
    return latin, other, broken
