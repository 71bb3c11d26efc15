"""D10e: mail to the stated address cannot arrive."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d10e_mail_domain_dead import mail_domain_dead


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [seen("email-address", address="buy@acme.example", domain="acme.example")],
            State.NOT_ASSESSED,
            id="the name servers did not answer",
        ),
        pytest.param(
            [none("dns-record", name="acme.example", type="MX", exists=False)],
            State.NOT_ASSESSED,
            id="no address was stated",
        ),
        pytest.param(
            [
                seen("email-address", address="buy@acme.example", domain="acme.example"),
                none("dns-record", name="acme.example", type="MX", exists=False),
            ],
            State.PRESENT,
            id="the domain does not exist",
        ),
        pytest.param(
            [
                seen("email-address", address="buy@acme.example", domain="acme.example"),
                none("dns-record", name="acme.example", type="MX", exists=True),
            ],
            State.PRESENT,
            id="neither a mail record nor an address",
        ),
        pytest.param(
            [
                seen("email-address", address="buy@acme.example", domain="acme.example"),
                seen("dns-record", name="acme.example", type="MX", values=("0 .",), null_mx=True),
            ],
            State.PRESENT,
            id="a null MX refuses all mail",
        ),
        pytest.param(
            [
                seen("email-address", address="buy@acme.example", domain="acme.example"),
                seen("dns-record", name="acme.example", type="MX", values=(), null_mx=False),
            ],
            State.ABSENT,
            id="no MX, but an address that takes the mail",
        ),
        pytest.param(
            [
                seen("email-address", address="buy@acme.example", domain="acme.example"),
                seen(
                    "dns-record",
                    name="acme.example",
                    type="MX",
                    values=("10 mx.example",),
                    null_mx=False,
                ),
            ],
            State.ABSENT,
            id="a mail server stands",
        ),
        pytest.param(
            [
                seen("email-address", address="buy@acme.example", domain="acme.example"),
                seen("dns-record", name="site.example", type="MX", values=("0 .",), null_mx=True),
            ],
            State.NOT_ASSESSED,
            id="another domain refuses mail, as site domains may",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == mail_domain_dead.ask(evidence, AS_OF).state
