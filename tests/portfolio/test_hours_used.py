"""Hours of looking, worked out by hand from the log's times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from duecheck.model.account_file import AuditLine
from duecheck.portfolio.hours_used import hours_used, over_budget

END = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)


def line(minutes_ago: float, by: str = "R. Example", action: str = "run") -> AuditLine:
    at = (END - timedelta(minutes=minutes_ago)).isoformat()
    return AuditLine(
        n=1, at=at, by=by, purpose="review", action=action, account=None, detail="{}", hosts="",
        previous="", hash="",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        ([], 0),
        ([line(60)], 5),
        ([line(60), line(50)], 15),
        ([line(60), line(45)], 20),
        ([line(60), line(44)], 10),
        ([line(60), line(60, by="S. Sample")], 10),
        ([line(60, action="import")], 0),
        ([line(8 * 24 * 60)], 0),
    ],
    ids=["none", "one", "one sitting", "at the break", "two sittings", "two people", "other work",
         "eight days ago"],
)  # fmt: skip
def test_hours_are_sittings_with_five_minutes_after_each(lines, minutes) -> None:
    assert pytest.approx(minutes / 60) == hours_used(lines, END)


def test_only_more_than_the_budget_is_told() -> None:
    assert over_budget(2.0, 2.0) is None
    assert over_budget(9.0, None) is None
    assert over_budget(2.5, 2.0) == "2.5 hours of looking in seven days, 2 a week are planned"
