"""Dated notes from the firm's own logs, by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from duecheck.model.account import Contact, LedgerLine, LineKind, Promise, ReturnedMail, SeenValue
from duecheck.reading.own_events import (
    broken_promises,
    business_days,
    mail_back,
    new_values,
    one_sided,
    returned_payments,
    unanswered,
)

AS_OF = date(2026, 11, 16)


def day(text: str) -> date:
    return date.fromisoformat(text)


def payment(on: str, amount: str) -> LedgerLine:
    return LedgerLine(account="Q1", kind=LineKind.PAYMENT, dated_on=day(on),
                      amount=-Decimal(amount), currency="GBP")  # fmt: skip


def promise(outcome: str = "open", due: str = "2026-11-06") -> Promise:
    return Promise(account="Q1", made_on=day("2026-11-02"), due_on=day(due), amount=Decimal(500),
                   currency="GBP", outcome=outcome)  # fmt: skip


@pytest.mark.parametrize(
    ("outcome", "payments", "expected"),
    [
        pytest.param("open", [], ["D05a"], id="nothing came"),
        pytest.param("open", [payment("2026-11-06", "500")], [], id="it came on the day"),
        pytest.param("open", [payment("2026-11-08", "500")], [], id="two days late is kept"),
        pytest.param("open", [payment("2026-11-09", "500")], ["D05a"], id="three days late is not"),
        pytest.param("open", [payment("2026-11-05", "200")], ["D05a"], id="a part is not kept"),
        pytest.param(
            "open", [payment("2026-10-20", "500")], ["D05a"], id="paid before it was made"
        ),
        pytest.param("kept", [], [], id="the log says kept"),
        pytest.param("broken", [], ["D05a"], id="the log says broken"),
        pytest.param("returned", [], ["D05d"], id="the payment came back"),
    ],
)
def test_a_promise_is_broken_by_the_log_or_by_the_ledger(outcome, payments, expected) -> None:
    assert expected == [note.code for note in broken_promises([promise(outcome)], payments, AS_OF)]


def test_a_promise_whose_day_is_near_or_to_come_is_not_broken() -> None:
    assert [] == broken_promises([promise(due="2026-11-14")], [], AS_OF)
    assert [] == broken_promises([promise(due="2026-12-01")], [], AS_OF)


def test_a_payment_that_came_back_is_one_note() -> None:
    back = LedgerLine(account="Q1", kind=LineKind.RETURNED, dated_on=day("2026-11-01"),
                      amount=Decimal(500), currency="GBP")  # fmt: skip

    assert [("D05d", "A payment of GBP 500.00 came back")] == [
        (note.code, note.text) for note in returned_payments([back], AS_OF)
    ]


def contact(on: str, channel: str = "call", outcome: str = "unanswered", way: str = "out"):
    return Contact(account="Q1", dated_on=day(on), direction=way, channel=channel, outcome=outcome)


SILENT = [contact("2026-10-30"), contact("2026-11-04", "email"), contact("2026-11-11")]


@pytest.mark.parametrize(
    ("contacts", "expected"),
    [
        pytest.param(SILENT, ["D06a"], id="three attempts on two channels in ten business days"),
        pytest.param(SILENT[:2], [], id="two are not three"),
        pytest.param([*SILENT[:1], *SILENT[:1], SILENT[2]], [], id="one channel is not two"),
        pytest.param([contact("2026-11-09"), contact("2026-11-10", "email"), contact("2026-11-11")],
                     [], id="a week is not ten business days"),
        pytest.param([*SILENT, contact("2026-11-12", way="in")], [], id="any answer sets it to 0"),
        pytest.param([*SILENT, contact("2026-11-12", outcome="answered")], [], id="so does a talk"),
        pytest.param([*SILENT, contact("2026-11-12", outcome="dead")], ["D06b"], id="a dead line"),
    ],
)  # fmt: skip
def test_silence_counts_attempts_channels_and_days(contacts, expected) -> None:
    assert expected == [note.code for note in unanswered(contacts, AS_OF)]


def test_business_days_leave_the_weekend_out() -> None:
    assert 10 == business_days(day("2026-11-02"), day("2026-11-16"))
    assert 1 == business_days(day("2026-11-13"), day("2026-11-16"))


def test_thirty_days_of_our_own_words_alone_are_a_question() -> None:
    ours = [contact("2026-09-01", outcome="unanswered"), contact("2026-10-12")]

    assert [None] == [note.code for note in one_sided(ours, AS_OF)]
    assert [] == one_sided([*ours, contact("2026-10-01", way="in")], AS_OF)
    assert [] == one_sided(ours[:1], AS_OF)


def mail(what: str = "letter", hard: bool = True, on: str = "2026-11-02") -> ReturnedMail:
    return ReturnedMail(account="Q1", returned_on=day(on), what=what, reason=None, hard=hard)


@pytest.mark.parametrize(
    ("back", "contacts", "expected"),
    [
        pytest.param([mail(hard=False)], [], ["D10a"], id="a soft return"),
        pytest.param([mail()], [], ["D10b"], id="a hard one"),
        pytest.param([mail(), mail("email")], [], ["D10c"], id="mail and email"),
        pytest.param([mail()], [contact("2026-11-01", outcome="dead")], ["D10c"], id="and a phone"),
        pytest.param([mail("statement", hard=False), mail("statement", hard=False)], [],
                     ["D10b", "D10b"], id="statements bounced twice"),
        pytest.param([mail("email")], [], ["D10a"], id="an email alone"),
        pytest.param([mail(on="2025-10-01")], [], [], id="a year ago"),
    ],
)  # fmt: skip
def test_returned_mail_by_what_came_back(back, contacts, expected) -> None:
    assert expected == [note.code for note in mail_back(back, [], contacts, AS_OF)]


def test_a_verified_address_takes_older_returns_away() -> None:
    seen = [SeenValue(account="Q1", what="address verified", value="New Rd", source="visit",
                      seen_on=day("2026-11-05"))]  # fmt: skip

    assert [] == mail_back([mail()], seen, [], AS_OF)


def test_a_second_new_bank_in_a_year_is_the_stronger_sign_and_a_new_address_a_question() -> None:
    def seen(what: str, value: str, on: str) -> SeenValue:
        return SeenValue(account="Q1", what=what, value=value, seen_on=day(on), source="ledger")

    notes = new_values(
        [seen("bank", "Old Bank", "2025-01-01"), seen("bank", "New Bank", "2026-06-01"),
         seen("bank", "Third Bank", "2026-10-01"), seen("address", "Old Rd", "2025-01-01"),
         seen("address", "New Rd", "2026-10-01")],
        AS_OF,
    )  # fmt: skip

    assert ["D01a", "D01b", None] == [note.code for note in notes]
    assert "Verify the address before release" in notes[-1].text
