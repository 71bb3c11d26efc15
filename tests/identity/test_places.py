"""Which stated values agree with what a source speaks of; every firm is fictional."""

from __future__ import annotations

import pytest

from duecheck.identity.places import agreeing, own_domains, postcode_of
from duecheck.model.evidence import About
from duecheck.model.subject import Subject


def firm(**stated: str) -> Subject:
    return Subject(name="Quillmere Supplies Ltd", country="GB", **stated)


@pytest.mark.parametrize(
    ("subject", "about", "agreed"),
    [
        pytest.param(firm(town="Leeds"), About(town="LEEDS"), ("town",), id="the same town"),
        pytest.param(firm(town="Leeds"), About(town="York"), (), id="another town"),
        pytest.param(firm(), About(town="Leeds"), (), id="no town stated"),
        pytest.param(
            firm(town="Leeds"), About(address="4 Mill Lane, Leeds"), ("town",), id="in the address"
        ),
        pytest.param(firm(town="Leeds"), About(address="4 Mill Lane, York"), (), id="not in it"),
        pytest.param(firm(town="Leeds"), About(), (), id="the source names no place"),
        pytest.param(
            firm(address="4 Mill Lane, Leeds LS1 4DY"),
            About(town="Leeds"),
            ("town",),
            id="a town in the stated address",
        ),
        pytest.param(
            firm(postcode="LS1 4DY"), About(postcode="ls14dy"), ("address",), id="the same postcode"
        ),
        pytest.param(firm(postcode="LS1 4DY"), About(postcode="LS1 4DZ"), (), id="another"),
        pytest.param(firm(), About(postcode="LS1 4DY"), (), id="no postcode stated"),
        pytest.param(firm(postcode="LS1 4DY"), About(), (), id="the source has no postcode"),
        pytest.param(
            firm(address="4 Mill Lane, Leeds LS1 4DY"),
            About(address="4 MILL LANE LEEDS LS1 4DY"),
            ("address", "town"),
            id="the same address",
        ),
        pytest.param(
            firm(address="4 Mill Lane, Leeds LS1 4DY"),
            About(address="9 Mill Lane, Leeds LS1 4DY", postcode="LS1 4DY"),
            ("town",),
            id="a neighbour's address",
        ),
        pytest.param(
            firm(address="4 Mill Lane", postcode="LS1 4DY"),
            About(address="4 Mill Lane, Leeds LS9 9ZZ", postcode="LS1 4DY"),
            (),
            id="another postcode in the address itself",
        ),
        pytest.param(
            firm(address="4 Mill Lane", postcode="LS1 4DY"),
            About(address="4 Mill Lane", postcode="LS1 4DY"),
            ("address",),
            id="the postcode beside the same house number",
        ),
        pytest.param(
            firm(address="4 Mill Lane", postcode="LS1 4DY"),
            About(address="9 Mill Lane", postcode="LS1 4DY"),
            (),
            id="the postcode beside another house number",
        ),
        pytest.param(
            firm(address="Mill House", postcode="LS1 4DY"),
            About(address="9 Mill Lane", postcode="LS1 4DY"),
            ("address",),
            id="a house number on one side only",
        ),
        pytest.param(
            firm(phone_e164="+441632960333"),
            About(phone="01632 960333"),
            ("phone",),
            id="the same phone, written at home",
        ),
        pytest.param(firm(phone_e164="+441632960333"), About(phone="01632 960334"), (), id="other"),
        pytest.param(firm(), About(phone="01632 960333"), (), id="no phone stated"),
        pytest.param(firm(), About(phone="by appointment"), (), id="no phone on either side"),
        pytest.param(
            firm(domain="quillmere.example"),
            About(domain="www.quillmere.example"),
            ("domain",),
            id="the same domain",
        ),
        pytest.param(firm(domain="quillmere.example"), About(), (), id="the source has no domain"),
        pytest.param(
            firm(email="A@quillmere.example"),
            About(email="a@QUILLMERE.example"),
            ("email",),
            id="the same mail address",
        ),
        pytest.param(firm(), About(email="a@quillmere.example"), (), id="no mail stated"),
    ],
)
def test_what_agrees(subject: Subject, about: About, agreed: tuple[str, ...]) -> None:
    assert agreed == agreeing(subject, about)


@pytest.mark.parametrize(
    ("subject", "domains"),
    [
        pytest.param(firm(domain="quillmere.example"), {"quillmere.example"}, id="the site's"),
        pytest.param(
            firm(domain="www.quillmere.example"), {"quillmere.example"}, id="without its host"
        ),
        pytest.param(firm(domain="quillmere"), {"quillmere"}, id="a name under no suffix"),
        pytest.param(
            firm(domain="quillmere.example", email_domain="brackwater.example"),
            {"quillmere.example", "brackwater.example"},
            id="the site's and the mail's",
        ),
        pytest.param(
            firm(email_domain="quillmere.example"), {"quillmere.example"}, id="the mail's"
        ),
        pytest.param(firm(email_domain="gmail.com"), set(), id="a free mail provider's is none"),
        pytest.param(firm(), set(), id="none stated"),
    ],
)
def test_domains_of_its_own(subject: Subject, domains: set[str]) -> None:
    assert domains == own_domains(subject)


@pytest.mark.parametrize(
    ("subject", "postcode"),
    [
        pytest.param(firm(postcode="LS1 4DY"), "LS14DY", id="as stated"),
        pytest.param(firm(address="4 Mill Lane, Leeds LS1 4DY"), "LS14DY", id="in the address"),
        pytest.param(firm(address="4 Mill Lane, Leeds"), None, id="none in the address"),
        pytest.param(firm(), None, id="nothing stated"),
    ],
)
def test_the_stated_postcode(subject: Subject, postcode: str | None) -> None:
    assert postcode == postcode_of(subject)
