"""Lists, screening and candidates by the installed command; every firm is fictional."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.desk import Desk, observed_file
from tests.records.listing import COMPANIES, firm, golden_copy, lei, sdn, written

DAY = "2026-11-21"
COMPANY = {
    "CompanyName": "QUILLMERE JOINERY LIMITED",
    " CompanyNumber": "99000123",
    "RegAddress.AddressLine1": "1 MILL LANE",
    "RegAddress.PostTown": "TADWICK",
    "RegAddress.PostCode": "TW1 1AA",
    "CompanyCategory": "Private Limited Company",
    "CompanyStatus": "Active - Proposal to Strike off",
    "IncorporationDate": "03/02/2011",
    "Accounts.NextDueDate": "30/09/2026",
    "Accounts.AccountCategory": "MICRO ENTITY",
    "SICCode.SicText_1": "16230 - Manufacture of other builders' carpentry and joinery",
    "PreviousName_1.CONDATE": "01/05/2015",
    " PreviousName_1.CompanyName": "OLD MILL BOARDS LIMITED",
}
SETTINGS = '[dns]\nnameservers = ["127.0.0.1:9"]\n'


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, SETTINGS)


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk with a sanctions list, some companies of the UK register and some codes."""
    desk = Desk(tmp_path_factory.mktemp("lists"), SETTINGS)
    codes = [
        firm(
            1,
            "Quillmere Joinery Limited",
            RegistrationAuthorityEntityID="99000123",
            LegalJurisdiction="GB",
            City="Tadwick",
        ),
        firm(2, "Quillmere Joinery GmbH", Country="DE", City="Bonn"),
        firm(3, "Halcyon Freight Ltd"),
    ]
    files = {
        "ofac": sdn(desk.folder / "sdn.xml"),
        "companies-house": written(
            desk.folder / "BasicCompanyData-2026-11-01.csv", COMPANIES, [COMPANY]
        ),
        "gleif": golden_copy(desk.folder / "20261120-0800-golden.csv", codes),
    }
    for name, file in files.items():
        ended = desk.run("lists", "update", name, "--from", str(file), seconds=300)
        assert 0 == ended.code, ended.err
    return desk


@pytest.fixture
def with_lists(taken: Desk, tmp_path: Path) -> Desk:
    """A desk of its own that shares the lists."""
    return Desk(tmp_path, SETTINGS, environ={"DUECHECK_DATA": str(taken.folder / "data")})


def test_lists_show_says_day_age_checksum_and_source(with_lists: Desk) -> None:
    shown = with_lists.run("lists", "show", "--as-of", DAY, "--format", "json").json
    by_name = {row["list"]: row for row in shown}

    assert ("fresh", 1, "2026-11-20", 2) == tuple(
        by_name["ofac"][key] for key in ("state", "age_days", "published", "entries")
    )
    assert 64 == len(by_name["ofac"]["sha256"])
    assert by_name["ofac"]["address"].endswith("sdn.xml")
    assert ("absent", None) == (by_name["un"]["state"], by_name["un"]["published"])


def test_a_wrong_file_exits_2_and_leaves_the_old_list(with_lists: Desk) -> None:
    wrong = sdn(with_lists.folder / "sdn.xml")

    ended = with_lists.run("lists", "update", "gleif", "--from", str(wrong))

    assert 2 == ended.code
    assert "stays in use" in ended.err
    assert "gleif: " in with_lists.run("lists", "show", "gleif").out
    assert "3 entries" in with_lists.run("lists", "show", "gleif").out


def test_a_file_with_another_checksum_is_refused(desk: Desk) -> None:
    file = sdn(desk.folder / "sdn.xml")

    ended = desk.run("lists", "update", "ofac", "--from", str(file), "--sha256", "00" * 32)

    assert 2 == ended.code
    assert "not the file you meant" in ended.err


NAMES = "name,country\nVellamo Petrochemicals Trading Co,\nHalcyon Freight Ltd,GB\n,\n"


