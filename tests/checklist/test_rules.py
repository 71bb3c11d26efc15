"""The tables: whole, hashed, and strict about what a user lays over them."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from tests.checklist.making import scored

from duecheck.checklist.rules import packaged_rules, rules_from, with_overrides, with_policy
from duecheck.checklist.score import parts
from duecheck.errors import BadInput
from duecheck.model.lookup import Lane

RULES = packaged_rules()


def test_the_same_tables_from_an_archive_are_the_same_rules() -> None:
    archived = json.loads(json.dumps(RULES.tables))

    assert RULES.hash == rules_from(archived).hash
    assert RULES.tables == archived
    assert RULES.version == "2026-11-22"


def test_an_empty_override_changes_nothing() -> None:
    assert RULES.hash == with_overrides(RULES, "").hash
    assert RULES.hash == with_policy(RULES, "# nothing\n").hash


def test_an_override_changes_its_value_the_hash_and_nothing_else() -> None:
    changed = with_overrides(RULES, "[weights.codes.G09a]\nseverity = 9\n")

    assert 9 == changed.weights.codes["G09a"].severity
    assert RULES.weights.codes["G09a"].text == changed.weights.codes["G09a"].text
    assert RULES.hash != changed.hash
    assert 5 == packaged_rules().weights.codes["G09a"].severity


def test_a_policy_stands_at_the_top_level_and_may_reach_the_lanes() -> None:
    text = (
        'policy_limit = "20000"\ncurrency = "EUR"\nstarter_limit = 2500\n'
        '[rates]\nUSD = "0.9"\n[lanes.lanes.courts]\nprospect = 20\n'
        "[lanes.lanes.references]\nprospect = 5\n"
    )
    changed = with_policy(RULES, text)

    assert Decimal(20000) == changed.credit.policy_limit
    assert Decimal(2500) == changed.credit.starter_limit
    assert Decimal("0.9") == changed.credit.rates["USD"]
    assert 20 == changed.lanes.lanes[Lane.COURTS].prospect


REFUSED = [
    pytest.param("[weights.codes.D99a]\nseverity = 1", "D99a", id="a code nobody knows"),
    pytest.param("[weights.codes.D07a]\nseverty = 1", "severty", id="a misspelt key"),
    pytest.param("[wieghts]\ngross_cap = 1", "weights", id="a misspelt table names the nearest"),
    pytest.param("[weights.codes.D07a]\nseverity = -1", "codes.D07a.severity", id="negative"),
    pytest.param('[weights.codes.D07a]\nseverity = "8"', "codes.D07a.severity", id="quoted"),
    pytest.param("[weights.codes.D07a]\nseverity = nan", "codes.D07a.severity", id="no number"),
    pytest.param("[weights.codes.D07a]\nseverity = inf", "codes.D07a.severity", id="endless"),
    pytest.param("[weights.codes.D07a]\nseverity = true", "codes.D07a.severity", id="a flag"),
    pytest.param("[weights.bands]\nwatch = 30", "bands", id="bands out of order"),
    pytest.param("[weights.codes]\nD07a = 8", "codes.D07a", id="a number for a table"),
    pytest.param("[lanes.lanes.courts]\nprospect = 90", "lanes", id="lane weights beyond 100"),
    pytest.param("[weights.sources]\nregister = 1.5", "sources.register", id="more than whole"),
    pytest.param("[danger_signs.D07]\ntitle = 'x'", "danger_signs", id="the list of signs"),
    pytest.param("[weights", "TOML", id="not TOML"),
]


@pytest.mark.parametrize(("text", "named"), REFUSED)
def test_an_override_we_do_not_understand_is_refused_by_name(text, named) -> None:
    with pytest.raises(BadInput) as refused:
        with_overrides(RULES, text)

    assert "--weights" == refused.value.field
    assert named in str(refused.value)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("starter_limt = 5", "starter_limit", id="misspelt names the nearest"),
        pytest.param('starter_limit = "lots"', "starter_limit", id="no amount"),
        pytest.param("starter_limit = -5", "starter_limit", id="negative"),
        pytest.param('currency = "pounds"', "currency", id="no currency"),
        pytest.param(
            '[[tiers]]\nname = "all"\nup_to = 5\nmandatory = []\napprover = false',
            "tiers",
            id="tiers that end",
        ),
        pytest.param(
            '[[tiers]]\nname = "all"\nmandatory = ["moon"]\napprover = false',
            "tiers",
            id="a lane nobody knows",
        ),
    ],
)
def test_a_policy_we_do_not_understand_is_refused_by_name(text, named) -> None:
    with pytest.raises(BadInput, match=named) as refused:
        with_policy(RULES, text)

    assert "--policy" == refused.value.field


def test_tables_that_are_not_all_there_are_refused() -> None:
    with pytest.raises(BadInput, match="weights"):
        rules_from({"lanes": {}})


def test_every_code_has_an_entry_and_every_entry_a_code() -> None:
    bearing = {code[:3] for code in RULES.weights.codes}
    scoring = {code for code in RULES.entries if code[0] in "DGA"}

    assert scoring == bearing


def test_no_reason_speaks_of_a_score_or_a_policy() -> None:
    """A letter says what happened; "low score" or "internal policy" is no reason."""
    words = [
        text.lower() for code in RULES.weights.codes.values() for text in (code.text, code.ended)
    ]

    assert [] == [text for text in words if "score" in text or "policy" in text or "fraud" in text]


def test_the_lanes_stand_in_the_order_of_u01_to_u08() -> None:
    assert [f"U{n:02}" for n in range(1, 9)] == [RULES.lanes.lanes[lane].code for lane in Lane]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("[[tiers]]\nname = 'a'\nup_to = 5\nmandatory = []\napprover = false",
                     "only the last one", id="no last tier"),
        pytest.param("".join(
            f"[[tiers]]\nname = '{name}'\nmandatory = []\napprover = false\n{up_to}\n"
            for name, up_to in (("a", "up_to = 9"), ("b", "up_to = 5"), ("c", ""))
        ), "each goes further", id="tiers out of order"),
        pytest.param("".join(
            f"[[tiers]]\nname = '{name}'\nmandatory = []\napprover = false\n"
            for name in ("a", "b")
        ), "only the last one", id="two last tiers"),
        pytest.param(actions := "".join(
            f"[[actions]]\ncoverage_from = {n}\nclear = 'open'\nwatch = 'open'\n"
            "caution = 'open'\nhigh = 'cash'\nsevere = 'decline'\n"
            "limits = { clear = 'policy', watch = 'policy', caution = 'policy', high = 'none', "
            "severe = 'none' }\n"
            for n in (75, 10)
        ), "down to 0", id="no row for nothing answered"),
        pytest.param(actions.replace("75", "0"), "down to 0", id="rows out of order"),
        pytest.param(actions.replace("75", "0").replace("10", "0") + "starter_limits = 1",
                     "starter_limits", id="a key nobody knows"),
    ],
)  # fmt: skip
def test_a_policy_out_of_order_is_refused(text: str, named: str) -> None:
    with pytest.raises(BadInput, match=named):
        with_policy(RULES, text)


@pytest.mark.parametrize(
    ("taken", "named"),
    [
        ("D05", "weights.signs: D05 is missing"),
        ("D12", "weights.signs: D12 is missing"),
    ],
)
def test_a_sign_without_its_decay_is_refused(taken: str, named: str) -> None:
    tables = json.loads(json.dumps(RULES.tables))
    del tables["weights"]["signs"][taken]
    with pytest.raises(BadInput, match=named):
        rules_from(tables)


@pytest.mark.parametrize(
    ("family", "entry"), [("legal", "D07"), ("going concern", "G01"), ("application", "A05")]
)
def test_an_entry_in_no_family_is_refused(family: str, entry: str) -> None:
    tables = json.loads(json.dumps(RULES.tables))
    tables["weights"]["families"][family]["entries"].remove(entry)
    with pytest.raises(BadInput, match=f"{entry} is in none"):
        rules_from(tables)


def test_a_code_that_goes_on_by_the_table_does_not_fade() -> None:
    live = with_overrides(RULES, "[weights.codes.D01a]\nlive = true\n")
    old = scored("D01a", 8, age_days=2000)
    assert parts(old, RULES).decay < 0.1
    assert (1.0, False) == (parts(old, live).decay, parts(old, live).undated)
    assert 1.0 == parts(scored("D12a", 8, age_days=2000), RULES).decay
    assert parts(scored("D12b", 8, age_days=2000), RULES).decay < 1.0


@pytest.mark.parametrize("limit", ["2.5", "true", "'much'", "[1]"])
def test_an_amount_is_a_whole_number_or_quoted(limit: str) -> None:
    with pytest.raises(BadInput, match="an amount such as 2500"):
        with_policy(RULES, f"policy_limit = {limit}")


@pytest.mark.parametrize("limit", ["-1", "'-0.01'", "'NaN'", "'Infinity'"])
def test_an_amount_is_never_below_nothing_nor_without_end(limit: str) -> None:
    with pytest.raises(BadInput, match=r"0 or more|finite number"):
        with_policy(RULES, f"policy_limit = {limit}")


def test_a_limit_of_nothing_is_a_limit() -> None:
    assert Decimal(0) == with_policy(RULES, "policy_limit = 0").credit.policy_limit
