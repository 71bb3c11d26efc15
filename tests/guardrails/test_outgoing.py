"""What stops a message before it is written."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.errors import Refused
from duecheck.guardrails import outgoing
from duecheck.guardrails.jurisdictions import jurisdiction

US, CANADA = jurisdiction("US"), jurisdiction("CA")
TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    "channel",
    [
        "dm",
        "IM",
        " chat ",
        "messenger",
        "Instagram",
        "WhatsApp",
        "direct_message",
        "instant-message",
    ],
)
def test_nobody_is_written_to_by_direct_message(channel: str) -> None:
    with pytest.raises(Refused, match="instant or direct message") as told:
        outgoing.no_direct_message(channel)
    assert "R-05" == told.value.rule


@pytest.mark.parametrize("channel", ["email", "letter", "call", "text", "visit"])
def test_lawful_channels_are_open(channel: str) -> None:
    outgoing.no_direct_message(channel)


def test_an_address_that_said_stop_gets_nothing() -> None:
    with pytest.raises(Refused, match=r"jo@acme\.example opted out on 2026-10-01") as told:
        outgoing.opted_out("jo@acme.example", "2026-10-01")
    assert "R-13" == told.value.rule


def test_texts_are_paid_for_by_the_firm() -> None:
    outgoing.text_costs(sender_pays=True)
    with pytest.raises(Refused, match="sender_pays") as told:
        outgoing.text_costs(sender_pays=False)
    assert "R-13" == told.value.rule


def test_a_text_needs_a_live_consent() -> None:
    outgoing.text_consent("+1 555 0100", "reminders", held=True)
    with pytest.raises(Refused, match="lets \\+1 555 0100 be texted for reminders") as told:
        outgoing.text_consent("+1 555 0100", "reminders", held=False)
    assert "R-13" == told.value.rule


@pytest.mark.parametrize(
    ("calls", "talked_on", "place", "words"),
    [
        pytest.param(0, None, US, None, id="never called"),
        pytest.param(6, None, US, None, id="the seventh call in the US"),
        pytest.param(7, None, US, "7 calls in seven days; 7 are the most in United States",
                     id="an eighth call in the US"),
        pytest.param(2, None, CANADA, None, id="the third call in Canada"),
        pytest.param(3, None, CANADA, "3 are the most in Canada", id="a fourth call in Canada"),
        pytest.param(0, date(2026, 11, 20), US, None, id="spoken to seven days ago"),
        pytest.param(0, date(2026, 11, 21), US,
                     "spoken to on 2026-11-21, less than 7 days ago", id="spoken to six days ago"),
        pytest.param(0, TODAY, US, "spoken to on 2026-11-27", id="spoken to today"),
    ],
)  # fmt: skip
def test_how_often_somebody_may_be_called(calls, talked_on, place, words) -> None:
    if words is None:
        outgoing.frequency(calls, talked_on, place, TODAY)
        return
    with pytest.raises(Refused, match=words) as told:
        outgoing.frequency(calls, talked_on, place, TODAY)
    assert "R-15" == told.value.rule


def test_a_refused_call_names_the_first_day_it_may_be_made() -> None:
    with pytest.raises(Refused) as told:
        outgoing.frequency(0, date(2026, 11, 21), US, TODAY)
    assert "write, or call from 2026-11-28 on" == told.value.instead
