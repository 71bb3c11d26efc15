"""How sure each piece of evidence is, by what led to it and what agreed."""

from __future__ import annotations

import pytest

from duecheck.identity.match import match
from duecheck.model.evidence import About, Evidence, Fact, FetchedBy, SourceClass
from duecheck.model.lookup import LookupOutcome
from duecheck.model.subject import Candidate, Subject

SUBJECT = Subject(
    name="Quillmere Supplies Ltd",
    country="GB",
    reg="99000051",
    url="https://quillmere.example",
    domain="quillmere.example",
    phone="01632 960333",
    phone_e164="+441632960333",
    email="a@quillmere.example",
    email_domain="quillmere.example",
)
BARE = SUBJECT.model_copy(update={"reg": None})
REGISTERED = About(
    name="QUILLMERE SUPPLIES LTD",
    number="99000051",
    country="GB",
    address="1 High Street, Stokeham, ZZ1 1AA",
    postcode="ZZ1 1AA",
)
CHOSEN = Candidate(
    id="companies-house:99000051",
    name="QUILLMERE SUPPLIES LTD",
    number="99000051",
    country="GB",
    match=0.6,
    agreed=("name",),
)


def seen(
    source: str,
    kind: str,
    *,
    by: FetchedBy = FetchedBy.NAME,
    about: About | None = None,
    outcome: LookupOutcome = LookupOutcome.FOUND,
    **facts: Fact,
) -> Evidence:
    return Evidence(
        source=source,
        kind=kind,
        value="A statement",
        facts=facts,
        fetched_by=by,
        source_class=SourceClass.REGISTER,
        about=about or About(),
        outcome=outcome,
    )


REGISTRATION = seen("companies-house", "registration", by=FetchedBy.NUMBER, about=REGISTERED)
BY_NAME = seen("companies-house", "registration", about=REGISTERED)
SITE = seen("website", "site", by=FetchedBy.DOMAIN, state="live")
NUMBERED = seen("website", "site", by=FetchedBy.DOMAIN, registration_number="99000051")
POSTCODE = seen("website", "site-contact", by=FetchedBy.DOMAIN, what="address", normal="ZZ1 1AA")
PHONE = seen("website", "site-contact", by=FetchedBy.DOMAIN, what="phone", normal="+441632960333")
MAIL = seen(
    "website", "site-contact", by=FetchedBy.DOMAIN, what="email", normal="a@quillmere.example"
)
DNS = seen("dns", "dns-record", about=About(domain="quillmere.example"))
NUMBER_SAID = seen("phone", "phone-number", by=FetchedBy.PHONE, about=About(phone="+441632960333"))
ADDRESS_SAID = seen(
    "email", "email-address", by=FetchedBy.EMAIL, about=About(email="a@quillmere.example")
)


def level(
    subject: Subject, item: Evidence, *others: Evidence, chosen: tuple[Candidate, ...] = ()
) -> float:
    return match(subject, [item, *others], chosen=chosen)[0].match.m


def test_nothing_seen_is_nothing_matched() -> None:
    assert [] == match(SUBJECT, [])


