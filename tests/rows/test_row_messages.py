"""Rows about messages, consent and contact, through the installed command. Firms are fictional."""

from __future__ import annotations

import json

import pytest

from duecheck.boot import page
from tests.desk import Desk

DAY = ("--as-of", "2026-11-16")
LEDGER = """Account,Customer,Type,Number,Date,Due,Amount,Currency
Q1,Quillmere Supplies Ltd,invoice,20931,2026-08-01,2026-08-31,1250.00,GBP
Z1,Zembla Rooftiles Ltd,invoice,20932,2026-10-01,2026-12-31,300.00,GBP
"""
PLAN = 'owner = "R. Example"\nwritten = 2026-03-01\nsender_pays = {pays}\n'
FROM = ("--firm", "Northgate Fastener Supply Ltd", "--sender", "R. Example", "--contact",
        "01632 960111")  # fmt: skip


@pytest.fixture
def desk(tmp_path) -> Desk:
    made = Desk(tmp_path)
    (tmp_path / "ledger.csv").write_text(LEDGER, encoding="utf-8")
    done = made.run("account", "import", "ledger.csv", "--kind", "ledger", *DAY)
    assert 0 == done.code, done.err
    (tmp_path / "crm.csv").write_text(
        "Account,Customer,Phone,Email,Country,Preferred channel\n"
        "Q1,Quillmere Supplies Ltd,01632 960222,Accounts@quillmere.example,GB,email\n",
        encoding="utf-8",
    )
    done = made.run("account", "import", "crm.csv", "--kind", "crm", *DAY)
    assert 0 == done.code, done.err
    return made


def put(desk: Desk, text: str, name: str = "draft.txt") -> str:
    (desk.folder / name).write_text(text, encoding="utf-8")
    return name


def rules(ended) -> set[str]:
    return {row["rule"] for row in ended.json}


def consented(desk: Desk, *more: str):
    return desk.run(
        "consent", "record", "Q1", "--number", "+44 1632 960222", "--signer", "P. Marlow", "--on",
        "2026-07-01", "--document", "APP-7", "--purpose", "collecting", "--purpose", "servicing",
        *more, *DAY,
    )  # fmt: skip


def planned(desk: Desk, pays: str = "true") -> None:
    (desk.folder / "plan.toml").write_text(PLAN.format(pays=pays), encoding="utf-8")


def test_row_001_04_a_public_draft_with_overdue_in_it_is_refused(desk) -> None:
    draft = put(desk, "Your account is overdue.\n")
    ended = desk.run("message", "lint", draft, "--channel", "post", "--format", "json")

    assert 10 == ended.code
    (one,) = [row for row in ended.json if row["rule"] == "arrears"]
    assert ("R-16", 1) == (one["guardrail"], one["line"])
    assert "private" in one["instead"]


def test_row_001_20_account_number_bank_detail_and_another_customer_are_caught(desk) -> None:
    draft = put(
        desk, "See account no. 4417-88.\nIBAN GB33BUKB20201555555555\nAs for Zembla Rooftiles.\n"
    )
    ended = desk.run("message", "lint", draft, "--channel", "post", "--format", "json")

    found = {(row["rule"], row["line"]) for row in ended.json}
    assert {("account-number", 1), ("bank-detail", 2), ("name", 3)} <= found


def test_row_001_22_a_post_of_private_life_is_not_stored_and_counted(desk) -> None:
    about = ("--url", "https://forum.example/t/1", "--file", "seen.jsonl")
    skipped = desk.run("social", "note", "Going through a divorce, hardest year.", *about)
    kept = desk.run("social", "note", "The shop is closing at the end of the month.", *about)

    assert "skipped personal: 1" in skipped.err
    assert 0 == kept.code, kept.err
    stored = (desk.folder / "seen.jsonl").read_text("utf-8")
    assert "divorce" not in stored
    assert "closing" in stored


def test_row_002_14_a_draft_on_a_channel_that_is_not_preferred_warns(desk) -> None:
    letter = desk.run("message", "draft", "Q1", "--channel", "letter", *FROM, *DAY)
    email = desk.run("message", "draft", "Q1", "--channel", "email", *FROM, *DAY)

    assert "prefers email, not letter" in letter.err
    assert "prefers" not in email.err
    assert "20931" in email.out
    assert 0 == email.code == letter.code


def test_row_003_14_a_commitment_is_caught_and_subject_to_approval_passes(desk) -> None:
    said = put(desk, "We will extend your terms.\nWe can extend your terms, subject to approval.\n")
    ended = desk.run("message", "lint", said, "--channel", "letter", "--format", "json")
    assert [("promise", 1)] == [(row["rule"], row["line"]) for row in ended.json]


def test_row_003_16_or_else_and_you_people_are_caught(desk) -> None:
    said = put(desk, "Pay by Friday or else.\nYou people never answer.\nPlease call me.\n")
    ended = desk.run("message", "lint", said, "--channel", "letter", "--format", "json")
    assert {("tone", 1), ("tone", 2)} == {(row["rule"], row["line"]) for row in ended.json}


