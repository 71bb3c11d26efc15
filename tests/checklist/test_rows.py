"""The rows: every sign always, and why one was not assessed."""

from __future__ import annotations

from tests.checklist.making import absent, asked, not_assessed, present, seen, signal

from duecheck.checklist.rows import rows
from duecheck.checklist.rules import packaged_rules
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.signal import Answer, Cite, State

RULES = packaged_rules()
NO_KEY = asked(
    "companies-house", Lane.PEOPLE, LookupOutcome.NOT_CHECKED, Reason.NO_KEY, kinds=("officer",)
)
SLOW = asked("website", Lane.PEOPLE, LookupOutcome.FAILED, Reason.TIMEOUT, kinds=("officer",))


def row(code, answers, lookups=(), groups=None):
    (listed,) = rows(code[0], answers, lookups, groups or {}, RULES)
    return next(item for item in listed if item.id == code)


def test_every_row_is_there_and_nothing_is_absent_without_a_question() -> None:
    for letter, count in (("D", 12), ("G", 15), ("A", 5)):
        (listed,) = rows(letter, [], [], {}, RULES)
        assert count == len(listed)
        assert {State.NOT_ASSESSED} == {item.state for item in listed}
        assert all(item.reason and item.who_can_tell and item.ask for item in listed)


def test_what_only_the_user_can_see_says_so() -> None:
    assert "only your own records can show this, and nothing was noted" == row("D05", []).reason


def test_a_row_names_the_look_ups_that_gave_no_answer() -> None:
    found = row("D03", [not_assessed("D03a", "officer")], [NO_KEY, NO_KEY, SLOW])

    assert "not checked: companies-house (no key); failed: website (timeout)" == found.reason


def test_a_look_up_that_was_not_for_this_subject_is_named_only_where_no_other_is() -> None:
    other = asked(
        "sec-edgar", Lane.PEOPLE, LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED, kinds=("officer",)
    )
    unasked = [not_assessed("D03a", "officer")]

    assert "not checked: companies-house (no key)" == row("D03", unasked, [other, NO_KEY]).reason
    assert "not checked: sec-edgar (not covered)" == row("D03", unasked, [other]).reason


def test_a_judge_s_reason_says_more_than_that_a_source_is_not_for_this_firm() -> None:
    other = asked(
        "sec-edgar", Lane.PEOPLE, LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED, kinds=("officer",)
    )
    told = not_assessed("D03c", "officer", reason="3 of 74 officers were read")

    assert "3 of 74 officers were read" == row("D03", [told], [other]).reason


def test_a_search_that_found_nothing_and_proves_nothing_is_named_as_such() -> None:
    other = asked(
        "sec-edgar", Lane.PEOPLE, LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED, kinds=("officer",)
    )
    empty = asked("gdelt", Lane.PEOPLE, LookupOutcome.NONE, kinds=("officer",))
    unasked = [not_assessed("D03a", "officer")]

    assert (
        "gdelt found nothing, which is no answer here" == row("D03", unasked, [other, empty]).reason
    )


def test_a_judge_s_own_reason_stands_where_every_look_up_answered() -> None:
    found = row("D03", [not_assessed("D03c", "officer", reason="no role names the chief")])

    assert "no role names the chief" == found.reason


def test_present_outweighs_absent_and_absent_admits_what_was_not_asked() -> None:
    mixed = [absent("D03b"), present("D03a", reason="one left"), not_assessed("D03c")]
    found = row("D03", mixed, groups={"D03": 6.0})

    assert (State.PRESENT, 6.0, "one left") == (found.state, found.points, found.reason)
    assert 3 == len(found.findings)
    calm = row("D03", [absent("D03b"), not_assessed("D03c")])
    assert State.ABSENT is calm.state
    assert "could not be asked" in calm.reason


def test_a_check_adds_up_its_codes() -> None:
    assert 20 == row("G09", [], groups={"G09a": 5.0, "G09b": 15.0, "G10a": 10.0}).points


def test_what_could_not_be_judged_may_still_cite_what_was_seen() -> None:
    unsure = Answer(
        State.NOT_ASSESSED, "3 of 74 officers were read", (Cite(evidence=(seen("officer"),)),)
    )
    found = row("D03", [(signal("D03c", "officer"), unsure), not_assessed("D03a", "officer")])

    assert State.NOT_ASSESSED is found.state
    assert [("companies-house-officer",), ()] == [f.evidence_ids for f in found.findings]


def test_where_every_question_was_answered_no_doubt_is_added() -> None:
    found = row("D03", [absent("D03a"), absent("D03b")])
    assert "looked at, and not so" == found.reason


def test_points_of_a_sign_stand_in_its_row_though_nobody_could_judge_it_now() -> None:
    assert 6 == row("D03", [not_assessed("D03a", "officer")], groups={"D03": 6.0}).points


def test_a_row_without_points_has_none() -> None:
    assert 0 == row("D05", []).points
    assert 0 == row("D05", [absent("D05a")]).points


def test_what_needs_more_than_one_s_own_records_does_not_say_that_they_are_all() -> None:
    only_mine = "only your own records can show this, and nothing was noted"
    assert only_mine == row("D05", [not_assessed("D05a", "note")]).reason
    assert only_mine != row("D05", [not_assessed("D05a", "review")]).reason
    assert only_mine != row("G01", [not_assessed("G01a", "note")]).reason


def test_a_row_is_judged_anew_where_one_of_its_questions_was_answered_otherwise() -> None:
    one, other = signal("D03a", "officer"), signal("D03b", "officer")
    calm = row("D03", [(one, one.unseen), (other, Answer.absent("nobody left"))])
    found = row("D03", [(one, one.unseen), (other, Answer.present("two left"))])
    assert [State.ABSENT, State.PRESENT] == [calm.state, found.state]


def test_look_ups_without_an_answer_are_named_though_something_was_seen() -> None:
    unsure = Answer(State.NOT_ASSESSED, "unclear", (Cite(evidence=(seen("officer"),)),))
    found = row("D03", [(signal("D03c", "officer"), unsure)], [NO_KEY])
    assert "not checked: companies-house (no key)" == found.reason
