"""The options of a check as the user names them, and how each is written on the command line."""

from __future__ import annotations

from difflib import get_close_matches

NAMES = (
    "name", "country", "reg", "vat", "url", "phone", "email", "address", "owner",
    "claimed_since", "employees", "sector", "requested", "currency", "exposure", "terms",
    "first_order", "contract_date", "purpose", "account", "by", "jurisdiction", "pick", "only",
    "deadline",
)  # fmt: skip


def option(name: str) -> str:
    """How the user writes *name*: `first_order` -> `--first-order`; the name itself is NAME."""
    return "NAME" if name == "name" else f"--{name.replace('_', '-')}"


def nearest(said: str) -> str:
    """A hint with the names close to *said*, or with all of them."""
    near = get_close_matches(said.lower().replace("-", "_"), NAMES, n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(near)}?" if near else f"Known: {', '.join(NAMES)}"
