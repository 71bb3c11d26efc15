"""No cell of a stranger runs as a formula; numbers and phones stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.spreadsheet_cells import neutral, neutralised


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        pytest.param("=1+1", "'=1+1", id="a formula"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="an at sign"),
        pytest.param("\t=1", "'\t=1", id="a tab before it"),
        pytest.param("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0", id="a plus before words"),
        pytest.param("-2+3+cmd", "'-2+3+cmd", id="a minus before words"),
        pytest.param("+441632960111", "+441632960111", id="a phone"),
        pytest.param("+44 (1632) 960111", "+44 (1632) 960111", id="a phone with blanks"),
        pytest.param("-15,000.00", "-15,000.00", id="an amount"),
        pytest.param("Acme Ltd", "Acme Ltd", id="a name"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_formulas_are_neutralised_and_numbers_stay(cell: str, kept: str) -> None:
    assert kept == neutralised(cell)
    assert [kept] == neutral([cell])


@given(st.text())
def test_whatever_comes_no_cell_begins_like_a_formula(cell: str) -> None:
    assert not neutralised(cell).startswith(("=", "@", "\t", "\r"))
