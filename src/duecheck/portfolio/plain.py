"""The portfolio as plain data for JSON and for the CSV that sales may have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from duecheck.portfolio.completeness import Completeness
from duecheck.portfolio.group import Placed, late_days
from duecheck.portfolio.ranked import attention, past_due, quiet, room_to_sell
from duecheck.reading.spreadsheet_cells import neutral

# What leaves credit for sales: no free text, no person, no reason that only credit may know.
EXPORTED = (
    "account",
    "company",
    "group",
    "size",
    "sector",
    "region",
    "habit",
    "unused",
    "currency",
)


def row(one: Placed, whole: Completeness | None = None) -> dict[str, Any]:
    """One account as JSON: amounts as decimal strings, null for what is not known."""
    profile = one.profile
    return {
        "account": profile.id,
        "name": profile.name,
        "group": one.group,
        "rule": one.rule,
        "key_exposure": one.key,
        "size": profile.size,
        "sector": profile.sector,
        "region": profile.region,
        "habit": profile.buys,
        "invoices": profile.bought.invoices,
        "recency_days": profile.bought.recency,
        "invoices_year": profile.bought.year,
        "value_year": amounts(profile.bought.value),
        "trend": profile.bought.trend,
        "days_late": _rounded(late_days(profile)),
        "spread": _rounded(profile.pays.spread),
        "band": profile.credit,
        "coverage": profile.coverage or None,
        "owed": amounts(profile.owes),
        "past_due": amounts(past_due(one)),
        "complete_pct": None if whole is None else whole.pct,
        "missing": [] if whole is None else list(whole.missing),
    }


def whole_base(
    everybody: Sequence[Placed], whole: Mapping[str, Completeness], as_of: str
) -> dict[str, Any]:
    """Everything `segment --format json` prints."""
    return {
        "as_of": as_of,
        "accounts": [row(one, whole.get(one.profile.id)) for one in everybody],
        "attention": [one.profile.id for one in attention(everybody)],
        "room_to_sell": [
            {"account": s.placed.profile.id, "unused": str(s.unused), "currency": s.currency}
            for s in room_to_sell(everybody)
        ],
        "quiet": [one.profile.id for one in quiet(everybody)],
    }


def export_rows(everybody: Sequence[Placed], natural: frozenset[str]) -> list[dict[str, str]]:
    """
    Rows for sales: groups and room, without notes, reasons or personal data.

    The name of a natural person (ids in *natural*) is withheld; cells that a spreadsheet would
    take for a formula begin with an apostrophe.
    """
    unused = {s.placed.profile.id: s for s in room_to_sell(everybody)}
    found = []
    for one in everybody:
        profile, seller = one.profile, unused.get(one.profile.id)
        cells = (
            profile.id,
            "(name withheld: a person)" if profile.id in natural else profile.name,
            one.group,
            profile.size,
            profile.sector,
            profile.region,
            profile.buys,
            "" if seller is None else f"{seller.unused:.2f}",
            "" if seller is None else seller.currency,
        )
        found.append(dict(zip(EXPORTED, neutral(cells), strict=True)))
    return found


def amounts(by_currency: Mapping[str, Decimal]) -> dict[str, str]:
    """Return currency -> decimal string."""
    return {currency: f"{amount:.2f}" for currency, amount in sorted(by_currency.items())}


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 1)
