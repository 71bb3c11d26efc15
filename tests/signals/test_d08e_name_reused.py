"""D08e: the name of a liquidated firm in use again."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, seen

from duecheck.model.signal import State
from duecheck.signals.d08e_name_reused import name_reused


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-01-10", State.PRESENT, id="this year"),
        pytest.param("2024-11-25", State.PRESENT, id="two years ago less a day"),
        pytest.param("2021-01-10", State.NOT_ASSESSED, id="five years ago"),
    ],
)
def test_the_answer(on: str, expected: State) -> None:
    assert expected == name_reused.ask([seen("name-reuse", on=on)], AS_OF).state


def test_without_a_notice_nothing_is_said() -> None:
    assert State.NOT_ASSESSED == name_reused.ask([], AS_OF).state
