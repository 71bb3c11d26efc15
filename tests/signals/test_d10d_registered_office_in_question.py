"""D10d: the register doubts the registered office."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d10d_registered_office_in_question import registered_office_in_question


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [none("registered-office")], State.NOT_ASSESSED, id="the register gives no office"
        ),
        pytest.param(
            [seen("registered-office", default_address=True)],
            State.PRESENT,
            id="the register's own default address",
        ),
        pytest.param(
            [seen("registered-office", undeliverable=True, disputed=False)],
            State.PRESENT,
            id="undeliverable",
        ),
        pytest.param([seen("registered-office", disputed=True)], State.PRESENT, id="disputed"),
        pytest.param(
            [seen("registered-office", undeliverable=False, disputed=False)],
            State.ABSENT,
            id="an accountant's office in order",
        ),
        pytest.param(
            [seen("registered-office", address="1 High Street")],
            State.NOT_ASSESSED,
            id="the register says nothing of its post",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == registered_office_in_question.ask(evidence, AS_OF).state


def test_three_marks_on_one_office_are_one_item() -> None:
    office = seen("registered-office", default_address=True, undeliverable=True, disputed=True)

    assert 1 == len(registered_office_in_question.ask([office], AS_OF).cites)
