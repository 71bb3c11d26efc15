"""Where things are kept."""

from __future__ import annotations

from pathlib import Path

from duecheck.records.paths import archive_path, data_folder, default_config


def test_the_environment_moves_the_data_folder(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("DUECHECK_DATA", str(tmp_path))

    assert tmp_path == data_folder()
    assert tmp_path / "archives" / "0123abcd.warc.gz" == archive_path("0123abcd")


def test_without_it_the_platform_says_where(monkeypatch) -> None:
    monkeypatch.delenv("DUECHECK_DATA", raising=False)

    assert "duecheck" == data_folder().name
    assert ("duecheck", "config.toml") == default_config().parts[-2:]


def test_an_archive_that_is_there_is_not_written_over(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("DUECHECK_DATA", str(tmp_path))
    first = archive_path("0123abcd")
    first.parent.mkdir()
    first.touch()

    assert first != archive_path("0123abcd")
    assert Path(tmp_path / "archives") == archive_path("0123abcd").parent
