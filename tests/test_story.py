"""A year of one customer through the commands, as the script in `examples/` runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "examples" / "year.sh"


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """What the script prints, by its step."""
    done = subprocess.run(
        ["bash", str(SCRIPT)],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
    )
    assert 0 == done.returncode, done.stderr
    parts = re.split(r"^=== (.+)$", done.stdout, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def step(told: dict[str, str], begins: str) -> str:
    """The output of the one step whose title begins so."""
    (found,) = [text for title, text in told.items() if title.startswith(begins)]
    return " ".join(found.split())


@pytest.mark.parametrize(
    ("begins", "said"),
    [
        ("16 November", "missing: entity type"),
        ("16 November", "the clock runs"),
        ("The check", "filed"),
        ("A person decides, citing", "decision 1: open"),
        ("December to May", '"group": "prompt-core"'),
        ("December to May", "release"),
        ("August", "first-late: first late payment [2027-07-29]"),
        ("August", "(exit 10: something changed)"),
        ("The watch tells", "Promised GBP 1,500.00 for 2027-08-30; it did not come"),
        ("The watch tells", "mail: Statement came back: gone away"),
        ("The watch tells", '"group": "promise-breaker"'),
        ("The watch tells", "(exit 10: the order waits)"),
        ("The review", "REFER to the credit manager"),
        ("The review", "register and insolvency NOT CHECKED"),
        ("A visit is planned", "Visit on 2027-09-28 to relieve arrears"),
        ("A visit is planned", "The last day we agreed on passed"),
        ("A visit is planned", "talk it over in Stokeham"),
        ("After the visit", "pay half of invoice 1006: P. Marlow, by 2027-10-08"),
        ("After the visit", "(exit 10: something is late)"),
        ("A person decides again", "decision 2: cash"),
        ("A person decides again", "must go by: 2027-10-25"),
        ("Why was it refused", "against the recommendation (refer): two promises broken"),
        ("Why was it refused", "unbroken:"),
    ],
)
def test_the_year_is_told_step_by_step(told: dict[str, str], begins: str, said: str) -> None:
    assert said in step(told, begins)


def test_the_watch_compares_with_the_day_of_the_decision(told: dict[str, str]) -> None:
    assert "(since 2026-11-16)" in step(told, "August")
