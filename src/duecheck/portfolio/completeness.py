"""How much the record of a customer holds, as a share of what a credit file should (002-18)."""

from __future__ import annotations

from dataclasses import dataclass

from duecheck.model.account import Account

ASKED: tuple[tuple[str, str], ...] = (
    ("legal name", "name"),
    ("country", "country"),
    ("kind of entity", "kind"),
    ("register number", "reg"),
    ("tax number", "vat"),
    ("address", "address"),
    ("phone", "phone"),
    ("email", "email"),
    ("web site", "url"),
    ("owner or signatory", "owner"),
    ("trade", "sector"),
    ("employees", "employees"),
    ("trading since", "since"),
    ("terms", "terms_days"),
    ("limit", "limit"),
    ("sales rep", "sales_rep"),
    ("preferred channel", "channel"),
)


@dataclass(frozen=True, kw_only=True)
class Completeness:
    """Percent of the fields that are filled, and the names of those that are not."""

    pct: int
    missing: tuple[str, ...]


def completeness(account: Account) -> Completeness:
    """Count the fields; a kind that is unknown is missing."""
    missing = tuple(words for words, field in ASKED if not _filled(account, field))
    return Completeness(pct=100 * (len(ASKED) - len(missing)) // len(ASKED), missing=missing)


def _filled(account: Account, field: str) -> bool:
    value = getattr(account, field)
    return value not in (None, "", "unknown")
