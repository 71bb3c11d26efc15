"""An entry found by search: what it takes to be the subject."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.identity.by_name import entry_match
from duecheck.model.evidence import About
from duecheck.model.subject import Subject

SUBJECT = Subject(
    name="Quillmere Supplies Ltd",
    country="GB",
    reg="99000051",
    domain="quillmere.example",
    phone="01632 960333",
    phone_e164="+441632960333",
    email="a@quillmere.example",
    email_domain="quillmere.example",
    address="1 High Street, Stokeham, ZZ1 1AA",
    postcode="ZZ1 1AA",
    town="Stokeham",
)
NAME = "QUILLMERE SUPPLIES LIMITED"


@pytest.mark.parametrize(
    ("about", "m", "agreed"),
    [
        pytest.param(About(), 0.0, (), id="nothing known"),
        pytest.param(About(name="Other Ltd"), 0.0, (), id="another name"),
        pytest.param(
            About(number="99000051", country="GB"), 1.0, ("register number",), id="number"
        ),
        pytest.param(
            About(name="Other Ltd", number="99000051", country="GB"),
            1.0,
            ("register number",),
            id="the number decides, whatever the name",
        ),
        pytest.param(
            About(name=NAME, number="99000052", country="GB", address="1 High Street, ZZ1 1AA"),
            0.0,
            ("name", "address"),
            id="another number excludes, whatever agrees",
        ),
        pytest.param(About(name=NAME), 0.6, ("name",), id="a distinctive name alone"),
        pytest.param(About(name="Quillmere Supplies"), 0.6, ("name",), id="without its form"),
        pytest.param(
            About(name="QUILLMERE SUPPLIES LLP"),
            0.35,
            ("name but not legal form",),
            id="another legal form",
        ),
        pytest.param(
            About(name="QUILLMERE SUPPLIES LLP", phone="+441632960333"),
            0.6,
            ("name but not legal form", "phone"),
            id="another form, the same phone",
        ),
        pytest.param(
            About(name=NAME, address="1 High Street, Stokeham, ZZ1 1AA"),
            0.9,
            ("name", "address", "town"),
            id="name and address",
        ),
        pytest.param(
            About(name=NAME, address="7 High Street, Stokeham, ZZ1 1AA"),
            0.75,
            ("name", "town"),
            id="name and another house in the town",
        ),
        pytest.param(About(name=NAME, postcode="zz11aa"), 0.9, ("name", "address"), id="postcode"),
        pytest.param(About(name=NAME, town="STOKEHAM"), 0.75, ("name", "town"), id="name and town"),
        pytest.param(
            About(name=NAME, phone="(01632) 960 333"), 0.9, ("name", "phone"), id="name and phone"
        ),
        pytest.param(
            About(name=NAME, domain="www.quillmere.example"),
            0.9,
            ("name", "domain"),
            id="name and domain",
        ),
        pytest.param(About(name=NAME, country="FI"), 0.2, ("name",), id="another country"),
        pytest.param(About(phone="+441632960333"), 0.6, ("phone",), id="the phone, no name"),
        pytest.param(
            About(name="Other Ltd", domain="quillmere.example"),
            0.6,
            ("domain",),
            id="the domain under another name",
        ),
        pytest.param(
            About(name="Other Ltd", postcode="ZZ1 1AA"),
            0.0,
            ("address",),
            id="another firm in the house is another firm",
        ),
    ],
)
def test_match_and_what_agreed(about: About, m: float, agreed: tuple[str, ...]) -> None:
    found = entry_match(SUBJECT, about)

    assert (m, agreed) == (found.m, found.agreed)


def test_a_common_name_alone_is_not_scored() -> None:
    found = entry_match(Subject(name="Acme Ltd", country="GB"), About(name="ACME LIMITED"))

    assert 0.35 == found.m


def test_a_free_mail_provider_is_nobody_s_domain() -> None:
    subject = Subject(name="Acme Ltd", email="a@gmail.com", email_domain="gmail.com")

    assert 0.0 == entry_match(subject, About(name="Other", domain="gmail.com")).m


@given(
    st.sampled_from(["Quillmere Supplies", NAME, "QUILLMERE SUPPLIES LLP", "Supplies Quillmere"]),
    st.sampled_from([None, "GB", "US"]),
)
def test_a_name_alone_never_reaches_what_counts_in_full(name: str, country: str | None) -> None:
    assert 0.75 > entry_match(SUBJECT, About(name=name, country=country)).m
