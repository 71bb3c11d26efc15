"""Mastodon's public interface: invented accounts, by its documentation."""

from __future__ import annotations

import json

import pytest
from tests.sources.fake_door import Answer, FakeDoor, inquiry, json_answer, linked

from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.sources import mastodon

PAGE = "https://mastodon.uk/@acme_example"
LOOKUP = "https://mastodon.uk/api/v1/accounts/lookup?acct=acme_example"


def account(last: str | None, count: int | None = 80, since: str = "2020-11-01") -> Answer:
    entry = {
        "id": "1",
        "username": "acme_example",
        "created_at": f"{since}T00:00:00.000Z",
        "last_status_at": last,
        "statuses_count": count,
    }
    return json_answer(json.dumps(entry))


async def asked(answer: Answer) -> Inquiry:
    run = inquiry(FakeDoor({LOOKUP: answer}), source="mastodon", seen=[linked(PAGE)])
    await mastodon.collect.collect(run)
    return run


@pytest.mark.parametrize(
    ("answer", "last", "regular"),
    [
        # 80 posts over five years are 16 a year; 10 are 2 a year; four a year make a habit.
        pytest.param(account("2025-10-12"), "2025-10-12", True, id="a habit that stopped"),
        pytest.param(account("2026-10-07", 10), "2026-10-07", False, id="now and then"),
        pytest.param(account("2026-10-07", None), "2026-10-07", None, id="a count not told"),
        pytest.param(account(None, 0), None, None, id="no post"),
        pytest.param(account("2027-01-01"), None, None, id="a day to come"),
    ],
)
async def test_the_last_post(answer, last, regular) -> None:
    run = await asked(answer)

    assert LookupOutcome.FOUND is run.lookups[0].outcome
    assert (last, regular) == (run.evidence[0].facts["last_on"], run.evidence[0].facts["regular"])


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param(
            json_answer('{"error":"Record not found"}', 404),
            LookupOutcome.NONE,
            None,
            id="no such account",
        ),
        pytest.param(
            json_answer('{"error":"This method requires an authenticated user"}', 401),
            LookupOutcome.BLOCKED,
            Reason.LOGIN_WALL,
            id="a server that wants a log-in",
        ),
        pytest.param(json_answer("[]"), LookupOutcome.FAILED, Reason.UNREADABLE, id="a list"),
        pytest.param(
            json_answer('{"id":"1"}'), LookupOutcome.FAILED, Reason.UNREADABLE, id="no account"
        ),
        pytest.param(
            account("soon"), LookupOutcome.FAILED, Reason.UNREADABLE, id="a day that is none"
        ),
    ],
)
async def test_how_it_ends_otherwise(answer, outcome, reason) -> None:
    run = await asked(answer)

    assert (outcome, reason) == (run.lookups[0].outcome, run.lookups[0].reason)


async def test_without_a_link_nothing_is_asked() -> None:
    door = FakeDoor()
    run = inquiry(door, source="mastodon")
    await mastodon.collect.collect(run)

    assert Reason.NOT_APPLICABLE is run.lookups[0].reason
    assert [] == door.asked
