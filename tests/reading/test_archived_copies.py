"""Lists of archived copies: damaged rows are left out, another shape is not understood."""

from __future__ import annotations

import contextlib
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import Unreadable
from duecheck.reading.archived_copies import parse_copies

HEADER = ["timestamp", "original"]


def test_copies_in_the_order_of_the_answer() -> None:
    rows = [HEADER, ["20260610120000", "https://a.example/"], ["soon", "https://a.example/"]]

    assert [("20260610120000", date(2026, 6, 10))] == [
        (copy.moment, copy.on) for copy in parse_copies(json.dumps(rows))
    ]


@pytest.mark.parametrize("body", ["", " \n", "[]"])
def test_nothing_is_no_copy(body: str) -> None:
    assert [] == parse_copies(body)


@pytest.mark.parametrize("body", ["busy", "{}", "[1]", '[["a", "b"], ["c", "d"]]'])
def test_another_shape_is_not_understood(body: str) -> None:
    with pytest.raises(Unreadable):
        parse_copies(body)


@given(st.text())
def test_any_text_is_copies_or_not_understood(body: str) -> None:
    with contextlib.suppress(Unreadable):
        parse_copies(body)
