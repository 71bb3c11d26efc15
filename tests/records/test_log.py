"""What a surprise was is kept for the reader to send, with nothing in it to hide."""

from __future__ import annotations

import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

from duecheck.records.log import write_surprise

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def surprise() -> Exception:
    try:
        raise KeyError("https://api.example/s?token=key-from-environ&q=Acme+Roofing+Ltd")
    except KeyError as error:
        return error


def test_the_log_holds_trace_version_and_command_and_no_value(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(
        sys,
        "argv",
        ["duecheck", "prospect", "Acme Roofing Ltd", "--owner=Jo", "--reg", "99000001", "json"],
    )
    monkeypatch.setenv("DUECHECK_KEY_GLEIF", "key-from-environ")
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    path = write_surprise(surprise(), tmp_path, NOW)
    text = path.read_text("utf-8")

    assert "KeyError" in text
    assert "duecheck 0" in text
    assert "command: prospect, options: --owner --reg" in text
    for hidden in ("Acme", "Jo", "99000001", "key-from-environ", str(Path(__file__).parent)):
        assert hidden not in text
    assert tmp_path in path.parents
    assert 0o600 == stat.S_IMODE(path.stat().st_mode)


def test_two_surprises_in_one_second_are_two_files(tmp_path) -> None:
    assert write_surprise(surprise(), tmp_path, NOW) != write_surprise(surprise(), tmp_path, NOW)


def test_where_the_data_folder_cannot_be_written_the_log_is_still_kept(tmp_path) -> None:
    (tmp_path / "file").write_text("not a folder")
    path = write_surprise(surprise(), tmp_path / "file", NOW)

    assert path.is_file()
    path.unlink()
