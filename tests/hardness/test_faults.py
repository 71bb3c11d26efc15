"""What the machine may do to a run: full disk, bare locale, no home, a reader that leaves."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from tests.desk import DUECHECK

EXAMPLE = ("prospect", "--example", "northgate")


def run(*arguments: str, folder: Path, out: object = subprocess.PIPE, **environ: str):
    """The installed command with no more environment than this."""
    return subprocess.run(
        [str(DUECHECK), *arguments], cwd=folder, stdout=out, stderr=subprocess.PIPE, text=True,
        env={"PATH": os.environ["PATH"], **environ}, check=False, timeout=60, encoding="utf-8",
    )  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [EXAMPLE, (*EXAMPLE, "--format", "json"), ("--help",), ("--version",), ("explain", "D07")],
    ids=lambda words: " ".join(words),
)
def test_a_full_disk_is_one_line_and_exit_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    with Path("/dev/full").open("wb", buffering=0) as full:
        ended = run(*arguments, folder=tmp_path, out=full)

    assert 2 == ended.returncode
    assert 1 == len(ended.stderr.splitlines())
    assert "No space left on device" in ended.stderr


@pytest.mark.parametrize("name", ["/proc/report.md", "/proc/self/report.json"])
def test_a_folder_that_cannot_be_written_is_one_line_before_anything_is_lost(
    name: str, tmp_path: Path
) -> None:
    ended = run(*EXAMPLE, "-o", name, folder=tmp_path)

    assert 2 == ended.returncode
    assert [
        f"duecheck prospect: --output: {name} cannot be written: No such file or directory"
    ] == (ended.stderr.splitlines())


@pytest.mark.parametrize("arguments", [EXAMPLE, ("--help",), (*EXAMPLE, "--format", "html")])
def test_a_reader_that_leaves_early_is_no_fault(arguments: tuple[str, ...], tmp_path: Path) -> None:
    command = " ".join(arguments)
    ended = subprocess.run(
        ["bash", "-c", f'"{DUECHECK}" {command} | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}'],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert ("0\n", "") == (ended.stdout, ended.stderr)


BARE = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


def test_a_bare_locale_loses_no_letter(tmp_path: Path) -> None:
    told = run("match", "Müller & Söhne GmbH", "漢字 Ltd", folder=tmp_path, **BARE)
    page = run(*EXAMPLE, folder=tmp_path, **BARE, PYTHONIOENCODING="ascii")
    plain = run(*EXAMPLE, folder=tmp_path)
    help_ = run("--help", folder=tmp_path, **BARE, PYTHONIOENCODING="ascii")

    assert "Müller & Söhne GmbH" in told.stdout
    assert "漢字 Ltd" in told.stdout
    assert (0, plain.stdout) == (page.returncode, page.stdout)
    assert 0 == help_.returncode


def test_no_home_no_terminal_and_no_environment_are_enough(tmp_path: Path) -> None:
    ended = subprocess.run(
        [str(DUECHECK), *EXAMPLE], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={"PATH": "/usr/bin:/bin"}, stdin=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip

    assert (0, "") == (ended.returncode, ended.stderr)


@pytest.mark.parametrize("name", [r"C:\temp\x.md", r"\\server\share\x.md", "CON.md", "a:b.md"])
def test_a_path_in_the_form_of_another_system_is_a_name(name: str, tmp_path: Path) -> None:
    assert 0 == run(*EXAMPLE, "-o", name, folder=tmp_path).returncode
    assert (tmp_path / name).read_text("utf-8").startswith("#")
    missing = run("replay", name + ".gz", folder=tmp_path)
    assert 2 == missing.returncode
    assert 1 == len(missing.stderr.splitlines())


@pytest.mark.parametrize("day", ["1970-01-01", "2000-02-29", "2037-12-31", "9999-12-31"])
def test_a_clock_far_off_judges_and_surprises_nobody(day: str, tmp_path: Path) -> None:
    ended = run(
        "prospect", "Acme Ltd", "--country", "GB", "--only", "references", "--as-of", day,
        "--format", "json", folder=tmp_path, HOME=str(tmp_path),
    )  # fmt: skip

    assert ended.returncode in (0, 2, 3), ended.stderr
    assert "did not foresee" not in ended.stderr
