"""Citations become items: lowest credibility and match, newest date, plain words."""

from __future__ import annotations

from datetime import date

import pytest
from tests.checklist.making import AS_OF, absent, not_assessed, present, seen

from duecheck.checklist.items import weigh, words
from duecheck.checklist.rules import packaged_rules
from duecheck.model.evidence import SourceClass, Stance

RULES = packaged_rules()


def one(answer):
    (found,) = weigh([answer], RULES, AS_OF)
    return found


def test_absent_and_not_assessed_carry_no_item() -> None:
    assert () == weigh([absent("D03a"), not_assessed("D05a")], RULES, AS_OF)


def test_a_hard_stop_carries_no_points() -> None:
    assert () == weigh([present("H01a")], RULES, AS_OF)


def test_an_item_shows_the_five_numbers_it_is_the_product_of() -> None:
    story = seen(
        "search-result",
        m=0.75,
        source="web-search",
        source_class=SourceClass.PRESS,
        stance=Stance.NAMED,
        event_date=date(2026, 11, 1),
    )
    item = one(present("D03a", story, text="the works manager left")).item

    # 6 x min(0.8, 0.8) x 1 x 0.8 x 1
    assert (6, 0.8, 1, 0.8, 1) == (
        item.severity,
        item.credibility,
        item.decay,
        item.match,
        item.materiality,
    )
    assert pytest.approx(3.84) == item.points
    assert "the works manager left" == item.text
    assert date(2026, 11, 1) == item.event_date


def test_several_pieces_give_the_lowest_credibility_and_match_and_the_newest_date() -> None:
    old = seen("officer", id="a", event_date=date(2026, 6, 1))
    new = seen(
        "officer", id="b", m=0.75, source_class=SourceClass.PRESS, event_date=date(2026, 10, 1)
    )
    found = one(present("D03b", old, new))

    assert (0.8, 0.8) == (found.item.credibility, found.item.match)
    assert date(2026, 10, 1) == found.item.event_date
    assert found.scored.counted


def test_what_the_applicant_wrote_is_a_fact_of_our_own_file() -> None:
    claim = seen("claim", source="application", source_class=SourceClass.SELF)
    entry = seen("registration")

    found = one(present("A01a", claim, entry))

    assert (12, "companies-house") == (found.item.points, found.source)


def test_an_undated_sign_is_flagged_and_says_so() -> None:
    found = one(present("D05a"))

    assert found.item.undated
    assert 3 == found.item.points
    assert "A payment promised to us was not kept on an unknown date" == found.letter


def test_a_claim_that_ended_is_said_to_have_ended() -> None:
    found = one(present("D07a", event_date=AS_OF, ended=True))

    assert "A creditor's court claim or petition, ended 2026-11-16" == found.letter
    assert pytest.approx(6.6) == found.item.points


def test_severity_is_the_tables_unless_the_code_is_computed() -> None:
    assert 6 == one(present("D03a", event_date=AS_OF, severity=90)).item.severity
    assert 4 == one(present("GAP", severity=4)).item.severity


def test_a_bare_entry_is_said_in_the_words_of_the_list() -> None:
    assert RULES.entries["D05"].says == words("D05", RULES, on=None, ended=False)


def test_the_order_of_answers_does_not_matter() -> None:
    answers = [present("D05a"), present("D03a"), present("A01a")]

    assert weigh(answers, RULES, AS_OF) == weigh(answers[::-1], RULES, AS_OF)


def test_what_goes_on_does_not_fade_and_what_ended_does() -> None:
    old = seen("note", source="observed", event_date=date(2020, 1, 1))

    assert 1.0 == one(present("D01a", old, live=True)).item.decay
    assert one(present("D01a", old)).item.decay < 0.1
    assert one(present("D07a", old, live=True, ended=True)).item.decay < 0.3


def test_who_is_named_is_not_the_applicant_and_else_the_first_by_origin() -> None:
    claim = seen("claim", source="application", id="a", origin="a")
    late = seen("note", source="zeta", id="b", origin="")
    early = seen("note", source="alpha", id="c", origin="")
    named = seen("note", source="omega", id="d", origin="beta")

    assert "alpha" == one(present("D05a", claim, late, early)).source
    assert "omega" == one(present("D05a", claim, late, named)).source
    assert "application" == one(present("A01a", claim)).source


def test_an_item_is_counted_where_its_code_is_and_only_there() -> None:
    assert one(present("D03b")).scored.counted is True
    assert one(present("D03a")).scored.counted is False


def test_an_entry_without_a_code_of_its_own_has_no_points() -> None:
    found = one(present("D05"))
    assert (0.0, 0.0, False) == (found.item.severity, found.item.points, found.scored.counted)


def test_statements_of_two_origins_are_one_item_of_the_first_by_the_alphabet() -> None:
    early = seen("note", source="zeta", id="b", origin="alpha")
    late = seen("note", source="beta", id="a", origin="")
    assert "alpha" == one(present("D05a", late, early)).item.origin
    assert "beta" == one(present("D05a", late)).item.origin


def test_items_of_one_code_stand_by_their_day_the_undated_first() -> None:
    days = [date(2026, 11, 3), None, date(2026, 10, 5)]
    answers = [
        present("D05a", seen("note", source="observed", id=f"n-{n}", event_date=day))
        for n, day in enumerate(days)
    ]
    found = weigh(answers, RULES, AS_OF)
    assert [None, date(2026, 10, 5), date(2026, 11, 3)] == [w.item.event_date for w in found]
