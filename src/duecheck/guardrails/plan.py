"""The social-media plan in force, and what it closes (R-06, R-07)."""

from __future__ import annotations

CONSERVATIVE_PLAN = (
    "No social-media plan of your own is in force, so the built-in conservative plan holds: "
    "company-level look-ups run, look-ups about persons are not made (R-06, R-07)."
)
