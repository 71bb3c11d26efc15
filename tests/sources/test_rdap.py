"""Domain registrations, from real recordings where marked; other domains are fictional."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fake_door import FakeDoor, failure, inquiry, json_answer

from duecheck.errors import Unreadable
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources.rdap import (
    BOOTSTRAP,
    collect,
    parse_bootstrap,
    parse_domain,
    parse_related,
)

LIST = {"services": [[["example"], ["http://rdap.example/", "https://rdap.example/"]]]}
ASKED = "https://rdap.example/domain/acme.example"
SUBJECT = Subject(name="Acme Ltd", url="https://www.acme.example/")
RELATED = "https://registrar.example/rdap/domain/ACME.EXAMPLE"


def record(**more):
    return {
        "objectClassName": "domain",
        "ldhName": "ACME.EXAMPLE.",
        "events": [{"eventAction": "registration", "eventDate": "2019-03-04T05:06:07Z"}],
        **more,
    }


def card(role: str, **lines: str):
    return {
        "roles": [role],
        "vcardArray": ["vcard", [[name, {}, "text", said] for name, said in lines.items()]],
    }


async def asked(answer, subject: Subject = SUBJECT, **more):
    pages = {BOOTSTRAP: json_answer(json.dumps(LIST)), ASKED: answer, **more}
    run = inquiry(FakeDoor(pages), source="rdap", subject=subject)
    await collect.collect(run)
    return run


def ends(run):
    return [(lookup.outcome, lookup.reason) for lookup in run.lookups]


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        pytest.param(Subject(name="Acme Ltd"), Reason.NOT_APPLICABLE, id="no address stated"),
        pytest.param(
            Subject(name="Acme Ltd", url="http://192.0.2.1/"), Reason.NOT_APPLICABLE, id="numbers"
        ),
        pytest.param(
            Subject(name="Acme Ltd", url="https://acme.de"), Reason.NOT_COVERED, id="no RDAP there"
        ),
    ],
)
async def test_what_is_not_asked_says_why(subject: Subject, reason: Reason) -> None:
    run = await asked(json_answer("{}"), subject)

    assert [(LookupOutcome.NOT_CHECKED, reason)] == ends(run)


async def test_a_json_404_is_not_registered() -> None:
    run = await asked(json_answer('{"errorCode":404,"title":"Not Found"}', 404))

    assert [(LookupOutcome.NONE, None)] == ends(run)
    assert [LookupOutcome.NONE] == [item.outcome for item in run.evidence]


async def test_a_page_with_404_is_unreadable_and_not_absence() -> None:
    run = await asked((404, {"content-type": "text/html"}, b"<h1>Not found</h1>"))

    assert [(LookupOutcome.FAILED, Reason.UNREADABLE)] == ends(run)
    assert [] == run.evidence


async def test_the_registrar_s_failure_leaves_the_registry_s_answer() -> None:
    answer = record(links=[{"rel": "related", "type": "application/rdap+json", "href": RELATED}])
    run = await asked(
        json_answer(json.dumps(answer)),
        **{RELATED: failure(LookupOutcome.FAILED, Reason.TIMEOUT)},
    )

    assert [(LookupOutcome.FOUND, None), (LookupOutcome.FAILED, Reason.TIMEOUT)] == ends(run)
    assert ["2019-03-04"] == [item.fact("registered_on") for item in run.evidence]


async def test_the_registrar_adds_the_registrant() -> None:
    answer = record(links=[{"rel": "related", "href": RELATED}])
    fuller = record(entities=[card("registrant", org="Acme Ltd")])
    run = await asked(json_answer(json.dumps(answer)), **{RELATED: json_answer(json.dumps(fuller))})

    assert "Acme Ltd" == run.evidence[1].fact("registrant")


@pytest.mark.parametrize(
    ("entity", "registrant"),
    [
        pytest.param(card("registrant"), None, id="nothing told"),
        pytest.param(card("registrant", fn="Jo Doe"), None, id="a name that may be a person's"),
        pytest.param(
            card("registrant", kind="individual", org="Doe", fn="Jo Doe"), None, id="a person"
        ),
        pytest.param(card("registrant", org="REDACTED FOR PRIVACY"), None, id="redacted"),
        pytest.param(card("technical", org="Host Ltd"), None, id="another role"),
        pytest.param(card("registrant", kind="org", fn="Acme Ltd"), "Acme Ltd", id="a firm"),
        pytest.param(card("Registrant", org="Acme Ltd"), "Acme Ltd", id="a capital role"),
    ],
)
def test_no_private_person_is_named(entity, registrant: str | None) -> None:
    found = parse_domain(record(entities=[entity]), "acme.example")

    assert registrant == found.fact("registrant")


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param([], id="a list"),
        pytest.param({"objectClassName": "entity"}, id="an entity"),
        pytest.param(record(ldhName="other.example"), id="another domain"),
    ],
)
def test_what_is_no_record_of_the_domain_is_unreadable(answer) -> None:
    with pytest.raises(Unreadable):
        parse_domain(answer, "acme.example")


def test_a_related_link_that_is_the_one_asked_or_no_domain_is_not_followed() -> None:
    for href in (ASKED, "https://registrar.example/terms", "http://registrar.example/domain/x"):
        assert parse_related({"links": [{"rel": "related", "href": href}]}, ASKED) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["events", "entities", "status", "vcardArray", "roles", "links"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_any_shape_is_read_or_unreadable(answer) -> None:
    whole = {**answer, "ldhName": "acme.example"} if isinstance(answer, dict) else answer
    try:
        assert "acme.example" == parse_domain(whole, "acme.example").fact("domain")
    except Unreadable:
        assert not isinstance(whole, dict)


@pytest.mark.recorded
class TestRecorded:
    """Real answers recorded by others."""

    def read(self, shared, name, domain):
        answer = json.loads((shared / "fixtures" / "rdap" / name).read_text("utf-8"))
        return answer, parse_domain(answer, domain)

    @pytest.mark.parametrize(
        ("name", "domain", "since"),
        [
            ("google.com-verisign.json", "google.com", "1997-09-15"),
            ("themarquetry.com-verisign.json", "themarquetry.com", "2021-03-16"),
            ("norway.no-norid.json", "norway.no", "2017-01-24"),
            ("bitcoin.org.json", "bitcoin.org", "2008-08-18"),
            ("abc.xyz-registrar.json", "abc.xyz", "2014-03-20"),
            ("lemonde.fr-afnic.json", "lemonde.fr", "2005-08-02"),
            ("example.cz-nic.json", "example.cz", "2004-08-30"),
            ("example.com-verisign.json", "example.com", "1995-08-14"),
        ],
    )
    def test_since_when(self, shared, name, domain, since) -> None:
        _, found = self.read(shared, name, domain)

        assert since == found.fact("registered_on")

    def test_norway_no_gives_no_expiry_and_no_status(self, shared) -> None:
        _, found = self.read(shared, "norway.no-norid.json", "norway.no")

        assert (None, None) == (found.fact("expires_on"), found.fact("status"))
        assert "Domeneshop AS" == found.fact("registrar")

    def test_lemonde_fr_gives_its_organisation_and_a_transfer(self, shared) -> None:
        _, found = self.read(shared, "lemonde.fr-afnic.json", "lemonde.fr")

        assert "SOCIETE EDITRICE DU MONDE" == found.fact("registrant")
        assert "2022-06-09" == found.fact("transferred_on")

    def test_abc_xyz_names_its_organisation_though_the_rest_is_redacted(self, shared) -> None:
        _, found = self.read(shared, "abc.xyz-registrar.json", "abc.xyz")

        assert "Google LLC" == found.fact("registrant")
        assert "2019-11-07" == found.fact("changed_on")

    def test_a_privacy_service_is_no_registrant(self, shared) -> None:
        _, found = self.read(shared, "bitcoin.org.json", "bitcoin.org")

        assert found.fact("registrant") is None

    def test_the_registry_names_the_registrar_s_address(self, shared) -> None:
        answer, _ = self.read(shared, "google.com-verisign.json", "google.com")
        asked_at = "https://rdap.verisign.com/com/v1/domain/google.com"

        assert "https://rdap.markmonitor.com/rdap/domain/GOOGLE.COM" == parse_related(
            answer, asked_at
        )

    def test_iana_s_list_finds_registries_and_says_where_there_is_none(self, shared) -> None:
        listed = json.loads(
            (shared / "fixtures" / "rdap" / "iana-bootstrap-dns.json").read_text("utf-8")
        )

        assert "https://rdap.verisign.com/com/v1/" == parse_bootstrap(listed, "google.com")
        assert "https://rdap.nominet.uk/uk/" == parse_bootstrap(listed, "acme.co.uk")
        assert parse_bootstrap(listed, "acme.de") is None

    async def test_a_page_where_json_was_due_is_unreadable(self, shared) -> None:
        body = (shared / "fixtures" / "rdap" / "error-404.html").read_bytes()
        run = await asked((404, {"content-type": "text/html"}, body))

        assert [(LookupOutcome.FAILED, Reason.UNREADABLE)] == ends(run)
