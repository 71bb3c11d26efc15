"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REQUIRED = os.environ.get("DUECHECK_REQUIRE_SHARED") == "1"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real recorded answers; where it is absent the test is skipped and counted."""
    folder = Path(os.environ.get("DUECHECK_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "fixtures").is_dir():
        if REQUIRED:
            pytest.fail(f"recorded answers are required and {folder} is absent")
        pytest.skip("the folder of recorded answers is absent (DUECHECK_SHARED)")
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count what was skipped, so that nobody takes a short run for a whole one."""
    skipped = terminalreporter.stats.get("skipped", [])
    terminalreporter.write_line(
        f"skipped for want of recorded answers or other reasons: {len(skipped)}"
    )
