"""
The Gazette's insolvency notices: which are of the company, and the cases they add up to.

A search of the full text also hits petitioners, practitioners and other firms of a group: a
notice counts where its title is the firm's name, or its text shows the firm's number. Notices of
several steps make one case; a dismissal ends a petition. All values arrive as text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from duecheck import discover
from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence, SourceClass
from duecheck.model.subject import Subject
from duecheck.reading import html as pages
from duecheck.reading import json_fields as field
from duecheck.reading.company_numbers import registration_number
from duecheck.reading.json_fields import Json
from duecheck.reading.names import Likeness, likeness, parts
from duecheck.reading.register_statement import register_statement
from duecheck.reading.written_dates import written_days

SOURCE = "gazette"
PRESENTED = re.compile(r"(?i)\bpresented\s+on\s+(?:the\s+)?(.{6,40})")
PETITIONER = re.compile(r"(?i)\bpresented\s+on\s+.{6,40}?\s+by\s+([^,;()]{3,80})")
OFFICIAL = re.compile(r"(?i)\b(?:revenue|customs|council|secretary of state|official receiver)\b")


@dataclass(frozen=True, kw_only=True)
class Notice:
    """One notice: code, title, number shown, the day published and its plain text."""

    code: str
    title: str
    number: str | None
    on: date
    text: str
    address: str | None


def notices(answer: Json) -> list[Notice]:
    """Every notice of an answer, whoever it is of; one alone may come as an object, not a list."""
    listed = answer.get("entry", [])
    entries = listed if isinstance(listed, list) else [listed]
    return [notice(field.document(item)) for item in entries]


def total(answer: Json) -> int:
    """How many notices the search found; Unreadable where it does not say."""
    told = field.whole(answer, "f:total")
    if told is None:
        raise Unreadable("f:total is missing", seen=repr(sorted(answer)))
    return told


def notice(item: Json) -> Notice:
    """One entry of the feed."""
    on = field.day(item, "published")
    if on is None:
        raise Unreadable("published is missing", seen=repr(sorted(item)))
    page = pages.read(f"<body>{words_of(item.get('content'))}</body>", "https://gazette.invalid/")
    address = field.text(item, "id")
    return Notice(
        code=str(field.whole(item, "f:notice-code") or field.text(item, "f:notice-code") or ""),
        title=field.text(item, "title") or "",
        number=registration_number(page),
        on=on,
        text=" ".join(page.text.split()),
        address=address if address and address.startswith("https://") else None,
    )


def words_of(content: Any) -> str:
    """The markup of a notice, given as text or as an object that holds it."""
    if isinstance(content, dict):
        content = content.get("#text") or content.get("$") or content.get("content")
    return content if isinstance(content, str) else ""


def is_of_a_person(item: Notice) -> bool:
    """Whether the code is one of the notices of natural persons."""
    start = int(discover.table("reading", "gazette.toml")["persons_from"])
    return item.code.isdigit() and int(item.code) >= start


def is_of(item: Notice, subject: Subject) -> bool:
    """Whether the notice is of the subject: its number, else its name with no other number."""
    if is_of_a_person(item):
        return False
    stated = subject.reg
    if stated is not None and item.number is not None:
        return stated.upper().lstrip("0") == item.number.upper().lstrip("0")
    return likeness(subject.name, item.title) is Likeness.SAME


def about_notice(found: Sequence[Notice]) -> About:
    """Whom the notices speak of."""
    number = next((item.number for item in found if item.number), None)
    return About(name=found[0].title or None, number=number, country="GB")


def cases(found: Sequence[Notice], as_of: date) -> list[Evidence]:
    """The cases the subject's notices add up to, and one statement for each not understood."""
    codes: dict[str, dict[str, str]] = discover.table("reading", "gazette.toml")["codes"]
    by_type: dict[str, list[Notice]] = {}
    told: list[Evidence] = []
    for item in sorted(found, key=lambda one: one.on):
        if item.code not in codes:
            told.append(strange(item))
        elif codes[item.code]["step"] == "reuse":
            told.append(reuse(item))
        else:
            by_type.setdefault(codes[item.code]["type"], []).append(item)
    for kind, steps in by_type.items():
        told += [case(kind, run, as_of) for run in runs(steps, codes)]
    return told


def runs(steps: Sequence[Notice], codes: dict[str, dict[str, str]]) -> list[list[Notice]]:
    """Notices of one type as cases: a dismissal closes one, and a later petition opens another."""
    found: list[list[Notice]] = []
    closed = True
    for item in steps:
        ends = codes[item.code]["step"] == "ended"
        if closed and not (ends and found):
            found.append([])
        found[-1].append(item)
        closed = ends
    return found


def case(kind: str, steps: Sequence[Notice], as_of: date) -> Evidence:
    """One case, dated by its newest petition or start."""
    table = discover.table("reading", "gazette.toml")
    codes = table["codes"]
    petitioned = [presented(x) for x in steps if codes[x.code]["step"] == "petitioned"]
    started = [x.on for x in steps if codes[x.code]["step"] == "started"]
    ended = [x.on for x in steps if codes[x.code]["step"] == "ended"]
    newest = steps[-1].on
    stale = (as_of - newest).days > table["stays_open_days"]
    said = "; ".join(f"{codes[x.code]['says']} ({x.code}), {x.on}" for x in steps)
    by = next((name for x in steps if (name := petitioner(x)) is not None), None)
    return register_statement(
        SOURCE,
        "insolvency-case",
        f"Gazette: {said}" + (f"; petition by {by}" if by else ""),
        about=about_notice(steps),
        event_date=ended[-1] if ended else max([*petitioned, *started], default=newest),
        source_class=SourceClass.GAZETTE,
        doc=steps[-1].address,
        case=None,
        type=kind,
        solvent=kind == "members-voluntary-liquidation",
        open=False if ended else None if stale else True,
        petitioned_on=min(petitioned).isoformat() if petitioned else None,
        started_on=min(started).isoformat() if started else None,
        ended_on=ended[-1].isoformat() if ended else None,
        petitioner=by,
    )


def presented(item: Notice) -> date:
    """The day the petition was presented, where the text tells it, else that of the notice."""
    said = PRESENTED.search(item.text)
    days = [one.on for one in written_days(said[1], "en-gb") if one.on] if said else []
    return days[0] if days and days[0] <= item.on else item.on


def petitioner(item: Notice) -> str | None:
    """Who petitioned, where it is a firm or an office; a natural person is left out."""
    said = PETITIONER.search(item.text)
    if said is None:
        return None
    name = said[1].strip()
    return name if OFFICIAL.search(name) or parts(name).form is not None else None


def strange(item: Notice) -> Evidence:
    """A notice of a kind we do not know: kept, and nothing follows from it."""
    return register_statement(
        SOURCE,
        "insolvency-case",
        f"Gazette notice of a kind not understood ({item.code or 'no code'}), {item.on}",
        about=about_notice([item]),
        event_date=item.on,
        source_class=SourceClass.GAZETTE,
        doc=item.address,
        type=f"notice {item.code}",
        solvent=None,
        open=None,
    )


def reuse(item: Notice) -> Evidence:
    """A notice that a director of a liquidated firm will act under a name like the old one."""
    return register_statement(
        SOURCE,
        "name-reuse",
        f"Gazette: re-use of a prohibited name ({item.code}), {item.on}",
        about=about_notice([item]),
        event_date=item.on,
        source_class=SourceClass.GAZETTE,
        doc=item.address,
        on=item.on.isoformat(),
    )
