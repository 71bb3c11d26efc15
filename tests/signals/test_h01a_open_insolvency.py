"""H01a: an insolvency is open on a register."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.signals import recordings
from tests.signals.made import AS_OF, entry, none, report_8k, seen

from duecheck.model.evidence import Evidence, Stance
from duecheck.model.signal import State
from duecheck.signals.h01a_open_insolvency import open_insolvency


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [entry()],
            State.NOT_ASSESSED,
            id="active on the register, and no insolvency register asked",
        ),
        pytest.param([none("insolvency-case")], State.ABSENT, id="the register says there is none"),
        pytest.param(
            [none("insolvency-case", authority=False)],
            State.NOT_ASSESSED,
            id="a list that is no authority has none, which is no comfort",
        ),
        pytest.param(
            [
                seen(
                    "insolvency-case",
                    type="creditors voluntary liquidation",
                    open=True,
                    solvent=False,
                    started_on="2026-03-01",
                )
            ],
            State.PRESENT,
            id="an open liquidation",
        ),
        pytest.param(
            [
                seen(
                    "insolvency-case", type="members voluntary liquidation", open=True, solvent=True
                )
            ],
            State.ABSENT,
            id="the members' own solvent winding-up",
        ),
        pytest.param(
            [
                seen(
                    "insolvency-case", type="members voluntary liquidation", open=True, solvent=True
                ),
                entry("insolvent"),
            ],
            State.ABSENT,
            id="a status of liquidation that is solvent",
        ),
        pytest.param(
            [seen("insolvency-case", open=False, solvent=False, ended_on="2015-01-01")],
            State.ABSENT,
            id="a case that ended",
        ),
        pytest.param(
            [seen("insolvency-case", type="a new kind")],
            State.NOT_ASSESSED,
            id="a case that is not understood",
        ),
        pytest.param(
            [entry("insolvent")], State.PRESENT, id="the register's status is an insolvency"
        ),
        pytest.param(
            [report_8k("2026-03-01", "1.03")],
            State.PRESENT,
            id="the firm reported it to its regulator",
        ),
        pytest.param(
            [report_8k("2026-03-01", "1.01")],
            State.NOT_ASSESSED,
            id="a report of something else answers nothing",
        ),
        pytest.param(
            [seen("lane", lane="insolvency", result="none")], State.ABSENT, id="searched by hand"
        ),
        pytest.param(
            [seen("lane", lane="courts", result="none")],
            State.NOT_ASSESSED,
            id="another lane searched by hand",
        ),
        pytest.param(
            [
                seen(
                    "insolvency-case",
                    type="members voluntary liquidation",
                    open=False,
                    solvent=True,
                ),
                entry("insolvent"),
            ],
            State.PRESENT,
            id="a solvent winding-up long over explains no insolvency of today",
        ),
        pytest.param(
            [seen("insolvency-case", petitioned_on="2026-10-30", open=True, solvent=False)],
            State.PRESENT,
            id="a winding-up petition is open",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == open_insolvency.ask(evidence, AS_OF).state


def test_a_later_report_is_a_step_of_the_same_case_and_does_not_end_it() -> None:
    first = report_8k("2025-07-01", "1.03", "2.04")
    plan = report_8k("2025-09-10", "1.03")
    out = report_8k("2025-09-30", "1.03", "5.01", "5.02")

    answer = open_insolvency.ask([out, plan, first], AS_OF)

    assert ["2025-07-01"] == [str(cite.event_date) for cite in answer.cites]
    assert "2025-09-10 is a later step of the same case;" in answer.reason
    assert (
        "2025-09-30 is a later step of the same case, read as its exit (inferred)" in answer.reason
    )
    assert answer.reason.endswith("it stands until a person clears it")


def test_a_report_more_than_two_years_later_is_a_new_case() -> None:
    answer = open_insolvency.ask(
        [report_8k("2020-01-01", "1.03"), report_8k("2026-03-01", "1.03")], AS_OF
    )

    assert ["2026-03-01"] == [str(cite.event_date) for cite in answer.cites]


@pytest.mark.parametrize(
    ("reports", "start"),
    [
        pytest.param([report_8k("2026-03-01", "1.03")], "reported 2026-03-01 (8-K", id="begun"),
        pytest.param(
            [report_8k("2026-03-01", "1.03"), report_8k("2026-09-01", "1.03", "5.01")],
            "reported 2026-03-01, exit 2026-09-01 inferred (8-K",
            id="emerged, as far as the items tell",
        ),
    ],
)
def test_the_day_and_an_inferred_exit_come_first(reports, start: str) -> None:
    assert open_insolvency.ask(reports, AS_OF).reason.startswith(start)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, State.PRESENT, id="its own chapter 11"),
        pytest.param({"role": "party"}, State.NOT_ASSESSED, id="a creditor in another's"),
        pytest.param({"stage": "ended"}, State.NOT_ASSESSED, id="closed"),
        pytest.param({"type": "civil"}, State.NOT_ASSESSED, id="no bankruptcy"),
    ],
)
def test_a_docket_counts_where_the_firm_is_the_debtor(changes, expected: State) -> None:
    case = seen(
        "court-case", **{"role": "debtor", "stage": "open", "type": "bankruptcy", **changes}
    )

    assert expected == open_insolvency.ask([case], AS_OF).state


def test_an_open_case_of_an_unknown_kind_is_for_a_person_to_verify() -> None:
    answer = open_insolvency.ask([seen("insolvency-case", type="a new kind", open=True)], AS_OF)

    assert [Stance.UNNAMED] == [cite.stance for cite in answer.cites]


@pytest.mark.recorded
def test_wolfspeed_is_one_case_from_july_2025_until_a_person_clears_it(shared: Path) -> None:
    on = date(2026, 11, 16)
    answer = open_insolvency.ask(recordings.filings(shared, "wolfspeed", on), on)

    assert ["2025-07-01"] == [str(cite.event_date) for cite in answer.cites]
    assert "2025-09-10 is a later step of the same case;" in answer.reason
    assert "2025-09-30 is a later step of the same case, read as its exit" in answer.reason


@pytest.mark.recorded
@pytest.mark.parametrize("name", ["microsoft", "solidion", "vincerx", "apple"])
def test_registrants_that_reported_no_bankruptcy_are_not_in_one(name: str, shared: Path) -> None:
    on = date(2026, 11, 16)

    assert State.NOT_ASSESSED == open_insolvency.ask(recordings.filings(shared, name, on), on).state
