"""Older pages of filings, and reports that speak of substantial doubt. All fictional."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from tests.signals.made import AS_OF
from tests.sources.fake_door import TODAY, Answer, json_answer
from tests.sources.test_sec_edgar import URL, collected, search, submissions

from duecheck.errors import Unreadable
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.reading.sec_edgar_doubt import read_sentence, sentences
from duecheck.reading.sec_edgar_filings import older_pages
from duecheck.signals.d02b_agreement_terminated import agreement_terminated
from duecheck.signals.d09d_going_on_in_doubt import going_on_in_doubt
from duecheck.sources import sec_edgar

OLDER = "CIK0009900009-submissions-001.json"
REPORT = "https://www.sec.gov/Archives/edgar/data/9900009/000990000926000007/a10k.htm"


def with_older(name: str = OLDER, until: str = "2025-12-01") -> dict[str, Any]:
    answer = submissions(("8-K", "2026-02-01", "9.01"))
    answer["filings"]["files"] = [{"name": name, "filingFrom": "1999-01-01", "filingTo": until}]
    return answer


def older_page(*rows: tuple[str, str, str]) -> Answer:
    """A page behind the first: the parallel lists without their wrapper."""
    return json_answer(json.dumps(submissions(*rows)["filings"]["recent"]))


async def test_filings_on_an_older_page_are_read() -> None:
    older = older_page(("8-K", "2025-12-01", "1.02"))
    pages = {URL: json_answer(json.dumps(with_older())), f"{sec_edgar.SUBMISSIONS}/{OLDER}": older}
    run, _ = await collected(pages, "CIK0009900009")
    filed = [item for item in run.evidence if item.kind == "securities-filing"]

    assert [("1.02",)] == [item.fact("items") for item in filed]
    assert State.PRESENT == agreement_terminated.ask(run.evidence, AS_OF).state


async def test_an_older_page_that_fails_leaves_no_absence() -> None:
    run, _ = await collected({URL: json_answer(json.dumps(with_older()))}, "CIK0009900009")
    detail = run.lookups[1].detail

    assert "read back to 2026-02-01; 1 older pages not read" == detail
    assert State.NOT_ASSESSED == agreement_terminated.ask(run.evidence, AS_OF).state


async def test_at_most_three_older_pages_are_read() -> None:
    answer = with_older()
    answer["filings"]["files"] = [
        {"name": f"CIK0009900009-submissions-00{n}.json", "filingTo": "2025-01-01"}
        for n in range(1, 6)
    ]
    pages = {URL: json_answer(json.dumps(answer))}
    for n in range(1, 6):
        pages[f"{sec_edgar.SUBMISSIONS}/CIK0009900009-submissions-00{n}.json"] = older_page()
    run, door = await collected(pages, "CIK0009900009")

    assert 3 == len([ask for ask in door.asked if "-submissions-" in ask.url])
    assert "2 older pages not read" in run.lookups[1].detail


def test_an_older_page_that_ends_before_the_five_years_is_not_wanted() -> None:
    assert [] == older_pages(with_older(until="2019-01-01"), AS_OF)


def test_a_name_that_leads_elsewhere_is_not_followed() -> None:
    with pytest.raises(Unreadable):
        older_pages(with_older("../../secrets.json"), AS_OF)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("These conditions raise substantial doubt about the Company's ability to "
                     "continue as a going concern.", "doubt", id="they raise it"),
        pytest.param("There is substantial doubt about our ability to continue as a going concern "
                     "within one year.", "doubt", id="there is"),
        pytest.param("Management has concluded that substantial doubt exists.", "doubt",
                     id="management concluded"),
        pytest.param("The report of our auditor contains an explanatory paragraph expressing "
                     "substantial doubt about our going on.", "doubt", id="the auditor expressed"),
        pytest.param("Management's plans alleviate the substantial doubt about going on.",
                     "alleviated", id="plans alleviate it"),
        pytest.param("The substantial doubt that existed last year was alleviated by the loan.",
                     "alleviated", id="it was alleviated"),
        pytest.param("These conditions do not raise substantial doubt about going on.",
                     "alleviated", id="they do not raise it"),
        pytest.param("There was no substantial doubt at year end.", "alleviated", id="no doubt"),
        pytest.param("Management evaluates whether there is substantial doubt about going on.",
                     "hypothetical", id="the yearly duty"),
        pytest.param("If we cannot refinance, this could raise substantial doubt about us.",
                     "hypothetical", id="a risk"),
        pytest.param("Our auditors may express substantial doubt in a future report.",
                     "hypothetical", id="a future report"),
        pytest.param("A matter of substantial doubt, some say.", "not-understood",
                     id="words we do not know"),
    ],
)  # fmt: skip
def test_a_sentence_is_read_for_what_it_says(said: str, expected: str) -> None:
    assert expected == read_sentence(said)


def test_only_the_sentences_with_the_words_are_taken() -> None:
    page = "<p>We sell oak. There is <b>substantial doubt</b> about us.</p><p>We paid.</p>"

    assert ["There is substantial doubt about us."] == sentences(page)


def hits(*found: dict[str, Any]) -> Answer:
    return json_answer(json.dumps({"hits": {"total": {"value": len(found)}, "hits": list(found)}}))


def hit(where: str = "0009900009-26-000007:a10k.htm", **said: Any) -> dict[str, Any]:
    return {"_id": where, "_source": {"ciks": ["0009900009"], "file_date": "2026-03-20",
                                      "form": "10-K", **said}}  # fmt: skip


def report(words: str) -> Answer:
    return 200, {"content-type": "text/html"}, f"<body><p>{words}</p></body>".encode()


DOUBT = "These conditions raise substantial doubt about our ability to continue."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(DOUBT, State.PRESENT, id="it doubts"),
        pytest.param("We evaluate whether there is substantial doubt.", State.ABSENT, id="a duty"),
        pytest.param("Substantial doubt, in blue.", State.NOT_ASSESSED, id="not understood"),
    ],
)
async def test_a_report_is_read_in_its_sentence(words: str, expected: State) -> None:
    pages = {URL: json_answer(json.dumps(submissions())), search(): hits(hit()),
             REPORT: report(words)}  # fmt: skip
    run, _ = await collected(pages, "CIK0009900009")

    assert expected == going_on_in_doubt.ask(run.evidence, AS_OF).state


async def test_one_filing_found_many_times_is_read_once() -> None:
    pages = {URL: json_answer(json.dumps(submissions())),
             search(): hits(hit(), hit("0009900009-26-000007:ex99.htm"), hit()),
             REPORT: report(DOUBT)}  # fmt: skip
    run, door = await collected(pages, "CIK0009900009")

    assert 1 == len([ask for ask in door.asked if "Archives" in ask.url])
    assert 1 == len([item for item in run.evidence if item.kind == "going-concern"])


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(hit(ciks=["0000000001"]), id="another registrant's report"),
        pytest.param(hit("../../x:y"), id="an address that leads elsewhere"),
        pytest.param(hit(file_date=None), id="no day"),
    ],
)
async def test_a_hit_that_is_not_understood_is_no_none(found) -> None:
    pages = {URL: json_answer(json.dumps(submissions())), search(): hits(found)}
    run, _ = await collected(pages, "CIK0009900009")

    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == (
        run.lookups[2].outcome,
        run.lookups[2].reason,
    )


@pytest.mark.recorded
async def test_the_recorded_answer_without_hits_is_none(shared) -> None:
    body = (shared / "fixtures/sec/efts-zero-hits.json").read_bytes()
    pages = {URL: json_answer(json.dumps(submissions())), search(): json_answer(body)}
    run, _ = await collected(pages, "CIK0009900009")

    assert LookupOutcome.NONE is run.lookups[2].outcome
    assert State.ABSENT == going_on_in_doubt.ask(run.evidence, AS_OF).state


def test_the_search_covers_two_years_up_to_the_day() -> None:
    asked = dict(sec_edgar.doubt_ask("0009900009", date(2026, 11, 16)).params)

    assert ("2024-11-15", "2026-11-16") == (asked["startdt"], asked["enddt"])
    assert TODAY == date(2026, 11, 16)
