"""Days late per group on two days."""

from __future__ import annotations

from duecheck.portfolio.before_after import changes
from duecheck.portfolio.group import placed
from duecheck.portfolio.profile import Records, profile
from tests.portfolio.made import DESK, account, ago, made, paid
from tests.portfolio.test_group import SLOW


def base(n: int):
    records = [
        Records(account=account(f"A{i}"), lines=paid(SLOW, account=f"A{i}")) for i in range(n)
    ]
    now = placed([made(each) for each in records], DESK.groups)
    then = {each.account.id: profile(each, DESK, ago(190)) for each in records}
    return changes(now, then, too_few=5)


def test_four_accounts_are_too_few_for_a_rate() -> None:
    (row,) = base(4)

    assert (None, None) == (row.before, row.now)


def test_five_accounts_are_compared_with_themselves() -> None:
    (row,) = base(5)

    assert ("slow-but-stable", 5) == (row.group, row.accounts)
    # Paid in the last 182 days: due 60, 100, 140 ago, and due 230 paid 185 ago is too old.
    assert 45.0 == row.now
    # On the earlier day: due 270 (46 late, paid 224 ago) and 310 (44 late).
    assert 45.0 == row.before
