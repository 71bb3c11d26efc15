"""Lays a user's TOML over our tables, strictly: what we do not know is refused by name."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from difflib import get_close_matches
from typing import Any

from duecheck import discover
from duecheck.errors import BadInput

# Keys our own tables leave out and a user may set.
OPEN_KEYS = {
    "credit": ("currency", "policy_limit", "approvers"),
    "credit.rates": None,
    "credit.currencies": None,
    "weights.minimum.bands": None,
    "desk.strategies": None,
}


def parsed(text: str, *, what: str) -> dict[str, Any]:
    """*text* as TOML; BadInput with line and column where it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        raise BadInput(what, f"not TOML: {broken}") from None


def overlay(base: dict[str, Any], over: dict[str, Any], *, what: str, path: str) -> dict[str, Any]:
    """Return *base* with *over* laid on it. Tables merge key by key, lists are replaced whole."""
    merged = deepcopy(base)
    for key, value in over.items():
        here = f"{path}.{key}" if path else key
        if key not in base and not _open(path, key):
            near = get_close_matches(key, list(base), n=3, cutoff=0.4)
            raise BadInput(
                what,
                f"{here}: there is no such key",
                hint=f"Nearest: {', '.join(near)}" if near else f"Known: {', '.join(base)}",
            )
        old = base.get(key)
        if isinstance(old, dict):
            if not isinstance(value, dict):
                raise BadInput(what, f"{here}: a table is needed, not {value!r}")
            merged[key] = overlay(old, value, what=what, path=here)
        elif isinstance(value, dict) and old is not None:
            raise BadInput(what, f"{here}: a value is needed, not a table")
        else:
            merged[key] = value
    return merged


def _open(path: str, key: str) -> bool:
    if path == "weights.codes" and key in _plugged():
        return True
    if path not in OPEN_KEYS:
        # A rule of a code may carry keys that ours leave at their default.
        parts = path.split(".")
        return parts[:2] == ["weights", "codes"] and len(parts) == 3
    names = OPEN_KEYS[path]
    return names is None or key in names


def _plugged() -> set[str]:
    """The codes that other packages' signals bear: a weight for one is no misspelling."""
    return {str(each.signal_code) for each in discover.plugged("signals").values()}
