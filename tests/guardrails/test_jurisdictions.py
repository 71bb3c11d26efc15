"""
What holds in each place, figure by figure (domain 4.1), and what the strictest of them comes to.

A figure is changed here and in the table together, with the source that says so.
"""

from __future__ import annotations

from datetime import date, time

import pytest

from duecheck.guardrails import jurisdictions
from duecheck.guardrails.jurisdictions import jurisdiction, strictest

FROM, NINE, EIGHT, SIX = time(8), time(21), time(20), time(18)


@pytest.mark.parametrize(
    ("code", "hours", "weekdays_only", "calls", "after_talk", "opt_out", "notice"),
    [
        ("US", (FROM, NINE), False, 7, 7, 10, False),
        ("US-CA", (FROM, NINE), False, 7, 7, 10, True),
        ("CA", (FROM, NINE), True, 3, 7, 10, True),
        ("CA-QC", (FROM, EIGHT), True, 3, 7, 10, True),
        ("UK", (FROM, NINE), False, 7, 7, 1, True),
        ("EU", (FROM, EIGHT), True, 7, 7, 1, True),
    ],
)
def test_the_figures_of_a_place(
    code, hours, weekdays_only, calls, after_talk, opt_out, notice
) -> None:
    place = jurisdiction(code)
    assert hours == place.hours
    assert (FROM, SIX) == place.business_hours
    assert (weekdays_only, notice) == (place.weekdays_only, place.privacy_notice)
    assert (calls, after_talk) == (place.calls_in_7_days, place.days_after_talk)
    assert opt_out == place.opt_out_within_days
    assert place.text_needs_consent
    assert place.zones
    assert place.source


def test_a_place_without_a_table_has_the_narrowest_of_every_figure() -> None:
    place = strictest("BR")
    assert ("BR", False) == (place.code, place.covered)
    assert ((FROM, EIGHT), (FROM, SIX)) == (place.hours, place.business_hours)
    assert place.weekdays_only
    assert place.text_needs_consent
    assert place.privacy_notice
    assert (3, 7, 1) == (place.calls_in_7_days, place.days_after_talk, place.opt_out_within_days)
    assert date(2026, 11, 16) == place.checked
    # Each zone once, in the order of the table.
    assert "America/New_York" == place.zones[0]
    assert len(set(place.zones)) == len(place.zones)
    assert {"Pacific/Honolulu", "Europe/Helsinki", "America/St_Johns"} <= set(place.zones)


@pytest.mark.parametrize("code", [" us ", "Us"])
def test_a_code_is_read_as_people_type_it(code: str) -> None:
    assert "US" == jurisdiction(code).code


LAX = {
    "title": "Laxland", "hours": (time(7), time(22)), "business_hours": (time(7), time(20)),
    "weekdays_only": False, "calls_in_7_days": 9, "days_after_talk": 2,
    "text_needs_consent": False, "opt_out_within_days": 30, "person_lookups": "allowed",
    "privacy_notice": False, "zones": ("Etc/GMT+1",), "source": "made up",
    "checked": date(2026, 11, 20),
}  # fmt: skip
STRICT = {
    "title": "Strictland", "hours": (time(9), time(19)), "business_hours": (time(10), time(16)),
    "weekdays_only": True, "calls_in_7_days": 1, "days_after_talk": 14,
    "text_needs_consent": True, "opt_out_within_days": 2, "person_lookups": "off",
    "privacy_notice": True, "zones": ("Etc/GMT+2", "Etc/GMT+1"), "source": "made up",
    "checked": date(2026, 11, 2),
}  # fmt: skip


@pytest.mark.parametrize("order", [("LX", "ST"), ("ST", "LX")])
def test_of_two_places_that_differ_in_everything_the_stricter_figure_holds(
    order: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    both = {"LX": LAX, "ST": STRICT}
    monkeypatch.setattr(jurisdictions, "_table", lambda: {code: both[code] for code in order})
    place = strictest("")

    for figure in (
        "hours", "business_hours", "weekdays_only", "calls_in_7_days", "days_after_talk",
        "text_needs_consent", "opt_out_within_days", "privacy_notice", "checked",
    ):  # fmt: skip
        assert STRICT[figure] == getattr(place, figure), figure
    assert {"Etc/GMT+1", "Etc/GMT+2"} == set(place.zones)
    assert 2 == len(place.zones)
    assert ("none stated", jurisdictions.OFF) == (place.code, place.person_lookups)
