"""Completion scripts and the manual page say what the commands take, without starting one."""

from __future__ import annotations

import subprocess

import pytest
from tests.desk import Desk

from duecheck.cli._completion import scripts
from duecheck.cli._man import manual
from duecheck.cli._pages import HELP
from duecheck.cli._tree import Command, Option, whole

# A line of words, the last one being typed; what bash offers. FILES: it offers files.
TYPED = [
    (["pros"], "prospect"),
    (["account", "imp"], "import"),
    (["account", "import", "--ki"], "--kind"),
    (["account", "import", "--kind", "l"], "ledger"),
    (["prospect", "Acme watch", "--format", "h"], "html"),
    (["prospect", "--country", ""], ""),
    (["prospect", "--capture", ""], "FILES"),
    (["replay", ""], "FILES"),
    (["completion", ""], "bash fish zsh"),
    (["nosuch", "xyz"], ""),
]
ASK = """
compopt() { echo FILES; }
ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _duecheck; echo "${COMPREPLY[*]}"; }
"""


def offered(typed: list[str]) -> str:
    """What the script offers in a real bash that can start nothing."""
    told = subprocess.run(
        ["bash", "-c", f'source "$0"; PATH=/nowhere; {ASK} ask "$@"',
         str(HELP / "completion.bash"), "duecheck", *typed],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "" == told.stderr
    return told.stdout.strip()


@pytest.mark.parametrize(("typed", "offers"), TYPED, ids=[" ".join(typed) for typed, _ in TYPED])
def test_bash_offers_commands_options_values_and_files(typed: list[str], offers: str) -> None:
    assert offers == offered(typed)


def test_words_with_quotes_and_brackets_stay_words() -> None:
    help = 'It\'s "a" [b] $(c) `d` \\e: f'
    odd = Command(
        ("duecheck",), "x", (), (),
        (Command(("duecheck", "odd"), help, (Option(("--odd",), "word", help),), (), ()),),
    )  # fmt: skip
    made = scripts(odd)

    for shell, named in (("bash", "--odd"), ("fish", "-l odd"), ("zsh", "--odd")):
        assert named in made[shell]
    subprocess.run(["bash", "-n"], input=made["bash"], text=True, check=True)
    assert "It'\\''s" in made["zsh"]
    assert "\\[b\\]" in made["zsh"]


def test_every_command_and_option_stands_in_each_script_and_in_the_manual() -> None:
    tree = whole()
    page = manual(tree, "1")
    made = scripts(tree)

    for node in tree.all():
        for option in node.options:
            long = option.names[-1]
            assert long in made["bash"]
            assert long in made["zsh"]
            assert f"-l {long[2:]} " in made["fish"]
            assert long.replace("-", "\\-") in page
        if node.path[1:]:
            assert f'.SS "{" ".join(node.path[1:])}"'.replace("-", "\\-") in page


def test_no_line_of_the_manual_is_a_macro_by_accident() -> None:
    odd_option = Option(("--x",), "word", "'quoted' first, then back\\slash")
    odd = Command(
        ("duecheck",), "x", (), (),
        (Command(("duecheck", "o"), ".SH no\n\n  kept\n    so", (odd_option, odd_option), (), ()),),
    )  # fmt: skip
    lines = manual(odd, "1").splitlines()

    assert "\\&.SH no" in lines
    assert "\\&'quoted' first, then back\\eslash" in lines
    assert {".nf", ".fi"} <= set(lines)


def test_an_unknown_shell_is_refused_with_those_we_know(tmp_path) -> None:
    desk = Desk(tmp_path)
    ended = desk.run("completion", "tcsh")
    assert 2 == ended.code
    assert "One of bash, fish, zsh" in ended.err
    assert (HELP / "completion.zsh").read_text("utf-8") == desk.run("completion", "zsh").out


@pytest.mark.nightly
@pytest.mark.parametrize("shell", ["fish", "zsh"])
def test_the_other_shells_read_their_script(shell: str) -> None:
    subprocess.run([shell, "-n", str(HELP / f"completion.{shell}")], check=True)
