"""
Renders what is read without starting a command: `python -m duecheck.cli._pages [--check]`.

The help pages that `boot` prints are plain text at 80 columns; the completion scripts and the
manual page lie beside them. All are made from the same command tree that runs.
"""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from typer.main import get_command

from duecheck import __version__
from duecheck.cli._completion import scripts
from duecheck.cli._ending import commands
from duecheck.cli._man import manual
from duecheck.cli._tree import whole

HELP = Path(__file__).parents[1] / "help"


def pages() -> Iterator[tuple[str, str]]:
    """File stem and text of every help page."""
    os.environ["TERMINAL_WIDTH"] = "80"
    width = max(len(command) for command in commands() if " " not in command)
    lines: list[str] = []
    for command, module in commands().items():
        loaded = import_module(f"duecheck.cli.{module}")
        stem = module.replace("__", "-")
        yield from tree(get_command(loaded.app), ["duecheck", *command.split()], stem)
        if " " in command:
            # A command below another one stands on that one's page.
            continue
        first = (loaded.__doc__ or "").strip().splitlines()[0]
        lines += textwrap.wrap(
            f"  {command:<{width}}  {first}", 79, subsequent_indent=" " * (width + 4)
        )
    yield "duecheck", top_page(lines)


def tree(command: object, path: list[str], stem: str) -> Iterator[tuple[str, str]]:
    """Yield the page of *command* and of everything below it."""
    context = command.make_context(  # type: ignore[attr-defined]
        " ".join(path), ["--help"], resilient_parsing=True, terminal_width=80, max_content_width=80
    )
    context.color = False
    yield stem, context.get_help().rstrip() + "\n"
    for name, child in getattr(command, "commands", {}).items():
        yield from tree(child, [*path, name], f"{stem}-{name.replace('-', '_')}")


def top_page(lines: list[str]) -> str:
    """Return the page of `duecheck --help`: the commands by one line each, and the exit codes."""
    return "\n".join(
        [
            "duecheck: credit due diligence. Gathers public evidence about a prospect, keeps",
            "every byte it judged, and recommends; a person decides.",
            "",
            "Usage: duecheck COMMAND [ARGS]...     duecheck COMMAND --help",
            "",
            "Commands:",
            *lines,
            "",
            "Options:",
            "  --version      Print the version and exit.",
            "  --config FILE  Settings to use (also DUECHECK_CONFIG).",
            "  --help         Print this page and exit.",
            "",
            "Exit codes: 0 done, 1 surprise, 2 malformed input, 3 incomplete, 4 unknown",
            "account, 5 refused by a guardrail, 10 what you asked about was found, 130",
            "interrupted.",
            "",
        ]
    )


def files() -> dict[str, str]:
    """Name and text of every file made from the command tree."""
    made = {f"{stem}.txt": text for stem, text in pages()}
    commands_as_data = whole()
    made |= {f"completion.{shell}": text for shell, text in scripts(commands_as_data).items()}
    return made | {"duecheck.1": manual(commands_as_data, __version__)}


def main(check: bool) -> int:
    """Write the files, or with *check* say which differ; the exit code."""
    wanted = files()
    HELP.mkdir(exist_ok=True)
    there = {path.name: path.read_text("utf-8") for path in HELP.iterdir()}
    stale = [name for name, text in wanted.items() if there.get(name) != text]
    left = [name for name in there if name not in wanted]
    if check:
        sys.stderr.write("".join(f"stale help page: {name}\n" for name in stale + left))
        return 1 if stale or left else 0
    for name in left:
        (HELP / name).unlink()
    for name in stale:
        (HELP / name).write_text(wanted[name], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
