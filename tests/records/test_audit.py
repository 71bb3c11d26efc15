"""The log finds a line changed, taken out, or cut off after a stamp: on copies of a real store."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from duecheck.errors import BadInput
from duecheck.model.account_file import AuditHead
from duecheck.records import audit
from duecheck.records.audit_stamps import stamps_in
from duecheck.records.store.on_sqlite import OnSqlite
from duecheck.records.store.opening import open_store

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with nine audit lines, closed."""
    monkeypatch.setenv("DUECHECK_DATA", str(tmp_path / "desk"))
    monkeypatch.delenv("DUECHECK_DATABASE_URL", raising=False)
    store = open_store(now=NOW)
    for n in range(1, 10):
        with store.change(f"step {n}", by="jo", now=NOW, account="Q1") as line:
            line.detail = {"n": n}
    store.close()
    return tmp_path / "desk" / "accounts.sqlite"


def tampered(log: Path, *statements: str) -> OnSqlite:
    """A copy of the store in which somebody with the file at hand ran *statements*."""
    copy = log.with_name("copy.sqlite")
    shutil.copy(log, copy)
    with sqlite3.connect(copy) as hand:
        hand.execute("DROP TRIGGER audit_keeps")
        hand.execute("DROP TRIGGER audit_stays")
        for statement in statements:
            hand.execute(statement)
    hand.close()
    return OnSqlite(copy)


def test_an_untouched_copy_is_unbroken(log: Path) -> None:
    assert [] == audit.trouble(tampered(log))
    assert 9 == audit.head(OnSqlite(log)).count


@pytest.mark.parametrize("column", ["at", "by", "purpose", "action", "account", "detail", "hosts"])
def test_a_changed_line_is_named_whatever_was_changed(log: Path, column: str) -> None:
    found = audit.trouble(tampered(log, f"UPDATE audit SET {column} = 'other' WHERE n = 4"))  # noqa: S608

    assert 1 == len(found)
    assert found[0].startswith("line 4 (")
    assert found[0].endswith("was changed")


@pytest.mark.parametrize(
    ("gone", "expected"), [("4", "line 4 is missing"), ("3, 4", "lines 3 to 4 are missing")]
)
def test_removed_lines_are_named(log: Path, gone: str, expected: str) -> None:
    statement = f"DELETE FROM audit WHERE n IN ({gone})"  # noqa: S608
    assert [expected] == audit.trouble(tampered(log, statement))


def test_a_line_replaced_with_a_fitting_hash_breaks_the_next(log: Path) -> None:
    copy = tampered(log)
    line = list(audit.lines(copy))[3]
    values = [line.n, line.at, line.by, line.purpose, "other", line.account, line.detail,
              line.hosts, line.previous]  # fmt: skip
    copy.run("UPDATE audit SET action = 'other', hash = ? WHERE n = 4", [audit.digest(values)])

    assert ["line 5 does not follow from line 4: one was replaced"] == audit.trouble(copy)


def test_renumbering_after_a_removal_does_not_hide_it(log: Path) -> None:
    found = audit.trouble(
        tampered(log, "DELETE FROM audit WHERE n = 4", "UPDATE audit SET n = n - 1 WHERE n > 4")
    )

    assert found[0] == "line 4 does not follow from line 3: one was replaced"


def test_a_cut_tail_is_found_by_any_later_stamp_and_only_by_one(log: Path) -> None:
    last = audit.head(OnSqlite(log))
    cut = tampered(log, "DELETE FROM audit WHERE n > 7")

    assert [] == audit.trouble(cut)
    found = audit.trouble(cut, [("the printed head", last)])
    assert 1 == len(found)
    assert "ends at line 7" in found[0]
    assert "lines 8 to 9 are missing" in found[0]


def test_a_tail_that_was_cut_and_grown_again_is_found(log: Path) -> None:
    stamp = ("a backup", AuditHead(count=9, hash="f" * 64))

    assert ["line 9 is not the one that a backup was stamped with"] == audit.trouble(
        OnSqlite(log), [stamp]
    )


def test_stamps_are_read_from_a_backup_and_from_what_was_printed(log: Path, tmp_path: Path) -> None:
    head = audit.head(OnSqlite(log))
    shutil.copy(log, tmp_path / "backup.sqlite")
    (tmp_path / "head.txt").write_text(f"audit: {head.count} {head.hash}\n")
    (tmp_path / "lines.txt").write_text(f'{{"n": {head.count}, "hash": "{head.hash}"}}\n')

    for name in ("backup.sqlite", "head.txt", "lines.txt"):
        assert [head] == [stamp for _, stamp in stamps_in(tmp_path / name)]
    (tmp_path / "empty.txt").write_text("nothing of ours\n")
    with pytest.raises(BadInput, match="no line of an audit log"):
        stamps_in(tmp_path / "empty.txt")
