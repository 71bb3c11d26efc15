"""Every list of words the text reader asks for stands in its table, and none stands unasked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from duecheck import discover
from duecheck.reading import text_reader

ROOM = Path(text_reader.__file__).parent
ASKED = re.compile(r'words\("([a-z_]+)"\)')


@pytest.mark.parametrize(
    ("table", "section", "modules"),
    [
        pytest.param("text_headlines.toml", "words", ["text_headlines.py"], id="headlines"),
        pytest.param(
            "text_words.toml",
            "names",
            sorted({path.name for path in ROOM.glob("text_*.py")} - {"text_headlines.py"}),
            id="words",
        ),
    ],
)
def test_the_lists_asked_for_are_the_lists_there(
    table: str, section: str, modules: list[str]
) -> None:
    asked = {kind for name in modules for kind in ASKED.findall((ROOM / name).read_text("utf-8"))}

    assert asked == set(discover.table("reading", table)[section])
