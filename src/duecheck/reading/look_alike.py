"""
How one domain stands to another: the same, another ending of the name, or made to look like it.

Names are compared as people see them: letters of other scripts and pairs such as `rn` are read as
the letters they pass for, and internationalised names are spelt out first.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from duecheck import discover
from duecheck.reading.domains import registered_domain

NEAR = 2
SHORTEST_NAME = 6
LONG_NAME = 9


class Alike(StrEnum):
    """What a domain is beside the firm's own. The last three imitate it."""

    SAME = "same"
    OTHER_ENDING = "other ending"
    DIFFERENT = "different"
    LETTERS = "letters that look alike"
    TYPO = "a letter or two away"
    ADDED = "a word added"


IMITATES = frozenset({Alike.LETTERS, Alike.TYPO, Alike.ADDED})


def alike(used: str, own: str) -> Alike:
    """How the domain *used* stands to the firm's *own*; hosts below them do not matter."""
    first, second = (registered_domain(name) or name.lower() for name in (used, own))
    if first == second:
        return Alike.SAME
    one, other = (shown(name).partition(".")[0] for name in (first, second))
    if one == other:
        return Alike.OTHER_ENDING
    if skeleton(one) == skeleton(other):
        # Names of few letters are alike by chance, unless the letters were brought from afar.
        foreign = not one.isascii() or not other.isascii()
        return Alike.LETTERS if foreign or _long(one, other, SHORTEST_NAME) else Alike.DIFFERENT
    if not _long(one, other, SHORTEST_NAME):
        return Alike.DIFFERENT
    if one.startswith(f"{other}-") or one.endswith(f"-{other}"):
        return Alike.ADDED
    return Alike.TYPO if _near(one, other) else Alike.DIFFERENT


def _long(one: str, other: str, letters: int) -> bool:
    return min(len(one), len(other)) >= letters


def _near(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    most = NEAR if _long(one, other, LONG_NAME) else 1
    return OSA.distance(skeleton(one), skeleton(other)) <= most


def shown(domain: str) -> str:
    """*domain* as a person sees it: `xn--…` labels in their own letters."""
    labels = []
    for label in domain.lower().split("."):
        try:
            spelt = label.encode("ascii").decode("idna") if label.startswith("xn--") else label
        except UnicodeError:
            spelt = label
        labels.append(spelt)
    return ".".join(labels)


def skeleton(name: str) -> str:
    """*name* with letters that pass for others made alike, accents left out."""
    table = discover.table("reading", "look_alike.toml")
    spread = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in spread if unicodedata.category(c) != "Mn")
    # Pairs are read before single letters, so that `cl` and `rn` are still there.
    for pair, letter in table["pairs"].items():
        bare = bare.replace(pair, letter)
    return "".join(table["letters"].get(c, c) for c in bare)
