"""Templates that hold where they should, and none in the table that never could."""

from __future__ import annotations

import pytest

from duecheck import discover
from duecheck.reading.text_template import CLASS, PIECE, SLOTS, template

CLASSES = {"buy": ["buy", "buys"], "unit": ["unit", "division"]}


ROWS = discover.table("reading", "text_patterns.toml")["pattern"]
KEYS = ("say", "unjudged", "unless", "instead")


def badly_written(part: str) -> bool:
    """A stray bracket, a bare word with `?`, or a choice with a class among other words."""
    if part[0] not in "({" or part.removesuffix("?")[-1] not in ")}":
        return any(sign in part for sign in "()?{}|")
    choices = part.strip("()?").split("|")
    return part[0] == "(" and any(
        choice.startswith("{")
        and not CLASS.fullmatch(choice)
        and choice.split("}")[0] + "}" not in SLOTS
        for choice in choices
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_no_template_of_the_table_could_never_match(row) -> None:
    written = [said.replace("{co} 's", "{co 's}") for key in KEYS for said in row.get(key, ())]

    assert [] == [said for said in written if any(map(badly_written, PIECE.findall(said)))]


@pytest.mark.parametrize(
    "said",
    [
        "{buy} (its|to (sell|close)) {co}",
        "{buy} of? {co}",
        "{buy} ({unit} of|shares) {co}",
        "{buy} (its {co}",
    ],
)
def test_what_could_never_match_is_told(said: str) -> None:
    assert any(map(badly_written, PIECE.findall(said)))


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
