"""Which lanes were answered and which were not: printed where silence could look like comfort."""

from __future__ import annotations

from collections.abc import Sequence

from duecheck.model.assessment import Assessment, LaneState
from duecheck.model.lookup import LookupOutcome

ANSWERED = frozenset({LookupOutcome.FOUND, LookupOutcome.NONE})


def answered(lane: LaneState) -> bool:
    """Whether a lane counts as searched: it has an answer, and one that earns credit."""
    return lane.state in ANSWERED and lane.credit > 0


def lanes(found: Assessment, *, searched: bool) -> list[str]:
    """Return the names of the lanes that were, or were not, searched."""
    return [str(lane.lane) for lane in found.coverage.lanes if answered(lane) is searched]


UNANSWERED = (
    (LookupOutcome.NONE, "Found nothing, which is NO ANSWER here"),
    (LookupOutcome.BLOCKED, "BLOCKED"),
    (LookupOutcome.FAILED, "FAILED"),
)


def searched_line(found: Assessment) -> str:
    """Return every lane by how it ended: `Searched: register. FAILED: web.` and so on."""
    left = [lane for lane in found.coverage.lanes if not answered(lane)]
    done = lanes(found, searched=True)
    said = [f"Searched: {', '.join(done)}." if done else "Searched: NOTHING."]
    for state, words in UNANSWERED:
        named = [str(lane.lane) for lane in left if lane.state is state]
        said += [f"{words}: {', '.join(named)}."] if named else []
    rest = [str(lane.lane) for lane in left if lane.state not in dict(UNANSWERED)]
    return " ".join([*said, f"NOT CHECKED: {', '.join(rest)}."] if rest else said)


def nothing_found(found: Assessment, what: str) -> str:
    """Return the sentence for an empty list, which says nothing where nothing was searched."""
    done: Sequence[str] = lanes(found, searched=True)
    if not done:
        return "No lane was searched, so nothing can be said."
    return f"Nothing {what} was found in the lanes searched."
