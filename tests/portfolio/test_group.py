"""Every customer lands in exactly one group, by the first rule that holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.model.account import AccountStatus, Contact, Promise
from duecheck.model.account_file import Dispute
from duecheck.portfolio.group import GROUPS, placed
from duecheck.portfolio.profile import Records, profile
from tests.portfolio.made import DESK, TODAY, account, ago, group, invoice, paid, run

STEADY = [(20, 2), (60, 2), (100, 2), (200, 2), (240, 2), (300, 2)]
SLOW = [(60, 45), (100, 46), (140, 44), (230, 45), (270, 46), (310, 44)]
SLIPPING = [(40, 22), (80, 22), (120, 22), (230, 5), (270, 5), (310, 5)]
ERRATIC = [(60, 5), (100, 60), (140, 2), (240, 58), (270, 1), (350, 40)]


def broken(n: int) -> list[Promise]:
    return [
        Promise(account="A1", made_on=ago(60 + i), due_on=ago(50 + i), outcome="broken")
        for i in range(n)
    ]


@pytest.mark.parametrize(
    ("records", "name", "why"),
    [
        (Records(account=account(), lines=paid(STEADY)), "prompt-core", "2 days late"),
        (Records(account=account(), lines=paid(SLOW)), "slow-but-stable", "45 days late"),
        (Records(account=account(), lines=paid(SLIPPING)), "slipping", "5 -> 22"),
        (Records(account=account(), lines=paid(ERRATIC)), "erratic", "28 days late"),
        (Records(account=account(), lines=paid(SLOW[:2])), "new", "2 invoices"),
        (Records(account=account()), "new", "0 invoices"),
        (
            Records(account=account(), lines=[invoice(str(n), -20 - n) for n in range(4)]),
            "new",
            "no invoice settled yet",
        ),
        (
            Records(account=account(), lines=paid(STEADY), promises=broken(2)),
            "promise-breaker",
            "2 broken promises",
        ),
        (Records(account=account(), lines=paid(STEADY), promises=broken(1)), "prompt-core", ""),
        (
            Records(account=account(status=AccountStatus.COLLECTION), lines=paid(STEADY)),
            "stopped",
            "collection",
        ),
        (
            Records(
                account=account(),
                lines=paid(STEADY),
                run=run(findings={"H01": {"state": "present", "reason": "open insolvency"}}),
            ),
            "stopped",
            "hard stop H01",
        ),
        (
            Records(
                account=account(),
                lines=paid(STEADY),
                contacts=[
                    Contact(
                        account="A1",
                        dated_on=ago(3),
                        direction="in",
                        channel="letter",
                        code="lawyer",
                    )
                ],
            ),
            "stopped",
            "lawyer",
        ),
        (
            Records(
                account=account(),
                lines=paid(STEADY),
                disputes=[
                    Dispute(account="A1", item=i, words="no PO", opened_on=ago(9), by="R. Example")
                    for i in ("I1", "I2")
                ],
            ),
            "process-late",
            "2 invoices disputed",
        ),
    ],
)
def test_the_first_rule_that_holds_places_the_account(
    records: Records, name: str, why: str
) -> None:
    one = group(records)

    assert name == one.group
    assert why in one.rule


def test_one_quarter_with_most_of_the_sales_is_seasonal() -> None:
    lines = paid([(10, 0), (12, 0), (14, 0), (16, 0), (300, 0)])

    assert "seasonal" == group(Records(account=account(), lines=lines)).group


def test_what_is_past_due_counts_where_nothing_was_paid() -> None:
    lines = [invoice(str(n), 40 - n) for n in range(3)]

    assert "erratic" == group(Records(account=account(), lines=lines)).group


@given(
    st.lists(st.tuples(st.integers(0, 700), st.integers(0, 90)), max_size=12),
    st.integers(0, 4),
)
def test_whatever_the_ledger_there_is_one_group_and_a_rule(
    pairs: list[tuple[int, int]], promises: int
) -> None:
    one = group(Records(account=account(), lines=paid(pairs), promises=broken(promises)))

    assert one.group in GROUPS
    assert one.rule


def test_key_exposure_is_a_flag_by_the_share_of_the_ledger_of_a_currency() -> None:
    owing = [("A1", "96.00"), ("A2", "4.00"), ("A3", "5.00")]
    profiles = [
        profile(
            Records(account=account(id), lines=[invoice("1", 5, owes, account=id)]), DESK, TODAY
        )
        for id, owes in owing
    ]

    # The ledger is 105; five percent of it is 5.25.
    assert [True, False, False] == [one.key for one in placed(profiles, DESK.groups)]