def test_screening_a_file_gives_one_line_a_name_and_exits_10_on_a_match(with_lists: Desk) -> None:
    (with_lists.folder / "n.csv").write_text(NAMES, encoding="utf-8")

    ended = with_lists.run("screen", "--names", "n.csv", "--lists", "ofac", "--as-of", DAY)
    lines = [json.loads(line) for line in ended.out.splitlines()]

    assert 10 == ended.code
    assert ["possible-match", "no-match", "not-checked"] == [line["outcome"] for line in lines]
    assert "possible match, verify" == lines[0]["says"]
    assert ("ofac", "7001") == (lines[0]["matches"][0]["list"], lines[0]["matches"][0]["key"])
    assert "invalid" == lines[2]["status"]


@pytest.mark.parametrize(
    ("arguments", "code", "outcome"),
    [
        pytest.param(("--lists", "ofac", "--as-of", DAY), 0, "no-match", id="nothing like it"),
        pytest.param(("--as-of", DAY), 0, "not-checked", id="four lists are not here"),
        pytest.param(("--as-of", DAY, "--strict"), 3, "not-checked", id="and all are wanted"),
        pytest.param(("--lists", "un", "--as-of", DAY), 3, "not-checked", id="no list at all"),
        pytest.param(
            ("--lists", "ofac", "--as-of", "2026-12-24", "--strict"), 3, "not-checked", id="stale"
        ),
    ],
)
def test_silence_of_a_list_is_never_clear(with_lists: Desk, arguments, code, outcome) -> None:
    ended = with_lists.run("screen", "Halcyon Freight Ltd", *arguments)

    assert (code, outcome) == (ended.code, json.loads(ended.out)["outcome"])


def test_listed_persons_of_the_name_do_not_hide_a_listed_firm_of_it(desk: Desk) -> None:
    person = "<sdnEntry><uid>{}</uid><firstName>Odo</firstName><lastName>HALVERGATE</lastName>"
    persons = [f"{person.format(at)}<sdnType>Individual</sdnType></sdnEntry>" for at in range(8)]
    firm = "<sdnEntry><uid>9</uid><lastName>ODO HALVERGATE LIMITED</lastName></sdnEntry>"
    page = "<publshInformation><Publish_Date>11/20/2026</Publish_Date></publshInformation>"
    text = f"<sdnList>{page}{''.join(persons)}{firm}</sdnList>"
    file = sdn(desk.folder / "sdn.xml", text)
    assert 0 == desk.run("lists", "update", "ofac", "--from", str(file)).code

    ended = desk.prospect("Odo Halvergate", "--only", "sanctions", "--as-of", DAY)
    ofac = next(row for row in ended.json["sanctions"]["searched"] if row["list"] == "ofac")

    assert ["9"] == [match["key"] for match in ended.json["sanctions"]["possible_matches"]]
    assert "persons of such a name left out: 8" in ofac["detail"]
    line = desk.run("screen", "Odo Halvergate", "--lists", "ofac", "--as-of", DAY).json
    assert (["9"], 8) == ([match["key"] for match in line["matches"]], line["persons_left_out"])


def test_a_file_without_names_exits_2_and_says_what_it_has(with_lists: Desk) -> None:
    (with_lists.folder / "n.csv").write_text("firm;town\nA;B\n", encoding="utf-8")

    ended = with_lists.run("screen", "--names", "n.csv")

    assert 2 == ended.code
    assert "headers seen: firm, town" in ended.err


def test_resolve_joins_two_registers_and_says_what_would_settle_it(with_lists: Desk) -> None:
    ended = with_lists.run("resolve", "Quillmere Joinery", "--format", "json")
    answer = ended.json

    assert (0, "ambiguous", "needs_review") == (ended.code, answer["outcome"], answer["status"])
    assert {"GB", "DE"} == {one["country"] for one in answer["candidates"]}
    gb = next(one for one in answer["candidates"] if one["country"] == "GB")
    assert {"companies-house:99000123", f"gleif:{lei(1)}"} == {gb["id"], *gb["also"]}
    assert any(words.startswith("the country: DE, GB") for words in answer["settles"])


