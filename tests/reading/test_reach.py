"""An address is one address however it is written."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.reading.reach import reach

ONE = ["01632 960222", "+44 1632 960222", "0044 1632 960 222", "+44 (0)1632-960222",
       "(01632) 960.222", "\uff0b44 1632 960222"]  # fmt: skip


@pytest.mark.parametrize("said", ONE)
def test_one_number_in_every_spelling(said) -> None:
    first, this = reach(ONE[0], "GB"), reach(said, "GB")
    assert first.same(this)
    assert set(first.keys) & set(this.keys)


@pytest.mark.parametrize("said", ONE[1:])
def test_a_number_without_its_country_is_still_met_by_its_last_digits(said) -> None:
    assert set(reach("01632960222", None).keys) & set(reach(said, None).keys)


@pytest.mark.parametrize(
    "said",
    [
        "Accounts@Quillmere.example",
        "accounts+news@quillmere.EXAMPLE ",
        "<accounts@quillmere.example>",
    ],
)
def test_one_email_in_every_spelling(said) -> None:
    assert reach(said, None).keys == reach("accounts@quillmere.example", "GB").keys


@pytest.mark.parametrize("said", ["01632 960223", "accounts@zembla.example"])
def test_another_address_is_another(said) -> None:
    assert not set(reach(said, "GB").keys) & set(reach(ONE[0], "GB").keys)


@pytest.mark.parametrize(
    "said", ["", "12345", "call me maybe 5551234", "a@b", "@x.example", "a b@x.example"]
)
def test_what_is_no_address_is_refused(said) -> None:
    with pytest.raises(BadInput):
        reach(said, "GB")


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(said) -> None:
    with contextlib.suppress(BadInput):
        assert reach(said, "GB").keys
