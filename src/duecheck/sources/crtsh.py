"""
Certificate transparency (crt.sh): since when and until when the site's name had certificates.

Why it matters: a site in use renews its certificate; a newest one of more than a year ago, on a
name that still answers, is neglect. The first one says that the name was in use by then.
What it is not: the age of the firm. Sites had no certificates before about 2016, hosts buy them
for everybody on a list of names, and a new owner of a name inherits its past.

Asked: one question, by domain; switched off unless the settings say `enabled = true`, because
the service is run by volunteers and often silent. Names of other firms on a shared certificate
are left out; the pair of certificate and pre-certificate counts once.
Silence: an empty list means that no certificate of the name was ever logged.
Documentation: https://crt.sh (JSON output); RFC 6962, RFC 9162
"""

from __future__ import annotations

from datetime import date

from duecheck.errors import Unreadable
from duecheck.model.door import Ask
from duecheck.model.evidence import About, Evidence, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading import json_fields as field
from duecheck.reading.dates import iso_day
from duecheck.reading.domains import registered_domain, site_host

ADDRESS = "https://crt.sh/"


@source(
    "crtsh",
    title="Certificate transparency (crt.sh)",
    lanes={Lane.WEB: Standing(level=Level.HINT)},
    yields=("web-trace",),
    access="api",
    hosts=("crt.sh",),
    pace="5/1m",
    terms="open, run by volunteers: one question a run, off unless switched on",
    silence="an empty list: no certificate of the name was ever logged",
    proven=("crtsh/example.org-2023.json",),
    probe=Probe(known="example.org", nonsense="no-such-name-7f3a91c2.com"),
    default=False,
    on_site=True,
)
async def collect(inquiry: Inquiry) -> None:
    """Ask for every certificate of the domain; keep the first and the newest day."""
    host = site_host(inquiry.subject)
    domain = registered_domain(host) if host is not None else None
    async with inquiry.question(
        "Since when had the site a certificate?", lane=Lane.WEB, kind="web-trace"
    ) as q:
        if domain is None:
            q.skip(Reason.NOT_APPLICABLE, "no web address given")
            return
        params = (("q", domain), ("output", "json"))
        page = await inquiry.get(Ask(url=ADDRESS, params=params, accept="json", once=True))
        days = certificate_days(page.json(), domain, inquiry.as_of)
        about = About(domain=domain)
        if not days:
            q.none(
                f"No certificate of {domain} was ever logged",
                page,
                about=about,
                fetched_by=FetchedBy.DOMAIN,
                source_class=SourceClass.INFRASTRUCTURE,
            )
            return
        q.found([statement(domain, days, about)], page)


def certificate_days(answer: object, domain: str, as_of: date) -> list[date]:
    """
    The first day of validity of each certificate of *domain* up to *as_of*, oldest first.

    Raises Unreadable for an answer of another shape, and for entries none of which has a day.
    """
    if not isinstance(answer, list):
        raise Unreadable("a list of certificates", seen=str(answer)[:200])
    rows = [field.document(row) for row in answer]
    own = [row for row in rows if _is_of(row, domain)]
    days = {
        on
        for row in own
        if (on := iso_day(field.text(row, "not_before") or "")) is not None and on <= as_of
    }
    if own and not days:
        raise Unreadable("certificates with a day", seen=str(own[0])[:200])
    return sorted(days)


def _is_of(row: field.Json, domain: str) -> bool:
    """Whether a certificate names the domain or a host under it."""
    said = f"{field.text(row, 'common_name') or ''}\n{field.text(row, 'name_value') or ''}"
    names = {name.strip().lower().removeprefix("*.") for name in said.split("\n")}
    return any(name == domain or name.endswith(f".{domain}") for name in names)


def statement(domain: str, days: list[date], about: About) -> Evidence:
    """The first and the newest certificate as one statement."""
    first, last = days[0].isoformat(), days[-1].isoformat()
    return Evidence(
        source="crtsh",
        kind="web-trace",
        value=f"{domain} had its first logged certificate on {first}, its newest on {last}",
        facts={"first": first, "last": last, "how": "certificate"},
        source_class=SourceClass.INFRASTRUCTURE,
        about=about,
        fetched_by=FetchedBy.DOMAIN,
        event_date=days[-1],
        origin="crtsh",
    )
