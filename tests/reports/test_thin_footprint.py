"""A gap alone is a pause and never more. The firms are fictional."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reports.made import assessment

from duecheck.model.assessment import Band, Item
from duecheck.reports.thin_footprint import grade

MISSING = "own site, published phone"


def item(code: str, points: float) -> Item:
    text = f"1 of 4 expected traces found; looked for and not there: {MISSING}"
    return Item(
        code=code, entry=code.rstrip("ab"), text=text if code == "GAP" else "x", evidence_ids=(),
        origin="o", severity=points, credibility=1, decay=1, match=1, materiality=1,
        points=points, event_date=date(2026, 11, 1),
    )  # fmt: skip


def judged(band: Band | None, *items: Item):
    made = assessment()
    return made.model_copy(
        update={"items": items, "score": made.score.model_copy(update={"band": band})}
    )


@pytest.mark.parametrize(
    ("band", "items", "says"),
    [
        (Band.CLEAR, (), "nothing to pause for"),
        (Band.CLEAR, (item("GAP", 4),), f"PAUSE: ask for {MISSING}."),
        (Band.CLEAR, (item("GAP", 8), item("A01a", 0)), f"PAUSE: ask for {MISSING}."),
        (Band.WATCH, (item("GAP", 8), item("A02b", 3)), "ASK about A02b"),
        (Band.CAUTION, (item("GAP", 8), item("D05a", 20)), "WORRY: D05a"),
        (Band.SEVERE, (item("D05a", 20),), "nothing to pause for"),
        (None, (item("GAP", 8),), "no grade"),
    ],
)
def test_the_grade(band, items, says) -> None:
    assert says in grade(judged(band, *items))
