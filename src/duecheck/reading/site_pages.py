"""
Which pages of a site to read after its home: contact, about and team, legal and news pages, and
its shop's basket.

Only what the home page itself links, on its own domain: at most two contact and two about pages,
one legal page (an imprint names the firm and its number) and one of news (it carries dates).
"""

from __future__ import annotations

import re
from urllib.parse import urldefrag, urljoin, urlsplit

from duecheck.reading.domains import host_of, same_owner
from duecheck.reading.html import Html, Link

CONTACT = re.compile(
    r"(?i)\b(?:contact|kontakt|contacto|contatti|impressum|find[ -]us|get[ -]in[ -]touch"
    r"|reach[ -]us|locations?|where[ -]to[ -]find)"
)
ABOUT = re.compile(
    r"(?i)\b(?:about|who[ -]we[ -]are|our[ -](?:team|people|story|company|history)|team|people"
    r"|staff|management|leadership|company|ueber|über)\b"
)
LEGAL = re.compile(
    r"(?i)\b(?:imprint|impressum|legal|mentions[ -]legales|aviso[ -]legal"
    r"|company[ -](?:details|information)|terms(?:[ -](?:and|&)[ -]conditions)?|privacy)\b"
)
NEWS = re.compile(
    r"(?i)\b(?:news|latest|blog|press|updates|aktuelles|actualites|noticias|projects"
    r"|case[ -]studies)\b"
)
BASKET = re.compile(
    r"(?i)(?:^|[/_-])(?:shopping-?)?(?:cart|basket|bag|warenkorb|panier)(?:\.\w{2,5})?/?$"
)
BASKET_WORDS = re.compile(r"(?i)^(?:view |my |your |shopping )*(?:cart|basket|bag)\b")
REFRESH = re.compile(r"(?i)\burl\s*=\s*[\"']?([^\"'>]{1,2000})")
FRAME = re.compile(r"(?i)<i?frame\b[^<>]{0,500}?\bsrc\s*=\s*[\"']([^\"']{1,2000})[\"']")
FILES = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?|jpe?g|png|gif|zip|mp4|vcf|ics)$")
OF_A_KIND = 2


def contact_pages(home: Html) -> list[str]:
    """Addresses of up to two contact pages."""
    return _linked(home, CONTACT)[:OF_A_KIND]


def further_pages(home: Html) -> list[str]:
    """Addresses of contact, about, legal and news pages, in that order, each once."""
    kept: list[str] = []
    for pattern, most in ((CONTACT, OF_A_KIND), (ABOUT, OF_A_KIND), (LEGAL, 1), (NEWS, 1)):
        kept += [address for address in _linked(home, pattern) if address not in kept][:most]
    return kept


def basket_page(home: Html) -> str | None:
    """The shop's basket, where the home page links one by path or by name, else None."""
    for link in home.links:
        parts = urlsplit(link.address)
        if (
            _own(home, link)
            and not parts.query
            and (
                BASKET.search(parts.path)
                or (BASKET_WORDS.search(link.words) and parts.path.strip("/"))
            )
        ):
            return urldefrag(link.address).url
    return None


def leads_to(page: Html) -> str | None:
    """Where a page without words sends its reader: by refresh or first frame, on its own domain."""
    refresh = page.meta("refresh") or ""
    told = REFRESH.search(refresh) or FRAME.search(page.source[:200_000])
    if told is None:
        return None
    try:
        address = urldefrag(urljoin(page.url, told[1].strip())).url
    except ValueError:
        return None
    return address if _own(page, Link(address=address, words="")) else None


def _linked(home: Html, pattern: re.Pattern[str]) -> list[str]:
    """Own pages whose path or words match, shortest path first where several do."""
    here = urldefrag(home.url).url.rstrip("/")
    found: dict[str, int] = {}
    for link in home.links:
        address = urldefrag(link.address).url
        path = urlsplit(address).path
        last = path.rstrip("/").rpartition("/")[2]
        matches = pattern.search(last.replace("_", "-")) or pattern.match(link.words.strip())
        if matches and _own(home, link) and address.rstrip("/") != here and not FILES.search(path):
            found.setdefault(address, path.rstrip("/").count("/"))
    return sorted(found, key=lambda address: found[address])


def _own(home: Html, link: Link) -> bool:
    parts = urlsplit(link.address)
    return parts.scheme in ("http", "https") and same_owner(
        host_of(link.address), host_of(home.url)
    )
