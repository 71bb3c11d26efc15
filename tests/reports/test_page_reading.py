"""Pages read without a network, as JSON lines and for readers. The firm is fictional."""

from __future__ import annotations

import json
from datetime import date

from duecheck.reading.page_reading import read_page
from duecheck.reports.blocks import Heading
from duecheck.reports.page_reading import blocks, json_line

KEYS = (
    "verdict class words page_date page_date_basis copyright_year phones emails addresses profiles"
)


def test_every_key_is_there_even_for_an_empty_page() -> None:
    line = json.loads(json_line("a", read_page("", None, date(2026, 11, 16))))

    assert "a" == line["id"]
    assert KEYS.split() == list(line["site"])
    assert (None, []) == (line["site"]["page_date"], line["site"]["phones"])


def test_a_reader_sees_the_same() -> None:
    page = list(blocks("home.html", read_page("<p>Stairs</p>", None, date(2026, 11, 16))))

    assert Heading("home.html") == page[0]
    assert "unclear (thin-home)" in str(page[1])
