"""The report as PDF: same page, whole or refused with one line."""

from __future__ import annotations

import sys

import pytest
from tests.reports import made

from duecheck.cli._delivery import Delivery, formats_of
from duecheck.errors import BadInput
from duecheck.reports.pdf import render


def test_without_the_extra_one_line_names_it_before_anything_is_fetched(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    with pytest.raises(BadInput, match=r"pip install 'duecheck-credit\[pdf\]'"):
        Delivery(formats=(), paths=[tmp_path / "a.pdf"])
    with pytest.raises(BadInput, match="needs the extra pdf"):
        Delivery(formats=["pdf"], paths=[])


def test_a_suffix_and_a_format_name_it_beside_the_others(tmp_path) -> None:
    assert ["pdf", "md"] == formats_of(["pdf", "md"], None)
    with pytest.raises(BadInput, match=r"\.pdf"):
        Delivery(formats=(), paths=[tmp_path / "a.docx"])


@pytest.mark.nightly
@pytest.mark.parametrize("name", ["a severe case with a hard stop", "much of everything"])
def test_two_prints_are_the_same_bytes_and_hold_no_address_to_load(name: str) -> None:
    run = made.ALL[name]()
    first = render.render(run)

    assert first.startswith(b"%PDF-1.7")
    assert first == render.render(run)
    assert b"/JavaScript" not in first
    assert b"/Launch" not in first


@pytest.mark.nightly
def test_a_print_for_a_terminal_is_refused(monkeypatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(BadInput, match="Name a file with -o"):
        Delivery(formats=["pdf"], paths=[])
