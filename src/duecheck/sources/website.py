"""
The firm's own website: does it answer, as what, how fresh is it, whom can one reach there.

Why it matters: a site that is gone, parked or says "closing down" is among the strongest open
signs; a fresh one with phone, address and people is plain comfort. What a firm says in its own
praise counts little, what it says against itself counts whole.
Not the same as: no site at all (normal for small trades), a hosting outage, an old brochure,
"closing for the season", an article that mentions parked domains.

Asked: DNS first (a name that does not exist is "gone", not a failure), the home page, at most
two contact and two about pages it links, one legal and one news page, the site map, the feed, the
shop's basket; robots.txt is obeyed. A frame or a refresh on the home page is followed twice at
most, on the site's own domain. Pages are read as `duecheck web` reads saved ones. Dates are read
strictly: a false date is worse than none.
Silence: read and nothing of the kind on the pages. A page that could not be read, or a program's
shell without words, is no silence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit, urlunsplit

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask, Names, Page
from duecheck.model.evidence import About, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry, Question
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading import site_statements as says
from duecheck.reading.charset import page_text
from duecheck.reading.domains import host_of, is_address, same_owner, site_address
from duecheck.reading.feeds import feed_address, site_map_address
from duecheck.reading.html import Html
from duecheck.reading.page_reading import open_page, read_opened
from duecheck.reading.site_pages import basket_page, further_pages, leads_to
from duecheck.reading.site_state import GONE, LIVE, REDIRECTED, SiteState, site_state

MOST_HOPS = 2
MISSING = (404, 410)
READ = (LIVE, "under-construction")
KINDS = ("site", "site-date", "site-contact", "site-profile", "site-notice", "site-store", "person")


@dataclass
class Visit:
    """
    What was read of one site. `silence` is why the pages were not, where they were not.

    `failures` are further pages that could not be read: while there is one, nothing is `none`.
    """

    host: str = ""
    home: Page | None = None
    state: str = ""
    about: About = field(default_factory=About)
    pages: list[tuple[Page, says.Read]] = field(default_factory=list)
    failures: list[LookupFailed] = field(default_factory=list)
    silence: LookupFailed | None = None


@source(
    "website",
    title="The firm's own website",
    lanes={
        Lane.WEB: Standing(level=Level.AUTHORITY),
        Lane.CONTACT: Standing(level=Level.OPEN),
        Lane.PEOPLE: Standing(level=Level.OPEN),
    },
    yields=KINDS,
    access="page",
    pace="1/s",
    terms="public pages, at most a dozen requests, robots.txt obeyed, no form is ever sent",
    silence="the pages were read and hold nothing of the kind; a page not read is said as such",
    probe=Probe(known="example.com", nonsense="no-such-name-7f3a91c2.example"),
    on_site=True,
)
async def collect(inquiry: Inquiry) -> None:
    """Visit the site once, then put every question to what was read."""
    visit = Visit()
    async with inquiry.question(
        "Does the firm's website answer, and as what?", lane=Lane.WEB, kind="site"
    ) as q:
        try:
            await _visit(inquiry, q, visit)
        except LookupFailed as failure:
            visit.silence = failure
            raise
    await _dates(inquiry, visit)
    for question, lane, kind, statements in (
        ("What contact points does it show?", Lane.CONTACT, "site-contact", says.contacts),
        ("Which social profiles does it link?", Lane.WEB, "site-profile", says.social),
        ("Does it say that the business ends?", Lane.WEB, "site-notice", says.endings),
        ("Whom does it name?", Lane.PEOPLE, "person", says.named),
    ):
        async with inquiry.question(question, lane=lane, kind=kind) as q:
            if not _readable(visit, q):
                continue
            for page, read in visit.pages:
                found = statements(read, visit.about)
                q.found(says.once(found, q.evidence), page)
            _or_none(q, visit, visit.failures)
    await _store(inquiry, visit)


async def _visit(inquiry: Inquiry, q: Question, visit: Visit) -> None:
    """Resolve the host, read the home page, say what it is, read the pages it leads to."""
    address = site_address(inquiry.subject)
    if address is None:
        visit.silence = _not_asked(Reason.NOT_APPLICABLE, "no web address given")
        raise visit.silence
    address, names = await _resolve(inquiry, address)
    visit.host = host_of(address)
    visit.about = says.about_host(visit.host)
    if names is not None and names.values == ():
        visit.state = GONE
        visit.silence = _not_asked(Reason.NOT_APPLICABLE, "the site does not exist")
        q.found([says.gone_from_dns(visit.host, names.status, visit.about)], names)
        return
    home, read = await _worded(inquiry, visit, await _home(inquiry, address))
    visit.home = home
    seen = _seen(home, read[0], visit.host)
    visit.state = seen.state
    if seen.state in READ:
        visit.pages.append((home, read))
        await _further(inquiry, visit, read[0])
        visit.about = says.about_pages([one for _, one in visit.pages], visit.about)
    else:
        visit.silence = _not_asked(Reason.NOT_APPLICABLE, f"the site is {seen.state}")
    pages = [html for _, (html, _) in visit.pages]
    q.found([says.site(home, read, seen, visit.about, pages)], home)


def _read(inquiry: Inquiry, page: Page) -> says.Read:
    """A page as the offline reader reads it."""
    html = open_page(page_text(page.body, page.charset), page.final_url)
    return html, read_opened(html, inquiry.as_of, inquiry.subject.country)


async def _worded(inquiry: Inquiry, visit: Visit, home: Page) -> tuple[Page, says.Read]:
    """The home page, or the page a frame or a refresh of it leads to; wordless is unreadable."""
    read, been = _read(inquiry, home), {home.final_url}
    for _ in range(MOST_HOPS):
        onward = leads_to(read[0]) if read[1].verdict.verdict == "unreadable" else None
        if onward is None or onward in been or home.absent:
            break
        been.add(onward)
        home = await inquiry.get(Ask(url=onward, access="page", accept="html", none_on=MISSING))
        read = _read(inquiry, home)
    verdict = read[1].verdict
    moved = home.absent or not same_owner(host_of(home.final_url), visit.host)
    if verdict.verdict == "unreadable" and not moved:
        shell = verdict.page_class.replace("-", " ")
        raise LookupFailed(
            LookupOutcome.FAILED,
            Reason.UNREADABLE,
            address=home.url,
            detail=f"the home page holds no words a person could read ({shell})",
        )
    return home, read


def _seen(home: Page, html: Html, host: str) -> SiteState:
    """The state of the site by the home page's status, its final host and its words."""
    if home.absent:
        return SiteState(state=GONE, words=f"HTTP {home.status}")
    if not same_owner(host_of(home.final_url), host):
        return SiteState(state=REDIRECTED, words=host_of(home.final_url))
    return site_state(html)


