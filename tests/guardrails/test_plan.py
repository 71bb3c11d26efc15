"""Which social-media plan holds, and what it says of itself."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.errors import BadInput
from duecheck.guardrails.plan import in_force, months, read_plan

TODAY = date(2026, 11, 16)
PLAN = """\
owner = "R. Example"
written = {written}
purposes = ["new-credit"]
sites = ["linkedin.com"]
"""


@pytest.mark.parametrize(
    ("text", "own", "words"),
    [
        pytest.param("", False, "No social-media plan of your own", id="no plan"),
        pytest.param(
            PLAN.format(written="2026-06-01"), True, "is in force", id="a plan of this year"
        ),
        pytest.param(
            PLAN.format(written="2025-10-16"), True, "13 months old", id="13 months warns"
        ),
        pytest.param(
            PLAN.format(written="2024-10-16"), True, "25 months old", id="25 months still holds"
        ),
        pytest.param(
            PLAN.format(written="2024-09-16"), False, "26 months old", id="26 months has lapsed"
        ),
        pytest.param(
            PLAN.format(written="2026-06-01") + "expires = 2026-11-15\n",
            False,
            "expired on 2026-11-15",
            id="a plan that expired yesterday",
        ),
    ],
)
def test_which_plan_holds(text: str, own: bool, words: str) -> None:
    found = in_force(text, TODAY)

    assert own == (found.plan is not None)
    assert words in found.notes[0]
    assert own or "look-ups about persons are not made (R-06, R-07)" in found.notes[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("owner = ", "not TOML", id="no TOML"),
        pytest.param("written = 2026-06-01\n", "owner", id="nobody owns it"),
        pytest.param('owner = "R."\nwritten = "soon"\n', "written", id="a day that is none"),
        pytest.param(
            'owner = "R."\nwritten = 2026-06-01\nsite = ["x"]\n', "site", id="a key nobody knows"
        ),
    ],
)
def test_a_broken_plan_names_its_key(text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        read_plan(text)


@pytest.mark.parametrize(
    ("earlier", "later", "whole"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2026, 1, 16), date(2026, 2, 16), 1),
        (date(2025, 11, 17), date(2026, 11, 16), 11),
        (date(2025, 11, 16), date(2026, 11, 16), 12),
    ],
)
def test_whole_months(earlier, later, whole) -> None:
    assert whole == months(earlier, later)
