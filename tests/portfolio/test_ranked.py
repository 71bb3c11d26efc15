"""Who needs attention, who can be sold more, and who needs nobody."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from duecheck.portfolio.group import placed
from duecheck.portfolio.profile import Records
from duecheck.portfolio.ranked import attention, quiet, room_to_sell
from tests.portfolio.made import DESK, account, made, paid, run
from tests.portfolio.test_group import ERRATIC, SLIPPING, STEADY


def base(*records: Records):
    return placed([made(each) for each in records], DESK.groups)


def mine(id: str, pairs, **more) -> Records:
    return Records(
        account=account(id, currency="GBP", limit=Decimal(1000)),
        lines=paid(pairs, account=id),
        **more,
    )


def test_the_most_pressing_group_comes_first_whatever_the_order_of_reading() -> None:
    records = [mine("A1", ERRATIC), mine("A2", SLIPPING), mine("A3", STEADY)]
    for order in permutations(records):
        assert ["A2", "A1"] == [one.profile.id for one in attention(base(*order))]


def test_a_prompt_payer_needs_nobody() -> None:
    assert ["A3"] == [one.profile.id for one in quiet(base(mine("A3", STEADY)))]


@pytest.mark.parametrize(
    ("filed", "sold"),
    [
        (run(), True),
        (None, False),
        (run(band="watch"), False),
        (run(coverage=""), False),
        (run(findings={"U02": {"state": "unknown", "reason": "no key"}}), False),
        (run(findings={}), False),
    ],
)
def test_nobody_with_an_unknown_insolvency_lane_is_invited_to_order(filed, sold: bool) -> None:
    found = room_to_sell(base(mine("A1", STEADY, run=filed)))

    assert sold == bool(found)
    assert all(Decimal(1000) == each.unused for each in found)
