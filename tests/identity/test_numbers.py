"""Register numbers: equal, different, or of two registers."""

from __future__ import annotations

import pytest

from duecheck.identity.numbers import Numbers, compare

LEI = "9999000000FICTIONA66"
OTHER_LEI = "9999000000FICTIONB63"


@pytest.mark.parametrize(
    ("one", "other", "countries", "expected"),
    [
        pytest.param(None, "1", ("GB", "GB"), Numbers.NOT_COMPARABLE, id="none stated"),
        pytest.param("99000001", "99000001", ("GB", "GB"), Numbers.EQUAL, id="the same"),
        pytest.param("445790", "00445790", ("GB", "GB"), Numbers.EQUAL, id="zeros in front"),
        pytest.param("oc 990.053", "OC990053", ("GB", "GB"), Numbers.EQUAL, id="blanks and points"),
        pytest.param("99000001", "99000001", (None, "GB"), Numbers.EQUAL, id="no country stated"),
        pytest.param("99000001", "99000002", ("GB", "GB"), Numbers.DIFFERENT, id="another firm"),
        pytest.param("1", "1", ("GB", "FI"), Numbers.NOT_COMPARABLE, id="two countries' number 1"),
        pytest.param("1", "2", ("GB", "FI"), Numbers.NOT_COMPARABLE, id="two countries' numbers"),
        pytest.param("1", "2", ("US", "US"), Numbers.NOT_COMPARABLE, id="states keep their own"),
        pytest.param("99000001", LEI, ("GB", "GB"), Numbers.NOT_COMPARABLE, id="number and LEI"),
        pytest.param(LEI, LEI, ("GB", "US"), Numbers.EQUAL, id="an LEI knows no border"),
        pytest.param(LEI, OTHER_LEI, ("GB", "US"), Numbers.DIFFERENT, id="two LEIs"),
        pytest.param("-", "-", ("GB", "GB"), Numbers.DIFFERENT, id="no number in it"),
    ],
)
def test_two_numbers(one, other, countries, expected) -> None:
    assert expected is compare(one, other, countries=countries)


def test_an_empty_number_is_equal_to_none_and_an_lei_to_no_number_of_another_kind() -> None:
    assert Numbers.NOT_COMPARABLE is compare("-", "-", countries=("GB", "FI"))
    assert Numbers.NOT_COMPARABLE is compare(LEI, "99000001", countries=("GB", "US"))
    assert Numbers.NOT_COMPARABLE is compare("99000001", LEI, countries=(None, None))
