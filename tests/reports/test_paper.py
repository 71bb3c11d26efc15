"""A firm's own template fills like ours, sees nothing but its fields, and hides no block."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from duecheck.errors import BadInput, Refused
from duecheck.reports.paper import Block, fill

OPT_OUT = Block(name="opt-out", rule="R-14", words="Reply STOP to stop.")
FIELDS = {"firm": "Northgate Fastener Supply Ltd", "lines": ["a", "b"]}


def filled(own: str, name: str = "made_up.md", **more: object) -> str:
    return fill(name, FIELDS | more, own=own)


def test_fields_loops_and_conditions_fill() -> None:
    own = "# {{ firm }}\n{% for line in lines %}\n- {{ line }}\n{% endfor %}\n"
    assert filled(own) == "# Northgate Fastener Supply Ltd\n- a\n- b\n"


def test_what_a_stranger_wrote_stays_words_in_markdown() -> None:
    page = filled("{{ firm }}\n", firm="<b>x</b> [y](http://z.example) `k` \x1b[31m\u202e")
    (block, *_) = [t for t in MarkdownIt().parse(page) if t.type == "inline"]
    assert {child.type for child in block.children or ()} == {"text"}
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_a_text_paper_shows_words_as_they_are() -> None:
    assert filled("Dear {{ firm }}", "made_up.txt", firm="A & B [Ltd]") == "Dear A & B [Ltd]\n"


@pytest.mark.parametrize(
    ("own", "says"),
    [
        ("a\n{% for x in %}", "line 2 does not compile"),
        ("{{ frim }}", "'frim' is undefined"),
        ("{{ firm.nosuch }}", "no attribute 'nosuch'"),
        ("{{ lines + 1 }}", "cannot be filled"),
        ("{{ 1 / 0 }}", "cannot be filled"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{{ lines.append(1) }}", "unsafe"),
        ("{% include 'other' %}", "cannot be filled"),
        ("{% for x in range(999999999) %}{% endfor %}", "cannot be filled"),
        ("x" * 200_001, "larger than"),
        ("{" * 50, "does not compile"),
        ("{" * 5_000, "nest too deeply"),
        ("{{ " + "(" * 400 + "1" + ")" * 400 + " }}", "nest too deeply"),
        ("{% if 1 %}" * 120 + "{% endif %}" * 120, "nest too deeply"),
        ("{{ " + "1+" * 5_000 + "1 }}", "nest too deeply"),
    ],
)
def test_a_template_that_cannot_be_filled_says_why(own: str, says: str) -> None:
    with pytest.raises(BadInput, match=r"template made_up\.md") as trouble:
        filled(own)
    assert says in str(trouble.value)


@pytest.mark.parametrize(
    "own",
    [
        "Hello",
        "Hello <!-- {{ required['opt-out'] }} -->",
        "```\n{{ required['opt-out'] }}",
        "<div hidden>{{ required['opt-out'] }}</div>",
        "{% if false %}{{ required['opt-out'] }}{% endif %}",
        "{{ required['opt-out'] | upper }}",
    ],
)
def test_a_paper_without_its_block_in_sight_is_refused_with_the_rule(own: str) -> None:
    with pytest.raises(Refused, match="R-14"):
        fill("made_up.md", FIELDS, own=own, required=[OPT_OUT])


def test_a_paper_with_its_block_passes() -> None:
    page = fill("p.md", FIELDS, own="Hi.\n{{ required['opt-out'] }}", required=[OPT_OUT])
    assert page == "Hi.\nReply STOP to stop.\n"
