"""
Wayback Machine: since when the Internet Archive has seen a firm's home page, and how lately.

Why it matters: a first capture supports or contradicts claimed years in business; a last
capture that answered 200 says when the site was last seen working.
What it is not: a domain may be older than the firm (bought) or younger (renamed), and many sound
firms were never captured. Being excluded from the archive by the owner is not being absent.

Asked: the CDX index for the first capture, the last, and the last that answered 200 (only where
the last did not). Both answer forms are read, JSON and text; damaged lines are passed over.
Silence: an empty answer means never captured. "Blocked Site Error" means the owner excluded it.
Documentation: https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from duecheck.errors import Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence, Fact, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry, Question
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading.domains import registered_domain, site_host

INDEX = "https://web.archive.org/cdx/search/cdx"
EXCLUDED = "Blocked Site Error"
FIELDS = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")
TIMESTAMP = re.compile(r"\d{14}")
FEWEST_FIELDS = 5
WORKED = "200"


@dataclass(frozen=True, kw_only=True)
class Capture:
    """One capture: the day it was made, the address, and the status the site answered."""

    on: date
    original: str
    status: str


@source(
    "wayback",
    title="Wayback Machine",
    lanes={Lane.WEB: Standing(level=Level.OPEN)},
    yields=("archive-capture",),
    access="api",
    hosts=("web.archive.org",),
    pace="20/1m",
    terms="open index of the Internet Archive, no key; about 24 questions a minute",
    silence="an empty answer: never captured, which proves nothing about the firm",
    proven=("wayback/cdx-json-example.com-first.json", "wayback/cdx-blocked-nationalpost.txt"),
    probe=Probe(known="example.com", nonsense="no-such-name-7f3a91c2.example"),
    on_site=True,
)
async def collect(inquiry: Inquiry) -> None:
    """Ask for the first and last capture of the home page, and the last that worked."""
    host = site_host(inquiry.subject)
    first = await _ask(inquiry, host, "first", "first captured", (("limit", "1"),))
    if first is None or host is None:
        return
    last = await _ask(inquiry, host, "last", "last captured", (("limit", "-1"),))
    if last is not None and last.status != WORKED:
        only_working = (("limit", "-1"), ("filter", "statuscode:200"))
        await _ask(inquiry, host, "last_200", "last captured working", only_working)


async def _ask(
    inquiry: Inquiry, host: str | None, fact: str, words: str, which: tuple[tuple[str, str], ...]
) -> Capture | None:
    """Ask one question of the index; the capture it names, or None without one."""
    async with inquiry.question(
        f"When was the site {words}?", lane=Lane.WEB, kind="archive-capture"
    ) as q:
        if host is None:
            q.skip(Reason.NOT_APPLICABLE, "no web address given")
            return None
        site = host.removeprefix("www.")
        page = await inquiry.get(
            Ask(url=INDEX, params=(("url", site), ("output", "json"), *which), none_on=(403,))
        )
        if page.absent:
            refuse(q, page)
            return None
        captures = parse_captures(page.text())
        about = About(domain=registered_domain(site) or site)
        if not captures:
            said = f"The Internet Archive has no capture of {site}"
            said += " that worked" if fact == "last_200" else ""
            q.none(
                said,
                page,
                about=about,
                fetched_by=FetchedBy.DOMAIN,
                source_class=SourceClass.INFRASTRUCTURE,
            )
            return None
        capture = captures[0] if fact == "first" else captures[-1]
        q.found([statement(capture, fact, words, about)], page)
        return capture
    return None


def refuse(q: Question, page: Page) -> None:
    """A 403 is the owner's exclusion where it says so, else the archive refusing us."""
    if EXCLUDED in page.text():
        q.fail(LookupOutcome.BLOCKED, Reason.POLICY, "the owner excluded the site from the archive")
    else:
        q.fail(LookupOutcome.BLOCKED, Reason.LOGIN_WALL, "the archive refused the question")
    q.address, q.asked_at = page.url, page.retrieved_at


def statement(capture: Capture, fact: str, words: str, about: About) -> Evidence:
    """A capture as evidence; `last` that answered 200 is `last_200` too."""
    facts: dict[str, Fact] = {fact: capture.on.isoformat()}
    if fact == "last" and capture.status == WORKED:
        facts["last_200"] = capture.on.isoformat()
    return Evidence(
        source="wayback",
        kind="archive-capture",
        value=f"{about.domain} was {words} by the Internet Archive on {capture.on.isoformat()}",
        facts=facts,
        source_class=SourceClass.INFRASTRUCTURE,
        about=about,
        fetched_by=FetchedBy.DOMAIN,
        event_date=capture.on,
        origin="wayback",
    )


def parse_captures(body: str) -> list[Capture]:
    """
    The captures of an answer, in its order (oldest first), JSON or text form.

    An empty answer gives none; an answer with words but no capture in them raises Unreadable.
    """
    if not body.strip():
        return []
    try:
        rows = json.loads(body)
    except ValueError:
        rows = [line.split(" ") for line in body.splitlines()]
        captures = _captures(rows, FIELDS)
        if not captures:
            raise Unreadable("a list of captures", seen=body) from None
        return captures
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise Unreadable("a list of captures", seen=body)
    if not rows:
        return []
    header = [str(cell) for cell in rows[0]]
    if not {"timestamp", "original"} <= set(header):
        raise Unreadable("the columns of a list of captures", seen=str(header))
    captures = _captures(rows[1:], header)
    if len(rows) > 1 and not captures and any(len(row) == len(header) for row in rows[1:]):
        raise Unreadable("captures", seen=str(rows[1]))
    return captures


def _captures(rows: Sequence[Sequence[object]], header: Sequence[str]) -> list[Capture]:
    """The rows that are captures: a time of 14 digits and a web address. Others are left out."""
    found = []
    for row in rows:
        named = dict(zip(header, (str(cell) for cell in row), strict=False))
        on = _day(named.get("timestamp", ""))
        original = named.get("original", "")
        if len(named) >= FEWEST_FIELDS and on is not None and "://" in original:
            found.append(Capture(on=on, original=original, status=named.get("statuscode", "-")))
    return found


def _day(timestamp: str) -> date | None:
    """The day of a YYYYMMDDhhmmss; None where it is no moment that can be."""
    if not TIMESTAMP.fullmatch(timestamp):
        return None
    try:
        return datetime.strptime(f"{timestamp}+0000", "%Y%m%d%H%M%S%z").date()
    except ValueError:
        return None
