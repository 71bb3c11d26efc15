"""Rows about customer visits; each runs the installed command on files. Firms are fictional."""

from __future__ import annotations

import pytest

from tests.desk import Desk

DAY = ("--as-of", "2026-11-16")
LEDGER = """Account,Customer,Type,Number,Date,Due,Amount,Currency
Q1,Quillmere Supplies Ltd,invoice,20931,2026-08-01,2026-08-31,1250.00,GBP
Q1,Quillmere Supplies Ltd,invoice,20940,2026-10-01,2026-12-31,400.00,GBP
Z1,Zembla Rooftiles Ltd,invoice,20932,2026-10-01,2026-12-31,300.00,GBP
"""
PLANNED = (
    "visit", "new", "Q1", "--reason", "arrears", "--on", "2026-11-18",
    "--site", "Unit 4 Kiln Lane, Stokeham, ZZ1 4AB",
    "--going", "R. Example (credit manager)", "--going", "S. Seller (sales rep)",
    "--meet", "P. Marlow (finance director)", "--goal", "a date for invoice 20931",
    "--background", "the owner quarrels with his brother",
)  # fmt: skip


@pytest.fixture(scope="module")
def ready(tmp_path_factory) -> Desk:
    """An account with a ledger, a broken promise, a dispute, a note and a planned visit."""
    desk = Desk(tmp_path_factory.mktemp("visits"))
    put(desk, "ledger.csv", LEDGER)
    put(desk, "promises.csv", "account,made on,promised for,amount,currency,outcome\n"
        "Q1,2026-10-01,2026-10-09,500.00,GBP,broken\n")  # fmt: skip
    for words in (
        ("account", "import", "ledger.csv", "--kind", "ledger"),
        ("account", "import", "promises.csv", "--kind", "promises"),
        ("account", "dispute", "Q1", "20931", "--why", "missing PO"),
        ("account", "note", "Q1", "they moved two machines out", "--on", "2026-11-10",
         "--channel", "visit"),
        PLANNED,
    ):  # fmt: skip
        done = desk.run(*words, *DAY)
        assert 0 == done.code, done.err
    return desk


@pytest.fixture
def desk(ready, tmp_path) -> Desk:
    """The same, to be changed by one test."""
    import shutil

    made = Desk(tmp_path)
    shutil.copytree(ready.folder / "data", tmp_path / "data")
    return made


def put(desk: Desk, name: str, text: str) -> str:
    (desk.folder / name).parent.mkdir(exist_ok=True)
    (desk.folder / name).write_text(text, encoding="utf-8")
    return name


def words(ended) -> str:
    assert 0 == ended.code, ended.err
    return " ".join(ended.out.split())


def held(desk: Desk, *more: str):
    done = desk.run(
        "visit", "notes", "Q1", "--on", "2026-11-16", "--note", "the PO number was missing",
        "--action", "send a corrected invoice; R. Example; 2026-11-20", *more, *DAY,
    )  # fmt: skip
    assert 0 == done.code, done.err
    return done


@pytest.mark.parametrize("reason", ["introduce", "solve", "terms", "arrears"])
def test_row_003_01_each_reason_makes_its_own_pack_and_an_unknown_one_lists_the_four(
    desk, reason
) -> None:
    made = desk.run("visit", "new", "Z1", "--reason", reason, "--on", "2026-11-20", *DAY)
    assert 0 == made.code, made.err
    asked = words(desk.run("visit", "questions", "Z1", *DAY))
    own = {"introduce": "make or sell", "solve": "went wrong", "terms": "extra time",
           "arrears": "what date"}  # fmt: skip
    assert [reason] == [name for name, part in own.items() if part in asked]

    wrong = desk.run("visit", "new", "Z1", "--reason", "arears", "--on", "2026-11-20", *DAY)
    assert 2 == wrong.code
    for name in own:
        assert name in wrong.err


def test_row_003_02_the_folder_holds_exposure_ageing_promises_disputes_notes_and_page_1(
    desk,
) -> None:
    review = desk.run("account", "review", "Q1", "--only", "phone", *DAY)
    assert review.code in (0, 3), review.err
    page = words(desk.run("visit", "dossier", "Q1", *DAY))

    for part in ("Balance GBP 1,650.00", "past due", "61-90", "for 2026-10-09", "broken",
                 "20931 since 2026-11-16: missing PO", "two machines out",
                 "Credit check: Quillmere Supplies", "Page 1 of the last report"):  # fmt: skip
        assert part in page


