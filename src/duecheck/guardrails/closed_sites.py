"""
Sites no page of which is ever read: big networks behind log-in walls and terms (R-02, R-03).

A person may open them; the report prints the address for that.
"""

from __future__ import annotations

from functools import lru_cache

from duecheck import discover


@lru_cache(maxsize=4096)
def closed_site(host: str) -> str | None:
    """The name of the closed site *host* belongs to, or None where it is none."""
    name = host.rstrip(".").lower()
    for title, hosts in discover.table("guardrails", "closed_sites.toml").items():
        if any(name == listed or name.endswith(f".{listed}") for listed in hosts):
            return title
    return None
