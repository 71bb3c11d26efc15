"""Every row of the table is read with its own hit and its own hard negative."""

from __future__ import annotations

import pytest

from duecheck import discover
from duecheck.reading.text_reader import read

ROWS = discover.table("reading", "text_patterns.toml")["pattern"]
CODES = {*(f"D{n:02}" for n in range(1, 13)), "INS", "CLS", "LAY", "LEG", "FIN"}


def codes(text: str, subject: str = "Acme Ltd") -> set[tuple[str, str | None]]:
    return {(one.code, one.stage) for one in read(text, subject).readings}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_hit_is_read(row) -> None:
    said = codes(row["hit"])

    for code in (row["code"], *row.get("also", [])):
        assert (code, row.get("stage")) in said


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_miss_is_not_read(row) -> None:
    assert row["code"] not in {code for code, _ in codes(row["miss"])}


def test_every_code_has_a_pattern() -> None:
    assert {code for row in ROWS for code in (row["code"], *row.get("also", []))} == CODES


def test_returned_post_carries_no_points_though_returned_email_does() -> None:
    """The 50 judged readings of D10 were notices of mail systems; none was a letter."""
    letter = read("Our letter to Acme Ltd was returned marked gone away.", "Acme Ltd")
    email = read("Mail delivery failed. clerk@acme.example: user unknown", "clerk@acme.example")

    assert [(one.code, one.scored) for one in letter.readings] == [("D10", False)]
    assert [(one.code, one.scored) for one in email.readings] == [("D10", True)]


def test_ids_are_their_codes_and_stand_once() -> None:
    ids = [row["id"] for row in ROWS]

    assert len(ids) == len(set(ids))
    assert all(row["id"].startswith(row["code"]) for row in ROWS)