def _not_asked(reason: Reason, detail: str) -> LookupFailed:
    return LookupFailed(LookupOutcome.NOT_CHECKED, reason, address="", detail=detail)


async def _resolve(inquiry: Inquiry, address: str) -> tuple[str, Names | None]:
    """
    The address to read and the name servers' answer for its host.

    A bare domain without an address is looked for under `www.` too. No answer is None: the
    door will say itself what is wrong.
    """
    host = host_of(address)
    if is_address(host):
        return address, None
    hosts = [host] if host.startswith("www.") else [host, f"www.{host}"]
    answers = []
    for name in hosts:
        for rdtype in ("A", "AAAA"):
            try:
                names = await inquiry.resolve(name, rdtype)
            except LookupFailed:
                return address, None
            if names.values:
                return address.replace(host, name, 1), names
            answers.append(names)
        if names.status == "nxdomain":
            break
    return address, answers[0]


async def _home(inquiry: Inquiry, address: str) -> Page:
    """The home page; plain HTTP is tried where HTTPS does not answer and none was demanded."""
    ask = Ask(url=address, access="page", accept="html", none_on=MISSING)
    try:
        return await inquiry.get(ask)
    except LookupFailed as failure:
        parts = urlsplit(address)
        demanded = (inquiry.subject.url or "").startswith("https:")
        if parts.scheme != "https" or demanded or failure.reason is not Reason.SERVER_ERROR:
            raise
    plain = urlunsplit(("http", *parts[1:]))
    return await inquiry.get(Ask(url=plain, access="page", accept="html", none_on=MISSING))


