"""What a stranger wrote becomes no structure, no link and no control code, in any format."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser
from tests.reports import made

from duecheck import discover
from duecheck.model.text import clean
from duecheck.reports import html_page
from duecheck.reports import markdown as markdown_format
from duecheck.reports.batch_summary import page, summed

READER = MarkdownIt("commonmark").enable("table")
FRAGMENTS = [
    "<script>alert(1)</script>", "</title>", "</style>", "<img src=//x.example onerror=a()>",
    "<!--", "-->", "<![CDATA[", "]]>", "&lt;b&gt;", "&#x3c;b>", "<a href=javascript:a()>", "'\"`",
    "[a](http://x.example)", "![a](http://x.example/i.png)", "[a]: http://x.example",
    "<http://x.example>", "http://x.example", "javascript:alert(1)", "| a | b |", "|---|---|",
    "\n\n# title\n", "\n---\n", "\n- item", "\n1. item", "    code", "```", "~~~", "> quote",
    "***", "__a__",     "\\", "\\|", "&copy;",
    "\x1b[31m", "\x1b]8;;http://x.example\x07", "\x9b2J", "\x00", "\r", "\x08", "\u202e", "\u2066",
    "\u200f", "\ufeff", "\u2028", "\u2029", "=HYPERLINK(1)", "+1", "@x", "\t=1", "{{ 7*7 }}", "%s",
    "${x}",
    "Acme", " ",
]  # fmt: skip
WORDS = st.lists(
    st.one_of(st.sampled_from(FRAGMENTS), st.text(st.characters(codec="utf-8"), max_size=4)),
    max_size=8,
).map("".join)
ALL = "".join(FRAGMENTS)
TAGS = """
a body b code dd details div dl dt h1 h2 h3 head html i li main meta ol p section small span strong
style summary table tbody td th thead time title tr ul -text -comment
"""
KNOWN = frozenset(TAGS.split())


def is_text(annotation: Any, metadata: Any) -> bool:
    """Whether a field is declared as words of a stranger."""
    if any(getattr(each, "func", None) is clean for each in metadata):
        return True
    return any(
        is_text(each, getattr(each, "__metadata__", ()))
        for each in getattr(annotation, "__args__", ())
    )


def poisoned(value: Any, words: str, text: bool = False) -> Any:
    """*value* with *words* wherever a stranger's words may stand; declared enums stay."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return value.model_copy(
            update={
                name: poisoned(
                    getattr(value, name), words, is_text(field.annotation, field.metadata)
                )
                for name, field in fields.items()
            }
        )
    if isinstance(value, tuple):
        return tuple(poisoned(each, words, text) for each in value)
    return words if text and type(value) is str else value


def test_the_walk_finds_the_words_of_strangers() -> None:
    run = poisoned(made.severe(), "HERE")

    assert "HERE" == run.request.subject.name
    assert {"HERE"} == {item.quote for item in run.evidence if item.quote is not None}
    assert {"HERE"} == {reason.text for reason in run.assessment.reasons}


def unsafe(text: str) -> set[str]:
    """Control codes, direction marks and line separators in *text*, new lines apart."""
    return {
        letter
        for letter in text
        if letter != "\n" and (
            unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")
            or "\u202a" <= letter <= "\u202e" or "\u2066" <= letter <= "\u2069"
            or letter in "\u200e\u200f\u061c\ufeff"
        )
    }  # fmt: skip


def links(tokens: Any) -> Iterator[str]:
    for token in tokens:
        yield from links(token.children or ())
        if token.type == "link_open":
            yield str(token.attrs["href"])
        assert token.type not in ("html_block", "html_inline", "image", "fence", "code_block")


CHEAP = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@CHEAP
@example(ALL)
@given(WORDS)
def test_every_format_of_a_report(words: str) -> None:
    for format_ in discover.marked("reports", "format_name"):
        # A saved report holds words as they were cleaned on entry; what people read cleans again.
        text = format_.render(
            poisoned(made.severe(), clean(words) if format_.name == "json" else words)
        )
        assert set() == unsafe(text), format_.name
        if format_.name == "html":
            tree = LexborHTMLParser(text)
            assert {node.tag for node in tree.css("*")} <= KNOWN
            for node in tree.css("*"):
                assert not any(name.startswith("on") for name in node.attributes)
                assert not {"src", "srcset", "action", "formaction"} & set(node.attributes)
            for link in tree.css("a"):
                target = link.attributes["href"]
                assert target.startswith(("#", "https://", "http://"))
            for table in tree.css("table"):
                wide = len(table.css("th"))
                assert {wide} >= {len(row.css("td")) for row in table.css("tbody tr")}
        elif format_.name == "md":
            assert all("x.example" not in href for href in links(READER.parse(text)))
        elif format_.name == "json":
            assert json.loads(text)["subject"]["name"] == clean(words)


def test_the_portfolio_page_and_its_markdown() -> None:
    row = {
        "row": 1, "row_status": "ok", "row_reasons": [], "name": ALL,
        "pile": "look", "action": "cash", "band": "clear", "status": "ok", "coverage": 6.0,
        "missing": [], "failed_sources": [], "asked": 0, "hard_stops": [],
        "reasons": [{"code": "D07", "text": ALL, "points": 1.0}],
    }  # fmt: skip
    blocks = list(page(summed([json.dumps(row)]), ["x"]))
    drawn = html_page.written(blocks)
    tree = LexborHTMLParser(drawn)

    assert {node.tag for node in tree.css("*")} <= KNOWN
    assert [] == tree.css("a")
    text = markdown_format.written(blocks, blanks=True)
    assert [] == list(links(READER.parse(text)))
    assert set() == unsafe(drawn) | unsafe(text)