def test_a_stated_number_settles_it_and_a_former_name_is_found(with_lists: Desk) -> None:
    by_number = with_lists.run(
        "resolve", "Quillmere Joinery", "--reg", "99000123", "--format", "json"
    ).json
    by_old_name = with_lists.run("resolve", "Old Mill Boards Ltd", "--format", "json").json

    assert "settled" == by_number["outcome"]
    assert "register number agrees" in by_number["candidates"][0]["why"]
    assert "former" == by_old_name["candidates"][0]["kind"]


def test_resolve_without_a_register_is_not_checked_and_exits_3(desk: Desk) -> None:
    ended = desk.run("resolve", "Quillmere Joinery", "--format", "json")

    assert (3, "not-checked") == (ended.code, ended.json["outcome"])


def prospect(desk: Desk, *more: str) -> dict:
    """A run that asks the lists of this machine alone."""
    only = ("--only", "sanctions,companies-house,gleif", "--as-of", f"{DAY}T09:00:00Z")
    ended = desk.prospect(*more, *only, "--capture", "run.warc.gz")
    assert ended.code in (0, 3), ended.err
    replayed = desk.run("replay", "run.warc.gz", "--format", "json")
    assert ended.out == replayed.out
    return ended.json


def test_a_prospect_is_looked_for_on_the_lists_and_replays_without_them(with_lists: Desk) -> None:
    run = prospect(with_lists, "Vellamo Petrochemical Trading", "--country", "US")

    (match,) = run["sanctions"]["possible_matches"]
    assert ("ofac", "7001", "same") == (match["list"], match["key"], match["compared"])
    assert [("H03", False)] == [(stop["code"], stop["confirmed"]) for stop in run["hard_stops"]]
    outcomes = {one["list"]: one["outcome"] for one in run["sanctions"]["searched"]}
    assert {"ofac": "found"} | dict.fromkeys(
        ["ofac-consolidated", "uk", "eu", "un"], "not-checked"
    ) == outcomes


def test_only_a_persons_note_makes_it_a_hard_stop(with_lists: Desk) -> None:
    note = {
        "kind": "note",
        "code": "H03a",
        "text": "Compared address and number with the entry: it is the listed firm",
        "channel": "own-log",
        "observed_on": "2026-11-20",
        "url": "https://lists.example/7001",
    }
    file = observed_file(with_lists.folder / "seen.jsonl", [note])

    run = prospect(
        with_lists, "Vellamo Petrochemical Trading", "--country", "US", "--observed", str(file)
    )

    assert [("H03", True)] == [(stop["code"], stop["confirmed"]) for stop in run["hard_stops"]]
    assert "0.00" == run["decision"]["limit"]


def test_the_monthly_file_answers_for_the_register_without_a_key(with_lists: Desk) -> None:
    run = prospect(with_lists, "Quillmere Joinery Ltd", "--country", "GB", "--reg", "99000123")

    entry = next(e for e in run["evidence"] if e["kind"] == "registration")
    assert ("companies-house", "active", "2011-02-03") == (
        entry["source"],
        entry["facts"]["status"],
        entry["facts"]["founded"],
    )
    assert entry["url"].startswith("list:companies-house")
    assert 1.0 <= run["coverage"]["pct"]
    assert "found" == run["coverage"]["lanes"]["register"]["state"]
    assert any(e["kind"] == "strike-off" for e in run["evidence"])
    assert any(e["facts"].get("old") == "OLD MILL BOARDS LIMITED" for e in run["evidence"])


def test_a_stale_file_does_not_answer_for_the_register(desk: Desk) -> None:
    old = written(desk.folder / "BasicCompanyData-2026-03-01.csv", COMPANIES, [COMPANY])
    assert 0 == desk.run("lists", "update", "companies-house", "--from", str(old)).code
    ended = desk.prospect(
        "Quillmere Joinery Ltd",
        *("--country", "GB", "--reg", "99000123", "--only", "companies-house"),
        *("--as-of", "2026-11-16T09:00:00Z", "--capture", "late.warc.gz"),
    )

    register = ended.json["coverage"]["lanes"]["register"]
    assert "not-checked" == register["state"]
    assert 0 == ended.json["coverage"]["pct"]
