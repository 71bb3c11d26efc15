"""Messages about a settings file name the line the user has to look at."""

from __future__ import annotations

import pytest

from duecheck.records.toml_places import dotted, header_line, key_on, line_of, split_key

TEXT = """\
# comment
top = 1

[fetch]
contact = "a"
connect = { "a.example:443" = "http://b" }
nested.deep = 2

[sources.companies-house]   # a register
key = "x"

[sources."odd one"]
pace = "1/s"
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        pytest.param(("top",), 2, id="a key outside any table"),
        pytest.param(("fetch",), 4, id="a table"),
        pytest.param(("fetch", "contact"), 5, id="a key in a table"),
        pytest.param(("fetch", "connect", "a.example:443"), 6, id="a key in an inline table"),
        pytest.param(("fetch", "nested", "deep"), 7, id="a dotted key"),
        pytest.param(("fetch", "absent"), 4, id="a key that is not there: its table"),
        pytest.param(("sources", "companies-house", "key"), 10, id="a key in a table of two parts"),
        pytest.param(("sources",), 9, id="a table that only its parts write"),
        pytest.param(("sources", "odd one", "pace"), 13, id="a quoted table"),
        pytest.param(("nowhere",), None, id="nothing of it is written"),
    ],
)
def test_the_line_of_a_key(keys: tuple[str, ...], line: int | None) -> None:
    assert line == line_of(TEXT, keys)


def test_the_line_of_a_header() -> None:
    assert 9 == header_line(TEXT, ("sources", "companies-house"))
    assert header_line(TEXT, ("sources",)) is None


def test_the_key_on_a_line() -> None:
    assert "contact" == key_on(TEXT, 5)
    assert "" == key_on(TEXT, 1)
    assert "" == key_on(TEXT, 99)


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        pytest.param("fetch.contact", ("fetch", "contact"), id="two bare parts"),
        pytest.param('fetch.connect."a.b:1"', ("fetch", "connect", "a.b:1"), id="a quoted part"),
        pytest.param("a b", (), id="a blank is no key"),
        pytest.param("", (), id="nothing"),
        pytest.param("a = 1\nb", ("a",), id="only the first of two lines would count"),
    ],
)
def test_a_dotted_key_is_split(words: str, keys: tuple[str, ...]) -> None:
    assert keys == split_key(words)


def test_and_written_again() -> None:
    assert 'fetch.connect."a.b:1"' == dotted(("fetch", "connect", "a.b:1"))
