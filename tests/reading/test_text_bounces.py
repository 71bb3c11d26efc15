"""Mail that came back for good, and what only looks like it. All addresses are fictional."""

from __future__ import annotations

import pytest

from duecheck.reading.text_bounces import bounce

GONE = "Mail delivery failed: returning message to sender\n\n"


def report(recipient: str, status: str, diagnostic: str) -> str:
    """One recipient's part of a delivery report, as RFC 3464 lays it out."""
    return (
        f"Final-Recipient: rfc822; {recipient}\nAction: failed\nStatus: {status}\n"
        f"Diagnostic-Code: smtp; {diagnostic}\n\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            GONE + report("jo@acme.example", "5.1.1", "550 5.1.1 User unknown"),
            "User unknown",
            id="the user is unknown",
        ),
        pytest.param(
            "X-Spam-Status: No\n" + GONE + report("jo@acme.example", "5.0.0", "550 User unknown"),
            "User unknown",
            id="a header that speaks of spam says nothing of the addressee",
        ),
        pytest.param(
            GONE + report("jo@acme.example", "5.7.1", "550 5.7.1 rejected: User unknown"),
            "User unknown",
            id="words outrank the code of a block",
        ),
        pytest.param(
            GONE + report("jo@acme.example", "4.0.0", "lookup responded with NXDOMAIN"),
            "NXDOMAIN",
            id="the domain is gone, whatever the code",
        ),
        pytest.param(
            GONE
            + report("ann@acme.example", "5.2.2", "552 Mailbox full")
            + report("jo@acme.example", "5.1.1", "550 No such user"),
            "No such user",
            id="another's mailbox is full",
        ),
        pytest.param(
            GONE + report("jo@acme.example", "5.1.1", "550 rejected\n by the host"),
            "5.1.1",
            id="a code alone",
        ),
        pytest.param(
            "** Address not found **\nYour message was not delivered to jo@acme.example",
            "Address not found",
            id="the reason stands above the address",
        ),
        pytest.param(
            "RCPT TO:<jo@acme.example>\n550 5.1.1 <jo@acme.example>... user unknown\n",
            "user unknown",
            id="a transcript alone",
        ),
    ],
)
def test_the_addressee_is_gone(text: str, said: str) -> None:
    found = bounce(text, "jo@acme.example")

    assert found is not None
    assert text[found.start : found.end] == said


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            GONE + report("jo@acme.example", "5.1.1", "552 5.2.2 Mailbox full"),
            id="a full mailbox, whatever the code",
        ),
        pytest.param(
            GONE + report("jo@acme.example", "5.1.1", "550 5.7.1 IP address blacklisted"),
            id="words of a block outrank the code of an unknown user",
        ),
        pytest.param(
            GONE
            + report("ann@acme.example", "5.1.1", "550 User unknown")
            + "From: jo@acme.example\nTo: ann@acme.example\n",
            id="the sender of mail that came back from another",
        ),
        pytest.param(
            GONE
            + report("ann@acme.example", "5.1.1", "550 User unknown")
            + report("jo@acme.example", "4.4.1", "connection timed out"),
            id="another of its recipients is gone",
        ),
        pytest.param(
            "Received: from localhost (unknown [192.0.2.1])\nTo: jo@acme.example\n" + GONE,
            id="the sending host has no name",
        ),
        pytest.param(
            GONE + "<jo@acme.example>: 501 Invalid domain name of the sender",
            id="the sender's domain",
        ),
        pytest.param(
            "Subject: Out of office\nMail delivery to jo@acme.example: No such user is on leave",
            id="an absence note",
        ),
        pytest.param("jo@acme.example: User unknown", id="no notice of a mail system"),
    ],
)
def test_the_addressee_may_still_be_there(text: str) -> None:
    assert bounce(text, "jo@acme.example") is None


def test_many_addresses_are_read_in_time_that_grows_with_the_text_alone() -> None:
    text = GONE + "jo@acme.example, ann@acme.example, " * 60_000

    assert bounce(text, "jo@acme.example") is None
