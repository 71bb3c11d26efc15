"""Rows about the social-media plan; each runs the installed command. Firms are fictional."""

from __future__ import annotations

import json

import pytest

from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

FIRM = ("Northgate Fastener Supply Ltd", "--country", "GB", "--reg", "99000001")
WHEN = ("--as-of", "2026-11-16")
PLAN = """owner = "R. Example"
written = 2026-03-01
purposes = ["new-credit"]
sites = ["mastodon"]
hours_a_week = 0.01
permitted_hours = "00:00-00:01"
escalation = "T. Manager"
[[training]]
name = "R. Example"
date = 2026-02-10
"""


@pytest.fixture(scope="module")
def world():
    with running(routes.read()) as started:
        yield started


@pytest.fixture
def desk(tmp_path, world) -> Desk:
    return Desk(tmp_path, world.settings)


@pytest.fixture
def planned(desk) -> Desk:
    (desk.folder / "plan.toml").write_text(PLAN, encoding="utf-8")
    return desk


def test_row_001_01_a_plan_that_init_writes_passes_the_check_unchanged(tmp_path) -> None:
    desk = Desk(tmp_path)
    made = desk.run(
        "policy", "init", "--owner", "R. Example", "--deputy", "S. Sample", "--escalation",
        "T. Manager", "--trained", "R. Example=2026-02-10", "--trained", "S. Sample=2026-02-11",
    )  # fmt: skip

    assert 0 == made.code, made.err
    assert "Reviewer: R. Example" in (tmp_path / "plan.md").read_text("utf-8")
    checked = desk.run("policy", "check")
    assert (0, "") == (checked.code, checked.out)
    again = desk.run("policy", "init", "--owner", "Other")
    assert 2 == again.code
    assert "is not overwritten" in again.err


def test_row_001_03_a_report_names_the_purpose_it_ran_under(planned) -> None:
    asked = ("--purpose", "visit", "--only", "phone", "--phone", "01632 960111", *WHEN)
    page = planned.run("prospect", *FIRM, *asked, "--format", "md")

    assert "purpose visit" in page.out
    assert "allows new-credit, not 'visit'" in page.err
    assert "visit: run" in planned.run("audit", "show").out


@pytest.mark.parametrize(
    ("by", "noted"), [("S. Other", True), ("r. example", False)], ids=["another", "the reviewer"]
)
def test_row_001_14_another_users_run_is_logged_as_not_the_assigned_reviewer(
    planned, by, noted
) -> None:
    ended = planned.run("prospect", *FIRM, "--only", "phone", "--by", by, *WHEN)

    log = planned.run("audit", "show").out
    assert noted is ("is not the assigned reviewer" in log)
    assert noted is ("is not the assigned reviewer" in ended.err)


def test_row_001_15_hours_over_the_budget_are_told_and_block_nothing(planned) -> None:
    first = planned.run("prospect", *FIRM, "--only", "phone")
    second = planned.run("prospect", *FIRM, "--only", "email")

    assert "hours of looking in seven days" not in first.err
    assert "0.1 hours of looking in seven days, 0.01 a week are planned" in second.err
    assert first.code == second.code
    assert "WARNING: 0.1 hours" in planned.run("policy", "show").out


def test_row_001_16_a_site_the_plan_leaves_out_is_not_fetched(desk, world) -> None:
    sites = [
        {
            "name": name,
            "home": f"http://{name}.example",
            "url": f"http://{name}.example/{{user}}",
            "kind": "status",
            "present_status": 200,
            "present_text": "profile",
            "absent_status": 404,
            "absent_text": "nobody",
            "allowed": f"http://{name}.example/rules",
            "since": "2026-01-01",
        }
        for name in ("forum-one", "forum-two")
    ]
    (desk.folder / "sites.json").write_text(json.dumps(sites), encoding="utf-8")
    (desk.folder / "plan.toml").write_text(
        PLAN.replace('"mastodon"', '"forum-one.example"'), encoding="utf-8"
    )
    before = len(world.asked)
    ended = desk.run("social", "--handles", "acme", "--sites", "sites.json", "--format", "json")

    said = {row["site"]: (row["reason"], row["detail"]) for row in ended.json["look_ups"]}
    assert ("policy", True) == (
        said["forum-two"][0],
        "not allowed by policy" in said["forum-two"][1],
    )
    assert "policy" != said["forum-one"][0]
    assert "forum-two.example" not in {host for host, _, _ in world.asked[before:]}


def test_row_001_16_a_feed_the_plan_leaves_out_is_not_asked(planned) -> None:
    run = planned.prospect(*FIRM, "--only", "web", *WHEN).json

    said = {x["source"]: (x["outcome"], x["reason"], x["detail"]) for x in run["lookups"]}
    assert ("not-checked", "policy") == said["bluesky"][:2]
    assert "not allowed by policy" in said["bluesky"][2]
    assert "not allowed by policy" not in said["mastodon"][2]


def test_row_001_18_the_insult_playbook_says_no_public_reply_about_the_account(planned) -> None:
    assert "No public reply about the account" in planned.run("policy", "playbook", "insult").out


def test_row_001_19_the_accusation_playbook_names_who_decides(planned) -> None:
    ended = planned.run("policy", "playbook", "accusation", *WHEN)
    assert "Who decides: T. Manager" in ended.out
    assert "One of accusation, insult" in planned.run("policy", "playbook", "praise").err


@pytest.mark.parametrize(
    ("as_of", "code", "says"),
    [
        ("2027-04-02", 0, "warning: plan.toml written: 13 months old"),
        ("2028-04-02", 10, "FAILS: plan.toml written: 25 months old"),
    ],
)
def test_row_001_24_thirteen_months_warn_and_twenty_five_close_the_person_lanes(
    planned, as_of, code, says
) -> None:
    plan = planned.folder / "plan.toml"
    plan.write_text(PLAN.replace("sites =", "person_lookups = true\nsites ="), "utf-8")
    if code:
        # Whole months: on the first day past the twenty-fifth it has lapsed.
        as_of, says = "2028-05-02", "FAILS: plan.toml written: 26 months old"
    checked = planned.run("policy", "check", "--as-of", as_of)
    shown = planned.run("policy", "show", "--as-of", as_of).out

    assert code == checked.code
    assert says in checked.out
    assert ("closed  look-ups about persons" in shown) is bool(code)


def test_row_001_25_the_template_marks_the_rules_that_were_added(planned) -> None:
    binder = " ".join(planned.run("policy", "show", "--binder", *WHEN).out.split())
    source = "creditunionmagazine.com/articles/print/37479"
    marked = f"(added from the author's other published tips, {source})"

    assert 3 == binder.count(marked)
    assert "what will I do with it?" in binder


def test_row_004_15_a_run_of_somebody_untrained_is_warned_and_logged(planned) -> None:
    ended = planned.run("prospect", *FIRM, "--only", "phone", "--by", "S. Other", *WHEN)

    assert "no training of S. Other is on record" in ended.err
    assert "no training of S. Other is on record" in planned.run("audit", "show").out
