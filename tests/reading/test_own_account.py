"""All that the firm's own records say of one account, as notes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from duecheck.model.account import Account, Contact, LedgerLine, LineKind, Promise
from duecheck.model.account_file import Attachment, Dispute, TradeReference
from duecheck.reading.own_account import OwnRecords, history, own_notes, past_due

AS_OF = date(2026, 11, 16)
ACCOUNT = Account(id="Q1", name="Quarry Lane Timber Ltd", terms_days=30)
INVOICE = LedgerLine(account="Q1", kind=LineKind.INVOICE, dated_on=date(2026, 9, 1), number="7",
                     amount=Decimal(500), currency="GBP")  # fmt: skip
BROKEN = Promise(account="Q1", due_on=date(2026, 10, 9), outcome="broken")


def records(**more: object) -> OwnRecords:
    return OwnRecords(account=ACCOUNT, **more)  # type: ignore[arg-type]


def texts(**more: object) -> list[str]:
    return [note.text for note in own_notes(records(**more), AS_OF)]


def test_an_empty_file_says_nothing() -> None:
    assert [] == own_notes(records(), AS_OF)
    assert None is history(records())


def test_terms_of_the_account_make_an_invoice_late() -> None:
    assert past_due(records(ledger=[INVOICE]), AS_OF)
    assert not past_due(records(ledger=[INVOICE]), date(2026, 10, 1))
    assert "Open in GBP: 31-60 500.00" in texts(ledger=[INVOICE])


def test_a_disputed_code_carries_no_points_until_it_is_reviewed() -> None:
    dispute = Dispute(account="Q1", item="D05a", words="wrong goods", opened_on=AS_OF, by="jo")
    plain = own_notes(records(promises=[BROKEN]), AS_OF)
    contested = own_notes(records(promises=[BROKEN], disputes=[dispute]), AS_OF)

    assert ["D05a"] == [note.code for note in plain]
    assert [None] == [note.code for note in contested]
    assert "0 points until reviewed" in contested[0].text


def test_own_words_without_a_code_are_a_question_and_with_one_a_sign() -> None:
    def contact(code: str | None, way: str = "in") -> Contact:
        return Contact(account="Q1", dated_on=date(2026, 11, 2), direction=way, channel="email",
                       code=code, words="We have no money to pay you this month.")  # fmt: skip

    asked = own_notes(records(contacts=[contact(None)]), AS_OF)
    assert [None] == [note.code for note in asked]
    assert "sounds like D09" in asked[0].text
    assert ["D09b"] == [note.code for note in own_notes(records(contacts=[contact("D09b")]), AS_OF)]
    assert [] == own_notes(records(contacts=[contact(None, "out")]), AS_OF)


def test_references_and_reports_say_what_they_said_and_when_they_are_stale() -> None:
    asked = TradeReference(account="Q1", name="Oak & Sons", asked_on=date(2026, 11, 2),
                           chase_on=date(2026, 11, 16), by="jo")  # fmt: skip
    said = TradeReference(account="Q1", name="Elm Ltd", asked_on=date(2026, 11, 2),
                          chase_on=date(2026, 11, 16), by="jo", answered_on=date(2026, 11, 9),
                          high_credit=Decimal(9000), currency="GBP", slow_days=12)  # fmt: skip
    at = datetime(2026, 11, 16, tzinfo=UTC)
    fresh = Attachment(account="Q1", kind="agency", source="Example Agency", by="jo", at=at,
                       dated_on=date(2026, 5, 20))  # fmt: skip
    old = Attachment(account="Q1", kind="agency", source="Example Agency", by="jo", at=at,
                     dated_on=date(2026, 5, 19))  # fmt: skip

    assert [
        "Reference Oak & Sons asked 2026-11-02: outstanding",
        "Reference Elm Ltd, high credit GBP 9,000.00, 12 days slow",
    ] == texts(references=[asked, said])
    # 20 May to 16 November is 180 days.
    assert [False, True] == ["STALE" in text for text in texts(attachments=[fresh, old])]
