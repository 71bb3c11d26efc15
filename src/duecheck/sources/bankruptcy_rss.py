"""
Bankruptcy courts: the feeds in which US bankruptcy courts publish the last day's entries.

What it is: one feed per court (https://ecf.COURT.uscourts.gov), for the courts named in the
settings: `[sources.bankruptcy-rss] courts = "deb, nysb, txsb"`.

What it yields: entries of cases in which the firm is debtor, defendant or plaintiff.

What silence means: a feed holds about one day, and not every court publishes every event: no
entry proves nothing and carries no credit. Without courts named nothing is asked.

Terms: no key; public records; the paid docket system behind the feeds is never called.

Traps: nearly every entry is of a natural person. Only an entry whose party bears the firm's name
with a legal form or a word of trade is kept; of all others nothing is. Feeds are in ISO-8859-1
with mark-up escaped inside; entries without a name are of no use.
"""

from __future__ import annotations

import re

from duecheck.errors import Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import Evidence
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.model.subject import Subject
from duecheck.reading.courts import statement
from duecheck.reading.courts_federal import parse_entry
from duecheck.reading.feed_items import feed_items, feed_text
from duecheck.reading.feeds import is_feed

ID = "bankruptcy-rss"
COURT = re.compile(r"[a-z]{2,5}b[kw]?")
MANY = 12


def feed_address(court: str) -> str:
    """The feed of one court (`deb` -> Delaware's bankruptcy court)."""
    return f"https://ecf.{court}.uscourts.gov/cgi-bin/rss_outside.pl"


def courts_named(option: str | None) -> list[str]:
    """The courts of the setting, each once, at most twelve; what is no court's name is left out."""
    words = re.split(r"[\s,;]+", (option or "").lower())
    return list(dict.fromkeys(word for word in words if COURT.fullmatch(word)))[:MANY]


def parse_feed(court: str, page: Page, subject: Subject) -> tuple[list[Evidence], int]:
    """The entries of the firm, and how many entries were read."""
    body = feed_text(page)
    if not is_feed(body):
        raise Unreadable("a court's feed expected", seen=body[:200])
    entries = feed_items(body)
    cases = [case for item in entries if (case := parse_entry(court, item)) is not None]
    told = [statement(ID, case, subject) for case in cases]
    return [item for item in told if item is not None], len(entries)


@source(
    ID,
    title="US bankruptcy courts (feeds)",
    lanes={Lane.INSOLVENCY: Standing(level=Level.HINT, countries=frozenset({"US"}))},
    yields=("court-case",),
    access="api",
    pace="1/s",
    terms="no key; public feeds of the courts named in the settings",
    silence="one day of some events; proves nothing",
    proven=("feed",),
    options=("courts",),
)
async def collect(inquiry: Inquiry) -> None:
    """Read the feed of every court named; each is a question of its own."""
    courts = courts_named(inquiry.option("courts"))
    for court in courts or [""]:
        asked = f"Any entry of this firm in the feed of {court or 'a bankruptcy court'}?"
        async with inquiry.question(asked, lane=Lane.INSOLVENCY, kind="court-case") as q:
            if inquiry.subject.country != "US":
                q.skip(Reason.NOT_COVERED, "asked about firms of the US")
            elif inquiry.subject.kind != "company":
                q.skip(Reason.POLICY, "court feeds are not read for natural persons")
            elif not court:
                q.skip(Reason.NOT_APPLICABLE, "no court named: [sources.bankruptcy-rss] courts")
            else:
                page = await inquiry.get(Ask(url=feed_address(court)))
                ours, read = parse_feed(court, page, inquiry.subject)
                q.found(ours, page)
                q.found([], page)
                q.outcome = q.outcome or LookupOutcome.NONE
                q.detail = f"{read} entries of about a day, {len(ours)} of this firm"
