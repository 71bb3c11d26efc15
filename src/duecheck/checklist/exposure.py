"""What is at stake: the amount asked for and owed, in the policy's currency, and its tier."""

from __future__ import annotations

from decimal import Decimal

from duecheck.checklist.credit_tables import ExposureTier
from duecheck.checklist.rules import Rules
from duecheck.errors import BadInput
from duecheck.model.subject import Request


def currency(request: Request, rules: Rules) -> str | None:
    """The policy's currency, else that of the subject's country, else the one asked in."""
    country = request.subject.country
    of_country = None if country is None else rules.credit.currencies.get(country)
    return rules.credit.currency or of_country or request.currency


def amount(request: Request, rules: Rules) -> Decimal | None:
    """
    Requested plus already owed, in the policy's currency; None where neither is given.

    BadInput where it is in another currency and the policy names no rate: asked, not converted.
    """
    given = [part for part in (request.requested, request.exposure) if part is not None]
    if not given:
        return None
    whole = sum(given, Decimal(0))
    own = currency(request, rules)
    if request.currency is None or request.currency == own:
        return whole
    rate = rules.credit.rates.get(request.currency)
    if rate is None:
        raise BadInput(
            "--currency",
            f"the policy is in {own} and names no rate for {request.currency}",
            hint=f"State them in {own}, or set rates.{request.currency} in the credit policy",
        )
    return whole * rate


def tier(request: Request, rules: Rules) -> ExposureTier:
    """The tier of the amount: the middle one where none is given, the last where none compares."""
    tiers = rules.credit.tiers
    try:
        whole = amount(request, rules)
    except BadInput:
        return tiers[-1]
    if whole is None:
        return tiers[len(tiers) // 2]
    return next(t for t in tiers if t.up_to is None or whole <= t.up_to)
