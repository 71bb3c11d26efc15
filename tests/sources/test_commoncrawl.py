"""Common Crawl's index: which crawls met a site. Acme is fictional; recordings are marked."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.sources.fake_door import FakeDoor, canonical, failure, inquiry, json_answer

from duecheck.errors import Unreadable
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources.commoncrawl import CRAWLS, collect, read_crawls, spread

SUBJECT = Subject(name="Acme Ltd", url="https://www.acme.example/")
TODAY = date(2026, 11, 16)
LISTED = [
    {
        "id": f"CC-{year}",
        "cdx-api": f"https://index.commoncrawl.org/CC-{year}-index",
        "to": f"{year}-08-15T23:42:38",
    }
    for year in (2026, 2025, 2024, 2023, 2021, 2016, 2013)
]
NONE = (404, {"content-type": "application/json"}, b'{"message": "No Captures found for: acme"}')


def index(year: int) -> str:
    params = [("url", "acme.example/*"), ("output", "json"), ("limit", "1")]
    return canonical(f"https://index.commoncrawl.org/CC-{year}-index", params)


def capture(moment: str):
    body = json.dumps({"timestamp": moment, "url": "https://acme.example/", "status": "200"})
    return json_answer(body, kind="text/x-ndjson")


async def asked(answers: dict[int, object], subject: Subject = SUBJECT, listed: object = LISTED):
    pages = {CRAWLS: json_answer(json.dumps(listed))}
    pages |= {index(year): answer for year, answer in answers.items()}
    run = inquiry(FakeDoor(pages), source="commoncrawl", subject=subject)
    await collect.collect(run)
    return run


ALL_NONE = dict.fromkeys((2026, 2025, 2023, 2021, 2016), NONE)


async def test_the_oldest_and_newest_of_the_crawls_asked() -> None:
    met = {2026: capture("20260802120000"), 2021: capture("20210801120000")}
    run = await asked(ALL_NONE | met)

    assert ("2021-08-01", "2026-08-02", "crawl") == tuple(
        run.evidence[0].fact(name) for name in ("first", "last", "how")
    )
    assert "2 of 5 crawls asked" in run.evidence[0].value


async def test_met_in_none_is_none() -> None:
    assert LookupOutcome.NONE is (await asked(ALL_NONE)).lookups[0].outcome


async def test_a_crawl_that_fails_makes_no_none() -> None:
    down = failure(LookupOutcome.FAILED, Reason.SERVER_ERROR)
    run = await asked({**ALL_NONE, 2021: down})

    assert (LookupOutcome.FAILED, Reason.SERVER_ERROR) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param((404, {}, b"<h1>Not found</h1>"), id="a 404 that does not say so"),
        pytest.param(json_answer("busy"), id="a word in place of a capture"),
        pytest.param(json_answer('{"timestamp": "soon"}'), id="a capture without a moment"),
        pytest.param(json_answer(""), id="an empty answer"),
    ],
)
async def test_what_is_not_understood_is_no_absence(answer) -> None:
    run = await asked({**ALL_NONE, 2026: answer})

    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


async def test_without_an_address_nothing_is_asked() -> None:
    run = await asked({}, Subject(name="Acme Ltd"))

    assert Reason.NOT_APPLICABLE is run.lookups[0].reason


def test_crawls_after_the_day_of_the_report_are_not_asked() -> None:
    names = [crawl.name for crawl in spread(read_crawls(LISTED), date(2024, 12, 1))]

    assert ["CC-2024", "CC-2023", "CC-2021", "CC-2013"] == [
        name for name in names if name != "CC-2016"
    ]


@pytest.mark.parametrize("answer", [{}, [], [{"id": "x", "cdx-api": "y", "to": "soon"}], [1]])
def test_another_list_is_not_understood(answer: object) -> None:
    with pytest.raises(Unreadable):
        read_crawls(answer)


@pytest.mark.recorded
class TestRecorded:
    def test_the_real_list_of_crawls(self, shared) -> None:
        answer = json.loads((shared / "fixtures/commoncrawl/collinfo.json").read_text())
        crawls = read_crawls(answer)
        asked = [crawl.name for crawl in spread(crawls, date(2025, 9, 1))]

        assert ("CC-MAIN-2025-33", date(2025, 8, 15)) == (crawls[0].name, crawls[0].ended)
        assert 5 == len(asked)
        assert "CC-MAIN-2025-33" == asked[0]

    async def test_a_real_capture_and_a_real_refusal(self, shared) -> None:
        folder = shared / "fixtures/commoncrawl"
        met = (folder / "index-example.com.jsonl").read_bytes()
        none = (folder / "index-no-captures-404.json").read_bytes()
        answers = ALL_NONE | {2026: (200, {}, met), 2025: (404, {}, none)}
        run = await asked(answers)

        assert "2025-08-02" == run.evidence[0].fact("last")
