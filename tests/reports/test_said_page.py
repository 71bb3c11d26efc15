"""What a customer said of its own bankruptcy: two verdicts, none of them an accusation."""

from __future__ import annotations

import json

from tests.reports.made import network_off, severe, sound

from duecheck.reports.blocks import Grid, Heading, Says
from duecheck.reports.said_page import UNVERIFIED, VERIFIED, said_json, said_page, verdict


def words(run) -> str:
    return " ".join(b.text for b in said_page(run) if isinstance(b, (Heading, Says)))


def stops(run, *, confirmed: bool):
    found = tuple(
        stop.model_copy(update={"code": "H01", "confirmed": confirmed})
        for stop in run.assessment.hard_stops
    )
    judged = run.assessment.model_copy(update={"hard_stops": found})
    return run.model_copy(update={"assessment": judged})


def test_no_register_entry_is_unverified_and_never_false() -> None:
    for run in (sound(), network_off(), stops(severe(), confirmed=False)):
        assert UNVERIFIED == verdict(run).word
        assert "false" not in (words(run) + json.dumps(said_json(run))).lower()


def test_a_confirmed_open_insolvency_is_verified_with_its_evidence() -> None:
    told = verdict(stops(severe(), confirmed=True))

    assert VERIFIED == told.word
    assert told.evidence_ids


def test_another_hard_stop_verifies_nothing() -> None:
    run = severe()
    found = tuple(s.model_copy(update={"code": "H02"}) for s in run.assessment.hard_stops)
    judged = run.assessment.model_copy(update={"hard_stops": found})

    assert UNVERIFIED == verdict(run.model_copy(update={"assessment": judged})).word


def test_a_register_that_nobody_reached_is_said() -> None:
    assert "no register and no court answered" in words(network_off())


def test_every_question_that_was_asked_is_listed() -> None:
    run = sound()
    (grid,) = [block for block in said_page(run) if isinstance(block, Grid)]

    assert len(run.lookups) == len(grid.rows)
