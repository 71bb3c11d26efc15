"""Strangers' JSON: absent is None, another shape is named, nothing is guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import Unreadable
from duecheck.reading import json_fields as field

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
READERS = (
    field.text,
    field.flag,
    field.whole,
    field.day,
    field.iso,
    field.part,
    field.records,
    field.words,
)


@pytest.mark.parametrize("value", [None, ""], ids=["null", "empty text"])
def test_what_is_not_given_is_none(value) -> None:
    assert None is field.text({"a": value}, "a")
    assert None is field.day({"a": value}, "a")
    assert None is field.text({}, "a")
    assert None is field.flag({}, "a")
    assert () == field.words({}, "a")
    assert [] == field.records({}, "a")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2026-02-28", date(2026, 2, 28), id="a day"),
        pytest.param("2017-06-30T18:30:00Z", date(2017, 6, 30), id="a moment"),
        pytest.param(1428364800000, date(2015, 4, 7), id="milliseconds since 1970"),
    ],
)
def test_a_day_is_read_from_its_three_forms(value, expected: date) -> None:
    assert expected == field.day({"on": value}, "on")


@pytest.mark.parametrize(
    ("read", "value"),
    [
        pytest.param(field.text, 7, id="a number is no text"),
        pytest.param(field.flag, "false", id="the word false is no flag"),
        pytest.param(field.whole, True, id="a flag is no number"),
        pytest.param(field.day, "28/02/2026", id="a day in another order"),
        pytest.param(field.day, True, id="a flag is no day"),
        pytest.param(field.part, [], id="a list is no object"),
        pytest.param(field.records, {}, id="an object is no list"),
        pytest.param(field.records, [1], id="a list of numbers holds no objects"),
        pytest.param(field.words, [1], id="a list of numbers holds no texts"),
    ],
)
def test_another_shape_is_named_and_not_guessed(read, value) -> None:
    with pytest.raises(Unreadable):
        read({"a": value}, "a")


def test_a_needed_text_or_list_that_is_missing_is_named() -> None:
    with pytest.raises(Unreadable):
        field.needed({}, "name")
    with pytest.raises(Unreadable):
        field.records({}, "items", required=True)


@given(ANYTHING)
def test_whatever_stands_there_it_is_read_or_named(value) -> None:
    for read in READERS:
        try:
            read({"a": value}, "a")
        except Unreadable:
            continue
