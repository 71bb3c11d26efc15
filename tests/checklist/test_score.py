"""What must hold of the sum whatever the evidence."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checklist.making import scored

from duecheck.checklist.rules import packaged_rules
from duecheck.checklist.score import Scored, band_of, match_weight, parts, strongest, total
from duecheck.model.assessment import Band

RULES = packaged_rules()
SLACK = 1e-9
CODES = sorted(RULES.weights.codes)

ITEMS = st.builds(
    Scored,
    code=st.sampled_from([*CODES, "D05", "D07", "G09"]),
    severity=st.sampled_from([0.0, 3.0, 6.0, 8.0, 14.0, 22.0, 36.0, 40.0]),
    credibility=st.sampled_from([0.2, 0.4, 0.8, 1.0]),
    match=st.sampled_from([0.0, 0.35, 0.6, 0.75, 0.9, 1.0]),
    origin=st.sampled_from(["own", "court", "register", "press", "forum"]),
    age_days=st.one_of(st.none(), st.integers(0, 2000)),
    materiality=st.sampled_from([0.4, 0.7, 1.0, 1.3]),
    ended=st.booleans(),
    live=st.sampled_from([None, True, False]),
    counted=st.booleans(),
)
EVIDENCE = st.lists(ITEMS, max_size=14)
COMFORT = st.floats(0, 40)


@given(EVIDENCE, ITEMS, COMFORT)
def test_one_more_adverse_item_never_lowers_the_points(items, more, comfort) -> None:
    before = total(items, RULES, comfort=comfort).net

    assert total([*items, more], RULES, comfort=comfort).net >= before - SLACK


@given(EVIDENCE, COMFORT, st.randoms(use_true_random=False))
def test_the_order_of_evidence_does_not_matter(items, comfort, chance: random.Random) -> None:
    mixed = list(items)
    chance.shuffle(mixed)
    one, other = total(items, RULES, comfort=comfort), total(mixed, RULES, comfort=comfort)

    assert (one.gross, one.net, one.band) == (other.gross, other.net, other.band)
    assert one.groups == other.groups


@given(EVIDENCE, COMFORT)
def test_comfort_keeps_its_cap_its_floor_and_off_the_legal_part(items, comfort) -> None:
    bare, eased = total(items, RULES), total(items, RULES, comfort=comfort)
    legal = [item for item in items if item.entry in ("D07", "G09", "G10")]
    legal_alone = total(legal, RULES, comfort=comfort)

    assert 0 - SLACK <= bare.net - eased.net <= 12 + SLACK
    assert eased.net >= 0.6 * bare.net - SLACK
    assert pytest.approx(legal_alone.gross) == legal_alone.net


@given(EVIDENCE, st.sampled_from(list(Band)))
def test_a_minimum_band_lifts_and_never_lowers(items, least) -> None:
    ranks = list(Band)
    free, lifted = total(items, RULES), total(items, RULES, minimum=least)

    assert max(ranks.index(free.band), ranks.index(least)) == ranks.index(lifted.band)
    assert free.net == lifted.net


@given(EVIDENCE)
def test_caps_hold(items) -> None:
    found = total(items, RULES)

    assert 0 <= found.gross <= 100
    assert all(found.families[name] <= RULES.weights.families[name].cap for name in found.families)


DECAY = [
    pytest.param(scored("D05", 6, age_days=30), 1.0, id="a promise in its grace"),
    pytest.param(scored("D05", 6, age_days=150), 0.5, id="a promise one half-life later"),
    pytest.param(scored("D05", 6, age_days=None), 0.5, id="undated"),
    pytest.param(scored("D07a", 22, age_days=3000), 1.0, id="an open claim"),
    pytest.param(scored("D07a", 22, age_days=540, ended=True), 0.5, id="a claim that ended"),
    pytest.param(scored("D12a", 8, age_days=3000), 1.0, id="a live charge"),
    pytest.param(scored("D12b", 12, age_days=905), 0.5, id="a request of the bank ages"),
    pytest.param(scored("D12b", 12, age_days=905, live=True), 1.0, id="unless it is registered"),
    pytest.param(scored("G02a", 2, age_days=None), 1.0, id="going concern does not age"),
    pytest.param(scored("A01a", 12, age_days=5000), 1.0, id="nor does the application"),
    pytest.param(scored("D05", 6, age_days=-3), 1.0, id="a day ahead is today"),
]


@pytest.mark.parametrize(("item", "expected"), DECAY)
def test_decay(item, expected) -> None:
    assert pytest.approx(expected) == parts(item, RULES).decay


def test_an_ended_item_keeps_three_tenths() -> None:
    assert pytest.approx(6.6) == parts(scored("D07a", 22, ended=True), RULES).points


def test_materiality_counts_for_debts_and_claims_alone() -> None:
    assert pytest.approx(28.6) == parts(scored("D07a", 22, materiality=1.3), RULES).points
    assert pytest.approx(6) == parts(scored("D05a", 6, materiality=1.3), RULES).points


def test_variants_of_a_sign_share_its_origins_and_variants_of_a_check_add_up() -> None:
    signs = total([scored("D03a", 6), scored("D03c", 10)], RULES)
    checks = total([scored("A02a", 12), scored("A02b", 3)], RULES)

    assert {"D03": 10} == dict(signs.groups)
    assert 15 == checks.gross


def test_five_signs_of_three_families_and_origins_weigh_a_third_more() -> None:
    items = [
        scored("D05", 6),
        scored("D06", 8),
        scored("D01", 8, origin="register"),
        scored("D03", 6, origin="press"),
        scored("D08", 8, origin="register"),
    ]

    assert 1.3 == total(items, RULES).factor
    assert 1.15 == total(items[:3], RULES).factor
    assert 1.0 == total(items[:2], RULES).factor


@pytest.mark.parametrize(
    ("points", "band"),
    [
        (0, "clear"),
        (9.999, "clear"),
        (10, "watch"),
        (24.999, "watch"),
        (25, "caution"),
        (44.999, "caution"),
        (45, "high"),
        (64.999, "high"),
        (65, "severe"),
        (100, "severe"),
    ],
)
def test_bands_are_decided_on_unrounded_points(points, band) -> None:
    assert band == band_of(points, RULES)


@pytest.mark.parametrize(
    ("m", "weight"), [(0.35, 0), (0.49, 0), (0.5, 0.4), (0.75, 0.8), (0.9, 1), (1, 1)]
)
def test_match_weighs_in_steps(m, weight) -> None:
    assert weight == match_weight(m, RULES.weights)


def test_the_strongest_is_the_first_of_the_largest() -> None:
    assert strongest([]) is None
    assert strongest([0.0, 0.0]) is None
    assert 1 == strongest([3.0, 8.0, 8.0])


@pytest.mark.parametrize(
    ("severities", "factor"),
    [
        pytest.param([5, 5, 5], 1.15, id="three signs of five points, the least that counts"),
        pytest.param([5, 5, 4.9], 1.0, id="two and one just below"),
        pytest.param([5, 5], 1.0, id="two"),
        pytest.param([5, 5, 5, 5], 1.15, id="four"),
        pytest.param([5, 5, 5, 5, 5], 1.3, id="five"),
    ],
)
def test_how_many_signs_go_downhill(severities: list[float], factor: float) -> None:
    # Of three families, from three origins.
    codes = ["D01a", "D03a", "D05a", "D02a", "D08a"]
    items = [
        scored(code, severity, origin=f"origin {n % 3}")
        for n, (code, severity) in enumerate(zip(codes, severities, strict=False))
    ]
    found = total(items, RULES)
    assert factor == found.factor
    assert pytest.approx(sum(severities) * factor) == found.gross
    assert pytest.approx(2) == total(items, RULES, comfort=2).comfort


@pytest.mark.parametrize(
    ("codes", "origins", "factor"),
    [
        pytest.param(["D01a", "D12a", "D03a"], "abc", 1.15, id="two families"),
        pytest.param(["D02a", "D04a", "D11a"], "abc", 1.0, id="one family"),
        pytest.param(["D01a", "D12a", "D03a"], "aab", 1.15, id="two origins"),
        pytest.param(["D01a", "D12a", "D03a"], "aaa", 1.0, id="one origin"),
        pytest.param(["D01a", "D03a", "D05a", "D02a", "D08a"], "abaab", 1.15,
                     id="five signs of two origins"),
        pytest.param(["G04a", "G13a", "A01a"], "abc", 1.0, id="checks are no signs"),
    ],
)  # fmt: skip
def test_signs_of_one_family_or_origin_do_not_multiply(codes, origins, factor) -> None:
    items = [scored(code, 6, origin=o) for code, o in zip(codes, origins, strict=True)]
    assert factor == total(items, RULES).factor


def test_an_origin_whose_item_has_no_points_is_none() -> None:
    items = [scored("D01a", 8, origin="a"), scored("D03a", 6, origin="a"),
             scored("D05a", 6, origin="a"), scored("D05a", 0, origin="b")]  # fmt: skip
    assert 1.0 == total(items, RULES).factor


@pytest.mark.parametrize(
    ("codes", "legal"),
    [
        pytest.param({"D07d": 40, "G09e": 20}, 45, id="what the sign leaves of 45 is five"),
        pytest.param({"D07a": 22, "G09e": 20}, 42, id="below the cap both count"),
        pytest.param({"G09e": 20, "G09b": 15, "G10a": 10}, 45, id="checks alone"),
        pytest.param({"G09e": 20, "G09b": 15, "G10a": 12}, 45, id="checks alone, beyond it"),
    ],
)
def test_the_legal_family_is_filled_by_its_sign_first(codes: dict, legal: float) -> None:
    found = total([scored(code, severity) for code, severity in codes.items()], RULES)
    assert (legal, legal) == (found.families["legal"], found.net)


def test_half_a_counted_point_is_half_a_point() -> None:
    found = total([scored("D03b", 0.5, counted=True)], RULES)
    assert (0.5, 0.5) == (found.groups["D03"], found.net)


@pytest.mark.parametrize(
    ("points", "place"),
    [([], None), ([0.0], None), ([0.5], 0), ([1.0, 3.0, 3.0], 1), ([0.0, 0.2], 1)],
)
def test_which_item_is_the_strongest(points: list[float], place: int | None) -> None:
    assert place == strongest(points)


def test_an_origin_of_half_a_point_is_one() -> None:
    items = [scored("D01a", 8, origin="a"), scored("D03a", 6, origin="a"),
             scored("D05a", 6, origin="a"), scored("D05a", 0.5, origin="b")]  # fmt: skip
    assert 1.15 == total(items, RULES).factor
