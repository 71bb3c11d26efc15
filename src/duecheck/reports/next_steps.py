"""What to do next, by whom and by when: read off what is missing, never invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from duecheck.model.assessment import Assessment, Status
from duecheck.model.lookup import Lane, LookupOutcome
from duecheck.model.report import RunReport
from duecheck.model.signal import State
from duecheck.reading.registers_by_hand import ByHand, by_hand
from duecheck.reports.wording import count, words

MANAGER, CLERK = "credit manager", "credit clerk"
TRY_AGAIN = frozenset({LookupOutcome.BLOCKED, LookupOutcome.FAILED})


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing to do, its owner and its due date."""

    does: str
    owner: str
    due: date


def next_steps(run: RunReport) -> list[Step]:
    """Return the steps in the order to take them; the same report gives the same list."""
    found = run.assessment
    return [
        *_whom(run),
        *_stops(found, run.as_of),
        *_signs(found, run.as_of),
        *_lanes(found, run.as_of, run.request.subject.country),
        *_leftovers(run),
    ]


def lane_days(lane: Lane) -> int:
    """Return how many days a person needs to fill *lane* by hand."""
    days: int = words("lanes")[str(lane)]["days"]
    return days


def missing_lanes(found: Assessment) -> list[tuple[Lane, bool]]:
    """Return the lanes nobody answered and whether each is mandatory, mandatory ones first."""
    missing = [(u.lane, u.mandatory) for u in found.unknowns if u.lane is not None]
    return sorted(dict(missing).items(), key=lambda entry: not entry[1])


def _whom(run: RunReport) -> Iterator[Step]:
    text = words("steps")
    if run.assessment.status is Status.INCOMPLETE:
        yield Step(does=text["rerun"], owner=CLERK, due=run.as_of)
    elif run.assessment.status is Status.NEEDS_REVIEW:
        does = text["pick"] if run.candidates else text["no-entry"]
        yield Step(does=does, owner=CLERK, due=run.as_of)


def _stops(found: Assessment, as_of: date) -> Iterator[Step]:
    text = words("steps")
    for stop in found.hard_stops:
        does = text["stop"] if stop.confirmed else text["verify"]
        yield Step(does=f"{stop.code}: {does}", owner=MANAGER, due=as_of)


def _signs(found: Assessment, as_of: date) -> Iterator[Step]:
    text = words("steps")
    for row in found.signs:
        if row.state is State.PRESENT and row.id in text:
            yield Step(does=f"{row.id}: {text[row.id]}", owner=MANAGER, due=as_of)


def _lanes(found: Assessment, as_of: date, country: str | None) -> Iterator[Step]:
    """Mandatory lanes nobody answered; where a register can be opened by hand, its address."""
    table = words("lanes")
    for lane, mandatory in missing_lanes(found):
        if mandatory:
            entry = table[str(lane)]
            due = as_of + timedelta(days=entry["days"])
            register = by_hand(country, lane)
            does = entry["step"] if register is None else opened(register)
            yield Step(does=f"{lane}: {does}", owner=entry["owner"], due=due)


def opened(register: ByHand) -> str:
    """A register and its host, short enough for page 1; the whole address stands further on."""
    host = register.address.removeprefix("https://").removeprefix("www.").partition("/")[0]
    return f"by hand: {register.name}, {host}"


def _leftovers(run: RunReport) -> Iterator[Step]:
    text, found = words("steps"), run.assessment
    if run.possible_matches:
        how_many = count(len(run.possible_matches), "possible match", "possible matches")
        yield Step(does=f"{text['matches']} ({how_many})", owner=CLERK, due=run.as_of)
    broken = sum(1 for lookup in run.lookups if lookup.outcome in TRY_AGAIN)
    if broken and found.status is not Status.INCOMPLETE:
        does = f"{text['retry']} ({count(broken, 'look-up')})"
        yield Step(does=does, owner=CLERK, due=run.as_of + timedelta(days=1))
    if found.decision.review_by is not None:
        yield Step(does=text["review"], owner=MANAGER, due=found.decision.review_by)
