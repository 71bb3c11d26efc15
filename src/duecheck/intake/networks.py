"""Reads a table of social networks the user adds to ours: one TOML table a network."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from duecheck.errors import BadInput

NEEDED = ("title", "open", "hosts", "own")
NOTHING = "(?!)"
FIELD = "--networks"


def with_networks(ours: Mapping[str, Any], text: str) -> dict[str, Any]:
    """*ours* with the networks of *text* (TOML) added or put in their place; BadInput names one."""
    try:
        added = tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        raise BadInput(FIELD, f"not TOML: {trouble}") from None
    return {**ours, **{name: _network(name, rules) for name, rules in added.items()}}


def _network(name: str, rules: Any) -> dict[str, Any]:
    if not isinstance(rules, dict) or any(key not in rules for key in NEEDED):
        raise BadInput(FIELD, f"{name}: needs {', '.join(NEEDED)}")
    hosts = rules["hosts"]
    texts = [*hosts, *(rules[key] for key in ("title", "open", "own"))] if hosts else [None]
    if not isinstance(hosts, list) or not all(isinstance(words, str) and words for words in texts):
        raise BadInput(FIELD, f"{name}: hosts is a list of text, the rest is text")
    if urlsplit(rules["open"]).scheme != "https" or "{name}" not in rules["open"]:
        raise BadInput(FIELD, f"{name}: open must begin with https:// and hold {{name}}")
    whole = {"never": NOTHING, **rules}
    for key in ("own", "never"):
        try:
            re.compile(whole[key])
        except (re.error, TypeError):
            raise BadInput(FIELD, f"{name}: {key}: {whole[key]!r} is no pattern") from None
    return whole
