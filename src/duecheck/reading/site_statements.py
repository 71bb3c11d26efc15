"""
What a site's pages say, as evidence: state, dates, contacts, profiles, notices, people, store.

Whose word each is: the firm's own (`self`), the firm's against its own interest (notices), or
nobody's, what the machine shows (`infrastructure`: state, dates, store).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import urlsplit

from duecheck.model.door import Page
from duecheck.model.evidence import About, Evidence, Fact, FetchedBy, SourceClass
from duecheck.reading import dates, feeds, jsonld, notices, people
from duecheck.reading.company_numbers import registration_number, vat_number
from duecheck.reading.contacts import Contact
from duecheck.reading.domains import host_of, registered_domain, same_owner
from duecheck.reading.html import Html
from duecheck.reading.page_reading import PageReading
from duecheck.reading.site_state import GONE, LIVE, REDIRECTED, SiteState, site_state

Read = tuple[Html, PageReading]

NOTHING = {
    "site-date": "{host} shows no date on the pages read",
    "site-contact": "{host} shows no phone, e-mail or postal address on the pages read",
    "site-profile": "{host} links no social profile of its own on the pages read",
    "site-notice": "{host} says nothing of closing or selling up on the pages read",
    "person": "{host} names nobody with a role on the pages read",
    "site-store": "{host} links no shop basket on its home page",
}
STATE_WORDS = {
    LIVE: "{host} answers with its own content",
    "parked": "{host} is parked or for sale",
    "default": "{host} shows only its server's own first page",
    "under-construction": "{host} says it is under construction",
    "suspended": "{host} is suspended by its host",
}


def say(
    kind: str,
    value: str,
    about: About,
    *,
    source_class: SourceClass = SourceClass.SELF,
    on: date | None = None,
    quote: str | None = None,
    **facts: Fact,
) -> Evidence:
    """One statement of the website, without the facts that are not given."""
    return Evidence(
        source="website",
        kind=kind,
        value=value,
        facts={name: fact for name, fact in facts.items() if fact is not None},
        source_class=source_class,
        about=about,
        fetched_by=FetchedBy.DOMAIN,
        event_date=on,
        origin="website",
        quote=quote,
    )


def once(found: Iterable[Evidence], before: Sequence[Evidence]) -> list[Evidence]:
    """*found* without what an earlier page already said: same kind and same telling facts."""
    told = {_telling(item) for item in before}
    return [item for item in found if _telling(item) not in told]


def _telling(item: Evidence) -> tuple[Fact, ...]:
    facts = ("what", "normal", "network", "address", "name")
    return (item.kind, *(item.fact(fact) for fact in facts))


def about_host(host: str) -> About:
    """Whom a site is about before it is read: its registered domain."""
    return About(domain=registered_domain(host) or host)


def about_pages(read: Sequence[Read], known: About) -> About:
    """*known* with name, number, phone, e-mail and postcode where the pages give them."""
    pages = [page for page, _ in read]
    seen = [item for _, one in read for item in _contacts(one)]
    first = {what: _first(seen, what) for what in ("phone", "email", "address")}
    own = [item for item in seen if item.what == "email" and (known.domain or "@") in item.normal]
    postal, mail = first["address"], own[0] if own else first["email"]
    return known.model_copy(
        update={
            "name": next(
                (n for p in pages if (n := jsonld.organisation_name(jsonld.nodes(p)))), None
            ),
            "number": next((n for p in pages if (n := registration_number(p))), None),
            "phone": first["phone"].normal if first["phone"] else None,
            "email": mail.normal if mail else None,
            "postcode": postal.normal if postal else None,
            "address": postal.said if postal else None,
        }
    )


def _first(seen: Sequence[Contact], what: str) -> Contact | None:
    """The first of a sort, one that the page marks as such before one in its text."""
    of_sort = [item for item in seen if item.what == what]
    return next((item for item in of_sort if item.structured), next(iter(of_sort), None))


def state_of(home: Page, html: Html, host: str) -> SiteState:
    """The state of the site by the home page's status, its final host and its words."""
    if home.absent:
        return SiteState(state=GONE, words=f"HTTP {home.status}")
    if not same_owner(host_of(home.final_url), host):
        return SiteState(state=REDIRECTED, words=host_of(home.final_url))
    return site_state(html)


def gone_from_dns(host: str, status: str, about: About) -> Evidence:
    """A site whose name does not exist, or exists without an address."""
    missing = "does not exist in DNS" if status == "nxdomain" else "has no address in DNS"
    return say(
        "site",
        f"{host} {missing}",
        about,
        source_class=SourceClass.INFRASTRUCTURE,
        state=GONE,
        host=host,
    )


