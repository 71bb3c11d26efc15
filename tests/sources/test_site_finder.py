"""Finding a site: only a page that proves itself counts. Acme Stairs Ltd is fictional."""

from __future__ import annotations

import pytest
from tests.sources.fake_door import NOW, NXDOMAIN, FakeDoor, failure, html

from duecheck.model.evidence import About, Evidence, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources.site_finder import collect

SUBJECT = Subject(
    name="Acme Stairs Ltd", country="GB", reg="99000077", town="Stokeham",
    phone="01632 960777", phone_e164="+441632960777",
)  # fmt: skip
HOST = "acme-stairs.example"
HOME = f"https://{HOST}/"
STORY = "<p>" + "We make oak stairs to measure for builders. " * 8 + "</p>"
NUMBERED = f"<h1>Oak stairs</h1>{STORY}<p>Company number 99000077</p>"
PHONED = f"<h1>Stairs</h1>{STORY}<p>Call 01632 960777</p>"
PLACED = f"<h1>Acme Stairs Ltd</h1>{STORY}<p>Our workshop is in Stokeham.</p>"
NAMED = f"<h1>Acme Stairs Ltd</h1>{STORY}<p>Our workshop is in Otherham.</p>"
PARKED = "<title>acme-stairs.example</title><p>This domain is for sale. Buy this domain.</p>"


def hit(url: str, label: str = "other") -> Evidence:
    return Evidence(
        source="web-search",
        kind="search-result",
        value=f"Search result ({label})",
        facts={"address": url, "label": label, "title": "Acme Stairs Ltd"},
        source_class=SourceClass.SNIPPET,
    )


def entry(**facts: str) -> Evidence:
    return Evidence(
        source="wikidata",
        kind="registration",
        value="an entry",
        facts=dict(facts),
        source_class=SourceClass.REGISTER,
        about=About(name="Acme Stairs Ltd", number="99000077"),
    )


async def find(pages, known, *, subject: Subject = SUBJECT, names=None, door=None) -> Inquiry:
    unknown = {
        (f"{name}.{ending}", "A"): NXDOMAIN
        for name in ("acmestairs", "acme-stairs")
        for ending in ("co.uk", "com", "uk")
    }
    zone = unknown | (names if names is not None else {(HOST, "A"): ["192.0.2.1"]})
    run = Inquiry(
        source="site-finder",
        subject=subject,
        door=door or FakeDoor(pages, names=zone),
        as_of=NOW.date(),
        seen=known,
    )
    await collect.collect(run)
    return run


@pytest.mark.parametrize(
    ("page", "agreed"),
    [
        pytest.param(NUMBERED, ("register number",), id="the register number"),
        pytest.param(PHONED, ("phone",), id="the stated phone"),
        pytest.param(PLACED, ("name", "town"), id="the name with the town"),
    ],
)
async def test_a_page_that_agrees_is_the_firms_own(page: str, agreed: tuple[str, ...]) -> None:
    run = await find({HOME: html(page)}, [hit(HOME)])

    assert (True, agreed) == (run.evidence[0].fact("verified"), run.evidence[0].fact("agreed"))
    assert HOST == run.evidence[0].about.domain


@pytest.mark.parametrize(
    ("page", "why"),
    [
        pytest.param(NAMED, "nothing that is known", id="the name alone, which is shared"),
        pytest.param(PARKED, "placeholder", id="a parked page that writes the domain"),
        pytest.param(STORY, "nothing that is known", id="a firm that says nothing of itself"),
        pytest.param("<script>go()</script>", "unreadable", id="a program's shell"),
    ],
)
async def test_anything_less_is_shown_and_not_counted(page: str, why: str) -> None:
    run = await find({HOME: html(page)}, [hit(HOME)])

    assert [False] == [item.fact("verified") for item in run.evidence]
    assert why in run.evidence[0].value
    assert "not counted" in run.evidence[0].value
    assert (None, None) == (run.evidence[0].about.name, run.evidence[0].about.phone)


async def test_a_contact_page_may_prove_it() -> None:
    pages = {
        HOME: html(f'<a href="/contact">Contact</a>{STORY}'),
        f"{HOME}contact": html(PHONED),
    }
    run = await find(pages, [hit(HOME)])

    assert True is run.evidence[0].fact("verified")


async def test_a_register_s_site_is_tried_before_a_search_result() -> None:
    other = "https://other.example/"
    pages = {HOME: html(NUMBERED), other: html(PHONED)}
    names = {(HOST, "A"): ["192.0.2.1"], ("other.example", "A"): ["192.0.2.2"]}
    run = await find(pages, [hit(other), entry(website=HOME)], names=names)

    assert [HOST] == [item.fact("host") for item in run.evidence]
    assert "wikidata answer" == run.evidence[0].fact("how")


async def test_names_made_of_the_words_are_tried_last_and_missing_ones_are_not_listed() -> None:
    door = FakeDoor(
        {"https://acmestairs.com/": html(PHONED)},
        names={
            ("acmestairs.co.uk", "A"): NXDOMAIN,
            ("acme-stairs.co.uk", "A"): NXDOMAIN,
            ("acmestairs.com", "A"): ["192.0.2.1"],
        },
    )
    run = await find({}, [], door=door)

    assert ["acmestairs.com"] == [item.fact("host") for item in run.evidence]
    assert "made of the name" == run.evidence[0].fact("how")


@pytest.mark.parametrize("label", ["directory", "news", "namesake", "profile", "sale", "advert"])
async def test_a_result_with_another_label_is_no_candidate(label: str) -> None:
    run = await find({HOME: html(NUMBERED)}, [hit(HOME, label)])

    assert [] == run.evidence
    assert (LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


async def test_a_site_that_refuses_is_shown_with_the_reason() -> None:
    refused = failure(LookupOutcome.BLOCKED, Reason.ROBOTS)
    run = await find({HOME: refused}, [hit(HOME)])

    assert "robots" in run.evidence[0].value
    assert False is run.evidence[0].fact("verified")


async def test_a_stated_site_is_not_searched_for() -> None:
    stated = SUBJECT.model_copy(update={"url": HOME})
    door = FakeDoor()
    run = await find({}, [hit("https://other.example/")], subject=stated, door=door)

    assert ([], []) == (door.asked, door.resolved)
    assert LookupOutcome.NOT_CHECKED is run.lookups[0].outcome
