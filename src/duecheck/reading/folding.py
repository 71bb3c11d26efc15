"""Names folded: case, accents, punctuation, `&` and initials no longer matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
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
        return " ".join(split_words(name))
    text = name
    while (again := _folded_once(text)) != text:
        text = again
    return text


def split_words(name: str) -> list[str]:
    """The words of *name*, folded."""
    if not name.isascii():
        return folded(name).split()
    spread = name.lower()
    if "." in spread or "/" in spread:
        spread = INITIALS.sub("", spread)
    spread = spread.translate(PLAIN)
    words = spread.split()
    return words if SINGLE.search(spread) is None else list(_joined(words))


def _folded_once(name: str) -> str:
    spread = unicodedata.normalize("NFKD", name.casefold().translate(SPELT)).translate(_BARE)
    return " ".join(_joined(INITIALS.sub("", spread).translate(_SPELLING).split()))


class _Table(dict[int, str]):
    """What stands for a character by *rule*, kept once it has been worked out."""

    def __init__(self, rule: Callable[[str], str]) -> None:
        super().__init__()
        self.rule = rule

    def __missing__(self, code: int) -> str:
        self[code] = found = self.rule(chr(code))
        return found


def _bare(character: str) -> str:
    return "" if unicodedata.category(character) in {"Mn", "Me", "Cf"} else character


def _spelt(character: str) -> str:
    if character in APOSTROPHES:
        return ""
    if character in "&+":
        return " and "
    return character if character.isalnum() or unicodedata.category(character) == "Mc" else " "


_BARE, _SPELLING = _Table(_bare), _Table(_spelt)


def _joined(words: list[str]) -> Iterator[str]:
    for single, run in groupby(words, key=lambda word: len(word) == 1 and word.isalpha()):
        letters = list(run)
        yield from ["".join(letters)] if single else letters
