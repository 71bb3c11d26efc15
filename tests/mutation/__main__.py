"""
Mutation testing of scoring, identity and guardrails: would a test notice a slip of the hand?

    python -m tests.mutation [checklist|identity|guardrails ...] [--sample N] [--seed S]

A function of the room is changed in one place (`changes.py`), or a number of its tables is one
more, and the room's tests are run against it, each in a process of its own. A change that no test
notices must stand in `answered.toml` with the reason why none needs to; what does not is printed,
and the exit code is 1.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import os
import random
import signal
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

from tests.mutation.changes import Mutant, of_python, of_table

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "src" / "duecheck"
ROOMS = ("checklist", "identity", "guardrails")
# Tests that start the installed command do not see a change made in this process.
TESTS = {
    "checklist": ["tests/checklist"],
    "identity": ["tests/identity"],
    "guardrails": ["tests/guardrails"],
}
QUIET = ("-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist")
SECONDS = 120


def mutants(room: str) -> Iterator[Mutant]:
    """Every change of the room."""
    for path in sorted((HOUSE / room).glob("*")):
        if path.suffix == ".py":
            yield from of_python(f"{room}/{path.name}", path.read_text("utf-8"))
        if path.suffix == ".toml":
            yield from of_table(f"{room}/{path.name}", path.read_text("utf-8"))


def changed(mutant: Mutant) -> None:
    """Put the change into this process: into the very function, wherever it was imported."""
    if mutant.file.endswith(".toml"):
        in_table(mutant)
        return
    name = f"duecheck.{mutant.file.removesuffix('.py').replace('/', '.')}"
    module = importlib.import_module(name)
    code = compile(ast.parse(mutant.text), module.__file__ or name, "exec")
    found = within(code, mutant.function.split("."))
    there: Any = module
    for part in mutant.function.split("."):
        there = vars(there)[part] if isinstance(there, type) else getattr(there, part)
    function = plain(there)
    function.__code__ = found.replace(co_freevars=function.__code__.co_freevars)


def in_table(mutant: Mutant) -> None:
    from duecheck import discover

    room, _, file = mutant.file.partition("/")
    before = discover.packaged_text

    def packaged_text(asked: str, name: str) -> str:
        return mutant.text if (asked, name) == (room, file) else before(asked, name)

    discover.packaged_text = packaged_text  # type: ignore[assignment]
    # What was read from the tables before was read from the whole ones.
    for held in gc.get_objects():
        if hasattr(held, "cache_clear") and getattr(held, "__module__", "").startswith("duecheck"):
            held.cache_clear()


def within(code: CodeType, path: list[str]) -> CodeType:
    """The code of the function at *path*."""
    for part in path:
        code = next(
            one for one in code.co_consts if isinstance(one, CodeType) and one.co_name == part
        )
    return code


def plain(there: Any) -> FunctionType:
    """The function below whatever was put around it."""
    for name in ("__func__", "fget", "func", "__wrapped__"):
        below = getattr(there, name, None)
        if below is not None and not isinstance(there, FunctionType):
            return plain(below)
    wrapped = getattr(there, "__wrapped__", None)
    if wrapped is not None:
        return plain(wrapped)
    if not isinstance(there, FunctionType):
        raise TypeError(f"{there!r} is no function")
    return there


def noticed(mutant: Mutant, room: str) -> str:
    """How the room's tests end against the change: killed, survived, or not tried and why."""
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        signal.alarm(SECONDS)
        try:
            changed(mutant)
        except BaseException:
            os._exit(99)
        os._exit(0 if pytest.main([*QUIET, *TESTS[room]]) == 0 else 1)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return {0: "survived", 99: "not tried"}.get(code, "killed")


def answered() -> dict[tuple[str, str, str], str]:
    table = tomllib.loads((Path(__file__).parent / "answered.toml").read_text("utf-8"))
    return {
        (one["file"], one["function"], change): one["why"]
        for one in table["answered"]
        for change in one["changes"]
    }


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.mutation")
    asked.add_argument("rooms", nargs="*", metavar="ROOM", help=", ".join(ROOMS))
    asked.add_argument("--sample", type=int, default=0, help="so many of each room; else all")
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    os.chdir(ROOT)
    known = answered()
    open_ = 0
    for room in given.rooms or ROOMS:
        # Imports everything once: what follows is forked from here.
        if pytest.main([*QUIET, "--collect-only", *TESTS[room]]) != 0:
            return 2
        every = list(mutants(room))
        draw = random.Random(given.seed)  # noqa: S311
        some = draw.sample(every, min(given.sample or len(every), len(every)))
        counts: Counter[str] = Counter()
        for mutant in some:
            how = noticed(mutant, room)
            if how == "survived" and mutant.key in known:
                how = "answered"
            counts[how] += 1
            if how in ("survived", "not tried"):
                print(f"{how}: {mutant.file} {mutant.function}: {mutant.change}", flush=True)
        open_ += counts["survived"]
        told = ", ".join(f"{count} {how}" for how, count in sorted(counts.items()))
        print(f"{room}: {len(every)} changes, {len(some)} tried: {told}", flush=True)
    return 1 if open_ else 0


if __name__ == "__main__":
    sys.exit(main())
