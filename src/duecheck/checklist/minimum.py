"""Minimum bands: one item that speaks so plainly that its points do not have the last word."""

from __future__ import annotations

from collections.abc import Sequence

from duecheck.checklist.items import Weighed
from duecheck.checklist.rules import Rules
from duecheck.model.assessment import Band


def minimum_band(weighed: Weighed, rules: Rules, *, only_footprint: bool) -> Band | None:
    """
    The band *weighed* lifts to, or None.

    It needs credibility, a sure match, a date, and must not be long ago; some items lift only
    where nothing else of the firm was found.
    """
    table, item = rules.weights.minimum, weighed.item
    rule = table.bands.get(item.entry)
    if rule is None or (rule.only_footprint and not only_footprint):
        return None
    sure = (
        item.credibility >= table.credibility
        and item.match >= table.weight
        and item.decay >= table.decay
        and not item.undated
        and item.points > 0
    )
    return rule.band if sure else None


def reason(items: Sequence[Weighed], bands: Sequence[Band | None], rules: Rules) -> str:
    """Why the band is lifted, in a sentence; empty where it is not."""
    said = {
        rules.weights.minimum.bands[weighed.item.entry].reason: None
        for weighed, band in zip(items, bands, strict=True)
        if band is not None
    }
    return "; ".join(said)
