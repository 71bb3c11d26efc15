"""DNS answers. Names are reserved ones; the parking firms are real."""

from __future__ import annotations

import pytest
from tests.sources.fake_door import NXDOMAIN, FakeDoor, failure, inquiry

from duecheck.model.evidence import FetchedBy
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources.dns import collect, parking

SITE = Subject(name="Acme Ltd", url="https://www.acme.example")
ALL = {
    ("www.acme.example", "A"): ["192.0.2.1"],
    ("acme.example", "MX"): ["10 Mail.acme.example."],
    ("acme.example", "TXT"): ['"google-site-verification=x"', '"v=spf1 mx" " -all"'],
    ("_dmarc.acme.example", "TXT"): ['"v=DMARC1; p=quarantine"'],
    ("acme.example", "NS"): ["ns2.acme.example.", "ns1.acme.example."],
}


async def asked(names, subject: Subject = SITE):
    run = inquiry(FakeDoor(names=names), source="dns", subject=subject)
    await collect.collect(run)
    return run


def record(run, rdtype: str, start: str = ""):
    return [
        item
        for item in run.evidence
        if item.fact("type") == rdtype and str(item.fact("name")).startswith(start)
    ]


async def test_without_an_own_domain_nothing_is_asked() -> None:
    run = await asked({}, Subject(name="Acme Ltd", email_domain="gmail.com"))

    assert [(LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE)] == [
        (lookup.outcome, lookup.reason) for lookup in run.lookups
    ]


async def test_every_record_is_a_question_and_a_statement() -> None:
    run = await asked(ALL)

    assert 5 == len(run.lookups)
    assert ("192.0.2.1",) == record(run, "A")[0].fact("values")
    assert ("10 mail.acme.example",) == record(run, "MX")[0].fact("values")
    assert "v=spf1 mx -all" == record(run, "TXT", "acme")[0].fact("spf")
    assert "v=DMARC1; p=quarantine" == record(run, "TXT", "_dmarc")[0].fact("dmarc")
    assert ("ns1.acme.example", "ns2.acme.example") == record(run, "NS")[0].fact("values")
    assert [] == [lookup for lookup in run.lookups if lookup.question.startswith("IPv6")]


async def test_a_host_without_ipv4_is_asked_for_ipv6() -> None:
    run = await asked({("www.acme.example", "AAAA"): ["2001:db8::1"]})

    assert [LookupOutcome.NONE, LookupOutcome.FOUND] == [
        lookup.outcome for lookup in run.lookups if lookup.question.startswith("IPv")
    ]


async def test_a_name_that_does_not_exist_is_none_and_says_so() -> None:
    gone = dict.fromkeys(
        [("www.acme.example", "A"), ("acme.example", "A"), ("_dmarc.acme.example", "A")], NXDOMAIN
    )
    run = await asked(gone)

    assert {LookupOutcome.NONE} == {lookup.outcome for lookup in run.lookups}
    assert "www.acme.example does not exist in DNS" == run.evidence[0].value


@pytest.mark.parametrize(
    ("mx", "address", "null_mx", "outcome"),
    [
        pytest.param([], [], None, LookupOutcome.NONE, id="no mail server and no address"),
        pytest.param([], ["192.0.2.1"], False, LookupOutcome.FOUND, id="the address stands in"),
        pytest.param(["0 ."], ["192.0.2.1"], True, LookupOutcome.FOUND, id="a null MX"),
        pytest.param(["0 mx.acme.example."], [], False, LookupOutcome.FOUND, id="priority zero"),
    ],
)
async def test_who_receives_the_mail(mx, address, null_mx, outcome) -> None:
    subject = Subject(name="Acme Ltd", email="a@acme.example", email_domain="acme.example")
    names = {
        ("acme.example", "A"): address,
        ("acme.example", "MX"): mx,
        ("_dmarc.acme.example", "TXT"): [],
    }
    run = await asked(names, subject)
    lookup = next(item for item in run.lookups if item.question.startswith("mail servers"))
    found = record(run, "MX")

    assert outcome is lookup.outcome
    assert null_mx == (found[0].fact("null_mx") if found else None)
    assert {FetchedBy.EMAIL} == {item.fetched_by for item in run.evidence}


async def test_a_time_out_is_a_failure_of_that_question_alone() -> None:
    run = await asked(
        {**ALL, ("acme.example", "MX"): failure(LookupOutcome.FAILED, Reason.TIMEOUT)}
    )
    ends = {lookup.question.split(" of ")[0]: lookup.outcome for lookup in run.lookups}

    assert LookupOutcome.FAILED is ends["mail servers"]
    assert LookupOutcome.FOUND is ends["name servers"]


async def test_mail_at_another_domain_is_asked_there() -> None:
    subject = Subject(name="Acme Ltd", url="https://acme.example", email_domain="acme-mail.example")
    door = FakeDoor(names={("acme.example", "A"): ["192.0.2.1"]})
    await collect.collect(inquiry(door, source="dns", subject=subject))

    assert ("acme-mail.example", "MX") in door.resolved
    assert ("acme.example", "MX") not in door.resolved


@pytest.mark.parametrize(
    ("servers", "operator"),
    [
        pytest.param((), None, id="none at all"),
        pytest.param(("ns1.acme.example",), None, id="its own"),
        pytest.param(("ns1.notsedoparking.com",), None, id="a name that only ends alike"),
        pytest.param(("ns1.sedoparking.com", "ns1.acme.example"), None, id="only one of two"),
        pytest.param(("ns1.sedoparking.com", "ns2.sedoparking.com"), "Sedo", id="parked"),
    ],
)
def test_parking_name_servers(servers: tuple[str, ...], operator: str | None) -> None:
    assert operator == parking(servers)
