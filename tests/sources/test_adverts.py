"""Adverts and sales: whose they are and what they offer. Every firm here is fictional."""

from __future__ import annotations

from datetime import date

import pytest
from tests.sources.fake_door import NOW, FakeDoor, failure, html

from duecheck.model.evidence import Evidence, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources.adverts import collect

SUBJECT = Subject(name="Dunmore Decking Ltd", country="GB", phone_e164="+441632960555",
                  town="Stokeham")  # fmt: skip
SALE = "<h1>By order of Dunmore Decking Ltd</h1><p>Entire contents of workshop: saws, vans.</p>"
WORK = "<h1>Dunmore Decking Ltd</h1><p>We install decks. Call 01632 960555.</p>"


def hit(url: str, label: str, on: date | None = None) -> Evidence:
    return Evidence(
        source="web-search",
        kind="search-result",
        value=f"Search result ({label})",
        facts={"address": url, "label": label},
        source_class=SourceClass.SNIPPET,
        event_date=on,
    )


async def opened(pages, *known: Evidence, subject: Subject = SUBJECT):
    door = FakeDoor(pages)
    run = Inquiry(source="adverts", subject=subject, door=door, as_of=NOW.date(), seen=known)
    await collect.collect(run)
    return run, door


@pytest.mark.parametrize(
    ("page", "what", "source_class"),
    [
        pytest.param(SALE, "sale-of-plant", SourceClass.AUCTION, id="a sale of its things"),
        pytest.param(WORK, "trading", SourceClass.SELF, id="an offer of its work"),
    ],
)
async def test_what_a_page_offers(page: str, what: str, source_class: SourceClass) -> None:
    run, _ = await opened({"https://a.example/1": html(page)}, hit("https://a.example/1", "sale"))

    assert (what, source_class) == (run.evidence[0].fact("what"), run.evidence[0].source_class)


async def test_a_stated_phone_on_the_page_says_whose_it_is() -> None:
    run, _ = await opened({"https://a.example/1": html(WORK)}, hit("https://a.example/1", "advert"))

    assert "+441632960555" == run.evidence[0].about.phone


@pytest.mark.parametrize(
    ("page", "subject"),
    [
        pytest.param("<h1>Marlow Fencing: entire contents of workshop, saws, vans. By order of"
                     " the owner</h1>", SUBJECT, id="another firm's sale"),
        pytest.param(SALE, SUBJECT.model_copy(update={"sector": "used equipment dealer"}),
                     id="a dealer's stock"),
        pytest.param("<h1>Dunmore Decking Ltd</h1><p>Founded in Stokeham.</p>", SUBJECT,
                     id="a page that offers nothing"),
    ],
)  # fmt: skip
async def test_what_is_not_its_own_is_none(page: str, subject: Subject) -> None:
    known = hit("https://a.example/1", "sale")
    run, _ = await opened({"https://a.example/1": html(page)}, known, subject=subject)

    assert [LookupOutcome.NONE] == [item.outcome for item in run.evidence]


async def test_the_page_s_day_then_the_result_s_day() -> None:
    told = date(2026, 11, 2)
    run, _ = await opened(
        {"https://a.example/1": html(WORK)}, hit("https://a.example/1", "advert", told)
    )

    assert told == run.evidence[0].event_date


async def test_sales_come_before_adverts_and_three_pages_are_enough() -> None:
    pages = {f"https://a.example/{n}": html(WORK) for n in range(5)}
    known = [hit(f"https://a.example/{n}", "advert") for n in range(4)]
    _run, door = await opened(pages, *known, hit("https://a.example/4", "sale"))

    assert ["/4", "/0", "/1"] == [ask.url.removeprefix("https://a.example") for ask in door.asked]


@pytest.mark.parametrize("label", ["own-site", "directory", "news", "namesake", "profile", "other"])
async def test_other_results_are_not_opened(label: str) -> None:
    run, door = await opened({}, hit("https://a.example/1", label))

    assert [] == door.asked
    assert Reason.NOT_APPLICABLE is run.lookups[0].reason


async def test_a_page_that_refuses_is_no_absence() -> None:
    refused = failure(LookupOutcome.BLOCKED, Reason.ROBOTS)
    run, _ = await opened({"https://a.example/1": refused}, hit("https://a.example/1", "sale"))

    assert (LookupOutcome.BLOCKED, Reason.ROBOTS) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )
