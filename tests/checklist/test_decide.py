"""The action table, and everything that keeps an action from being better."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checklist.making import AS_OF, request, seen

from duecheck.checklist.decide import RANK, Grounds, decide, possible_insolvency
from duecheck.checklist.rules import packaged_rules, with_policy
from duecheck.model.assessment import Band, Coverage, HardStop, LaneState, Status
from duecheck.model.lookup import Lane, LookupOutcome

RULES = packaged_rules()
SMALL, MIDDLE, LARGE = RULES.credit.tiers


def covered(pct, *, missing=()):
    lanes = tuple(
        LaneState(
            lane=lane,
            state=LookupOutcome.NOT_CHECKED,
            reason=None,
            credit=0 if lane in missing else 1,
            weight=0,
            mandatory=True,
            checked_at=None,
            detail="",
        )
        for lane in Lane
    )
    return Coverage(pct=pct, lanes=lanes)


def grounds(band="clear", pct=90.0, **more):
    base = {
        "status": Status.OK,
        "status_reason": "",
        "band": Band(band),
        "coverage": covered(pct),
        "tier": SMALL,
        "stops": (),
        "groups": {},
        "application_points": 0.0,
        "possible_insolvency": False,
    }
    return Grounds(**{**base, **more})


def decided(*args, rules=RULES, **more):
    return decide(grounds(*args, **more), request(), rules, AS_OF)


TABLE = [
    ("clear", 75, "open", None),
    ("watch", 75, "reduced", None),
    ("caution", 75, "secured", None),
    ("high", 75, "cash", "0.00"),
    ("severe", 75, "decline", "0.00"),
    ("clear", 74.9, "open", "1000.00"),
    ("watch", 50, "reduced", "1000.00"),
    ("caution", 50, "secured", None),
    ("high", 50, "cash", "0.00"),
    ("severe", 50, "decline", "0.00"),
    ("clear", 49.9, "refer", None),
    ("watch", 25, "refer", None),
    ("caution", 25, "refer", None),
    ("high", 25, "refer", None),
    ("severe", 25, "decline", "0.00"),
    ("clear", 24.9, "refer", None),
    ("high", 0, "refer", None),
    ("severe", 0, "decline", "0.00"),
]


@pytest.mark.parametrize(("band", "pct", "action", "limit"), TABLE)
def test_the_action_table_without_a_policy_limit(band, pct, action, limit) -> None:
    found = decided(band, pct)

    assert action == found.action
    assert (None if limit is None else Decimal(limit)) == found.limit


@pytest.mark.parametrize(
    ("band", "pct", "limit"),
    [
        ("clear", 90, 20000),
        ("watch", 90, 10000),
        ("caution", 90, 20000),
        ("clear", 60, 1000),
        ("caution", 60, 10000),
        ("high", 90, 0),
    ],
)
def test_limits_under_a_policy_limit(band, pct, limit) -> None:
    rules = with_policy(RULES, "policy_limit = 20000")

    assert Decimal(limit) == decided(band, pct, rules=rules).limit


def test_the_starter_limit_is_never_above_the_policy_s() -> None:
    rules = with_policy(RULES, "policy_limit = 400")

    assert Decimal(400) == decided("clear", 60, rules=rules).limit


STOP = HardStop(code="H01", text="Open insolvency", confirmed=True, evidence_ids=())


@pytest.mark.parametrize(
    ("more", "action", "words"),
    [
        pytest.param({"stops": [STOP]}, "refer", "No new credit", id="a hard stop"),
        pytest.param(
            {"stops": [STOP.model_copy(update={"confirmed": False})]},
            "refer",
            "verify",
            id="a possible hard stop",
        ),
        pytest.param(
            {"coverage": covered(90, missing=[Lane.COURTS])},
            "refer",
            "courts",
            id="a mandatory lane missing",
        ),
        pytest.param({"groups": {"G09b": 15.0}}, "refer", "striking off", id="a first notice"),
        pytest.param({"application_points": 24.0}, "refer", "Hold goods", id="the application"),
        pytest.param({"possible_insolvency": True}, "reduced", "Clear", id="an uncleared match"),
        pytest.param({"status": Status.NEEDS_REVIEW}, "refer", "person", id="nobody knows who"),
        pytest.param({"groups": {"D08": 8.0}}, "open", "who the debtor", id="a new owner"),
        pytest.param({"groups": {"D10": 4.0}}, "open", "Verify the address", id="returned mail"),
        pytest.param({"tier": LARGE}, "open", "named approver", id="a large amount"),
        pytest.param({"application_points": 23.9}, "open", "", id="not yet the application"),
    ],
)
def test_what_keeps_an_action_from_being_better(more, action, words) -> None:
    found = decided(**more)

    assert action == found.action
    assert words in " ".join(found.conditions)


def test_a_hard_stop_sets_the_limit_to_nothing_and_never_softens_a_decline() -> None:
    assert Decimal(0) == decided(stops=[STOP]).limit
    assert "decline" == decided("severe", stops=[STOP]).action


def test_a_possible_insolvency_takes_the_policy_limit_down() -> None:
    rules = with_policy(RULES, "policy_limit = 20000")

    assert Decimal(10000) == decided(possible_insolvency=True, rules=rules).limit


def test_it_is_reviewed_in_time_and_a_person_decides() -> None:
    found = decided("watch")

    assert date(2027, 2, 14) == found.review_by
    assert found.needs_human
    assert "GBP" == found.currency


@given(
    st.sampled_from(list(Band)),
    st.floats(0, 100),
    st.floats(0, 100),
    st.sets(st.sampled_from(Lane)),
)
def test_less_known_is_never_a_better_action(band, one, other, missing) -> None:
    less, more = sorted((one, other))
    poorer = decided(band, coverage=covered(less, missing=missing))

    assert RANK[poorer.action] >= RANK[decided(band, coverage=covered(more)).action]


@pytest.mark.parametrize(
    ("item", "blocks"),
    [
        pytest.param(seen("insolvency-case", m=0.35, facts={"open": True}), True, id="a namesake"),
        pytest.param(seen("insolvency-case", m=0.35, facts={"solvent": True}), False, id="solvent"),
        pytest.param(seen("insolvency-case", m=0.35, facts={"open": False}), False, id="closed"),
        pytest.param(seen("insolvency-case", m=1.0), False, id="sure is a hard stop instead"),
        pytest.param(
            seen("insolvency-case", m=0.35, outcome=LookupOutcome.NONE), False, id="nothing found"
        ),
        pytest.param(seen("officer", m=0.35), False, id="something else"),
    ],
)
def test_an_uncleared_possible_match_to_an_insolvency(item, blocks) -> None:
    assert blocks is possible_insolvency([item], 0.5)


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (Status.NEEDS_REVIEW, "A person must settle who this is: two entries."),
        (Status.INCOMPLETE, "Run again: two entries."),
    ],
)
def test_a_run_that_cannot_be_judged_says_whether_to_settle_or_to_run_again(status, says) -> None:
    found = decided(status=status, status_reason="two entries")

    assert any(says in condition for condition in found.conditions)


@pytest.mark.parametrize(
    ("sign", "points", "said"),
    [
        ("D08", 0.5, "establish who the debtor is"),
        ("D10", 0.5, "Verify the address"),
        ("D08", 0.0, None),
        ("D10", 0.0, None),
        ("G09b", 0.0, None),
    ],
)
def test_what_follows_from_a_single_sign_follows_from_any_points_of_it(sign, points, said) -> None:
    found = decided(groups={sign: points})
    assert [] == [c for c in found.conditions if said is None]
    assert said is None or any(said in condition for condition in found.conditions)
    assert "open" == found.action


def test_an_open_account_has_no_condition_of_its_own() -> None:
    assert () == decided().conditions


def test_a_first_notice_of_however_few_points_is_asked_about() -> None:
    found = decided(groups={"G09b": 0.5})
    assert "refer" == found.action
    assert any("striking off" in condition for condition in found.conditions)
