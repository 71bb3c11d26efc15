"""What changed about a customer, and only that."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from duecheck.model.account import SeenValue
from duecheck.model.account_file import Decided
from duecheck.portfolio.changed import watched
from duecheck.portfolio.profile import Records
from tests.portfolio.made import DESK, TODAY, account, ago, invoice, paid, run
from tests.portfolio.test_group import SLIPPING, SLOW, STEADY, broken

DECIDED = Decided(
    account="A1",
    action="open",
    by="R. Example",
    at=datetime(2026, 11, 1, tzinfo=UTC),
    run_id="r1",
    limit=Decimal(1000),
)


def kinds(records: Records, runs=(), seen=()) -> list[str]:
    found = watched(records, seen, (), runs, DESK, TODAY)
    return [change.kind for change in found.changes]


def one(lines, **more) -> Records:
    return Records(account=account(currency="GBP", limit=Decimal(1000)), lines=lines, **more)


def test_a_quiet_customer_has_no_change() -> None:
    assert [] == kinds(one(paid(STEADY), decision=DECIDED), [run("r1", 24)])


def test_days_late_5_to_22_is_listed_and_a_steady_45_day_payer_is_slow_but_stable() -> None:
    assert ["slipping"] == kinds(one(paid(SLIPPING), decision=DECIDED))
    steady = watched(one(paid(SLOW), decision=DECIDED), (), (), (), DESK, TODAY)

    assert () == steady.changes
    assert "45 days late" in steady.stable


def test_the_first_late_payment_after_the_decision_is_told_once() -> None:
    assert "first-late" in kinds(one([invoice("1", 5)], decision=DECIDED))
    assert "first-late" not in kinds(one(paid(STEADY), decision=DECIDED))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("790.00", "10.00", True),
        ("790.00", "9.99", False),
        ("800.00", "50.00", False),
    ],
)
def test_eighty_percent_of_the_limit_is_told_when_it_is_reached(
    before: str, after: str, told: bool
) -> None:
    # Dated 60 days and 5 days ago: before and after the decision of 2026-11-01.
    lines = [invoice("1", 30, before), invoice("2", -25, after)]

    assert told == ("limit" in kinds(one(lines, decision=DECIDED)))


def test_a_broken_promise_and_a_new_address_after_the_day_are_told() -> None:
    values = [
        SeenValue(account="A1", what="address", value=v, seen_on=ago(d), source="site")
        for v, d in (("1 Old Road", 100), ("2 New Road", 3))
    ]
    found = watched(
        one(paid(STEADY), promises=broken(1), decision=DECIDED),
        values,
        (),
        (),
        DESK,
        TODAY,
        since=ago(90),
    )

    assert ["promise", "new-value"] == [change.kind for change in found.changes]
    assert "Verify the address before release" in found.changes[1].says


def test_findings_are_compared_with_the_run_the_decision_cites_and_both_archives_are_named() -> (
    None
):
    before = run("r1", 24)
    after = run(
        "r2", 2, band="watch", findings={"D08a": {"state": "present", "reason": "owner changed"}}
    )
    found = watched(one(paid(STEADY), decision=DECIDED), (), (), (before, after), DESK, TODAY)

    assert ["finding", "band"] == [change.kind for change in found.changes]
    assert (
        "D08a not-assessed -> present: owner changed "
        "(r1.warc.gz, 2026-11-01 -> r2.warc.gz, 2026-11-23)"
    ) == found.changes[0].says


def test_a_sign_nobody_could_assess_this_time_is_no_change() -> None:
    before = run("r1", 24, findings={"D01": {"state": "absent", "reason": ""}})
    after = run("r2", 2, findings={"D01": {"state": "not-assessed", "reason": "no key"}})

    assert [] == kinds(one(paid(STEADY), decision=DECIDED), (before, after))


@pytest.mark.parametrize(
    ("band", "days_ago", "told"),
    [("clear", 90, True), ("clear", 89, False), ("watch", 60, True), ("high", 30, True)],
)
def test_a_new_run_is_due_by_the_band_of_the_last(band: str, days_ago: int, told: bool) -> None:
    last = run("r1", days_ago, band=band)

    assert told == ("due" in kinds(one(paid(STEADY), decision=DECIDED), (last,)))


def test_after_a_change_of_owner_a_run_is_due_as_soon_as_any_band_asks() -> None:
    findings = {"D08a": {"state": "present", "reason": "an owner ceased"}}
    last = run("r1", 30, band="clear", findings=findings)

    assert "due" in kinds(one(paid(STEADY), decision=DECIDED), (last,))
