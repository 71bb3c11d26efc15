"""
A source at work: answers of the documented shape, and what it makes of them.

A test module of a source that keeps a module-level `WORKED` gets the shared table of damaged
answers (test_damaged_answers.py) for nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.sources.fake_door import Answer, FakeDoor, inquiry, json_answer

from duecheck.model.evidence import Evidence, FetchedBy
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Lookup, LookupOutcome
from duecheck.model.source import Source
from duecheck.model.subject import Subject


def answers(pages: Mapping[str, Any]) -> dict[str, Answer]:
    """JSON documents as answers; what is an answer already stays."""
    return {
        url: body if isinstance(body, tuple) else json_answer(json.dumps(body))
        for url, body in pages.items()
    }


@dataclass(frozen=True, kw_only=True)
class Worked:
    """One firm on one register. `renamed` turns the register's state into a word unheard of."""

    source: Source
    pages: Mapping[str, Any]
    subject: Subject
    number: str | None
    state: str = "active"
    keys: Mapping[str, str] = field(default_factory=dict)
    renamed: tuple[str, str] | None = None

    async def run(
        self, pages: Mapping[str, Answer] | None = None, *, number: str | None = None
    ) -> Inquiry:
        """The inquiry after the source has read *pages* (its own unless given)."""
        door = FakeDoor(answers(self.pages) if pages is None else pages, keys=self.keys)
        run = inquiry(
            door,
            source=self.source.id,
            subject=self.subject,
            number=number or self.number,
            fetched_by=FetchedBy.NUMBER,
        )
        await self.source.collect(run)
        return run


def of_kind(run: Inquiry, kind: str) -> list[Evidence]:
    """The evidence of *kind* that was found."""
    return [
        item
        for item in run.evidence
        if item.kind == kind and item.outcome is not LookupOutcome.NONE
    ]


def entry_of(run: Inquiry) -> Evidence:
    """The one registration that was found."""
    (entry,) = of_kind(run, "registration")
    return entry


def lookup(run: Inquiry, lane: Lane) -> Lookup:
    """The last look-up of *lane*."""
    return [item for item in run.lookups if item.lane is lane][-1]


def facts(item: Evidence, *names: str) -> tuple[Any, ...]:
    """The facts *names* of *item*."""
    return tuple(item.fact(name) for name in names)


def reversed_fields(value: Any) -> Any:
    """*value* with the fields of every object in the opposite order."""
    if isinstance(value, dict):
        return {name: reversed_fields(value[name]) for name in reversed(value)}
    return [reversed_fields(item) for item in value] if isinstance(value, list) else value


def more_fields(value: Any) -> Any:
    """*value* with a field nobody announced in every object."""
    if isinstance(value, dict):
        grown = {name: more_fields(item) for name, item in value.items()}
        return {**grown, "zzNewField": {"zz": [1, None]}}
    return [more_fields(item) for item in value] if isinstance(value, list) else value