def test_row_003_17_our_billing_is_a_mess_is_caught(desk) -> None:
    said = put(desk, "Our billing is a mess.\nWe have corrected the invoice.\n")
    ended = desk.run("message", "lint", said, "--channel", "letter", "--format", "json")
    assert [("own-house", 1)] == [(row["rule"], row["line"]) for row in ended.json]


def test_row_003_18_another_accounts_name_is_caught_and_the_recipients_is_not(desk) -> None:
    said = put(desk, "Dear Quillmere Supplies, as we did for Zembla Rooftiles.\n")
    ended = desk.run(
        "message", "lint", said, "--channel", "letter", "--account", "Q1", "--format", "json"
    )
    assert ["Zembla Rooftiles"] == [row["words"] for row in ended.json]


WORDING = ("--firm", "Northgate Ltd", "--address", "stop@northgate-fasteners.example")


def test_row_004_07_the_short_wording_says_texts_purposes_and_how_to_stop(desk) -> None:
    words = desk.run("consent", "wording", "--short", *WORDING).out
    for part in ("text messages", "servicing", "collecting", "replying STOP"):
        assert part in words
    assert "stop@northgate-fasteners.example" in words


def test_row_004_08_the_long_wording_has_all_four_purposes(desk) -> None:
    words = " ".join(desk.run("consent", "wording", "--long", *WORDING).out.split())
    for part in ("fraud or identity theft", "service the account", "collect sums",
                 "important notices", "any lawful purpose", "reasonably believes"):  # fmt: skip
        assert part in words


@pytest.mark.parametrize("left_out", ["--signer", "--on", "--document", "--number"])
def test_row_004_09_a_record_without_signer_date_document_or_number_is_refused(
    desk, left_out
) -> None:
    given = {"--number": "01632 960222", "--signer": "P. Marlow", "--on": "2026-07-01",
             "--document": "APP-7", "--purpose": "collecting"}  # fmt: skip
    words = [part for option, value in given.items() if option != left_out
             for part in (option, value)]  # fmt: skip
    ended = desk.run("consent", "record", "Q1", *words, *DAY)

    assert 2 == ended.code
    assert left_out in ended.err
    assert "nothing on record" in desk.run("consent", "show", "Q1").out


def test_row_004_10_consent_after_the_first_invoice_is_flagged(desk) -> None:
    before = consented(desk)
    after = desk.run(
        "consent", "record", "Q1", "--number", "01632 960222", "--signer", "P. Marlow", "--on",
        "2026-08-02", "--document", "APP-8", "--purpose", "fraud", *DAY,
    )  # fmt: skip

    assert 0 == before.code, before.err
    assert 10 == after.code
    assert "after the first invoice of 2026-08-01" in after.out


def test_row_004_11_a_text_draft_without_a_way_to_stop_is_refused(desk) -> None:
    planned(desk)
    consented(desk)
    text = ("message", "draft", "Q1", "--channel", "text", *FROM, *DAY)
    good = desk.run(*text)
    assert 0 == good.code, good.err
    assert "Reply STOP" in good.out

    (desk.folder / "templates").mkdir()
    put(desk, "{{ firm }}: call us on {{ contact }}.", "templates/message_text_reminder.txt")
    bad = desk.run(*text)
    assert 5 == bad.code
    assert "R-13" in bad.err
    assert (
        "opt-out"
        == rules(
            desk.run(
                "message", "lint", put(desk, "Call us."), "--channel", "text", "--format", "json"
            )
        ).pop()
    )


@pytest.mark.parametrize(
    ("said", "channel"),
    [("0044 (0)1632-960222", "call"), ("ACCOUNTS+x@Quillmere.example", "email")],
)
def test_row_004_12_after_an_opt_out_in_any_spelling_every_draft_exits_5_for_good(
    desk, said, channel
) -> None:
    told = desk.run("consent", "optout", said, "--words", "leave me alone", *DAY)
    assert 0 == told.code, told.err

    for later in ("2026-11-16", "2031-01-01"):
        ended = desk.run("message", "draft", "Q1", "--channel", channel, *FROM, "--as-of", later)
        assert 5 == ended.code
        assert "R-13" in ended.err
        assert "" == ended.out


@pytest.mark.parametrize("plan", [None, "false"])
def test_row_004_13_a_plan_that_does_not_pay_for_texts_blocks_them(desk, plan) -> None:
    consented(desk)
    if plan:
        planned(desk, plan)
    ended = desk.run("message", "draft", "Q1", "--channel", "text", *FROM, *DAY)
    assert 5 == ended.code
    assert "sender_pays = true" in ended.err


@pytest.mark.parametrize("channel", ["dm", "DM", "whatsapp", "direct_message"])
def test_row_004_24_a_direct_message_always_exits_5(desk, channel) -> None:
    put(desk, "Hello", "draft.txt")
    for words in (("draft", "Q1"), ("draft",), ("lint", "draft.txt")):
        ended = desk.run("message", *words, "--channel", channel)
        assert 5 == ended.code
        assert "R-05" in ended.err


