"""One more network is one more table; a table that cannot be meant is named."""

from __future__ import annotations

import pytest

from duecheck.errors import BadInput
from duecheck.intake.networks import with_networks

TRADE = """
[tradeyard]
title = "Trade Yard"
open = "https://tradeyard.example/search?q={name}"
hosts = ["tradeyard.example"]
own = '^/firms/[^/]+$'
"""


def test_a_network_of_the_user_s_own_stands_beside_ours() -> None:
    whole = with_networks({"linkedin": {"title": "LinkedIn"}}, TRADE)

    assert ["linkedin", "tradeyard"] == list(whole)
    assert ["tradeyard.example"] == whole["tradeyard"]["hosts"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[", "not TOML"),
        ("tradeyard = 3", "tradeyard: needs title"),
        (TRADE.replace("own", "owned"), "tradeyard: needs"),
        (TRADE.replace('["tradeyard.example"]', "[]"), "hosts is a list"),
        (TRADE.replace('["tradeyard.example"]', '"tradeyard.example"'), "hosts is a list"),
        (TRADE.replace("https://tradeyard", "ftp://tradeyard"), "must begin with https://"),
        (TRADE.replace("{name}", ""), "hold {name}"),
        (TRADE.replace("'^/firms/[^/]+$'", "'('"), "is no pattern"),
    ],
)
def test_a_table_that_cannot_be_meant_is_named(text: str, says: str) -> None:
    with pytest.raises(BadInput) as wrong:
        with_networks({}, text)

    assert says in str(wrong.value)
