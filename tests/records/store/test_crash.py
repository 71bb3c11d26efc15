"""A process killed in mid-import loses nothing that was saved, and adds nothing half."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from duecheck.errors import StoreTrouble
from duecheck.intake.cells import Reading
from duecheck.pipeline.account_import import Asked, import_file
from duecheck.records import audit
from duecheck.records.store.keeping import check_store, counts
from duecheck.records.store.opening import Store, open_store

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
KILLS = 20
ROWS = 3000
WRITERS, EACH = 8, 12


def ledger(path: Path, count: int, start: int = 0) -> Path:
    rows = [f"C{n % 50},{n},2026-01-05,{n % 900 + 1}.00,EUR" for n in range(start, start + count)]
    path.write_text("Acct,Inv No,Date,Amount,Ccy\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def put(store: Store, path: Path) -> int:
    asked = Asked(file=path, kind="ledger", named={}, how=Reading(), currency=None, by="jo",
                  now=NOW, today=NOW.date())  # fmt: skip
    return import_file(store, asked, tell=lambda _: None).added


def child(work: Callable[[], None]) -> int:
    """Do *work* in a process of its own, which ends without tidying up; its id."""
    id = os.fork()
    if id == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return id


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_twenty_kills_in_mid_import_leave_the_counts_as_they_were(
    store: Store, tmp_path: Path
) -> None:
    whole = ledger(tmp_path / "second.csv", ROWS, start=10_000)
    # As long as one as large takes here, so that the kills fall all over it, before its end.
    begun = time.perf_counter()
    pid = child(lambda: (put(open_store(now=NOW), ledger(tmp_path / "first.csv", ROWS)), None)[1])
    os.waitpid(pid, 0)
    takes = time.perf_counter() - begun
    before = counts(store.database)
    chance = random.Random(20)  # noqa: S311 (moments to kill at, the same every time)
    killed = 0
    # The earliest first: a machine that is faster by now must not end before any kill.
    for moment in sorted(chance.uniform(0.02, 0.7) for _ in range(KILLS)):
        pid = child(lambda: (put(open_store(now=NOW), whole), None)[1])
        time.sleep(moment * takes)
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        after = counts(store.database)
        killed += os.WIFSIGNALED(status)
        if before != after or not os.WIFSIGNALED(status):
            # It came to its end, or was killed in the moment after: then it is there whole.
            more = {"imports": 1, "ledger_lines": ROWS, "audit": 1}
            expected = before | {table: before[table] + n for table, n in more.items()}
            assert expected == after, "a killed import left a part of itself"
            break

    assert [] == check_store(store)
    assert killed >= 1
    if counts(store.database)["ledger_lines"] == before["ledger_lines"]:
        assert ROWS == put(store, whole)
    assert 2 * ROWS == counts(store.database)["ledger_lines"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_eight_processes_writing_at_once_make_one_unbroken_log(store: Store) -> None:
    def write() -> None:
        mine = open_store(now=NOW)
        for n in range(EACH):
            with mine.change("tested", by=f"writer {os.getpid()}", now=NOW) as log:
                log.detail = {"n": n}
        mine.close()

    writers = [child(write) for _ in range(WRITERS)]
    ended = [os.waitpid(pid, 0)[1] for pid in writers]

    assert [0] * WRITERS == ended
    lines = list(audit.lines(store.database))
    assert WRITERS * EACH == len(lines)
    assert WRITERS == len({line.by for line in lines})
    assert [] == audit.trouble(store.database)


@pytest.mark.parametrize("engine", [None], ids=["sqlite"])
def test_a_full_disk_in_mid_import_is_one_line_and_nothing_is_kept(
    store: Store, tmp_path: Path
) -> None:
    before = counts(store.database)
    pages = next(store.database.rows("PRAGMA page_count"))[0]
    assert isinstance(pages, int)
    # What the engine answers when no page more can be had.
    next(store.database.rows(f"PRAGMA max_page_count = {pages + 20}"))

    with pytest.raises(StoreTrouble, match="the disk is full; nothing of this was saved"):
        put(store, ledger(tmp_path / "ledger.csv", ROWS))
    assert before == counts(store.database)
    assert [] == check_store(store)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_two_imports_of_the_same_file_at_once_add_it_once(store: Store, tmp_path: Path) -> None:
    path = ledger(tmp_path / "ledger.csv", 400)
    both = [child(lambda: (put(open_store(now=NOW), path), None)[1]) for _ in range(2)]

    assert [0, 0] == [os.waitpid(pid, 0)[1] for pid in both]
    assert (400, 2) == (counts(store.database)["ledger_lines"], counts(store.database)["imports"])
    assert [] == check_store(store)
