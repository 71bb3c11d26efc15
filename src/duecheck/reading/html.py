"""
A web page read once: its words, links, tags and structured data, in plain Python.

    page = read('<title>Acme</title><p>Hello</p>', "https://acme.example/")
    page.title, page.text            # 'Acme', 'Hello'

`text` holds the visible words, a line per block, scripts and styles left out. Any input gives
a page: HTML has no errors, only pages with less in them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import urljoin

from duecheck import discover

UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "object", "head")
BLANKS = re.compile(r"[^\S\n]+")
DATED_PLACE = re.compile(r"(?i)\b(?:post|entry|news|blog|article|date|dateline|publish|update)")
STRANGERS = re.compile(r"(?i)\b(?:comment|review|testimonial|quote)")
DATED_MARK = ", ".join(
    f'[{where}*="{word}" i]'
    for where in ("class", "id", "itemprop", "property")
    for word in ("date", "publi", "time", "posted", "byline")
)
LONGEST_DATED = 120
CARD = re.compile(r"(?i)(?:^|[\s_-])(?:team|staff|people|person|member|profile|bio|leadership)")


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link: absolute `address`, its visible words (or its label), and its `rel` words."""

    address: str
    words: str
    rel: frozenset[str] = frozenset()
    media: str = ""


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """A `<time>`: its datetime attribute, its itemprop, and where it stands."""

    when: str
    itemprop: str
    in_article: bool
    by_strangers: bool


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A short block marked as a date (class, id, property or `<time>`): its marks and words."""

    marks: str
    words: str
    content: str
    by_strangers: bool


@dataclass(frozen=True, kw_only=True)
class Html:
    """A page as read. `metas` are (name or property or itemprop in lower case, content)."""

    url: str
    language: str
    title: str
    headings: tuple[str, ...]
    text: str
    links: tuple[Link, ...]
    heads: tuple[Link, ...]
    metas: tuple[tuple[str, str], ...]
    json_ld: tuple[str, ...]
    stamps: tuple[Stamp, ...]
    dated: tuple[Marked, ...]
    cards: tuple[tuple[str, ...], ...]
    source: str

    @cached_property
    def words(self) -> int:
        """How many visible words it has."""
        return len(self.text.split())

    def meta(self, *names: str) -> str | None:
        """The first non-empty content of a meta tag with one of these names."""
        return next((said for name, said in self.metas if name in names and said), None)


def read(source: str, url: str) -> Html:
    """Read *source*, the markup of the page at *url*."""
    from selectolax.lexbor import LexborHTMLParser

    tree: Any = LexborHTMLParser(source)
    base = _base(tree, url)
    title = tree.css_first("title")
    language = _attribute(tree.css_first("html"), "lang").lower()
    metas = tuple(_metas(tree))
    heads = tuple(_links(tree, "link[href]", base))
    json_ld = tuple(
        node.text() for node in tree.css('script[type="application/ld+json"]') if node.text()
    )
    stamps = tuple(_stamp(node) for node in tree.css("time[datetime]"))
    tree.strip_tags(list(UNSEEN))
    return Html(
        url=url,
        source=source,
        language=language,
        title=_folded(title.text()) if title is not None else "",
        heads=heads,
        metas=metas,
        json_ld=json_ld,
        stamps=stamps,
        headings=tuple(_folded(node.text(separator=" ")) for node in tree.css("h1, h2")),
        text=_visible(tree.body),
        dated=tuple(_dated(tree)),
        links=tuple(_links(tree, "a[href], area[href]", base)),
        cards=tuple(_cards(tree)),
    )


def _attribute(node: Any, name: str) -> str:
    """An attribute as text; '' where the node or the attribute is missing or bare."""
    return "" if node is None else (node.attributes.get(name) or "").strip()


def _folded(words: str) -> str:
    return " ".join(words.split())


def _base(tree: Any, url: str) -> str:
    declared = _attribute(tree.css_first("base[href]"), "href")
    return _joined(url, declared) or url


def _joined(base: str, address: str) -> str:
    """*address* made absolute; '' where it is no address at all."""
    if address.startswith(("http://", "https://", "mailto:", "tel:")) and "[" not in address:
        return address
    if address.startswith("/") and not address.startswith("//") and "/." not in address:
        return f"{_origin(base)}{address}"
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""


@lru_cache(maxsize=8)
def _origin(base: str) -> str:
    """Scheme, host and port of *base*; '' where it has none."""
    try:
        return urljoin(base, "/").rstrip("/")
    except ValueError:
        return ""


def _links(tree: Any, selector: str, base: str) -> list[Link]:
    found = []
    for node in tree.css(selector):
        address = _joined(base, _attribute(node, "href"))
        if address:
            label = _attribute(node, "aria-label") or _attribute(node, "title")
            found.append(
                Link(
                    address=address,
                    words=_folded(node.text(separator=" ")) or label,
                    rel=frozenset(_attribute(node, "rel").lower().split()),
                    media=_attribute(node, "type").lower(),
                )
            )
    return found


def _metas(tree: Any) -> list[tuple[str, str]]:
    return [
        (name, _attribute(node, "content"))
        for node in tree.css("meta[content]")
        for key in ("property", "name", "itemprop", "http-equiv")
        if (name := _attribute(node, key).lower())
    ]


def _stamp(node: Any) -> Stamp:
    """A `<time>` with what its surroundings say about it."""
    in_article = by_strangers = False
    above = node
    while above is not None and above.tag not in ("body", "html"):
        marks = f"{_attribute(above, 'class')} {_attribute(above, 'id')}"
        in_article = in_article or above.tag == "article" or bool(DATED_PLACE.search(marks))
        by_strangers = by_strangers or bool(STRANGERS.search(marks))
        above = above.parent
    return Stamp(
        when=_attribute(node, "datetime"),
        itemprop=_attribute(node, "itemprop").lower(),
        in_article=in_article or "pubdate" in node.attributes,
        by_strangers=by_strangers,
    )


def _dated(tree: Any) -> list[Marked]:
    """The short blocks marked as dates, in the page's order."""
    found = []
    for node in tree.css(f"time, {DATED_MARK}"):
        words = _folded(node.text(separator=" "))
        content = _attribute(node, "content") or _attribute(node, "datetime")
        if (words or content) and len(words) <= LONGEST_DATED:
            marks = " ".join(
                _attribute(node, key) for key in ("class", "id", "itemprop", "property")
            )
            found.append(
                Marked(
                    marks=f"{node.tag} {marks}".lower(),
                    words=words,
                    content=content,
                    by_strangers=_by_strangers(node),
                )
            )
    return found


