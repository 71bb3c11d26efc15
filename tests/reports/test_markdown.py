"""The Markdown report, read as a reader's program renders it."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from tests.reports import made

from duecheck.model.text import clean
from duecheck.reports.markdown import lines, render

READER = MarkdownIt("commonmark").enable("table")
HOSTILE = "A|B `x` <img src=x onerror=y> [l](http://e.example)\n# H\n|---|"


def tables(text: str) -> list[list[list[str]]]:
    """Every table as rows of visible cells."""
    found: list[list[list[str]]] = []
    cell = False
    for token in READER.parse(text):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type in ("td_open", "th_open"):
            cell = True
        elif token.type == "inline" and cell:
            found[-1][-1].append("".join(child.content for child in token.children or []))
            cell = False
    return found


def first_page(text: str) -> str:
    return text.split("\n---\n")[0]


@pytest.mark.parametrize("name", made.ALL)
def test_page_one_is_at_most_55_lines_as_rendered_and_as_written(name: str) -> None:
    page = first_page(render.render(made.ALL[name]()))

    assert lines(page) <= 55
    assert len(page.splitlines()) <= 55


@pytest.mark.parametrize("name", made.ALL)
def test_the_same_run_gives_the_same_bytes(name: str) -> None:
    assert render.render(made.ALL[name]()) == render.render(made.ALL[name]())


@pytest.mark.parametrize("name", made.ALL)
def test_every_table_has_whole_rows_and_the_twelve_signs(name: str) -> None:
    found = tables(render.render(made.ALL[name]()))

    assert all(len(table[0]) == len(row) for table in found for row in table)
    (signs,) = [table for table in found if table[0][0] == "Sign"]
    assert [f"D{n:02}" for n in range(1, 13)] == [row[0] for row in signs[1:]]


@pytest.mark.parametrize("name", made.ALL)
def test_no_row_that_was_not_checked_speaks_of_clear(name: str) -> None:
    for table in tables(render.render(made.ALL[name]())):
        for row in table:
            if any("NOT CHECKED" in cell for cell in row):
                assert "clear" not in " ".join(row).lower()


def test_the_first_line_says_that_nothing_answered_and_nothing_before_the_method_is_clear() -> None:
    text = render.render(made.network_off())

    assert text.splitlines()[0].startswith(
        "# NOTHING OUTSIDE THIS MACHINE ANSWERED: no opinion on Northgate"
    )
    assert "clear" not in text.lower().split("method")[0]


def test_hostile_words_break_no_table_and_make_no_link() -> None:
    base = made.severe()
    request = base.request.model_copy(
        update={"subject": base.request.subject.model_copy(update={"name": HOSTILE}), "by": HOSTILE}
    )
    found = base.assessment
    judged = found.model_copy(
        update={
            "matched_name": clean(HOSTILE),
            "claims": tuple(c.model_copy(update={"claimed": HOSTILE}) for c in found.claims),
            "signs": tuple(row.model_copy(update={"reason": HOSTILE}) for row in found.signs),
        }
    )
    lookups = tuple(k.model_copy(update={"detail": HOSTILE}) for k in base.lookups)
    text = render.render(
        base.model_copy(update={"request": request, "assessment": judged, "lookups": lookups})
    )

    assert all(len(table[0]) == len(row) for table in tables(text) for row in table)
    assert any(clean(HOSTILE) in cell for table in tables(text) for row in table for cell in row)
    html = READER.render(text)
    assert "<img" not in html
    assert 'href="http://e.example' not in html


def test_evidence_addresses_are_links() -> None:
    html = READER.render(render.render(made.severe()))

    assert 'href="https://register.example/company/99000001/insolvency-case?page=1"' in html


def test_rendered_lines_are_counted_by_what_is_seen() -> None:
    assert 1 == lines("**" + "x" * 91 + "**")
    assert 1 == lines("\\*" * 95)
    assert 2 == lines("x" * 96)
    assert 3 == lines("a\n\nb")
