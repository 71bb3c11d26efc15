"""A user's table laid over ours: what it may set, and what is refused by name."""

from __future__ import annotations

import pytest

from duecheck.checklist.overlay import overlay, parsed
from duecheck.errors import BadInput

BASE = {
    "starter_limit": "1000",
    "tiers": [{"name": "small"}],
    "groups": {"promises": 2, "days_up": 10},
    "codes": {"D01a": {"severity": 8, "text": "said"}},
}


def laid(over: dict, path: str = "") -> dict:
    return overlay(BASE, over, what="--policy", path=path)


@pytest.mark.parametrize(
    ("over", "path", "found"),
    [
        pytest.param({}, "", BASE, id="nothing"),
        pytest.param(
            {"groups": {"days_up": 15}}, "", BASE | {"groups": {"promises": 2, "days_up": 15}},
            id="one key of a table",
        ),
        pytest.param({"tiers": []}, "", BASE | {"tiers": []}, id="a list is replaced whole"),
        pytest.param({"policy_limit": "9"}, "credit", BASE | {"policy_limit": "9"},
                     id="a key that ours leaves open"),
        pytest.param({"CHF": "0.9"}, "credit.rates", BASE | {"CHF": "0.9"},
                     id="any key of an open table"),
        pytest.param({"live": True}, "weights.codes.D01a", BASE | {"live": True},
                     id="a key that our rule of a code leaves at its default"),
    ],
)  # fmt: skip
def test_what_may_be_set(over: dict, path: str, found: dict) -> None:
    assert found == laid(over, path)


@pytest.mark.parametrize(
    ("over", "path", "words"),
    [
        pytest.param({"starter_limits": "9"}, "", "Nearest: starter_limit", id="misspelt"),
        pytest.param({"qqqq": 1}, "", "Known: starter_limit, tiers", id="near to nothing"),
        pytest.param({"groups": {"promise": 1}}, "", r"groups\.promise: there is no such key",
                     id="misspelt in a table"),
        pytest.param({"groups": 3}, "", "groups: a table is needed, not 3", id="no table"),
        pytest.param({"starter_limit": {"a": 1}}, "", "a value is needed", id="a table"),
        pytest.param({"policy_limit": "9"}, "", "policy_limit", id="open elsewhere only"),
        pytest.param({"Z99a": {"severity": 1}}, "weights.codes", "Z99a",
                     id="a code that no signal bears"),
        pytest.param({"x": 1}, "weights.codes.D01a.more", "x", id="deeper than a rule of a code"),
        pytest.param({"x": 1}, "weights.signs.D01", "x", id="a sign is no code"),
        pytest.param({"x": 1}, "weights", "x", id="the table of weights itself"),
        pytest.param({"x": 1}, "credit", "x", id="beside the open keys"),
    ],
)  # fmt: skip
def test_what_is_refused(over: dict, path: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        laid(over, path)


def test_ours_is_left_as_it_was() -> None:
    laid({"groups": {"days_up": 15}, "tiers": []})
    assert (10, [{"name": "small"}]) == (BASE["groups"]["days_up"], BASE["tiers"])


def test_what_is_no_toml_says_where() -> None:
    assert {"a": 1} == parsed("a = 1", what="credit.toml")
    with pytest.raises(BadInput, match=r"credit\.toml.*not TOML.*line 1"):
        parsed("a = \nb = 1", what="credit.toml")


def test_a_weight_for_the_code_of_a_plug_in_is_no_misspelling(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("duecheck.checklist.overlay._plugged", lambda: {"Z99a"})
    rule = {"Z99a": {"severity": 1}}

    assert BASE | rule == laid(rule, "weights.codes")
    with pytest.raises(BadInput, match="Z99a"):
        laid(rule, "weights.signs")
    with pytest.raises(BadInput, match="Z99b"):
        laid({"Z99b": {"severity": 1}}, "weights.codes")


def test_at_most_three_near_keys_are_named() -> None:
    base = dict.fromkeys(("limit_a", "limit_b", "limit_c", "limit_d"), 1)
    with pytest.raises(BadInput) as told:
        overlay(base, {"limit_x": 2}, what="--policy", path="")
    assert 3 == str(told.value).partition("Nearest: ")[2].count("limit_")
