"""What nobody has answered: lanes first, then rows."""

from __future__ import annotations

from tests.checklist.making import STANDINGS, absent, asked, not_assessed, present, registration
from tests.checklist.test_coverage import scope

from duecheck.checklist.coverage import coverage
from duecheck.checklist.rows import rows
from duecheck.checklist.rules import packaged_rules
from duecheck.checklist.unknowns import unknowns
from duecheck.model.lookup import Lane

RULES = packaged_rules()


def test_lanes_without_credit_and_rows_nobody_judged_are_unknown_and_no_others() -> None:
    covered = coverage(
        [asked("companies-house", Lane.REGISTER)], [registration()], STANDINGS,
        scope(mandatory=[Lane.COURTS]), RULES,
    )  # fmt: skip
    answers = [present("D01a"), absent("D02a"), not_assessed("D03a")]
    (signs,) = rows("D", answers, [], {}, RULES)
    found = unknowns(covered, signs[:3], RULES)

    assert ["U02", "U03", "U04", "U05", "U06", "U07", "U08", "U-D03"] == [u.code for u in found]
    assert [Lane.COURTS] == [u.lane for u in found if u.mandatory]
    assert all(u.text and u.reason and u.who_can_fill for u in found)
    assert found[-1].text.endswith(": not assessed")
