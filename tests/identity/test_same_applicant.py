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
