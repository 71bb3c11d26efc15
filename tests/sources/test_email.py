"""The email address, read by itself. Nobody is asked."""

from __future__ import annotations

import pytest
from tests.sources.fake_door import FakeDoor, inquiry

from duecheck.model.evidence import Evidence, FetchedBy
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level
from duecheck.model.subject import Subject
from duecheck.sources import email


async def asked(address: str | None) -> tuple[Inquiry, FakeDoor]:
    door = FakeDoor()
    run = inquiry(door, source="email", subject=Subject(name="Acme Ltd", email=address))
    await email.collect.collect(run)
    return run, door


async def read(address: str) -> Evidence:
    (item,) = (await asked(address))[0].evidence
    return item


async def test_no_address_is_not_asked_and_no_evidence() -> None:
    run, _ = await asked(None)

    assert [] == run.evidence
    assert (LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


@pytest.mark.parametrize(
    ("address", "domain", "free_mail", "disposable"),
    [
        pytest.param("a@acme.example", "acme.example", False, False, id="its own domain"),
        pytest.param("a@mail.acme.example", "mail.acme.example", False, False, id="a subdomain"),
        pytest.param("acme@gmail.com", "gmail.com", True, False, id="free mail"),
        pytest.param("acme@yahoo.co.uk", "yahoo.co.uk", True, False, id="free mail by country"),
        pytest.param("a@mailinator.com", "mailinator.com", False, True, id="a throw-away provider"),
        pytest.param("a@x.mailinator.com", "x.mailinator.com", False, True, id="under it"),
        pytest.param("a@notgmail.com", "notgmail.com", False, False, id="a name that ends alike"),
        pytest.param("a@bücher.example", "xn--bcher-kva.example", False, False, id="accents"),
    ],
)
async def test_the_domain(address: str, domain: str, free_mail: bool, disposable: bool) -> None:
    facts = (await read(address)).facts

    assert {
        "address": address,
        "domain": domain,
        "valid": True,
        "free_mail": free_mail,
        "disposable": disposable,
        "role": False,
        "beside_site": None,
    } == facts


async def test_what_is_no_address_is_said_and_nothing_else_is() -> None:
    facts = (await read("acme.example")).facts

    assert (False, None, None, None) == (
        facts["valid"],
        facts["domain"],
        facts["free_mail"],
        facts["disposable"],
    )


@pytest.mark.parametrize(
    ("address", "role"),
    [("accounts@acme.example", True), ("Info@acme.example", True), ("jo@acme.example", False)],
)
async def test_a_desk_is_told_from_a_person(address: str, role: bool) -> None:
    assert role is (await read(address)).facts["role"]


@pytest.mark.parametrize(
    ("address", "beside", "says"),
    [
        ("a@brackwater.example", "same", "the site is at the same domain"),
        ("a@brackwater.co.uk", "other ending", "the same name under another ending"),
        ("a@brackwatre.example", "a letter or two away", "LOOK-ALIKE"),
        ("a@brackwаter.example", "letters that look alike", "LOOK-ALIKE"),
        ("a@brackwater-orders.example", "a word added", "LOOK-ALIKE"),
        ("a@northholm.example", "different", "the site is at brackwater.example"),
        ("a@gmail.com", None, "where anybody may open a mailbox"),
    ],
)
async def test_how_it_stands_to_the_stated_site(address, beside, says) -> None:
    door = FakeDoor()
    subject = Subject(name="Brackwater", email=address, domain="brackwater.example")
    run = inquiry(door, source="email", subject=subject)
    await email.collect.collect(run)

    assert beside == run.evidence[0].facts["beside_site"]
    assert says in run.evidence[0].value


async def test_it_is_matched_by_the_address_and_a_provider_is_not_the_firm_s_domain() -> None:
    own, free = await read("a@acme.example"), await read("acme@gmail.com")

    assert (FetchedBy.EMAIL, "acme.example", None) == (
        own.fetched_by,
        own.about.domain,
        free.about.domain,
    )


async def test_nobody_is_asked() -> None:
    """000-21: no mailbox probe, sign-up or password page; the list of requests is empty."""
    _, door = await asked("a@acme.example")

    assert ([], []) == (door.asked, door.resolved)


def test_it_stands_in_the_contact_lane_and_needs_no_network() -> None:
    assert "offline" == email.collect.access
    assert Level.HINT is email.collect.lanes[Lane.CONTACT].level
