"""
A site that can be asked whether it knows a handle, and how it says so: one entry, all data.

Both sides need their own proof: `present_status` with `present_text` says there is a profile,
`absent_status` with `absent_text` says there is none, and anything else says nothing.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from duecheck.model.lookup import Reason
from duecheck.model.noun import Noun

HOLE = "{user}"


class LookupSite(Noun):
    """
    One site. `url` is an http(s) address with `{user}` for the handle, `home` its front page.

    `kind` says how absence shows: by the status, by a message under the same status, or by a
    redirect. `allowed` is the page on which the site permits look-ups, `since` the day from
    which that is known; without both only a host of the user's own is asked.
    """

    name: str = Field(min_length=1, max_length=100)
    home: str = Field(min_length=1)
    url: str = Field(min_length=1)
    kind: Literal["status", "message", "redirect"]
    present_status: int = Field(ge=100, le=599)
    present_text: str = Field(min_length=1)
    absent_status: int = Field(ge=100, le=599)
    absent_text: str = Field(min_length=1)
    allowed: str | None = None
    since: date | None = None
    sectors: tuple[str, ...] = ()

    @property
    def permits(self) -> bool:
        """Whether the entry states that look-ups are allowed, and since when."""
        return self.allowed is not None and self.since is not None


class Standing(StrEnum):
    """What a site said of a handle. Blocked, broken and contradictory are all unknown."""

    FOUND = "found"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Presence(Noun):
    """One handle on one site: what the site said, why it said nothing, and the bytes behind it."""

    user: str
    site: str
    status: Standing
    reason: Reason | None = None
    detail: str = ""
    url: str
    sha256: str | None = None
    asked_at: str | None = None
