"""Reads a table of sites that allow look-ups (JSON) and the handles to ask them for."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from duecheck.errors import BadInput
from duecheck.model.lookup_site import HOLE, LookupSite

MOST_HANDLES = 50
LONGEST_HANDLE = 100


def lookup_sites(text: str, *, field: str = "--sites") -> list[LookupSite]:
    """The sites in *text*, a JSON array of entries; BadInput names the entry and what is wrong."""
    try:
        entries = json.loads(text)
    except ValueError as trouble:
        raise BadInput(field, f"is not JSON ({trouble})") from None
    if not isinstance(entries, list) or not entries:
        raise BadInput(field, "must be a JSON array with at least one site")
    sites = [_site(entry, number, field) for number, entry in enumerate(entries, start=1)]
    twice = [name for name, count in Counter(site.name for site in sites).items() if count > 1]
    if twice:
        raise BadInput(field, f"two sites are called {twice[0]!r}")
    return sites


def _site(entry: Any, number: int, field: str) -> LookupSite:
    try:
        site = LookupSite.model_validate(entry)
    except ValidationError as trouble:
        first = trouble.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        what = f"{where}: {first['msg']}" if where else first["msg"]
        raise BadInput(field, f"entry {number}: {what}") from None
    for name, address in (("url", site.url), ("home", site.home)):
        if not _is_address(address):
            raise BadInput(field, f"entry {number}: {name}: {address!r} is no http address")
    if HOLE not in site.url or HOLE in urlsplit(site.url).netloc:
        raise BadInput(field, f"entry {number}: url: needs {HOLE} in its path or question")
    if site.present_status == site.absent_status and site.present_text == site.absent_text:
        raise BadInput(field, f"entry {number}: presence and absence cannot be told apart")
    return site


def _is_address(words: str) -> bool:
    try:
        parts = urlsplit(words)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def of_sector(sites: list[LookupSite], sector: str | None) -> list[LookupSite]:
    """The *sites* for that sector and those for all; BadInput names the sectors there are."""
    if sector is None:
        return sites
    wanted = sector.strip().casefold()
    chosen = [
        site for site in sites if not site.sectors or wanted in map(str.casefold, site.sectors)
    ]
    known = sorted({name for site in sites for name in site.sectors})
    if not chosen or (known and wanted not in map(str.casefold, known)):
        raise BadInput("--sector", f"no site is of the sector {sector!r}", hint=", ".join(known))
    return chosen


def handles(words: str, *, field: str) -> list[str]:
    """The handles in *words*, by comma, each once; BadInput for one that cannot be a handle."""
    found = list(dict.fromkeys(handle.strip() for handle in words.split(",") if handle.strip()))
    if not found:
        raise BadInput(field, "names no handle", hint="Write acmeltd,acme")
    if len(found) > MOST_HANDLES:
        raise BadInput(field, f"names {len(found)} handles", hint=f"At most {MOST_HANDLES} a run")
    for handle in found:
        if len(handle) > LONGEST_HANDLE or not handle.isprintable() or " " in handle:
            raise BadInput(field, f"{handle[:LONGEST_HANDLE]!r} is no handle")
        if not any(letter.isalnum() for letter in handle):
            raise BadInput(field, f"{handle!r} has no letter or digit in it")
    return found
