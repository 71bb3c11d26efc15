"""SEC EDGAR: real recordings by hand-read facts, invented answers for shapes none holds."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fake_door import TODAY, FakeDoor, inquiry, json_answer

from duecheck.model.evidence import About, FetchedBy, SourceClass
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.reading.sec_edgar_company import about_registrant, is_company, parse_submissions
from duecheck.reading.sec_edgar_filings import older_pages, parse_filings, reach, since
from duecheck.sources import sec_edgar

ABOUT = About(name="Fictional Industries, Inc.", number="0009900009")
FIRM = Subject(name="Fictional Industries, Inc.", country="US")
URL = f"{sec_edgar.SUBMISSIONS}/CIK0009900009.json"
NO_SUCH_KEY = (404, {"content-type": "application/xml"}, b"<Error><Code>NoSuchKey</Code></Error>")


def submissions(*rows: tuple[str, str, str], **changes: Any) -> dict[str, Any]:
    """A fictional registrant with filings of (form, day, items)."""
    return {
        "cik": "0009900009",
        "name": "Fictional Industries, Inc.",
        "entityType": "operating",
        "sic": "3990",
        "tickers": ["ZZFI"],
        "addresses": {
            "business": {
                "street1": "1 Mill Lane",
                "city": "Erie",
                "stateOrCountry": "PA",
                "zipCode": "16501",
            }
        },
        "formerNames": [],
        "filings": {
            "recent": {
                "form": [row[0] for row in rows],
                "filingDate": [row[1] for row in rows],
                "reportDate": ["" for _ in rows],
                "accessionNumber": [f"0000000000-26-{n:06}" for n, _ in enumerate(rows)],
                "items": [row[2] for row in rows],
                "primaryDocument": ["a.htm" for _ in rows],
            },
            "files": [],
        },
        **changes,
    }


NO_HITS = {"hits": {"total": {"value": 0}, "hits": []}}


def search(as_of: date = TODAY, cik: str = "0009900009") -> str:
    """The address of the full-text search."""
    ask = sec_edgar.doubt_ask(cik, as_of)
    return f"{ask.url}?{urlencode(ask.params)}"


async def collected(pages: dict[str, Any], number: str | None, **given: Any):
    contact = given.pop("contact", True)
    as_of = given.get("as_of", TODAY)
    pages = {search(as_of): json_answer(json.dumps(NO_HITS)), **pages}
    door = FakeDoor(pages, contact=contact)
    run = inquiry(
        door,
        source="sec-edgar",
        number=number,
        fetched_by=FetchedBy.NUMBER,
        **{"subject": FIRM, **given},
    )
    await sec_edgar.collect.collect(run)
    return run, door


def reasons(run) -> list[tuple[LookupOutcome, Reason | None]]:
    return [(lookup.outcome, lookup.reason) for lookup in run.lookups]


@pytest.fixture
def recorded(shared):
    def read(name: str) -> Any:
        (path,) = (shared / "fixtures/sec").glob(f"{name}*-submissions.json")
        return json.loads(path.read_bytes())

    return read


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("895419", "0000895419", id="a bare number"),
        pytest.param("CIK0000895419", "0000895419", id="with the letters"),
        pytest.param("cik 895419", "0000895419", id="in small letters with a blank"),
        pytest.param("12345678901", None, id="eleven digits"),
        pytest.param("C895419", None, id="a state's file number with a letter"),
    ],
)
def test_a_cik_is_written_with_ten_digits(said: str, expected: str | None) -> None:
    assert expected == sec_edgar.read_cik(said)


@given(st.dates(min_value=date(1990, 1, 1)))
def test_five_years_back_is_a_day_five_years_earlier(day: date) -> None:
    assert 5 == day.year - since(day).year


@pytest.mark.parametrize(
    ("form", "items", "kept"),
    [
        pytest.param("8-K", "7.01,9.01", False, id="an 8-K of no interest"),
        pytest.param("10-K", "", False, id="an annual report in time"),
        pytest.param("4", "", False, id="a director's dealing"),
        pytest.param("8-K", "1.03,9.01", True, id="bankruptcy"),
        pytest.param("8-K/A", "4.02", True, id="an amended 8-K"),
        pytest.param("NT 10-K", "", True, id="a late annual report"),
        pytest.param("25-NSE", "", True, id="removed from listing"),
        pytest.param("15-12G", "", True, id="registration ended"),
    ],
)
def test_filings_that_bear_on_credit_are_kept(form: str, items: str, kept: bool) -> None:
    found = parse_filings(submissions((form, "2026-05-01", items)), ABOUT, as_of=date(2026, 11, 1))

    assert kept == bool(found)


def test_a_filing_keeps_all_its_items_its_day_and_its_document() -> None:
    answer = submissions(("8-K", "2026-05-01", "1.03,9.01"))
    (found,) = parse_filings(answer, ABOUT, as_of=date(2026, 11, 1))

    assert ("8-K", ("1.03", "9.01"), "2026-05-01", None) == tuple(
        found.fact(name) for name in ("form", "items", "on", "report_on")
    )
    assert "/edgar/data/9900009/000000000026000000/a.htm" in (found.doc or "")
    assert SourceClass.AGAINST_INTEREST is found.source_class


def test_a_filing_older_than_five_years_is_left_out() -> None:
    answer = submissions(("8-K", "2021-10-31", "1.03"), ("8-K", "2021-11-01", "1.03"))

    assert 1 == len(parse_filings(answer, ABOUT, as_of=date(2026, 11, 1)))


async def test_lists_of_unequal_length_are_unreadable_and_not_empty() -> None:
    answer = submissions(("8-K", "2026-05-01", "1.03"))
    answer["filings"]["recent"]["items"] = []
    run, _ = await collected({URL: json_answer(json.dumps(answer))}, "CIK9900009")

    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == reasons(run)[1]


@pytest.mark.parametrize(
    ("subject", "number", "contact", "reason"),
    [
        pytest.param(FIRM, None, True, Reason.NOT_APPLICABLE, id="without a number"),
        pytest.param(FIRM, "C1", True, Reason.NOT_APPLICABLE, id="a number of another form"),
        pytest.param(FIRM, "9900009", False, Reason.NO_CONTACT, id="without a contact"),
        pytest.param(
            Subject(name="Fictional Ltd", country="GB"),
            "9900009",
            True,
            Reason.NOT_COVERED,
            id="a firm of another country",
        ),
    ],
)
async def test_nothing_is_asked(subject, number, contact, reason) -> None:
    run, door = await collected({}, number, subject=subject, contact=contact)

    assert [] == door.asked
    assert [(LookupOutcome.NOT_CHECKED, reason)] * 3 == reasons(run)


async def test_a_sound_registrant_is_found_and_nothing_adverse_is_none() -> None:
    run, door = await collected({URL: json_answer(json.dumps(submissions()))}, "9900009")
    entry = run.evidence[0]

    assert [LookupOutcome.FOUND, LookupOutcome.NONE, LookupOutcome.NONE] == [
        item.outcome for item in run.lookups
    ]
    assert ("registration", True, None, "US") == (
        entry.kind,
        entry.fact("authority"),
        entry.fact("status"),
        entry.about.country,
    )
    assert FetchedBy.NUMBER is entry.fetched_by
    assert all(ask.contact for ask in door.asked)


@pytest.mark.parametrize(
    ("number", "name", "outcome"),
    [
        pytest.param("CIK9900009", "Fictional Industries", LookupOutcome.NONE, id="a plain CIK"),
        pytest.param("9900009", "Number 9900009", LookupOutcome.NONE, id="the number alone"),
        pytest.param(
            "9900009",
            "Fictional Industries",
            LookupOutcome.NOT_CHECKED,
            id="a number that may be of a state",
        ),
    ],
)
async def test_no_such_registrant(number: str, name: str, outcome: LookupOutcome) -> None:
    subject = Subject(name=name, country="US")
    run, _ = await collected({URL: NO_SUCH_KEY}, number, subject=subject)

    assert outcome is run.lookups[0].outcome
    assert (outcome is LookupOutcome.NONE) == bool(run.evidence)


async def test_a_state_s_number_that_is_a_stranger_s_cik_is_not_the_subject() -> None:
    other = Subject(name="Quillmere Roofing LLC", country="US")
    run, _ = await collected(
        {URL: json_answer(json.dumps(submissions()))}, "9900009", subject=other
    )

    assert [] == run.evidence
    assert Reason.NOT_APPLICABLE is run.lookups[0].reason


async def test_a_404_of_another_kind_is_no_none() -> None:
    page = (404, {"content-type": "text/html"}, b"<html>gone</html>")
    run, _ = await collected({URL: page}, "CIK9900009")

    assert [(LookupOutcome.FAILED, Reason.UNREADABLE)] * 3 == reasons(run)


async def test_a_search_proposes_by_the_telling_words_of_the_name() -> None:
    tickers = {
        "0": {"cik_str": 9900001, "ticker": "ZZA", "title": "Ashgrove Example Foods Corp"},
        "1": {"cik_str": 9900002, "ticker": "ZZB", "title": "ASHGROVE EXAMPLE, INC."},
        "2": {"cik_str": 9900002, "ticker": "ZZC", "title": "ASHGROVE EXAMPLE, INC."},
        "3": {"cik_str": 9900003, "ticker": "ZZD", "title": "Bellhaven Example Corp"},
    }
    door = FakeDoor({sec_edgar.TICKERS: json_answer(json.dumps(tickers))})
    subject = Subject(name="Ashgrove Example Inc", country="US")
    run = inquiry(door, source="sec-edgar", subject=subject)
    found = await sec_edgar.find(run)

    assert ["sec-edgar:0009900002", "sec-edgar:0009900001"] == [item.id for item in found]
    assert [] == run.evidence


def test_a_name_of_general_words_alone_proposes_nobody() -> None:
    tickers = {"0": {"cik_str": 1, "ticker": "A", "title": "The Company Inc"}}

    assert [] == sec_edgar.parse_tickers(tickers, "The Group Ltd")


@pytest.mark.recorded
def test_wolfspeed_reports_bankruptcy_three_times_and_the_last_with_control(recorded) -> None:
    answer = recorded("wolfspeed")
    found = parse_filings(answer, about_registrant(answer), as_of=date(2026, 11, 16))
    cases = [item for item in found if "1.03" in (item.fact("items") or ())]

    assert ["2025-09-30", "2025-09-10", "2025-07-01"] == [item.fact("on") for item in cases]
    assert {"5.01", "5.02"} <= set(cases[0].fact("items"))
    assert "5.01" not in cases[2].fact("items")
    assert ["2025-07-01", "2021-12-08"] == [
        item.fact("on") for item in found if "2.04" in (item.fact("items") or ())
    ]
    assert [] == older_pages(answer, date(2026, 11, 16))


@pytest.mark.recorded
def test_wolfspeed_was_called_cree_until_october_2021(recorded) -> None:
    found = parse_submissions(recorded("wolfspeed"))
    names = [item for item in found if item.kind == "name-change"]

    assert ("registration", "0000895419", "US") == (
        found[0].kind,
        found[0].fact("number"),
        found[0].fact("country"),
    )
    assert ("CREE, INC.", "WOLFSPEED, INC.", "2021-10-01") == tuple(
        names[0].fact(name) for name in ("old", "new", "on")
    )
    assert 3 == len(names)


@pytest.mark.recorded
def test_microsoft_reports_nothing_of_bankruptcy_acceleration_or_late_reports(recorded) -> None:
    answer = recorded("microsoft")
    found = parse_filings(answer, about_registrant(answer), as_of=date(2026, 1, 31))
    items = {number for item in found for number in item.fact("items") or ()}

    assert {"5.02"} == items & {"1.03", "2.04", "4.01", "4.02", "5.01", "5.02"}
    assert {"8-K", "25-NSE"} == {item.fact("form") for item in found}


@pytest.mark.recorded
def test_solidion_filed_late_notices_and_withdrew_its_accounts(recorded) -> None:
    answer = recorded("solidion")
    found = parse_filings(answer, about_registrant(answer), as_of=date(2026, 11, 16))
    forms = [item.fact("form") for item in found]

    assert (10, 2) == (forms.count("NT 10-Q"), forms.count("NT 10-K"))
    assert 3 == len([item for item in found if "4.02" in (item.fact("items") or ())])


@pytest.mark.recorded
def test_a_list_that_does_not_reach_back_five_years_says_so(recorded) -> None:
    answer = recorded("apple")

    assert 1 == len(older_pages(answer, date(2016, 1, 1)))
    assert "read back to 2013-02-08; 1 older pages not read" == reach([answer], date(2016, 1, 1), 1)


@pytest.mark.recorded
async def test_a_person_is_not_taken_for_a_company(recorded) -> None:
    answer = recorded("individual")
    url = f"{sec_edgar.SUBMISSIONS}/CIK0001771340.json"
    run, _ = await collected({url: json_answer(json.dumps(answer))}, "CIK0001771340")

    assert not is_company(answer)
    assert [(LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED)] * 3 == reasons(run)
    assert [] == run.evidence


@pytest.mark.recorded
def test_a_company_that_lost_its_ticker_is_still_a_company(recorded) -> None:
    assert is_company(recorded("vincerx"))


@pytest.mark.recorded
async def test_the_regulator_s_xml_for_no_such_registrant_is_none(shared) -> None:
    body = (shared / "fixtures/sec/no-such-cik.xml").read_bytes()
    url = f"{sec_edgar.SUBMISSIONS}/CIK0000000001.json"
    run, _ = await collected({url: (404, {"content-type": "application/xml"}, body)}, "CIK1")

    assert ["registration"] == [item.kind for item in run.evidence]
    assert LookupOutcome.NONE is run.lookups[0].outcome
