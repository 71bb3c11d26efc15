"""`duecheck config` makes, shows and changes the settings file."""

from __future__ import annotations

import stat

import pytest
from typer.testing import CliRunner

from duecheck.cli.config import app
from duecheck.errors import BadInput


@pytest.fixture
def config(tmp_path, monkeypatch):
    for name in ("DUECHECK_CONFIG", "DUECHECK_KEY_GLEIF"):
        monkeypatch.delenv(name, raising=False)
    file = tmp_path / "config.toml"
    monkeypatch.setenv("DUECHECK_CONFIG", str(file))
    return file


def run(*arguments: str, stdin: str = ""):
    ended = CliRunner().invoke(app, list(arguments), input=stdin)
    if ended.exception is not None and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return ended


def test_init_writes_a_private_file_and_says_where(config) -> None:
    ended = run("init")

    assert f"{config}\n" == ended.stdout
    assert "[fetch]" in config.read_text("utf-8")
    assert 0o600 == stat.S_IMODE(config.stat().st_mode)


def test_init_does_not_replace_a_file_unless_forced(config) -> None:
    run("init")
    with pytest.raises(BadInput, match="exists"):
        run("init")

    assert 0 == run("init", "--force").exit_code


def test_set_changes_the_file_and_never_repeats_the_value(config) -> None:
    ended = run("set", "sources.companies-house.key", "0123456789abcdef")

    assert "0123456789abcdef" not in ended.stdout
    assert 'key = "0123456789abcdef"' in config.read_text("utf-8")


def test_a_key_may_come_from_stdin_so_that_no_shell_keeps_it(config) -> None:
    run("set", "sources.companies-house.key", "-", stdin="0123456789abcdef\n")

    assert 'key = "0123456789abcdef"' in config.read_text("utf-8")


def test_path_says_which_file_is_used(config) -> None:
    assert f"{config}\n" == run("path").stdout
    assert "other.toml\n" == run("path", "--config", "other.toml").stdout


def test_show_masks_keys(config) -> None:
    pytest.importorskip("duecheck.pipeline.gather", exc_type=ImportError)
    run("set", "sources.companies-house.key", "0123456789abcdef")
    run("set", "fetch.contact", "desk@buyer.example")
    shown = run("show").stdout

    assert "0123456789abcdef" not in shown
    assert "sources.companies-house.key = …cdef" in shown
    assert 'fetch.contact = "desk@buyer.example"' in shown
    assert f"# from {config}" in shown


def test_show_without_a_file_shows_the_defaults(tmp_path, monkeypatch) -> None:
    pytest.importorskip("duecheck.pipeline.gather", exc_type=ImportError)
    monkeypatch.delenv("DUECHECK_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert run("show").stdout.startswith("# from defaults")
