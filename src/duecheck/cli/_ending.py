"""
How every command ends: one line for an expected error, a log path for a surprise, a code always.

0 done · 1 surprise · 2 malformed input or usage · 3 incomplete · 4 unknown account ·
5 a guardrail refuses · 10 what you asked about was found · 130 interrupted.
"""

from __future__ import annotations

import os
import re
import sys
from datetime import UTC, datetime
from difflib import get_close_matches
from importlib import import_module

from typer import Abort, Typer
from typer.exceptions import TyperException
from typer.main import get_command

from duecheck import discover
from duecheck.cli._streams import as_typed, make_ready
from duecheck.errors import FULL, DuecheckError, Refused

SURPRISE, USAGE, INTERRUPTED = 1, 2, 130


def say(line: str) -> None:
    """Put one line on stderr, for people."""
    sys.stderr.write(f"{line}\n")


def commands() -> dict[str, str]:
    """Command name -> module name, from the folder; `batch__work.py` is `batch work`."""
    return {
        name.removesuffix("_").replace("__", " ").replace("_", "-"): name
        for name in discover.names("cli")
    }


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code."""
    make_ready()
    arguments = settings_first([as_typed(each) for each in arguments])
    known = commands()
    if (two := " ".join(arguments[:2])) in known and len(arguments) > 1:
        arguments = [two, *arguments[2:]]
    if not arguments or arguments[0] not in known:
        asked = arguments[0] if arguments else "nothing"
        near = get_close_matches(asked, known, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else f" Commands: {', '.join(sorted(known))}."
        say(f"duecheck: no command {asked!r}.{hint}")
        return USAGE
    module = import_module(f"duecheck.cli.{known[arguments[0]]}")
    return ending(module.app, f"duecheck {arguments[0]}", arguments[1:])


def settings_first(arguments: list[str]) -> list[str]:
    """Take `--config FILE` before the command as the settings of this run."""
    if arguments and arguments[0].startswith("--config="):
        arguments = ["--config", arguments[0].partition("=")[2], *arguments[1:]]
    if arguments[:1] != ["--config"] or len(arguments) < 2:
        return arguments
    os.environ["DUECHECK_CONFIG"] = arguments[1]
    return arguments[2:]


def ending(app: Typer, name: str, arguments: list[str]) -> int:
    """Call *app* and turn whatever happens into a line and an exit code."""
    try:
        code = get_command(app).main(arguments, prog_name=name, standalone_mode=False)
        if code == INTERRUPTED:
            # The command line library turns Ctrl-C into this code without a word.
            raise KeyboardInterrupt
        # Here, and not at the exit of the interpreter, where a full disk would go unsaid.
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except DuecheckError as error:
        say(f"{name}: {one_line(str(error))}")
        if isinstance(error, Refused):
            import_module("duecheck.cli._audited").refused(error, name)
        return error.exit_code
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            sys.stderr.write(f"{error.format_message()}\n")
            return USAGE
        say(f"{name}: {one_line(error.format_message())} Try '{name} --help'.")
        return getattr(error, "exit_code", USAGE)
    except (KeyboardInterrupt, Abort):
        say(f"{name}: interrupted; what was archived so far is kept.")
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Whoever read us has had enough; the command line library ends that with SystemExit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as surprise:
        if isinstance(surprise, OSError) and surprise.errno in FULL:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            say(f"{name}: cannot write any more: {surprise.strerror}; what was archived is kept.")
            return USAGE
        from duecheck.records.log import write_surprise
        from duecheck.records.paths import data_folder

        path = write_surprise(surprise, data_folder(), datetime.now(UTC))
        say(f"{name}: something went wrong that we did not foresee. The details are in {path}")
        return SURPRISE


def one_line(message: str) -> str:
    """*message* on one line: a person reads one sentence, a script one record."""
    return re.sub(r"\s+", " ", message).strip()
