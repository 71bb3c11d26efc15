"""How a customer pays us beside how it pays others."""

from __future__ import annotations

import pytest

from duecheck.model.account_file import TradeReference
from duecheck.portfolio.own_outside import BETTER, WARNING, compare
from duecheck.portfolio.profile import Records
from tests.portfolio.made import account, ago, made, paid
from tests.portfolio.test_group import SLOW, STEADY


def reference(slow: int | None, answered: bool = True) -> TradeReference:
    return TradeReference(
        account="A1",
        name="Fictional Timber Ltd",
        asked_on=ago(20),
        chase_on=ago(10),
        by="R. Example",
        answered_on=ago(5) if answered else None,
        slow_days=slow,
    )


@pytest.mark.parametrize(
    ("pairs", "references", "last"),
    [
        (STEADY, [reference(40)], WARNING),
        (STEADY, [reference(0)], "With Fictional Timber Ltd: 0 days late (2026-11-20)"),
        (SLOW, [reference(0)], BETTER),
        (SLOW, [reference(40)], "With Fictional Timber Ltd: 40 days late (2026-11-20)"),
        (STEADY, [], "Elsewhere: NOT CHECKED, no reference has answered"),
        (
            STEADY,
            [reference(40, answered=False)],
            "Elsewhere: NOT CHECKED, no reference has answered",
        ),
    ],
)
def test_the_panel_ends_with_what_the_two_sides_say(pairs, references, last: str) -> None:
    profile = made(Records(account=account(), lines=paid(pairs)))

    assert last == compare(profile, references, late=5)[-1]