@pytest.mark.parametrize(
    ("subject", "item", "others", "m"),
    [
        pytest.param(SUBJECT, seen("application", "claim"), (), 1.0, id="the application on file"),
        pytest.param(SUBJECT, seen("observed", "note"), (), 1.0, id="the user's own observation"),
        pytest.param(SUBJECT, REGISTRATION, (), 1.0, id="fetched by the stated number"),
        pytest.param(SUBJECT, BY_NAME, (), 1.0, id="found by name, carries the stated number"),
        pytest.param(BARE, BY_NAME, (), 0.6, id="found by a distinctive name alone"),
        pytest.param(BARE, REGISTRATION, (), 1.0, id="picked by a person"),
        pytest.param(
            SUBJECT,
            seen(
                "companies-house",
                "registration",
                about=REGISTERED.model_copy(update={"number": "99000052"}),
            ),
            (),
            0.0,
            id="another number in the same register",
        ),
        pytest.param(
            SUBJECT,
            seen(
                "gleif",
                "registration",
                by=FetchedBy.NUMBER,
                about=About(name="Other Oy", number="99000051", country="FI"),
            ),
            (),
            0.0,
            id="the same digits in another country's register",
        ),
        pytest.param(SUBJECT, SITE, (), 0.75, id="a domain as stated"),
        pytest.param(SUBJECT, DNS, (), 0.75, id="a name server's record of it, by its kind"),
        pytest.param(SUBJECT, SITE, (NUMBERED,), 1.0, id="the site shows the stated number"),
        pytest.param(SUBJECT, DNS, (NUMBERED,), 1.0, id="and so for the domain's records"),
        pytest.param(SUBJECT, SITE, (POSTCODE,), 0.75, id="a postcode nobody else states"),
        pytest.param(SUBJECT, SITE, (POSTCODE, REGISTRATION), 0.9, id="the registered postcode"),
        pytest.param(SUBJECT, SITE, (PHONE,), 0.9, id="the stated phone on the site"),
        pytest.param(BARE, SITE, (NUMBERED, BY_NAME), 0.9, id="number of the entry found by name"),
        pytest.param(BARE, BY_NAME, (NUMBERED,), 0.9, id="and so for that entry"),
        pytest.param(SUBJECT, NUMBER_SAID, (), 0.75, id="a phone as stated"),
        pytest.param(SUBJECT, NUMBER_SAID, (PHONE,), 0.9, id="a phone its own site shows"),
        pytest.param(SUBJECT, ADDRESS_SAID, (), 0.75, id="an email address as stated"),
        pytest.param(SUBJECT, ADDRESS_SAID, (MAIL,), 0.9, id="an email address its site shows"),
        pytest.param(
            SUBJECT, ADDRESS_SAID, (SITE,), 0.9, id="an email address at its site's domain"
        ),
        pytest.param(
            SUBJECT,
            seen("rdap", "domain-registration", about=About(domain="stranger.example")),
            (),
            0.0,
            id="a record of somebody else's domain",
        ),
        pytest.param(
            SUBJECT,
            seen("web-search", "search-result", about=About(name="Quillmere Supplies")),
            (),
            0.6,
            id="a search result that names it",
        ),
        pytest.param(
            SUBJECT,
            seen("web-search", "search-result", about=About(name="Quill and Mere")),
            (),
            0.0,
            id="a namesake",
        ),
        pytest.param(
            SUBJECT,
            seen("web-search", "search-result", outcome=LookupOutcome.NONE),
            (),
            0.6,
            id="nothing found under a distinctive name",
        ),
        pytest.param(
            Subject(name="Acme Ltd"),
            seen("web-search", "search-result", outcome=LookupOutcome.NONE),
            (),
            0.35,
            id="nothing found under a common name",
        ),
    ],
)
def test_level(subject: Subject, item: Evidence, others: tuple[Evidence, ...], m: float) -> None:
    assert m == level(subject, item, *others)


@pytest.mark.parametrize(
    ("item", "m"),
    [
        pytest.param(BY_NAME, 0.6, id="the entry itself"),
        pytest.param(seen("companies-house", "officer"), 0.6, id="a list of that register"),
        pytest.param(
            seen("gleif", "registration", about=About(name="X", number="99000051", country="GB")),
            0.6,
            id="another register's entry of that number",
        ),
        pytest.param(seen("gleif", "registration"), 0.0, id="another register without a number"),
    ],
)
def test_evidence_about_a_chosen_entry_is_as_sure_as_the_choice(item: Evidence, m: float) -> None:
    assert m == level(BARE, item, chosen=(CHOSEN,))


def test_what_agreed_is_said() -> None:
    found = match(SUBJECT, [SITE, REGISTRATION, POSTCODE])

    assert ("domain", "registered postcode shown on its own site") == found[0].match.agreed
    assert ("register number", "name") == found[1].match.agreed
    assert ("phone as stated by the applicant",) == match(SUBJECT, [NUMBER_SAID])[0].match.agreed


def test_order_does_not_matter() -> None:
    items = [SITE, REGISTRATION, POSTCODE, NUMBER_SAID, ADDRESS_SAID]
    forward = match(SUBJECT, items)

    assert forward == list(reversed(match(SUBJECT, list(reversed(items)))))


FOUND = Subject(name="Quillmere Supplies Ltd", country="GB", reg="99000051")
HERE = About(domain="quillmere.example")


def candidate(*, verified: bool) -> Evidence:
    return seen("site-finder", "site-candidate", about=HERE, verified=verified, agreed=("phone",))


@pytest.mark.parametrize(
    ("about", "verified", "m"),
    [
        pytest.param(HERE, True, 0.6, id="a site found and proven in one value"),
        pytest.param(HERE, False, 0.0, id="a candidate that proved nothing"),
        pytest.param(About(domain="other.example"), True, 0.0, id="another site"),
        pytest.param(About(domain="quillmere.example", number="99000099", country="GB"), True, 0.0,
                     id="another register number on its pages"),
        pytest.param(About(domain="quillmere.example", number="99000051", country="GB"), True, 1.0,
                     id="the stated number on its pages"),
    ],
)  # fmt: skip
def test_a_site_found_by_search_is_as_sure_as_its_proof(about, verified: bool, m: float) -> None:
    item = seen("website", "site-date", by=FetchedBy.DOMAIN, about=about)

    assert m == match(FOUND, [item, candidate(verified=verified)])[0].match.m


