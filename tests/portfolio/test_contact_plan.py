"""Whatever the day, the place and the calls before: no step outside hours, days or frequency."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.guardrails.jurisdictions import jurisdiction
from duecheck.portfolio.contact_plan import plan, working_day

PLACES = ["US", "US-CA", "CA", "CA-QC", "UK", "EU", "BR", None]
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
BEFORE = st.lists(st.integers(0, 20), max_size=12)


@given(
    start=DAYS,
    code=st.sampled_from(PLACES),
    closed=st.sets(st.sampled_from(["email", "call", "text"])),
    calls=BEFORE,
    talks=BEFORE,
)
def test_every_step_is_permitted(start, code, closed, calls, talks) -> None:
    place = jurisdiction(code)
    called = [start - timedelta(days=n) for n in calls]
    talked = [start - timedelta(days=n) for n in talks]
    steps = plan(start, place, closed=closed, calls=called, talks=talked)

    assert 6 == len(steps)
    assert [step.on for step in steps] == sorted(step.on for step in steps)
    for step in steps:
        assert step.on >= start
        assert step.on.weekday() < 5
        assert step.channel not in closed
        if step.channel in ("call", "email", "text"):
            assert step.first is not None
            assert step.last is not None
            for zone in place.zones:
                first, last = (each.astimezone(ZoneInfo(zone)) for each in (step.first, step.last))
                assert place.business_hours[0] <= first.time()
                assert last.time() <= place.business_hours[1]
                assert first.date() == last.date() == step.on
    for step in steps:
        if step.channel == "call":
            week = [d for d in called if step.on - timedelta(days=7) < d <= step.on]
            assert len(week) < place.calls_in_7_days
            assert not any(
                step.on - timedelta(days=place.days_after_talk) < d <= step.on for d in talked
            )
            called.append(step.on)


@pytest.mark.parametrize(
    ("day", "working"),
    [("2026-11-20", "2026-11-20"), ("2026-11-21", "2026-11-23"), ("2026-11-22", "2026-11-23")],
)
def test_a_weekend_moves_to_monday(day, working) -> None:
    assert date.fromisoformat(working) == working_day(date.fromisoformat(day))


def test_a_place_where_no_hour_fits_every_zone_gets_letters() -> None:
    channels = {step.channel for step in plan(date(2026, 11, 16), jurisdiction("BR"))}
    assert channels == {"letter", "decision"}
