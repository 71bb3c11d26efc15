"""
Rows of the portfolio (seed 002, and 001-10, 001-12, 001-17, 004-14), by the installed command.

Each on both engines. Every firm is fictional.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.desk import Desk, Ended
from tests.world import routes
from tests.world.running import running

TODAY = "2026-11-25"
CUSTOMERS = """\
account,name,country,kind,sector,employees,limit,currency,address,notes,linkedin
A1,Quarry Hill Roofing Ltd,GB,company,roofing,10-20,5000,GBP,"1 Mill Lane, Leeds LS1 4AB",golf,
A2,Fenwick Fixings LLC,US,company,NAICS 238160,about 15,900,USD,"2 Elm St, Salem, OR 97301",,
A3,Lark & Sons,,company,bakery,,100,GBP,,,https://linkedin.com/company/lark
A4,Jo Example,GB,sole trader,plumbing,1,100,GBP,,,
"""
HEAD = "account,invoice,date,due,amount,currency,paid date,paid amount\n"


def late(account: str, n: int, due: str, paid: str, amount: str = "100.00") -> str:
    month, day = due[5:7], due[8:10]
    dated = f"{int(due[:4]) - (month == '01')}-{(int(month) - 2) % 12 + 1:02}-{day}"
    return f"{account},{account}-{n},{dated},{due},{amount},GBP,{paid},{amount}\n"


# Days late: 5 in the six months to May, 22 in those to November; and a steady 45.
SLIPPING = [
    ("2026-01-10", "2026-01-15"), ("2026-02-10", "2026-02-15"), ("2026-03-10", "2026-03-15"),
    ("2026-07-10", "2026-08-01"), ("2026-08-10", "2026-09-01"), ("2026-09-10", "2026-10-02"),
]  # fmt: skip
STEADY = [
    ("2026-01-10", "2026-02-24"), ("2026-02-10", "2026-03-27"), ("2026-03-10", "2026-04-24"),
    ("2026-07-10", "2026-08-24"), ("2026-08-10", "2026-09-24"), ("2026-09-10", "2026-10-25"),
]  # fmt: skip
PROMPT = [
    ("2026-01-10", "2026-01-11"), ("2026-03-10", "2026-03-10"), ("2026-05-10", "2026-05-11"),
    ("2026-07-10", "2026-07-10"), ("2026-09-10", "2026-09-10"), ("2026-10-10", "2026-10-11"),
]  # fmt: skip


@pytest.fixture
def desk(ledger_desk: Desk) -> Desk:
    return ledger_desk


def put(desk: Desk, kind: str, text: str) -> Ended:
    file = desk.folder / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    ended = desk.run("account", "import", str(file), "--kind", kind, "--as-of", TODAY)
    assert 0 == ended.code, ended.err
    return ended


def book(**accounts: list[tuple[str, str]]) -> str:
    return HEAD + "".join(
        late(account, n, due, paid)
        for account, pairs in accounts.items()
        for n, (due, paid) in enumerate(pairs)
    )


def segment(desk: Desk, *more: str) -> dict:
    ended = desk.run("segment", "--as-of", TODAY, "--format", "json", *more)
    assert 0 == ended.code, ended.err
    return ended.json


def by_id(found: dict) -> dict[str, dict]:
    return {row["account"]: row for row in found["accounts"]}


def test_row_002_01_10_to_20_about_15_and_blank_are_small_small_unknown(desk) -> None:
    put(desk, "customers", CUSTOMERS)
    rows = by_id(segment(desk))

    assert ["small", "small", "unknown"] == [rows[id]["size"] for id in ("A1", "A2", "A3")]


def test_row_002_02_roofing_and_naics_238160_land_in_one_sector(desk) -> None:
    put(desk, "customers", CUSTOMERS)
    rows = by_id(segment(desk))

    assert "construction" == rows["A1"]["sector"] == rows["A2"]["sector"]


def test_row_002_03_a_missing_country_never_becomes_one_in_silence(desk) -> None:
    put(desk, "customers", CUSTOMERS)
    rows = by_id(segment(desk))

    assert ["GB-LS", "US-OR", "country unknown"] == [rows[i]["region"] for i in ("A1", "A2", "A3")]


def test_row_002_04_an_account_with_one_invoice_is_new_not_lapsed(desk) -> None:
    put(desk, "ledger", book(A1=[("2024-01-10", "2024-01-10")], A2=PROMPT))
    rows = by_id(segment(desk))

    assert ("new", "new") == (rows["A1"]["habit"], rows["A1"]["group"])
    assert (1, 700 < rows["A1"]["recency_days"]) == (rows["A1"]["invoices"], True)
    assert ("regular", {"GBP": "600.00"}) == (rows["A2"]["habit"], rows["A2"]["value_year"])


def test_row_002_05_without_coverage_the_class_is_unrated(desk) -> None:
    put(desk, "customers", CUSTOMERS)

    assert {"unrated"} == {row["band"] for row in segment(desk)["accounts"]}


def test_row_002_06_counts_sum_to_the_accounts_and_each_prints_its_rule(desk) -> None:
    put(desk, "ledger", book(A1=SLIPPING, A2=STEADY, A3=PROMPT))
    ended = desk.run("segment", "--as-of", TODAY)
    counts = re.findall(
        r"^(?:Stopped|Promise-breaker|Slipping|Process-late|New|Seasonal|Slow but stable|Erratic"
        r"|Prompt core) +(\d+)\b",
        ended.out,
        re.MULTILINE,
    )

    assert "3 accounts" in ended.out
    assert 9 == len(counts)
    assert 3 == sum(map(int, counts))
    assert all(row["rule"] for row in segment(desk)["accounts"])


def test_row_002_07_every_group_with_accounts_has_a_strategy(desk) -> None:
    put(desk, "ledger", book(A1=SLIPPING, A2=STEADY, A3=PROMPT))
    out = desk.run("segment", "--as-of", TODAY).out

    for words in ("Call by day 3 past due", "Price the delay", "Tell sales how much is unused"):
        assert words in out
    assert "NO STRATEGY" not in out


def test_row_002_08_the_same_input_gives_the_same_order(desk) -> None:
    put(desk, "ledger", book(A2=SLIPPING, A1=SLIPPING, A3=PROMPT))
    found = [segment(desk) for _ in range(2)]

    assert ["A1", "A2"] == found[0]["attention"]
    assert ["A3"] == found[0]["quiet"]
    assert found[0] == found[1]


def test_row_002_10_prompt_with_us_and_slow_elsewhere_says_who_may_be_next(desk) -> None:
    put(desk, "customers", CUSTOMERS)
    put(desk, "ledger", book(A1=PROMPT))
    assert (
        0
        == desk.run(
            "account", "refs", "A1", "--ask", "Fictional Timber Ltd", "--on", "2026-11-01"
        ).code
    )
    ended = desk.run(
        "account", "refs", "A1", "--record", "1", "--slow-days", "40", "--on", "2026-11-10"
    )
    assert 0 == ended.code, ended.err

    out = desk.run("segment", "show", "A1", "--as-of", TODAY).out
    assert "you may be next in line to slip" in out


def test_row_002_12_changed_weights_change_the_policy_hash_in_the_report(desk) -> None:
    (desk.folder / "own.toml").write_text("[weights.codes.G09a]\nseverity = 9\n", encoding="utf-8")
    saved = desk.run("prospect", "--example", "northgate", "--format", "json")
    (desk.folder / "saved.json").write_text(saved.out, encoding="utf-8")
    mine = desk.run("score", "saved.json", "--weights", "own.toml", "--format", "json")

    assert 0 == mine.code, mine.err
    assert saved.json["policy_hash"] != mine.json["policy_hash"]


def test_row_002_15_the_export_has_no_notes_and_no_personal_data(desk) -> None:
    put(desk, "customers", CUSTOMERS)
    put(desk, "ledger", book(A1=PROMPT))
    ended = desk.run("segment", "export", "-o", "sales.csv", "--as-of", TODAY)
    assert 0 == ended.code, ended.err
    text = (desk.folder / "sales.csv").read_text(encoding="utf-8")

    assert {"A1", "A2", "A3", "A4"} == {row["account"] for row in csv.DictReader(text.splitlines())}
    for private in ("golf", "Jo Example", "days late", "Mill Lane", "linkedin"):
        assert private not in text


def test_row_002_16_exposure_by_group_sums_to_the_ledger_to_the_cent(desk) -> None:
    ledger = HEAD + (
        "A1,1,2026-10-01,2026-10-31,100.10,GBP,,\nA2,2,2026-10-01,2026-10-31,0.33,GBP,,\n"
        "A2,3,2026-10-01,2026-10-31,7.77,USD,,\nA3,4,2026-01-01,2026-01-31,50.05,GBP,2026-01-31,50\n"
    )
    put(desk, "ledger", ledger)
    out = desk.run("segment", "--as-of", TODAY).out
    part = out.partition("Exposure by group")[2].partition("Exposure by band")[0]
    sums: dict[str, list[Decimal]] = {"GBP": [], "USD": []}
    for name, currency, amount in re.findall(r"^(.+?) +(GBP|USD) +([\d.,]+)$", part, re.MULTILINE):
        if not name.startswith("All"):
            sums[currency].append(Decimal(amount.replace(",", "")))

    # 100.10 + 0.33 + 0.05, by hand.
    assert Decimal("100.48") == sum(sums["GBP"])
    assert Decimal("7.77") == sum(sums["USD"])
    assert re.search(r"All of the ledger +GBP +100\.48", part)


def test_row_002_17_fewer_than_five_accounts_are_too_few_for_a_rate(desk) -> None:
    put(desk, "ledger", book(A1=STEADY, A2=STEADY))
    out = desk.run("segment", "--as-of", TODAY, "--since", "2026-05-20").out

    assert "too few" in out.partition("Days late")[2]


def test_row_002_18_an_empty_record_lists_every_missing_field(desk) -> None:
    put(desk, "customers", "account,name\nA9,x\n")
    row = by_id(segment(desk))["A9"]

    # Only the name is there, one field of seventeen; a record without it cannot be kept at all.
    assert 5 == row["complete_pct"]
    assert 16 == len(row["missing"])


def test_row_002_20_nobody_with_an_unknown_insolvency_lane_is_invited_to_order(desk) -> None:
    put(desk, "customers", CUSTOMERS)
    put(desk, "ledger", book(A1=PROMPT))

    assert [] == segment(desk)["room_to_sell"]


def test_row_001_10_5_to_22_days_is_listed_and_a_steady_45_is_slow_but_stable(desk) -> None:
    put(desk, "ledger", book(A1=SLIPPING, A2=STEADY))
    ended = desk.run("watch", "--as-of", TODAY, "--format", "json")
    (changed,) = ended.json["changed"]

    assert 0 == ended.code, ended.err
    assert "A1" == changed["account"]
    assert "days late 5 -> 22" in json.dumps(changed)
    assert ["A2"] == ended.json["slow_but_stable"]
    assert 10 == desk.run("watch", "--as-of", TODAY, "--fail-on", "change").code


def test_row_001_17_counts_of_channels_equal_the_records(desk) -> None:
    empty = desk.run("segment", "--channels")
    assert "No records." in empty.out

    put(desk, "customers", CUSTOMERS)
    assert {"linkedin.com": 1} == desk.run("segment", "--channels", "--format", "json").json[
        "profiles"
    ]


def test_row_004_14_fewer_than_twenty_contacts_print_too_few(desk) -> None:
    put(desk, "customers", CUSTOMERS)
    lines = "".join(f"A1,2026-10-{n + 1:02},out,text,answered\n" for n in range(19))
    put(desk, "contacts", "account,date,direction,channel,outcome\n" + lines)
    assert re.search(r"text +19 +19 +too few", desk.run("segment", "--channels").out)

    put(
        desk,
        "contacts",
        "account,date,direction,channel,outcome\nA1,2026-10-25,out,text,unanswered\n",
    )
    assert re.search(r"text +20 +19 +95%", desk.run("segment", "--channels").out)


def test_row_001_12_another_address_on_the_site_says_verify_before_release(ledger_desk) -> None:
    with running(routes.read()) as world:
        desk = replace(ledger_desk, settings=world.settings)
        put(
            desk,
            "customers",
            "account,name,country,reg,website,address\n"
            "N1,Northgate Fastener Supply Ltd,GB,99000001,https://www.northgate-fasteners.example,"
            '"9 Old Wharf, Stokeham, ZZ9 9ZZ"\n',
        )
        asked = desk.run("account", "review", "N1", "--as-of", TODAY, "--only", "website")
        assert asked.code in (0, 3), asked.err
        changed = desk.run("watch", "--as-of", TODAY, "--since", "2026-11-20").out.split()

    told = " ".join(changed)
    assert "Kiln Lane" in told
    assert "Verify the address before release" in told
