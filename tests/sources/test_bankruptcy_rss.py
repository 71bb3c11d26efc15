"""Bankruptcy courts' feeds. Firms and persons made up here are fictional."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF
from tests.sources.fake_door import FakeDoor, inquiry

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.model.subject import Subject
from duecheck.signals.h01a_open_insolvency import open_insolvency
from duecheck.sources import bankruptcy_rss

FIRM = Subject(name="Sample Joinery, Inc.", country="US")
FEED = bankruptcy_rss.feed_address("zzb")
XML = {"content-type": "application/xml"}


def item(title: str, words: str = "Type: bk Office: 1 Chapter: 11 [Voluntary Petition]") -> str:
    return (f"<item><title>{title}</title><link>https://ecf.example/1</link><description>{words}"
            "</description><pubDate>Mon, 16 Nov 2026 11:25:12 GMT</pubDate></item>")  # fmt: skip


async def asked(*items: str, subject: Subject = FIRM, courts: str | None = "zzb", body: str = ""):
    whole = body or (
        f'<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel>{"".join(items)}</channel></rss>'
    )
    options = {} if courts is None else {("bankruptcy-rss", "courts"): courts}
    door = FakeDoor({FEED: (200, XML, whole.encode("latin-1"))}, options=options)
    run = inquiry(door, source="bankruptcy-rss", subject=subject)
    await bankruptcy_rss.collect.collect(run)
    return run, door


async def test_a_petition_of_the_firm_is_an_open_insolvency() -> None:
    run, _ = await asked(item("26-00079 Sample Joinery, Inc."))
    (case,) = run.evidence

    assert ("debtor", "11", "open", "26-00079") == tuple(
        case.fact(name) for name in ("role", "chapter", "stage", "docket")
    )
    assert State.PRESENT == open_insolvency.ask(run.evidence, AS_OF).state


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("26-00079 Jo Sample", id="a person"),
        pytest.param("26-00079 Sample Joinery LLC", id="a firm of another form"),
        pytest.param("26-00079 Other Works, Inc.", id="another firm"),
        pytest.param("26-00079 ", id="no name"),
        pytest.param("Sample Joinery, Inc.", id="no docket"),
    ],
)
async def test_entries_of_others_leave_nothing(title: str) -> None:
    run, _ = await asked(item(title))

    assert ([], LookupOutcome.NONE) == (run.evidence, run.lookups[0].outcome)


async def test_a_person_who_bears_the_firm_s_name_is_never_reported() -> None:
    """A firm called after its owner, and the owner's own bankruptcy in the same feed."""
    firm = Subject(name="Jo Sample Ltd", country="US")
    run, _ = await asked(item("26-00079 Jo Sample", "Type: bk Office: 1 Chapter: 13 [Petition]"),
                         item("26-00080 Jo Sample", "Type: bk Office: 1 Chapter: 7 [Petition]"),
                         subject=firm)  # fmt: skip

    assert [] == run.evidence
    assert "Jo Sample" not in " ".join(lookup.model_dump_json() for lookup in run.lookups)


async def test_a_person_who_sues_the_firm_is_not_named() -> None:
    run, _ = await asked(item("26-00079 Doe v. Sample Joinery, Inc. d/b/a Stairs",
                              "Type: ap Office: 1 Chapter:  [Complaint]"))  # fmt: skip
    (case,) = run.evidence

    assert ("defendant", None) == (case.fact("role"), case.fact("other"))
    assert "Doe" not in case.model_dump_json()


async def test_a_firm_that_sues_the_firm_is_named() -> None:
    run, _ = await asked(item("26-00079 Oak Supply LLC v. Sample Joinery, Inc."))

    assert "Oak Supply LLC" == run.evidence[0].fact("other")


async def test_an_event_that_closes_the_case_is_no_open_insolvency() -> None:
    run, _ = await asked(item("26-00079 Sample Joinery, Inc.",
                              "Type: bk Office: 1 Chapter: 7 [Close Bankruptcy Case]"))  # fmt: skip

    assert "ended" == run.evidence[0].fact("stage")
    assert State.PRESENT != open_insolvency.ask(run.evidence, AS_OF).state


@pytest.mark.parametrize(
    ("subject", "courts", "reason"),
    [
        pytest.param(FIRM, None, Reason.NOT_APPLICABLE, id="no court is named"),
        pytest.param(FIRM, "../x, 1", Reason.NOT_APPLICABLE, id="what is named is no court"),
        pytest.param(Subject(name="Beispiel GmbH", country="DE"), "zzb", Reason.NOT_COVERED,
                     id="abroad"),
        pytest.param(Subject(name="Jo Sample", country="US", kind="sole-trader"), "zzb",
                     Reason.POLICY, id="a natural person"),
    ],
)  # fmt: skip
async def test_nothing_is_asked(subject, courts, reason) -> None:
    run, door = await asked(subject=subject, courts=courts)

    assert ([], reason) == (door.asked, run.lookups[0].reason)


async def test_a_page_instead_of_a_feed_is_unreadable() -> None:
    run, _ = await asked(body="<html>maintenance</html>")

    assert Reason.UNREADABLE is run.lookups[0].reason


@pytest.mark.recorded
async def test_a_real_feed_holds_a_firm_as_defendant_and_the_person_who_sued_is_not_named(
    shared,
) -> None:
    body = (shared / "fixtures/courts/pacer-rss-mdb-1.xml").read_text("latin-1")
    firm = Subject(name="CN of Dundalk, Inc.", country="US")
    run, _ = await asked(body=body, subject=firm)
    (case,) = run.evidence

    assert ("defendant", "18-00079", "ended", "adversary") == tuple(
        case.fact(name) for name in ("role", "docket", "stage", "type")
    )
    assert "Dozier" not in case.model_dump_json()
    assert "2 entries" in run.lookups[0].detail


@pytest.mark.recorded
async def test_a_person_of_a_real_feed_never_reaches_a_company_s_report(shared) -> None:
    body = (shared / "fixtures/courts/pacer-rss-mdb-2.xml").read_text("latin-1")
    for name in ("Dozier", "Dozier Ltd", "Dozier, Inc."):
        run, _ = await asked(body=body, subject=Subject(name=name, country="US"))

        assert [] == run.evidence
