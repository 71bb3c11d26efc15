"""
Team pages in the Wayback Machine: who was shown a while ago and is not shown any more.

Why it matters: several managers gone within half a year is among the stronger early signs, and
private firms announce it nowhere. The firm's own page of some months ago names them.
Not the same as: a page rebuilt or shortened, a person moved to another page, a small firm that
never showed anybody. Therefore somebody shown before must still be shown, and copies must stand
sixty days apart.

Asked: the archive's list of copies of the pages that name people now or did (at most two pages),
then at most three copies of each: about sixty, one hundred and eighty days and a year old. Only
people the firm itself shows with a role are read; nobody is looked up.
Silence: everybody shown then is shown now; or no copy exists, which is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.reading.archived_copies import Copy, parse_copies
from duecheck.reading.charset import page_text
from duecheck.reading.domains import host_of, registered_domain
from duecheck.reading.page_reading import open_page
from duecheck.reading.people import Named, people

INDEX = "https://web.archive.org/cdx/search/cdx"
COPY = "https://web.archive.org/web/{moment}id_/{address}"
AGES = (60, 180, 365)
APART = timedelta(days=60)
MOST_PAGES = 2


@dataclass(frozen=True, kw_only=True)
class Shown:
    """Whom one copy of a page shows, by name in small letters, and when it was made."""

    on: date
    people: dict[str, Named]
    page: Page | None = None


@source(
    "team-pages",
    title="Team pages over time (Wayback Machine)",
    lanes={Lane.PEOPLE: Standing(level=Level.HINT)},
    yields=("departure",),
    access="api",
    hosts=("web.archive.org",),
    pace="20/1m",
    terms="open archive, no key; at most eight requests a run",
    silence="everybody an older copy shows is shown now",
    after=("person",),
)
async def collect(inquiry: Inquiry) -> None:
    """Compare the people shown now with those of older copies of the same pages."""
    async with inquiry.question(
        "Who was shown on the firm's pages and is not any more?", lane=Lane.PEOPLE, kind="departure"
    ) as q:
        now = shown_now(inquiry.seen)
        if not now:
            q.skip(Reason.NOT_APPLICABLE, "no page of the firm that was read names people")
            return
        failures: list[LookupFailed] = []
        copies, last = 0, None
        for address, current in list(now.items())[:MOST_PAGES]:
            older = await _older(inquiry, address, failures)
            copies += len(older)
            last = older[-1].page if older else last
            for gone, seen in departures([*older, Shown(on=inquiry.as_of, people=current)]):
                q.found([statement(gone, seen, address)], seen[0].page)
        if q.evidence:
            return
        if failures:
            raise failures[0]
        if not copies:
            q.skip(Reason.NOT_APPLICABLE, "the archive has no older copy of a page naming people")
            return
        host = host_of(next(iter(now)))
        q.none(
            f"Everybody whom older copies of {host} show is shown now",
            last,
            about=About(domain=registered_domain(host) or host),
            fetched_by=FetchedBy.DOMAIN,
            source_class=SourceClass.SELF,
        )


def shown_now(known: Sequence[Evidence]) -> dict[str, dict[str, Named]]:
    """The pages that name people now, each with whom it names."""
    pages: dict[str, dict[str, Named]] = {}
    for item in known:
        page, name, role = (item.text_fact(fact) for fact in ("page", "name", "role"))
        if item.kind == "person" and page and name and role:
            pages.setdefault(page, {})[name.casefold()] = Named(name=name, role=role)
    return pages


async def _older(inquiry: Inquiry, address: str, failures: list[LookupFailed]) -> list[Shown]:
    """Copies of the page from about sixty days to a year ago, oldest first."""
    since = (inquiry.as_of - timedelta(days=AGES[-1] + 60)).strftime("%Y%m%d")
    params = (("url", address), ("output", "json"), ("from", since), ("filter", "statuscode:200"),
              ("collapse", "timestamp:6"))  # fmt: skip
    shown: list[Shown] = []
    try:
        listed = await inquiry.get(Ask(url=INDEX, params=params))
        for copy in spread(parse_copies(listed.text()), inquiry.as_of):
            page = await inquiry.get(
                Ask(url=COPY.format(moment=copy.moment, address=copy.original), accept="html")
            )
            html = open_page(page_text(page.body, page.charset), copy.original)
            named = {one.name.casefold(): one for one in people(html)}
            if named:
                shown.append(Shown(on=copy.on, people=named, page=page))
    except LookupFailed as failure:
        failures.append(failure)
    return shown


def spread(copies: Sequence[Copy], as_of: date) -> list[Copy]:
    """The copies nearest to each age and at least sixty days old, oldest first."""
    old = [copy for copy in copies if as_of - copy.on >= APART]
    kept = {
        min(old, key=lambda copy: abs((as_of - copy.on).days - age)).moment: None
        for age in AGES
        if old
    }
    return sorted((copy for copy in old if copy.moment in kept), key=lambda copy: copy.on)


def departures(shown: Sequence[Shown]) -> list[tuple[Named, tuple[Shown, Shown]]]:
    """
    Who is on a copy and on none after it, with the last copy showing and the first not showing.

    The first that does not show them must stand sixty days later and share somebody with the
    last that did; otherwise the page may have been rebuilt.
    """
    gone = []
    names = {name: one for copy in shown for name, one in copy.people.items()}
    for name, named in names.items():
        last = max(i for i, copy in enumerate(shown) if name in copy.people)
        after = shown[last + 1 :]
        missing = next((copy for copy in after if copy.on - shown[last].on >= APART), None)
        if missing is not None and set(missing.people) & set(shown[last].people):
            gone.append((named, (shown[last], missing)))
    return gone


def statement(gone: Named, seen: tuple[Shown, Shown], address: str) -> Evidence:
    """A departure as evidence: the firm's own pages, then and later."""
    last, missing = seen
    host = host_of(address)
    return Evidence(
        source="team-pages",
        kind="departure",
        value=f"{gone.name}, {gone.role}: shown on {address} on {last.on.isoformat()}, "
        f"not on {missing.on.isoformat()}",
        facts={
            "name": gone.name,
            "role": gone.role,
            "last_seen": last.on.isoformat(),
            "missing_on": missing.on.isoformat(),
            "page": address,
        },
        source_class=SourceClass.SELF,
        about=About(domain=registered_domain(host) or host),
        fetched_by=FetchedBy.DOMAIN,
        event_date=missing.on,
        origin="website",
    )
