"""The terminal report: 80 columns, no colour needed."""

from __future__ import annotations

import re

import pytest
from tests.reports import made

from duecheck.reports.table import render, render_styled

RULE = "=" * 80
ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("name", made.ALL)
def test_page_one_is_at_most_55_lines_of_80_columns(name: str) -> None:
    page = render.render(made.ALL[name]()).split(RULE)[0]

    assert len(page.splitlines()) <= 55
    assert page.splitlines()[0]


@pytest.mark.parametrize("name", made.ALL)
def test_no_line_is_wider_than_80_or_ends_in_blanks_or_holds_colour(name: str) -> None:
    text = render.render(made.ALL[name]())

    assert [] == [line for line in text.split("\n") if len(line) > 80 or line != line.rstrip()]
    assert "\x1b" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("name", made.ALL)
def test_all_twelve_signs_tell_their_state_without_colour(name: str) -> None:
    rows = [
        line for line in render.render(made.ALL[name]()).split("\n") if re.match(r"D\d\d  ", line)
    ]

    assert [f"D{n:02}" for n in range(1, 13)] == [row[:3] for row in rows]
    assert all(re.match(r"D\d\d  (! present|- absent|\? NOT CHECKED) ", row) for row in rows)
    assert [] == [row for row in rows if "NOT CHECKED" in row and "clear" in row.lower()]


def test_the_first_line_says_that_nothing_answered() -> None:
    assert render.render(made.network_off()).startswith("NOTHING OUTSIDE THIS MACHINE ANSWERED")


def test_the_environment_changes_nothing(monkeypatch) -> None:
    before = render.render(made.severe())
    for name, value in {"COLUMNS": "20", "FORCE_COLOR": "1", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)

    assert before == render.render(made.severe())


def test_words_in_brackets_are_words_and_not_marks() -> None:
    notices = ("[bold]not bold[/bold] :warning:",)

    assert "Notice: [bold]not bold[/bold] :warning:" in render.render(made.run(notices=notices))


def test_a_hash_stays_whole_on_its_line() -> None:
    assert f"  SHA-256 {made.DIGEST}\n" in render.render(made.severe())


def test_colour_says_nothing_that_the_words_do_not_say() -> None:
    styled = render_styled(made.severe(), 80)
    bare = "\n".join(line.rstrip() for line in ANSI.sub("", styled).split("\n"))

    assert "\x1b[" in styled
    assert render.render(made.severe()) == bare
