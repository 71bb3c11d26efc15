"""Current reports to the US securities regulator, by item number."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.signals import recordings
from tests.signals.made import entry, none, report_8k

from duecheck.model.evidence import Evidence
from duecheck.reading import filings

DAYS = st.dates(date(2015, 1, 1), date(2026, 11, 24))


def days(reports: list[Evidence]) -> list[str]:
    return [str(filings.filed(report)) for report in reports]


@pytest.mark.parametrize(
    ("evidence", "answered", "found"),
    [
        pytest.param([], False, 0, id="nobody was asked"),
        pytest.param([entry()], False, 0, id="evidence of another kind"),
        pytest.param([none("securities-filing")], True, 0, id="nothing that bears on credit"),
        pytest.param([report_8k("2026-01-01", "1.01")], True, 1, id="a report"),
    ],
)
def test_whether_the_index_was_read(evidence: list[Evidence], answered: bool, found: int) -> None:
    assert (answered, found) == (filings.answered(evidence), len(filings.filings(evidence)))


def test_reports_of_an_item_come_once_each_oldest_first_without_amendments() -> None:
    newer, older = report_8k("2026-05-01", "1.03", "9.01"), report_8k("2026-01-01", "1.03")
    amended = report_8k("2026-05-02", "1.03", form="8-K/A")
    other = report_8k("2026-05-03", "8.01")

    assert [older, newer] == filings.reporting([newer, amended, older, newer, other], "1.03")


def test_a_form_without_items_has_none() -> None:
    assert frozenset() == filings.items(entry())


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(("1.01",), False, id="an agreement alone"),
        pytest.param(("2.03",), False, id="a debt alone"),
        pytest.param(("1.01", "2.03"), True, id="both"),
        pytest.param(("1.01", "1.02", "2.03", "9.01"), True, id="both, and an old one ended"),
    ],
)
def test_new_financing_is_an_agreement_and_a_debt(items: tuple[str, ...], expected: bool) -> None:
    assert expected is filings.is_new_financing(report_8k("2026-05-01", *items))


@pytest.mark.parametrize(
    ("filed", "expected"),
    [
        pytest.param([], [], id="no report"),
        pytest.param(["2026-01-01"], [], id="a single report"),
        pytest.param(["2026-01-01", "2026-04-01"], [2], id="two within ninety days"),
        pytest.param(["2026-01-01", "2026-04-02"], [], id="two within ninety-one"),
        pytest.param(
            ["2026-01-01", "2026-03-01", "2026-05-01", "2026-06-01"], [2, 2], id="two pairs"
        ),
    ],
)
def test_bursts(filed: list[str], expected: list[int]) -> None:
    reports = [report_8k(day, "5.02") for day in filed]

    assert expected == [len(run) for run in filings.bursts(reports, 90)]


def test_a_departure_told_with_the_yearly_vote_is_left_out() -> None:
    alone, voted = report_8k("2026-01-01", "5.02"), report_8k("2026-02-01", "5.02", "5.07")

    assert [alone] == filings.departures([alone, voted])


@pytest.mark.parametrize(
    ("filed", "expected"),
    [
        pytest.param([], [], id="no report"),
        pytest.param(["2025-07-01"], [1], id="one"),
        pytest.param(["2025-07-01", "2027-07-01"], [2], id="two years later: a later step"),
        pytest.param(["2025-07-01", "2027-07-03"], [1, 1], id="more than two years: a new case"),
    ],
)
def test_reports_of_bankruptcy_are_grouped_into_cases(
    filed: list[str], expected: list[int]
) -> None:
    reports = [report_8k(day, "1.03") for day in reversed(filed)]

    assert expected == [len(case) for case in filings.bankruptcy_cases(reports)]


@given(st.lists(DAYS, max_size=8))
def test_every_report_of_bankruptcy_is_in_one_case(filed: list[date]) -> None:
    cases = filings.bankruptcy_cases([report_8k(day.isoformat(), "1.03") for day in filed])

    assert sorted(map(str, filed)) == [day for case in cases for day in days(case)]
    assert all(
        filings.filed(later[0]) - filings.filed(earlier[-1]) > timedelta(days=730)
        for earlier, later in pairwise(cases)
    )


@pytest.mark.recorded
def test_wolfspeed_reported_one_bankruptcy_in_three_steps(shared: Path) -> None:
    found = recordings.filings(shared, "wolfspeed", date(2026, 11, 16))

    assert [["2025-07-01", "2025-09-10", "2025-09-30"]] == [
        days(case) for case in filings.bankruptcy_cases(found)
    ]


@pytest.mark.recorded
def test_microsoft_s_yearly_meeting_is_no_departure(shared: Path) -> None:
    found = recordings.filings(shared, "microsoft", date(2026, 1, 31))

    assert "2025-12-08" in days(filings.reporting(found, "5.02"))
    assert "2025-12-08" not in days(filings.departures(found))
