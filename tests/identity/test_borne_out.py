"""What bears out a stated domain, phone and email; every firm is fictional."""

from __future__ import annotations

import pytest

from duecheck.identity.borne_out import borne_out, shown_on_site
from duecheck.model.evidence import About, Evidence, Fact, Match, SourceClass
from duecheck.model.lookup import LookupOutcome
from duecheck.model.subject import Subject

SUBJECT = Subject(
    name="Quillmere Supplies Ltd",
    country="GB",
    reg="99000051",
    domain="quillmere.example",
    phone="01632 960333",
    phone_e164="+441632960333",
    email="A@quillmere.example",
    email_domain="quillmere.example",
    postcode="ZZ1 1AA",
)
OTHER_NUMBER = SUBJECT.model_copy(update={"reg": "99000052"})
SILENT = Subject(name="Quillmere Supplies Ltd", country="GB")


def seen(
    kind: str,
    *,
    m: float = 0.95,
    about: About | None = None,
    agreed: tuple[str, ...] = ("register number",),
    outcome: LookupOutcome = LookupOutcome.FOUND,
    **facts: Fact,
) -> Evidence:
    return Evidence(
        source="test", kind=kind, value="A statement", facts=facts, outcome=outcome,
        source_class=SourceClass.REGISTER, about=about or About(), match=Match(m=m, agreed=agreed),
    )  # fmt: skip


ENTRY = About(number="99000051", country="GB", postcode="ZZ1 1AA", phone="+441632960333")
NUMBER = seen("site", registration_number="99000051")
PHONE = seen("site-contact", what="phone", normal="+441632960333")
MAIL = seen("site-contact", what="email", normal="a@quillmere.example")
ADDRESS = seen("site-contact", what="address", normal="ZZ1 1AA")
REGISTER = seen("registration", about=ENTRY)
DOUBTFUL = seen("registration", about=ENTRY, m=0.89)
AT = "domain of its own site"


@pytest.mark.parametrize(
    ("subject", "evidence", "on_site"),
    [
        pytest.param(SUBJECT, [NUMBER], True, id="the stated number is on the site"),
        pytest.param(SUBJECT, [REGISTER], False, id="a register alone shows no site"),
        pytest.param(OTHER_NUMBER, [NUMBER], False, id="another number is on the site"),
        pytest.param(
            OTHER_NUMBER, [NUMBER, REGISTER], True, id="one of two known numbers is on the site"
        ),
        pytest.param(OTHER_NUMBER, [NUMBER, DOUBTFUL], False, id="an entry not sure enough"),
        pytest.param(
            OTHER_NUMBER, [NUMBER, seen("officer", about=ENTRY)], False, id="what is no entry"
        ),
        pytest.param(
            OTHER_NUMBER,
            [NUMBER, seen("registration", about=ENTRY, agreed=("name",))],
            False,
            id="an entry found by name proves no number",
        ),
        pytest.param(
            SUBJECT,
            [seen("site", registration_number="99000051", outcome=LookupOutcome.NONE)],
            False,
            id="a page that was not found",
        ),
    ],
)
def test_whether_the_site_shows_the_register_number(
    subject: Subject, evidence: list[Evidence], on_site: bool
) -> None:
    assert on_site is borne_out(subject, evidence).number_on_site


@pytest.mark.parametrize(
    ("value", "subject", "evidence", "agreed"),
    [
        pytest.param("phone", SUBJECT, [PHONE], ("shown on its own site",), id="phone on the site"),
        pytest.param("phone", SUBJECT, [REGISTER], ("as registered",), id="phone as registered"),
        pytest.param(
            "phone",
            SUBJECT,
            [PHONE, REGISTER],
            ("shown on its own site", "as registered"),
            id="both",
        ),
        pytest.param("phone", SILENT, [PHONE, REGISTER], (), id="no phone was stated"),
        pytest.param(
            "email", SUBJECT, [MAIL], ("shown on its own site", AT), id="the address on the site"
        ),
        pytest.param("email", SUBJECT, [PHONE], (AT,), id="an address at the site's domain"),
        pytest.param("email", SUBJECT, [REGISTER], (), id="without a site nothing bears it out"),
        pytest.param("email", SILENT, [MAIL], (), id="no address was stated"),
        pytest.param(
            "domain", SUBJECT, [PHONE], ("phone shown on its own site",), id="the stated phone"
        ),
        pytest.param(
            "domain", SUBJECT, [ADDRESS], ("postcode shown on its own site",), id="stated postcode"
        ),
        pytest.param(
            "domain",
            SUBJECT,
            [ADDRESS, REGISTER],
            ("registered postcode shown on its own site",),
            id="registered postcode",
        ),
        pytest.param(
            "domain",
            SUBJECT,
            [NUMBER, REGISTER],
            ("register number shown on its own site",),
            id="the entry's number",
        ),
        pytest.param("domain", SILENT, [ADDRESS, PHONE, MAIL], (), id="nothing was stated"),
    ],
)
def test_what_bears_out_a_stated_value(
    value: str, subject: Subject, evidence: list[Evidence], agreed: tuple[str, ...]
) -> None:
    assert agreed == borne_out(subject, evidence).agreeing[value]


BY_NAME = seen("registration", m=0.6, about=ENTRY, agreed=("name",))


@pytest.mark.parametrize(
    ("item", "lifted"),
    [
        pytest.param(BY_NAME, True, id="found by name, its number on the site"),
        pytest.param(seen("registration", m=0.9, about=ENTRY), False, id="sure already"),
        pytest.param(seen("registration", m=0.0, about=ENTRY), False, id="surely another's"),
        pytest.param(seen("registration", m=0.6), False, id="without a number"),
        pytest.param(seen("site", m=0.6, about=ENTRY), False, id="a page is not its own proof"),
        pytest.param(
            seen("registration", m=0.6, about=ENTRY.model_copy(update={"number": "99000052"})),
            False,
            id="another number",
        ),
    ],
)
def test_an_entry_is_lifted_only_by_its_number_on_the_own_site(
    item: Evidence, lifted: bool
) -> None:
    found = shown_on_site(item, [NUMBER])

    assert lifted is (found != item.match)
    assert lifted is ("register number shown on its own site" in found.agreed)


@pytest.mark.parametrize(
    ("domain", "mail", "borne"),
    [
        pytest.param("quillmere.example", "quillmere.example", True, id="at the site's domain"),
        pytest.param("quillmere.example", "post.quillmere.example", True, id="a host below it"),
        pytest.param("quillmere.example", "brackwater.example", False, id="at another"),
        pytest.param("quillmere.example", None, False, id="no mail stated"),
        pytest.param(None, "quillmere.example", False, id="no site stated"),
        pytest.param("gmail.com", "gmail.com", False, id="a free provider is nobody's own"),
    ],
)
def test_mail_at_the_domain_of_the_stated_site(domain, mail, borne: bool) -> None:
    subject = SUBJECT.model_copy(update={"domain": domain, "email_domain": mail, "email": None})
    assert borne is (AT in borne_out(subject, [NUMBER]).agreeing["email"])
