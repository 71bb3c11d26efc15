"""
The summary page of a batch: what it came to, what is worst, what nobody could say.

Counted from the result lines alone, in one pass and in memory that does not grow with them.
"""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from duecheck.model.assessment import Action, Band
from duecheck.model.batch import Pile
from duecheck.reports.blocks import Block, Bullets, Grid, Heading, Says

WORST = 20
ACTIONS = list(Action)
MEANS = {
    Pile.STOP: "a hard stop or severe, surely this firm",
    Pile.LOOK: "something adverse, or unclear who it is",
    Pile.FILL: "lanes are missing that could change the action",
    Pile.SETTLED: "nothing that is missing could change the action",
}


@dataclass
class Summary:
    """The counts. `worst` holds the rows to read first, the worst at the end."""

    rows: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    piles: Counter[str] = field(default_factory=Counter)
    actions: Counter[str] = field(default_factory=Counter)
    bands: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    invalid: Counter[str] = field(default_factory=Counter)
    incomplete: int = 0
    judged: int = 0
    coverage: float = 0.0
    asked: int = 0
    worst: list[tuple[tuple[int, float, int], tuple[str, ...]]] = field(default_factory=list)

    def add(self, told: Mapping[str, Any]) -> None:
        """Count one row."""
        self.rows += 1
        status = told["row_status"].partition(":")[0]
        self.statuses[status] += 1
        if status == "invalid" and told["row_reasons"]:
            self.invalid[told["row_reasons"][0].partition(":")[0]] += 1
        if told["action"] is None:
            return
        self.judged += 1
        self.piles[told["pile"]] += 1
        self.actions[told["action"]] += 1
        self.bands[told["band"] or "no opinion"] += 1
        self.missing.update(told["missing"])
        self.failed.update(told["failed_sources"])
        self.incomplete += told["status"] == "incomplete"
        self.coverage += told["coverage"]
        self.asked += told["asked"]
        self._keep(told)

    def _keep(self, told: Mapping[str, Any]) -> None:
        if told["pile"] not in (Pile.STOP, Pile.LOOK):
            return
        stops = len(told["hard_stops"])
        rank = stops * 100 + ACTIONS.index(Action(told["action"]))
        gross = sum(reason["points"] for reason in told["reasons"])
        why = [*told["hard_stops"], *(f"{x['code']} {x['text']}" for x in told["reasons"][:2])]
        why = why or told["row_reasons"][:1] or ["a possible match nobody has cleared"]
        cells = (
            str(told["row"]),
            told["name"],
            told["action"],
            f"{gross:.0f}",
            "; ".join(why),
        )
        entry = (rank, gross, -told["row"]), cells
        if len(self.worst) < WORST:
            heapq.heappush(self.worst, entry)
        else:
            heapq.heappushpop(self.worst, entry)


def summed(lines: Iterable[str]) -> Summary:
    """The counts of all *lines*."""
    found = Summary()
    for line in lines:
        found.add(json.loads(line))
    return found


def page(found: Summary, head: Sequence[str]) -> Iterator[Block]:
    """The summary as blocks; *head* says what was run, when and by what rules."""
    mean = found.coverage / found.judged if found.judged else 0.0
    silent = f"{found.incomplete} rows: nothing outside this machine answered"
    yield Heading("Summary of the batch", level=1)
    yield Says("Internal. Recommendations only: a person decides on every row.")
    yield Bullets(
        (
            *head,
            f"{found.rows} rows: {told(found.statuses)}",
            f"{found.asked} questions put outside this machine; mean coverage {mean:.0f}%",
            *([silent] if found.incomplete else []),
        )
    )
    yield Heading("What to do")
    piles = tuple((str(pile), str(found.piles[pile]), MEANS[pile]) for pile in Pile)
    yield Grid(("pile", "rows", "because"), piles)
    yield from worst_first(found)
    yield from table("Actions", ("action", "rows"), [(a, found.actions[a]) for a in Action])
    bands = [(b, found.bands[b]) for b in (*Band, "no opinion")]
    yield from table("Bands", ("band", "rows"), bands)
    yield from table("Nobody has answered", ("lane", "rows"), found.missing.most_common())
    yield from table(
        "Sources that failed or refused", ("source", "rows"), found.failed.most_common()
    )
    yield from table("Rows not usable", ("field", "rows"), found.invalid.most_common())


def worst_first(found: Summary) -> Iterator[Block]:
    """The rows to read first; where nothing is adverse, what that is worth."""
    yield Heading("Worst first")
    if found.worst:
        rows = tuple(cells for _, cells in sorted(found.worst, reverse=True))
        yield Grid(("row", "name", "action", "points", "why"), rows)
    else:
        yield Says("Nothing adverse was found. Where lanes were not asked, that says nothing.")


def told(counts: Counter[str]) -> str:
    """Counts in words, the most frequent first."""
    named = (
        (count, name.removesuffix("_of").replace("_", " ")) for name, count in counts.most_common()
    )
    return ", ".join(f"{count} {name}" for count, name in named) or "none"


def table(title: str, header: tuple[str, str], rows: Sequence[tuple[str, int]]) -> Iterator[Block]:
    """A small table under its title; nothing where it has no rows."""
    if rows:
        yield Heading(title)
        yield Grid(header, tuple((str(name), str(count)) for name, count in rows))
