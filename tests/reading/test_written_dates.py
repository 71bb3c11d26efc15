"""Days as people write them, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.written_dates import written_days


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("no day at all, 2026", "", [], id="a year is no day"),
        pytest.param("31 February 2026", "", [], id="a day that never was"),
        pytest.param("03/04/2026", "en", [], id="month or day first: not told"),
        pytest.param("192.168.10.2026", "", [], id="an address in numbers"),
        pytest.param("03/04/2026", "en-us", ["2026-03-04"], id="month first by language"),
        pytest.param("03/04/2026", "en-gb", ["2026-04-03"], id="day first by language"),
        pytest.param("13/04/2026", "en", ["2026-04-13"], id="13 is no month"),
        pytest.param("Oct. 22, 2026", "en", ["2026-10-22"], id="English, month first"),
        pytest.param("22. Oktober 2026", "de", ["2026-10-22"], id="German"),
        pytest.param("22 de octubre de 2026", "es", ["2026-10-22"], id="Spanish"),
        pytest.param("1er août 2016", "fr", ["2016-08-01"], id="French"),
        pytest.param("2026年10月22日", "ja", ["2026-10-22"], id="Japanese"),
        pytest.param("1.2.19", "de", ["2019-02-01"], id="a short year after dots"),
        pytest.param(
            "22 October 2026, before 2026-01-02",
            "en",
            ["2026-10-22", "2026-01-02"],
            id="two in their order",
        ),
    ],
)
def test_written_days(text: str, language: str, expected: list[str]) -> None:
    assert expected == [day.on.isoformat() for day in written_days(text, language)]


@given(st.dates(date(1995, 1, 1), date(2030, 12, 31)))
def test_an_english_day_is_read_back(day: date) -> None:
    assert [day] == [found.on for found in written_days(f"{day:%d %B %Y}", "en")]


@given(st.text(max_size=200), st.sampled_from(["", "en", "en-us", "de"]))
def test_any_text_gives_days_or_none(text: str, language: str) -> None:
    for found in written_days(text, language):
        assert text[found.start :].startswith(found.words)
