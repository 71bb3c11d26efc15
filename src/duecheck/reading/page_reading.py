"""
One page read completely, without any network: verdict, date, contacts, own profiles.

    seen = read_page('<title>Acme</title><p>Call 020 7946 0018</p>', None, date(2026, 11, 16))
    seen.verdict.verdict, seen.phones[0].normal     # 'live', '+442079460018'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from duecheck.reading.addresses import CANADA, UK, addresses
from duecheck.reading.contacts import Contact, page_region
from duecheck.reading.dates import Dated, copyright_year
from duecheck.reading.emails import emails
from duecheck.reading.html import Html, read
from duecheck.reading.page_verdict import Verdict, page_verdict
from duecheck.reading.phones import phones
from duecheck.reading.profiles import Profile, profiles
from duecheck.reading.publication import published

LONGEST = 2_000_000
# Tags left open: nobody nests so deep, and reading it takes time squared. Words and links stay.
DEEPEST = 15_000
TAG = re.compile(r"<(?!/?(?:a|title)\b)[^<>]{0,400}>", re.IGNORECASE)
TEMPLATE = re.compile(r"(?i)</?template\b[^>]*>")
UNTOLD = ("US", "GB")
MOST_REGIONS = 3


@dataclass(frozen=True, kw_only=True)
class PageReading:
    """What one page says. Empty lists and None mean that it does not say."""

    verdict: Verdict
    published: Dated | None
    copyright_year: int | None
    phones: tuple[Contact, ...]
    emails: tuple[Contact, ...]
    addresses: tuple[Contact, ...]
    profiles: tuple[Profile, ...]


def read_page(source: str, url: str | None, as_of: date) -> PageReading:
    """Read *source*, the markup of the page at *url* (None where it is not known)."""
    return read_opened(open_page(source, url), as_of)


def open_page(source: str, url: str | None) -> Html:
    """The page at *url* opened within bounds: no size or nesting of its markup costs more."""
    source = source[:LONGEST]
    if source.count("<") - 2 * source.count("</") > DEEPEST:
        source = TAG.sub("\n", source)
    page = read(source, url or "")
    if page.words == 0 and "<template" in source.lower():
        page = read(TEMPLATE.sub("", source), url or "")
    return page


def read_opened(page: Html, as_of: date, country: str | None = None) -> PageReading:
    """Read an opened page; *country* (ISO 3166) is the applicant's, for a page that is mute."""
    places = addresses(page)
    told = regions(page, places, country)
    numbers = next((n for region in told if (n := phones(page, region))), [])
    mails = emails(page)
    verdict = page_verdict(page, [*numbers, *mails, *places])
    return PageReading(
        verdict=verdict,
        published=published(page, as_of),
        copyright_year=copyright_year(page, as_of),
        phones=tuple(numbers),
        emails=tuple(mails),
        addresses=tuple(places),
        # A place-holder links the pages of whoever made it.
        profiles=() if verdict.verdict == "placeholder" else tuple(profiles(page)),
    )


def regions(page: Html, places: list[Contact], country: str | None = None) -> tuple[str, ...]:
    """The countries whose numbers the page may write, surest first (ISO 3166)."""
    told = page_region(page, country)
    if told is not None:
        return (told,)
    shown = [_country(place.normal) for place in places]
    found = tuple(dict.fromkeys(country for country in shown if country))
    return (found or UNTOLD)[:MOST_REGIONS]


def _country(postcode: str) -> str | None:
    """The country whose form a postcode has."""
    for pattern, country in ((UK, "GB"), (CANADA, "CA"), (re.compile(r"\d{5}(?:-\d{4})?"), "US")):
        if pattern.fullmatch(postcode):
            return country
    return None
