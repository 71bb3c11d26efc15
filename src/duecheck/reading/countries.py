"""Countries as people write them (`UK`, `Germany`, `can`) and the currency in use there."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from duecheck import discover


def plain(words: str) -> str:
    """*words* in lower case without accents, dots and doubled blanks."""
    spread = unicodedata.normalize("NFKD", words.casefold().replace(".", "").replace("’", "'"))
    kept = "".join(c for c in spread if unicodedata.category(c) != "Mn")
    return " ".join(kept.replace("&", " and ").split())


def _rows() -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = discover.table("reading", "countries.toml")["countries"]
    return rows


@lru_cache(maxsize=4096)
def country_code(said: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of *said* (code of two or three letters, or a name), or None."""
    wanted = plain(said)
    for code, row in _rows().items():
        if wanted in {code.lower(), row["alpha3"].lower(), plain(row["name"])}:
            return code
    return next(
        (code for code, row in _rows().items() if wanted in map(plain, row.get("also", ()))), None
    )


def country_name(code: str) -> str | None:
    """The usual English name of the country with this alpha-2 code, or None."""
    row = _rows().get(code)
    return None if row is None else str(row["name"])


def default_currency(code: str) -> str | None:
    """The ISO 4217 code of the currency in use in the country, or None where there is none."""
    currency = _rows().get(code, {}).get("currency")
    return None if currency is None else str(currency)


def currencies() -> frozenset[str]:
    """Every currency in use somewhere."""
    return frozenset(row["currency"] for row in _rows().values() if "currency" in row)


def nearest_countries(said: str) -> list[str]:
    """Up to three country names close to *said*, for a hint; nothing is chosen from them."""
    names = {plain(row["name"]): str(row["name"]) for row in _rows().values()}
    return [names[near] for near in get_close_matches(plain(said), names, n=3, cutoff=0.6)]
