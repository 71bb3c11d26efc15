"""
Which pile a row belongs to, and which lanes are still worth a call.

stop     a hard stop, or severe, surely about the subject
look     something adverse, or nobody knows yet who this is
fill     nothing adverse, and lanes that could still change the action
settled  whatever is still unknown, the action stays
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from duecheck.checklist.exposure import tier
from duecheck.checklist.rules import Rules
from duecheck.checklist.swing import swing
from duecheck.model.assessment import Band, Status
from duecheck.model.batch import Pile
from duecheck.model.lookup import Lane
from duecheck.model.report import RunReport
from duecheck.model.settings import Settings
from duecheck.model.source import Level, Source
from duecheck.model.subject import Request
from duecheck.pipeline.gather import left_out
from duecheck.pipeline.lists import known_lists

SURE = 0.9
WORTH = {Level.AUTHORITY, Level.OPEN}
UNMOVED = "not asked: no answer of it could change the action"


def pile_of(run: RunReport, rules: Rules) -> Pile:
    """The pile of a row as *run* leaves it."""
    found = run.assessment
    certain = found.match >= SURE
    if certain and (
        any(stop.confirmed for stop in found.hard_stops) or found.score.band is Band.SEVERE
    ):
        return Pile.STOP
    adverse = bool(found.hard_stops) or any(item.points > 0 for item in found.items)
    unsure = found.status is Status.NEEDS_REVIEW and bool(run.candidates or run.possible_matches)
    if adverse or unsure:
        return Pile.LOOK
    return Pile.SETTLED if swing(run, set(Lane), rules).settled else Pile.FILL


def stopped(run: RunReport) -> bool:
    """Whether what is on this machine stops the row, so that no call can make it better."""
    found = run.assessment
    return found.match >= SURE and any(stop.confirmed for stop in found.hard_stops)


def on_this_machine(sources: Sequence[Source]) -> frozenset[str]:
    """The sources that answer without network: from the application, or from a list."""
    lists = {*known_lists(sanctions=False), "sanctions"}
    return frozenset(
        source.id for source in sources if source.access == "offline" or source.id in lists
    )


def askable(source: Source, request: Request, settings: Settings) -> bool:
    """Whether *source* is asked at all for this request: on, not left out, with its key."""
    own = settings.source(source.id)
    return left_out(source, request, settings) is None and (
        source.key != "needed" or own.key is not None
    )


def lanes_open(
    sources: Sequence[Source], request: Request, settings: Settings
) -> dict[Lane, list[Source]]:
    """The lanes that calls could fill for this request, each with who would be asked."""
    found: dict[Lane, list[Source]] = {}
    subject = request.subject
    for source in sources:
        if source.access == "offline" or not askable(source, request, settings):
            continue
        for lane, standing in source.lanes.items():
            if standing.level in WORTH and standing.covers(subject.country, subject.kind):
                found.setdefault(lane, []).append(source)
    return found


def rounds(
    opened: dict[Lane, list[Source]], request: Request, rules: Rules
) -> list[frozenset[Lane]]:
    """The lanes in the order they are filled: mandatory ones, the cheapest first, then the rest."""
    needed = [lane for lane in Lane if lane in tier(request, rules).mandatory and lane in opened]
    needed.sort(key=lambda lane: len(opened[lane]))
    rest = frozenset(lane for lane in opened if lane not in needed)
    groups = [frozenset({lane}) for lane in needed]
    return [*groups, rest] if rest else groups


def held_back(
    sources: Sequence[Source], lanes: Collection[Lane], everything: bool
) -> dict[str, str]:
    """The sources that serve none of *lanes*, with why they are not asked."""
    if everything:
        return {}
    here = on_this_machine(sources)
    return {
        source.id: UNMOVED
        for source in sources
        if source.id not in here and not set(source.lanes) & set(lanes)
    }
