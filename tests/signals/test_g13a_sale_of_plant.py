"""G13a: the plant is for sale."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.evidence import Evidence, SourceClass
from duecheck.model.signal import State
from duecheck.signals.g13a_sale_of_plant import sale_of_plant


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("site-notice")], State.ABSENT, id="the pages carry no notice"),
        pytest.param(
            [seen("site-notice", what="sale-of-plant", words="whole workshop for sale")],
            State.PRESENT,
            id="the firm's own page sells it",
        ),
        pytest.param(
            [seen("search-result", label="sale", title="Auction of the plant")],
            State.PRESENT,
            id="a search result reports an auction",
        ),
        pytest.param(
            [
                seen(
                    "search-result",
                    label="advert",
                    title="Used presses",
                    source_class=SourceClass.SNIPPET,
                )
            ],
            State.ABSENT,
            id="an advertisement of its trade",
        ),
        pytest.param(
            [seen("search-result", label="directory", source_class=SourceClass.SNIPPET)],
            State.ABSENT,
            id="a directory lists it",
        ),
        pytest.param([none("search-result")], State.NOT_ASSESSED, id="a search that found nothing"),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == sale_of_plant.ask(evidence, AS_OF).state
