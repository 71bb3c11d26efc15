"""What the judge passes on, and what it keeps apart."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.checklist.rules import packaged_rules
from duecheck.model.evidence import Evidence, SourceClass
from duecheck.pipeline.judge import all_signals, note_codes, until

AS_OF = date(2026, 11, 16)


def dated(day: date | None) -> Evidence:
    return Evidence(
        source="pretend",
        kind="charge",
        value="a charge",
        source_class=SourceClass.REGISTER,
        event_date=day,
    )


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        pytest.param(None, True, id="an undated fact stays"),
        pytest.param(AS_OF, True, id="a fact of the day judged stays"),
        pytest.param(
            date(2026, 11, 17), False, id="a fact of the day after is dropped and counted"
        ),
    ],
)
def test_facts_after_the_day_judged_are_dropped_and_counted(day, kept) -> None:
    left, dropped = until([dated(day)], AS_OF)

    assert (kept, not kept) == (bool(left), bool(dropped))


def test_every_code_a_note_may_bear_is_read_by_something() -> None:
    rules = packaged_rules()
    read = {signal.code for signal in all_signals() if signal.reads == ("note",)}
    comforts = {code for code, rule in rules.comforts.items() if rule.how == "note"}
    entries = {signal.entry for signal in all_signals() if signal.reads == ("note",)}

    assert read | comforts | entries == note_codes(rules)
    assert {"D05", "D05a", "G08a", "H05", "F08"} <= note_codes(rules)
    assert not {"GAP", "F01", "U01", "D99", "D03b"} & note_codes(rules)
