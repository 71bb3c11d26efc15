"""The worked cases: the recorded ones to a hundredth, and our own with the sum beside them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.checklist.making import scored

from duecheck.checklist.rules import packaged_rules
from duecheck.checklist.score import Scored, total
from duecheck.model.assessment import Band

CENT = 0.01


def from_case(item: dict[str, Any]) -> Scored:
    return Scored(
        code=item["code"],
        severity=item["S"],
        credibility=min(item["source"], item["stance"]),
        match=item["m"],
        origin=item["origin"],
        age_days=item["age_days"],
        materiality=item.get("V", 1.0),
        ended=item.get("state") == "ended",
        counted=item.get("counted", False),
    )


@pytest.mark.recorded
def test_every_recorded_case_comes_out_to_a_hundredth(shared: Path) -> None:
    cases = json.loads((shared / "scoring_cases.json").read_text("utf-8"))["cases"]

    assert 24 == len(cases)
    for case in cases:
        least = case["minimum_band"]
        found = total(
            [from_case(item) for item in case["items"]],
            packaged_rules(),
            comfort=case["comfort"],
            minimum=None if least is None else Band(least),
        )
        expected, name = case["expect"], case["case"]
        assert pytest.approx(expected["items"], abs=CENT) == list(found.items), name
        assert pytest.approx(expected["signs"], abs=CENT) == dict(found.groups), name
        assert pytest.approx(expected["families"], abs=CENT) == dict(found.families), name
        assert expected["factor"] == found.factor, name
        assert pytest.approx(expected["gross"], abs=CENT) == found.gross, name
        assert pytest.approx(expected["net"], abs=CENT) == found.net, name
        assert expected["band"] == found.band, name


PROMISES = (scored("D05", 12), scored("D06", 8))
RUMOUR = scored("D11", 6, credibility=0.25, match=0.6, origin="forum")
WIRE = scored("D02", 10, credibility=0.8, match=0.9, origin="wire")
CLAIM = scored("D07", 22, origin="court")

# items, comfort, minimum band, then: signs and checks, factor, gross, net, band.
OURS = [
    pytest.param([], 0, None, {}, 1.0, 0, 0, "clear", id="nothing adverse is nothing"),
    pytest.param(
        [
            scored("A01", 12, origin="register"),
            scored("A03", 8, credibility=0.8, origin="map"),
            scored("A02", 3, origin="application"),
            scored("G08", 4, credibility=0.8, origin="map"),
            scored("GAP", 8, origin="footprint"),
        ],
        0,
        None,
        {"A01": 12, "A02": 3, "A03": 6.4, "G08": 3.2, "GAP": 8},
        1.0,
        32.6,
        32.6,
        "caution",
        id="a shell: checks add up, 21.4 for the application and 11.2 for going concern",
    ),
    pytest.param(
        PROMISES, 0, None, {"D05": 12, "D06": 8}, 1.0, 20, 20, "watch", id="promises and silence"
    ),
    pytest.param(
        [*PROMISES, RUMOUR],
        0,
        None,
        {"D05": 12, "D06": 8, "D11": 0.6},  # 6 x 0.25 x 0.4
        1.0,
        20.6,
        20.6,
        "watch",
        id="a rumour on a name alone adds little",
    ),
    pytest.param(
        [*PROMISES, RUMOUR, scored("D07", 22, origin="court", match=0.95)],
        0,
        None,
        {"D05": 12, "D06": 8, "D07": 22, "D11": 0.6},
        1.15,
        48.99,  # 42.6 x 1.15
        48.99,
        "high",
        id="with an open claim the slope is steeper",
    ),
    pytest.param(
        [
            scored("D03", 10, credibility=0.8, match=0.9, origin="press"),
            scored("D08", 12, origin="register"),
        ],
        6,
        None,
        {"D03": 8, "D08": 12},
        1.0,
        20,
        14,
        "watch",
        id="comfort takes six of twenty",
    ),
    pytest.param(
        [
            scored("G13", 25, credibility=0.8, match=0.9, origin="auction"),
            scored("GAP", 8, origin="footprint"),
        ],
        0,
        Band.CAUTION,
        {"G13": 20, "GAP": 8},
        1.0,
        28,
        28,
        "caution",
        id="an auction of the plant is all there is",
    ),
    pytest.param(
        [
            scored("D11", 6, credibility=0.25, match=0.9, origin="one"),
            scored("D11", 6, credibility=0.25, match=0.9, origin="two"),
            scored("D11", 6, credibility=0.3, match=0.9, origin="three"),
        ],
        0,
        None,
        {"D11": 2.925},  # 1.8 + 1.5 / 2 + 1.5 / 4
        1.0,
        2.925,
        2.925,
        "clear",
        id="three rumours are still rumours",
    ),
    pytest.param(
        [WIRE] * 4, 0, None, {"D02": 8}, 1.0, 8, 8, "clear", id="four copies are one story"
    ),
    pytest.param(
        [scored("D09", 30)],
        0,
        Band.CAUTION,
        {"D09": 30},
        1.0,
        30,
        30,
        "caution",
        id="no money, in writing",
    ),
    pytest.param(
        [scored("D09", 30, age_days=150)],
        0,
        Band.CAUTION,
        {"D09": 15},  # 30 days in full, then one half-life of 120
        1.0,
        15,
        15,
        "caution",
        id="150 days later half is left and the minimum band stands",
    ),
    pytest.param(
        [scored("D10", 18)], 0, None, {"D10": 18}, 1.0, 18, 18, "watch", id="returned mail"
    ),
    pytest.param(
        [
            scored("D01", 14, origin="register"),
            scored("D01", 8),
            scored("D12", 14, origin="register"),
        ],
        0,
        None,
        {"D01": 14, "D12": 14},  # 14 + 4 is capped at 14; 28 is capped at 22
        1.0,
        22,
        22,
        "watch",
        id="new lenders: the sign's cap, then the family's",
    ),
    pytest.param(
        [scored("D07", 22, origin="court", materiality=0.4)],
        0,
        None,
        {"D07": 8.8},
        1.0,
        8.8,
        8.8,
        "clear",
        id="a small claim against a large firm",
    ),
    pytest.param(
        [
            CLAIM,
            scored("D07", 22, origin="gazette"),
            scored("D07", 36, origin="court", counted=True),
        ],
        0,
        None,
        {"D07": 36},  # greater of 36 and 22 + 11
        1.0,
        36,
        36,
        "caution",
        id="two suppliers counted beat their sum",
    ),
    pytest.param(
        [
            scored("D07", 22, origin="court", age_days=1095),
            scored("D12", 8, origin="register", age_days=1095),
        ],
        0,
        None,
        {"D07": 22, "D12": 8},
        1.0,
        30,
        30,
        "caution",
        id="an open claim and a live charge do not age",
    ),
    pytest.param(
        [scored("D07", 30, origin="court"), *PROMISES],
        12,
        None,
        {"D05": 12, "D06": 8, "D07": 30},
        1.15,
        57.5,
        48.3,  # legal 34.5; the rest 23 falls to 60%, 13.8
        "high",
        id="comfort comes after the factor",
    ),
    pytest.param(
        [scored("D07", 22, origin="court", age_days=913, ended=True)],
        0,
        None,
        {"D07": 2.0446},  # 22 x 0.3 x 0.5 ^ (913 / 540)
        1.0,
        2.0446,
        2.0446,
        "clear",
        id="a claim dismissed thirty months ago",
    ),
    pytest.param(
        [scored("D07", 22, origin="court", match=0.35)],
        0,
        None,
        {"D07": 0},
        1.0,
        0,
        0,
        "clear",
        id="a namesake's case is listed and not scored",
    ),
    pytest.param(
        [scored("D05", 6)],
        6,
        None,
        {"D05": 6},
        1.0,
        6,
        3.6,
        "clear",
        id="comfort never goes below 60 per cent",
    ),
    pytest.param(
        [scored("D07", 30, origin="court"), scored("D03", 6, credibility=0.8, origin="press")],
        12,
        None,
        {"D03": 4.8, "D07": 30},
        1.0,
        34.8,
        32.88,  # 30 + 0.6 x 4.8
        "caution",
        id="comfort never touches the legal part",
    ),
    pytest.param(
        [
            scored("G09", 5, origin="register"),
            scored("G09b", 15, origin="register"),
            CLAIM,
            scored("D05", 12),
            scored("D10", 14),
        ],
        0,
        None,
        {"D05": 12, "D07": 22, "D10": 14, "G09": 5, "G09b": 15},
        1.15,
        75.2,  # (22 + 26) x 1.15 + 20
        75.2,
        "severe",
        id="filings sit beside the claim and are not multiplied",
    ),
    pytest.param(
        [
            scored("D05", 20),
            scored("D06", 12),
            scored("D09", 30),
            scored("D07", 36, origin="court"),
            scored("D01", 8, origin="customer"),
            scored("D04", 14, credibility=0.8, origin="press"),
        ],
        0,
        Band.CAUTION,
        {"D01": 8, "D04": 11.2, "D05": 20, "D06": 12, "D07": 36, "D09": 30},
        1.3,
        100,  # (50 + 36 + 8 + 11.2) x 1.3 is 136.76
        100,
        "severe",
        id="the full slide stops at a hundred",
    ),
    pytest.param(
        [scored("D03", 10, credibility=0.8, match=0.9, origin="press", age_days=None)],
        0,
        None,
        {"D03": 4},
        1.0,
        4,
        4,
        "clear",
        id="undated counts half",
    ),
]


@pytest.mark.parametrize(
    ("items", "comfort", "least", "groups", "factor", "gross", "net", "band"), OURS
)
def test_our_worked_cases(items, comfort, least, groups, factor, gross, net, band) -> None:
    found = total(items, packaged_rules(), comfort=comfort, minimum=least)

    assert pytest.approx(groups, abs=1e-3) == dict(found.groups)
    assert factor == found.factor
    assert pytest.approx(gross, abs=1e-3) == found.gross
    assert pytest.approx(net, abs=1e-3) == found.net
    assert band == found.band
