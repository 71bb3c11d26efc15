"""How duecheck names itself to strangers: the tool and its page, never who is asking."""

from __future__ import annotations

from duecheck import __version__

TOKEN = "duecheck"  # noqa: S105 (the product token robots.txt rules are matched against)
PROJECT_PAGE = "https://duecheck.example"


def user_agent(contact: str | None = None) -> str:
    """The User-Agent; *contact* only for a source that demands one."""
    agent = f"{TOKEN}/{__version__} (+{PROJECT_PAGE})"
    return agent if contact is None else f"{agent} {contact}"
