"""A03a: register and site both know another address."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, claim, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.a03a_contacts_contradict import contacts_contradict


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [claim("address", "1 Mill Lane, Leeds LS1 4AP")],
            State.NOT_ASSESSED,
            id="neither register nor site gave an address",
        ),
        pytest.param(
            [seen("registration", country="GB", postcode="LS1 4AP")],
            State.NOT_ASSESSED,
            id="no address was stated",
        ),
        pytest.param(
            [
                claim("address", "1 Mill Lane, Leeds LS1 4AP"),
                seen("registration", country="GB", postcode="M1 1AE"),
                seen(
                    "site-contact",
                    country="GB",
                    what="address",
                    said="Unit 2, Leeds LS9 8AX",
                    normal="LS9 8AX",
                ),
            ],
            State.PRESENT,
            id="register and site both know another",
        ),
        pytest.param(
            [
                claim("address", "1 Mill Lane, Leeds LS1 4AP"),
                seen("registration", country="GB", postcode="LS1 4AP"),
                seen(
                    "site-contact",
                    country="GB",
                    what="address",
                    said="Unit 2, Leeds LS9 8AX",
                    normal="LS9 8AX",
                ),
            ],
            State.ABSENT,
            id="the register agrees",
        ),
        pytest.param(
            [
                claim("address", "1 Mill Lane, Leeds LS1 4AP"),
                seen("registration", country="GB", postcode="M1 1AE"),
                seen(
                    "site-contact",
                    country="GB",
                    what="address",
                    said="Unit 2, Leeds LS1 4AP",
                    normal="LS1 4AP",
                ),
            ],
            State.ABSENT,
            id="the accountant keeps the registered office, the site agrees",
        ),
        pytest.param(
            [
                claim("address", "1 Mill Lane, Leeds LS1 4AP"),
                seen("registration", country="GB", postcode="ls14ap"),
            ],
            State.ABSENT,
            id="the same postcode written otherwise",
        ),
        pytest.param(
            [
                claim("address", "1 Mill Lane, Leeds LS1 4AP"),
                seen("registration", country="GB", postcode="M1 1AE"),
            ],
            State.NOT_ASSESSED,
            id="only the register differs: it may be the accountant's",
        ),
        pytest.param(
            [
                claim("address", "1 Mill Lane, Leeds LS1 4AP"),
                seen(
                    "site-contact",
                    country="GB",
                    what="address",
                    said="Unit 2, Leeds LS9 8AX",
                    normal="LS9 8AX",
                ),
            ],
            State.NOT_ASSESSED,
            id="only the site differs",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == contacts_contradict.ask(evidence, AS_OF).state
