"""A02a: a mail domain that is nearly the firm's own."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, claim, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.a02a_look_alike_domain import look_alike_domain


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@brackwater.example",
                    domain="brackwater.example",
                    free_mail=False,
                )
            ],
            State.NOT_ASSESSED,
            id="no site to compare with",
        ),
        pytest.param(
            [seen("site", host="www.brackwater.example", state="live")],
            State.NOT_ASSESSED,
            id="no address was stated",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@brackwater.example",
                    domain="brackwater.example",
                    free_mail=False,
                ),
                seen("site", host="www.brackwater.example", state="live"),
            ],
            State.ABSENT,
            id="mail and site at one domain",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@mail.brackwater.example",
                    domain="mail.brackwater.example",
                    free_mail=False,
                ),
                seen("site", host="www.brackwater.example", state="live"),
            ],
            State.ABSENT,
            id="a host under the same domain",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@brackwaters.example",
                    domain="brackwaters.example",
                    free_mail=False,
                ),
                seen("site", host="www.brackwater.example", state="live"),
            ],
            State.PRESENT,
            id="one letter more",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@brackvvater.example",
                    domain="brackvvater.example",
                    free_mail=False,
                ),
                seen("site", host="www.brackwater.example", state="live"),
            ],
            State.PRESENT,
            id="letters that read alike",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@brackwater-orders.example",
                    domain="brackwater-orders.example",
                    free_mail=False,
                ),
                seen("site", host="www.brackwater.example", state="live"),
            ],
            State.PRESENT,
            id="a word added",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@brackwater.test",
                    domain="brackwater.test",
                    free_mail=False,
                ),
                seen("site", host="www.brackwater.example", state="live"),
            ],
            State.ABSENT,
            id="the same name under another ending",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@northholm.example",
                    domain="northholm.example",
                    free_mail=False,
                ),
                seen("site", host="www.brackwater.example", state="live"),
            ],
            State.ABSENT,
            id="another name altogether",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@post.example",
                    domain="post.example",
                    free_mail=True,
                ),
                seen("site", host="www.brackwater.example", state="live"),
            ],
            State.NOT_ASSESSED,
            id="free mail",
        ),
        pytest.param(
            [
                seen(
                    "email-address",
                    address="buy@brackwaters.example",
                    domain="brackwaters.example",
                    free_mail=False,
                ),
                claim("url", "https://brackwater.example/"),
            ],
            State.PRESENT,
            id="the site as stated",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == look_alike_domain.ask(evidence, AS_OF).state
