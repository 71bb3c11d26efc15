"""The command tree as plain data: what completion scripts and the manual page are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, get_args

from typer.main import get_command

from duecheck.cli._ending import commands

LISTED = re.compile(r"((?:[\w-]+, )*[\w-]+ or [\w-]+)[.;]")

Takes = Literal["nothing", "word", "file"]


@dataclass(frozen=True, slots=True)
class Option:
    """An option or argument: its spellings, what it takes, its help, and its values if listed."""

    names: tuple[str, ...]
    takes: Takes
    help: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """One command: the words that call it, its manual, options, arguments and commands below."""

    path: tuple[str, ...]
    help: str
    options: tuple[Option, ...]
    arguments: tuple[Option, ...]
    below: tuple[Command, ...]

    @property
    def first(self) -> str:
        """The first sentence of its manual."""
        return re.split(r"(?<=[.])\s", " ".join(self.help.split()))[0]

    def all(self) -> Iterator[Command]:
        """Itself and everything below it, parents first."""
        yield self
        for child in self.below:
            yield from child.all()


def whole() -> Command:
    """Return `duecheck` with every command of the folder."""
    found: dict[str, Command] = {}
    for name, module in commands().items():
        loaded = import_module(f"duecheck.cli.{module}")
        path = ("duecheck", *name.split())
        made = command(get_command(loaded.app), path, loaded.__doc__ or "")
        first, _, second = name.partition(" ")
        if second:
            found[first] = replace(found[first], below=(*found[first].below, made))
        else:
            found[name] = made
    below = list(found.values())
    options = (
        Option(("--version",), "nothing", "Print the version and exit."),
        Option(("--config",), "file", "Settings to use (also DUECHECK_CONFIG)."),
        HELP,
    )
    return Command(("duecheck",), "Credit due diligence.", options, (), tuple(below))


def command(made: Any, path: tuple[str, ...], manual: str = "") -> Command:
    """Return *made*, a command of the command line library, as data; *manual* where it has none."""
    shown = [parameter for parameter in made.params if not parameter.hidden]
    options = [option(each) for each in shown if each.opts[0].startswith("-")]
    return Command(
        path,
        (made.help or manual).strip(),
        (*options, HELP),
        tuple(option(each) for each in shown if not each.opts[0].startswith("-")),
        tuple(
            command(child, (*path, name)) for name, child in getattr(made, "commands", {}).items()
        ),
    )


def option(made: Any) -> Option:
    """Return one parameter as data. Values are those its help lists as "a, b or c"."""
    words = " ".join((made.help or "").split())
    annotation = made.type_descriptor.annotation
    takes: Takes = "word"
    if getattr(made, "is_flag", False):
        takes = "nothing"
    elif Path in (annotation, *get_args(annotation)):
        takes = "file"
    listed = LISTED.match(words) if takes == "word" else None
    values = tuple(re.split(r", | or ", listed.group(1))) if listed else ()
    return Option((*made.opts, *made.secondary_opts), takes, words, values)


HELP = Option(("--help",), "nothing", "Print its page and exit.")
