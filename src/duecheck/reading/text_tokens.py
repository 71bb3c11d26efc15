"""Words of a sentence with their places: possessives and hyphens apart, spelling folded."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(
    r"'[sS]\b|(?:[A-Za-z]\.){2,}|[^\W_]+(?:[.,:/](?=\d)[^\W_]+)*(?:'(?![sS]\b)[^\W\d_]+)?|[$£€]|[^\w\s]"
)


@dataclass(slots=True)
class Token:
    """One word: as written, as compared (lower case, no accents or dots), and where it stands."""

    said: str
    word: str
    start: int
    end: int
    mark: str = ""

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital first letter."""
        return self.said[0].isupper()


@lru_cache(maxsize=20_000)
def folded_word(said: str) -> str:
    """*said* in lower case, without accents, dots and apostrophes; `&` is `and`."""
    if said == "&":
        return "and"
    if said in ("'s", "'S"):
        return "'s"
    if not said.isascii():
        spread = unicodedata.normalize("NFKD", said.casefold())
        said = "".join(c for c in spread if unicodedata.category(c) != "Mn")
    word = said.lower()
    if "'" in word and len(word) > 1:
        word = word.replace("'", "")
    if len(word) > 1 and word[0].isalpha():
        word = word.replace(".", "")
    return word


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of `text[start:end]`; hyphens between words are dropped."""
    return [
        Token(said, folded_word(said), found.start(), found.end())
        for found in WORD.finditer(text, start, end)
        if (said := found[0]) not in ("-", "/", "–")
    ]
