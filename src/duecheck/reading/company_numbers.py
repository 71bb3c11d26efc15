"""
Numbers a firm prints about itself: its registration and its VAT number.

A number counts only right after words that say what it is ("company number", "registered in
England No."), because pages are full of other digits.
"""

from __future__ import annotations

import re

from duecheck.reading.html import Html

REGISTRATION = re.compile(
    r"""(?ix)
    (?: \b(?:company|companies|co\.?) \s*(?:registration|reg\.?|house)?
        \s*(?:no\.?|number|num\.?|nr\.?|\#)
      | \bregist(?:ered|ration)\s* (?:company\s*)? (?:no\.?|number|num\.?|nr\.?)
      | \breg(?:d|'d)?\.?\s* (?:company\s*)? (?:no\.?|number)
      | \bregistered\s+ (?:company\s+)? in\s+
        (?:england|scotland|wales|northern\s+ireland|the\s+uk|great\s+britain) [^\d\n]{0,60}?
    )
    [\s:.,()\-–]{0,6} (?:is\s+|no\.?\s*|number:?\s*)?
    (?P<number>(?:SC|NI|OC|SO|NC|R0|NL|IP|RS|SP|CE|CS|FC|NF|SL|LP|GE)?\s?\d{6,8})
    (?!\s*[\d-]*\d)
    """
)
VAT = re.compile(
    r"""(?ix)
    \bvat\b [\s.:]* (?:reg(?:istration|istered|\.)?)?
    [\s.:]* (?:no\.?|number|num\.?|nr\.?|id)? [\s.:\#-]* (?:is\s+)?
    (?P<number>[A-Z]{2}\s?[\dA-Z][\d\s.]{6,14}\d|\d{3}[\s.]?\d{4}[\s.]?\d{2})
    """
)
NOT_A_COMPANY = re.compile(
    r"(?i)\b(?:charity|vat|trade ?mark|patent|fca|gas safe|waste carrier)\b[^\n]{0,12}$"
)
UK_LENGTH = 8
LOOK_BACK = 24


def registration_number(page: Html) -> str | None:
    """
    The registration number the page prints, blanks removed, capitals; None without one.

    A bare number of seven digits or fewer is filled with zeros to the register's eight.
    """
    for found in REGISTRATION.finditer(page.text):
        before = page.text[max(0, found.start() - LOOK_BACK) : found.start()]
        if NOT_A_COMPANY.search(before) is None:
            number = re.sub(r"\s", "", found["number"]).upper()
            return number.zfill(UK_LENGTH) if number.isdigit() else number
    return None


def vat_number(page: Html) -> str | None:
    """The VAT number the page prints, blanks and dots removed, capitals; None without one."""
    found = VAT.search(page.text)
    return re.sub(r"[\s.]", "", found["number"]).upper() if found is not None else None
