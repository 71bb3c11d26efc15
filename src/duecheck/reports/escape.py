"""
Strangers' words made harmless for Markdown: what the reader sees is what was written, no more.

One function serves paragraphs, list items, headings and table cells. A name full of pipes,
backticks, HTML or links stays a name: it cannot break a table, become a link or hide text.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from duecheck.model.text import clean

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
ALWAYS = re.compile(r"[\\`*_\[\]#~$]")
STARTS_BLOCK = re.compile(r"^(?:[-+=]|\d{1,9}(?=[.)](?:\s|$)))")
STARTS_LINK = re.compile(r"(://|\bwww\.)", re.IGNORECASE)
ADDRESS_SAFE = "%/:?#[]@!$&'()*+,;=~-._"


def escape(words: str, *, starts_line: bool = True) -> str:
    """
    Return *words*, cleaned to one line, so that Markdown shows them as they are.

    Inside a heading, a table cell or bold text no list or rule can begin: `starts_line=False`.
    """
    marked = ALWAYS.sub(r"\\\g<0>", clean(words))
    for character, entity in ENTITIES.items():
        marked = marked.replace(character, entity)
    marked = STARTS_LINK.sub(_unlinked, marked)
    return STARTS_BLOCK.sub(_inert, marked) if starts_line else marked


def link(address: str) -> str:
    """Return *address* as a link where it is a web address, else as plain escaped text."""
    cleaned = clean(address)
    if re.match(r"https?://[^\s/]", cleaned, re.IGNORECASE) is None:
        return escape(cleaned)
    return f"<{quote(cleaned, safe=ADDRESS_SAFE)}>"


def _unlinked(found: re.Match[str]) -> str:
    return {":": r"\://"}.get(found[0][0], found[0].replace(".", r"\."))


def _inert(found: re.Match[str]) -> str:
    # A list number is defused at its dot, which follows the match: "1." becomes "&#49;.".
    first = found[0]
    return f"\\{first}" if not first.isdigit() else f"&#{ord(first[0])};{first[1:]}"
