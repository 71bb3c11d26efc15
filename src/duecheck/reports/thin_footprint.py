"""
A thin footprint in graded words: nothing, pause, ask, worry.

A gap alone is never worse than a pause to ask for what is missing: small firms leave few traces.
Only signs that stand beside it make it more.
"""

from __future__ import annotations

from duecheck.model.assessment import Assessment, Band

NOT_THERE = "looked for and not there: "


def grade(found: Assessment) -> str:
    """Return the sentence for the footprint: what to do about what was looked for in vain."""
    if found.score.band is None:
        return "Footprint: no grade, because there is no opinion."
    gap = next((item for item in found.items if item.code == "GAP"), None)
    if gap is None:
        return "Footprint: nothing to pause for."
    missing = gap.text.partition(NOT_THERE)[2] or gap.text
    others = sorted({item.code for item in found.items if item.code != "GAP" and item.points > 0})
    if not others:
        return f"Footprint: PAUSE: ask for {missing}."
    beside = f"{', '.join(others)} beside a thin footprint (missing: {missing})"
    if list(Band).index(found.score.band) >= list(Band).index(Band.CAUTION):
        return f"Footprint: WORRY: {beside}."
    return f"Footprint: ASK about {beside}."
