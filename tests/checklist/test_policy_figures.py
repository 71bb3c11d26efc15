"""
Every figure of the packaged policy, as it was decided (domain 2.1 to 2.5, decisions 9).

A figure is never changed in its table alone: it is changed here too, and told in the changelog
with before and after. What an account of one's own policy may change is tried elsewhere.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from duecheck.checklist.rules import packaged_rules
from duecheck.model.assessment import Action, Band
from duecheck.model.lookup import Lane

# Domain 2.1: points by variant in the order of the letters; last what a text says of it (t).
SIGN_POINTS = {
    "D01": {"a": 8, "b": 12, "c": 14, "d": 8, "e": 8, "t": 6},
    "D02": {"a": 10, "b": 10, "c": 16, "d": 10, "t": 6},
    "D03": {"a": 6, "b": 14, "c": 10, "d": 10, "t": 6},
    "D04": {"a": 4, "b": 8, "c": 14, "d": 18, "t": 6},
    "D05": {"a": 6, "b": 12, "c": 20, "d": 20, "t": 6},
    "D06": {"a": 8, "b": 12, "t": 8},
    "D07": {"a": 22, "b": 30, "c": 36, "d": 40, "t": 14},
    "D08": {"a": 8, "b": 12, "c": 14, "d": 8, "e": 12, "t": 8},
    "D09": {"a": 20, "b": 30, "t": 12},
    "D10": {"a": 4, "b": 14, "c": 18, "d": 14, "e": 4, "t": 4},
    "D11": {"a": 6, "b": 10, "t": 4},
    "D12": {"a": 8, "b": 12, "c": 14, "d": 12, "t": 8},
}
# Domain 2.2; G06, G12 and GAP carry none of their own.
CHECK_POINTS = {
    "G01": {"a": 4}, "G02": {"a": 2}, "G03": {"a": 3}, "G04": {"a": 10}, "G05": {"a": 6},
    "G06": {"a": 0}, "G07": {"a": 6}, "G08": {"a": 4},
    "G09": {"a": 5, "b": 15, "c": 4, "d": 4, "e": 20, "f": 4, "g": 8, "h": 5},
    "G10": {"a": 10}, "G11": {"a": 8}, "G12": {"a": 0}, "G13": {"a": 25},
    "G14": {"a": 15, "t": 8}, "G15": {"a": 8}, "GAP": {"": 0},
    "A01": {"a": 12}, "A02": {"a": 12, "b": 3}, "A03": {"a": 8}, "A04": {"a": 12}, "A05": {"a": 10},
}  # fmt: skip
# Domain 2.1: the most a sign comes to, days of full weight, days to halve.
SIGN_TIMES = {
    "D01": (14, 90, 180), "D02": (16, 90, 270), "D03": (14, 90, 180), "D04": (18, 60, 180),
    "D05": (20, 30, 120), "D06": (12, 14, 30), "D07": (40, 0, 540), "D08": (14, 60, 270),
    "D09": (30, 30, 120), "D10": (18, 0, 180), "D11": (10, 30, 60), "D12": (14, 365, 540),
}  # fmt: skip


def test_the_points_of_every_code() -> None:
    decided = {
        entry + letter: points
        for entry, letters in (SIGN_POINTS | CHECK_POINTS).items()
        for letter, points in letters.items()
    }
    assert decided == {code: rule.severity for code, rule in packaged_rules().weights.codes.items()}


def test_the_most_a_sign_comes_to_and_how_it_fades() -> None:
    found = {
        code: (s.cap, s.grace, s.half_life) for code, s in packaged_rules().weights.signs.items()
    }
    assert found == SIGN_TIMES
    assert {"D07", "D12"} == {
        code for code, sign in packaged_rules().weights.signs.items() if sign.live
    }
    # What is ended counts three tenths, fading from the first day (domain 2.1, D07).
    assert (0.3, 0, 540) == (
        packaged_rules().weights.ended.share,
        packaged_rules().weights.ended.grace,
        packaged_rules().weights.ended.half_life,
    )


def test_the_arithmetic() -> None:
    # Domain 2.4: 1, 4, 5, 6, 8, 9, 11.
    assert (100, 0.5) == (packaged_rules().weights.gross_cap, packaged_rules().weights.undated)
    assert [1.0, 0.5, 0.25, 0.125] == list(packaged_rules().weights.origins)
    assert [0, 10, 25, 45, 65] == [packaged_rules().weights.bands[band] for band in Band]
    assert [(0.9, 1.0), (0.75, 0.8), (0.5, 0.4)] == [
        (t.from_, t.weight) for t in packaged_rules().weights.match
    ]
    assert 1.3 == packaged_rules().weights.materiality.most
    assert (12, 0.6) == (
        packaged_rules().weights.comfort.cap,
        packaged_rules().weights.comfort.floor,
    )
    assert [(5, 3, 3, 1.3), (3, 2, 2, 1.15)] == [
        (d.signs, d.families, d.origins, d.factor) for d in packaged_rules().weights.downhill
    ]
    assert 5 == packaged_rules().weights.downhill_sign.points
    assert (0.8, 1.0, 0.25) == (
        packaged_rules().weights.minimum.credibility,
        packaged_rules().weights.minimum.weight,
        packaged_rules().weights.minimum.decay,
    )


def test_who_speaks_and_how() -> None:
    # Domain 2.4: 2 and 3.
    assert {
        "register": 1.0, "court": 1.0, "gazette": 1.0, "own": 1.0, "against-interest": 1.0,
        "infrastructure": 1.0, "agency": 0.8, "press": 0.8, "auction": 0.8, "sales-note": 0.5,
        "self": 0.4, "named-post": 0.4, "forum": 0.25, "snippet": 0.2,
    } == {str(who): weight for who, weight in packaged_rules().weights.sources.items()}  # fmt: skip
    assert {
        "fact": 1.0, "named": 0.8, "unnamed": 0.5, "opinion": 0.4, "rumour": 0.3, "denied": 0.2,
        "void": 0.0,
    } == {str(how): weight for how, weight in packaged_rules().weights.stances.items()}  # fmt: skip


def test_the_families() -> None:
    # Domain 2.4: 7.
    assert {
        "legal": 45,
        "payment": 50,
        "finance": 22,
        "control": 22,
        "market": 30,
        "going concern": 30,
        "application": 30,
    } == {name: family.cap for name, family in packaged_rules().weights.families.items()}


def test_the_lanes() -> None:
    # Domain 2.4: 12; what silence may hide at its worst by decisions 9.
    assert {
        Lane.REGISTER: (20, 15, "H02", 0),
        Lane.INSOLVENCY: (20, 20, "H01", 0),
        Lane.COURTS: (15, 15, "D07", 22),
        Lane.CONTACT: (15, 10, "D10", 14),
        Lane.WEB: (10, 5, "G14", 15),
        Lane.PEOPLE: (5, 5, "D03", 14),
        Lane.REFERENCES: (10, 25, "D05", 12),
        Lane.NEWS: (5, 5, "D09", 20),
    } == {
        lane: (rule.prospect, rule.customer, rule.worst, rule.severity)
        for lane, rule in packaged_rules().lanes.lanes.items()
    }
    lanes = packaged_rules().lanes
    assert (90, 0.5, 1.0, 0.7) == (
        lanes.stale_days,
        lanes.stale_share,
        lanes.document_credit,
        lanes.hand_credit,
    )
    assert [1.0, 0.7, 0.0] == [lanes.credits[name] for name in ("authority", "open", "hint")]


def test_the_comforts() -> None:
    # Points, and days they hold; a history that was once seen is kept for a hundred years.
    assert {
        "F01": (3, 365),
        "F02": (2, 365),
        "F03": (2, 36_500),
        "F04": (2, 365),
        "F05": (1, 365),
        "F06": (3, 180),
        "F07": (2, 365),
        "F08": (6, 90),
        "F09": (3, 180),
        "F10": (2, 180),
        "F11": (3, 270),
        "F12": (4, 365),
        "F13": (2, 180),
        "F14": (2, 180),
    } == {code: (rule.points, rule.grace) for code, rule in packaged_rules().comforts.items()}
    assert (5, 3) == (
        packaged_rules().comforts["F01"].years,
        packaged_rules().comforts["F07"].years,
    )


def test_the_footprint() -> None:
    # Domain 2.4: 10.
    table = packaged_rules().footprint
    assert (2, 2, 2, 8) == (table.unknown, table.points_each, table.from_gap, table.cap)
    assert (10, 50, 5, 1) == (
        table.micro_below,
        table.small_below,
        table.older_than_years,
        table.older_adds,
    )
    assert {
        "micro_trade": 2, "micro_office": 3, "small_trade": 3, "small_office": 5, "medium": 6,
    } == dict(table.expected)  # fmt: skip


def test_the_credit_policy() -> None:
    # Domain 2.4: 13 and the table of actions; decisions 9.
    credit = packaged_rules().credit
    assert (1000, Decimal("0.5"), Decimal("0.5")) == (
        credit.starter_limit,
        credit.half_share,
        credit.reduced_share,
    )
    assert 24 == credit.hold_from_application_points
    assert [2500, 25_000, None] == [tier.up_to for tier in credit.tiers]
    assert [False, False, True] == [tier.approver for tier in credit.tiers]
    assert [3, 5, 8] == [len(tier.mandatory) for tier in credit.tiers]
    assert [75, 50, 25, 0] == [row.coverage_from for row in credit.actions]
    assert 25 == credit.no_opinion.coverage_below
    assert {
        Action.OPEN: 365, Action.REDUCED: 90, Action.SECURED: 90, Action.CASH: 90,
        Action.REFER: 30, Action.DECLINE: 180,
    } == dict(credit.review_days)  # fmt: skip


@pytest.mark.parametrize(
    ("coverage", "actions"),
    [
        (75, "open reduced secured cash decline"),
        (50, "open reduced secured cash decline"),
        (25, "refer refer refer refer decline"),
        (0, "refer refer refer refer decline"),
    ],
)
def test_what_each_band_leads_to(coverage: int, actions: str) -> None:
    row = next(row for row in packaged_rules().credit.actions if row.coverage_from == coverage)
    assert actions.split() == [str(row.action(band)) for band in Band]


def test_the_credit_desk() -> None:
    # Domain 2.5, and its rows 001-10, 002 and 004-14.
    desk = packaged_rules().desk
    assert {
        "promises": 2, "days_up": 10, "disputes": 2, "thin_invoices": 3, "season_share": 0.6,
        "late_days": 5, "spread": 10, "key_share": 0.05, "too_few": 5, "too_few_contacts": 20,
        "lapsed_days": 180,
    } == desk.groups.model_dump()  # fmt: skip
    assert {
        "clear": 90, "watch": 60, "caution": 30, "high": 30, "severe": 30, "unrated": 90,
        "limit_share": 0.8,
    } == desk.watch.model_dump()  # fmt: skip
    assert {"application": 365, "person": 365, "rumour": 90} == desk.retention.model_dump()


def test_a_hard_stop_needs_a_primary_source_and_nine_tenths() -> None:
    assert 0.9 == packaged_rules().hard_stop_match
    assert {"register", "court", "gazette", "own", "against-interest"} == {
        str(one) for one in packaged_rules().hard_stop_sources
    }


@pytest.mark.parametrize(
    ("band", "days"), [("clear", 90), ("watch", 60), ("severe", 30), (None, 90), ("", 90)]
)
def test_when_the_desk_looks_again(band: str | None, days: int) -> None:
    assert days == packaged_rules().desk.watch.days(band)
    assert 30 == packaged_rules().desk.watch.soonest()