def site(home: Page, read: Read, seen: SiteState, about: About, pages: Sequence[Html]) -> Evidence:
    """The site's state, with verdict, title and the numbers its pages print."""
    html, reading = read
    host = urlsplit(home.url).hostname or ""
    words = STATE_WORDS.get(seen.state, "").format(host=host)
    if seen.state == GONE:
        words = f"{host} answers that its home page is gone ({seen.words})"
    if seen.state == REDIRECTED:
        words = f"{host} leads to another domain, {seen.words}"
    return say(
        "site",
        words,
        about,
        source_class=SourceClass.INFRASTRUCTURE,
        quote=seen.words if seen.state not in (GONE, REDIRECTED) and seen.words else None,
        state=seen.state,
        host=host,
        redirected_to=seen.words if seen.state == REDIRECTED else None,
        status=home.status,
        title=html.title or None,
        verdict=reading.verdict.verdict,
        registration_number=about.number if pages else None,  # read from them for `about`
        vat_number=next((n for p in pages if (n := vat_number(p))), None),
        page_class=reading.verdict.page_class,
    )


def _contacts(seen: PageReading) -> list[Contact]:
    return [*seen.phones, *seen.emails, *seen.addresses]


def contacts(read: Read, about: About) -> list[Evidence]:
    """Phones, e-mail and postal addresses of a page, with where each stood."""
    page, seen = read
    return [
        say(
            "site-contact",
            f"{item.what}: {item.said}",
            about,
            what=item.what,
            said=item.said,
            normal=item.normal,
            page=page.url,
            place=item.place or None,
        )
        for item in _contacts(seen)
    ]


def social(read: Read, about: About) -> list[Evidence]:
    """The firm's own pages on networks that this page links."""
    return [
        say(
            "site-profile",
            f"links its own {item.network} page: {item.address}",
            about,
            network=item.network,
            address=item.address,
        )
        for item in read[1].profiles
    ]


def endings(read: Read, about: About) -> list[Evidence]:
    """Closing-down, winding-down and sale-of-plant notices: against its own interest."""
    return [
        say(
            "site-notice",
            f"{item.what.replace('-', ' ')} notice: “{item.words}”",
            about,
            source_class=SourceClass.AGAINST_INTEREST,
            quote=item.words,
            what=item.what,
            words=item.words,
        )
        for item in notices.notices(read[0])
    ]


def named(read: Read, about: About) -> list[Evidence]:
    """People the page names with their role."""
    return [
        say(
            "person",
            f"{item.name}, {item.role}",
            about,
            name=item.name,
            role=item.role,
            page=read[0].url,
        )
        for item in people.people(read[0])
    ]


def store(basket: str, about: About, *, works: bool) -> Evidence:
    """Whether the shop's basket opens."""
    words = "yes, its basket opens" if works else "no, its basket is linked and does not exist"
    return say(
        "site-store",
        f"store: {words} ({basket})",
        about,
        source_class=SourceClass.INFRASTRUCTURE,
        works=works,
    )


def _dated(item: dates.Dated, about: About) -> Evidence:
    return say(
        "site-date",
        f"dated {item.on.isoformat()} ({item.method})",
        about,
        source_class=SourceClass.INFRASTRUCTURE,
        on=item.on,
    ).model_copy(update={"facts": {"on": item.on.isoformat(), "method": item.method}})


def page_dates(page: Page, read: Read, as_of: date, about: About) -> list[Evidence]:
    """The page's own days, the server's day of change, and its copyright year."""
    html, seen = read
    found = dates.page_dates(html, as_of)
    if seen.published is not None:
        found = [seen.published, *found]
    served = dates.last_modified(page.headers.get("last-modified"), as_of)
    said = [_dated(item, about) for item in (*found, *((served,) if served else ()))]
    if (year := seen.copyright_year) is not None:
        said.append(
            say(
                "site-date",
                f"copyright line of {year}",
                about,
                source_class=SourceClass.INFRASTRUCTURE,
                method="copyright",
                year=year,
            )
        )
    return said


def listed_dates(body: str, method: str, as_of: date, about: About) -> list[Evidence]:
    """The days of a feed or a site map; none where the text is neither."""
    if method == "feed":
        listed = feeds.feed_dates(body, as_of) if feeds.is_feed(body) else []
    else:
        listed = feeds.site_map_dates(body, as_of) if feeds.is_site_map(body) else []
    return [_dated(item, about) for item in listed]


def newest(dated: Sequence[tuple[Page, list[Evidence]]]) -> list[tuple[Page, Evidence]]:
    """
    The newest of each method, with the page that says it.

    The server's and the copyright line's word is weak: the first is left out where a page,
    feed or site map gives a day itself.
    """
    best: dict[str, tuple[Page, Evidence]] = {}
    for page, items in dated:
        for item in items:
            method = item.text_fact("method") or ""
            if method not in best or _when(item) > _when(best[method][1]):
                best[method] = (page, item)
    if set(best) - {"last-modified", "copyright"}:
        best.pop("last-modified", None)
    return list(best.values())


def _when(item: Evidence) -> tuple[date, int]:
    year = item.fact("year")
    return (item.event_date or date.min, year if isinstance(year, int) else 0)
