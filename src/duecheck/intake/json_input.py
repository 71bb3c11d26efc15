"""The application as a JSON object: option names with underscores, the same rules as options."""

from __future__ import annotations

import json
from typing import Any

from duecheck.errors import BadInput
from duecheck.intake.fields import NAMES, nearest

FIELD = "--input"


def request_from_json(text: str) -> dict[str, str | None]:
    """
    The raw values of *text*, for `request_from`; BadInput naming the key or the line.

    Values are text or numbers; null is "not given"; `only` may be a list. Numbers keep the
    digits they were written with.
    """
    try:
        whole = json.loads(
            text.removeprefix("\ufeff"),
            object_pairs_hook=_once,
            parse_int=str,
            parse_float=str,
            parse_constant=_refused,
        )
    except json.JSONDecodeError as wrong:
        where = f"line {wrong.lineno} column {wrong.colno}"
        raise BadInput(FIELD, f"is no JSON: {wrong.msg} at {where}") from None
    except RecursionError:
        raise BadInput(FIELD, "is nested too deep") from None
    if not isinstance(whole, dict):
        raise BadInput(FIELD, "is not one JSON object", hint='Write {"name": "Acme Ltd"}')
    return {key: _value(key, value) for key, value in whole.items()}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    if (twice := next((key for key in keys if keys.count(key) > 1), None)) is not None:
        raise BadInput(FIELD, f"{twice!r} stands there twice")
    return dict(pairs)


def _refused(word: str) -> None:
    raise BadInput(FIELD, f"{word} is no value")


def _value(key: str, value: object) -> str | None:
    if key not in NAMES:
        raise BadInput(FIELD, f"{key!r} is no known key", hint=nearest(key))
    if value is None or isinstance(value, str):
        return value
    if key == "only" and isinstance(value, list) and all(isinstance(x, str) for x in value):
        return ",".join(value)
    raise BadInput(FIELD, f"{key!r} must be text or a number")
