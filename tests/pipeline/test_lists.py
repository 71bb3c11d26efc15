"""Whatever goes wrong with an update, the index that was there before stays in use."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.records.listing import SDN, firm, golden_copy, lei, sdn

from duecheck.errors import BadInput
from duecheck.pipeline.lists import Published, standing, update
from duecheck.records.list_store import building, index_path, list_folder, open_list, state_of

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUECHECK_DATA", str(tmp_path / "data"))


def given(*files: Path, **more) -> Published:
    return Published(files=files, address="https://lists.example/file", **more)


@pytest.fixture
def old(tmp_path: Path) -> str:
    """An index of four firms; its checksum."""
    rows = [firm(n, f"Northgate Supplies {n} Ltd") for n in range(1, 5)]
    return update("gleif", given(golden_copy(tmp_path / "old.csv", rows)), now=NOW).sha256


def still(old: str) -> bool:
    """Whether the old index is in use and answers, and nothing half built is left."""
    index = open_list("gleif")
    answers = index is not None and index.entry(lei(1)) is not None
    left = list(list_folder("gleif").glob("building-*"))
    state = state_of("gleif")
    return answers and not left and state is not None and state.sha256 == old


def test_a_list_says_what_it_is_made_of(tmp_path: Path, old: str) -> None:
    found = standing("gleif", as_of=date(2026, 11, 24))

    assert found.state is not None
    assert (4, 4, "https://lists.example/file") == (
        found.state.entries,
        found.state.names,
        found.state.address,
    )
    assert (3, False, "") == (found.age, found.stale, found.trouble)


def test_a_list_older_than_its_policy_is_stale(old: str) -> None:
    assert not standing("gleif", as_of=date(2026, 11, 28)).stale
    assert standing("gleif", as_of=date(2026, 11, 29)).stale


def test_the_day_a_file_states_counts_not_the_day_it_was_loaded(tmp_path: Path) -> None:
    update("ofac", given(sdn(tmp_path / "sdn.xml")), now=NOW)

    assert 3 == standing("ofac", as_of=date(2026, 11, 23)).age


def test_a_list_that_is_not_here_says_how_to_get_it() -> None:
    assert "duecheck lists update un" in standing("un", as_of=date(2026, 11, 24)).trouble


def cut(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[:-25])
    return path


def zipped(path: Path, inside: Path) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.write(inside, "20261120-golden.csv")
    return path


def new_rows() -> list[dict[str, str]]:
    return [firm(n, f"Halcyon Timber {n} Ltd") for n in range(1, 9)]


@pytest.mark.parametrize(
    ("make", "says"),
    [
        pytest.param(lambda p: cut(golden_copy(p / "a.csv", new_rows())), "cut", id="CSV cut"),
        pytest.param(
            lambda p: cut(zipped(p / "a.zip", golden_copy(p / "a.csv", new_rows()))),
            "damaged or cut",
            id="zip cut in the middle",
        ),
        pytest.param(lambda p: sdn(p / "a.xml"), "LEIData", id="another list's file"),
        pytest.param(
            lambda p: sdn(p / "a.html", "<!DOCTYPE html><p>Service unavailable"),
            "document type",
            id="an error page",
        ),
        pytest.param(lambda p: sdn(p / "a.csv", ""), "is empty", id="an empty file"),
        pytest.param(lambda p: golden_copy(p / "a.csv", []), "no entries", id="a header alone"),
        pytest.param(
            lambda p: golden_copy(p / "a.csv", new_rows()[:1]), "--accept-fewer", id="far fewer"
        ),
        pytest.param(
            lambda p: golden_copy(p / "a.csv", [*new_rows(), firm(1, "Twice Ltd")]),
            "one number",
            id="a number twice",
        ),
        pytest.param(lambda p: p / "nothing.csv", "no file", id="no file"),
    ],
)
def test_a_file_that_is_not_whole_changes_nothing(tmp_path: Path, old: str, make, says) -> None:
    with pytest.raises(BadInput, match=says):
        update("gleif", given(make(tmp_path)), now=NOW)

    assert still(old)


def test_a_count_that_does_not_agree_is_a_cut_file(tmp_path: Path) -> None:
    text = SDN.replace("<Record_Count>2", "<Record_Count>3")

    with pytest.raises(BadInput, match="says it has 3 entries, the file 2"):
        update("ofac", given(sdn(tmp_path / "sdn.xml", text)), now=NOW)
    assert state_of("ofac") is None


def test_a_whole_file_in_a_zip_takes_the_old_ones_place(tmp_path: Path, old: str) -> None:
    file = zipped(tmp_path / "a.zip", golden_copy(tmp_path / "a.csv", new_rows()))

    state = update("gleif", given(file), now=NOW)

    assert (8, "2026-11-20") == (state.entries, state.published)
    assert not still(old)


def test_a_list_that_really_shrank_is_taken_when_told(tmp_path: Path, old: str) -> None:
    file = golden_copy(tmp_path / "a.csv", new_rows()[:1])

    assert 1 == update("gleif", given(file, shrunk=True), now=NOW).entries


def test_two_updates_at_once_are_refused(tmp_path: Path, old: str) -> None:
    file = golden_copy(tmp_path / "a.csv", new_rows())

    with (
        building("gleif"),
        pytest.raises(BadInput, match="another update of gleif is under way"),
    ):
        update("gleif", given(file), now=NOW)
    assert still(old)


def test_an_index_of_another_version_is_not_used(old: str) -> None:
    with sqlite3.connect(index_path("gleif")) as base:
        base.execute("UPDATE meta SET value = '99' WHERE name = 'format'")

    assert open_list("gleif") is None
    assert "version 99" in standing("gleif", as_of=NOW.date()).trouble


def test_a_damaged_index_is_not_used(old: str) -> None:
    index_path("gleif").write_bytes(b"not a database" * 100)

    assert open_list("gleif") is None
    assert "damaged" in standing("gleif", as_of=NOW.date()).trouble


UPDATE = """
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from duecheck.pipeline import lists
    from duecheck.errors import BadInput
    {before}
    try:
        given = lists.Published(files=[Path(sys.argv[1])], address="x")
        lists.update("gleif", given, now=datetime(2026, 11, 21, tzinfo=UTC))
    except BadInput as refused:
        print(refused)
        sys.exit(2)
