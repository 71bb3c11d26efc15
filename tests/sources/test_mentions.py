"""Mentions of a stated email and phone in a search. Every firm is fictional."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import pytest
from tests.sources.fake_door import FakeDoor, failure, inquiry, json_answer

from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import mentions

SEARXNG = "https://search.example"
MAIL, PHONE = "accounts@quillmere.example", "+441632960333"
NAME = "Quillmere Supplies Ltd"
BY_MAIL = Subject(name=NAME, country="GB", domain="quillmere.example", email=MAIL)
BY_PHONE = Subject(
    name=NAME, country="GB", domain="quillmere.example", phone="01632 960333", phone_e164=PHONE
)


def result(title: str, content: str, url: str = "https://directory.example/x") -> dict[str, str]:
    return {"title": title, "url": url, "content": content}


def answered(*results: Mapping[str, str], **more: Any) -> Any:
    return json_answer(json.dumps({"results": list(results), **more}))


async def asked(subject: Subject, answer: Any, **options: str) -> tuple[Inquiry, FakeDoor]:
    first = mentions.values(inquiry(FakeDoor(), source="mentions", subject=subject))
    pages = {}
    if first:
        ask = mentions.ask_for(first[0], searxng=SEARXNG, key=None)
        pages[f"{ask.url}?{urlencode(ask.params)}"] = answer
    options = options or {"searxng": SEARXNG}
    door = FakeDoor(pages, options={("web-search", name): said for name, said in options.items()})
    run = inquiry(door, source="mentions", subject=subject)
    await mentions.collect.collect(run)
    return run, door


@pytest.mark.parametrize(
    ("subject", "found", "names_firm"),
    [
        pytest.param(
            BY_MAIL, result("Quillmere Supplies", f"write to {MAIL.upper()}"), True, id="its name"
        ),
        pytest.param(
            BY_MAIL, result("Ostrander Paving", f"contact: {MAIL}"), False, id="another name"
        ),
        pytest.param(
            BY_MAIL,
            result("Contact us", MAIL, "https://www.quillmere.example/contact"),
            True,
            id="its own site",
        ),
        pytest.param(
            BY_PHONE, result("Ostrander Paving", "Tel. (01632) 960-333"), False, id="its number"
        ),
        pytest.param(
            BY_PHONE, result("Quillmere Supplies Ltd", "+44 1632 960 333"), True, id="abroad"
        ),
    ],
)
async def test_a_result_that_writes_the_value_names_the_firm_or_another(
    subject, found, names_firm
) -> None:
    run, _ = await asked(subject, answered(found))

    assert [names_firm] == [item.facts["names_firm"] for item in run.evidence]
    assert ("ANOTHER name" in run.evidence[0].value) is not names_firm


@pytest.mark.parametrize("subject", [BY_MAIL, BY_PHONE])
async def test_a_result_that_does_not_write_the_value_is_no_mention(subject) -> None:
    run, _ = await asked(subject, answered(result("Quillmere Supplies", "01632 960334, accounts@")))

    assert LookupOutcome.NONE is run.lookups[0].outcome
    assert [LookupOutcome.NONE] == [item.outcome for item in run.evidence]


async def test_without_a_firm_s_name_nothing_is_said_of_whose_it_is() -> None:
    subject = Subject(name="01632 960333", country="GB", phone="01632 960333", phone_e164=PHONE)
    run, _ = await asked(subject, answered(result("Ostrander Paving", "01632 960333")))

    assert run.evidence[0].facts["names_firm"] is None


async def test_one_call_a_value_and_only_to_the_engine() -> None:
    both = BY_PHONE.model_copy(update={"email": MAIL})
    _, door = await asked(both, answered())

    assert [SEARXNG + "/search"] * 2 == [ask.url for ask in door.asked]
    assert ['"accounts@quillmere.example"'] == [dict(a.params)["q"] for a in door.asked][:1]


@pytest.mark.parametrize(
    ("subject", "options", "reason"),
    [
        pytest.param(Subject(name=NAME), {"searxng": SEARXNG}, Reason.NOT_APPLICABLE, id="none"),
        pytest.param(BY_MAIL, {"other": "x"}, Reason.NO_KEY, id="no engine"),
        pytest.param(
            BY_MAIL, {"searxng": SEARXNG, "backend": "bing"}, Reason.NOT_COVERED, id="a page"
        ),
    ],
)
async def test_where_nothing_is_asked(subject, options, reason) -> None:
    run, door = await asked(subject, answered(), **options)

    assert [(LookupOutcome.NOT_CHECKED, reason)] == [(x.outcome, x.reason) for x in run.lookups]
    assert [] == door.asked


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param(
            answered(unresponsive_engines=[["bing", "timeout"]]),
            LookupOutcome.FAILED,
            Reason.SERVER_ERROR,
            id="its engines did not answer",
        ),
        pytest.param(
            json_answer("{}"), LookupOutcome.FAILED, Reason.UNREADABLE, id="no list of results"
        ),
        pytest.param(
            failure(LookupOutcome.BLOCKED, Reason.RATE_LIMIT),
            LookupOutcome.BLOCKED,
            Reason.RATE_LIMIT,
            id="asked too often",
        ),
    ],
)
async def test_how_it_ends_otherwise(answer, outcome, reason) -> None:
    run, _ = await asked(BY_MAIL, answer)

    assert (outcome, reason) == (run.lookups[0].outcome, run.lookups[0].reason)


def test_a_number_is_searched_for_as_people_write_it() -> None:
    assert ("01632 960333", "+44 1632 960333", "01632960333") == mentions.spellings(PHONE)
