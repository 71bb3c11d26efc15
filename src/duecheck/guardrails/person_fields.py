"""
Which statements of a run are about natural persons, and the run without their fields (R-11).

For a reader who needs the firm and not its people. What was said of a person keeps its id, day,
source and hash, so that it can still be found by whoever may; its words, facts and address go, and
the person's name is struck wherever else it stands. Words are struck by the names the run knows: a
name that no source gave as one stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from duecheck.model.evidence import Evidence
from duecheck.model.noun import Noun
from duecheck.model.report import RunReport

PERSONAL = frozenset({"officer", "owner", "person", "departure", "disqualification", "note"})
LEFT_OUT = "left out: about a natural person"
PERSON = "[a person]"
NAMES = ("name", "person", "owner")
SHORTEST = 4
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def personal(item: Evidence) -> bool:
    """Whether a statement is about a natural person."""
    listed = item.kind == "sanctions-listing" and item.fact("what") == "individual"
    alone = item.kind == "registration" and item.fact("sole_trader") is True
    return item.kind in PERSONAL or listed or alone


def without_persons(run: RunReport) -> RunReport:
    """Return *run* without the fields of natural persons, and a note that says how many went."""
    items = (*run.evidence, *run.possible_matches)
    gone = sum(map(personal, items))
    emptied = run.model_copy(
        update={
            "evidence": tuple(map(_emptied, run.evidence)),
            "possible_matches": tuple(map(_emptied, run.possible_matches)),
        }
    )
    names = _pattern(set(_names(run)), run.request.subject.name)
    told = f"{gone} statements about natural persons are left out, and their names struck."
    struck: RunReport = _struck(emptied, names)
    notes = struck.guardrails.model_copy(update={"notes": (*struck.guardrails.notes, told)})
    subject = struck.request.subject.model_copy(update={"owner": None})
    request = struck.request.model_copy(update={"subject": subject})
    return struck.model_copy(update={"guardrails": notes, "request": request})


def _emptied(item: Evidence) -> Evidence:
    if not personal(item):
        return item
    return item.model_copy(
        update={"value": LEFT_OUT, "facts": {}, "quote": None, "url": None, "doc": None}
    )


def _names(run: RunReport) -> Iterator[str]:
    if run.request.subject.owner:
        yield run.request.subject.owner
    for item in (*run.evidence, *run.possible_matches):
        if personal(item):
            yield from (name for key in NAMES if (name := item.text_fact(key)))


def _pattern(names: set[str], firm: str) -> re.Pattern[str] | None:
    """Every name as given, turned round at its comma, and its longer words alone."""
    own = {word.casefold() for word in WORD.findall(firm)}
    forms = set(names)
    for name in names:
        last, comma, first = name.partition(",")
        forms |= {f"{first.strip()} {last.strip()}"} if comma else set()
        words = (word for word in WORD.findall(name) if len(word) >= SHORTEST)
        forms |= {word for word in words if word.casefold() not in own}
    forms -= {firm}
    longest = sorted((form for form in forms if form.strip()), key=lambda form: (-len(form), form))
    if not longest:
        return None
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


def _struck(value: Any, names: re.Pattern[str] | None) -> Any:
    """*value* with every name struck from every text in it; keys, ids and enums stay."""
    if names is None:
        return value
    if isinstance(value, Noun):
        fields = type(value).model_fields
        return value.model_copy(
            update={field: _struck(getattr(value, field), names) for field in fields}
        )
    if isinstance(value, tuple):
        return tuple(_struck(each, names) for each in value)
    if isinstance(value, dict):
        return {key: _struck(each, names) for key, each in value.items()}
    return names.sub(PERSON, value) if type(value) is str else value
