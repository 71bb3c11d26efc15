"""From options to a request: what is clear is made regular, what is malformed is named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.intake.arguments import request_from
from duecheck.intake.fields import NAMES, option
from duecheck.model.subject import Request, Subject

AS_OF = date(2026, 11, 16)


def made(order: str | None = None, **values: str | None) -> Request:
    return request_from({"name": "Acme Ltd", **values}, as_of=AS_OF, order=order, strict=False)


def refused_field(call: Callable[[], object]) -> str | None:
    try:
        call()
    except BadInput as refused:
        return refused.field
    return None


def test_a_name_alone_is_a_request() -> None:
    assert Request(subject=Subject(name="Acme Ltd")) == made()


def test_what_is_not_given_stays_not_given() -> None:
    assert made() == made(**dict.fromkeys(NAMES[1:]))


def test_everything_stated_is_kept_and_made_regular() -> None:
    found = made(
        country="uk", reg="99000001", url="www.acme.example", phone="01632 960111",
        email="office@acme.example", address="Unit 4, Kiln Lane, Stokeham, ZZ1 4AB",
        owner="A. Example", claimed_since="2009", employees="34", sector="wholesale",
        requested="15,000.00", exposure="200", terms="net 30", first_order="2026-11-26",
        purpose="Review", jurisdiction="us-ca", pick="companies-house:99000001",
        only="register, website", deadline="30",
    )  # fmt: skip
    subject = found.subject

    assert ("GB", "99000001", "acme.example") == (subject.country, subject.reg, subject.domain)
    assert "https://www.acme.example" == subject.url
    assert ("01632 960111", "+441632960111") == (subject.phone, subject.phone_e164)
    assert ("acme.example", "ZZ1 4AB", "Stokeham") == (
        subject.email_domain,
        subject.postcode,
        subject.town,
    )
    assert (2009, 34) == (subject.claimed_since, subject.employees)
    assert (Decimal("15000.00"), Decimal(200)) == (found.requested, found.exposure)
    assert ("GBP", "review", True) == (found.currency, found.purpose, found.customer)
    assert date(2026, 11, 26) == found.first_order
    assert ("US-CA", "companies-house:99000001") == (found.jurisdiction, found.pick)
    assert (("register", "website"), 30.0) == (found.only, found.deadline)


@pytest.mark.parametrize(
    ("values", "currency"),
    [
        pytest.param({"country": "DE"}, "EUR", id="the country's"),
        pytest.param({"country": "DE", "currency": "usd"}, "USD", id="the one stated"),
        pytest.param({}, None, id="no country, no currency: none is guessed"),
    ],
)
def test_the_currency(values: dict[str, str], currency: str | None) -> None:
    assert currency == made(**values).currency


@pytest.mark.parametrize(
    ("said", "code"),
    [
        pytest.param("GB", "GB", id="two letters"),
        pytest.param("gbr", "GB", id="three letters"),
        pytest.param("U.K.", "GB", id="with points"),
        pytest.param("Türkiye", "TR", id="with accents"),
        pytest.param("turkey", "TR", id="the older name"),
        pytest.param("United States of America", "US", id="the long name"),
        pytest.param("Côte d’Ivoire", "CI", id="an apostrophe"),
    ],
)
def test_countries(said: str, code: str) -> None:
    assert code == made(country=said).subject.country


@pytest.mark.parametrize(
    ("values", "field"),
    [
        pytest.param({"name": ""}, "NAME", id="B1 blank"),
        pytest.param({"name": " \u200b "}, "NAME", id="B1 nothing visible"),
        pytest.param({"name": "X"}, "NAME", id="B1 one character"),
        pytest.param({"name": "***"}, "NAME", id="B1 symbols only"),
        pytest.param({"name": "A&"}, "NAME", id="B1 one letter and a symbol"),
        pytest.param({"name": "x" * 301}, "NAME", id="a page for a name"),
        pytest.param({"email": "acme.example"}, "--email", id="B2 an email without @"),
        pytest.param({"phone": "12345"}, "--phone", id="B2 a phone of five digits"),
        pytest.param({"url": "ftp://acme.example"}, "--url", id="B2 no web address"),
        pytest.param({"country": "Atlantis"}, "--country", id="B2 an unknown country"),
        pytest.param({"country": "XX"}, "--country", id="B2 an unknown code"),
        pytest.param({"currency": "QQQ"}, "--currency", id="B2 an unknown currency"),
        pytest.param({"purpose": "spying"}, "--purpose", id="B2 an unknown purpose"),
        pytest.param({"purpose": "other:"}, "--purpose", id="B2 a purpose without words"),
        pytest.param({"jurisdiction": "US-"}, "--jurisdiction", id="B2 half a jurisdiction"),
        pytest.param({"pick": "99000001"}, "--pick", id="B2 a pick without its source"),
        pytest.param({"pick": "nowhere:1"}, "--pick", id="B2 a pick of no source"),
        pytest.param({"only": "register,nothing"}, "--only", id="B2 no such lane"),
        pytest.param({"only": ","}, "--only", id="B2 no lane at all"),
        pytest.param({"deadline": "soon"}, "--deadline", id="B2 no number of seconds"),
        pytest.param({"deadline": "0"}, "--deadline", id="B2 no time at all"),
        pytest.param({"reg": "none"}, "--reg", id="B2 a number without a digit"),
        pytest.param({"employees": "10-20"}, "--employees", id="B2 a range"),
        pytest.param({"claimed_since": "2027"}, "--claimed-since", id="B4 a year to come"),
        pytest.param({"first_order": "2026-02-31"}, "--first-order", id="B4 31 February"),
        pytest.param({"contract_date": "03/04/2026"}, "--contract-date", id="B4 ambiguous"),
        pytest.param({"requested": "1.2k"}, "--requested", id="B4 an amount in k"),
        pytest.param({"exposure": "-5"}, "--exposure", id="B4 a negative amount"),
        pytest.param({"vat": " "}, "--vat", id="blank is not the same as not given"),
        pytest.param({"colour": "red"}, "colour", id="no such option"),
    ],
)
def test_bad_input_names_its_field(values: dict[str, str], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        made(**values)

    assert field == refused.value.field
    assert "\n" not in str(refused.value)


def test_a_near_country_is_named_and_not_taken() -> None:
    with pytest.raises(BadInput, match="Germany"):
        made(country="Germny")


def test_the_order_of_a_date_is_the_user_s() -> None:
    assert date(2026, 4, 3) == made("dmy", first_order="03/04/2026").first_order


def test_a_purpose_in_the_user_s_words() -> None:
    assert "other:site walk" == made(purpose="other: site walk").purpose


@given(st.sampled_from(NAMES), st.text(max_size=30))
def test_whatever_is_written_is_a_request_or_bad_input_of_that_option(name: str, said: str) -> None:
    assert refused_field(lambda: made(**{name: said})) in (None, option(name))
