"""
Amounts as people write them, read only where there is one way to read them.

Accepted: `15000`, `15000.5`, `15000,50`, `15,000`, `15,000.00`, `15.000,00`, `1.000.000`,
`15 000`, `15'000`. Refused: `15.000` (fifteen or fifteen thousand), `1.2k`, a sign, a currency
symbol, three or more decimals.
"""

from __future__ import annotations

import re
from decimal import Decimal

from duecheck.errors import BadInput

PLAIN = re.compile(r"(\d+)(?:[.,](\d{1,2}))?", re.ASCII)
GROUPED = re.compile(r"(\d{1,3}(?:([,. '’])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?", re.ASCII)
MOST_DIGITS = 15
HOW = "Write 15000 or 15,000.00"


def amount(field: str, said: str) -> Decimal:
    """*said* as a decimal that is not negative; BadInput naming *field* where it is not clear."""
    written = said.replace(" ", " ").replace(" ", " ").strip()
    if written.startswith(("-", "−", "(")):
        raise BadInput(field, f"{said!r} is negative", hint=HOW)
    if re.fullmatch(r"[\d.,]+\s*[kKmM]", written, re.ASCII):
        raise BadInput(field, f"{said!r} is not a whole amount", hint=HOW)
    if re.search(r"[^\W\d_]|[$€£¥₹]", written):
        raise BadInput(field, f"{said!r} is no amount", hint=f"{HOW}; the currency is --currency")
    if re.fullmatch(r"\d{1,3}\.\d{3}", written, re.ASCII):
        told = f"{said!r} may be {written.replace('.', '')} or {written.split('.')[0]}"
        raise BadInput(field, told, hint=HOW)
    digits = _digits(written)
    if digits is None or len(digits.replace(".", "")) > MOST_DIGITS:
        raise BadInput(field, f"{said!r} is no amount", hint=HOW)
    return Decimal(digits)


def _digits(written: str) -> str | None:
    """*written* with a point for decimals and nothing between the thousands, or None."""
    if (plain := PLAIN.fullmatch(written)) is not None:
        return plain[1] + (f".{plain[2]}" if plain[2] else "")
    grouped = GROUPED.fullmatch(written)
    if grouped is None or grouped[3] == grouped[2]:
        return None
    whole = re.sub(r"\D", "", grouped[1])
    return whole + (f".{grouped[4]}" if grouped[4] else "")


def whole_number(field: str, said: str, *, most: int) -> int:
    """A whole number of at most *most*, thousands by comma allowed; a range is refused."""
    written = said.strip()
    if re.fullmatch(r"\d+\s*(?:-|–|to|\.\.)\s*\d+", written, re.ASCII):
        raise BadInput(
            field, f"{said!r} is a range", hint="Give one number, the lower one in doubt"
        )
    if not re.fullmatch(r"\d+|\d{1,3}(?:,\d{3})+", written, re.ASCII):
        raise BadInput(field, f"{said!r} is not a whole number", hint="Write 25")
    number = int(written.replace(",", "")[: len(str(most)) + 1])
    if number > most:
        raise BadInput(field, f"{said!r} is more than {most}")
    return number
