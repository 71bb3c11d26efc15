"""
Recognises a bot check or a log-in wall behind any status, so that neither is read as an answer.

The markers stand in bot_checks.toml. Only HTML is looked at, and one marker is never enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from duecheck import discover

# Such pages are short and say what they are at the top; a long report is not read to its end.
LOOKED_AT = 262_144
_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.DOTALL)
_HTML = ("text/html", "application/xhtml+xml")


def is_html(headers: Mapping[str, str]) -> bool:
    """Whether the answer says it is HTML."""
    return headers.get("content-type", "").partition(";")[0].strip().lower() in _HTML


def bot_check(headers: Mapping[str, str], body: bytes) -> str | None:
    """What kind of bot check this answer is, in a few words; None where it is none."""
    if not is_html(headers):
        return None
    table = discover.table("fetch", "bot_checks.toml")
    for mark in table["header"]:
        if headers.get(mark["name"], "").strip().lower() == mark["value"]:
            return str(mark["says"])
    source = _source(body)
    titled = _TITLE.search(source)
    title = "" if titled is None else titled[1]
    for check in table["check"]:
        first = _any(check.get("title", ()), title) or _any(check.get("first", ()), source)
        if first and _any(check["second"], source):
            return str(check["says"])
    return None


def login_wall(asked: str, ended: str, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether *asked* led to a log-in page at *ended*: by its path and by what the page asks."""
    if asked == ended or not is_html(headers):
        return False
    table = discover.table("fetch", "bot_checks.toml")["login"]
    walls = set(table["paths"])
    before = set(urlsplit(asked).path.lower().split("/"))
    after = set(urlsplit(ended).path.lower().split("/"))
    return bool(walls & (after - before)) and _any(table["second"], _source(body))


def _source(body: bytes) -> str:
    return body[:LOOKED_AT].decode("utf-8", "replace").lower()


def _any(markers: Iterable[str], words: str) -> bool:
    for marker in markers:  # noqa: SIM110 (a generator costs as much as the search itself)
        if marker in words:
            return True
    return False
