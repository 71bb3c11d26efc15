"""Addresses as far as they are clear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.postcodes import house_numbers, postcode_in, same_address, town_in

SAWMILL = "The Old Sawmill, Weir Road, Brackwater, ZZ2 7QL"


@pytest.mark.parametrize(
    ("address", "country", "postcode", "town"),
    [
        pytest.param("", "GB", None, None, id="nothing"),
        pytest.param(SAWMILL, "GB", "ZZ2 7QL", "Brackwater", id="the town before the code"),
        pytest.param(
            "1 High Street, Stokeham, zz1 1aa, United Kingdom",
            "GB",
            "ZZ1 1AA",
            "Stokeham",
            id="small letters, country behind",
        ),
        pytest.param(
            "12 Quarry Road, Fairhaven, VT 05743",
            "US",
            "05743",
            "Fairhaven",
            id="a US state between",
        ),
        pytest.param(
            "12 Quarry Road, Fairhaven, VT 05743-1234, USA",
            "US",
            "05743-1234",
            "Fairhaven",
            id="nine digits",
        ),
        pytest.param(
            "Hauptstr. 5, 10115 Berlin", "DE", "10115", "Berlin", id="the town behind the code"
        ),
        pytest.param("Kiln Lane ZZ1 4AB", "GB", "ZZ1 4AB", None, id="one line: town not clear"),
        pytest.param(
            "10115 High Street, Fairhaven, VT 05743",
            "US",
            "05743",
            "Fairhaven",
            id="the last run of digits",
        ),
        pytest.param(SAWMILL, None, None, None, id="no country, no code"),
        pytest.param("Somewhere 12345", "AQ", None, None, id="a country without a row"),
    ],
)
def test_postcode_and_town(
    address: str, country: str | None, postcode: str | None, town: str | None
) -> None:
    assert (postcode, town) == (postcode_in(address, country), town_in(address, country))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(SAWMILL, SAWMILL, True, id="itself"),
        pytest.param(SAWMILL, "Weir Rd, Brackwater ZZ27QL", True, id="written otherwise"),
        pytest.param(
            "1 High Street, ZZ1 1AA", "High Street, ZZ1 1AA", True, id="one gives no number"
        ),
        pytest.param(
            "1 High Street, ZZ1 1AA", "7 High Street, ZZ1 1AA", False, id="the house next door"
        ),
        pytest.param("1 High Street, ZZ1 1AA", "1 High Street, ZZ1 1AB", False, id="another code"),
        pytest.param("1 High Street", "1 High Street", False, id="no code: not clear"),
    ],
)
def test_two_addresses(one: str, other: str, same: bool) -> None:
    assert same is same_address(one, other, "GB")


def test_numbers_of_houses_and_suites_are_told_from_the_code() -> None:
    assert {"900", "1"} == house_numbers("Suite 900, 1 Exchange Square, ZZ1 9ZZ", "GB")


@given(st.text(max_size=60), st.sampled_from(["GB", "US", "DE", "NL", "CA", None]))
def test_any_text_is_read_without_surprise(address: str, country: str | None) -> None:
    town_in(address, country)
    house_numbers(address, country)
    assert same_address(address, address, country) is (postcode_in(address, country) is not None)
