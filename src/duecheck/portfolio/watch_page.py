"""What changed, on a page: customers with changes, then the slow but stable, then a count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from duecheck.portfolio.changed import Watched
from duecheck.reports.blocks import Block, Bullets, Grid, Heading, Says
from duecheck.reports.wording import clip, count


def watch_page(everybody: Sequence[Watched], as_of: date) -> Iterator[Block]:
    """Yield only what changed; the rest is counted."""
    changed = [one for one in everybody if one.changes]
    stable = [one for one in everybody if one.stable and not one.changes]
    yield Heading(f"Watch as of {as_of}: {count(len(changed), 'account')} changed", level=1)
    if not changed:
        yield Says("Nothing changed.")
    for one in changed:
        yield Heading(f"{one.id} {clip(one.name, 50)} (since {one.since})")
        yield Bullets(
            tuple(f"{c.kind}: {c.says}{'' if c.on is None else f' [{c.on}]'}" for c in one.changes)
        )
    if stable:
        yield Heading("Slow but stable, unchanged")
        yield Grid(
            ("Account", "Name", "How"),
            tuple((one.id, clip(one.name, 40), f"slow but stable: {one.stable}") for one in stable),
        )
    rest = len(everybody) - len(changed) - len(stable)
    yield Says(f"{count(rest, 'other account')} unchanged. Own records and filed runs only.")


def plain(everybody: Sequence[Watched], as_of: date) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "as_of": str(as_of),
        "changed": [
            {
                "account": one.id,
                "name": one.name,
                "since": str(one.since),
                "changes": [
                    {"kind": c.kind, "says": c.says, "on": None if c.on is None else str(c.on)}
                    for c in one.changes
                ],
            }
            for one in everybody
            if one.changes
        ],
        "slow_but_stable": [one.id for one in everybody if one.stable and not one.changes],
        "unchanged": sum(not one.changes for one in everybody),
    }
