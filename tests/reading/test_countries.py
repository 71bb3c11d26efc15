"""The table of countries: whole, and read the way people write."""

from __future__ import annotations

import pytest

from duecheck import discover
from duecheck.reading.countries import (
    country_code,
    country_name,
    currencies,
    default_currency,
    nearest_countries,
    plain,
)

ROWS = discover.table("reading", "countries.toml")["countries"]


def test_there_are_as_many_as_iso_3166_1_has() -> None:
    assert 249 == len(ROWS)
    assert 249 == len({row["alpha3"] for row in ROWS.values()})


def test_no_way_of_writing_names_two_countries() -> None:
    written: dict[str, str] = {}
    for code, row in ROWS.items():
        for said in {
            code.lower(),
            row["alpha3"].lower(),
            plain(row["name"]),
            *map(plain, row.get("also", ())),
        }:
            assert written.setdefault(said, code) == code


def test_every_currency_is_three_capitals() -> None:
    assert [] == [code for code in currencies() if not (len(code) == 3 and code.isupper())]


@pytest.mark.parametrize(
    ("said", "code", "currency"),
    [
        pytest.param("england", "GB", "GBP", id="a part by name"),
        pytest.param("USA", "US", "USD", id="by letters"),
        pytest.param("croatia", "HR", "EUR", id="the euro since 2023"),
        pytest.param("Bulgaria", "BG", "EUR", id="the euro since 2026"),
        pytest.param("", None, None, id="nothing"),
        pytest.param("atlantis", None, None, id="no country"),
    ],
)
def test_code_and_currency(said: str, code: str | None, currency: str | None) -> None:
    assert code == country_code(said)
    assert currency == (None if code is None else default_currency(code))


def test_names_and_near_names() -> None:
    assert "Germany" == country_name("DE")
    assert country_name("XX") is None
    assert "Germany" in nearest_countries("Germny")
    assert [] == nearest_countries("qqqq")
