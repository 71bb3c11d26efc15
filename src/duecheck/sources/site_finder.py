"""
Finding the firm's own site where nobody stated one.

What it does: takes the addresses that registers, encyclopaedias and search results gave, then
domains made of the firm's name, opens at most six of them, home and one contact page each, and
compares what stands there with what is known. Asked after every other source; nothing is sent
but the address.
Why it matters: the site of a namesake, read as the applicant's, is worse than no site.

Counts only: a page that shows the register number, the stated or registered phone, the stated
address of mail, or the name with the known postcode or town. Everything else is shown as a
candidate and never scored.
Silence: no candidate exists. That is normal for small trades, and credit for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask, Names, Page
from duecheck.model.evidence import About, Evidence, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.reading.charset import page_text
from duecheck.reading.domains import host_of, registered_domain, same_owner, site_address
from duecheck.reading.page_reading import open_page, read_opened
from duecheck.reading.site_candidates import Lead, Read, Told, agreed, candidates, told_of
from duecheck.reading.site_pages import contact_pages
from duecheck.reading.site_statements import about_host, about_pages

MISSING = (404, 410)
OWNER_SPEAKS = ("live", "winding-down", "unclear")


@dataclass
class Opened:
    """What opening a lead showed: the pages read, or why there are none."""

    page: Page | Names | None = None
    pages: list[Read] = field(default_factory=list)
    why_not: str = ""
    address: str = ""


@source(
    "site-finder",
    title="Finding the firm's site",
    lanes={Lane.WEB: Standing(level=Level.HINT)},
    yields=("site-candidate",),
    access="page",
    pace="1/s",
    terms="public pages, at most two of six candidates, robots.txt obeyed",
    silence="no candidate leads to a site; nothing follows from that",
    finds_site=True,
)
async def collect(inquiry: Inquiry) -> None:
    """Open the candidates in order until one proves itself."""
    async with inquiry.question(
        "Which site is the firm's own?", lane=Lane.WEB, kind="site-candidate"
    ) as q:
        if site_address(inquiry.subject) is not None:
            q.skip(Reason.NOT_APPLICABLE, "a web address was given")
            return
        told = told_of(inquiry.subject, inquiry.seen)
        last: Page | Names | None = None
        for lead in candidates(inquiry.subject, inquiry.seen):
            opened = await _open(inquiry, lead, told)
            last = opened.page or last
            if opened.why_not == "no such name" and lead.how == "made of the name":
                continue
            found = _statement(inquiry, lead, opened, told)
            q.found([found], opened.page)
            if found.fact("verified"):
                return
        if not q.evidence:
            q.skip(Reason.NOT_APPLICABLE, "nothing leads to a site of the firm's own")


async def _open(inquiry: Inquiry, lead: Lead, told: Told) -> Opened:
    """Resolve, read the home page, and a contact page where the home page proves nothing."""
    opened = Opened(address=lead.address)
    try:
        names = await inquiry.resolve(lead.host, "A")
        opened.page = names
        if not names.values:
            opened.why_not = "no such name"
            return opened
        opened.page = page = await inquiry.get(_ask(lead.address))
    except LookupFailed as failure:
        opened.why_not = f"could not be read: {failure.reason}"
        return opened
    if page.absent:
        opened.why_not = "its home page is gone"
        return opened
    opened.address = page.final_url
    _keep(inquiry, opened, page)
    verdict = opened.pages[0][1].verdict.verdict
    if verdict not in OWNER_SPEAKS:
        opened.why_not = f"its home page is {verdict}"
    elif not agreed(opened.pages, told):
        await _contact(inquiry, opened)
    return opened


async def _contact(inquiry: Inquiry, opened: Opened) -> None:
    for address in contact_pages(opened.pages[0][0])[:1]:
        try:
            page = await inquiry.get(_ask(address))
        except LookupFailed:
            return
        if not page.absent and same_owner(host_of(page.final_url), host_of(opened.address)):
            _keep(inquiry, opened, page)


def _ask(address: str) -> Ask:
    return Ask(url=address, access="page", accept="html", none_on=MISSING)


def _keep(inquiry: Inquiry, opened: Opened, page: Page) -> None:
    html = open_page(page_text(page.body, page.charset), page.final_url)
    opened.pages.append((html, read_opened(html, inquiry.as_of, inquiry.subject.country)))


def _statement(inquiry: Inquiry, lead: Lead, opened: Opened, told: Told) -> Evidence:
    """The candidate as evidence: proven, with what agreed, or a candidate and why not."""
    shared = () if opened.why_not else agreed(opened.pages, told)
    host = host_of(opened.address) or lead.host
    about = about_host(host)
    if shared:
        said = about_pages(opened.pages, about)
        about = said.model_copy(update={"name": said.name or _name(shared, told)})
        words = f"{host} is the firm's own site: {', '.join(shared)} on its pages ({lead.how})"
    else:
        why = opened.why_not or "its pages show nothing that is known of the firm"
        words = f"{host} may be the firm's site ({lead.how}) and is not counted: {why}"
        about = About(domain=registered_domain(host) or host)
    return inquiry.statement(
        "site-candidate",
        words,
        source_class=SourceClass.INFRASTRUCTURE,
        about=about,
        address=opened.address,
        host=host,
        how=lead.how,
        verified=bool(shared),
        agreed=shared,
    )


def _name(shared: tuple[str, ...], told: Told) -> str | None:
    return told.names[0] if "name" in shared else None
