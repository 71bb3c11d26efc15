"""Adverts: work offered is trading, the tools of the trade are not, a renewal is neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.adverts import OWN_ASSETS, TRADING, called_closed, is_dealer, offer

SALES = [
    "Selling our skid steer and office desks.",
    "Selling all our tools, shutting shop.",
    "Complete plant auction on behalf of Acme Ltd: lathes, presses, forklifts.",
    "By order of the directors: entire contents of joinery workshop.",
    "Our vans and compressors are for sale.",
    "Online auction of the entire contents of Acme Ltd.",
    "Everything must go: racking, forklifts, fixtures. Assets of Acme Ltd.",
]
WORK = [
    "We install decks, call us.",
    "Roof repairs, fully insured, free estimates.",
    "We are hiring a foreman. Apply today.",
    "We supply pallet racking and forklifts. Call now.",
]
NEITHER = [
    "Selling our skid steer and van, replaced by newer models.",
    "Selling our old van.",
    "Owner retiring: selling our lathe and desks.",
    "A guide to selling a shop.",
    "Our oak is cut by lathes and presses in Stokeham.",
    "",
]


@pytest.mark.parametrize("text", SALES)
def test_the_tools_of_the_trade_are_for_sale(text: str) -> None:
    found = offer(text)

    assert found is not None
    assert OWN_ASSETS == found[0]


@pytest.mark.parametrize("text", SALES)
def test_a_dealer_is_not_selling_its_own_plant(text: str) -> None:
    found = offer(text, dealer=True)

    assert found is None or TRADING == found[0]


@pytest.mark.parametrize("text", WORK)
def test_work_offered_is_trading(text: str) -> None:
    found = offer(text)

    assert found is not None
    assert TRADING == found[0]


@pytest.mark.parametrize("text", NEITHER)
def test_a_renewal_a_single_van_or_a_guide_is_no_sale_of_plant(text: str) -> None:
    found = offer(text)

    assert found is None or TRADING == found[0]


@pytest.mark.parametrize(
    ("words", "deals"),
    [
        ("Stokeham Plant Sales Ltd", True),
        ("used equipment dealer", True),
        ("Marlow Auctions", True),
        ("Dunmore Decking Ltd", False),
        ("Marlow Plant Hire", False),
        (None, False),
    ],
)
def test_whose_trade_is_machines(words: str | None, deals: bool) -> None:
    assert deals is is_dealer(words)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Permanently closed", True),
        ("This business has closed.", True),
        ("Closed on Sundays", False),
        ("Open 9 to 5, closed now", False),
    ],
)
def test_a_listing_that_says_closed(text: str, closed: bool) -> None:
    assert closed is (called_closed(text) is not None)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    found = offer(text)

    assert found is None or found[0] in (TRADING, OWN_ASSETS)
