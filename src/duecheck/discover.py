"""
Lists what a room holds and reads packaged data: the reason nothing is registered by hand.

Another package adds a source or a signal by an entry point of the group `duecheck.sources` or
`duecheck.signals` that names the decorated object; `plugged` lists them. See CONTRIBUTING.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import import_module, resources
from typing import Any

from duecheck.errors import BadInput

PLUGGABLE = ("sources", "signals")


def names(room: str) -> list[str]:
    """Module names in `duecheck.<room>`, sorted; those starting with an underscore are left out."""
    folder = resources.files(f"duecheck.{room}")
    found = (
        entry.name.removesuffix(".py") for entry in folder.iterdir() if entry.name.endswith(".py")
    )
    return sorted(name for name in found if not name.startswith("_"))


def files(room: str, *suffixes: str) -> list[str]:
    """File names in `duecheck.<room>` that end in one of *suffixes*, sorted."""
    folder = resources.files(f"duecheck.{room}")
    return sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(suffixes))


def marked(room: str, attribute: str) -> Iterator[Any]:
    """
    Every object in the room's modules that carries *attribute*, in file order.

    Objects built from a table stand in a module-level tuple named SIGNALS.
    """
    for name in names(room):
        module = import_module(f"duecheck.{room}.{name}")
        for thing in (*vars(module).values(), *getattr(module, "SIGNALS", ())):
            if (
                hasattr(thing, attribute)
                and not isinstance(thing, type)
                and getattr(thing, "__module__", None) == module.__name__
            ):
                yield thing
    for point, thing in plugged(room).items():
        if not hasattr(thing, attribute):
            raise BadInput(f"plug-in {point}", f"is no part of {room}: nothing marks it as one")
        yield thing


@cache
def plugged(room: str) -> dict[str, Any]:
    """
    What other packages add to *room*, by the name of its entry point, sorted.

    BadInput names a plug-in that does not load: a run without it would be taken for a whole one.
    """
    if room not in PLUGGABLE:
        return {}
    from importlib.metadata import entry_points

    found = {}
    for point in sorted(entry_points(group=f"duecheck.{room}"), key=lambda each: each.name):
        try:
            found[point.name] = point.load()
        except Exception as trouble:  # whatever a stranger's module does on import
            why = f"does not load: {type(trouble).__name__}: {trouble}"
            raise BadInput(
                f"plug-in {point.name}", why, hint="Mend it, or uninstall its package"
            ) from None
    return found


@cache
def packaged_text(room: str, file: str) -> str:
    """A data file that ships inside `duecheck.<room>`, as text."""
    return (resources.files(f"duecheck.{room}") / file).read_text(encoding="utf-8")


@cache
def _packaged_table(room: str, file: str) -> dict[str, Any]:
    return tomllib.loads(packaged_text(room, file))


_IN_FORCE: ContextVar[Mapping[str, dict[str, Any]] | None] = ContextVar(
    "tables in force", default=None
)


def table(room: str, file: str) -> dict[str, Any]:
    """A TOML table of `duecheck.<room>`: the packaged one, or the archived one under `using`."""
    in_force = _IN_FORCE.get()
    archived = in_force.get(f"{room}/{file}") if in_force else None
    return _packaged_table(room, file) if archived is None else archived


def tables(*rooms: str) -> dict[str, dict[str, Any]]:
    """Every TOML table of *rooms* as `room/file` -> content: what an archive keeps."""
    return {
        f"{room}/{entry.name}": table(room, entry.name)
        for room in rooms
        for entry in sorted(resources.files(f"duecheck.{room}").iterdir(), key=lambda e: e.name)
        if entry.name.endswith(".toml")
    }


@contextmanager
def using(archived: Mapping[str, dict[str, Any]]) -> Iterator[None]:
    """Within the block, `table` answers from *archived* first: a replay reads as the run did."""
    token = _IN_FORCE.set(archived)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)
