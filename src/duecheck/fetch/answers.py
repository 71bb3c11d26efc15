"""
What an answer's status, type and body amount to: a page, a documented "nothing", or no answer.

    2xx page · a status the source documents as "no such record" -> absent
    401 on our own key -> not-checked: key-refused · 401, 403, 999 -> blocked: login-wall
    429 -> blocked: rate-limit · 5xx -> failed: server-error · all else -> failed: unreadable
"""

from __future__ import annotations

from dataclasses import dataclass

from duecheck.fetch.bot_checks import bot_check, login_wall
from duecheck.fetch.wire import Answer
from duecheck.model.door import Ask
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.reading.decode import NotDecoded

_BINARY = ("application/pdf", "application/zip", "application/octet-stream")
_BINARY_FAMILIES = ("image/", "audio/", "video/", "font/")
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b")
_HTML_STARTS = (b"<!doctype html", b"<html")


class NoAnswer(Exception):
    """What came is no answer: its outcome, reason and a few words for the report."""

    def __init__(self, outcome: LookupOutcome, reason: Reason, detail: str) -> None:
        self.outcome = outcome
        self.reason = reason
        self.detail = detail
        super().__init__(detail)


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A page to read: its decoded body, and whether it says "no such record"."""

    body: bytes
    absent: bool


def judge(ask: Ask, answer: Answer, *, asked: str, ended: str, limit: int) -> Judged:
    """
    The body of an answer worth reading; NoAnswer for any other.

    *asked* and *ended* are the addresses before and after redirects; *limit* caps the decoded
    body in bytes.
    """
    body = answer.readable(limit)
    refuse_walls(answer, body, asked=asked, ended=ended)
    absent = answer.status in ask.none_on
    if not absent:
        refuse_status(answer, has_key=bool(ask.secret))
    if answer.too_large:
        raise unreadable(f"more than {len(answer.payload)} bytes")
    try:
        body = answer.body(limit)
    except NotDecoded as trouble:
        raise unreadable(str(trouble)) from None
    if ask.method != "HEAD" and (body.strip() or not absent):
        refuse_content(ask, answer, body)
    return Judged(body=body, absent=absent)


def refuse_walls(answer: Answer, body: bytes, *, asked: str, ended: str) -> None:
    """NoAnswer for a bot check behind any status, or a redirect to a log-in page."""
    if answer.status == 429:
        return
    check = bot_check(answer.headers, body)
    if check is not None:
        detail = f"{check}, HTTP {answer.status}"
        raise NoAnswer(LookupOutcome.BLOCKED, Reason.BOT_CHECK, detail)
    if login_wall(asked, ended, answer.headers, body):
        raise NoAnswer(LookupOutcome.BLOCKED, Reason.LOGIN_WALL, "the address leads to a log-in")


def refuse_status(answer: Answer, *, has_key: bool) -> None:
    """NoAnswer for every status that is not 2xx."""
    status = answer.status
    said = f"HTTP {status}"
    if 200 <= status < 300:
        return
    if status == 401 and has_key:
        raise NoAnswer(LookupOutcome.NOT_CHECKED, Reason.KEY_REFUSED, said)
    if status in (401, 403, 999):
        raise NoAnswer(LookupOutcome.BLOCKED, Reason.LOGIN_WALL, said)
    if status == 429:
        wait = answer.headers.get("retry-after", "")
        detail = f"{said}, Retry-After {wait}" if wait else said
        raise NoAnswer(LookupOutcome.BLOCKED, Reason.RATE_LIMIT, detail)
    if 500 <= status < 600:
        raise NoAnswer(LookupOutcome.FAILED, Reason.SERVER_ERROR, said)
    raise unreadable(said)


def refuse_content(ask: Ask, answer: Answer, body: bytes) -> None:
    """NoAnswer where the content is plainly of another kind than what was asked for."""
    start = body[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    kind = answer.content_type
    seen = f"{kind or 'content of no stated type'} where {ask.accept} was asked for"
    if ask.accept == "json":
        wrong = start.startswith(b"<") or binary(kind, start)
    elif ask.accept == "xml":
        wrong = bool(start) and (
            not start.startswith(b"<") or start.lower().startswith(_HTML_STARTS)
        )
    elif ask.accept == "html":
        text = (
            not kind
            or kind.startswith("text/")
            or kind in ("application/xhtml+xml", "application/xml")
        )
        wrong = not text or binary("", start)
    else:
        wrong = ask.accept == "text" and binary(kind, start)
    if wrong:
        raise unreadable(seen)


def may_be_page(ask: Ask, answer: Answer, body: bytes) -> bool:
    """Whether somebody may parse *body* as HTML: asked for as a page, or looking like one."""
    if not body or ask.method == "HEAD" or ask.accept in ("json", "xml"):
        return False
    return ask.accept == "html" or "html" in answer.content_type or b"<" in body[:512]


def binary(kind: str, start: bytes) -> bool:
    """Whether the type or the first bytes say that this is no text."""
    return kind in _BINARY or kind.startswith(_BINARY_FAMILIES) or start.startswith(_MAGIC)


def unreadable(detail: str) -> NoAnswer:
    """An answer that is not understood, and what was seen instead."""
    return NoAnswer(LookupOutcome.FAILED, Reason.UNREADABLE, detail)