@pytest.mark.parametrize(("day", "warned"), [("2026-11-16", False), ("2027-03-01", True)])
def test_row_003_03_a_ledger_older_than_seven_days_heads_the_folder(ready, day, warned) -> None:
    page = ready.run("visit", "dossier", "Q1", "--as-of", day).out
    top = page[: page.index("Visit on")]
    assert warned is ("WARNING: the ledger is" in top)


def test_row_003_04_without_the_rep_it_says_to_go_with_or_brief_one(desk) -> None:
    alone = desk.run("visit", "new", "Z1", "--reason", "solve", "--on", "2026-11-20", "--going",
                     "R. Example (credit manager)", *DAY)  # fmt: skip
    assert "go with or brief the account's rep" in alone.out
    assert "go with or brief" not in desk.run(*PLANNED, *DAY).out


def test_row_003_05_the_candid_meeting_is_marked_and_none_of_it_is_in_the_customers(ready) -> None:
    inside = ready.run("visit", "agenda", "Q1", "--internal", *DAY).out
    outside = ready.run("visit", "agenda", "Q1", "--firm", "Northgate Ltd", *DAY)

    assert "INTERNAL" in inside
    for secret in ("quarrels", "a date for invoice 20931", "broken", "missing PO", "subject to"):
        assert secret not in outside.out
    assert "quarrels" in inside
    assert "a date for invoice 20931" in inside
    assert 0 == outside.code, outside.err


def test_row_003_06_each_present_sign_adds_a_question_on_finances(desk) -> None:
    before = words(desk.run("visit", "questions", "Q1", *DAY))
    desk.run("account", "note", "Q1", "he said there is no money", "--on", "2026-11-12",
             "--channel", "call", "--in", "--code", "D09a", *DAY)  # fmt: skip
    after = words(desk.run("visit", "questions", "Q1", *DAY))

    assert "The last day we agreed on passed" in before
    assert "You said that money is short" not in before
    assert "You said that money is short" in after
    assert "How long do your customers take to pay?" in before


def test_row_003_07_a_dispute_on_a_missing_po_asks_for_the_po(ready) -> None:
    asked = words(ready.run("visit", "questions", "Q1", *DAY))
    assert "purchase order (PO) number: who gives it" in asked


def test_row_003_08_there_are_always_two_questions_on_plans(ready) -> None:
    asked = ready.run("visit", "questions", "Q1", *DAY).out
    plans = asked[asked.index("## Plans") :]
    assert plans.count("?") >= 2


def test_row_003_09_nobody_from_finance_prints_a_gap(desk) -> None:
    made = desk.run("visit", "new", "Z1", "--reason", "solve", "--on", "2026-11-20", "--meet",
                    "T. Buyer (purchasing)", *DAY)  # fmt: skip
    assert "GAP: nobody from finance" in made.out
    assert "GAP" not in desk.run("visit", "dossier", "Q1", *DAY).out


def test_row_003_10_notes_of_a_visit_that_has_not_happened_are_refused(desk) -> None:
    early = desk.run("visit", "notes", "Q1", "--note", "all is well", *DAY)
    assert 2 == early.code
    assert "has not happened yet" in early.err
    future = desk.run("visit", "notes", "Q1", "--note", "x", "--on", "2026-12-01", *DAY)
    assert 2 == future.code
    held(desk)


def test_row_003_11_every_action_has_owner_and_date_or_the_draft_is_incomplete(desk) -> None:
    held(desk)
    whole = desk.run("visit", "followup", "Q1", "--firm", "Northgate Ltd", *DAY)
    assert 0 == whole.code, whole.err
    assert "send a corrected invoice: R. Example, by 2026-11-20" in whole.out
    assert "INCOMPLETE" not in whole.out

    held(desk, "--action", "find the delivery note")
    lacking = desk.run("visit", "followup", "Q1", *DAY)
    assert 10 == lacking.code
    assert "INCOMPLETE" in lacking.out
    assert "[OWNER?], by [DATE?]" in lacking.out


def test_row_003_12_the_account_lists_the_visit(desk) -> None:
    held(desk)
    shown = words(desk.run("account", "show", "Q1", *DAY))
    assert "VISITS 1: held 2026-11-16, arrears; 1 notes" in shown
    assert "OPEN: send a corrected invoice (R. Example, 2026-11-20)" in shown


def test_row_003_13_the_report_is_one_page_with_its_list_and_warns_over_450_words(desk) -> None:
    held(desk, "--inside", "raise the hold with the board; T. Manager; 2026-11-25")
    short = desk.run("visit", "report", "Q1", "--to", "CEO, sales, service", *DAY)
    assert "To: CEO, sales, service" in short.out
    assert "raise the hold with the board" in short.out
    assert "" == short.err
    assert "raise the hold" not in desk.run("visit", "followup", "Q1", *DAY).out

    held(desk, "--note", "word " * 450)
    long = desk.run("visit", "report", "Q1", *DAY)
    assert "450 at most" in long.err


