"""Rows that are one applicant across spellings, and rows that only look like it."""

from __future__ import annotations

import pytest

from duecheck.identity.same_applicant import one_applicant, shared_keys
from duecheck.model.subject import Subject


def firm(name: str, **facts: str) -> Subject:
    return Subject.model_validate({"name": name, **facts})


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(firm("ACME LTD."), firm("Acme Limited"), id="the form spelt otherwise"),
        pytest.param(
            firm("Acme Traders", country="GB", reg="01234567"),
            firm("Something Else", country="GB", reg="1234567"),
            id="one number",
        ),
        pytest.param(
            firm("Acme Foods Ltd", domain="acme.example"),
            firm("Acme Food Ltd", domain="acme.example"),
            id="one site and nearly one name",
        ),
        pytest.param(
            firm("Quillmere Joinery Ltd", phone_e164="+441632960111"),
            firm("Quillmere Joinery", phone_e164="+441632960111"),
            id="one phone",
        ),
    ],
)
def test_one_applicant(a: Subject, b: Subject) -> None:
    assert one_applicant(a, b)
    assert one_applicant(b, a)
    assert set(shared_keys(a)) & set(shared_keys(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            firm("Acme Ltd", country="GB", reg="01234567"),
            firm("Acme Ltd", country="GB", reg="07654321"),
            id="two numbers",
        ),
        pytest.param(firm("Acme Ltd", country="GB"), firm("Acme Ltd", country="IE"), id="abroad"),
        pytest.param(
            firm("Quillmere Joinery Ltd", domain="rep.example"),
            firm("Halcyon Freight Ltd", domain="rep.example"),
            id="two names at one site",
        ),
        pytest.param(
            firm("Corner Cafe", address="1 Mill Lane"),
            firm("Corner Cafe", address="9 High Street"),
            id="two places of one name",
        ),
        pytest.param(
            firm("Corner Cafe", phone_e164="+441632960111"),
            firm("Corner Cafe", phone_e164="+441632960222"),
            id="two phones",
        ),
    ],
)
def test_two_applicants(a: Subject, b: Subject) -> None:
    assert not one_applicant(a, b)
    assert not one_applicant(b, a)


def test_what_rows_may_share() -> None:
    keys = shared_keys(
        firm("Acme Foods Ltd", reg="0012", domain="acme.example", phone_e164="+441632960111",
             email="A@acme.example")
    )  # fmt: skip
    assert ["name acme foods", "number 12", "site acme.example", "phone +441632960111",
            "email a@acme.example"] == keys  # fmt: skip
    assert ["name acme foods"] == shared_keys(firm("Acme Foods Ltd"))
    assert ["name acme foods"] == shared_keys(firm("Acme Foods Ltd", reg="000"))


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        pytest.param({"phone_e164": "+441632960111", "domain": "a.example"},
                     {"phone_e164": "+441632960111", "domain": "b.example"}, True,
                     id="one of three values beside a like name is enough"),
        pytest.param({"domain": "a.example"}, {"domain": "b.example"}, False, id="two sites"),
        pytest.param({"phone_e164": "+441632960111"}, {"phone_e164": "+441632960112"}, False,
                     id="two phones"),
        pytest.param({"town": "Leeds"}, {"town": "York"}, False, id="two towns"),
        pytest.param({"postcode": "LS1 4DY"}, {"postcode": "ls1 4dy"}, True,
                     id="one postcode in small letters"),
        pytest.param({"address": "4 Mill Lane, Leeds"}, {"address": "4 Mill Lane Leeds"}, True,
                     id="an address with other signs"),
        pytest.param({"address": "4 Mill Lane"}, {"address": "5 Mill Lane"}, False,
                     id="two addresses"),
        pytest.param({"address": "4 Mill Lane"}, {}, False, id="an address on one side only"),
        pytest.param({"country": "GB"}, {}, True, id="a country on one side only"),
    ],
)  # fmt: skip
def test_what_keeps_two_rows_of_one_name_apart(a: dict, b: dict, one: bool) -> None:
    assert one is one_applicant(
        firm("Quillmere Joinery Ltd", **a), firm("Quillmere Joinery Ltd", **b)
    )
    assert one is one_applicant(
        firm("Quillmere Joinery Ltd", **b), firm("Quillmere Joinery Ltd", **a)
    )


def test_one_site_does_not_make_one_of_two_unlike_names() -> None:
    shared = {"domain": "estate.example"}
    assert one_applicant(firm("Quillmere Ltd", **shared), firm("Brackwater Ltd", **shared)) is False
    # Alike by half: two firms of one group at one site.
    assert (
        one_applicant(firm("Quillmere 1 Ltd", **shared), firm("Quillmere 2 Ltd", **shared)) is False
    )


def test_a_word_more_is_another_applicant_where_nothing_else_agrees() -> None:
    one, other = firm("Quillmere Ltd"), firm("Quillmere Holdings Ltd")
    assert one_applicant(one, other) is False
    assert one_applicant(other, one) is False


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        pytest.param(firm("Acme Ltd", country="US", reg="1"),
                     firm("Acme Ltd", country="US", reg="2"),
                     False, id="two numbers, though states keep their own"),
        pytest.param(firm("Quillmere AS", country="TR"), firm("Quillmere Anonim Sirketi"), True,
                     id="a short form is read by the country that one of the two states"),
        pytest.param(firm("Quillmere SA", country="GB"), firm("Quillmere"), False,
                     id="and is no form where that country has none"),
        pytest.param(firm("Quillmere Zandrel Ltd", domain="q.example"),
                     firm("Quillmere LLP", domain="q.example"), False,
                     id="a word more and another form are too much, though the site is one"),
    ],
)  # fmt: skip
def test_where_forms_and_numbers_tell(a: Subject, b: Subject, one: bool) -> None:
    assert one is one_applicant(a, b)
    assert one is one_applicant(b, a)
