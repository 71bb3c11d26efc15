"""
Adverts and sales: pages that a search found, opened to see whose they are and what they offer.

Why it matters: a firm at work advertises its work; one whose machines, desks and vehicles are
all for sale is often about to close. A search engine's excerpt cannot tell the two apart.
Not the same as: renewing one machine, an owner retiring, a dealer in used plant, an auctioneer's
own page about the sales of others.

Asked: at most three result pages that the search labelled as a sale or an advert and that write
the name; robots.txt is obeyed. A page counts only where it names the firm; how surely it is the
firm's is told by phone, postcode or domain on it, as everywhere.
Silence: the pages opened do not name the firm, or offer nothing we understand.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence, SourceClass, Stance
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.model.subject import Subject
from duecheck.reading.adverts import OWN_ASSETS, is_dealer, offer
from duecheck.reading.charset import page_text
from duecheck.reading.domains import host_of, registered_domain
from duecheck.reading.names import named_in
from duecheck.reading.page_reading import PageReading, open_page, read_opened
from duecheck.reading.phones import stated_phone
from duecheck.reading.written_dates import written_days

LABELS = ("sale", "advert")
MOST_PAGES = 3
CURRENT_DAYS = 60


@source(
    "adverts",
    title="Adverts and sales found by search",
    lanes={Lane.WEB: Standing(level=Level.OPEN)},
    yields=("offer",),
    access="page",
    pace="1/s",
    terms="public pages, at most three a run, robots.txt obeyed",
    silence="the pages opened do not name the firm or offer nothing",
    after=("search-result",),
)
async def collect(inquiry: Inquiry) -> None:
    """Open the pages in the order of the results; keep what each offers."""
    async with inquiry.question(
        "What do the adverts and sales found by search offer?", lane=Lane.WEB, kind="offer"
    ) as q:
        results = leads(inquiry.seen)
        if not results:
            q.skip(Reason.NOT_APPLICABLE, "no search result is an advert or a sale")
            return
        failures: list[LookupFailed] = []
        last: Page | None = None
        for result in results:
            address = result.text_fact("address") or ""
            try:
                ask = Ask(url=address, access="page", accept="html", none_on=(404, 410))
                last = page = await inquiry.get(ask)
            except LookupFailed as failure:
                failures.append(failure)
                continue
            if not page.absent and (found := read_offer(inquiry, page, result)) is not None:
                q.found([found], page)
        if not q.evidence and failures:
            raise failures[0]
        if not q.evidence:
            said = f"No advert or sale that was opened is of {inquiry.subject.name}"
            q.none(said, last, source_class=SourceClass.SNIPPET)


def leads(seen: Sequence[Evidence]) -> list[Evidence]:
    """The results to open: sales before adverts, each address once."""
    found = [item for item in seen if item.kind == "search-result" and item.fact("label") in LABELS]
    ordered = sorted(found, key=lambda item: LABELS.index(str(item.fact("label"))))
    return list({item.fact("address"): item for item in ordered}.values())[:MOST_PAGES]


def read_offer(inquiry: Inquiry, page: Page, result: Evidence) -> Evidence | None:
    """What the page offers, or None where it does not name the firm or offers nothing."""
    html = open_page(page_text(page.body, page.charset), page.final_url)
    seen = read_opened(html, inquiry.as_of, inquiry.subject.country)
    said = f"{html.title}\n{html.text}"
    subject = inquiry.subject
    name = named_in(said, subject.name)
    told = offer(said, dealer=is_dealer(subject.name, subject.sector))
    if name is None or told is None:
        return None
    what, words = told
    own = what == OWN_ASSETS
    host = host_of(page.final_url)
    on = day_of(seen, said, result, inquiry.as_of, html.language)
    return inquiry.statement(
        "offer",
        f"{host} offers {'the firm’s own assets' if own else 'the firm’s work'}: “{words}”",
        source_class=SourceClass.AUCTION if own else SourceClass.SELF,
        stance=Stance.FACT,
        about=about_offer(subject, name, seen, said),
        event_date=on,
        origin=registered_domain(host) or host,
        quote=words,
        what="sale-of-plant" if own else "trading",
        address=page.final_url,
        words=words,
    )


def about_offer(subject: Subject, name: str, seen: PageReading, said: str) -> About:
    """Whom the page speaks of: the name it writes, with the stated values it shows."""
    phones = [item.normal for item in seen.phones]
    mails = [item.normal for item in seen.emails]
    stated = stated_phone(said, subject.phone_e164, subject.country)
    mail = (subject.email or "").casefold()
    places = [item for item in seen.addresses if item.normal]
    town = subject.town if subject.town and named_in(said, subject.town) else None
    return About(
        name=name,
        phone=stated or next(iter(phones), None),
        email=mail if mail and mail in mails else next(iter(mails), None),
        postcode=places[0].normal if places else None,
        town=town if town and not named_in(name, town) else None,
    )


def day_of(
    seen: PageReading, said: str, result: Evidence, as_of: date, language: str
) -> date | None:
    """The page's day, else the result's, else a day near the report's that the page writes."""
    if seen.published is not None:
        return seen.published.on
    if result.event_date is not None:
        return result.event_date
    near = [
        day.on
        for day in written_days(said[:20_000], language)
        if abs((day.on - as_of).days) <= CURRENT_DAYS
    ]
    return min(max(near), as_of) if near else None
