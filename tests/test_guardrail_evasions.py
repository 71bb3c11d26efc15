"""Ways round the guardrails, tried. What R-02, 03, 07 to 11, 17, 19, 20 say stands beside this."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, datetime
from pathlib import Path

import pytest

from duecheck.errors import Refused
from duecheck.guardrails import outgoing
from duecheck.guardrails.jurisdictions import jurisdiction
from duecheck.guardrails.outward_text import lint
from duecheck.guardrails.plan import reminders
from duecheck.portfolio.contact_plan import plan as contact_plan
from duecheck.portfolio.plan_writing import plan_of
from tests.desk import Desk

DAY = ("--as-of", "2026-11-16")
LATE = "Account,Customer,Type,Number,Date,Due,Amount,Currency\n" + (
    "Q1,Quillmere Supplies Ltd,invoice,20931,2026-08-01,2026-08-31,1250.00,GBP\n"
)


@pytest.fixture
def desk(tmp_path) -> Desk:
    made = Desk(tmp_path)
    (tmp_path / "ledger.csv").write_text(LATE, encoding="utf-8")
    done = made.run("account", "import", "ledger.csv", "--kind", "ledger", *DAY)
    assert 0 == done.code, done.err
    return made


def logged(desk: Desk) -> list[dict]:
    return [json.loads(x) for x in desk.run("audit", "show", "--format", "json").out.splitlines()]


def test_r_01_no_command_sends_and_every_draft_says_so(desk) -> None:
    sends = {"send", "post", "pay", "submit", "email-out", "dial", "sms"}
    commands = {path.stem for path in (Path(__file__).parents[1] / "src/duecheck/cli").glob("*.py")}
    draft = desk.run("message", "draft", "Q1", "--channel", "letter", *DAY)

    assert not sends & commands
    assert "Nothing was sent" in draft.out
    for option in ("--send", "--post", "--pay"):
        assert 2 == desk.run("message", "draft", "Q1", option).code


@pytest.mark.parametrize("text", ["I am from the bank.", "You've won a prize.", "Verify your PIN."])
@pytest.mark.parametrize("kind", ["email", "text", "call", "locate", "letter"])
def test_r_04_a_pretext_is_found_in_every_kind_of_draft(text, kind) -> None:
    assert "R-04" in {one.guardrail for one in lint(text, kind=kind)}


@pytest.mark.parametrize("channel", ["dm", " DM ", "Instant_Message", "WhatsApp", "messenger"])
def test_r_05_no_spelling_of_a_direct_message_passes(channel) -> None:
    with pytest.raises(Refused, match="R-05"):
        outgoing.no_direct_message(channel)


def test_r_05_paying_a_part_does_not_open_a_connection(desk) -> None:
    part = LATE + "Q1,Quillmere Supplies Ltd,payment,P1,2026-11-15,,-1.00,GBP\n"
    (desk.folder / "part.csv").write_text(part, encoding="utf-8")
    desk.run("account", "import", "part.csv", "--kind", "ledger", *DAY)
    ended = desk.run("account", "connect", "Q1", "--name", "R. Example", "--employer", "X", *DAY)
    assert 5 == ended.code
    assert "refused R-05" in {line["action"] for line in logged(desk)}


@pytest.mark.parametrize(
    "plan", ['owner = "A"\nwritten = 2022-01-01\nperson_lookups = true\n',
             'owner = "A"\nwritten = 2026-01-01\nexpires = 2026-02-01\nperson_lookups = true\n',
             'owner = "A"\nwritten = 2026-01-01\nperson_lookups = "no"\n'],
    ids=["lapsed", "expired", "not a yes"],
)  # fmt: skip
def test_r_06_a_plan_that_does_not_hold_opens_no_person_lane(desk, plan) -> None:
    (desk.folder / "plan.toml").write_text(plan, encoding="utf-8")
    ended = desk.run("claims", "Acme Ltd", "--owner", "Jo Example", *DAY)
    assert 5 == ended.code
    assert "R-06" in ended.err


def test_r_08_private_life_is_not_kept_whoever_writes_it(desk) -> None:
    for words in ("his WIFE left him", "she is in chemo", "prays at the mosque daily"):
        ended = desk.run(
            "social", "note", words, "--url", "https://f.example/1", "--file", "s.jsonl"
        )
        assert "skipped personal: 1" in ended.err
    assert not (desk.folder / "s.jsonl").exists()


def test_r_12_the_days_of_a_notice_are_counted_from_the_decision(desk) -> None:
    desk.run("account", "review", "Q1", "--only", "phone", *DAY)
    made = desk.run("decide", "Q1", "--action", "decline", "--by", "R. Example", "--why",
                    "U01", *DAY)  # fmt: skip
    assert 0 == made.code, made.err
    early = desk.run("notice", "Q1", "--as-of", "2026-12-10")
    late = desk.run("notice", "Q1", "--as-of", "2026-12-11")
    assert "DAY 25 OF 30" not in early.err
    assert "DAY 25 OF 30" in late.err


def test_r_13_an_opt_out_outlives_the_erasure_of_the_account(desk) -> None:
    told = desk.run("consent", "optout", "01632 960222", "--account", "Q1", "--country", "GB", *DAY)
    assert 0 == told.code, told.err
    erased = desk.run("subject", "erase", "Q1", "--yes")
    assert 0 == erased.code, erased.err
    made = desk.run("account", "add", "Quillmere Again", "--id", "Q2", "--country", "GB", "--phone",
                    "+44 1632 960222", *DAY)  # fmt: skip
    assert 0 == made.code, made.err
    draft = desk.run("message", "draft", "Q2", "--channel", "call", *DAY)
    assert 5 == draft.code
    assert "R-13" in draft.err


@pytest.mark.parametrize("code", ["US", "CA-QC", "EU", "BR"])
def test_r_14_no_step_of_any_plan_is_early_late_or_on_a_weekend(code) -> None:
    place = jurisdiction(code)
    for step in contact_plan(date(2026, 11, 21), place):
        assert step.on.weekday() < 5
        assert step.first is None or step.first < step.last


def test_r_15_an_eighth_call_and_a_call_after_a_talk_are_refused() -> None:
    place, today = jurisdiction("US"), date(2026, 11, 16)
    outgoing.frequency(6, None, place, today)
    with pytest.raises(Refused, match="R-15"):
        outgoing.frequency(7, None, place, today)
    with pytest.raises(Refused, match="R-15"):
        outgoing.frequency(1, date(2026, 11, 10), place, today)
    outgoing.frequency(1, date(2026, 11, 9), place, today)


@pytest.mark.parametrize(
    "text",
    ["YOUR ACCOUNT IS OVERDUE", "your  account\tis   overdue", "They owe £4,200", "Past-due!"],
)
def test_r_16_spacing_and_capitals_hide_no_debt_in_public(text) -> None:
    assert "R-16" in {one.guardrail for one in lint(text, kind="post")}


def test_r_18_purge_deletes_nothing_before_it_has_listed_it(desk) -> None:
    when = ("--on", "2024-01-01", "--channel", "call")
    desk.run("account", "note", "Q1", "talk in the trade", *when, *DAY)
    listed = desk.run("purge", *DAY)
    assert 0 == listed.code, listed.err
    assert "talk in the trade" in desk.run("account", "show", "Q1", *DAY).out


def test_r_20_words_that_accuse_are_found_in_drafts() -> None:
    for text in ("He is a fraudster.", "They are crooks.", "You cheated us."):
        assert "R-20" in {one.guardrail for one in lint(text, kind="letter")}


def test_r_21_a_reference_is_asked_for_the_past_alone(desk) -> None:
    asked = desk.run("account", "refs", "Q1", "--ask", "Halcyon Print", *DAY).out
    assert "about the past only" in asked
    assert "say nothing of future prices or terms" in asked


def test_r_22_the_privacy_notice_says_who_looks_at_what_and_how_to_object(desk) -> None:
    words = desk.run("consent", "wording", "--privacy", "--firm", "Northgate Ltd", "--address",
                     "a@northgate-fasteners.example", "--jurisdiction", "UK").out  # fmt: skip
    for part in ("public registers", "object", "A person decides", "30 days", "a@northgate"):
        assert part in words


@pytest.mark.parametrize("code", ["XX", "", "US-CA-EXTRA", "атлантида"])
def test_r_23_a_place_nobody_knows_gets_nothing_laxer(code) -> None:
    place, laxest = jurisdiction(code), jurisdiction("US")
    assert place.hours[1] <= laxest.hours[1]
    assert place.calls_in_7_days <= laxest.calls_in_7_days
    assert place.covered is (code == "US-CA-EXTRA")


def test_r_24_refusals_and_strangers_runs_are_in_the_log_and_lines_do_not_change(desk) -> None:
    desk.run("message", "draft", "Q1", "--channel", "dm")
    desk.run("assets", "Q1", *DAY)
    actions = {line["action"] for line in logged(desk)}
    assert {"refused R-05", "refused R-06"} <= actions

    (store,) = (desk.folder / "data").glob("*.sqlite*") or [None]
    with sqlite3.connect(store) as database, pytest.raises(sqlite3.Error):
        database.execute("UPDATE audit SET by = 'nobody' WHERE n = 1")
    assert 0 == desk.run("audit", "verify").code


def test_r_06_whoever_is_not_the_reviewer_is_told_at_any_hour() -> None:
    plan = plan_of({"owner": "R. Example"}, today=date(2026, 11, 16))
    told = reminders(plan, "S. Other", datetime(2026, 11, 16, 3, 0).astimezone())
    assert "S. Other is not the assigned reviewer" in told
    assert any("outside the plan's hours" in line for line in told)
