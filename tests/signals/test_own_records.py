"""Signals that only the user's own notes can raise."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, note, seen

from duecheck import discover
from duecheck.model.signal import Signal, State
from duecheck.signals.own_records import SIGNALS

BY_CODE = {signal.code: signal for signal in SIGNALS}


@pytest.mark.parametrize("signal", SIGNALS, ids=lambda signal: signal.code)
def test_a_note_raises_its_code_and_silence_never_clears_it(signal: Signal) -> None:
    other = note("D05a" if signal.code != "D05a" else "D09a")

    assert State.PRESENT == signal.ask([note(signal.code)], AS_OF).state
    assert State.NOT_ASSESSED == signal.ask([other], AS_OF).state
    assert State.NOT_ASSESSED == signal.ask([none("note")], AS_OF).state
    assert State.NOT_ASSESSED == signal.ask([], AS_OF).state


def test_each_note_is_an_item_of_its_own_dated_by_itself() -> None:
    notes = [note("D05a", "2026-11-10"), note("D05a", "2026-11-17")]

    cites = BY_CODE["D05a"].ask(notes, AS_OF).cites

    assert ["2026-11-10", "2026-11-17"] == [str(cite.event_date) for cite in cites]


def test_the_notes_of_a_counted_code_are_one_item() -> None:
    notes = [note("D05b", "2026-10-01"), note("D05b", "2026-11-17")]

    assert [tuple(notes)] == [c.evidence for c in BY_CODE["D05b"].ask(notes, AS_OF).cites]


def test_a_note_without_a_code_raises_nothing() -> None:
    uncoded = seen("note", text="they seem busy", channel="call")

    assert {State.NOT_ASSESSED} == {s.ask([uncoded], AS_OF).state for s in SIGNALS}


@pytest.mark.parametrize(
    "sign", ["D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "D11", "D12"]
)
def test_every_danger_sign_can_be_noted(sign: str) -> None:
    assert sign in {signal.entry for signal in SIGNALS}


def test_the_folder_lists_them() -> None:
    listed = list(discover.marked("signals", "signal_code"))

    assert all(any(signal is item for item in listed) for signal in SIGNALS)