def test_what_agreed_names_number_and_domain_where_the_site_shows_the_number() -> None:
    site, numbered = match(SUBJECT, [SITE, NUMBERED])

    assert ("register number", "domain") == site.match.agreed
    assert ("register number", "domain") == numbered.match.agreed


def test_an_entry_by_number_agrees_in_its_number_whatever_it_says_itself() -> None:
    bare = seen("companies-house", "registration", by=FetchedBy.NUMBER, about=About(country="GB"))
    (found,) = match(SUBJECT, [bare])

    assert (1.0, ("register number",)) == (found.match.m, found.match.agreed)


def test_a_chosen_entry_hands_on_what_agreed_to_what_its_register_said_without_number() -> None:
    said = seen("companies-house", "officer", about=About(name="Jo Sample"))
    elsewhere = seen("gleif", "officer", about=About(name="Jo Sample"))
    found, other = match(BARE, [said, elsewhere], chosen=(CHOSEN,))

    assert (0.6, ("name",)) == (found.match.m, found.match.agreed)
    assert 0.0 == other.match.m


@pytest.mark.parametrize(
    ("number", "country", "m"),
    [
        pytest.param("99000051", "GB", 1.0, id="the same digits in the same register"),
        pytest.param("99000051", "IE", 0.2, id="the same digits in another country's register"),
    ],
)
def test_digits_of_another_country_s_register_are_no_number_of_ours(number, country, m) -> None:
    about = About(name="QUILLMERE SUPPLIES LTD", number=number, country=country)
    item = seen("companies-house", "registration", by=FetchedBy.NUMBER, about=about)

    assert m == match(SUBJECT, [item])[0].match.m


@pytest.mark.parametrize(
    ("about", "m"),
    [
        pytest.param(About(name="Other Firm Ltd", email="a@quillmere.example"), 0.6, id="mail"),
        pytest.param(About(name="Other Firm Ltd", phone="+441632960333"), 0.6, id="phone"),
        pytest.param(About(name="Other Firm Ltd", domain="quillmere.example"), 0.6, id="domain"),
        pytest.param(About(name="Other Firm Ltd", address="1 High St, ZZ1 1AA"), 0.0, id="place"),
        pytest.param(About(address="1 High Street, Stokeham, ZZ1 1AA"), 0.6, id="a place, no name"),
    ],
)
def test_another_name_needs_a_way_to_reach_the_firm(about: About, m: float) -> None:
    stated = BARE.model_copy(update={"address": "1 High Street, Stokeham, ZZ1 1AA"})

    assert m == match(stated, [seen("gdelt", "mention", about=about)])[0].match.m


@pytest.mark.parametrize(
    ("about", "m"),
    [
        pytest.param(About(domain="quillmere.example"), 0.75, id="the stated domain"),
        pytest.param(About(domain="www.quillmere.example"), 0.75, id="a host of it"),
        pytest.param(About(domain="brackwater.example"), 0.0, id="where it led to another"),
        pytest.param(About(), 0.75, id="what names no domain"),
    ],
)
def test_what_a_stated_domain_led_to(about: About, m: float) -> None:
    item = Evidence(
        source="website", kind="site", value="a site", source_class=SourceClass.SELF, about=about,
        fetched_by=FetchedBy.DOMAIN,
    )  # fmt: skip
    (found,) = match(BARE, [item])
    assert m == found.match.m


def test_a_proven_site_lifts_what_is_less_sure_and_changes_nothing_else() -> None:
    def about(kind: str, name: str | None, **facts: Fact) -> Evidence:
        return Evidence(
            source="website", kind=kind, value=kind, source_class=SourceClass.SELF, facts=facts,
            about=About(domain="found.example", name=name),
        )  # fmt: skip

    proof = about("site-candidate", None, verified=True, agreed=("postcode",))
    page, named = about("site", None), about("site", SUBJECT.name)
    _, lifted, kept = match(BARE, [proof, page, named])

    assert ("postcode",) == lifted.match.agreed
    # By its name alone it is as sure as the proof makes it, and keeps what agreed.
    assert kept.match.m == lifted.match.m
    assert ("name",) == kept.match.agreed
