"""One label for each search result: the firm's own site, a listing, news, a sale, a namesake."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from duecheck.reading.domains import host_of, registered_domain
from duecheck.reading.folding import folded
from duecheck.reading.search_results import Result

Table = dict[str, dict[str, list[str]]]
BY_HOST = ("profile", "sale", "advert", "directory", "news")
BY_WORDS = ("sale", "directory")


def label(result: Result, *, own: frozenset[str], named: bool, table: Table) -> str:
    """
    The label of *result*: own-site, directory, advert, news, sale, namesake, profile or other.

    *own* are the subject's registered domains; *named* says whether the result writes its name;
    *table* lists hosts and words. A result that is not the own site and does not write the name
    is a namesake, whatever its host.
    """
    host = host_of(result.url)
    if (registered_domain(host) or host) in own:
        return "own-site"
    if not named:
        return "namesake"
    known = _by_host(host, table) or _by_path(result.url, table)
    worded = _by_words(result, table)
    if worded == "sale" and known in {None, "advert", "directory", "sale"}:
        return "sale"
    return known or worded or "other"


def _by_host(host: str, table: Table) -> str | None:
    for name in BY_HOST:
        if any(host == known or host.endswith(f".{known}") for known in table["hosts"][name]):
            return name
    parts = set(re.split(r"[.-]", host))
    return "news" if parts & set(table["host_words"]["news"]) else None


def _by_path(url: str, table: Table) -> str | None:
    parts = set(re.split(r"[/_.-]", urlsplit(url).path.lower()))
    words: dict[str, Any] = table["path_words"]
    return next((name for name, listed in words.items() if parts & set(listed)), None)


def _by_words(result: Result, table: Table) -> str | None:
    said = f" {folded(f'{result.title} {result.snippet}')} "
    for name in BY_WORDS:
        if any(f" {folded(words)} " in said for words in table["words"][name]):
            return name
    return None
