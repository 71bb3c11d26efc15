"""Bluesky's public interface: invented accounts, by its documentation."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.sources.fake_door import Answer, FakeDoor, inquiry, json_answer, linked

from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.sources import bluesky

PAGE = "https://bsky.app/profile/acme.example"
FEED = f"{bluesky.FEED}?actor=acme.example&filter=posts_no_replies&limit={bluesky.COUNT}"


def post(claimed: str, indexed: str | None = None, **more: Any) -> dict[str, Any]:
    seen = {} if indexed is None else {"indexedAt": f"{indexed}T08:00:00.000Z"}
    return {"post": {"record": {"createdAt": f"{claimed}T08:00:00.000Z"}, **seen}, **more}


def feed(*posts: dict[str, Any]) -> Answer:
    return json_answer(json.dumps({"feed": posts}))


async def asked(answer: Answer) -> Inquiry:
    run = inquiry(FakeDoor({FEED: answer}), source="bluesky", seen=[linked(PAGE)])
    await bluesky.collect.collect(run)
    return run


@pytest.mark.parametrize(
    ("posts", "last"),
    [
        pytest.param([post("2026-10-07"), post("2025-01-01")], "2026-10-07", id="the newest"),
        pytest.param(
            [post("2026-11-01", reason={"$type": "app.bsky.feed.defs#reasonRepost"}),
             post("2025-10-12")],
            "2025-10-12",
            id="what was passed on of others is left out",
        ),
        pytest.param(
            [post("2026-11-01", indexed="2025-10-12")],
            "2025-10-12",
            id="a day the post claims, later than the network saw it",
        ),
        pytest.param(
            [post("2019-05-01", indexed="2026-11-02")],
            "2019-05-01",
            id="an old post brought over from elsewhere",
        ),
        pytest.param([post("2027-01-01")], None, id="a day to come"),
        pytest.param([], None, id="no post"),
    ],
)  # fmt: skip
async def test_the_last_post(posts, last) -> None:
    run = await asked(feed(*posts))

    assert LookupOutcome.FOUND is run.lookups[0].outcome
    assert last == run.evidence[0].facts["last_on"]


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param(
            json_answer('{"error":"InvalidRequest","message":"Profile not found"}', 400),
            LookupOutcome.NONE,
            None,
            id="nobody has that handle",
        ),
        pytest.param(
            json_answer('{"error":"InvalidRequest","message":"Error: limit is wrong"}', 400),
            LookupOutcome.FAILED,
            Reason.UNREADABLE,
            id="our question was bad",
        ),
        pytest.param(
            json_answer('{"posts": []}'), LookupOutcome.FAILED, Reason.UNREADABLE, id="no feed"
        ),
        pytest.param(
            feed({"post": {"record": {}}}),
            LookupOutcome.FAILED,
            Reason.UNREADABLE,
            id="a post without a day",
        ),
        pytest.param(
            (429, {}, b""), LookupOutcome.BLOCKED, Reason.RATE_LIMIT, id="asked too often"
        ),
    ],
)
async def test_how_it_ends_otherwise(answer, outcome, reason) -> None:
    run = await asked(answer)

    assert (outcome, reason) == (run.lookups[0].outcome, run.lookups[0].reason)


async def test_without_a_link_nothing_is_asked() -> None:
    door = FakeDoor()
    run = inquiry(door, source="bluesky")
    await bluesky.collect.collect(run)

    assert Reason.NOT_APPLICABLE is run.lookups[0].reason
    assert [] == door.asked
