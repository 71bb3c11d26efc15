"""What a reader sees is what was written: strangers' words cannot become Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from duecheck.model.text import clean
from duecheck.reports.escape import escape, link

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = [
    pytest.param("plain words", id="plain words stay as they are"),
    pytest.param("a | b", id="a pipe"),
    pytest.param("a \\| b \\", id="a pipe already escaped, and a backslash at the end"),
    pytest.param("`code` and ``more``", id="backticks"),
    pytest.param("<script>alert(1)</script>", id="HTML"),
    pytest.param("AT&amp;T & Co &#124;", id="entities as text"),
    pytest.param("[pay here](https://evil.example)", id="a link"),
    pytest.param("![x](https://evil.example/p.png)", id="an image"),
    pytest.param("<https://evil.example>", id="an autolink"),
    pytest.param("https://evil.example/a_b_c", id="a bare address"),
    pytest.param("www.evil.example", id="a bare host"),
    pytest.param("# Heading", id="a heading"),
    pytest.param("- item", id="a list item"),
    pytest.param("+ item", id="a plus item"),
    pytest.param("12. item", id="a numbered item"),
    pytest.param("1) item", id="a numbered item with a parenthesis"),
    pytest.param("---", id="a rule"),
    pytest.param("===", id="an underline"),
    pytest.param("> quote", id="a quotation"),
    pytest.param("*a* **b** _c_ ~~d~~", id="emphasis"),
    pytest.param("line\nbreak\r\n\r\n# two", id="line breaks"),
    pytest.param("tab\tand\u00a0blank", id="other blanks"),
    pytest.param("$a$ costs $5", id="dollars"),
    pytest.param("~~~", id="a fence of tildes"),
    pytest.param("[ref]: https://evil.example", id="a reference definition"),
]


def seen(markdown: str) -> list[str]:
    """The visible text of every inline piece; anything but text counts as a break-out."""
    pieces = []
    for token in READER.parse(markdown):
        if token.type == "inline":
            kinds = {child.type for child in token.children or []}
            assert kinds <= {"text", "text_special"}, kinds
            pieces.append("".join(child.content for child in token.children or []))
    return pieces


@pytest.mark.parametrize("words", HOSTILE)
def test_a_paragraph_shows_the_words_as_written(words: str) -> None:
    assert [clean(words)] == seen(escape(words))


@pytest.mark.parametrize("words", HOSTILE)
def test_a_table_cell_shows_the_words_as_written(words: str) -> None:
    cell = escape(words, starts_line=False)

    assert ["A", "B", clean(words), "next"] == seen(f"| A | B |\n|---|---|\n| {cell} | next |")


@pytest.mark.parametrize("words", HOSTILE)
def test_a_heading_and_a_list_item_show_the_words_as_written(words: str) -> None:
    assert [clean(words)] == seen(f"## {escape(words, starts_line=False)}")
    assert [clean(words)] == seen(f"- {escape(words)}")


@given(st.text(alphabet=st.sampled_from("ab1 .)|\\`*_[]()<>#!~$&;:/-+=\n\"'{}^@w"), max_size=40))
def test_any_mixture_of_marks_survives_paragraph_cell_and_item(words: str) -> None:
    expected = clean(words)

    assert ([expected] if expected else []) == seen(escape(words))
    cell = escape(words, starts_line=False)
    assert ["A", "B", expected, "next"] == seen(f"| A | B |\n|---|---|\n| {cell} | next |")
    assert [f"x {expected}".strip()] == seen(f"- x {escape(words)}")


@given(st.text(max_size=60))
def test_any_text_at_all_survives(words: str) -> None:
    expected = clean(words)

    assert ([expected] if expected else []) == seen(escape(words))


@pytest.mark.parametrize(
    ("address", "markdown"),
    [
        pytest.param(
            "https://firm.example/a_b?q=1&r=2",
            "<https://firm.example/a_b?q=1&r=2>",
            id="a web address is a link",
        ),
        pytest.param(
            "https://firm.example/a b<c>",
            "<https://firm.example/a%20b%3Cc%3E>",
            id="blanks and angles are encoded",
        ),
        pytest.param("javascript:alert(1)", "javascript:alert(1)", id="a script is text"),
        pytest.param("dns:firm.example?type=MX", "dns:firm.example?type=MX", id="DNS is text"),
    ],
)
def test_only_web_addresses_become_links(address: str, markdown: str) -> None:
    assert markdown == link(address)
