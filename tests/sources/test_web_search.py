"""Web search: every result one label, namesakes apart, and an engine's silence told from none."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.sources.fake_door import FakeDoor, failure, inquiry, json_answer

from duecheck.identity.match import match
from duecheck.model.evidence import SourceClass, Stance
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import web_search
from duecheck.sources.web_search import ask_for, queries

SUBJECT = Subject(
    name="Quillmere Supplies Ltd", country="GB", domain="quillmere.example",
    phone="01632 960333", phone_e164="+441632960333", town="Stokeham",
)  # fmt: skip
SEARXNG = "https://search.example"
NAME, NEWS, CLOSING = (query.words for query in queries(SUBJECT.name))
NOTHING = {"query": "x", "results": [], "unresponsive_engines": []}

Row = Mapping[str, str]


def result(title: str, url: str, content: str = "", **more: str) -> Row:
    return {"title": title, "url": url, "content": content, **more}


def address(words: str) -> str:
    ask = ask_for(words, searxng=SEARXNG, key=None)
    query = "&".join(f"{name}={value}" for name, value in ask.params)
    return f"{ask.url}?{query}"


def world(first=NOTHING, second=NOTHING, third=NOTHING) -> FakeDoor:
    answers = zip((NAME, NEWS, CLOSING), (first, second, third), strict=True)
    return FakeDoor(
        {
            address(words): json_answer(json.dumps(answer)) if isinstance(answer, dict) else answer
            for words, answer in answers
        },
        options={("web-search", "searxng"): SEARXNG},
    )


async def asked(door: FakeDoor, subject: Subject = SUBJECT) -> Inquiry:
    run = inquiry(door, source="web-search", subject=subject)
    await web_search.collect.collect(run)
    return run


def ends(run: Inquiry) -> list[tuple[str, str | None]]:
    return [(lookup.outcome, lookup.reason) for lookup in run.lookups]


async def test_no_engine_is_not_checked_and_nothing_is_asked() -> None:
    door = FakeDoor()
    run = await asked(door)

    assert [("not-checked", "no-key")] * 3 == ends(run)
    assert ([], []) == (door.asked, run.evidence)


async def test_ddgs_is_refused_with_its_reason() -> None:
    door = FakeDoor(options={("web-search", "backend"): "ddgs"}, keys={"web-search": "k"})
    run = await asked(door)

    assert [("not-checked", "policy")] * 3 == ends(run)
    assert "past the archive" in run.lookups[0].detail
    assert [] == door.asked


async def test_nothing_found_is_none_and_a_lead_s_worth() -> None:
    run = await asked(world())

    assert [("none", None)] * 3 == ends(run)
    assert {(LookupOutcome.NONE, SourceClass.SNIPPET)} == {
        (item.outcome, item.source_class) for item in run.evidence
    }


@pytest.mark.parametrize(
    ("silent", "end"),
    [
        pytest.param([["google", "CAPTCHA"]], ("blocked", "bot-check"), id="asked for a captcha"),
        pytest.param([["bing", "timeout"]], ("failed", "server-error"), id="out of time"),
    ],
)
async def test_engines_that_did_not_answer_are_not_none(silent, end) -> None:
    run = await asked(world({**NOTHING, "unresponsive_engines": silent}))

    assert end == ends(run)[0]
    assert silent[0][0] in run.lookups[0].detail


@pytest.mark.parametrize(
    ("answer", "end"),
    [
        pytest.param({"error": "no"}, ("failed", "unreadable"), id="another shape"),
        pytest.param({"results": [{"url": 5}]}, ("failed", "unreadable"), id="another field"),
        pytest.param(json_answer("[]"), ("failed", "unreadable"), id="a list"),
        pytest.param(
            failure(LookupOutcome.BLOCKED, Reason.BOT_CHECK), ("blocked", "bot-check"),
            id="a bot check",
        ),
    ],
)  # fmt: skip
async def test_one_broken_answer_costs_its_own_question(answer, end) -> None:
    assert [end, ("none", None), ("none", None)] == ends(await asked(world(answer)))


LABELLED = [
    (result("Quillmere Supplies: home", "https://www.quillmere.example/"), "own-site"),
    (result("Our range", "https://shop.quillmere.example/x"), "own-site"),
    (
        result("Quillmere Supplies, Stokeham", "https://www.yell.com/biz/1", "Call 01632 960 333"),
        "directory",
    ),
    (result("Quillmere Supplies | LinkedIn", "https://uk.linkedin.com/company/q"), "profile"),
    (result("We deliver", "https://www.gumtree.com/p/1", "Quillmere Supplies, call"), "advert"),
    (result("Quillmere Supplies opens", "https://stokeham-courier.example/1"), "news"),
    (
        result("Online auction: plant of Quillmere Supplies", "https://hammer.example/lots/9"),
        "sale",
    ),
    (result("Racking of Quillmere Supplies for sale by order", "https://gumtree.com/2"), "sale"),
    (result("Quillmere and Supplies of Larkford", "https://other.example/"), "namesake"),
    (result("A forum on Quillmere Supplies", "https://talk.example/t/1"), "other"),
]


async def test_every_result_gets_one_label() -> None:
    run = await asked(world({"results": [row for row, _ in LABELLED]}))
    labels = {item.facts["address"]: item.facts["label"] for item in run.evidence if item.facts}

    assert {row["url"]: label for row, label in LABELLED} == labels
    assert [("found", None), ("none", None), ("none", None)] == ends(run)


async def test_only_what_names_the_firm_can_score() -> None:
    run = await asked(world({"results": [row for row, _ in LABELLED]}))
    levels = {
        str(item.facts["label"]): item.match.m
        for item in match(SUBJECT, run.evidence)
        if item.facts
    }

    assert 0.0 == levels["namesake"]
    # Own domain: name and domain. The listing shows the stated phone: name and phone.
    assert (0.6, 0.9, 0.6) == (levels["own-site"], levels["directory"], levels["other"])


async def test_a_lead_is_an_unopened_excerpt() -> None:
    row = result("Quillmere Supplies", "https://talk.example/", publishedDate="2026-10-01T08:00:00")
    (item, *_) = (await asked(world({"results": [row]}))).evidence

    assert (SourceClass.SNIPPET, Stance.UNNAMED, "talk.example") == (
        item.source_class,
        item.stance,
        item.origin,
    )
    assert "2026-10-01" == str(item.event_date)


@pytest.mark.parametrize(
    ("name", "m"),
    [
        pytest.param("Quillmere Supplies Ltd", 0.75, id="the town beside the name"),
        pytest.param("Quillmere of Stokeham Ltd", 0.6, id="the town within the name says nothing"),
    ],
)
async def test_a_town_agrees_only_where_it_stands_beside_the_name(name: str, m: float) -> None:
    row = result("Quillmere Supplies, Quillmere of Stokeham", "https://talk.example/")
    subject = Subject(name=name, country="GB", town="Stokeham")
    (words, *_) = queries(name)
    door = FakeDoor(
        {address(words.words): json_answer(json.dumps({"results": [row]}))},
        options={("web-search", "searxng"): SEARXNG},
    )
    run = await asked(door, subject)

    assert m == match(subject, run.evidence)[0].match.m


async def test_a_firm_of_another_legal_form_is_not_taken_for_it() -> None:
    row = result("Quillmere Supplies LLP wound up", "https://talk.example/")
    run = await asked(world({"results": [row]}))

    assert 0.35 == match(SUBJECT, run.evidence)[0].match.m


async def test_results_that_do_not_name_the_firm_are_no_answer_about_it() -> None:
    row = result("Supplies of all kinds", "https://other.example/")
    run = await asked(world({"results": [row]}))

    assert ("none", None) == ends(run)[0]
    assert ["namesake", None] == [item.fact("label") for item in run.evidence][:2]


async def test_what_two_queries_show_is_kept_once() -> None:
    answer = {"results": [result("Quillmere Supplies", "https://talk.example/")]}
    run = await asked(world(answer, answer, answer))

    assert [("found", None)] * 3 == ends(run)
    assert 1 == len(run.evidence)


async def test_addresses_that_are_no_pages_are_left_out() -> None:
    row = result("Quillmere Supplies", "javascript:alert(1)")
    run = await asked(world({"results": [row]}))

    assert [] == [item for item in run.evidence if item.facts]


def test_the_name_is_sent_in_quotes_without_its_form() -> None:
    lanes = [query.lane for query in queries("Quillmere Supplies Ltd")]

    assert '"Quillmere Supplies"' == NAME
    assert NEWS.startswith('"Quillmere Supplies" (insolvency OR bankruptcy')
    assert '"equipment for sale"' in CLOSING
    assert [Lane.WEB, Lane.NEWS, Lane.WEB] == lanes


def test_the_key_of_brave_is_a_secret_header_and_a_searxng_goes_first() -> None:
    brave = ask_for("x", searxng=None, key="k-4711")
    own = ask_for("x", searxng="https://search.example/search", key="k-4711")

    assert (("X-Subscription-Token", "k-4711"),) == brave.secret
    assert "k-4711" not in repr((brave, own))
    assert ("https://search.example/search", ()) == (own.url, own.secret)


@pytest.mark.recorded
async def test_a_real_answer_of_brave(shared: Path) -> None:
    """Twenty web results for "hello world", recorded; titles as a reader sees them."""
    body = (shared / "fixtures/websearch/brave-api-web-hello-world.json").read_bytes()
    subject = Subject(name="Hello World", domain="helloworldcs.org")
    pages = {}
    for query in queries(subject.name):
        ask = ask_for(query.words, searxng=None, key="k")
        listed = "&".join(f"{name}={value}" for name, value in ask.params)
        pages[f"{ask.url}?{listed}"] = json_answer(body)
    run = await asked(FakeDoor(pages, keys={"web-search": "k"}), subject)
    by_address = {str(item.facts["address"]): item for item in run.evidence}

    assert [("found", None)] * 3 == ends(run)
    assert 20 == len(by_address)
    wiki = by_address["https://en.wikipedia.org/wiki/%22Hello,_World!%22_program"]
    assert '"Hello, World!" program - Wikipedia' == wiki.facts["title"]
    assert str(wiki.facts["snippet"]).startswith(
        'A "Hello, World!" program is usually a simple computer program that emits'
    )
    assert "2024-12-27" == str(wiki.event_date)
    assert "own-site" == by_address["https://www.helloworldcs.org/"].facts["label"]
    assert "namesake" == by_address["https://www.cnn.com/world"].facts["label"]
    assert "profile" == by_address["https://www.youtube.com/watch?v=Yw6u6YkTgQ4"].facts["label"]


DUCK = "https://html.duckduckgo.com/html/"
DUCK_PAGE = (
    '<div class="result web-result"><h2><a class="result__a" href="https://q.example/">'
    'Quillmere Supplies Ltd</a></h2><a class="result__snippet">Stokeham</a></div>'
)


def duck(body: str, *, backend: str = "duckduckgo") -> FakeDoor:
    answer = (200, {"content-type": "text/html"}, body.encode())
    pages = {f"{DUCK}?q={words}": answer for words in (NAME, NEWS, CLOSING)}
    return FakeDoor(pages, options={("web-search", "backend"): backend})


async def test_a_page_is_read_only_where_its_engine_is_named() -> None:
    door = duck(DUCK_PAGE)
    run = await asked(door)

    assert ["https://q.example/"] == [item.fact("address") for item in run.evidence]
    assert {("page", "html")} == {(ask.access, ask.accept) for ask in door.asked}


@pytest.mark.parametrize(
    ("body", "end"),
    [
        pytest.param('<div class="no-results">No results.</div>', ("none", None), id="none"),
        pytest.param("<div id=app></div>", ("failed", "unreadable"), id="an unknown layout"),
    ],
)
async def test_a_page_without_results_says_why(body: str, end) -> None:
    assert [end] * 3 == ends(await asked(duck(body)))


async def test_an_engine_nobody_knows_is_not_asked() -> None:
    door = duck(DUCK_PAGE, backend="altavista")

    assert [("not-checked", "policy")] * 3 == ends(await asked(door))
    assert [] == door.asked
