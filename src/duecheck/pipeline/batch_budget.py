"""What a batch would ask and how long politeness would take, before anything is sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from duecheck import discover
from duecheck.model.source import Source
from duecheck.model.subject import Request
from duecheck.pipeline.batch_piles import askable
from duecheck.pipeline.batch_rows import Judge
from duecheck.records.batch_ledger import BatchLedger


@dataclass(frozen=True, kw_only=True)
class Share:
    """One source's part: for how many rows it is asked, calls at most, seconds of its pace."""

    source: str
    rows: int
    calls: int
    seconds: float
    pace: str


@dataclass(frozen=True, kw_only=True)
class Budget:
    """The whole: rows by what they are, shares by source, and the seconds of the slowest host."""

    rows: int
    usable: int
    invalid: int
    duplicates: int
    shares: tuple[Share, ...]

    @property
    def calls(self) -> int:
        """Calls at most, of all sources."""
        return sum(share.calls for share in self.shares)

    @property
    def seconds(self) -> float:
        """How long the pace takes: hosts are asked side by side, so the slowest one decides."""
        return max((share.seconds for share in self.shares), default=0.0)


def budget(ledger: BatchLedger, judge: Judge, *, last: int | None = None) -> Budget:
    """The most that the rows of *ledger* could ask; what the lists settle is not asked at all."""
    counts: Counter[str] = Counter()
    rows: Counter[str] = Counter()
    sources = [source for source in judge.sources if source.access != "offline"]
    for row in ledger.rows(last=last):
        rows["all"] += 1
        if row.same_as is not None:
            rows["duplicate"] += 1
        elif row.request is None:
            rows["invalid"] += 1
        elif not judge.offline:
            request = Request.model_validate_json(row.request)
            counts.update(asked_for(request, sources, judge))
    shares = [share(source, counts[source.id], judge) for source in sources if counts[source.id]]
    return Budget(
        rows=rows["all"],
        usable=rows["all"] - rows["duplicate"] - rows["invalid"],
        invalid=rows["invalid"],
        duplicates=rows["duplicate"],
        shares=tuple(sorted(shares, key=lambda one: (-one.seconds, -one.calls, one.source))),
    )


def asked_for(request: Request, sources: list[Source], judge: Judge) -> Iterator[str]:
    """The sources that could be asked about the subject of *request*."""
    subject = request.subject
    for source in sources:
        standings = source.lanes.values()
        covered = any(one.covers(subject.country, subject.kind) for one in standings)
        if covered and askable(source, request, judge.settings):
            yield source.id


def share(source: Source, rows: int, judge: Judge) -> Share:
    """What *source* is asked for *rows* rows; each firm's own host keeps its own pace."""
    from duecheck.fetch.pace import parse_pace

    table = discover.table("pipeline", "call_budget.toml")
    each = int(table["calls"].get(source.id, table["default"]))
    words = judge.settings.source(source.id).pace or source.pace
    pace = parse_pace(words)
    apart = 1 if source.hosts or not source.on_site else max(1, rows)
    seconds = 0.0 if not pace.count else rows * each / apart * pace.seconds / pace.count
    return Share(source=source.id, rows=rows, calls=rows * each, seconds=seconds, pace=words)
