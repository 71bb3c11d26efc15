"""Which social-media plan holds, and what it says of itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from duecheck import discover
from duecheck.errors import BadInput
from duecheck.guardrails.plan import (
    SocialPlan,
    Training,
    allows_site,
    closed_to,
    in_force,
    months,
    read_plan,
    reminders,
    within,
)

TODAY = date(2026, 11, 16)
PLAN = """\
owner = "R. Example"
written = {written}
purposes = ["new-credit"]
sites = ["linkedin.com"]
"""


@pytest.mark.parametrize(
    ("text", "own", "words"),
    [
        pytest.param("", False, "No social-media plan of your own", id="no plan"),
        pytest.param(
            PLAN.format(written="2026-06-01"), True, "is in force", id="a plan of this year"
        ),
        pytest.param(
            PLAN.format(written="2025-10-16"), True, "13 months old", id="13 months warns"
        ),
        pytest.param(
            PLAN.format(written="2024-10-16"), True, "25 months old", id="25 months still holds"
        ),
        pytest.param(
            PLAN.format(written="2024-09-16"), False, "26 months old", id="26 months has lapsed"
        ),
        pytest.param(
            PLAN.format(written="2026-06-01") + "expires = 2026-11-15\n",
            False,
            "expired on 2026-11-15",
            id="a plan that expired yesterday",
        ),
        pytest.param(
            PLAN.format(written="2026-06-01") + "expires = 2026-11-16\n",
            True,
            "is in force",
            id="a plan on its last day",
        ),
        pytest.param(
            PLAN.format(written="2025-10-17"), True, "is in force.", id="12 months say nothing"
        ),
    ],
)
def test_which_plan_holds(text: str, own: bool, words: str) -> None:
    found = in_force(text, TODAY)

    assert own == (found.plan is not None)
    assert words in found.notes[0]
    assert own or "look-ups about persons are not made (R-06, R-07)" in found.notes[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("owner = ", "not TOML", id="no TOML"),
        pytest.param("written = 2026-06-01\n", "owner", id="nobody owns it"),
        pytest.param('owner = "R."\nwritten = "soon"\n', "written", id="a day that is none"),
        pytest.param(
            'owner = "R."\nwritten = 2026-06-01\nsite = ["x"]\n', "site", id="a key nobody knows"
        ),
    ],
)
def test_a_broken_plan_names_its_key(text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        read_plan(text)


@pytest.mark.parametrize(
    ("earlier", "later", "whole"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2026, 1, 16), date(2026, 2, 16), 1),
        (date(2025, 11, 17), date(2026, 11, 16), 11),
        (date(2025, 11, 16), date(2026, 11, 16), 12),
    ],
)
def test_whole_months(earlier, later, whole) -> None:
    assert whole == months(earlier, later)


def test_a_plan_of_a_year_is_in_force_without_a_word_about_its_age() -> None:
    (told,) = in_force(PLAN.format(written="2025-10-17"), TODAY).notes
    assert "The social-media plan of R. Example, written 2025-10-17, is in force." == told


MINE = SocialPlan(
    owner="R. Example",
    deputy="S. Example",
    written=date(2026, 3, 1),
    purposes=("new-credit", "other"),
    sites=("linkedin.com", "https://www.forum.example"),
)


@pytest.mark.parametrize(
    ("names", "allowed"),
    [
        pytest.param(["linkedin.com"], True, id="as it is listed"),
        pytest.param(["LinkedIn"], True, id="the network by its name"),
        pytest.param(["uk.linkedin.com"], True, id="a host of it"),
        pytest.param(["www.linkedin.com"], True, id="with www"),
        pytest.param(["forum.example"], True, id="listed as an address"),
        pytest.param(["x.example", "linkedin"], True, id="one of two names"),
        pytest.param(["notlinkedin.com"], False, id="a name that only ends like it"),
        pytest.param(["linkedin.com.evil.example"], False, id="a name that only begins like it"),
        pytest.param(["facebook"], False, id="a network that is not listed"),
        pytest.param([], False, id="no name at all"),
    ],
)
def test_which_sites_a_plan_allows(names: list[str], allowed: bool) -> None:
    assert allowed is allows_site(MINE, *names)


def test_no_plan_and_a_plan_without_sites_close_no_site() -> None:
    assert allows_site(None, "facebook") is True
    assert allows_site(MINE.model_copy(update={"sites": ()}), "facebook") is True


@pytest.mark.parametrize(
    ("purpose", "closed"),
    [("new-credit", False), ("other: a tender", False), ("collection", True), ("", True)],
)
def test_which_purposes_a_plan_allows(purpose: str, closed: bool) -> None:
    told = closed_to(MINE, purpose)
    assert closed is (told is not None)
    if told:
        assert f"the plan of R. Example allows new-credit, other, not {purpose!r}" == told


def test_a_purpose_may_be_listed_with_its_words() -> None:
    plan = MINE.model_copy(update={"purposes": ("other: a tender",)})
    assert closed_to(plan, "other: a tender") is None
    assert closed_to(plan, "other: curiosity") is not None


def test_no_plan_and_a_plan_without_purposes_close_none() -> None:
    assert closed_to(None, "collection") is None
    assert closed_to(MINE.model_copy(update={"purposes": ()}), "collection") is None


NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
TRAINED = MINE.model_copy(
    update={
        "permitted_hours": "08:00-18:00",
        "training": (Training(name="R. Example", date=date(2026, 2, 10)),),
    }
)


@pytest.mark.parametrize(
    ("plan", "by", "at", "words"),
    [
        pytest.param(None, "T. Example", NOON, [], id="no plan, no reminder"),
        pytest.param(MINE, "r. example", NOON, [], id="the reviewer, in small letters"),
        pytest.param(MINE, "S. Example", NOON, [], id="who stands in"),
        pytest.param(
            MINE, "T. Example", NOON, ["T. Example is not the assigned reviewer"], id="another"
        ),
        pytest.param(
            MINE.model_copy(update={"deputy": ""}), "", NOON,
            [" is not the assigned reviewer"], id="nobody is not the deputy there is none of",
        ),
        pytest.param(TRAINED, "R. Example", NOON, [], id="trained, in the hours"),
        pytest.param(
            TRAINED, "S. Example", NOON, ["no training of S. Example is on record"],
            id="not trained",
        ),
        pytest.param(
            TRAINED, "R. Example", NOON.replace(hour=18, minute=1),
            ["outside the plan's hours, 08:00-18:00"], id="a minute too late",
        ),
    ],
)  # fmt: skip
def test_what_a_reviewer_is_reminded_of(plan, by, at, words) -> None:
    assert words == reminders(plan, by, at)


@pytest.mark.parametrize(
    ("hours", "at", "inside"),
    [
        ("08:00-18:00", time(8), True),
        ("08:00-18:00", time(18), True),
        ("08:00 - 18:00", time(7, 59), False),
        ("08:00-18:00", time(18, 0, 1), False),
        ("08:00-18:00", time(12, tzinfo=UTC), True),
    ],
)
def test_whether_a_time_lies_in_hours(hours: str, at: time, inside: bool) -> None:
    assert inside is within(hours, at)


@pytest.mark.parametrize("hours", ["", "mornings", "08:00", "8-18h"])
def test_hours_nobody_can_read_are_named(hours: str) -> None:
    with pytest.raises(BadInput, match="is not like 08:00-18:00"):
        within(hours, time(12))


def test_a_plan_nobody_could_read_is_named_by_where_it_was_given() -> None:
    with pytest.raises(BadInput, match=r"plan\.toml"):
        read_plan("owner = ", what="plan.toml")
    with pytest.raises(BadInput, match=r"training\.0\.date: .*date"):
        read_plan('owner = "R."\nwritten = 2026-06-01\ntraining = [{name = "R.", date = "x"}]\n')


@pytest.mark.parametrize(
    ("hours", "kept"), [(0.5, True), (80, True), (0, False), (80.5, False), (-1, False)]
)
def test_hours_a_week_are_more_than_none_and_at_most_eighty(hours: float, kept: bool) -> None:
    text = f'owner = "R."\nwritten = 2026-06-01\nhours_a_week = {hours}\n'
    if kept:
        assert hours == read_plan(text).hours_a_week
        return
    with pytest.raises(BadInput, match="hours_a_week"):
        read_plan(text)


def test_what_a_plan_does_not_say_stays_closed() -> None:
    plan = read_plan('owner = "R."\nwritten = 2026-06-01\n')
    assert [False] * 4 == [plan.sender_pays, plan.person_lookups, plan.locate, plan.assets]


def test_who_answers_no_question_gets_the_narrowest_plan() -> None:
    # Seed 001-15 speaks of one or two hours a week, or of a day.
    asked = discover.table("guardrails", "plan_questions.toml")
    assert 2 == asked["hours_a_week"]["default"]
    opened = [key for key, question in asked.items() if question.get("default") is True]
    assert [] == opened