async def _further(inquiry: Inquiry, visit: Visit, home: Html) -> None:
    """Read the pages the home page leads to; a missing one is passed over, a failure is kept."""
    for address in further_pages(home):
        page = await _try(inquiry, visit.failures, address, accept_html=True)
        if page is not None and same_owner(host_of(page.final_url), visit.host):
            visit.pages.append((page, _read(inquiry, page)))


async def _try(
    inquiry: Inquiry, failures: list[LookupFailed], address: str, *, accept_html: bool = False
) -> Page | None:
    """A further address; None where it is missing or fails, the failure kept."""
    try:
        page = await inquiry.get(
            Ask(
                url=address,
                access="page",
                accept="html" if accept_html else "any",
                none_on=MISSING,
            )
        )
    except LookupFailed as failure:
        failures.append(failure)
        return None
    return None if page.absent else page


def _readable(visit: Visit, q: Question) -> bool:
    """Whether the pages were read; where not, the question ends as the visit did."""
    if visit.silence is None:
        return True
    if visit.silence.outcome is LookupOutcome.NOT_CHECKED:
        q.skip(visit.silence.reason, visit.silence.detail)
        return False
    raise visit.silence


def _or_none(q: Question, visit: Visit, failures: list[LookupFailed]) -> None:
    """Say that nothing of the kind stands there, unless a page could not be read."""
    if q.evidence or visit.home is None:
        return
    if failures:
        raise failures[0]
    q.none(
        says.NOTHING[q.kinds[0]].format(host=visit.host),
        visit.home,
        about=visit.about,
        fetched_by=FetchedBy.DOMAIN,
        source_class=SourceClass.INFRASTRUCTURE,
    )


async def _dates(inquiry: Inquiry, visit: Visit) -> None:
    """The newest day of each way of saying it: pages, feed, site map, server, copyright line."""
    async with inquiry.question("When was it last changed?", lane=Lane.WEB, kind="site-date") as q:
        if not _readable(visit, q) or visit.home is None:
            return
        failures = list(visit.failures)
        dated = [
            (page, says.page_dates(page, read, inquiry.as_of, visit.about))
            for page, read in visit.pages
        ]
        for address, method in await _lists(inquiry, visit, failures):
            if (page := await _try(inquiry, failures, address)) is not None:
                listed = says.listed_dates(page.text(), method, inquiry.as_of, visit.about)
                dated.append((page, listed))
        for page, item in says.newest(dated):
            q.found([item], page)
        _or_none(q, visit, failures)


async def _lists(
    inquiry: Inquiry, visit: Visit, failures: list[LookupFailed]
) -> list[tuple[str, str]]:
    """Feed and site map on the site's own domain; those elsewhere are not the firm's word."""
    home = visit.pages[0][1][0]
    robots = await _try(inquiry, failures, urljoin(home.url, "/robots.txt"))
    named = [
        (feed_address(home), "feed"),
        (site_map_address(robots.text() if robots is not None else None, home.url), "sitemap"),
    ]
    return [
        (address, method)
        for address, method in named
        if address is not None and same_owner(host_of(address), visit.host)
    ]


async def _store(inquiry: Inquiry, visit: Visit) -> None:
    """Whether the basket the home page links opens."""
    async with inquiry.question("Does its shop work?", lane=Lane.WEB, kind="site-store") as q:
        if not _readable(visit, q):
            return
        basket = basket_page(visit.pages[0][1][0])
        if basket is None:
            _or_none(q, visit, [])
            return
        page = await inquiry.get(Ask(url=basket, access="page", accept="html", none_on=MISSING))
        q.found([says.store(basket, visit.about, works=not page.absent)], page)
