"""
France's gazette of commercial notices (BODACC): collective proceedings and removals of one firm.

Each record's `jugement` and `radiationaurcs` are JSON inside a string. Judgments are put in the
order of their days: an opening begins a case, a closing ends it, the rest goes on. A judgment
whose nature is not in the table makes a case that is not understood; it is never dropped.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence, SourceClass
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_days import day_first
from duecheck.reading.register_entry import Proceeding, proceeding_evidence, words_of
from duecheck.reading.register_statement import register_statement

SOURCE = "france-registers"
GENERIC = "autre jugement"


def parse_notices(answer: Json, about: About) -> tuple[list[Evidence], str]:
    """Cases and removals among the notices, and a remark on what was not judged."""
    total = field.whole(answer, "total_count")
    held = field.records(answer, "results", required=True)
    if total is None or (total > 0 and not held):
        raise Unreadable("an answer without its count or its hits", seen=str(sorted(answer)))
    families = words_of(SOURCE)["families"]
    by_kind: dict[str, list[Json]] = {}
    for notice in held:
        family = field.needed(notice, "familleavis")
        by_kind.setdefault(families.get(family, family), []).append(notice)
    cases, persons = proceedings(by_kind.pop("case", []))
    found = proceeding_evidence(SOURCE, cases, about, source_class=SourceClass.GAZETTE)
    found += [removal(notice, about) for notice in by_kind.pop("removal", [])]
    remarks = [f"{len(notices)} {kind} not judged" for kind, notices in sorted(by_kind.items())]
    remarks += [f"{persons} about persons left out"] if persons else []
    remarks += [f"{len(held)} of {total} notices read"] if total > len(held) else []
    return found, "; ".join(remarks)


def proceedings(notices: list[Json]) -> tuple[tuple[Proceeding, ...], int]:
    """The cases the judgments tell, oldest first, and how many notices are about persons."""
    cases: list[Proceeding] = []
    persons = 0
    for notice in sorted(notices, key=lambda item: judged_on(item) or date.min):
        judgment = inner(notice, "jugement")
        nature = nature_of(judgment)
        step = step_of(nature)
        if not stands(notice):
            cases.append(strange(notice, f"{nature}, notice cancelled or of a kind not understood"))
        elif step is None:
            cases.append(strange(notice, nature))
        elif step["step"] == "person":
            persons += 1
        else:
            follow(cases, notice, step, nature)
    return tuple(cases), persons


def follow(cases: list[Proceeding], notice: Json, step: dict[str, str], nature: str) -> None:
    """Let one judgment open, continue or end the newest case that is known to be open."""
    day = judged_on(notice)
    newest = next((n for n in reversed(range(len(cases))) if cases[n].open is True), None)
    if step["step"] == "ends":
        if newest is None:
            cases.append(replace(strange(notice, nature), type="case ended", open=False, ended=day))
        else:
            cases[newest] = replace(cases[newest], open=False, ended=day, said=nature)
    elif newest is not None:
        kind = step.get("type", cases[newest].type)
        cases[newest] = replace(cases[newest], type=kind, said=nature)
    else:
        kind = step.get("type", "collective proceeding")
        cases.append(replace(strange(notice, nature), type=kind, open=True, solvent=False))


def strange(notice: Json, nature: str) -> Proceeding:
    """A case that is not understood, with the judgment's own words."""
    return Proceeding(
        case=field.text(notice, "id") or "notice",
        type="not understood",
        said=nature,
        open=None,
        started=judged_on(notice),
    )


def stands(notice: Json) -> bool:
    """Whether the notice is a first or a corrected one, not a cancellation."""
    given = field.text(notice, "typeavis")
    return given is None or words_of(SOURCE)["notice_types"].get(given) == "stands"


def judged_on(notice: Json) -> date | None:
    """The day of the judgment, else of its publication."""
    return day_first(inner(notice, "jugement"), "date") or field.day(notice, "dateparution")


def nature_of(judgment: Json) -> str:
    """What the judgment is; the complement where the nature says no more than "other judgment"."""
    nature = field.text(judgment, "nature") or field.text(judgment, "famille") or "nature not given"
    complement = field.text(judgment, "complementJugement")
    return complement if complement and plain(nature).startswith(GENERIC) else nature


def step_of(nature: str) -> dict[str, str] | None:
    """The first row of the table whose words stand in *nature*, or None."""
    said = plain(nature)
    rows: list[dict[str, Any]] = words_of(SOURCE)["judgments"]
    return next((row for row in rows if any(word in said for word in row["words"])), None)


def plain(words: str) -> str:
    """*words* in lower case, without accents, with straight apostrophes."""
    spread = unicodedata.normalize("NFKD", words.casefold().replace("’", "'"))
    return "".join(c for c in spread if unicodedata.category(c) != "Mn")


def inner(notice: Json, name: str) -> Json:
    """The JSON object that stands as text under *name*; empty where it is not given."""
    said = field.text(notice, name)
    if said is None:
        return {}
    try:
        return field.document(json.loads(said))
    except (ValueError, RecursionError):
        raise Unreadable(f"{name}: JSON inside the text expected", seen=said[:80]) from None


def removal(notice: Json, about: About) -> Evidence:
    """A removal from the register of commerce, as published."""
    on = field.day(notice, "dateparution")
    return register_statement(
        SOURCE,
        "strike-off",
        f"Removal from the register of commerce published {on or 'on a day not given'}",
        about=about,
        event_date=on,
        source_class=SourceClass.GAZETTE,
        stage="final" if stands(notice) else "not-understood",
        on=None if on is None else on.isoformat(),
    )
