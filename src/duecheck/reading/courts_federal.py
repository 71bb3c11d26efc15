"""Dockets as CourtListener's search and the bankruptcy courts' own feeds give them."""

from __future__ import annotations

import re

from duecheck.errors import Unreadable
from duecheck.reading import json_fields as field
from duecheck.reading.courts import Case, is_closing
from duecheck.reading.feed_items import FeedItem
from duecheck.reading.json_fields import Json

SITE = "https://www.courtlistener.com"
DOCKET = re.compile(r"^\s*(\d{1,2}:)?(\d{2}-\d{3,6}(?:-[A-Za-z0-9-]+)?)\s*(.*)$", re.DOTALL)
TOLD = re.compile(r"(?i)Type:\s*(?P<type>\w*)\s+Office:\s*\w*\s+Chapter:\s*(?P<chapter>\d*)")
EVENT = re.compile(r"\[([^\[\]]{1,300})\]")
KINDS = {"bk": "bankruptcy", "ap": "adversary", "mp": "adversary", "cv": "civil"}


def parse_dockets(answer: Json) -> list[Case]:
    """Every docket of one page of the search, whoever it is of."""
    return [docket(item) for item in field.records(answer, "results", required=True)]


def found_in_all(answer: Json) -> int:
    """How many dockets the search found in all."""
    count = field.whole(answer, "count")
    if count is None:
        raise Unreadable("count is missing", seen=repr(sorted(answer)))
    return count


def docket(item: Json) -> Case:
    """One docket. A court whose id ends in b or bk is a bankruptcy court."""
    court = field.text(item, "court_id") or ""
    chapter = field.text(item, "chapter") or None
    bankrupt = chapter is not None or court.endswith("b")
    path = field.text(item, "docket_absolute_url") or field.text(item, "absolute_url")
    nature = [field.text(item, name) for name in ("suitNature", "cause")]
    return Case(
        court=field.text(item, "court") or court,
        docket=field.text(item, "docketNumber") or "",
        caption=field.needed(item, "caseName"),
        chapter=chapter,
        filed=field.day(item, "dateFiled"),
        ended=field.day(item, "dateTerminated"),
        closing=False,
        cause=", ".join(said for said in nature if said),
        parties=field.words(item, "party"),
        kind="bankruptcy" if bankrupt else "civil",
        address=f"{SITE}{path}" if path and path.startswith("/") else None,
    )


def parse_entry(court: str, item: FeedItem) -> Case | None:
    """One entry of a bankruptcy court's feed, or None where it bears no docket or no name."""
    numbered = DOCKET.match(item.title)
    told = TOLD.search(item.words)
    if numbered is None or not numbered[3].strip():
        return None
    event = EVENT.search(item.words)
    kind = KINDS.get((told["type"] if told else "").lower(), "not-understood")
    return Case(
        court=court,
        docket=numbered[2],
        caption=numbered[3].strip(),
        chapter=(told["chapter"] or None) if told else None,
        filed=None,
        ended=None,
        closing=is_closing(event[1]) if event else False,
        cause=event[1] if event else "",
        parties=(),
        kind=kind,
        seen=item.on,
        address=item.address or None,
    )
