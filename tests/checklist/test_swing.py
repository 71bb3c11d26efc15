"""Whether asking the lanes nobody answered yet could change the action."""

from __future__ import annotations

from pathlib import Path

import pytest

from duecheck.checklist.rules import packaged_rules
from duecheck.checklist.swing import Swing, swing
from duecheck.model.assessment import Action, Band
from duecheck.model.lookup import Lane
from duecheck.pipeline.run import replay

RULES = packaged_rules()
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def run():
    """Northgate: a firm that nothing speaks against, with every lane answered or filled here."""
    found = replay(EXAMPLES / "northgate" / "run.warc.gz")
    lanes = tuple(
        lane.model_copy(update={"credit": 1.0}) for lane in found.assessment.coverage.lanes
    )
    assert (0, ()) == (len(found.assessment.hard_stops), found.possible_matches)
    return with_lanes(found, lanes)


def with_lanes(run, lanes):
    coverage = run.assessment.coverage.model_copy(update={"lanes": lanes})
    assessment = run.assessment.model_copy(update={"coverage": coverage})
    return run.model_copy(update={"assessment": assessment})


def unanswered(run, *names: Lane):
    return with_lanes(
        run,
        tuple(
            lane.model_copy(update={"credit": 0.0}) if lane.lane in names else lane
            for lane in run.assessment.coverage.lanes
        ),
    )


def test_where_all_is_answered_the_action_stands(run) -> None:
    action = run.assessment.decision.action
    found = swing(run, list(Lane), RULES)
    assert Swing(action, action) == found
    assert found.settled is True


def test_where_the_open_lane_cannot_be_asked_the_action_stands(run) -> None:
    found = unanswered(run, Lane.NEWS)
    action = found.assessment.decision.action
    assert Swing(action, action) == swing(found, [Lane.COURTS], RULES)


@pytest.mark.parametrize(
    ("lanes", "worst"),
    [
        # Its points are few: 22 make it `watch`, 22 + 12 `caution`, 22 + 14 + 15 `high`.
        ([Lane.COURTS], Action.REDUCED),
        ([Lane.COURTS, Lane.REFERENCES], Action.SECURED),
        ([Lane.COURTS, Lane.CONTACT, Lane.WEB], Action.CASH),
        # An insolvency or a firm that is gone may hide there.
        ([Lane.INSOLVENCY], Action.DECLINE),
        ([Lane.REGISTER], Action.DECLINE),
        ([Lane.INSOLVENCY, Lane.COURTS], Action.DECLINE),
    ],
)
def test_what_an_unanswered_lane_may_hide(run, lanes: list[Lane], worst: Action) -> None:
    found = swing(unanswered(run, *lanes), lanes, RULES)

    assert (Action.OPEN, worst) == (found.clean, found.worst)
    assert found.settled is False


def test_a_lane_that_is_not_at_stake_counts_as_clean_in_both(run) -> None:
    found = swing(unanswered(run, Lane.COURTS, Lane.INSOLVENCY), [Lane.COURTS], RULES)
    assert (Action.OPEN, Action.REDUCED) == (found.clean, found.worst)


def test_who_it_is_may_be_settled_by_asking(run) -> None:
    unsure = run.assessment.model_copy(update={"status": "needs_review"})
    found = swing(unanswered(run.model_copy(update={"assessment": unsure}), Lane.NEWS),
                  [Lane.NEWS], RULES)  # fmt: skip
    assert Action.OPEN is found.clean


def test_a_hard_stop_is_never_cleaned_by_asking() -> None:
    gone = replay(EXAMPLES / "brackwater" / "run.warc.gz")
    assert gone.assessment.hard_stops
    assert Swing(Action.REFER, Action.DECLINE) == swing(gone, list(Lane), RULES)


def test_the_lanes_still_open_count_as_answered_once_and_no_more(run) -> None:
    # A quarter of 85 per cent and the courts' 15: 36.25 per cent, so that a person decides.
    found = unanswered(run, Lane.COURTS)
    weak = tuple(
        lane.model_copy(update={"credit": 0.25 if lane.credit else 0.0})
        for lane in found.assessment.coverage.lanes
    )
    assert Action.REFER is swing(with_lanes(found, weak), [Lane.COURTS], RULES).clean


def test_a_minimum_band_holds_whatever_is_asked(run) -> None:
    # News may hide 20 points, which alone are `watch`; the least is `caution`.
    score = run.assessment.score.model_copy(update={"minimum_band": Band.CAUTION})
    lifted = run.model_copy(
        update={"assessment": run.assessment.model_copy(update={"score": score})}
    )
    found = swing(unanswered(lifted, Lane.NEWS), [Lane.NEWS], RULES)
    assert Swing(Action.SECURED, Action.SECURED) == found
