"""How much a word tells: rare words tell a firm, words of every other name do not."""

from __future__ import annotations

from functools import cache

from duecheck import discover

STEPS = 50
RAREST = 0.96
WEAK = 0.05


class Weights(dict[str, float]):
    """Word -> weight between 0 and 1; a word without a row is rare."""

    def __missing__(self, word: str) -> float:
        return RAREST


@cache
def weights() -> Weights:
    """
    The weights, from the counts of open company names (LEI records, CC0 1.0).

    A word that is not in the table is rarer than twelve names in 325,000. How the table is made:
    `tests/judgement/names_rarity.py`.
    """
    table = Weights()
    for line in discover.packaged_text("identity", "word_rarity.txt").splitlines():
        steps, *words = line.split(" ")
        table.update(dict.fromkeys(words, int(steps) / STEPS))
    table.update(dict.fromkeys(weak_words(), WEAK))
    return table


@cache
def weak_words() -> frozenset[str]:
    """Articles and the like, and `company`: their absence makes no other firm."""
    return frozenset(discover.table("identity", "name_words.toml")["weak"])
