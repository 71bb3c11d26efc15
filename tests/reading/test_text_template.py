"""A template that could never match is refused when the table is read."""

from __future__ import annotations

import pytest

from duecheck.reading.text_template import template

CLASSES = {"buy": ["buy", "buys"], "unit": ["unit", "division"]}


@pytest.mark.parametrize(
    "said",
    [
        "{buy} (its|to (sell|close)) {co}",
        "{buy} of? {co}",
        "{buy} ({unit} of|shares) {co}",
        "{buy} (its {co}",
    ],
)
def test_what_could_never_match_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="no piece of a template"):
        template(said, CLASSES)


@pytest.mark.parametrize(
    ("said", "line", "holds"),
    [
        ("{co 's} board", "§ 's board", True),
        ("{co} 's board", "§ 's board", True),
        ("{co} 's board", "§ board", False),
        ("{co} rejected", "§ 's board rejected", True),
        ("{co} rejected", "§ 's rival rejected", False),
        ("{buy} ~ {co}", "¤ buys the oldest mill of §", True),
        ("{buy} ~ {co}", "¤ buys when § sells", False),
    ],
)
def test_whose_and_who(said: str, line: str, holds: bool) -> None:
    assert any(template(said, CLASSES).places(line.split())) is holds
