"""
The summary page of a batch: what it came to, what is worst, what nobody could say.

Counted from the result lines alone, in one pass and in memory that does not grow with them.
"""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from duecheck.model.assessment import Action, Band
from duecheck.model.batch import Pile
from duecheck.reports.escape import escape

WORST = 20
ACTIONS = list(Action)


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
    worst: list[tuple[tuple[int, float, int], str]] = field(default_factory=list)

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
            escape(told["name"], starts_line=False),
            told["action"],
            f"{gross:.0f}",
            escape("; ".join(why), starts_line=False),
        )
        line = f"| {' | '.join(cells)} |"
        entry = (rank, gross, -told["row"]), line
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


def page(found: Summary, head: Sequence[str]) -> str:
    """The summary as Markdown; *head* says what was run, when and by what rules."""
    mean = found.coverage / found.judged if found.judged else 0.0
    lines = [
        "# Summary of the batch",
        "",
        "Internal. Recommendations only: a person decides on every row.",
        "",
        *(f"- {line}" for line in head),
        f"- {found.rows} rows: {told(found.statuses)}",
        f"- {found.asked} questions put outside this machine; mean coverage {mean:.0f}%",
        *([f"- {found.incomplete} rows: nothing outside this machine answered"]
          if found.incomplete else []),
        "",
        *table("What to do", ("pile", "rows"), [(p, found.piles[p]) for p in Pile]),
        *table("Actions", ("action", "rows"), [(a, found.actions[a]) for a in Action]),
        *table(
            "Bands",
            ("band", "rows"),
            [(b, found.bands[b]) for b in (*Band, "no opinion")],
        ),
        *table(
            "Nobody has answered",
            ("lane", "rows"),
            found.missing.most_common(),
        ),
    ]  # fmt: skip
    if found.failed:
        lines += table("Sources that failed", ("source", "rows"), found.failed.most_common())
    if found.invalid:
        lines += table("Rows not usable", ("field", "rows"), found.invalid.most_common())
    lines += ["## Worst first", ""]
    if found.worst:
        lines += ["| row | name | action | points | why |", "|---|---|---|---|---|"]
        lines += [line for _, line in sorted(found.worst, reverse=True)]
    else:
        lines.append("Nothing adverse was found. Where lanes were not asked, that says nothing.")
    return "\n".join(lines) + "\n"


def told(counts: Counter[str]) -> str:
    """Counts in words, the most frequent first."""
    return ", ".join(f"{count} {name}" for name, count in counts.most_common()) or "none"


def table(title: str, header: tuple[str, str], rows: Sequence[tuple[str, int]]) -> list[str]:
    """A small table under its title."""
    return [
        f"## {title}",
        "",
        f"| {header[0]} | {header[1]} |",
        "|---|---|",
        *(f"| {name} | {count} |" for name, count in rows),
        "",
    ]
