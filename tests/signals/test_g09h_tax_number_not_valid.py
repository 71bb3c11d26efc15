"""G09h: what a tax office says of the number stated."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, claim, seen

from duecheck.model.signal import State
from duecheck.signals.g09h_tax_number_not_valid import tax_number_not_valid

ACME = claim("name", "Acme Tools Ltd")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [seen("identifier-status", scheme="vat", status="invalid")],
            State.PRESENT,
            id="not valid in VIES",
        ),
        pytest.param(
            [seen("identifier-status", scheme="vat", status="not registered")],
            State.PRESENT,
            id="on the white list as not registered",
        ),
        pytest.param(
            [seen("identifier-status", scheme="vat", status="valid")], State.ABSENT, id="valid"
        ),
        pytest.param(
            [seen("identifier-status", scheme="vat", status="valid", name="ACME TOOLS"), ACME],
            State.ABSENT,
            id="valid and held by the firm",
        ),
        pytest.param(
            [seen("identifier-status", scheme="vat", status="valid", name="Quarry GmbH"), ACME],
            State.NOT_ASSESSED,
            id="valid and another firm's",
        ),
        pytest.param([ACME], State.NOT_ASSESSED, id="the applicant's word alone"),
        pytest.param(
            [seen("identifier-status", scheme="vat", status="not-understood")],
            State.NOT_ASSESSED,
            id="a word unheard of",
        ),
        pytest.param(
            [seen("identifier-status", scheme="lei", status="LAPSED")],
            State.NOT_ASSESSED,
            id="a lapsed LEI is a missed fee and no tax number",
        ),
    ],
)
def test_what_the_tax_office_says(evidence, expected) -> None:
    assert expected is tax_number_not_valid.ask(evidence, AS_OF).state
