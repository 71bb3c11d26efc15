"""What the application states becomes claims, and what it leaves out becomes nothing."""

from __future__ import annotations

from duecheck.intake.claims import claims
from duecheck.model.evidence import FetchedBy, SourceClass
from duecheck.model.subject import Request, Subject


def said(subject: Subject) -> dict[str, str]:
    return {
        str(item.facts["what"]): str(item.facts["said"])
        for item in claims(Request(subject=subject))
    }


def test_a_bare_name_is_one_claim() -> None:
    assert {"name": "Acme Ltd"} == said(Subject(name="Acme Ltd"))


def test_everything_stated_is_a_claim() -> None:
    subject = Subject(
        name="Acme Ltd", reg="1", url="https://acme.example", phone="01632 960111",
        email="a@acme.example", address="1 High Street", owner="A. Example", claimed_since=2009,
        employees=3, sector="roofing",
    )  # fmt: skip

    assert {
        "name": "Acme Ltd", "number": "1", "since": "2009", "address": "1 High Street",
        "phone": "01632 960111", "email": "a@acme.example", "url": "https://acme.example",
        "owner": "A. Example", "employees": "3", "sector": "roofing",
    } == said(subject)  # fmt: skip


def test_a_claim_is_the_application_s_own_word() -> None:
    (item,) = claims(Request(subject=Subject(name="Acme Ltd")))

    assert ("application", "claim", SourceClass.OWN, FetchedBy.STATED) == (
        item.source,
        item.kind,
        item.source_class,
        item.fetched_by,
    )
    assert item.event_date is None
