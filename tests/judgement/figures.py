"""Counts behind the page figures: right, wrong, silent; precision and recall of sets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

EXTENSION = re.compile(r"(?i)\bext|\bx\s?\d")
FEWEST_DIGITS = 7


@dataclass
class Sets:
    """Agreement of found sets with true ones, summed over pages."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, id: str, found: set[str], true: set[str]) -> None:
        self.right += len(found & true)
        self.extra += len(found - true)
        self.missed += len(true - found)
        if found != true:
            self.misses.append(f"{id}: extra {sorted(found - true)}, missed {sorted(true - found)}")

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.extra)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    def row(self, name: str) -> str:
        counts = f"{self.right} right, {self.extra} extra, {self.missed} missed"
        return f"{name:<34} precision {self.precision:.3f}  recall {self.recall:.3f}  ({counts})"


def national(e164: str) -> str:
    """The national digits of a number in E.164, without a trunk zero."""
    import phonenumbers

    number = phonenumbers.parse(e164)
    return str(phonenumbers.national_significant_number(number)).lstrip("0")


def marked_digits(said: str) -> str | None:
    """The national digits of a number as annotators marked it; None for a stray piece."""
    import phonenumbers

    written = EXTENSION.split(said)[0]
    digits = re.sub(r"\D", "", written)
    if len(digits) < FEWEST_DIGITS:
        return None
    if "+" in written or digits.startswith("00"):
        abroad = f"+{digits.removeprefix('00')}"
        try:
            return national(
                phonenumbers.format_number(
                    phonenumbers.parse(abroad), phonenumbers.PhoneNumberFormat.E164
                )
            )
        except phonenumbers.NumberParseException:
            return digits
    if len(digits) == 11 and digits.startswith("1"):
        return digits[1:]
    return digits.lstrip("0")


def bare_matcher(text: str) -> set[str]:
    """What `PhoneNumberMatcher` alone finds in the visible text, read as US and as GB."""
    import phonenumbers

    return {
        str(phonenumbers.national_significant_number(match.number)).lstrip("0")
        for region in ("US", "GB")
        for match in phonenumbers.PhoneNumberMatcher(text, region)
    }


def marked(item: dict[str, Any], *types: str) -> list[str]:
    """The texts that annotators marked as one of *types*."""
    return [entry["text"] for entry in item["truth"] if entry["type"] in types]
