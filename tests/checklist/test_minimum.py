"""Minimum bands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.checklist.making import AS_OF, present, seen

from duecheck.checklist.items import weigh
from duecheck.checklist.minimum import minimum_band, reason
from duecheck.checklist.rules import packaged_rules
from duecheck.model.evidence import SourceClass

RULES = packaged_rules()


def said(on: date | None = AS_OF, *, code: str = "D09a", m: float = 1.0, who=SourceClass.OWN):
    item = seen("note", m=m, source="observed", source_class=who, event_date=on)
    (found,) = weigh([present(code, item)], RULES, AS_OF)
    return found


CASES = [
    pytest.param(said(), False, "caution", id="said on a dated contact"),
    pytest.param(said(code="D09b"), False, "caution", id="written"),
    pytest.param(said(None), False, None, id="undated"),
    pytest.param(said(m=0.75), False, None, id="perhaps somebody else"),
    pytest.param(said(who=SourceClass.SALES_NOTE), False, None, id="a sales note"),
    # Grace 30 and half-life 120: a quarter is left after 270 days.
    pytest.param(said(date(2026, 2, 19)), False, "caution", id="270 days ago"),
    pytest.param(said(date(2026, 2, 18)), False, None, id="271 days ago"),
    pytest.param(said(code="G13a"), True, "caution", id="the plant for sale and nothing else"),
    pytest.param(said(code="G13a"), False, None, id="the plant for sale beside other traces"),
    pytest.param(said(code="D05c"), True, None, id="another sign"),
]


@pytest.mark.parametrize(("item", "alone", "band"), CASES)
def test_what_lifts_a_band(item, alone, band) -> None:
    found = minimum_band(item, RULES, only_footprint=alone)

    assert band == found
    assert bool(reason([item], [found], RULES)) is (band is not None)


def test_points_of_nothing_lift_nothing_and_the_least_of_points_does() -> None:
    whole = said()
    for points, band in ((0.0, None), (0.5, "caution")):
        item = replace(whole, item=whole.item.model_copy(update={"points": points}))
        assert band == minimum_band(item, RULES, only_footprint=False)


def test_a_source_just_credible_enough_lifts() -> None:
    whole = said()
    edge = whole.item.model_copy(update={"credibility": RULES.weights.minimum.credibility})
    below = edge.model_copy(update={"credibility": RULES.weights.minimum.credibility - 0.01})

    assert "caution" == minimum_band(replace(whole, item=edge), RULES, only_footprint=False)
    assert minimum_band(replace(whole, item=below), RULES, only_footprint=False) is None
