"""
The cells of a ledger, read only where there is one way to read them.

Amounts may be negative (`-5`, `5-`, `(5)`, `5 CR`) and carry a currency; `15.000` and
`03/04/2026` are ambiguous until the user says how the file writes (`--decimal`, `--dmy`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from duecheck.errors import BadInput
from duecheck.intake.amounts import amount
from duecheck.intake.days import day

SYMBOLS = {"€": "EUR", "£": "GBP", "₹": "INR"}
SHORT_YEAR = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{2})", re.ASCII)
TIMED = re.compile(r"(\S+)[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)
SERIAL = re.compile(r"[2-6]\d{4}", re.ASCII)
CODE = re.compile(r"\b([A-Z]{3})\b")
# Days and amounts repeat by the million in a ledger.
REPEATED = 1 << 16
GROUPED = re.compile(r"\d{1,3}([.,])\d{3}", re.ASCII)


class Ambiguous(BadInput):
    """A cell that may be read two ways. The whole import waits for the user's word."""


@dataclass(frozen=True)
class Reading:
    """How this file writes: which part of a date stands first, which sign begins the decimals."""

    order: str | None = None
    decimal: str | None = None


@lru_cache(maxsize=REPEATED)
def day_in(field: str, said: str, how: Reading) -> date:
    """The day in a cell; Ambiguous or BadInput naming *field*."""
    written = said.strip()
    if (timed := TIMED.fullmatch(written)) is not None:
        written = timed[1]
    if SERIAL.fullmatch(written):
        raise BadInput(
            field, f"{said!r} is a spreadsheet's count of days", hint="Format the column as a date"
        )
    if (short := SHORT_YEAR.fullmatch(written)) is not None:
        if how.order is None:
            raise Ambiguous(field, f"{said!r} may be several dates", hint="Add --dmy or --mdy")
        written = f"{short[1]}{short[2]}{short[3]}{short[2]}20{short[4]}"
    try:
        return day(field, written, order=how.order)
    except BadInput as trouble:
        if "two dates" in trouble.problem:
            raise Ambiguous(field, trouble.problem, hint="Add --dmy or --mdy") from None
        raise


@lru_cache(maxsize=REPEATED)
def money_in(field: str, said: str, how: Reading) -> tuple[Decimal, str | None]:
    """A signed amount and the currency written with it, if any; Ambiguous or BadInput."""
    written = said.replace("\u00a0", " ").replace("−", "-").strip()
    currency = None
    for sign, code in SYMBOLS.items():
        if sign in written:
            currency, written = code, written.replace(sign, "")
    written = written.replace("$", "")
    negative = False
    if (credit := re.fullmatch(r"(.*?)\s*\b(CR|DR)\.?", written, re.IGNORECASE)) is not None:
        negative, written = credit[2].upper() == "CR", credit[1]
    if (code_ := CODE.search(written)) is not None:
        currency, written = code_[1], written.replace(code_[1], "")
    written = written.strip()
    if written.startswith("(") and written.endswith(")"):
        negative, written = not negative, written[1:-1].strip()
    elif written.startswith("-"):
        negative, written = not negative, written[1:].strip()
    elif written.endswith("-"):
        negative, written = not negative, written[:-1].strip()
    found = _plain(field, said, written, how)
    return (-found if negative else found), currency


def _plain(field: str, said: str, written: str, how: Reading) -> Decimal:
    """The amount without its sign and currency."""
    if how.decimal is not None:
        other = "," if how.decimal == "." else "."
        if written.count(how.decimal) > 1:
            raise BadInput(field, f"{said!r} has two decimal signs")
        plain = re.sub(r"[ '’]", "", written.replace(other, "")).replace(how.decimal, ".")
        if not re.fullmatch(r"\d{1,15}(\.\d{1,3})?|\.\d{1,3}", plain, re.ASCII):
            raise BadInput(field, f"{said!r} is no amount")
        return Decimal(plain)
    if re.fullmatch(r"\d+\.\d{3,}", written, re.ASCII) and not GROUPED.fullmatch(written):
        # 1234.500 or 0.3330001 cannot be grouped thousands: more than three digits before it.
        rounded = Decimal(written).quantize(Decimal("0.001"))
        if rounded == Decimal(written):
            return rounded
        raise BadInput(field, f"{said!r} has more than three decimals")
    try:
        return amount(field, written)
    except BadInput as trouble:
        if " may be " in trouble.problem:
            raise Ambiguous(
                field, f"{said!r} may be two amounts", hint="Add --decimal , or --decimal ."
            ) from None
        raise BadInput(field, f"{said!r} is no amount") from None


def code_in(field: str, said: str) -> str:
    """A currency code of three letters; BadInput otherwise."""
    code = said.strip().upper()
    code = SYMBOLS.get(code, code)
    if not re.fullmatch(r"[A-Z]{3}", code, re.ASCII):
        raise BadInput(field, f"{said!r} is no currency", hint="Three letters, as EUR")
    return code


def days_in(said: str) -> int | None:
    """The days of payment terms: `30`, `net 30`, `30 days`; None where it does not say."""
    found = re.fullmatch(
        r"(?:net\s*|n)?(\d{1,3})\s*(?:d|days?|net)?\.?", said.strip(), re.IGNORECASE | re.ASCII
    )
    return int(found[1]) if found else None