def test_row_003_15_the_card_holds_two_ways_to_say_that_others_decide(ready) -> None:
    card = ready.run("visit", "card", "Q1", *DAY).out
    said = card[card.index("## If they ask") : card.index("## What could")]
    assert said.count("- ") >= 2
    assert "I can take that back for approval." in said


def test_row_003_19_the_card_reminds_not_to_debrief_in_the_sites_town(ready) -> None:
    assert "talk it over in Stokeham" in words(ready.run("visit", "card", "Q1", *DAY))


def test_row_003_20_every_way_to_relieve_ends_subject_to_approval(ready) -> None:
    card = ready.run("visit", "card", "Q1", *DAY).out
    options = [
        line for line in card[card.index("## What could") :].splitlines() if line.startswith("- ")
    ]
    assert len(options) >= 3
    assert all(line.endswith("subject to approval") for line in options)


def test_row_003_21_a_late_action_shows_in_the_review_of_the_account(desk) -> None:
    held(desk)
    later = ("--as-of", "2026-12-05")
    listed = desk.run("visit", "actions", "Q1", *later)
    assert 10 == listed.code
    assert "LATE" in listed.out

    page = words_of(desk.run("account", "review", "Q1", "--only", "phone", *later))
    assert "late: send a corrected invoice (R. Example, due 2026-11-20)" in page
    assert 0 == desk.run("visit", "actions", "Q1", "--done", "1", *later).code


def words_of(ended) -> str:
    return " ".join(ended.out.split())


@pytest.mark.parametrize(
    ("payment", "says"),
    [
        ("Q1,Quillmere Supplies Ltd,payment,P1,2026-12-01,,-500.00,GBP\n",
         "paid within 30 days of the visit: GBP 500.00 (a fact, not a cause)"),
        ("", "not paid within 30 days of the visit (a fact, not a cause)"),
    ],
    ids=["paid", "not paid"],
)  # fmt: skip
def test_row_003_22_paid_or_not_within_30_days_is_told_without_a_cause(desk, payment, says) -> None:
    held(desk)
    later = ("--as-of", "2027-01-05")
    put(desk, "more.csv", LEDGER + payment)
    done = desk.run("account", "import", "more.csv", "--kind", "ledger", *later)
    assert 0 == done.code, done.err

    assert says in words(desk.run("account", "show", "Q1", *later))
    assert says in words(desk.run("visit", "report", "Q1", *later))


@pytest.mark.parametrize(
    ("given", "code", "says"),
    [
        (("dossier", "NOSUCH"), 4, "No account"),
        (("dossier", "Z1"), 2, "Z1 has none"),
        (("dossier", "Q1", "--visit", "99"), 2, "99 is none of Q1"),
        (("followup", "Q1"), 2, "has no notes yet"),
        (("report", "Q1"), 2, "has no notes yet"),
        (("notes", "Q1"), 2, "what was said?"),
        (("notes", "Q1", "--action", "; ;", "--on", "2026-11-16"), 2, "is not WHAT; OWNER"),
        (("actions", "Q1", "--done", "99"), 2, "has no action 99"),
    ],
)
def test_bad_input_gets_one_line(ready, given, code, says) -> None:
    ended = ready.run("visit", *given, *DAY)
    assert code == ended.code
    assert says in ended.err


def test_a_followup_that_promises_is_found(desk) -> None:
    held(desk, "--note", "We will extend your terms to 60 days.")
    ended = desk.run("visit", "followup", "Q1", *DAY)
    assert 10 == ended.code
    assert "promise" in ended.err


def test_a_firms_own_card_is_taken_and_may_not_lose_its_header(desk) -> None:
    put(desk, "templates/visit_card.md", "# Our card\n{{ required['internal-use'] }}\n{{ town }}\n")
    assert desk.run("visit", "card", "Q1", *DAY).out.startswith("# Our card\n")
    put(desk, "templates/visit_card.md", "# Our card\n{{ town }}\n")
    lost = desk.run("visit", "card", "Q1", *DAY)
    assert 5 == lost.code
    assert "R-11" in lost.err
    put(desk, "templates/visit_card.md", "# Our card\n{% if %}\n")
    broken = desk.run("visit", "card", "Q1", *DAY)
    assert 2 == broken.code
    assert "line 2" in broken.err
