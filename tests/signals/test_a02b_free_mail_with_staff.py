"""A02b: free mail from a firm that states a staff."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, claim, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.a02b_free_mail_with_staff import free_mail_with_staff


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@post.example",
                    domain="post.example",
                    free_mail=True,
                )
            ],
            State.NOT_ASSESSED,
            id="no number of employees was stated",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@post.example",
                    domain="post.example",
                    free_mail=True,
                ),
                claim("employees", "11"),
            ],
            State.PRESENT,
            id="eleven employees",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@post.example",
                    domain="post.example",
                    free_mail=True,
                ),
                claim("employees", "10"),
            ],
            State.ABSENT,
            id="ten employees: normal",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@acme.example",
                    domain="acme.example",
                    free_mail=False,
                ),
                claim("employees", "40"),
            ],
            State.ABSENT,
            id="an address at its own domain",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@acme.example",
                    domain="acme.example",
                    free_mail=None,
                ),
                claim("employees", "40"),
            ],
            State.NOT_ASSESSED,
            id="not known whether it is free mail",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == free_mail_with_staff.ask(evidence, AS_OF).state
