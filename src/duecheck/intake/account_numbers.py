"""Keeps card and bank account numbers out of what is carried along from a file."""

from __future__ import annotations

import re

from duecheck.model.text import clean

CARD = re.compile(r"(?<!\d)(?:\d[ -]?){13,19}(?!\d)", re.ASCII)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b", re.ASCII)


def harmless_extra(carried: dict[str, str], notices: list[str]) -> dict[str, str]:
    """What is carried along, without cells that hold a card or bank account number."""
    kept = {}
    for name, said in carried.items():
        if holds_account_number(said):
            notices.append(f"the cell under {name!r} looks like a card or bank account: not kept")
        else:
            kept[name] = clean(said)
    return kept


def holds_account_number(said: str) -> bool:
    """Whether a card number (Luhn) or an IBAN (its check digits) stands in the words."""
    for found in CARD.findall(said):
        digits = [int(c) for c in found if c.isdigit()]
        doubled = [d if n % 2 == 0 else sum(divmod(2 * d, 10)) for n, d in enumerate(digits[::-1])]
        if len(set(digits)) > 1 and sum(doubled) % 10 == 0:
            return True
    for found in IBAN.findall(said):
        bare = found.replace(" ", "")
        turned = bare[4:] + bare[:4]
        if int("".join(str(int(c, 36)) for c in turned)) % 97 == 1:
            return True
    return False
