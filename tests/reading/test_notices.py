"""A firm saying that it ends, and what only sounds like it. All firms are fictional."""

from __future__ import annotations

import pytest

from duecheck.reading.html import read
from duecheck.reading.notices import notices


def seen(body: str) -> list[str]:
    return [n.what for n in notices(read(body, "https://acme.example/"))]


@pytest.mark.parametrize(
    "words",
    [
        "Closing for the season on 1 November, see you in spring.",
        "We are closed on Sundays.",
        "We will be closed for Christmas and reopen on 3 January.",
        "Closing date for applications: 30 November.",
        "This product line has been discontinued.",
        "If your business is closing down, talk to us.",
        "Many local shops have closed permanently this year.",
        "Used machinery for sale: lathes, mills, presses.",
        "We buy machinery from firms going out of business.",
        "Our closing-down checklist helps clients avoid liquidation.",
        "Seasonal closing down of the outdoor pool.",
        "Our Leeds office was shut for refurbishment.",
    ],
)
def test_what_only_sounds_like_it(words: str) -> None:
    assert [] == seen(f"<p>{words}</p>")


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("CLOSING DOWN SALE - everything must go", "closing-down"),
        ("After 30 years we are closing our doors on 31 December.", "closing-down"),
        ("Acme Ltd has ceased trading.", "closing-down"),
        ("We’re shutting down at the end of the month.", "closing-down"),
        ("Joint Administrators were appointed on 4 May 2026.", "winding-down"),
        ("Acme Ltd (in administration)", "winding-down"),
        ("The company is in liquidation.", "winding-down"),
        ("Entire workshop contents to be sold by auction on 3 December", "sale-of-plant"),
    ],
)
def test_what_is_it(words: str, what: str) -> None:
    assert [what] == seen(f"<h1>{words}</h1>")


def test_a_trade_in_other_firms_ends_is_none() -> None:
    body = "<p>Auctioneers and valuers.</p><p>The company is in liquidation.</p>"

    assert [] == seen(body)
