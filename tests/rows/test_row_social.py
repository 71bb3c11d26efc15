"""Rows about networks and their posts; each runs the installed command. The firms are fictional."""

from __future__ import annotations

import json

import pytest

from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

ASHCOMBE = ("Ashcombe Decking Ltd", "--url", "https://www.ashcombe-decking.example")
NORTHGATE = ("Northgate Fastener Supply Ltd", "--country", "GB", "--reg", "99000001",
             "--as-of", "2026-11-16")  # fmt: skip
AS_OF = ("--as-of", "2026-11-16T09:00:00Z")
BIG = ("linkedin.com", "facebook.com", "instagram.com", "x.com", "twitter.com", "tiktok.com")


@pytest.fixture(scope="module")
def world():
    with running(routes.read()) as started:
        yield started


@pytest.fixture
def desk(tmp_path, world) -> Desk:
    return Desk(tmp_path, world.settings)


def test_row_000_11_posts_40_days_ago_are_active_400_dormant_and_none_unknown(desk, world) -> None:
    before = len(world.asked)
    ended = desk.run("social", *ASHCOMBE, *AS_OF, "--format", "json")
    rows = {row["network"]: row for row in ended.json["networks"]}

    assert 0 == ended.code, ended.err
    # 7 October 2026 is 40 days before 16 November 2026, 12 October 2025 is 400.
    assert ("active", "2026-10-07") == (rows["youtube"]["activity"], rows["youtube"]["last_post"])
    assert ("dormant", "2025-10-12") == (rows["bluesky"]["activity"], rows["bluesky"]["last_post"])
    assert ("quiet", "2026-03-01") == (rows["mastodon"]["activity"], rows["mastodon"]["last_post"])
    assert ("unknown", None) == (rows["pinterest"]["activity"], rows["pinterest"]["last_post"])
    assert ("unknown", None) == (rows["facebook"]["activity"], rows["facebook"]["last_post"])
    asked = {(host, path.partition("?")[0]) for host, path, _ in world.asked[before:]}
    assert not [host for host, _ in asked if host.endswith(BIG)]
    assert {"/feeds/videos.xml"} == {path for host, path in asked if "youtube" in host}
    assert {"/robots.txt", "/ashcombedecking/feed.rss"} == {
        path for host, path in asked if "pinterest" in host
    }


def test_row_000_11_a_site_that_moved_to_a_network_is_not_followed_there(tmp_path) -> None:
    answers = routes.read()
    moved = (("Location", "https://www.facebook.com/ashcombedecking"),)
    answers.routes = [r for r in answers.routes if "ashcombe-decking" not in r.host]
    answers.add(
        *(
            routes.Route(host=host, path="/", status=301, headers=moved)
            for host in ("ashcombe-decking.example", "www.ashcombe-decking.example")
        ),
        routes.Route(host="www.facebook.com", path="/ashcombedecking", body=b"<p>Log in"),
    )
    with running(answers) as world:
        ended = Desk(tmp_path, world.settings).run("social", *ASHCOMBE, *AS_OF, "--format", "json")
        hosts = {host for host, *_ in world.asked}

    site = next(x for x in ended.json["lookups"] if "answer, and as what" in x["question"])
    assert ("blocked", "guard") == (site["outcome"], site["reason"])
    assert "R-03" in site["detail"]
    assert "www.facebook.com" not in hosts


def test_a_page_on_a_big_network_is_refused_as_the_thing_to_read(desk, world) -> None:
    before = len(world.asked)
    ended = desk.run("social", "https://www.facebook.com/ashcombedecking")

    assert 5 == ended.code
    assert "R-03" in ended.err
    assert "social note" in ended.err
    assert before == len(world.asked)


def test_row_000_11_a_note_by_hand_is_kept_and_read_by_the_next_run(desk) -> None:
    page = "https://www.facebook.com/ashcombedecking"
    first = desk.run("social", "note", "posts of decks", "--url", page, "--on", "2026-11-10",
                     "--last-post", "2026-10-07", "--file", "seen.jsonl")  # fmt: skip
    second = desk.run("social", "note", "nothing since the move", "--url", "https://x.com/ashcombe",
                      "--on", "2026-11-10", "--file", "seen.jsonl")  # fmt: skip
    ended = desk.run("social", *ASHCOMBE, *AS_OF, "--observed", "seen.jsonl", "--format", "json")
    rows = {row["network"]: row for row in ended.json["networks"]}

    assert (0, 0, 0) == (first.code, second.code, ended.code)
    lines = (desk.folder / "seen.jsonl").read_text("utf-8").splitlines()
    assert ["2026-11-10"] * 2 == [json.loads(line)["observed_on"] for line in lines]
    assert ("active", "2026-10-07") == (rows["facebook"]["activity"], rows["facebook"]["last_post"])
    assert "noted by hand on 2026-11-10" == rows["x"]["why"]


@pytest.mark.parametrize(
    ("more", "code", "says"),
    [
        pytest.param(("--url", "https://uk.linkedin.com/in/jo-example"), 5, "R-06", id="a person"),
        pytest.param(("--url", "https://x.com/acme", "--on", "2999-01-01"), 2, "after", id="ahead"),
        pytest.param(("--url", "https://x.com/acme", "--code", "Z99"), 2, "Z99", id="no code"),
        pytest.param(("--url", "https://x.com/acme", "--last-post", "soon"), 2, "--last-post",
                     id="no day"),
        pytest.param((), 2, "--url", id="no address"),
    ],
)  # fmt: skip
def test_a_note_that_cannot_stand_leaves_no_file(desk, more, code, says) -> None:
    ended = desk.run("social", "note", "seen", *more, "--file", "seen.jsonl")

    assert code == ended.code
    assert says in ended.err
    assert not (desk.folder / "seen.jsonl").exists()


def test_row_000_16_any_amount_of_activity_takes_off_12_at_most_and_leaves_60_percent(desk) -> None:
    comforts = ("F08", "F09", "F10", "F11", "F12", "F13")
    own = {"kind": "note", "text": "noted", "channel": "own-log", "observed_on": "2026-11-10"}
    hand = {"kind": "lane", "result": "none", "source": "by hand", "observed_on": "2026-11-10"}
    lanes = [{**hand, "lane": lane} for lane in ("courts", "insolvency", "references", "news")]

    def score(*codes: str):
        lines = [*lanes, *({**own, "code": code} for code in codes)]
        (desk.folder / "seen.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
        run = desk.prospect(*NORTHGATE, "--observed", "seen.jsonl").json
        return run["score"], sum(comfort["points"] for comfort in run["comforts"])

    bare, _ = score("D05a", "D06a", "D04b", "D02c")
    much, off = score("D05a", "D06a", "D04b", "D02c", *comforts)
    little, off_little = score("D05a", *comforts)

    assert off > 12
    assert off_little > 12
    assert bare["gross"] == much["gross"]
    # By the table of points: gross is above 30, so that 12 points are less than 40% of it.
    assert much["gross"] > 30
    assert round(much["gross"] - 12, 2) == round(much["points"], 2)
    # D05a alone is 6 points and what Northgate itself shows is little: 60% stays.
    assert little["gross"] < 30
    assert round(0.6 * little["gross"], 2) == round(little["points"], 2)


def test_an_account_that_goes_on_is_a_comfort_and_no_more(desk) -> None:
    run = desk.prospect(*ASHCOMBE, *AS_OF).json

    assert "F14" in {comfort["code"] for comfort in run["comforts"]}
    check = next(check for check in run["checks"] if check["id"] == "G03")
    assert ("absent", 0) == (check["state"], check["points"])
