"""
Seeded spelling variants of company names: what a clerk makes of a name that is on a list.

Each variant has one slip, as applications show them. `vary(name, Random(seed))` gives the slip's
name and the variant; `synthetic(names, count, seed)` makes further names by exchanging words
between real ones, so that word frequencies stay as they are.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator, Sequence
from random import Random

FORMS = {
    "limited": ["Ltd", "Ltd.", ""],
    "ltd": ["Limited", ""],
    "ltd.": ["Limited", ""],
    "inc": ["Incorporated", "Inc.", ""],
    "inc.": ["Incorporated", "Inc", ""],
    "llc": ["L.L.C.", ""],
    "gmbh": ["G.m.b.H.", ""],
    "corporation": ["Corp", "Corp.", ""],
    "corp.": ["Corporation", ""],
    "plc": ["P.L.C.", "Public Limited Company", ""],
    "company": ["Co", "Co."],
    "b.v.": ["BV", ""],
    "s.r.l.": ["SRL", ""],
    "s.p.a.": ["SpA", ""],
    "international": ["Intl", "Int'l"],
    "and": ["&"],
    "&": ["and"],
}


def case(name: str, rnd: Random) -> str:
    return rnd.choice([name.upper(), name.lower(), name.title()])


def form(name: str, rnd: Random) -> str:
    """The legal form (or a common word) written another way, or left out."""
    words = name.split()
    places = [n for n, word in enumerate(words) if word.lower() in FORMS and n]
    if not places:
        return name.upper()
    at = rnd.choice(places)
    words[at] = rnd.choice(FORMS[words[at].lower()])
    return " ".join(word for word in words if word)


def typo(name: str, rnd: Random) -> str:
    """One letter wrong, missing, doubled or swapped, in a word of four letters or more."""
    places = [m for m in re.finditer(r"[^\W\d_]{4,}", name)]
    if not places:
        return name.lower()
    word = rnd.choice(places)
    at = rnd.randrange(word.start() + 1, word.end() - 1)
    how = rnd.randrange(4)
    if how == 0:
        return name[:at] + name[at + 1 :]
    if how == 1:
        return name[:at] + name[at] + name[at:]
    if how == 2:
        return name[:at] + rnd.choice(string.ascii_lowercase) + name[at + 1 :]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def punctuation(name: str, rnd: Random) -> str:
    return re.sub(r"[.,'’()/-]", lambda _: rnd.choice(["", " "]), name)


def glued(name: str, rnd: Random) -> str:
    """Two words written as one, or a hyphen between them."""
    words = name.split()
    if len(words) < 3:
        return name.lower()
    at = rnd.randrange(len(words) - 2)
    return " ".join(
        [*words[:at], words[at] + rnd.choice(["", "-"]) + words[at + 1], *words[at + 2 :]]
    )


def dropped(name: str, rnd: Random) -> str:
    """One word of four or more left out, never the first."""
    words = name.split()
    if len(words) < 4:
        return name.lower()
    at = rnd.randrange(1, len(words))
    return " ".join([*words[:at], *words[at + 1 :]])


def order(name: str, rnd: Random) -> str:
    words = name.split()
    if len(words) < 3:
        return name.upper()
    at = rnd.randrange(len(words) - 2)
    words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words)


SLIPS: dict[str, Callable[[str, Random], str]] = {
    "case": case,
    "form": form,
    "typo": typo,
    "punctuation": punctuation,
    "glued": glued,
    "dropped": dropped,
    "order": order,
}


def vary(name: str, rnd: Random) -> tuple[str, str]:
    """A slip and *name* with it."""
    slip = rnd.choice(list(SLIPS))
    return slip, SLIPS[slip](name, rnd)


def synthetic(names: Sequence[str], count: int, seed: int) -> Iterator[str]:
    """*count* names made of the beginning of one real name and the end of another."""
    rnd = Random(seed)  # noqa: S311 (not for secrets)
    made = 0
    while made < count:
        first, last = rnd.choice(names).split(), rnd.choice(names).split()
        if len(first) < 2 or len(last) < 2:
            continue
        yield " ".join(
            [*first[: rnd.randint(1, len(first) - 1)], *last[rnd.randint(1, len(last) - 1) :]]
        )
        made += 1
