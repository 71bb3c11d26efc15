"""A credit application as keyed from paper or form: what it says, and what it lacks."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from duecheck.errors import BadInput
from duecheck.intake.amounts import amount
from duecheck.intake.cells import code_in, days_in
from duecheck.intake.columns import folded, protected
from duecheck.model.account import Account
from duecheck.model.text import clean
from duecheck.reading.countries import country_code

FIELD = "--application"
KNOWN = {
    "name", "trading_name", "country", "kind", "reg", "vat", "url", "phone", "email", "address",
    "owner", "sector", "employees", "claimed_since", "requested", "currency", "terms", "bank",
    "signature", "references", "person", "sales_rep",
}  # fmt: skip
NEEDED = {
    "legal name": ("name",),
    "entity type": ("kind",),
    "register or tax number": ("reg", "vat"),
    "owners": ("owner",),
    "years in business": ("claimed_since",),
    "address": ("address",),
    "phone": ("phone",),
    "accounts payable email": ("email",),
    "bank": ("bank",),
    "requested line": ("requested",),
    "signature": ("signature",),
}
REFERENCES = 3


@dataclass(frozen=True, kw_only=True)
class Application:
    """What an application says. `missing` in words; `seen` bank and signatory; `dropped` names."""

    account: Account
    missing: tuple[str, ...]
    seen: dict[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()


def application(text: str, *, id: str = "") -> Application:
    """The application in the JSON object *text*; BadInput for what is malformed."""
    try:
        whole: Any = json.loads(text.removeprefix("\ufeff"), parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        raise BadInput(FIELD, "is no JSON object") from None
    if not isinstance(whole, dict):
        raise BadInput(FIELD, "is not one JSON object", hint='Write {"name": "Acme Ltd"}')
    dropped = tuple(key for key in whole if key not in KNOWN and protected(key) is not None)
    unknown = [key for key in whole if key not in KNOWN and key not in dropped]
    values = {key: said(key, whole[key]) for key in whole if key in KNOWN and key != "references"}
    values = {key: value for key, value in values.items() if value}
    if not values.get("name"):
        raise BadInput(FIELD, "'name' is missing")
    references = whole.get("references") or []
    if not isinstance(references, list):
        raise BadInput(FIELD, "'references' must be a list")
    missing = [what for what, keys in NEEDED.items() if not any(values.get(key) for key in keys)]
    if (lacking := REFERENCES - len(references)) > 0:
        missing.append(f"{lacking} of {REFERENCES} references")
    extra = {key: clean(str(whole[key])) for key in unknown}
    seen = {
        what: values[key] for what, key in (("bank", "bank"), ("signatory", "signature"))
        if values.get(key)
    }  # fmt: skip
    return Application(
        account=account_from(values, id=id, extra=extra),
        missing=tuple(missing),
        seen=seen,
        dropped=dropped,
    )


def said(key: str, value: object) -> str:
    """A value as text."""
    if value is None:
        return ""
    if not isinstance(value, (str, bool)):
        raise BadInput(FIELD, f"{key!r} must be text or a number")
    return clean(str(value)) if not isinstance(value, bool) else ("yes" if value else "")


def account_from(values: dict[str, str], *, id: str, extra: dict[str, str]) -> Account:
    """The account that the values of an application or of options make."""
    requested: Decimal | None = None
    if values.get("requested"):
        requested = amount("requested", values["requested"])
    country = values.get("country")
    return Account(
        id=id,
        name=values["name"],
        trading_name=values.get("trading_name"),
        country=None if country is None else country_code(country) or country,
        kind=folded(values.get("kind", "")) or "unknown",
        reg=values.get("reg"),
        vat=values.get("vat"),
        url=values.get("url"),
        phone=values.get("phone"),
        email=values.get("email"),
        address=values.get("address"),
        owner=values.get("owner"),
        sector=values.get("sector"),
        employees=values.get("employees"),
        since=values.get("claimed_since"),
        currency=code_in("currency", values["currency"]) if values.get("currency") else None,
        limit=amount("limit", values["limit"]) if values.get("limit") else None,
        terms_days=days_in(values.get("terms", "")),
        sales_rep=values.get("sales_rep"),
        person=values.get("person"),
        requested=requested,
        extra=extra,
    )
