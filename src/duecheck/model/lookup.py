"""
A look-up: one question asked of one source, and how it ended.

Five outcomes, never collapsed: what was found, what an authority says is not there, what
refused us, what broke, and what was not asked. Silence is a value with a reason.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from duecheck.model.noun import Noun
from duecheck.model.text import Text


class LookupOutcome(StrEnum):
    """How a look-up ended."""

    FOUND = "found"
    NONE = "none"
    BLOCKED = "blocked"
    FAILED = "failed"
    NOT_CHECKED = "not-checked"


class Reason(StrEnum):
    """Why a look-up has no answer: the closed list."""

    NO_KEY = "no-key"
    KEY_REFUSED = "key-refused"
    NO_CONTACT = "no-contact"
    POLICY = "policy"
    NOT_COVERED = "not-covered"
    NOT_APPLICABLE = "not-applicable"
    ROBOTS = "robots"
    GUARD = "guard"
    BOT_CHECK = "bot-check"
    LOGIN_WALL = "login-wall"
    RATE_LIMIT = "rate-limit"
    TIMEOUT = "timeout"
    DEADLINE = "deadline"
    SERVER_ERROR = "server-error"
    UNREADABLE = "unreadable"
    ANSWERS_ANYTHING = "answers-anything"


class Lane(StrEnum):
    """The groups a reader expects covered (domain 2.4, 12). U01 to U08 in this order."""

    REGISTER = "register"
    INSOLVENCY = "insolvency"
    COURTS = "courts"
    CONTACT = "contact"
    WEB = "web"
    PEOPLE = "people"
    REFERENCES = "references"
    NEWS = "news"


class Lookup(Noun):
    """One question and its outcome. `reason` is set exactly when there is no answer."""

    source: str
    lane: Lane
    question: Text
    outcome: LookupOutcome
    reason: Reason | None = None
    detail: Text = ""
    kinds: tuple[str, ...] = ()
    address: str | None = None
    asked_at: datetime
