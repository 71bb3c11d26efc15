"""Whose trouble it is: each text with one of its parties, and everything said of that party."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from duecheck.reading.text_reader import read

ROWS = tomllib.loads((Path(__file__).parent / "parties.toml").read_text("utf-8"))["text"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['subject']}: {row['text'][:50]}")
def test_what_is_said_of_one_party_is_read_and_nothing_else(row) -> None:
    said = {one.code for one in read(row["text"], row["subject"]).readings}

    assert set(row["says"]) == said
