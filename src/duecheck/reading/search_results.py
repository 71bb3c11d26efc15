"""
Answers of web search engines as one shape: the user's own SearXNG, and the Brave Search API.

Excerpts carry tags and entities; both are undone. An engine that could not ask its sources is
no answer that nothing exists.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date

from duecheck.errors import Unreadable
from duecheck.model.text import clean
from duecheck.reading import json_fields as field
from duecheck.reading.dates import iso_day
from duecheck.reading.json_fields import Json

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


@dataclass(frozen=True, kw_only=True)
class Result:
    """One result: its title, address, excerpt, and the day its page bears, if the engine says."""

    title: str
    url: str
    snippet: str
    on: date | None


def brave_results(answer: Json) -> list[Result]:
    """
    Web results of the Brave Search API; an answer of type `search` without `web` has none.

    https://api-dashboard.search.brave.com/app/documentation/web-search/responses
    """
    if field.needed(answer, "type") != "search":
        raise Unreadable("a Brave answer of another type", seen=str(answer.get("type")))
    listed = field.records(field.part(answer, "web"), "results")
    return [_result(item, "description", "page_age") for item in listed]


def searxng_results(answer: Json) -> list[Result]:
    """
    Results of SearXNG's JSON; `results` is always there, empty where nothing was found.

    https://docs.searxng.org/dev/search_api.html
    """
    listed = field.records(answer, "results", required=True)
    return [_result(item, "content", "publishedDate") for item in listed]


def searxng_silent(answer: Json) -> list[str]:
    """The engines behind SearXNG that did not answer, each with its reason."""
    told = answer.get("unresponsive_engines")
    rows = told if isinstance(told, list) else []
    return [
        clean(": ".join(str(part) for part in row) if isinstance(row, list) else str(row))
        for row in rows
    ]


def _result(item: Json, excerpt: str, dated: str) -> Result:
    day = field.text(item, dated)
    return Result(
        title=plain(field.needed(item, "title")),
        url=field.needed(item, "url"),
        snippet=plain(field.text(item, excerpt) or ""),
        on=None if day is None else iso_day(day),
    )


def plain(marked: str) -> str:
    """*marked* without tags and entities."""
    return clean(html.unescape(TAG.sub("", marked)))