def test_row_004_25_no_connection_request_to_a_debtor(desk) -> None:
    who = ("--name", "R. Example", "--employer", "Northgate Fastener Supply Ltd", *DAY)
    debtor, customer = (desk.run("account", "connect", id, *who) for id in ("Q1", "Z1"))
    assert 5 == debtor.code
    assert "R-05" in debtor.err
    assert 0 == customer.code
    assert "R. Example of Northgate" in customer.out


def test_row_004_29_consent_source_and_opt_out_stand_in_the_order_of_time(desk) -> None:
    consented(desk, "--source", "application form", "--role", "finance director")
    desk.run("consent", "optout", "01632960222", "--account", "Q1", "--on", "2026-11-10",
             "--words", "no more texts", *DAY)  # fmt: skip
    first, second = desk.run("consent", "show", "Q1").out.splitlines()

    assert first.startswith("2026-07-01  consent  +441632960222")
    for part in ("collecting", "P. Marlow (finance director)", "APP-7", "application form"):
        assert part in first
    assert second.startswith("2026-11-10  opt-out  +441632960222")
    assert "no more texts" in second


def test_row_004_30_the_help_cites_todays_rules(desk) -> None:
    stored = page(["consent"])
    assert stored is not None, "help comes from a page stored beforehand"
    for shown in (stored, desk.run("consent", "--help").out):
        words = " ".join(shown.split())
        for part in ("TCPA", "Reg F", "CASL", "PECR"):
            assert part in words
        assert "does not specifically address" not in words


def test_row_004_31_no_step_falls_outside_permitted_hours_or_on_a_refused_channel(desk) -> None:
    desk.run("consent", "optout", "01632 960222", "--country", "GB", *DAY)
    made = desk.run("plan", "contact", "Q1", "--format", "json", *DAY).json

    channels = [step["channel"] for step in made["steps"]]
    assert "email" in channels
    assert {"call", "text"}.isdisjoint(channels)
    for step in made["steps"]:
        if step["first"] is not None:
            assert "08:00" <= step["first"][11:16] < step["last"][11:16] <= "18:00"
    assert any("opted out" in note for note in made["notes"])

    desk.run("account", "dispute", "Q1", "20931", "--why", "missing PO", *DAY)
    stopped = desk.run("plan", "contact", "Q1", "--format", "json", *DAY)
    assert 10 == stopped.code
    assert [] == stopped.json["steps"]
    assert "in dispute" in stopped.json["stops"][0]


@pytest.mark.parametrize(
    ("number", "purpose"),
    [("01632 960999", "collecting"), ("01632 960222", "fraud")],
    ids=["another number of the same person", "another purpose"],
)
def test_a_consent_holds_for_its_own_number_and_purpose_alone(desk, number, purpose) -> None:
    planned(desk)
    desk.run("consent", "record", "Q1", "--number", number, "--signer", "P. Marlow", "--on",
             "2026-07-01", "--document", "APP-7", "--purpose", purpose, *DAY)  # fmt: skip
    ended = desk.run("message", "draft", "Q1", "--channel", "text", *FROM, *DAY)
    assert 5 == ended.code
    assert "no consent on record" in ended.err


def test_a_location_draft_speaks_of_no_debt(desk) -> None:
    ended = desk.run("message", "draft", "Q1", "--kind", "locate", "--to", "old@quillmere.example",
                     *FROM, *DAY)  # fmt: skip
    assert 0 == ended.code, ended.err
    assert not any(word in ended.out.lower() for word in ("invoice", "due", "pay", "owe", "gbp"))


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("draft", "NOSUCH"), 4, "No account"),
        (("draft", "Z1"), 2, "has no address for email"),
        (("draft", "Q1", "--kind", "nosuch"), 2, "email reminder"),
        (("draft", "Q1", "--to", "nonsense"), 2, "neither a phone number nor an email"),
        (("draft", "Q1", "--to", "01632 960222"), 2, "no address for email"),
        (("lint", "nosuch.txt", "--channel", "email"), 2, "there is no file"),
        (("lint", "empty.txt", "--channel", "email"), 2, "is empty"),
        (("lint", "ledger.csv", "--channel", "pigeon"), 2, "'pigeon' is none"),
    ],
)
def test_bad_input_gets_one_line(desk, words, code, says) -> None:
    put(desk, "", "empty.txt")
    ended = desk.run("message", *words, *DAY)
    assert code == ended.code
    assert says in ended.err


def test_an_override_that_does_not_compile_names_its_line(desk) -> None:
    (desk.folder / "templates").mkdir()
    put(desk, "Hello\n{% for x in %}\n", "templates/message_email_reminder.txt")
    ended = desk.run("message", "draft", "Q1", *FROM, *DAY)
    assert 2 == ended.code
    assert "line 2 does not compile" in ended.err


def test_drafts_are_in_the_log_without_their_words(desk) -> None:
    desk.run("message", "draft", "Q1", *FROM, *DAY)
    line = next(
        json.loads(each)
        for each in desk.run("audit", "show", "--format", "json").out.splitlines()
        if '"drafted"' in each
    )
    assert "20931" not in line["detail"]
    assert '"email"' in line["detail"]
