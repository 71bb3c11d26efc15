"""Amounts and tiers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.checklist.making import request

from duecheck.checklist.exposure import amount, currency, tier
from duecheck.checklist.rules import packaged_rules, with_policy
from duecheck.errors import BadInput

RULES = packaged_rules()

TIERS = [
    pytest.param({}, "middle", id="not given is the middle tier"),
    pytest.param({"requested": Decimal(2500)}, "small", id="up to and with 2,500"),
    pytest.param({"requested": Decimal("2500.01")}, "middle", id="a penny more"),
    pytest.param(
        {"requested": Decimal(2000), "exposure": Decimal(600)}, "middle", id="what is owed counts"
    ),
    pytest.param({"exposure": Decimal(30000)}, "large", id="what is owed alone"),
    pytest.param(
        {"requested": Decimal(100), "currency": "USD"}, "large", id="a currency without a rate"
    ),
    pytest.param({"requested": Decimal(100), "currency": "GBP"}, "small", id="its own currency"),
]


@pytest.mark.parametrize(("given", "name"), TIERS)
def test_the_tier_of_an_amount(given, name) -> None:
    assert name == tier(request(**given), RULES).name


def test_another_currency_is_asked_for_and_never_converted() -> None:
    with pytest.raises(BadInput, match="GBP") as refused:
        amount(request(requested=Decimal(100), currency="USD"), RULES)

    assert "--currency" == refused.value.field


def test_a_rate_of_the_user_converts() -> None:
    rules = with_policy(RULES, '[rates]\nUSD = "0.8"\n')

    assert Decimal(80) == amount(request(requested=Decimal(100), currency="USD"), rules)


def test_the_currency_is_the_policy_s_then_the_country_s_then_the_one_asked_in() -> None:
    assert "EUR" == currency(request(), with_policy(RULES, 'currency = "EUR"'))
    assert "GBP" == currency(request(), RULES)
    assert "USD" == currency(request(country=None, currency="USD"), RULES)
    assert currency(request(country=None), RULES) is None


def test_an_amount_that_is_not_given_is_in_the_middle_of_however_many_tiers() -> None:
    names = ["a", "b", "c", "d", "e"]
    tiers = "".join(
        f'[[tiers]]\nname = "{name}"\nmandatory = []\napprover = false\n'
        + (f'up_to = "{n + 1}"\n' if name != "e" else "")
        for n, name in enumerate(names)
    )
    assert "c" == tier(request(), with_policy(RULES, tiers)).name