def _by_strangers(node: Any) -> bool:
    """Whether a block stands within comments, reviews or links to other pages."""
    above = node
    while above is not None and above.tag not in ("body", "html"):
        if STRANGERS.search(f"{_attribute(above, 'class')} {_attribute(above, 'id')}"):
            return True
        above = above.parent
    return False


def _visible(body: Any) -> str:
    """The visible text, a line per block."""
    if body is None:
        return ""
    blocks = frozenset(discover.table("reading", "markup.toml")["blocks"])
    parts: list[str] = []
    for node in body.traverse(include_text=True):
        tag = node.tag
        if tag in blocks:
            parts.append("\n")
            continue
        # A block ends where the next words beside it begin.
        if (before := node.prev) is not None and before.tag in blocks:
            parts.append("\n")
        if tag == "-text":
            parts.append(node.text_content.replace("\n", " "))
    lines = (BLANKS.sub(" ", line).strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _cards(tree: Any) -> list[tuple[str, ...]]:
    """The lines of each block that is marked as somebody's card and has a heading."""
    found = []
    for node in tree.css("li[class], div[class], article[class], figure[class], section[class]"):
        if CARD.search(_attribute(node, "class")) and len(node.css("h2, h3, h4, h5, strong")) == 1:
            lines = tuple(line for line in _visible(node).split("\n") if line)
            if 2 <= len(lines) <= 6:
                found.append(lines)
    return found
