"""What the user wrote behind `duecheck batch`, and what of it a result depends on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from duecheck.cli._batch_progress import clock
from duecheck.cli._question import frozen
from duecheck.pipeline.batch_budget import Budget
from duecheck.pipeline.batch_job import lists_here
from duecheck.pipeline.batch_rows import Judge


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the user wrote."""

    file: Path
    output: Path | None
    format: str | None
    named: tuple[str, ...]
    dry_run: bool
    resume: bool
    retry: bool
    limit: int | None
    capture: Path | None
    only: str | None
    offline: bool
    thorough: bool
    as_of: str | None
    full: bool
    fail_on: str | None
    country: str | None
    currency: str | None
    purpose: str | None
    by: str | None
    policy: Path | None
    weights: Path | None
    config: Path | None
    order: str | None
    decimal: str | None
    processes: int | None

    @property
    def decisive(self) -> dict[str, Any]:
        """What of it a result depends on, beside input, settings, rules and lists."""
        names = (
            "named", "only", "offline", "thorough", "full", "country", "currency", "purpose", "by",
            "order", "decimal",
        )  # fmt: skip
        whole = asdict(self)
        return {name: whole[name] for name in names if whole[name]} | {
            "as-of time": self.as_of if frozen(self.as_of) else None
        }


def planned(found: Budget, judge: Judge) -> Iterator[str]:
    """The dry run for a person."""
    yield (
        f"{found.rows} rows: {found.usable} to check, {found.duplicates} duplicates, "
        f"{found.invalid} not usable"
    )
    lists = lists_here(judge.as_of)
    yield f"asked first, without network: {', '.join(lists) or 'no list is on this machine'}"
    if judge.offline:
        yield "--offline: nobody else is asked"
        return
    yield (
        f"then at most {found.calls} calls, only where an answer can change the action; at the "
        f"pace of each host about {clock(found.seconds)}"
    )
    for share in found.shares:
        yield (
            f"  {share.source:<20} {share.rows:>8} rows {share.calls:>9} calls at most  "
            f"{share.pace:>8}  {clock(share.seconds)}"
        )
    yield "dry run: nothing was sent and nothing was written"
