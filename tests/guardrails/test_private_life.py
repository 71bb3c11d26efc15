"""Which posts are somebody's private life, and which part of it is named in the count."""

from __future__ import annotations

import pytest

from duecheck.guardrails.private_life import BESIDE, private


@pytest.mark.parametrize(
    ("post", "part"),
    [
        pytest.param("We are moving to a bigger workshop in May", None, id="of the trade"),
        pytest.param("New church roof finished, thanks to the crew", None,
                     id="a building of belief, beside words of the trade"),
        pytest.param("His wife left and the shop is closed", "person",
                     id="said of a person, whatever trade stands beside it"),
        pytest.param("The owner is pregnant and the workshop is for sale", "person",
                     id="a condition of the owner"),
        pytest.param("Our little girl is six today", "family", id="family"),
        pytest.param("Chemo again on Monday", "health", id="health"),
        pytest.param("Praying for rain this Sunday", "belief", id="belief"),
        pytest.param("Who are you going to vote for?", "politics", id="politics"),
        pytest.param("Proud to have come out as gay at last", "intimate", id="intimacy"),
        pytest.param("What a sunset tonight", BESIDE, id="nothing of the kind, and no trade"),
        pytest.param("", BESIDE, id="an empty post"),
    ],
)  # fmt: skip
def test_what_a_post_is(post: str, part: str | None) -> None:
    assert part == private(post)
