"""The account file below its questions: modes, versions, foreign files, backup, transactions."""

from __future__ import annotations

import os
import sqlite3
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from duecheck.errors import BadInput, StoreTrouble
from duecheck.reading.spreadsheet_cells import neutralised
from duecheck.records import audit
from duecheck.records.store import migrate
from duecheck.records.store.keeping import (
    backup_store,
    check_store,
    counts,
    export_table,
    restore_store,
)
from duecheck.records.store.migrate import newest, version
from duecheck.records.store.on_postgres import guarded, shown
from duecheck.records.store.opening import Store, open_store

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def put(store: Store, id: str, *, fail: bool = False) -> None:
    with store.change("account-added", by="jo", now=NOW, account=id):
        store.database.run(
            "INSERT INTO accounts (id, name, folded, created_at, changed_at) "
            "VALUES (?, ?, ?, ?, ?)",
            (id, f"{id} Ltd", id.lower(), NOW.isoformat(), NOW.isoformat()),
        )
        if fail:
            raise RuntimeError("the power went")


def test_a_new_store_is_at_the_newest_version_and_sound(store: Store) -> None:
    assert newest() == version(store.database)
    assert [] == check_store(store)


def test_a_change_and_its_audit_line_are_saved_together_or_not_at_all(store: Store) -> None:
    put(store, "A1")
    with pytest.raises(RuntimeError):
        put(store, "A2", fail=True)

    kept = counts(store.database)
    assert (1, 1) == (kept["accounts"], kept["audit"])


def test_the_audit_log_refuses_change_and_removal(store: Store) -> None:
    put(store, "A1")

    with pytest.raises(StoreTrouble, match="append only"):
        store.database.run("UPDATE audit SET by = ?", ("somebody else",))
    with pytest.raises(StoreTrouble, match="append only"):
        store.database.run("DELETE FROM audit")
    assert [] == audit.trouble(store.database)


def test_a_backup_brings_everything_back_and_says_what_it_replaced(
    store: Store, tmp_path: Path
) -> None:
    put(store, "A1")
    backup_store(store, tmp_path / "kept.sqlite", now=NOW)
    put(store, "A2")
    before = audit.head(store.database)

    replaced = restore_store(store, tmp_path / "kept.sqlite", now=NOW, by="jo")

    assert before == replaced
    assert 1 == counts(store.database)["accounts"]
    assert ["account-added", "restored"] == [line.action for line in audit.lines(store.database)]
    assert [] == check_store(store)


def test_a_backup_never_takes_the_place_of_a_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "kept.sqlite").write_text("mine")

    with pytest.raises(BadInput, match="exists"):
        backup_store(store, tmp_path / "kept.sqlite", now=NOW)
    assert "mine" == (tmp_path / "kept.sqlite").read_text()


def test_a_store_of_a_newer_version_is_refused_in_one_line(store: Store) -> None:
    with store.database.writing():
        store.database.run("INSERT INTO schema_version VALUES (?, ?)", (999, "2030-01-01"))

    with pytest.raises(BadInput, match=r"has version 999; this duecheck knows up to \d+"):
        open_store(now=NOW)


def test_an_older_store_is_backed_up_before_a_step(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, "A1")
    steps = "duecheck.records.store.migrate.steps"
    known = migrate.steps()
    monkeypatch.setattr(steps, lambda: [*known, (known[-1][0] + 1, "0001_accounts.sql")])

    # The step breaks, because its tables exist: the backup is there and nothing was changed.
    with pytest.raises((StoreTrouble, sqlite3.OperationalError)):
        open_store(now=NOW)

    assert known[-1][0] == version(store.database)
    kept = list((store.folder / "backups").iterdir())
    assert 1 == len(kept)
    assert 1 == sqlite3.connect(kept[0]).execute("SELECT COUNT(*) FROM accounts").fetchone()[0]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DUECHECK_DATA", str(tmp_path))
    monkeypatch.delenv("DUECHECK_DATABASE_URL", raising=False)
    return tmp_path


def test_files_of_the_store_are_for_their_owner_alone(folder: Path) -> None:
    old = os.umask(0)
    try:
        store = open_store(now=NOW)
        put(store, "A1")
        modes = {f.name: stat.S_IMODE(f.stat().st_mode) for f in folder.glob("accounts.sqlite*")}
        store.close()
    finally:
        os.umask(old)

    assert {0o600} == set(modes.values())
    assert "accounts.sqlite-wal" in modes


def test_a_file_that_is_no_database_is_refused_and_left_alone(folder: Path) -> None:
    (folder / "accounts.sqlite").write_text("Dear diary, today we shipped on credit again.")

    with pytest.raises(BadInput, match="is no account file"):
        open_store(now=NOW)
    assert "Dear diary" in (folder / "accounts.sqlite").read_text()


def test_another_programs_database_is_refused(folder: Path) -> None:
    with sqlite3.connect(folder / "accounts.sqlite") as other:
        other.execute("CREATE TABLE songs (title TEXT)")

    with pytest.raises(BadInput, match="another program"):
        open_store(now=NOW)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("=1+1", "'=1+1", id="a formula is shown, not run"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="so is one that begins with @"),
        pytest.param("+cmd|calc", "'+cmd|calc", id="a plus before words is neutralised"),
        pytest.param("-2+3", "'-2+3", id="a minus before a sum is neutralised"),
        pytest.param("-12.50", "-12.50", id="a plain negative number is left alone"),
        pytest.param("+441632960001", "+441632960001", id="so is a phone number"),
        pytest.param("Acme Ltd", "Acme Ltd", id="a name is a name"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_neutralised(cell: str, expected: str) -> None:
    assert expected == neutralised(cell)


def test_a_table_is_exported_with_its_header(store: Store) -> None:
    put(store, "=A1")

    lines = list(export_table(store, "accounts"))

    assert lines[0].startswith("id,name,")
    assert lines[1].startswith("'=A1,'=A1 Ltd,")
    with pytest.raises(BadInput, match="no table"):
        list(export_table(store, "passwords"))


def test_a_remote_server_is_spoken_to_over_tls_and_its_password_is_never_shown() -> None:
    far = "postgresql://jo:secret@db.example:5432/credit"

    assert "postgresql://db.example:5432/credit" == shown(far)
    assert f"{far}?sslmode=require" == guarded(far)
    assert "postgresql:///credit?host=/tmp" == guarded("postgresql:///credit?host=/tmp")
    with pytest.raises(BadInput, match="unencrypted"):
        guarded(f"{far}?sslmode=disable")
    with pytest.raises(BadInput, match="postgresql://"):
        guarded("mysql://db.example/credit")
