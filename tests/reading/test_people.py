"""People on a firm's own pages. All are fictional."""

from __future__ import annotations

import pytest

from duecheck.reading.html import read
from duecheck.reading.people import people


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>Founded by Petra Marlow, managing director.</p>", [], id="running text"),
        pytest.param(
            '<div class="team-member"><h3>Meet Our Team</h3><p>Managing directors</p></div>',
            [],
            id="a heading that is no name",
        ),
        pytest.param(
            '<div class="member"><h3>Petra Marlow</h3><p>Loves hiking and stairs</p></div>',
            [],
            id="no role",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@type":"Person","name":"Petra Marlow"}</script>',
            [],
            id="a person without a role",
        ),
        pytest.param(
            '<div class="team-member"><h3>Petra Marlow</h3><p>Managing Director</p></div>'
            '<div class="team-member"><h3>Daniel Okonjo</h3><p>Head of purchasing</p></div>',
            [("Petra Marlow", "Managing Director"), ("Daniel Okonjo", "Head of purchasing")],
            id="cards",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@type":"Person","name":"Petra Marlow",'
            '"jobTitle":"CEO"}</script>',
            [("Petra Marlow", "CEO")],
            id="structured",
        ),
    ],
)
def test_people(body: str, expected: list[tuple[str, str]]) -> None:
    assert expected == [(p.name, p.role) for p in people(read(body, "https://acme.example/"))]
