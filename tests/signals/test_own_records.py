"""Signals that only the user's own notes can raise."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, note, seen

from duecheck import discover
from duecheck.checklist.items import weigh
from duecheck.checklist.rules import packaged_rules
from duecheck.checklist.score import total
from duecheck.model.evidence import Evidence, Match, SourceClass, Stance
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


def test_each_note_of_a_counted_code_speaks_for_itself() -> None:
    notes = [note("D05b", "2026-10-01"), note("D05b", "2026-11-17")]

    assert [(n,) for n in notes] == [c.evidence for c in BY_CODE["D05b"].ask(notes, AS_OF).cites]


@pytest.mark.parametrize(
    ("days", "code", "expected"),
    [
        pytest.param(["2026-11-10"], "D05b", State.NOT_ASSESSED, id="one promise is not two"),
        pytest.param(["2026-08-12", "2026-11-10"], "D05b", State.PRESENT, id="two in ninety days"),
        pytest.param(
            ["2026-08-11", "2026-11-10"], "D05b", State.NOT_ASSESSED, id="two in ninety-one days"
        ),
        pytest.param(["2026-08-12", "2026-11-10"], "D05c", State.NOT_ASSESSED, id="two, not three"),
        pytest.param(
            ["2026-01-10", "2026-08-12", "2026-11-10"], "D05c", State.PRESENT, id="three in a year"
        ),
    ],
)
def test_single_broken_promises_add_up(days: list[str], code: str, expected: State) -> None:
    assert expected == BY_CODE[code].ask([note("D05a", day) for day in days], AS_OF).state


def test_two_promises_that_make_a_counted_item_are_dated_by_the_newer() -> None:
    older, newer = note("D05a", "2026-10-01"), note("D05a", "2026-11-17")

    (cite,) = BY_CODE["D05b"].ask([newer, older], AS_OF).cites

    assert ((older, newer), "2026-11-17") == (cite.evidence, str(cite.event_date))


def unsourced(code: str, on: str | None = None) -> Evidence:
    """A note of which nobody knows where it comes from."""
    return note(code, on).model_copy(
        update={"stance": Stance.VOID, "source_class": SourceClass.FORUM}
    )


def points(evidence: list[Evidence]) -> float:
    """What all own-record signals come to under the packaged rules, evidence matched for sure."""
    sure = [item.model_copy(update={"match": Match(m=1.0)}) for item in evidence]
    answers = [(signal, signal.ask(sure, AS_OF)) for signal in SIGNALS]
    weighed = weigh(answers, packaged_rules(), AS_OF)
    return total([item.scored for item in weighed], packaged_rules()).net


@pytest.mark.parametrize("signal", SIGNALS, ids=lambda signal: signal.code)
def test_an_unsourced_note_is_shown_and_scores_nothing(signal: Signal) -> None:
    item = unsourced(signal.code)

    assert State.PRESENT == signal.ask([item], AS_OF).state
    assert 0.0 == points([item])


@pytest.mark.parametrize(
    "weak",
    [
        pytest.param(unsourced("D05a", "2026-11-20"), id="an unsourced promise"),
        pytest.param(unsourced("D05b", "2026-11-20"), id="an unsourced count"),
        pytest.param(
            note("D05a", "2026-11-20").model_copy(update={"source_class": SourceClass.SALES_NOTE}),
            id="a representative's word",
        ),
    ],
)
def test_a_weak_note_beside_sound_ones_takes_nothing_away(weak: Evidence) -> None:
    sound = [note("D05a", "2026-11-03"), note("D05a", "2026-11-17")]

    assert 12.0 == points(sound)
    assert points([*sound, weak]) >= points(sound)


def test_an_unsourced_promise_makes_no_second_one() -> None:
    both = [note("D05a"), unsourced("D05a", "2026-11-17")]

    assert State.NOT_ASSESSED == BY_CODE["D05b"].ask(both, AS_OF).state


def test_a_note_without_a_code_raises_nothing() -> None:
    uncoded = seen("note", text="they seem busy", channel="call")

    assert {State.NOT_ASSESSED} == {s.ask([uncoded], AS_OF).state for s in SIGNALS}


def test_a_note_of_a_bare_entry_is_taken_at_its_mildest() -> None:
    raised = {s.code for s in SIGNALS if s.ask([note("D09")], AS_OF).state is State.PRESENT}

    assert {"D09a"} == raised


@pytest.mark.parametrize(
    "sign", ["D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "D11", "D12"]
)
def test_every_danger_sign_can_be_noted(sign: str) -> None:
    assert sign in {signal.entry for signal in SIGNALS}


def test_the_folder_lists_them() -> None:
    listed = list(discover.marked("signals", "signal_code"))

    assert all(any(signal is item for item in listed) for signal in SIGNALS)
