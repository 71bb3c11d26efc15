"""Reads a site's answer about a handle: found, absent, or nothing said, by the entry's proofs."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urljoin, urlsplit

from duecheck.model.lookup_site import HOLE, LookupSite, Standing


def address_of(site: LookupSite, user: str) -> str:
    """The address that answers for *user* on *site*."""
    return site.url.replace(HOLE, quote(user, safe="@"))


def read_presence(
    site: LookupSite, status: int, headers: Mapping[str, str], text: str
) -> tuple[Standing, str]:
    """
    What the answer proves, and why not where it proves nothing.

    *headers* by lower-case name. Proof of both sides at once is proof of neither.
    """
    present = status == site.present_status and site.present_text in text
    absent = status == site.absent_status and site.absent_text in text
    if absent and 300 <= status < 400 and not _same_site(site, headers.get("location", "")):
        return Standing.UNKNOWN, "it redirects to another site"
    if present and absent:
        return Standing.UNKNOWN, "the answer carries the marks of both presence and absence"
    if present:
        return Standing.FOUND, ""
    if absent:
        return Standing.ABSENT, ""
    return Standing.UNKNOWN, f"HTTP {status} with neither the mark of presence nor that of absence"


def _same_site(site: LookupSite, location: str) -> bool:
    """Whether a redirect stays on the site: its look-up host or the host of its front page."""
    own = {urlsplit(site.url).hostname, urlsplit(site.home).hostname}
    try:
        return urlsplit(urljoin(site.home, location)).hostname in own
    except ValueError:
        return False
