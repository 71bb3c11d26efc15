"""A page read offline, as one line of JSON and as facts for a person."""

from __future__ import annotations

import json
from datetime import date

import pytest

from duecheck.reading.page_reading import read_page
from duecheck.reports.blocks import Facts, Heading
from duecheck.reports.page_reading import blocks, json_line

KEYS = {
    "verdict",
    "class",
    "words",
    "page_date",
    "page_date_basis",
    "copyright_year",
    "phones",
    "emails",
    "addresses",
    "profiles",
}
PAGE = """<html lang="en-GB"><head><title>Acme Joinery (fictional)</title></head><body>
<h1>Acme Joinery</h1><p>We make staircases. Write to office@acme.example or ring 01632 960001.</p>
<p>Three workshops, twelve joiners, and a showroom that is open every day of the week.</p>
<footer>&copy; 2024 Acme Joinery</footer></body></html>"""


@pytest.mark.parametrize("page", ["", "<p>x</p>", PAGE], ids=["nothing", "a scrap", "a page"])
def test_every_key_is_always_there_and_one_page_is_one_line(page: str) -> None:
    line = json_line("a.html", read_page(page, None, date(2026, 11, 16)))
    told = json.loads(line)

    assert 1 == line.count("\n")
    assert "a.html" == told["id"]
    assert KEYS <= set(told["site"])


def test_a_contact_says_where_on_the_page_it_stood() -> None:
    told = json.loads(json_line("a.html", read_page(PAGE, None, date(2026, 11, 16))))["site"]

    assert ["office@acme.example"] == [item["value"] for item in told["emails"]]
    assert told["emails"][0]["place"]


def test_a_person_reads_the_verdict_in_words() -> None:
    made = list(blocks("a.html", read_page(PAGE, None, date(2026, 11, 16))))

    assert isinstance(made[0], Heading)
    assert isinstance(made[1], Facts)
    assert "Verdict" == made[1].pairs[0][0]
