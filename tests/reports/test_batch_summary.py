"""The summary of a batch: counts that add up, the worst first, strangers' names harmless."""

from __future__ import annotations

import json
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from duecheck.reports import html_page, markdown
from duecheck.reports.batch_summary import WORST, page, summed

ROW: dict[str, Any] = {
    "row": 1,
    "row_status": "ok",
    "row_reasons": [],
    "name": "Acme Ltd",
    "pile": "fill",
    "action": "reduced",
    "band": "clear",
    "status": "ok",
    "coverage": 60.0,
    "missing": ["courts"],
    "failed_sources": [],
    "asked": 3,
    "hard_stops": [],
    "reasons": [],
}


def adverse(row: int, action: str, points: float, **more: Any) -> dict[str, Any]:
    reasons = [{"code": "D07", "text": "a petition", "points": points}]
    return {**ROW, "row": row, "action": action, "pile": "look", "reasons": reasons, **more}


def summary(*rows: dict[str, Any]) -> str:
    blocks = list(page(summed(json.dumps(row) for row in rows), ["as of 2026-11-16"]))
    return markdown.written(blocks, blanks=True)


def test_counts_add_up() -> None:
    invalid = {**ROW, "row": 2, "row_status": "invalid", "action": None, "pile": None,
               "row_reasons": ["country: none"]}  # fmt: skip
    twice = {**invalid, "row": 3, "row_status": "duplicate_of:1", "row_reasons": []}
    told = summary(ROW, invalid, twice, adverse(4, "cash", 30.0, failed_sources=["gleif"]))

    assert "4 rows: 2 ok, 1 invalid, 1 duplicate" in told
    assert "6 questions put outside this machine; mean coverage 60%" in told
    for line in ("| fill | 1 | ", "| look | 1 | ", "| cash | 1 |", "| courts | 2 |",
                 "| gleif | 1 |", "| country | 1 |"):  # fmt: skip
        assert line in told


def test_the_worst_stands_first_and_a_hard_stop_before_all() -> None:
    told = summary(
        adverse(1, "cash", 44.0),
        adverse(2, "decline", 70.0),
        adverse(3, "refer", 5.0, hard_stops=["H01"]),
    )
    worst = [line.split(" | ")[0] for line in told.splitlines() if "D07" in line]

    assert ["| 3", "| 2", "| 1"] == worst


def test_only_the_worst_are_listed_however_many_there_are() -> None:
    told = summary(*(adverse(n, "cash", float(n)) for n in range(1, 100)))

    assert WORST == sum("D07" in line for line in told.splitlines())
    assert "| 99 |" in told


def test_nothing_adverse_is_not_said_as_comfort() -> None:
    assert "Where lanes were not asked, that says nothing." in summary(ROW)


def test_a_name_cannot_break_the_table() -> None:
    told = summary(adverse(1, "cash", 1.0, name="a | b <script>"))

    assert "<script>" not in told
    assert r"a &#124; b" in told


def test_the_page_is_one_file_where_a_name_is_only_text() -> None:
    stranger = '<img src="https://x.example/" onerror=alert(1)>'
    rows = [adverse(1, "cash", 1.0, name=stranger)]
    blocks = list(page(summed(json.dumps(row) for row in rows), ["as of 2026-11-16"]))
    drawn = LexborHTMLParser(html_page.written(blocks))

    assert "Summary of the batch" == drawn.css_first("title").text()
    assert '<img src="https://x.example/" onerror=alert(1)>' in drawn.css_first("main").text()
    assert [] == drawn.css("img, script, link, a")
    assert "D07 a petition" == drawn.css_first('td[data-label="why"]').text()
