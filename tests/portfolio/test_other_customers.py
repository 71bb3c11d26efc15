"""Another customer's name in a draft: told, and not seen where there is none."""

from __future__ import annotations

import pytest

from duecheck.portfolio.other_customers import CustomerNames

NAMES = [
    "Brackwater Joinery Ltd", "Summit", "Target Ltd", "Quillmere & Sons", "Zembla",
    "Halcyon Print Group Inc", "The Apple Company", "Gap", "Open Ltd", "First Choice Supplies Ltd",
]  # fmt: skip
HELD = CustomerNames.of(NAMES, but=["Northgate Fastener Supply Ltd"])


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("We had the same with Brackwater Joinery.", "Brackwater Joinery"),
        ("we had it with brackwater Joinery ltd", "brackwater Joinery"),
        ("As at Brackwater Joinery's site", "Brackwater Joinery"),
        ("Zembla pays on the day.", "Zembla"),
        ("even Zembla's terms are 30 days", "Zembla"),
        ("The same happened at Summit last year.", "Summit"),
        ("Target Ltd gets 60 days.", "Target"),
        ("We gave that to Target too.", "Target"),
        ("Ask Quillmere & Sons.", "Quillmere & Sons"),
        ("Halcyon Print Group said so.", "Halcyon Print Group"),
        ("Like First Choice Supplies, you order by post.", "First Choice Supplies"),
    ],
)
def test_a_name_is_found_as_it_is_written(draft, words) -> None:
    assert [words] == [each.words for each in HELD.find(draft)]


@pytest.mark.parametrize(
    "draft",
    [
        "Target dates are in the plan.",
        "Our target is the end of June.",
        "Please meet me at Summit Road 4.",
        "At the summit we talked of prices.",
        "Open your letter first.",
        "Mind the gap in the fence.",
        "The first choice is yours; supplies are short.",
        "An apple a day.",
        "TARGET: JUNE",
        "Northgate Fastener Supply is you.",
        "",
    ],
)
def test_words_of_the_language_and_ones_own_name_pass(draft) -> None:
    assert [] == HELD.find(draft)


def test_the_recipients_own_name_is_left_out_in_every_spelling() -> None:
    held = CustomerNames.of(["Zembla Ltd", "ZEMBLA LIMITED"], but=["Zembla Limited"])
    assert [] == held.find("Dear Zembla, thank you.")
