"""Between a tag and its end, in one pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.between_tags import between, first_between


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param("<item>a</item><ITEM x='1'>b</Item >", ["a", "b"], id="in any case"),
        pytest.param("<item>a<item>b</item>c</item>", ["a<item>b"], id="up to the first end"),
        pytest.param("<items>a</items><item.x>b</item.x>", [], id="another name that begins so"),
        pytest.param("<item>never ends<entry>b</entry>", ["b"], id="one never ends, another does"),
        pytest.param("</item>a<item>b</item>", ["b"], id="an end before any beginning"),
        pytest.param("<item", [], id="cut"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_each_element_holds(body: str, found: list[str]) -> None:
    assert found == list(between(body, "item", "entry"))


def test_the_first_is_the_first_of_any_of_the_names() -> None:
    assert "b" == first_between("<x>a</x><summary>b</summary><content>c</content>",
                                "content", "summary")  # fmt: skip
    assert "" == first_between("<x>a</x>", "content")


@given(st.lists(st.sampled_from(["<item>", "</item>", "<entry a=1>", "</entry>", "x", "<", ">"])))
def test_pieces_stand_in_the_text_in_their_order(pieces: list[str]) -> None:
    body, at = "".join(pieces), 0
    for held in between(body, "item", "entry"):
        at = body.index(held, at) + len(held)
