"""How whole a record is."""

from __future__ import annotations

from decimal import Decimal

from duecheck.model.account import Account
from duecheck.portfolio.completeness import ASKED, completeness


def test_an_empty_record_is_0_percent_and_lists_every_field() -> None:
    found = completeness(Account(id="A1", name=""))

    assert 0 == found.pct
    assert tuple(words for words, _ in ASKED) == found.missing


def test_a_full_record_is_100_percent() -> None:
    filled = {field: "x" for _, field in ASKED} | {"limit": Decimal(1), "terms_days": 30}

    assert (100, ()) == (lambda c: (c.pct, c.missing))(completeness(Account(id="A1", **filled)))


def test_a_kind_that_is_not_known_is_missing() -> None:
    assert "kind of entity" in completeness(Account(id="A1", name="x", kind="unknown")).missing
