"""Names folded: case, accents, punctuation, `&` and initials no longer matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

SPELT = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th"}
)
APOSTROPHES = frozenset("'’‘`´ʼʹ′\"“”„״")
INITIALS = re.compile(r"(?<=\b[^\W\d_])[./](?=[^\W\d_]\b)")
SINGLE = re.compile(r"\b[a-z] +[a-z]\b")
# Plain letters and digits stay; `&` and `+` are words, quotes vanish, all else is a blank.
PLAIN = {
    code: " and " if chr(code) in "&+" else "" if chr(code) in APOSTROPHES else " "
    for code in range(128)
    if not chr(code).isalnum()
}


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """
    *name* in lower case, no accents, no punctuation: `Café & Söhne S.A.` -> `cafe and sohne sa`.

    Initials are joined (`A.G. Barr`, `A G Barr` -> `ag barr`). Folding twice changes nothing.
    """
    if name.isascii():
        spread = INITIALS.sub("", name.lower()).translate(PLAIN)
        words = spread.split()
        return " ".join(words if SINGLE.search(spread) is None else _joined(words))
    text = name
    while (again := _folded_once(text)) != text:
        text = again
    return text


def _folded_once(name: str) -> str:
    spread = unicodedata.normalize("NFKD", name.casefold().translate(SPELT))
    return " ".join(_joined(INITIALS.sub("", spread).translate(_SPELLING).split()))


class _Spelling(dict[int, str]):
    """What stands for a character, kept once it has been worked out."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _spelt(chr(code))
        return found


_SPELLING = _Spelling()


def _spelt(character: str) -> str:
    if character in APOSTROPHES or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return ""
    if character in "&+":
        return " and "
    return character if character.isalnum() or unicodedata.category(character) == "Mc" else " "


def _joined(words: list[str]) -> Iterator[str]:
    for single, run in groupby(words, key=lambda word: len(word) == 1 and word.isalpha()):
        letters = list(run)
        yield from ["".join(letters)] if single else letters
