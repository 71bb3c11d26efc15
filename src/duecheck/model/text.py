"""
Strangers' words, cleaned once on entry and escaped only by the formats.

Control characters, bidirectional overrides and invisible joiners are removed, because a
terminal or a page would obey them; white space is folded to single blanks.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator

BLANKS = re.compile(r"\s+")
QUOTE_WORDS = 25
UNWANTED = {"Cc", "Cf", "Cs", "Co"}


def clean(words: str) -> str:
    """*words* without control, format and surrogate characters, white space folded."""
    if words.isascii() and words.isprintable():
        # Nothing in it to take out: the common case, and by the million in a ledger.
        return " ".join(words.split())
    kept = (c for c in words if c.isspace() or unicodedata.category(c) not in UNWANTED)
    return BLANKS.sub(" ", unicodedata.normalize("NFC", "".join(kept))).strip()


def quote(words: str, *, around: int = 0) -> str:
    """At most 25 words of *words* (R-08), starting a little before offset *around*."""
    if around <= 0:
        chosen = clean(words).split(" ")
    else:
        before = clean(words[:around]).split(" ")[-8:]
        chosen = before + clean(words[around:]).split(" ")
    cut = chosen[:QUOTE_WORDS]
    return " ".join(cut) + (" …" if len(chosen) > QUOTE_WORDS else "")


Text = Annotated[str, AfterValidator(clean)]
