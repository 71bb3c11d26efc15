"""
Register numbers compared: the same, different, or of two registers and so not to be compared.

A number says something only within its scheme: an LEI and a company number of one firm differ
and contradict nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum

LEI = re.compile(r"[A-Z0-9]{18}\d{2}")
STATES = frozenset({"US", "CA", "AU", "DE", "IN", "AE", "CH"})


class Numbers(StrEnum):
    """How two register numbers stand to each other."""

    EQUAL = "equal"
    DIFFERENT = "different"
    NOT_COMPARABLE = "not-comparable"


def bare(number: str) -> str:
    """*number* in capitals without blanks, dots and dashes; leading zeros do not tell."""
    return re.sub(r"[\W_]", "", number.upper()).lstrip("0")


def compare(
    one: str | None, other: str | None, *, countries: tuple[str | None, str | None]
) -> Numbers:
    """Compare two numbers, each with the country its holder is registered in, if known."""
    if one is None or other is None:
        return Numbers.NOT_COMPARABLE
    first, second = bare(one), bare(other)
    leis = [LEI.fullmatch(number) is not None for number in (first, second)]
    if first == second and first:
        same_place = all(leis) or None in countries or countries[0] == countries[1]
        return Numbers.EQUAL if same_place else Numbers.NOT_COMPARABLE
    if all(leis):
        return Numbers.DIFFERENT
    one_register = countries[0] == countries[1] and countries[0] not in {None, *STATES}
    return Numbers.DIFFERENT if one_register and not any(leis) else Numbers.NOT_COMPARABLE
