"""
Postal addresses as far as they are clear: the postcode, the town beside it, the house number.

Nothing is guessed: an address of a country without a row, or without a postcode in it, has none.
"""

from __future__ import annotations

import re

from duecheck import discover
from duecheck.reading.countries import country_code
from duecheck.reading.folding import folded

NUMBERED = re.compile(r"(?i)(?<![\w-])(\d{1,5}[a-z]?)(?:\s?[-–/]\s?\d{1,5}[a-z]?)?(?!\w)")
WITHIN = r"(?<![A-Z\d])(?:{})(?![A-Z\d])"


def _row(country: str | None) -> dict[str, str | int]:
    rows: dict[str, dict[str, str | int]] = discover.table("reading", "postcodes.toml")["postcodes"]
    return rows.get(country or "", {})


def _found(address: str, country: str | None) -> re.Match[str] | None:
    """The last postcode of *address* as it stands there."""
    row = _row(country)
    if not row:
        return None
    return max(
        re.finditer(WITHIN.format(row["pattern"]), address.upper()),
        key=lambda found: found.start(),
        default=None,
    )


def postcode_in(address: str, country: str | None) -> str | None:
    """The postcode of *address* as written there, in capitals, or None where none is clear."""
    found = _found(address, country)
    return found.group() if found is not None else None


def bare_postcode(postcode: str, country: str | None = None) -> str:
    """A postcode for comparing: capitals, no blanks or dashes, cut to what says the place."""
    bare = re.sub(r"[^A-Z\d]", "", postcode.upper())
    keep = _row(country).get("keep")
    return bare[: int(keep)] if keep is not None else bare


def town_in(address: str, country: str | None) -> str | None:
    """The town of *address*: what stands beside the postcode, or in the part before; else None."""
    found = _found(address, country)
    if found is None:
        return None
    before = address[: found.start()]
    after = address[found.end() :].partition(",")[0].strip()
    if after and country_code(after) is None and not any(c.isdigit() for c in after):
        return after
    parts = [part.strip(" .;") for part in re.split(r"[,\n;]", before)]
    region = _row(country).get("region")
    for part in reversed(parts):
        words = part.split()
        if region is not None and words and re.fullmatch(str(region), words[-1]):
            words = words[:-1]
        if words:
            town = " ".join(words)
            return None if any(c.isdigit() for c in town) or part == parts[0] else town
    return None


def house_numbers(address: str, country: str | None) -> frozenset[str]:
    """Every number of a house, unit or suite in *address*; the postcode is none of them."""
    found = _found(address, country)
    rest = address if found is None else address[: found.start()] + " " + address[found.end() :]
    return frozenset(number.lower() for number in NUMBERED.findall(rest))


def same_address(one: str, other: str, country: str | None) -> bool:
    """Whether two addresses are one: the same postcode, and no different house number."""
    first, second = _found(one, country), _found(other, country)
    if first is None or second is None:
        return False
    if bare_postcode(first.group(), country) != bare_postcode(second.group(), country):
        return False
    numbers = house_numbers(one, country), house_numbers(other, country)
    return not (numbers[0] and numbers[1]) or bool(numbers[0] & numbers[1])


def same_town(one: str, other: str) -> bool:
    """Whether two town names are one, whatever the case and accents."""
    return bool(folded(one)) and folded(one) == folded(other)
