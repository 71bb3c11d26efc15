"""`watch --recheck` asks who is due by its band or triggered, once. Fictional firms."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.desk import Desk, Ended
from tests.world import routes
from tests.world.running import running

CUSTOMERS = (
    "account,name,country,reg,website\n"
    "N1,Northgate Fastener Supply Ltd,GB,99000001,https://www.northgate-fasteners.example\n"
    "Z1,Zero Balance Ltd,GB,,\n"
)
# Due on 10 August and never paid: late from the 11th.
LATE = "account,invoice,date,due,amount,currency\nN1,77,2026-07-11,2026-08-10,50.00,GBP\n"


@pytest.fixture
def desk(ledger_desk: Desk) -> Iterator[Desk]:
    """A desk whose one known web site was looked at on 1 August, on each engine."""
    with running(routes.read()) as world:
        ledger_desk.config.write_text(world.settings, encoding="utf-8")
        put(ledger_desk, "customers", CUSTOMERS)
        ended = ledger_desk.run(
            "account", "review", "N1", "--only", "website", "--as-of", "2026-08-01"
        )
        assert ended.code in (0, 3), ended.err
        yield ledger_desk


def put(desk: Desk, kind: str, text: str) -> None:
    (desk.folder / f"{kind}.csv").write_text(text, encoding="utf-8")
    ended = desk.run("account", "import", f"{kind}.csv", "--kind", kind, "--as-of", "2026-08-05")
    assert 0 == ended.code, ended.err


def rechecked(desk: Desk, day: str, *more: str) -> Ended:
    ended = desk.run("watch", "--recheck", "--as-of", day, *more)
    assert ended.code in (0, 10), ended.err
    return ended


def test_a_run_is_asked_for_when_its_cadence_has_passed_and_once(desk: Desk) -> None:
    # Without a band the cadence is ninety days: 1 August and 90 days is 30 October.
    assert "asked about" not in rechecked(desk, "2026-10-29").err
    assert "asked about N1" in rechecked(desk, "2026-10-30").err
    assert "asked about" not in rechecked(desk, "2026-10-31").err


def test_a_first_late_payment_asks_for_one_run_before_it_is_due(desk: Desk) -> None:
    put(desk, "ledger", LATE)

    assert "asked about" not in rechecked(desk, "2026-08-10").err
    asked = rechecked(desk, "2026-08-12", "--fail-on", "change")
    assert (10, True) == (asked.code, "asked about N1" in asked.err)
    assert "first-late: first late payment [2026-08-11]" in asked.out
    assert "asked about" not in rechecked(desk, "2026-08-13").err


def test_a_policy_may_shorten_the_cadence_and_a_budget_of_nothing_asks_nobody(desk: Desk) -> None:
    (desk.folder / "credit.toml").write_text("[watch]\nunrated = 7\n", encoding="utf-8")

    none = rechecked(desk, "2026-08-08", "--budget", "0")
    assert "the budget is used; 1 accounts not asked about" in none.err
    assert "asked about N1" in rechecked(desk, "2026-08-08").err
