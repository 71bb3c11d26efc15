"""The slim line of a row: every key, at most 1,500 bytes, no formula in the CSV."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duecheck.model.batch import BatchRow
from duecheck.reports.batch_row import CELLS, MOST_BYTES, as_csv, cut, unjudged

DAY = date(2026, 11, 16)


@dataclass
class Given:
    row: int = 3
    name: str = "Acme Ltd"
    notices: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


def test_a_row_that_was_not_judged_has_every_key_and_no_opinion() -> None:
    told = json.loads(unjudged(Given(), "invalid", ("country: none",), DAY, full=False))

    assert set(BatchRow.model_fields) == set(told)
    assert ("invalid", ["country: none"]) == (told["row_status"], told["row_reasons"])
    assert (None, None, None) == (told["action"], told["points"], told["pile"])
    assert told["needs_human"] is True


@settings(deadline=None)
@given(
    st.text(max_size=3_000),
    st.dictionaries(st.text(min_size=1, max_size=300), st.text(max_size=2_000), max_size=40),
    st.lists(st.text(max_size=900), max_size=10),
)
def test_whatever_is_carried_along_a_line_has_at_most_1500_bytes(name, extra, notices) -> None:
    line = unjudged(Given(name=name, extra=extra, notices=tuple(notices)), "error", (), DAY,
                    full=False)  # fmt: skip

    assert len(line.encode()) <= MOST_BYTES
    assert 3 == json.loads(line)["row"]


def test_what_does_not_fit_is_said_and_stands_in_the_full_line() -> None:
    extra = {f"Column {n}": "x" * 50 for n in range(60)}
    slim = json.loads(unjudged(Given(extra=extra), "invalid", (), DAY, full=False))
    full = json.loads(unjudged(Given(extra=extra), "invalid", (), DAY, full=True))

    assert len(slim["input_columns"]) < 60
    assert "--full has them" in slim["row_reasons"][-1]
    assert extra == full["input_columns"]
    assert full["report"] is None


def test_a_line_that_fits_is_left_as_it_is() -> None:
    told = json.loads(unjudged(Given(extra={"Rep": "Ann"}), "error", ("broke",), DAY, full=False))

    assert told == json.loads(cut(told))


@pytest.mark.parametrize("status", ["done", "duplicate_of:", "duplicate_of:x"])
def test_a_status_nobody_knows_is_refused(status: str) -> None:
    with pytest.raises(ValueError, match="row_status"):
        unjudged(Given(), status, (), DAY, full=False)


def test_the_csv_has_a_cell_for_each_place_and_runs_nothing() -> None:
    line = unjudged(Given(name="=1+1", extra={"Rep": "@x"}), "error", ("a", "b"), DAY, full=False)
    rows = list(csv.reader(as_csv([line], ["Rep"])))

    assert [*CELLS, "input: Rep"] == rows[0]
    told = dict(zip(rows[0], rows[1], strict=True))
    assert ("'=1+1", "'@x", "a; b") == (told["name"], told["input: Rep"], told["row_reasons"])
