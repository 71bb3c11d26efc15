"""
Mutation testing of scoring, identity and guardrails: would a test notice a slip of the hand?

    python -m tests.mutation [checklist|identity|guardrails ...] [--sample N] [--seed S] [--like RE]

A function of the room is changed in one place (`changes.py`), or a number of its tables is one
more, and the room's tests, collected once, are run against it in a fork. A change that no test
notices must stand in `answered.toml` with the reason why none needs to; what does not is printed,
and the exit code is 1. Property tests draw few examples here, and the same ones each time.
"""

from __future__ import annotations

import argparse
import ast
import functools
import gc
import importlib
import os
import random
import re
import signal
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest
from hypothesis import Phase, settings

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
# Drafts of 200 kB take seconds each and ask for nothing but an end.
QUIET = (
    "-q", "-s", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist", "-k", "not 200_kb",
    "--hypothesis-profile=mutation", "-W", "ignore::pytest.PytestAssertRewriteWarning",
)  # fmt: skip
SECONDS = 60
CACHE = type(functools.cache(len))


def mutants(room: str) -> Iterator[Mutant]:
    """Every change of the room."""
    for path in sorted((HOUSE / room).glob("*")):
        if path.suffix == ".py":
            yield from of_python(f"{room}/{path.name}", path.read_text("utf-8"))
        if path.suffix == ".toml":
            yield from of_table(f"{room}/{path.name}", path.read_text("utf-8"))


def changed(mutant: Mutant) -> None:
    """Put the change into this process: into the very function, wherever it was imported."""
    # What was read before the change was read without it.
    for held in gc.get_objects():
        if type(held) is CACHE and held.__module__.startswith("duecheck"):
            held.cache_clear()
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


class Trial:
    """A pytest plugin: instead of one run of what was collected, one in a fork for each change."""

    def __init__(self, tried: list[Mutant], known: dict[tuple[str, str, str], str]) -> None:
        self.tried = tried
        self.known = known
        self.sound = False
        self.counts: Counter[str] = Counter()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.sound = noticed(None, session) == "survived"
        for mutant in self.tried if self.sound else ():
            how = noticed(mutant, session)
            if how == "survived" and mutant.key in self.known:
                how = "answered"
            self.counts[how] += 1
            if how not in ("killed", "answered"):
                print(f"{how}: {told(mutant)}", flush=True)
        return True


def told(mutant: Mutant) -> str:
    return f"{mutant.file}:{mutant.line} {mutant.function}: {mutant.change}"


def noticed(mutant: Mutant | None, session: pytest.Session) -> str:
    """How the collected tests end against the change: survived, killed, too slow or not tried."""
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        signal.alarm(SECONDS)
        try:
            if mutant is not None:
                changed(mutant)
        except BaseException:
            os._exit(99)
        os._exit(judged(session, "" if mutant is None else mutant.file))
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return {0: "survived", 99: "not tried", -signal.SIGALRM: "too slow"}.get(code, "killed")


def judged(session: pytest.Session, file: str) -> int:
    """1 at the first test that fails, else 0; the test named after *file* goes first."""
    own = f"test_{Path(file).stem}.py"
    items = sorted(session.items, key=lambda item: item.path.name != own)
    try:
        for item, following in zip(items, [*items[1:], None], strict=True):
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed:
                return 1
    except BaseException:
        return 1
    return 0


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
    asked.add_argument("--like", default="", help="only changes whose file, function, words match")
    given = asked.parse_args()
    os.chdir(ROOT)
    settings.register_profile(
        "mutation",
        deadline=None,
        max_examples=20,
        derandomize=True,
        database=None,
        # That a test fails is all that is asked; how simply it could fail costs minutes.
        phases=(Phase.explicit, Phase.generate),
    )
    known = answered()
    open_ = 0
    for room in given.rooms or ROOMS:
        every = [one for one in mutants(room) if re.search(given.like, told(one))]
        draw = random.Random(given.seed)  # noqa: S311
        some = draw.sample(every, min(given.sample or len(every), len(every)))
        trial = Trial(some, known)
        pytest.main([*QUIET, *TESTS[room]], plugins=[trial])
        if not trial.sound:
            print(f"{room}: its tests fail without any change")
            return 2
        open_ += trial.counts["survived"]
        ended = ", ".join(f"{count} {how}" for how, count in sorted(trial.counts.items()))
        print(f"{room}: {len(every)} changes, {len(some)} tried: {ended}", flush=True)
    return 1 if open_ else 0


if __name__ == "__main__":
    sys.exit(main())
