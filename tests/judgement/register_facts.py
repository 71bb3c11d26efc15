"""
What recorded register, court and news answers say, by reading them, beside what we find in them.

    python -m tests.judgement.register_facts [--all]

prints one row for each recorded answer: facts expected, found, and every difference; with --all
every fact. Expectations stand in `facts_*.toml` here, written by reading the recordings:

    [readers]
    "companies-house/*-profile.json" = "duecheck.reading.companies_house_profile:parse_profile"
    [[fact]]
    file = "companies-house/tesco-profile.json"
    question = "registration.status"     # kind.fact, kind[1].fact, kind(fact=value).count
    expected = "active"

A reader takes the answer (or its text), and About or the day where it has parameters for them.
"""

from __future__ import annotations

import fnmatch
import inspect
import json
import os
import re
import sys
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence
from duecheck.model.lookup import LookupOutcome

HERE = Path(__file__).parent
AS_OF = date(2026, 11, 16)
NOBODY = About(name="A FIRM", number="0")
QUESTION = re.compile(
    r"(?P<kind>[a-z-]+)(?:\((?P<key>\w+)=(?P<value>[^)]*)\))?(?:\[(?P<nth>\d+)\])?\.(?P<fact>\w+)"
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One fact of one recording: what a person read in it, and what our reader gives."""

    file: str
    question: str
    expected: Any
    found: Any

    @property
    def right(self) -> bool:
        return bool(self.expected == self.found)


def tables() -> list[dict[str, Any]]:
    """Every table of expectations in this folder, in the order of their names."""
    return [tomllib.loads(p.read_text("utf-8")) for p in sorted(HERE.glob("facts_*.toml"))]


def shared() -> Path:
    """The folder of recorded answers."""
    return Path(os.environ.get("DUECHECK_SHARED", "../shared")) / "fixtures"


def reader_of(file: str, readers: dict[str, str]) -> Callable[..., Any]:
    """The reader the tables name for *file*; the longest pattern that fits wins."""
    fitting = [pattern for pattern in readers if fnmatch.fnmatch(file, pattern)]
    if not fitting:
        raise LookupError(f"no reader is named for {file}")
    module, _, name = readers[max(fitting, key=len)].partition(":")
    found: Callable[..., Any] = getattr(import_module(module), name)
    return found


def read(path: Path, reader: Callable[..., Any]) -> Any:
    """What *reader* gives for a recording: a list, or the words of its refusal."""
    text = path.read_bytes().decode("utf-8-sig", "replace")
    wanted = list(inspect.signature(reader).parameters)
    answer: Any = text
    if wanted[0] not in ("text", "body", "raw", "source"):
        try:
            answer = json.loads(text)
        except ValueError:
            return "unreadable"
        if isinstance(answer, dict) and {"body", "status", "url"} <= set(answer):
            whole, answer = answer, answer["body"]
            if wanted[0] == "recorded":
                answer = whole
    given = {"about": NOBODY, "as_of": AS_OF}
    try:
        return reader(answer, **{name: given[name] for name in wanted[1:] if name in given})
    except Unreadable:
        return "unreadable"


def found_in(result: Any, question: str) -> Any:
    """The answer to *question* in what a reader gave."""
    if isinstance(result, str) or question == "reading":
        return result
    asked = QUESTION.fullmatch(question)
    if asked is None:
        raise LookupError(f"{question!r} is no question")
    items = [item for item in as_list(result) if kind_of(item) == asked["kind"]]
    if asked["key"]:
        items = [item for item in items if str(value_of(item, asked["key"])) == asked["value"]]
    if asked["fact"] == "count":
        return len(items)
    nth = int(asked["nth"] or 0)
    return plain(value_of(items[nth], asked["fact"])) if nth < len(items) else None


def as_list(result: Any) -> list[Any]:
    return list(result) if isinstance(result, (list, tuple)) else [result]


def kind_of(item: Any) -> str:
    """The kind of evidence found, or the name of another noun (`candidate`, `case`)."""
    if isinstance(item, Evidence):
        return item.kind if item.outcome is LookupOutcome.FOUND else "none"
    return type(item).__name__.lower()


def value_of(item: Any, name: str) -> Any:
    if isinstance(item, Evidence) and name in item.facts:
        return item.fact(name)
    return getattr(item, name, None)


def plain(value: Any) -> Any:
    """*value* as TOML would write it; what is not given is the word none."""
    if value is None:
        return "none"
    if isinstance(value, (tuple, list)):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def rows(folder: Path, written: Iterable[dict[str, Any]] | None = None) -> list[Row]:
    """Every fact of the tables, asked of the recordings in *folder*."""
    known = tables() if written is None else list(written)
    readers = {k: v for table in known for k, v in table.get("readers", {}).items()}
    results: dict[str, Any] = {}
    told = []
    for fact in (one for table in known for one in table.get("fact", ())):
        file = fact["file"]
        if file not in results:
            results[file] = read(folder / file, reader_of(file, readers))
        found = found_in(results[file], fact["question"])
        told.append(
            Row(file=file, question=fact["question"], expected=fact["expected"], found=found)
        )
    return told


def unread(folder: Path, told: Iterable[Row]) -> list[str]:
    """Recordings of registers, courts, filings and news that no fact is expected of."""
    named = {row.file for row in told}
    rooms = ("companies-house", "sec", "courts", "news", "registers", "gleif")
    files = [path for room in rooms for path in sorted((folder / room).glob("*"))]
    return [name for path in files if (name := f"{path.parent.name}/{path.name}") not in named]


def main(arguments: list[str]) -> int:
    folder = shared()
    told = rows(folder)
    print(f"{'recorded answer':58} expected found")
    for file in dict.fromkeys(row.file for row in told):
        mine = [row for row in told if row.file == file]
        right = sum(row.right for row in mine)
        print(f"{file:58} {len(mine):8} {right:5}")
        for row in mine:
            if not row.right or "--all" in arguments:
                mark = " " if row.right else "!"
                print(f"  {mark} {row.question}: {row.expected!r} / {row.found!r}")
    right = sum(row.right for row in told)
    print(f"{right} of {len(told)} facts found, in {len({row.file for row in told})} answers")
    for name in unread(folder, told):
        print(f"no fact is expected of {name}")
    return 0 if right == len(told) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
