"""The owner's profile is for a person to open. Everybody here is fictional."""

from __future__ import annotations

import pytest
from tests.sources.fake_door import FakeDoor, inquiry

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import owner_profile


@pytest.mark.parametrize(
    ("subject", "reason", "says"),
    [
        (Subject(name="Acme Roofing"), Reason.NOT_APPLICABLE, "no owner is stated"),
        (
            Subject(name="Acme Roofing", owner="Jo Example", employees=2),
            Reason.NOT_COVERED,
            "normal for a firm of 2 and carries 0 points",
        ),
        (
            Subject(name="Acme Roofing", owner="Jo Example"),
            Reason.NOT_COVERED,
            "keywords=Jo+Example+Acme+Roofing",
        ),
    ],
)
async def test_nothing_is_asked_and_the_way_by_hand_is_told(subject, reason, says) -> None:
    door = FakeDoor()
    run = inquiry(door, source="owner-profile", subject=subject)
    await owner_profile.collect.collect(run)

    assert [(LookupOutcome.NOT_CHECKED, reason)] == [(x.outcome, x.reason) for x in run.lookups]
    assert says in run.lookups[0].detail
    assert ([], [], []) == (run.evidence, door.asked, door.resolved)


def test_it_is_about_a_person_and_needs_a_plan() -> None:
    assert owner_profile.collect.person
