"""How the points came about."""

from __future__ import annotations

from tests.reports import made

from duecheck.model.report import GuardrailNotes
from duecheck.reports.blocks import Bullets, Facts, Says
from duecheck.reports.method_page import STANDING, method_page


def facts(run) -> dict[str, str]:
    return dict(pair for b in method_page(run) if isinstance(b, Facts) for pair in b.pairs)


def test_it_says_what_the_points_are_not() -> None:
    assert Says(STANDING, strong=True) in list(method_page(made.sound()))
    for words in ("expert judgement", "not validated", "a person decides", "consumer report"):
        assert words in STANDING


def test_the_sum_of_this_run_is_shown() -> None:
    shown = facts(made.severe())

    assert "control 22.00, finance 14.00, legal 27.00" == shown["Families, capped"]
    assert "x 1.15" == shown["Downhill factor"]
    assert "66.50; band: severe" == shown["Points"]
    assert made.HASH in shown["Rules"]


def test_without_opinion_there_are_no_points() -> None:
    assert "none are given; band: none" == facts(made.network_off())["Points"]


def test_what_was_refused_is_listed() -> None:
    run = made.run(
        guardrails=GuardrailNotes(refused=("R-07: owner look-up",), notes=("Plan is old.",)),
        notices=("The archive is damaged",),
    )
    last = list(method_page(run))[-1]

    assert (
        Bullets(("Refused: R-07: owner look-up", "Plan is old.", "Notice: The archive is damaged"))
        == last
    )
