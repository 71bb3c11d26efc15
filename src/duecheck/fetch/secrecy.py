"""What of a call must never be archived or told: the user's keys, however they are sent."""

from __future__ import annotations

from duecheck.model.door import Ask


def secrets_of(ask: Ask, key: str | None) -> tuple[str, ...]:
    """Every secret of this call: the key and what its secret headers carry, longest first."""
    plain = {value for _, value in ask.secret}
    plain |= {value.partition(" ")[2] for value in plain}
    if key:
        plain.add(key)
    return tuple(sorted((form for form in plain if form), key=lambda form: (-len(form), form)))
