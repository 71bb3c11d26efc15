"""
Common Crawl: in which of its crawls of the open web the firm's site was met.

Why it matters: a site met by crawls of several years was in use in those years; the newest
crawl without it says little, because no crawl is whole.
What it is not: a register of sites. A missing capture proves nothing.

Asked, one after the other: the list of crawls, then the newest crawl and those of about one,
three, five and ten years before it, each for one capture of the domain. Every crawl is an index
of its own, so a first capture is the oldest of those asked and never "the" first.
Silence: 404 with "No Captures found" is none for that crawl.
Documentation: https://index.commoncrawl.org, https://commoncrawl.org/columnar-index
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from duecheck.errors import LookupFailed, Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading import json_fields as field
from duecheck.reading.dates import iso_day
from duecheck.reading.domains import registered_domain, site_host

CRAWLS = "https://index.commoncrawl.org/collinfo.json"
YEARS_BACK = (0, 1, 3, 5, 10)
NOTHING = "No Captures found"


@dataclass(frozen=True, kw_only=True)
class Crawl:
    """One crawl: its name, the address of its index, and the day it ended."""

    name: str
    address: str
    ended: date


@source(
    "commoncrawl",
    title="Common Crawl index",
    lanes={Lane.WEB: Standing(level=Level.HINT)},
    yields=("web-trace",),
    access="api",
    hosts=("index.commoncrawl.org",),
    pace="1/s",
    terms="open index, one question at a time, six a run",
    silence="404 with 'No Captures found' for every crawl asked; proves nothing about the firm",
    proven=(
        "commoncrawl/collinfo.json",
        "commoncrawl/index-example.com.jsonl",
        "commoncrawl/index-commoncrawl.org.jsonl",
        "commoncrawl/index-no-captures-404.json",
    ),
    probe=Probe(known="commoncrawl.org", nonsense="no-such-name-7f3a91c2.com"),
    on_site=True,
)
async def collect(inquiry: Inquiry) -> None:
    """Ask the newest crawl and a few older ones for a capture of the domain."""
    host = site_host(inquiry.subject)
    domain = registered_domain(host) if host is not None else None
    async with inquiry.question(
        "In which crawls of the web was the site met?", lane=Lane.WEB, kind="web-trace"
    ) as q:
        if domain is None:
            q.skip(Reason.NOT_APPLICABLE, "no web address given")
            return
        listed = await inquiry.get(Ask(url=CRAWLS, accept="json"))
        crawls = spread(read_crawls(listed.json()), inquiry.as_of)
        met: list[tuple[Crawl, date]] = []
        failed: list[LookupFailed] = []
        last = listed
        for crawl in crawls:
            try:
                last = await inquiry.get(_ask(crawl, domain))
            except LookupFailed as failure:
                failed.append(failure)
                continue
            if (on := captured(last)) is not None:
                met.append((crawl, on))
        about = About(domain=domain)
        if met:
            q.found([statement(domain, met, len(crawls) - len(failed), about)], last)
        elif failed:
            raise failed[0]
        else:
            q.none(
                f"{domain} was met in none of {len(crawls)} crawls of the web asked",
                last,
                about=about,
                fetched_by=FetchedBy.DOMAIN,
                source_class=SourceClass.INFRASTRUCTURE,
            )


def _ask(crawl: Crawl, domain: str) -> Ask:
    params = (("url", f"{domain}/*"), ("output", "json"), ("limit", "1"))
    return Ask(url=crawl.address, params=params, none_on=(404,))


def read_crawls(answer: object) -> list[Crawl]:
    """The crawls of `collinfo.json`, newest first; those without a day of ending are left out."""
    if not isinstance(answer, list):
        raise Unreadable("a list of crawls", seen=str(answer)[:200])
    rows = [field.document(row) for row in answer]
    found = [
        Crawl(name=field.needed(row, "id"), address=field.needed(row, "cdx-api"), ended=ended)
        for row in rows
        if (ended := iso_day(field.text(row, "to") or "")) is not None
    ]
    if not found:
        raise Unreadable("crawls with a day of ending", seen=str(answer)[:200])
    return sorted(found, key=lambda crawl: crawl.ended, reverse=True)


def spread(crawls: Sequence[Crawl], as_of: date) -> list[Crawl]:
    """The newest crawl ended by *as_of*, and those nearest to one, three, five and ten years on."""
    ended = [crawl for crawl in crawls if crawl.ended <= as_of] or list(crawls[-1:])
    kept: dict[str, Crawl] = {}
    for years in YEARS_BACK:
        day = ended[0].ended - timedelta(days=round(365.25 * years))
        nearest = min(ended, key=lambda crawl: abs((crawl.ended - day).days))
        kept.setdefault(nearest.name, nearest)
    return list(kept.values())


def captured(page: Page) -> date | None:
    """The day of the capture an index answered with; None where it says that it has none."""
    said = page.text()
    if page.absent:
        if NOTHING not in said:
            raise Unreadable(f"404 with {NOTHING!r}", seen=said[:200])
        return None
    for line in said.splitlines():
        try:
            row = field.document(json.loads(line))
        except ValueError:
            raise Unreadable("a capture a line", seen=line[:200]) from None
        on = iso_day((field.text(row, "timestamp") or "")[:8])
        if on is None:
            raise Unreadable("a capture with a moment", seen=line[:200])
        return on
    raise Unreadable("a capture or a refusal", seen=said[:200])


def statement(domain: str, met: Sequence[tuple[Crawl, date]], asked: int, about: About) -> Evidence:
    """The oldest and newest crawl, of those asked, that met the site."""
    days = sorted(on for _, on in met)
    first, last = days[0].isoformat(), days[-1].isoformat()
    return Evidence(
        source="commoncrawl",
        kind="web-trace",
        value=f"{domain} was met in {len(met)} of {asked} crawls asked, from {first} to {last}",
        facts={"first": first, "last": last, "how": "crawl"},
        source_class=SourceClass.INFRASTRUCTURE,
        about=about,
        fetched_by=FetchedBy.DOMAIN,
        event_date=days[-1],
        origin="commoncrawl",
    )