"""
LIMIT = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))"
QUIET = "; import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)"
PEAK = "import atexit, resource; atexit.register(lambda: print(resource.getrusage(0)[2]))"
SLOW = """
    import time
    whole = lists.build
    def build(path, entries):
        counts = whole(path, entries)
        print("built", flush=True)
        time.sleep(60)
        return counts
    lists.build = build
"""


def started(file: Path, before: str) -> subprocess.Popen[str]:
    code = textwrap.dedent(UPDATE).format(before=textwrap.dedent(before))
    return subprocess.Popen(
        [sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE, text=True, env=os.environ
    )


def test_a_disk_that_takes_no_more_is_said_and_changes_nothing(tmp_path: Path, old: str) -> None:
    file = golden_copy(tmp_path / "a.csv", [firm(n, f"Halcyon {n} Ltd") for n in range(1, 2_000)])

    update_ = started(file, LIMIT + QUIET)
    said, _ = update_.communicate(timeout=60)

    assert 2 == update_.returncode
    assert "cannot be written" in said
    assert "stays in use" in said
    assert still(old)


def test_a_killed_update_changes_nothing_and_blocks_nobody(tmp_path: Path, old: str) -> None:
    file = golden_copy(tmp_path / "a.csv", new_rows())
    update_ = started(file, SLOW)
    assert update_.stdout is not None
    assert "built\n" == update_.stdout.readline()
    assert list(list_folder("gleif").glob("building-*"))
    update_.send_signal(signal.SIGKILL)
    update_.communicate(timeout=30)

    state = state_of("gleif")
    assert state is not None
    assert old == state.sha256
    assert 8 == update("gleif", given(file), now=NOW).entries
    assert [] == list(list_folder("gleif").glob("building-*"))


def test_memory_does_not_grow_with_the_list(tmp_path: Path) -> None:
    """Ten times the entries may cost a cache more, not ten times the memory."""
    peaks = []
    for count in (3_000, 30_000):
        rows = (firm(n, f"Word{n} Trade{n % 97} Ltd") for n in range(1, count))
        file = golden_copy(tmp_path / f"{count}.csv", rows)
        run = started(file, PEAK)
        peaks.append(int(run.communicate(timeout=120)[0]))
        list_folder("gleif").joinpath("index.sqlite").unlink()

    assert peaks[1] < peaks[0] + 80_000
