"""G09a: filings are overdue."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, entry, none

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.g09a_filings_overdue import filings_overdue


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("registration")], State.NOT_ASSESSED, id="a search that found nothing"),
        pytest.param(
            [entry(accounts_overdue=True, accounts_due="2026-09-30")],
            State.PRESENT,
            id="accounts overdue",
        ),
        pytest.param(
            [entry(accounts_overdue=False, confirmation_overdue=True)],
            State.PRESENT,
            id="the confirmation statement overdue",
        ),
        pytest.param(
            [entry(accounts_overdue=False, confirmation_overdue=False)],
            State.ABSENT,
            id="nothing overdue",
        ),
        pytest.param(
            [entry()],
            State.NOT_ASSESSED,
            id="a register that does not tell, as for oversea companies",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == filings_overdue.ask(evidence, AS_OF).state
