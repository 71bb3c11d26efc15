"""The application as JSON: the same words by the same rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.intake.json_input import request_from_json


def refused_field(call: Callable[[], object]) -> str | None:
    try:
        call()
    except BadInput as refused:
        return refused.field
    return None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("{}", {}, id="nothing given"),
        pytest.param('{"name": "Acme"}', {"name": "Acme"}, id="a name"),
        pytest.param('\ufeff{"name": "Acme"}', {"name": "Acme"}, id="behind a byte order mark"),
        pytest.param('{"employees": 25}', {"employees": "25"}, id="a number as a number"),
        pytest.param('{"requested": 15000.10}', {"requested": "15000.10"}, id="digits as written"),
        pytest.param('{"reg": null}', {"reg": None}, id="null is not given"),
        pytest.param('{"only": ["web", "news"]}', {"only": "web,news"}, id="a list of lanes"),
    ],
)
def test_values(text: str, values: dict[str, str | None]) -> None:
    assert values == request_from_json(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "line 1", id="empty"),
        pytest.param('{"name": "Acme",}', "line 1 column", id="a trailing comma"),
        pytest.param("[]", "one JSON object", id="a list"),
        pytest.param('{"nmae": "Acme"}', "'nmae'.*Did you mean name", id="an unknown key"),
        pytest.param('{"first-order": "x"}', "first_order", id="dashes for underscores"),
        pytest.param('{"name": "A", "name": "B"}', "twice", id="a key twice"),
        pytest.param('{"employees": NaN}', "NaN", id="not a number"),
        pytest.param('{"name": {"first": "A"}}', "text or a number", id="an object for a name"),
        pytest.param('{"employees": true}', "text or a number", id="yes for a number"),
        pytest.param("[" * 100_000, "deep", id="nested without end"),
    ],
)
def test_bad_input_names_key_or_line(text: str, told: str) -> None:
    with pytest.raises(BadInput, match=f"^--input: .*{told}"):
        request_from_json(text)


@given(st.text(max_size=60))
def test_whatever_is_written_is_values_or_bad_input(text: str) -> None:
    assert refused_field(lambda: request_from_json(text)) in (None, "--input")
