"""Decisions, letters, releases and dossiers, on both engines; a run is filed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from duecheck.checklist.rules import packaged_rules, with_policy
from duecheck.errors import BadInput, Refused, UnknownAccount
from duecheck.model.account import Account, AccountStatus, LedgerLine, LineKind
from duecheck.model.account_file import FiledRun
from duecheck.pipeline.account_decide import (
    Asked,
    approve,
    decide,
    later_payment,
    notice,
    outcomes,
)
from duecheck.pipeline.account_dossier import dossier, page
from duecheck.pipeline.account_payments import release_order, use_authorisation
from duecheck.pipeline.account_review import application_of, observed_lines, records_of
from duecheck.records import audit
from duecheck.records.store import read
from duecheck.records.store.erasing import erase
from duecheck.records.store.filing import file_run
from duecheck.records.store.merging import merge
from duecheck.records.store.opening import Store
from duecheck.records.store.write import add_account, insert

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
RULES = packaged_rules()
FINDINGS = {
    "D08a": {"state": "present", "sign": "D08", "reason": "an owner ceased",
             "letter": "Ownership changed on 2026-09-01"},
    "D05a": {"state": "absent", "sign": "D05", "reason": "none"},
    "U05": {"state": "not-assessed", "reason": "no key", "letter": "Web site"},
}  # fmt: skip


@pytest.fixture
def desk(store: Store) -> Store:
    """A store with one fictional applicant and one run filed for it."""
    account = Account(id="Q1", name="Quarry Lane Timber Ltd", country="GB", currency="GBP",
                      status=AccountStatus.APPLICANT, applied_on=date(2026, 10, 20))  # fmt: skip
    with store.change("account-added", by="jo", now=NOW, account="Q1"):
        add_account(store, account, now=NOW)
    run = FiledRun(
        id="run-1", account="Q1", at=NOW, as_of=TODAY, purpose="new-credit", by="jo", archive=None,
        archive_sha256="a" * 64, policy_hash="p" * 12, action="cash", band="high", points="50.00",
        coverage="80.00", limit=None, requested=Decimal(5000), currency="GBP", findings=FINDINGS,
    )  # fmt: skip
    assert file_run(store, run, now=NOW, hosts=("register.example",))
    return store


def asked(**more: object) -> Asked:
    values: dict[str, object] = {
        "account": "Q1", "action": "cash", "limit": None, "currency": None,
        "review_on": date(2027, 2, 22), "codes": ("D08", "U05"), "override": None, "run": None,
    }  # fmt: skip
    return Asked(**{**values, **more})  # type: ignore[arg-type]


def made(store: Store, by: str = "jo", **more: object):
    return decide(store, asked(**more), RULES, by=by, now=NOW, today=TODAY)


def test_a_decision_cites_run_archive_policy_and_the_head_of_the_log(desk: Store) -> None:
    head = audit.head(desk.database)
    decision = made(desk)

    assert ("run-1", "a" * 64, "p" * 12) == (
        decision.run_id, decision.archive_sha256, decision.policy_hash,
    )  # fmt: skip
    assert (head.count, head.hash) == (decision.audit_count, decision.audit_hash)
    assert [] == audit.trouble(desk.database, audit.decision_stamps(desk.database))
    assert AccountStatus.OPEN == read.account(desk, "Q1").status


@pytest.mark.parametrize("codes", [("D05",), ("D05a",), ("X99",), ("U01",), ()])
def test_a_reason_that_is_not_in_the_run_is_refused(desk: Store, codes) -> None:
    with pytest.raises(BadInput, match="--why"):
        made(desk, codes=codes)
    assert [] == read.decisions(desk)


def test_a_milder_action_than_recommended_needs_a_reason(desk: Store) -> None:
    with pytest.raises(BadInput, match="recommends cash; open is milder"):
        made(desk, action="open")
    assert "guarantee held" == made(desk, action="open", override="guarantee held").override


def test_a_large_limit_waits_for_a_second_person_who_is_another(desk: Store) -> None:
    # The packaged policy names an approver above 25,000.
    small = made(desk, limit=Decimal(25000))
    large = made(desk, limit=Decimal("25000.01"))

    assert ("final", "awaiting-second") == (small.state, large.state)
    assert Decimal("25000.00") == read.account(desk, "Q1").limit
    with pytest.raises(Refused, match="cannot be the second person"):
        approve(desk, "Q1", large.id, RULES, by="JO", now=NOW)
    named = with_policy(RULES, 'approvers = ["Kim"]\n')
    with pytest.raises(Refused, match="not among the approvers"):
        approve(desk, "Q1", large.id, named, by="lee", now=NOW)
    approve(desk, "Q1", large.id, named, by="kim", now=NOW)
    assert Decimal("25000.01") == read.account(desk, "Q1").limit
    with pytest.raises(BadInput, match="no decision"):
        approve(desk, "Q1", large.id, RULES, by="kim", now=NOW)


@pytest.mark.parametrize(
    ("policy", "currency", "limit", "state"),
    [
        ("", "USD", "100", "awaiting-second"),
        ('[rates]\nUSD = "0.8"\n', "USD", "31250", "final"),
        ('[rates]\nUSD = "0.8"\n', "USD", "31250.01", "awaiting-second"),
        ("", "GBP", "25000", "final"),
    ],
)
def test_a_limit_in_another_currency_counts_by_the_policys_rate_or_waits(
    desk: Store, policy: str, currency: str, limit: str, state: str
) -> None:
    rules = with_policy(RULES, policy)
    found = decide(
        desk, asked(limit=Decimal(limit), currency=currency), rules, by="jo", now=NOW, today=TODAY
    )

    assert state == found.state


def test_without_a_run_nothing_is_decided(store: Store) -> None:
    with pytest.raises(UnknownAccount):
        made(store)
    with store.change("account-added", by="jo", now=NOW):
        add_account(store, Account(id="Q1", name="Acme Ltd"), now=NOW)
    with pytest.raises(BadInput, match="no run is filed"):
        made(store)


def test_the_letter_says_specific_reasons_dates_and_rights(desk: Store) -> None:
    made(desk)
    drafted, late = notice(desk, "Q1", jurisdiction=None, by="jo", now=NOW, today=TODAY)

    assert "Ownership changed on 2026-09-01" in drafted.words
    assert "We could not verify: Web site" in drafted.words
    assert "must go by: 2026-11-19" in drafted.words
    assert "score" not in drafted.words.lower()
    assert "internal" not in drafted.words.lower()
    # 20 October and 25 days is 14 November.
    assert late
    assert not notice(
        desk, "Q1", jurisdiction=None, by="jo", now=NOW, today=date(2026, 11, 13)
    )[1]  # fmt: skip


def test_a_later_decision_on_a_customer_has_thirty_days_of_its_own(desk: Store) -> None:
    made(desk)
    later = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
    decide(desk, asked(), RULES, by="jo", now=later, today=later.date())

    # 1 March and 30 days is 31 March; day 25 is 26 March.
    for day, flagged in ((date(2027, 3, 25), False), (date(2027, 3, 26), True)):
        drafted, late = notice(desk, "Q1", jurisdiction=None, by="jo", now=later, today=day)
        assert (date(2027, 3, 31), flagged) == (drafted.due_on, late)


@pytest.mark.parametrize(
    ("place", "expected"),
    [("US-CA", "Equal Credit Opportunity Act"), ("FR", "contest the decision"),
     ("BR", "[BR: not covered, strictest known]")],
)  # fmt: skip
def test_rights_are_those_of_the_place(desk: Store, place: str, expected: str) -> None:
    made(desk)

    assert (
        expected in notice(desk, "Q1", jurisdiction=place, by="jo", now=NOW, today=TODAY)[0].words
    )


def invoice(number: str, due: str, amount: str) -> LedgerLine:
    return LedgerLine(
        account="Q1",
        kind=LineKind.INVOICE,
        dated_on=date(2026, 9, 1),
        number=number,
        amount=Decimal(amount),
        currency="GBP",
        due_on=date.fromisoformat(due),
    )


def put(store: Store, line: LedgerLine, id: int) -> None:
    with store.change("tested", by="jo", now=NOW):
        insert(
            store, "ledger_lines", line, id=id, natural_key=f"invoice:{line.number}", content="x"
        )


def test_an_order_goes_out_within_the_limit_and_is_held_with_every_reason(desk: Store) -> None:
    def ask(order: str):
        return release_order(
            desk, "Q1", order=Decimal(order), currency=None, by="jo", now=NOW, today=TODAY
        )

    assert ("the application is not decided", "no credit limit is set") == ask("10").stops
    made(desk, action="secured", limit=Decimal(1000), override="guarantee held")
    put(desk, invoice("1", "2026-12-01", "400"), 1)

    assert ask("600").granted
    assert ["GBP 400.00 open and GBP 600.01 ordered exceed the limit of GBP 1,000.00"] == list(
        ask("600.01").stops
    )
    put(desk, invoice("2", "2026-11-15", "5"), 2)
    assert "GBP 5.00 is past due" in ask("1").stops


def test_an_authorisation_serves_once(desk: Store) -> None:
    def use() -> str:
        return use_authorisation(desk, "Q1", "AUTH-7", amount=Decimal(5), currency="GBP", on=TODAY,
                                 given_by=None, by="jo", now=NOW)  # fmt: skip

    use()
    with pytest.raises(Refused, match="was used on 2026-11-16"):
        use()


def test_the_dossier_answers_why_in_one_page(desk: Store) -> None:
    made(desk, action="decline")
    put(desk, invoice("1", "2026-10-01", "400"), 1)
    lines = page(dossier(desk, "Q1", TODAY))

    assert len(lines) <= 55
    text = "\n".join(lines)
    order = ["REQUEST", "OWN RECORDS", "EVIDENCE", "DECISION", "NOTICE"]
    assert order == sorted(order, key=text.index)
    assert "decline, limit none, by jo" in text
    assert "D08: Ownership changed on 2026-09-01" in text


def test_own_records_become_observations_and_the_balance_the_exposure(desk: Store) -> None:
    put(desk, invoice("1", "2026-10-01", "400"), 1)
    records = records_of(desk, "Q1")
    lines = observed_lines(records, TODAY)

    assert '"lane": "references"' in lines
    assert '"document": "account Q1"' in lines
    assert "Open in GBP: 31-60 400.00" in lines
    assert "400.00" == application_of(records, TODAY, {})["exposure"]
    assert "review" == application_of(records, TODAY, {})["purpose"]


def test_later_payment_stands_beside_the_decision(desk: Store) -> None:
    made(desk)

    assert [("Q1", "cash", None)] == [
        (row["account"], row["action"], row["days_late_since"]) for row in outcomes(desk, TODAY)
    ]


def test_two_accounts_of_one_customer_become_one(desk: Store) -> None:
    with desk.change("account-added", by="jo", now=NOW):
        add_account(desk, Account(id="Q2", name="Quarry Lane"), now=NOW)
    put(desk, invoice("1", "2026-10-01", "400"), 1)
    for number, id in (("1", 2), ("9", 3)):
        line = replace(invoice(number, "2026-10-01", "400"), account="Q2")
        with desk.change("tested", by="jo", now=NOW):
            insert(desk, "ledger_lines", line, id=id, natural_key=f"invoice:{number}", content="x")

    assert (1, 1) == merge(desk, "Q2", "Q1", by="jo", now=NOW)
    assert ["1", "9"] == [line.number for line in read.ledger(desk, "Q1")]
    assert ["Q1"] == [account.id for account in read.accounts(desk)]
    with pytest.raises(BadInput, match="merged into Q1 already"):
        merge(desk, "Q2", "Q1", by="jo", now=NOW)


def test_two_hundred_decisions_are_enough_to_say_how_each_action_paid() -> None:
    row = {"action": "open", "days_late_since": 2.0}
    unpaid = {"action": "cash", "days_late_since": None}

    assert ["199 decisions: too few to say how well they were made"] == later_payment([row] * 199)
    assert [
        "open: 199 decisions, 199 paid since, 2.0 days late on average",
        "cash: 1 decision, 0 paid since, nothing paid",
    ] == later_payment([*[row] * 199, unpaid])


def test_who_was_merged_follows_the_account_that_stays_and_is_erased_with_it(desk: Store) -> None:
    for id in ("Q2", "Q3"):
        with desk.change("account-added", by="jo", now=NOW, account=id):
            add_account(desk, Account(id=id, name=f"Quarry {id} Ltd"), now=NOW)
    merge(desk, "Q2", "Q3", by="jo", now=NOW)
    merge(desk, "Q3", "Q1", by="jo", now=NOW)

    assert {"Q1"} == {read.account(desk, id).merged_into for id in ("Q2", "Q3")}
    erase(desk, "Q1", by="jo", now=NOW)
    assert [] == list(read.accounts(desk, merged=True))
