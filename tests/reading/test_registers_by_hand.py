"""The table of registers a person opens."""

from __future__ import annotations

import pytest

from duecheck.model.lookup import Lane
from duecheck.pipeline.gather import all_sources
from duecheck.reading.countries import country_name
from duecheck.reading.registers_by_hand import by_hand, parts_of, table

COUNTRIES = sorted(name for name in table() if name not in {"version", "parts"})


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_row_is_a_country_a_lane_and_an_address_that_is_encrypted(country) -> None:
    assert country_name(country)
    for lane in table()[country]:
        register = by_hand(country, lane)

        assert lane in set(Lane)
        assert register is not None
        assert register.address.startswith("https://")


@pytest.mark.parametrize("country", ["DE", "ES", "IT", "NL", "IE", "CH", "CA", "US"])
def test_large_countries_without_a_free_register_are_listed(country) -> None:
    assert by_hand(country, "register")


def test_a_country_that_nobody_listed_and_no_country_name_nothing() -> None:
    assert (None, None) == (by_hand("AQ", "register"), by_hand(None, "register"))
    assert {} == parts_of("NO")


def test_a_country_whose_register_is_asked_by_itself_lists_none_to_open() -> None:
    """But for registers that need a key, a number or an agreement, which a person can open."""
    asked = {
        country
        for source in all_sources()
        if (standing := source.lanes.get(Lane.REGISTER)) is not None
        and standing.level == "authority"
        and source.key == "none"
        for country in standing.countries
    }

    assert {"PL"} == {country for country in asked if by_hand(country, "register")}
