"""The names a register entry bore before, each with the name that followed."""

from __future__ import annotations

from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement


def former_names(
    answer: Json, about: About, *, source: str, listing: str, until: str, words: str
) -> list[Evidence]:
    """
    Each change of name in *answer*[*listing*], newest first; *until* names the day it ended.

    *words* is the sentence, with `{old}`, `{on}` and `{new}` in it.
    """
    earlier = sorted(
        field.records(answer, listing), key=lambda item: field.iso(item, until) or "", reverse=True
    )
    changes = []
    new = about.name
    for item in earlier:
        old, on = field.needed(item, "name"), field.day(item, until)
        changes.append(
            register_statement(
                source,
                "name-change",
                words.format(old=old, on=on or "a day not given", new=new),
                about=about,
                event_date=on,
                old=old,
                new=new,
                on=None if on is None else on.isoformat(),
            )
        )
        new = old
    return changes
