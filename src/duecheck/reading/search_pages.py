"""
Pages of results that web search engines make for people: DuckDuckGo, Mojeek, Bing, SearXNG.

Read strictly: results stand where the engine puts them, and "nothing found" only where the
engine says it in its own words. Any other page is not understood, which is no absence: a changed
layout, a program's shell, a check for machines. Links through the engine's own counter are
undone; adverts are no results.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any
from urllib.parse import parse_qs, urlsplit

from duecheck import discover
from duecheck.errors import Unreadable
from duecheck.model.text import clean
from duecheck.reading.dates import iso_day
from duecheck.reading.search_results import Result

COUNTERS = {"duckduckgo.com": ("/l/", "uddg"), "bing.com": ("/ck/a", "u")}
BASE64_MARK = "a1"
WEB = ("http", "https")


class EnginesSilent(Unreadable):
    """A page that says that the engines behind it did not answer."""


def engines() -> tuple[str, ...]:
    """The engines whose pages can be read, by their name in the settings."""
    return tuple(discover.table("reading", "search_pages.toml"))


def address_of(engine: str) -> str:
    """Where *engine* is asked; empty for one's own server."""
    return str(discover.table("reading", "search_pages.toml")[engine]["address"])


def search_page(source: str, engine: str) -> list[Result]:
    """
    The results of *engine*'s page, in its order; empty where it says that it found nothing.

    Unreadable where the page is neither; EnginesSilent where a SearXNG could not ask its engines.
    """
    from selectolax.lexbor import LexborHTMLParser

    rules = discover.table("reading", "search_pages.toml")[engine]
    tree: Any = LexborHTMLParser(source)
    for layout in rules["layout"]:
        blocks = [
            node for node in tree.css(layout["result"]) if rules["advert"] not in _marks(node)
        ]
        found = [made for node in blocks if (made := _result(node, layout)) is not None]
        if found:
            return found
        if blocks:
            raise Unreadable(f"results of {rules['title']} in a layout we know", seen="no title")
    silences = tree.css(rules["none"]) if rules["none"] else []
    said = " ".join(_text(node).lower().replace("’", "'") for node in silences)
    if rules.get("silent") and rules["silent"] in said:
        raise EnginesSilent("the engines behind SearXNG to answer", seen=said)
    if said and any(words in said for words in rules["none_words"].split("|")):
        return []
    raise Unreadable(f"a page of results of {rules['title']}", seen=_text(tree.body))


def _marks(node: Any) -> tuple[str, ...]:
    return tuple((node.attributes.get("class") or "").split())


def _text(node: Any) -> str:
    return "" if node is None else clean(" ".join(node.text(separator=" ").split()))


def _joined(node: Any) -> str:
    """Words of a block whose marked words are part of the others: no space at a tag."""
    return "" if node is None else clean(" ".join(node.text().split()))


def _result(node: Any, layout: dict[str, str]) -> Result | None:
    link = node.css_first(layout["title"])
    address = "" if link is None else undone((link.attributes.get("href") or "").strip())
    if link is None or urlsplit(address).scheme not in WEB:
        return None
    return Result(
        title=_joined(link),
        url=address,
        snippet=_joined(_snippet(node, layout)),
        on=_day(node.css_first("time[datetime]")),
    )


def _snippet(node: Any, layout: dict[str, str]) -> Any:
    if "snippet" in layout:
        return node.css_first(layout["snippet"])
    below = node.next
    for _ in range(4):  # the rows of a table between one result's title and its excerpt
        if below is None or below.tag == "-text":
            below = None if below is None else below.next
            continue
        if (found := below.css_first(layout["snippet_below"])) is not None:
            return found
        below = below.next
    return None


def _day(node: Any) -> Any:
    return None if node is None else iso_day((node.attributes.get("datetime") or "")[:10])


def undone(address: str) -> str:
    """*address* itself, or the one that an engine's counter leads to."""
    whole = f"https:{address}" if address.startswith("//") else address
    try:
        parts = urlsplit(whole)
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.").removeprefix("html.")
    path, name = COUNTERS.get(host, ("", ""))
    if not path or not parts.path.startswith(path):
        return whole
    said = parse_qs(parts.query).get(name, [""])[0]
    return _decoded(said) if name == "u" else said


def _decoded(said: str) -> str:
    """Bing's `a1` and the address in base64; '' where it is something else."""
    if not said.startswith(BASE64_MARK):
        return ""
    body = said[len(BASE64_MARK) :]
    try:
        return base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return ""
