"""Wikidata: invented items, by the documentation of its interface."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fake_door import Answer, FakeDoor, failure, inquiry, json_answer

from duecheck.errors import Unreadable
from duecheck.identity.match import match
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.reading.wikidata_item import items_of
from duecheck.sources import wikidata

FIRM = Subject(name="Fictional Fasteners Ltd", country="GB", domain="fictional.example")


def claim(value: Any, rank: str = "normal", **qualifiers: Any) -> dict[str, Any]:
    snak = {"snaktype": "value", "datavalue": {"value": value}}
    return {"mainsnak": snak, "rank": rank, "qualifiers": qualifiers}


def when(said: str, precision: int) -> dict[str, Any]:
    return {"time": said, "precision": precision}


def item(id: str, label: str = "Fictional Fasteners", **claims: list[Any]) -> dict[str, Any]:
    return {"id": id, "labels": {"en": {"value": label}}, "aliases": {}, "claims": claims}


SITE = {"P856": [claim("https://www.fictional.example/")]}


def search(*ids: str) -> Answer:
    return json_answer(json.dumps({"search": [{"id": id} for id in ids], "success": 1}))


def url(*params: tuple[str, str]) -> str:
    ask = wikidata._ask(*params)
    return ask.url + "?" + "&".join(f"{name}={value}" for name, value in ask.params)


async def asked(*items: dict[str, Any], subject: Subject = FIRM, **more: Any) -> Inquiry:
    ids = [one["id"] for one in items]
    name = "Fictional Fasteners"
    pages = {
        url(("action", "wbsearchentities"), ("search", name), ("language", "en"),
            ("type", "item"), ("limit", "7")): more.get("found", search(*ids)),
        url(("action", "wbgetentities"), ("ids", "|".join(ids)),
            ("props", "labels|aliases|claims"), ("languages", wikidata.LANGUAGES)):
            json_answer(json.dumps({"entities": {one["id"]: one for one in items}})),
    }  # fmt: skip
    run = inquiry(FakeDoor(pages), source="wikidata", subject=subject)
    await wikidata.collect.collect(run)
    return run


async def test_an_entry_with_the_stated_site_is_read() -> None:
    run = await asked(
        item(
            "Q1",
            **SITE,
            P571=[claim(when("+2009-03-01T00:00:00Z", 11))],
            P2622=[claim("99000001")],
            P1278=[claim("9999000000FICTIONA66")],
            P4264=[claim("fictional-fasteners")],
            P4033=[claim("fictional@mastodon.uk")],
            P2397=[claim("UCfictional0000000000acm")],
        ),
        item("Q2", P856=[claim("https://other.example/")]),
    )

    entry, *accounts = run.evidence
    assert ("Q1", "2009-03-01", "99000001", "9999000000FICTIONA66") == tuple(
        entry.facts[name] for name in ("item", "founded", "number", "lei")
    )
    assert {
        ("linkedin", "https://linkedin.com/company/fictional-fasteners"),
        ("mastodon", "https://mastodon.uk/@fictional"),
        ("youtube", "https://youtube.com/channel/UCfictional0000000000acm"),
    } == {(one.facts["network"], one.facts["address"]) for one in accounts}
    assert [LookupOutcome.FOUND] * 2 == [lookup.outcome for lookup in run.lookups]
    assert {True} == {one.match.m >= 0.9 for one in match(FIRM, run.evidence)}


@pytest.mark.parametrize(
    ("claims", "founded"),
    [
        pytest.param([claim(when("+2009-00-00T00:00:00Z", 9))], "2009", id="the year alone"),
        pytest.param([claim(when("+2009-03-00T00:00:00Z", 10))], "2009-03", id="the month"),
        pytest.param([claim(when("+1900-01-01T00:00:00Z", 7))], None, id="only the century"),
        pytest.param(
            [claim(when("+2001-00-00T00:00:00Z", 9)),
             claim(when("+2009-00-00T00:00:00Z", 9), rank="preferred")],
            "2009",
            id="the preferred one",
        ),
        pytest.param(
            [claim(when("+2001-00-00T00:00:00Z", 9), rank="deprecated")], None, id="deprecated"
        ),
        pytest.param([{"mainsnak": {"snaktype": "novalue"}}], None, id="said to have none"),
    ],
)  # fmt: skip
async def test_a_founding_day_is_as_exact_as_it_is_known(claims, founded) -> None:
    run = await asked(item("Q1", **SITE, P571=claims))

    assert founded == run.evidence[0].facts["founded"]


async def test_an_account_that_has_ended_is_left_out() -> None:
    run = await asked(item("Q1", **SITE, P2002=[claim("old_name", P582=[{}]), claim("new_name")]))

    assert ["https://x.com/new_name"] == [one.facts["address"] for one in run.evidence[1:]]


@pytest.mark.parametrize(
    ("items", "outcome", "reason"),
    [
        pytest.param([], LookupOutcome.NONE, None, id="the search proposes nothing"),
        pytest.param([item("Q1", "Another Firm")], LookupOutcome.NONE, None, id="another name"),
        pytest.param(
            [item("Q1", P31=[claim({"id": "Q5"})])], LookupOutcome.NONE, None, id="a person"
        ),
        pytest.param(
            [item("Q1", P856=[claim("https://other.example/")])],
            LookupOutcome.NONE,
            None,
            id="the same name with another site",
        ),
        pytest.param(
            [item("Q1"), item("Q2")],
            LookupOutcome.NOT_CHECKED,
            Reason.NOT_APPLICABLE,
            id="two of one name",
        ),
        pytest.param([item("Q1")], LookupOutcome.FOUND, None, id="the only one of its name"),
        pytest.param(
            [item("Q1"), item("Q2", **SITE)], LookupOutcome.FOUND, None, id="one has the site"
        ),
    ],
)
async def test_which_entry_is_taken(items, outcome, reason) -> None:
    run = await asked(*items)

    assert (outcome, reason) == (run.lookups[0].outcome, run.lookups[0].reason)
    assert 2 == len(run.lookups)


async def test_another_british_number_is_another_firm() -> None:
    stated = Subject(name=FIRM.name, country="GB", reg="99000001")
    other = await asked(item("Q1", P2622=[claim("99000002")]), subject=stated)
    same = await asked(item("Q1", P2622=[claim("99000001")]), subject=stated)

    assert [LookupOutcome.NONE, LookupOutcome.FOUND] == [
        run.lookups[0].outcome for run in (other, same)
    ]


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param(
            failure(LookupOutcome.NOT_CHECKED, Reason.NO_CONTACT),
            LookupOutcome.NOT_CHECKED,
            Reason.NO_CONTACT,
            id="no contact in the settings",
        ),
        pytest.param(
            json_answer('{"error":{"code":"maxlag"}}'),
            LookupOutcome.FAILED,
            Reason.UNREADABLE,
            id="an error with status 200",
        ),
        pytest.param(json_answer("{}"), LookupOutcome.FAILED, Reason.UNREADABLE, id="no list"),
    ],
)
async def test_how_it_ends_otherwise(answer, outcome, reason) -> None:
    run = await asked(found=answer)

    assert (outcome, reason) == (run.lookups[0].outcome, run.lookups[0].reason)
    assert Reason.NOT_APPLICABLE is run.lookups[1].reason


def test_every_question_carries_the_contact() -> None:
    assert wikidata._ask(("action", "wbsearchentities")).contact


@given(st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["id", "labels", "claims", "P856", "mainsnak"]), inner),
    max_leaves=12,
))  # fmt: skip
def test_any_document_is_read_or_unreadable(entity: Any) -> None:
    with suppress(Unreadable):
        assert isinstance(items_of({"entities": {"Q1": entity}}), list)
