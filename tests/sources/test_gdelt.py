"""GDELT by its documented shape: no real answer is at hand. Firms are fictional."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fake_door import TODAY, FakeDoor, inquiry

from duecheck.errors import Unreadable
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import gdelt

FIRM = Subject(name="Brackwater Fasteners Ltd", country="GB")


def article(title: str, domain: str = "a.example", seen: str = "20261001T121500Z") -> Any:
    return {"url": f"https://{domain}/1", "title": title, "seendate": seen, "domain": domain,
            "language": "English", "sourcecountry": "United Kingdom"}  # fmt: skip


async def asked(body: bytes, subject: Subject = FIRM, kind: str = "application/json"):
    ask = gdelt.ask_for(subject.name, TODAY)
    door = FakeDoor({f"{ask.url}?{urlencode(ask.params)}": (200, {"content-type": kind}, body)})
    run = inquiry(door, source="gdelt", subject=subject)
    await gdelt.collect.collect(run)
    return run, door


def answer(*articles: Any) -> bytes:
    return json.dumps({"articles": list(articles)}).encode()


async def test_one_wire_story_on_two_sites_is_one_piece_of_evidence() -> None:
    title = "Brackwater Fasteners enters administration"
    run, _ = await asked(answer(article(title), article(f"{title} - Daily", "b.example"),
                                article("Other firm opens plant", "c.example")))  # fmt: skip
    (told,) = run.evidence

    assert ("2026-10-01", ("a.example", "b.example")) == (told.fact("on"), told.fact("outlets"))
    assert "3 articles read, 1 stories name the firm" == run.lookups[0].detail


@pytest.mark.parametrize("body", [b"{}", answer(), answer(article("Nothing of the firm"))])
async def test_no_story_is_none_without_evidence_of_absence(body: bytes) -> None:
    run, _ = await asked(body)

    assert ([], LookupOutcome.NONE) == (run.evidence, run.lookups[0].outcome)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(b"Your query was too short.", "text/html", id="an error in plain words"),
        pytest.param(b'{"articles": [{"title": "x"}]}', "application/json", id="no address"),
        pytest.param(b'{"articles": {"a": 1}}', "application/json", id="no list"),
        pytest.param(b'{"articles": [', "application/json", id="cut off"),
    ],
)
async def test_an_error_with_http_200_is_unreadable(body: bytes, kind: str) -> None:
    run, _ = await asked(body, kind=kind)

    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        pytest.param(Subject(name="ABC Ltd"), Reason.NOT_APPLICABLE, id="three letters"),
        pytest.param(Subject(name="Jo Sample", kind="sole-trader"), Reason.POLICY, id="a person"),
    ],
)
async def test_who_is_not_searched(subject, reason) -> None:
    run, door = await asked(b"{}", subject)

    assert ([], reason) == (door.asked, run.lookups[0].reason)


def test_the_search_is_of_a_year_up_to_the_day() -> None:
    said = dict(gdelt.ask_for('The "Best" Ltd', TODAY).params)

    assert ("20251116000000", "20261116235959") == (said["startdatetime"], said["enddatetime"])
    assert said["query"].startswith('"The Best" (')


@given(st.dictionaries(st.sampled_from(["title", "url", "seendate", "domain"]),
                       st.none() | st.text() | st.integers()))  # fmt: skip
def test_any_article_is_read_or_refused(item) -> None:
    try:
        stories = gdelt.parse_articles({"articles": [item]})
    except Unreadable:
        stories = []

    assert len(stories) <= 1
