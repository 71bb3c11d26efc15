"""An entry as a page of the manual."""

from __future__ import annotations

from duecheck.checklist.entry import Entry


def test_a_page_leaves_out_what_the_entry_does_not_say() -> None:
    assert ("Z01  A title", "") == Entry(code="Z01", title="A title").page


def test_a_whole_page() -> None:
    whole = Entry(
        code="Z01", title="A title", says="It says.", why="because", public="a register",
        own="a ledger", not_the_same_as="another thing", comfort="it was paid", ask="When?",
        who_can_tell="the firm", weight="light", article="https://article.example",
        points=("Z01a 4: once", "at most 9"),
    )  # fmt: skip
    assert (
        "Z01  A title",
        "",
        "It says.",
        "Why it matters: because",
        "Seen in public: a register",
        "Seen in your own records: a ledger",
        "Not the same as: another thing",
        "Comfort against: it was paid",
        "Ask: When?",
        "Who can tell: the firm",
        "Weight: light",
        "",
        "Points:",
        "  Z01a 4: once",
        "  at most 9",
        "",
        "After: https://article.example",
    ) == whole.page
