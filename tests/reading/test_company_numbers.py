"""Numbers a firm prints about itself. All are fictional."""

from __future__ import annotations

import pytest

from duecheck.reading.company_numbers import registration_number, vat_number
from duecheck.reading.html import read


@pytest.mark.parametrize(
    ("words", "number"),
    [
        pytest.param("Order 99000001", None, id="some other number"),
        pytest.param("Registered charity number 9900001", None, id="a charity"),
        pytest.param("Call 01632 960111", None, id="a phone"),
        pytest.param("Company number 99000001.", "99000001", id="company number"),
        pytest.param(
            "Registered in England and Wales, company number 99000001. VAT",
            "99000001",
            id="with its country",
        ),
        pytest.param("Registered in England No. 9900001", "09900001", id="filled to eight"),
        pytest.param("Registered in Scotland: SC990001", "SC990001", id="Scottish"),
        pytest.param("Co. Reg. No: 99000001", "99000001", id="short"),
    ],
)
def test_the_registration_number(words: str, number: str | None) -> None:
    assert number == registration_number(read(f"<p>{words}</p>", "https://acme.example/"))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        pytest.param("Prices exclude VAT at 20%", None, id="a rate"),
        pytest.param("VAT number GB 990 0000 01", "GB990000001", id="with its country"),
        pytest.param("VAT Reg. No: 990 0000 01", "990000001", id="without"),
    ],
)
def test_the_vat_number(words: str, number: str | None) -> None:
    assert number == vat_number(read(f"<p>{words}</p>", "https://acme.example/"))
