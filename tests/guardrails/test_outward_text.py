"""What must not leave the firm, rule by rule: sentences of the table, names, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck import discover
from duecheck.guardrails.outward_text import KINDS, NOTHING_FOUND, fold, lint, rules_for

RULES = discover.table("guardrails", "outward_text.toml")
HITS = [(id, said) for id, rule in RULES.items() for said in rule.get("hit", ())]
MISSES = [(id, said) for id, rule in RULES.items() for said in rule.get("miss", ())]


@pytest.mark.parametrize(("rule", "said"), HITS)
def test_a_sentence_that_must_not_leave_is_found(rule: str, said: str) -> None:
    assert rule in {one.rule for one in lint(said, kind=RULES[rule]["for"][0])}


@pytest.mark.parametrize(("rule", "said"), MISSES)
def test_a_harmless_sentence_is_left_alone(rule: str, said: str) -> None:
    for kind in RULES[rule]["for"]:
        assert {"opt-out"} - {rule} >= {one.rule for one in lint(said, kind=kind)}


def test_every_rule_says_what_is_wrong_and_what_to_do_and_is_tried() -> None:
    for id, rule in RULES.items():
        assert rule["says"]
        assert rule["instead"]
        assert id == "name" or (len(rule["hit"]) >= 3 and len(rule["miss"]) >= 3)


@pytest.mark.parametrize(
    ("name", "line", "words"),
    [
        (
            "Brackwater Joinery",
            "Thanks to BRACKWATER-JOINERY for the photo",
            ["BRACKWATER-JOINERY"],
        ),
        ("Brackwater Joinery", "Brackwater's joinery", []),
        ("Brackwater Joinery", "See Brackwater Joinery's new stair", ["Brackwater Joinery's"]),
        ("Café Söhne", "At cafe sohne today", ["cafe sohne"]),
        ("Smith & Sons", "Smith and Sons, again", ["Smith and Sons"]),
        ("Art", "We start on Monday", []),
        ("Next", "the next delivery", []),
        ("Next", "Delivered to Next today", ["Next"]),
    ],
)
def test_a_name_is_found_however_it_is_written(name: str, line: str, words: list[str]) -> None:
    assert words == [one.words for one in lint(line, kind="post", names=[name])]


def test_a_finding_names_rule_line_words_and_what_to_do_instead() -> None:
    one, *_ = lint("Good news.\nThey owe £4,200.", kind="post")

    assert ("balance", 2) == (one.rule, one.line)
    assert "4,200" in one.words
    assert "balance" in one.instead


def test_another_kind_of_text_has_its_own_rules() -> None:
    assert [] == rules_for("no-such-kind")
    assert [] == lint("They owe £4,200.", kind="no-such-kind")


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_of_one_word_is_read(kind: str) -> None:
    assert {"opt-out"} >= {one.rule for one in lint("Hello", kind=kind)}


def test_a_draft_of_200_kb_is_read() -> None:
    line = "Please tell us which day suits you, and we will note it. " * 5
    assert [] == lint("\n".join([line] * 700), kind="post")


@given(st.text(max_size=200))
def test_folding_keeps_the_length_and_any_text_is_read(text: str) -> None:
    assert len(text) == len(fold(text))
    assert isinstance(lint(text, kind="post", names=["Acme", text]), list)


def test_a_text_that_passes_is_not_said_to_be_understood() -> None:
    assert "not all" in NOTHING_FOUND
    assert "read it before you send it" in NOTHING_FOUND


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        pytest.param(
            "Hello,\nyour invoice is here.\n\n", "email", [("opt-out", 2, "your invoice is here.")],
            id="what is missing is told at the last line that says something",
        ),
        pytest.param("", "email", [("opt-out", 1, "")], id="an empty draft"),
        pytest.param("\n\n", "email", [("opt-out", 1, "")], id="a draft of blank lines"),
    ],
)  # fmt: skip
def test_where_a_missing_line_is_told(text: str, kind: str, found: list) -> None:
    assert found == [(one.rule, one.line, one.words) for one in lint(text, kind=kind)]


def test_findings_stand_in_the_order_of_the_lines() -> None:
    found = lint("They owe £4,200.\nFine.\nThey owe £77 too.", kind="post")
    assert [1, 3] == sorted({one.line for one in found})
    assert [one.line for one in found] == sorted(one.line for one in found)


def test_a_name_twice_given_or_without_a_letter_is_looked_for_once_or_never() -> None:
    assert 1 == len(lint("At Acme today", kind="post", names=["Acme", "Acme", "&", "--", ""]))


def test_two_hits_that_overlap_are_told_once() -> None:
    found = [one for one in lint("They owe us £4,200.", kind="post") if one.rule == "balance"]
    assert 1 == len(found)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("3M was here", ["3M"]),
        ("3m was here", ["3m"]),
        ("acme was here", []),
        ("Acme was here, and ACME", ["Acme", "ACME"]),
    ],
)
def test_a_single_word_is_a_name_where_it_is_written_large(line: str, words: list[str]) -> None:
    found = lint(line, kind="post", names=["3M", "Acme"])
    assert words == [one.words for one in found if one.rule == "name"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_rules_of_a_kind_are_those_of_the_table(kind: str) -> None:
    assert [id for id, rule in RULES.items() if kind in rule["for"]] == rules_for(kind)
    assert rules_for(kind)


def test_two_hits_in_one_sentence_are_both_told() -> None:
    found = lint("They owe £4,200 and still owe us £77.", kind="post")
    assert ["owe £4,200", "owe us £77"] == [one.words for one in found if one.rule == "balance"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("We have raised your credit limit, gladly.", "We have raised your credit limit"),
        ("On your credit limit: we have raised it.", "credit limit: we have raised"),
    ],
)
def test_the_two_halves_of_a_hit_may_stand_in_either_order(said: str, words: str) -> None:
    assert words in [one.words for one in lint(said, kind="email") if one.rule == "promise"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param("We reviewed the contract.", False, id="what lets it pass"),
        pytest.param("We will sue you tomorrow unless you pay.", True, id="what does not"),
        pytest.param("We reviewed the contract. We will sue you tomorrow unless you pay.", True,
                     id="each sentence by itself"),
    ],
)  # fmt: skip
def test_a_sentence_that_may_pass_lets_no_other_pass(said: str, found: bool) -> None:
    assert found is ("legal-step" in {one.rule for one in lint(said, kind="post")})
