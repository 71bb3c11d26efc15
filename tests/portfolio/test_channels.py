"""Where customers are and which channel they answer."""

from __future__ import annotations

from duecheck.model.account import Contact, SeenValue
from duecheck.portfolio.channels import hangouts, replies
from tests.portfolio.made import ago


def seen(account: str, what: str, value: str) -> SeenValue:
    return SeenValue(account=account, what=what, value=value, seen_on=ago(1), source="note")


def spoke(channel: str, outcome: str | None, direction: str = "out") -> Contact:
    return Contact(
        account="A1", dated_on=ago(1), direction=direction, channel=channel, outcome=outcome
    )


def test_counts_equal_the_records_each_customer_once() -> None:
    found = hangouts(
        [
            seen("A1", "profile", "https://www.linkedin.com/company/quarry-hill"),
            seen("A1", "profile", "https://linkedin.com/company/quarry-hill/about"),
            seen("A2", "profile", "https://linkedin.com/company/other"),
            seen("A2", "profile", "https://mastodon.example/@other"),
            seen("A2", "bank", "Fictional Bank"),
        ]
    )

    assert [("linkedin.com", 2), ("mastodon.example", 1)] == found
    assert [] == hangouts([])


def test_fewer_than_twenty_contacts_are_too_few_for_a_rate() -> None:
    (few,) = replies([spoke("text", "answered")] * 19, too_few=20)

    assert (19, 19, None) == (few.attempts, few.answered, few.rate)


def test_the_rate_counts_our_attempts_whose_outcome_is_known() -> None:
    log = [spoke("text", "answered")] * 5 + [spoke("text", "unanswered")] * 15
    log += [spoke("text", None), spoke("text", "answered", "in")]
    (row,) = replies(log, too_few=20)

    assert (20, 5, 0.25) == (row.attempts, row.answered, row.rate)
