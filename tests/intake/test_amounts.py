"""Amounts are read where there is one way to read them, and refused where there are two."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.intake.amounts import amount, whole_number


def refused_field(call: Callable[[], object]) -> str | None:
    try:
        call()
    except BadInput as refused:
        return refused.field
    return None


@pytest.mark.parametrize(
    ("said", "value"),
    [
        pytest.param("15000", "15000", id="plain digits"),
        pytest.param("0", "0", id="nothing at all"),
        pytest.param("15000.50", "15000.50", id="a point and two decimals"),
        pytest.param("15000,5", "15000.5", id="a comma and one decimal"),
        pytest.param("15,000", "15000", id="a comma before three digits parts thousands"),
        pytest.param("15,000.00", "15000.00", id="the English way"),
        pytest.param("15.000,00", "15000.00", id="the continental way, clear by its last mark"),
        pytest.param("1.000.000", "1000000", id="two points can only part thousands"),
        pytest.param("15 000", "15000", id="thousands by blank"),
        pytest.param("15 000", "15000", id="thousands by a blank that does not break"),
        pytest.param("15'000.00", "15000.00", id="the Swiss way"),
    ],
)
def test_clear_amounts(said: str, value: str) -> None:
    assert Decimal(value) == amount("--requested", said)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param("1.2k", "whole", id="thousands by letter"),
        pytest.param("-5", "negative", id="a sign"),
        pytest.param("(500)", "negative", id="an accountant's minus"),
        pytest.param("15.000", "15000 or 15", id="fifteen or fifteen thousand"),
        pytest.param("$15,000.00", "--currency", id="a currency symbol"),
        pytest.param("15000 EUR", "--currency", id="a currency code"),
        pytest.param("1e5", "no amount", id="an exponent"),
        pytest.param("nan", "no amount", id="not a number"),
        pytest.param("15.0000", "no amount", id="four decimals"),
        pytest.param("1,50,000", "no amount", id="groups of two"),
        pytest.param("1,000,00", "no amount", id="one mark for both"),
        pytest.param("١٥", "no amount", id="digits of another script"),
        pytest.param("9" * 16, "no amount", id="more digits than any credit"),
    ],
)
def test_refused_amounts(said: str, told: str) -> None:
    with pytest.raises(BadInput, match=f"^--requested: .*{told.replace('.', chr(92) + '.')}"):
        amount("--requested", said)


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_every_amount_written_the_english_way_reads_back(whole: int, cents: int) -> None:
    assert Decimal(f"{whole}.{cents:02}") == amount("f", f"{whole:,}.{cents:02}")


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_the_continental_way_reads_back_to_the_same(whole: int, cents: int) -> None:
    said = f"{whole:,}".replace(",", ".") + f",{cents:02}"

    assert Decimal(f"{whole}.{cents:02}") == amount("f", said)


@given(st.text(max_size=20))
def test_whatever_is_written_is_an_amount_or_bad_input(said: str) -> None:
    assert refused_field(lambda: amount("f", said)) in (None, "f")


@pytest.mark.parametrize(
    ("said", "value"),
    [
        pytest.param("25", 25, id="a number"),
        pytest.param("1,200", 1200, id="thousands by comma"),
        pytest.param("0", 0, id="nobody"),
    ],
)
def test_whole_numbers(said: str, value: int) -> None:
    assert value == whole_number("--employees", said, most=5_000_000)


@pytest.mark.parametrize(
    "said",
    ["10-20", "10 to 20", "about 10", "2.5", "-3", "ten", "6000000", "9" * 5000],
)
def test_refused_whole_numbers(said: str) -> None:
    with pytest.raises(BadInput, match="--employees"):
        whole_number("--employees", said, most=5_000_000)
