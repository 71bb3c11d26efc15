"""A row of a list of applicants: what it says, what is left out, what makes it invalid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duecheck.intake.account_rows import Row, Sheet
from duecheck.intake.applicant_rows import KIND, Applicant, Terms, applicant
from duecheck.intake.cells import Reading
from duecheck.intake.columns import mapping

DAY = date(2026, 11, 16)


def read(country: str | None = None, decimal: str | None = None, **cells: str) -> Applicant | None:
    header = [name.replace("_", " ") for name in cells]
    mapped = mapping(KIND, header, {})
    sheet = Sheet(mapped=mapped, how=Reading(decimal=decimal), today=DAY, currency=None)
    row = Row(file=sheet, number=7, cells=list(cells.values()))
    return applicant(row, Terms(as_of=DAY, country=country))


def test_a_whole_row_becomes_a_request() -> None:
    found = read(
        Customer="Acme Ltd",
        Country="UK",
        Company_No="01234567",
        Website="www.acme.example",
        Phone_1="01632 960111",
        Email="a@acme.example; b@acme.example",
        Addr1="1 Mill Lane",
        City="Tadwick",
        Credit_Req="15k",
        Established="2009",
        Sales_Rep="Ann",
    )

    assert found is not None
    assert found.request is not None
    subject = found.request.subject
    assert ("Acme Ltd", "GB", "01234567") == (subject.name, subject.country, subject.reg)
    assert ("acme.example", "+441632960111") == (subject.domain, subject.phone_e164)
    assert ("a@acme.example", "1 Mill Lane, Tadwick") == (subject.email, subject.address)
    assert (Decimal(15000), "GBP", 2009) == (
        found.request.requested,
        found.request.currency,
        subject.claimed_since,
    )
    assert {"Sales Rep": "Ann"} == found.extra
    assert ("email: the first of 2 is taken",) == found.notices


@pytest.mark.parametrize(
    ("cells", "trouble"),
    [
        pytest.param({"Country": "GB"}, "name: is empty", id="no name"),
        pytest.param({"Customer": "Acme", "Email": "acme"}, "email:", id="an email without @"),
        pytest.param({"Customer": "Acme", "Country": "Freedonia"}, "country:", id="no country"),
        pytest.param({"Customer": "Acme", "Website": "ftp://a.example"}, "url:", id="no web page"),
        pytest.param({"Customer": "Acme", "Phone": "12345"}, "phone:", id="too few digits"),
        pytest.param({"Customer": "Acme", "Credit_Req": "much"}, "requested:", id="no amount"),
        pytest.param({"Customer": "?!", "Country": "GB"}, "name:", id="a name without a letter"),
        pytest.param({"Customer": "Total", "Country": ""}, "row: a total", id="a total"),
    ],
)
def test_a_value_that_is_wrong_makes_the_row_invalid_by_field(cells, trouble: str) -> None:
    found = read(**{"Customer": "", **cells})

    assert found is not None
    assert found.request is None
    assert found.trouble.startswith(trouble)


@pytest.mark.parametrize(
    ("cells", "notice"),
    [
        pytest.param({"Phone": "1.64E+10"}, "phone: '1.64E+10' was rounded", id="a rounded phone"),
        pytest.param({"Established": "1998ish"}, "since: '1998ish' is no year", id="about a year"),
        pytest.param({"Employees": "a few"}, "employees: 'a few'", id="no number of staff"),
        pytest.param({"Credit_Req": "15.000"}, "requested: ", id="two amounts"),
        pytest.param({"Established": "10+ yrs"}, "since: '10+ yrs' is counted", id="years"),
    ],
)
def test_a_value_that_was_lost_is_left_out_and_said(cells, notice: str) -> None:
    found = read(country="GB", Customer="Acme Ltd", **cells)

    assert found is not None
    assert found.request is not None
    assert notice in found.notices[0]


def test_blanks_in_words_are_not_values() -> None:
    found = read(Customer="Acme Ltd", Country="N/A", Phone="TBC", Email="-")

    assert found is not None
    assert found.request is not None
    assert (None, None, None) == (
        found.request.subject.country,
        found.request.subject.phone,
        found.request.subject.email,
    )


def test_protected_columns_are_dropped_and_owners_are_not_carried_along() -> None:
    found = read(Customer="Acme Ltd", Country="GB", DOB="1970-01-01", Owner_Name_1="A. Person")

    assert found is not None
    assert found.request is not None
    assert {} == found.extra
    assert "1970" not in found.request.model_dump_json()
    assert "A. Person" == found.request.subject.owner


def test_an_empty_row_is_no_row() -> None:
    assert read(Customer=" ", Country="") is None


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["Country", "Website", "Phone", "Email", "Credit_Req",
    "Established", "Terms", "First_Order"]), st.text(max_size=30)))  # fmt: skip
def test_whatever_stands_in_a_row_it_is_read_or_invalid(cells: dict[str, str]) -> None:
    found = read(Customer="Acme Ltd", **cells)

    assert found is not None
    assert (found.request is None) == bool(found.trouble)
