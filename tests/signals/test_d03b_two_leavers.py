"""D03b: several departures within half a year."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, officer, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d03b_two_leavers import two_leavers


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("officer")], State.ABSENT, id="the register lists no officers"),
        pytest.param(
            [none("departure")], State.NOT_ASSESSED, id="pages alone, which show whom they like"
        ),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01")],
            State.ABSENT,
            id="one leaver is not two",
        ),
        pytest.param(
            [
                officer("director", "2012-01-01", "2026-08-01"),
                officer("secretary", "2012-01-01", "2026-03-01"),
            ],
            State.PRESENT,
            id="two leavers five months apart",
        ),
        pytest.param(
            [
                officer("director", "2012-01-01", "2026-10-01"),
                officer("secretary", "2012-01-01", "2026-01-02"),
            ],
            State.ABSENT,
            id="two leavers nine months apart",
        ),
        pytest.param(
            [
                officer("director", "2012-01-01", "2026-08-01"),
                officer("director", "2012-01-01", "2026-07-01"),
                officer("director", "2026-07-20"),
                officer("director", "2026-08-02"),
            ],
            State.ABSENT,
            id="two leavers, two successors",
        ),
        pytest.param(
            [
                officer("director", "2012-01-01", "2026-08-01"),
                officer("director", "2012-01-01", "2026-07-01"),
                officer("director", "2026-07-20"),
            ],
            State.ABSENT,
            id="one successor makes good one of two",
        ),
        pytest.param(
            [
                officer("director", "2012-01-01", "2026-08-01"),
                officer("corporate-secretary", "2012-01-01", "2026-07-01"),
            ],
            State.ABSENT,
            id="one of two was a service firm",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == two_leavers.ask(evidence, AS_OF).state


def test_leavers_are_one_counted_item_dated_by_the_newest() -> None:
    first = officer("secretary", "2012-01-01", "2026-03-01")
    last = officer("director", "2012-01-01", "2026-08-01")

    (cite,) = two_leavers.ask([last, first], AS_OF).cites

    assert ((first, last), "2026-08-01") == (cite.evidence, str(cite.event_date))


def test_a_list_read_in_part_shows_no_absence() -> None:
    cut = seen("cut-list", of="officer", read=200, total=312)
    (left,) = [officer("director", "2012-01-01", "2026-08-01")]

    assert State.NOT_ASSESSED == two_leavers.ask([left, cut], AS_OF).state


def test_a_list_read_in_part_still_shows_what_stands_in_it() -> None:
    cut = seen("cut-list", of="officer", read=200, total=312)
    gone = [officer("secretary", "2012-01-01", "2026-03-01"),
            officer("director", "2012-01-01", "2026-08-01")]  # fmt: skip

    assert State.PRESENT == two_leavers.ask([*gone, cut], AS_OF).state
