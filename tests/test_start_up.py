"""Help and version cost what opening a file costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from duecheck import __version__
from duecheck.boot import page
from duecheck.cli._ending import commands
from duecheck.cli._pages import HELP, files

HEAVY = ("typer", "rich", "pydantic", "httpx", "aiohttp", "asyncio", "selectolax", "warcio", "dns")


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["prospect", "--help"], ["config", "set", "--help"]]
)
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "duecheck", *arguments],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in told.splitlines()}

    assert set() == imported & set(HEAVY)


def test_help_pages_completion_and_manual_are_those_of_the_commands() -> None:
    assert files() == {path.name: path.read_text("utf-8") for path in HELP.iterdir()}


@pytest.mark.parametrize("stem", sorted(path.stem for path in HELP.glob("*.txt")))
def test_help_fits_eighty_columns(stem: str) -> None:
    assert [] == [
        line for line in (HELP / f"{stem}.txt").read_text("utf-8").splitlines() if len(line) > 80
    ]


def test_every_command_has_a_page() -> None:
    assert [] == [name for name in commands() if page(name.split()) is None]


def test_the_version_is_the_package_s() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "duecheck", "--version"], capture_output=True, text=True, check=True
    )

    assert f"duecheck {__version__}\n" == told.stdout


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        pytest.param(
            ["prospct"], "no command 'prospct'. Did you mean 'prospect'?", id="a misspelt command"
        ),
        pytest.param(["prospect", "--nmae"], "No such option: --nmae", id="a misspelt option"),
    ],
)
def test_bad_usage_is_one_line_and_exit_2(arguments: list[str], line: str) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "duecheck", *arguments], capture_output=True, text=True, check=False
    )

    assert 2 == told.returncode
    assert "" == told.stdout
    assert 1 == len(told.stderr.splitlines())
    assert line in told.stderr
