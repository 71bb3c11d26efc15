"""
The `@report` and `@printed` decorators, and the whole of what a format is given.

A format returns text, a print bytes; neither prints, and both read only the RunReport.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from duecheck.model.assessment import Assessment
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import Lookup
from duecheck.model.noun import Noun
from duecheck.model.subject import Candidate, Request


class GuardrailNotes(Noun):
    """What was refused in this run and what the reader must know."""

    refused: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class RunReport(Noun):
    """One run, judged. Same archive and clock, same report, byte for byte."""

    schema_version: str = "1.0"
    tool_version: str
    run_id: str
    generated_at: datetime
    as_of: date
    request: Request
    assessment: Assessment
    evidence: tuple[Evidence, ...]
    possible_matches: tuple[Evidence, ...]
    lookups: tuple[Lookup, ...]
    candidates: tuple[Candidate, ...]
    guardrails: GuardrailNotes
    policy_hash: str
    rules_version: str
    archive: str | None
    dropped_after_as_of: int = 0
    fictional: bool = False
    notices: tuple[str, ...] = ()


Render = Callable[[RunReport], str]


@dataclass(frozen=True, kw_only=True)
class Format:
    """A way to write a report: its name on `--format`, its file suffixes."""

    name: str
    suffixes: tuple[str, ...]
    render: Render = field(repr=False)
    page: str = field(repr=False, default="")

    @property
    def format_name(self) -> str:
        """Marks the object for `discover`."""
        return self.name


def report(name: str, *, suffixes: tuple[str, ...] = ()) -> Callable[[Render], Format]:
    """Make a `render(run)` function a format."""

    def wrap(render: Render) -> Format:
        made = Format(
            name=name,
            suffixes=suffixes,
            render=render,
            page=inspect.getdoc(sys.modules[render.__module__]) or "",
        )
        object.__setattr__(made, "__module__", render.__module__)
        return made

    return wrap


@dataclass(frozen=True, kw_only=True)
class Print:
    """A format whose file is bytes; `ready` raises BadInput where something is not installed."""

    name: str
    suffixes: tuple[str, ...]
    render: Callable[[RunReport], bytes] = field(repr=False)
    ready: Callable[[], None] = field(repr=False)
    page: str = field(repr=False, default="")

    @property
    def print_name(self) -> str:
        """Marks the object for `discover`."""
        return self.name


def printed(
    name: str, *, suffixes: tuple[str, ...], ready: Callable[[], None]
) -> Callable[[Callable[[RunReport], bytes]], Print]:
    """Make a `render(run)` function that returns bytes a print."""

    def wrap(render: Callable[[RunReport], bytes]) -> Print:
        made = Print(
            name=name,
            suffixes=suffixes,
            render=render,
            ready=ready,
            page=inspect.getdoc(sys.modules[render.__module__]) or "",
        )
        object.__setattr__(made, "__module__", render.__module__)
        return made

    return wrap
