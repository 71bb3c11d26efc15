"""Firms of other countries, from the command to the report, over the loopback world."""

from __future__ import annotations

import gzip
import json

import pytest

from tests.desk import Desk, observed_file
from tests.world import routes
from tests.world.running import running
from tests.world.server import KEY


@pytest.fixture(scope="module")
def world():
    with running(routes.read()) as served:
        yield served


@pytest.fixture
def desk(world, tmp_path):
    return Desk(tmp_path, world.settings)


def prospect(desk: Desk, name: str, country: str, *more: str):
    ended = desk.prospect(name, "--country", country, "--as-of", "2026-11-16", *more)
    assert ended.code in (0, 3), ended.err
    return ended.json


def stops(found) -> dict[str, str]:
    return {stop["code"]: stop["text"] for stop in found["hard_stops"]}


def lane(found, name: str):
    return found["coverage"]["lanes"][name]


@pytest.mark.parametrize(
    ("name", "country", "number", "credits"),
    [
        ("Fiktiv Fisk AS", "NO", "999000019", (1.0, 1.0)),
        ("Smyšlená pekárna s.r.o.", "CZ", "99900011", (1.0, 1.0)),
        ("Fictional Diggers Pty Ltd", "AU", "99999000011", (1.0, 0.0)),
        # Section 6 of an extract is no proof that there is no proceeding.
        ("Zmyślona Piekarnia", "PL", "0000999001", (1.0, 0.0)),
    ],
)
def test_a_firm_that_lives_is_found_by_its_number_and_carries_no_stop(
    desk, name, country, number, credits
) -> None:
    found = prospect(desk, name, country, "--reg", number)

    assert "ok" == found["status"]
    assert {} == stops(found)
    assert credits == (lane(found, "register")["credit"], lane(found, "insolvency")["credit"])


def test_a_bankrupt_firm_stops_and_says_since_when(desk) -> None:
    found = prospect(desk, "Konkurs Fisk AS", "NO", "--reg", "999000027")

    assert "bankruptcy (konkurs: true), open, since 2026-09-01" in stops(found)["H01"]
    assert "refer" == found["decision"]["action"]


def test_a_recovery_published_in_the_french_gazette_stops(desk) -> None:
    found = prospect(desk, "Fictive Boulangerie", "FR", "--reg", "999 000 013")

    assert "recovery" in stops(found)["H01"]


def test_a_deleted_firm_stops_as_dissolved(desk) -> None:
    found = prospect(desk, "Fiktiv Fisk AS", "NO", "--reg", "999000035")

    assert "dissolved on 2020-02-01" in stops(found)["H02"]


def test_a_cancelled_business_number_is_no_end_of_the_company(desk) -> None:
    found = prospect(desk, "Fictional Winches Pty Ltd", "AU", "--reg", "99 999 000 020")

    assert {} == stops(found)
    assert 0 == lane(found, "register")["credit"]
    assert "the entry is inactive" in lane(found, "register")["detail"]
    assert "refer" == found["decision"]["action"]
    assert any("only ASIC says" in item["value"] for item in found["evidence"])


def test_a_number_nobody_has_stops_and_one_of_another_province_does_not(desk) -> None:
    nobody = prospect(desk, "Nonesuch AS", "NO", "--reg", "999999999")
    elsewhere = prospect(desk, "Nonesuch Inc.", "CA", "--reg", "9999999")

    assert "Number 999999999 is not on the Norwegian register" in stops(nobody)["H02"]
    assert {} == stops(elsewhere)


def test_a_live_firm_and_a_dissolved_namesake_are_left_to_a_person(desk) -> None:
    found = prospect(desk, "Fjord Oppdiktet AS", "NO")

    assert "needs_review" == found["status"]
    assert {("norway-brreg:999000019", False), ("norway-brreg:999000035", True)} == {
        (item["id"], "slettedato" in item["status"]) for item in found["candidates"]
    }


def test_two_canadian_namesakes_are_settled_by_a_pick(desk) -> None:
    unsettled = prospect(desk, "Fictional Cedar Ltd.", "CA")
    settled = prospect(desk, "Fictional Cedar Ltd.", "CA", "--pick", "canada-orgbook:BC9990001")

    assert "needs_review" == unsettled["status"]
    assert ("ok", 1.0) == (settled["status"], lane(settled, "register")["credit"])


def test_a_sole_trader_is_kept_to_the_minimum_from_the_command_to_the_report(desk) -> None:
    """R-07, R-08, R-11: no street, no phone, nobody in office; never for use outside the firm."""
    number = "999000043"
    page = desk.run("prospect", "Fiktiv Hansen", "--country", "NO", "--reg", number)
    found = prospect(desk, "Fiktiv Hansen", "NO", "--reg", number)
    told = json.dumps(found["evidence"], ensure_ascii=False)

    assert "entered as a sole trader: a person, kept to the minimum (R-07)" in told
    assert "Storgata" not in told
    assert "22 00 00 00" not in told
    assert [] == [item for item in found["evidence"] if item["kind"] == "officer"]
    assert "internal, not a consumer report" in page.out
    assert "have the decision reviewed by somebody else" in " ".join(page.out.split())
    assert ["R-07", "R-10", "R-11"] == [note[:4] for note in found["guardrails"]["notes"][-3:]]


def test_an_invalid_vat_number_is_told_and_an_outage_is_no_answer(desk) -> None:
    invalid = prospect(desk, "Fictional Foods Oy", "FI", "--vat", "FI99999999", "--only", "vies")
    outage = prospect(desk, "Erdacht GmbH", "DE", "--vat", "DE123456789", "--only", "vies")
    (asked,) = [item for item in outage["lookups"] if item["source"] == "vies"]

    assert ["invalid"] == [
        item["facts"]["status"] for item in invalid["evidence"] if item["source"] == "vies"
    ]
    assert ("failed", "server-error") == (asked["outcome"], asked["reason"])


@pytest.mark.parametrize(("document", "credit"), [("auszug.pdf", 1.0), (None, 0.7)])
def test_a_register_without_an_interface_is_named_and_its_answer_taken_by_hand(
    desk, document, credit
) -> None:
    line = {
        "kind": "lane",
        "lane": "register",
        "result": "found",
        "source": "Handelsregister",
        "observed_on": "2026-11-10",
    } | ({"document": document} if document else {})
    by_hand = observed_file(desk.folder / "seen.jsonl", [line])
    page = desk.run("prospect", "Erdacht GmbH", "--country", "DE", "--as-of", "2026-11-16")
    found = prospect(desk, "Erdacht GmbH", "DE", "--observed", str(by_hand))

    assert "register: by hand: Handelsregister, handelsregister.de" in page.out
    assert "https://www.handelsregister.de" in page.out
    assert 80 >= max(map(len, page.out.splitlines()))
    assert credit == lane(found, "register")["credit"]


def test_a_key_in_an_address_is_struck_out_of_the_archive_and_the_run_replays(desk) -> None:
    archive = desk.folder / "diggers.warc.gz"
    first = desk.prospect("Fictional Diggers Pty Ltd", "--country", "AU", "--capture", str(archive))
    again = desk.run("replay", str(archive), "--format", "json")

    assert "Fictional Diggers" in first.out
    assert KEY.encode() not in gzip.decompress(archive.read_bytes())
    assert KEY not in first.out
    assert first.out == again.out


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("name", "country", "number", "founded"),
    [
        ("Equinor ASA", "NO", "923609016", "1972-09-18"),
        ("Nokia Oyj", "FI", "0112038-9", "1896-12-19"),
        ("Danone", "FR", "552032534", "1955-01-01"),
        ("Škoda Auto a.s.", "CZ", "00177041", "1990-11-20"),
    ],
)
def test_real_firms_out_of_the_recordings_are_alive(
    shared, tmp_path, name, country, number, founded
) -> None:
    answers = routes.Answers()
    answers.add(*routes.recorded(shared))
    with running(answers) as served:
        found = prospect(Desk(tmp_path, served.settings), name, country, "--reg", number)
    (entry,) = [
        item
        for item in found["evidence"]
        if item["kind"] == "registration" and item["source"] != "gleif"
    ]

    assert ("active", founded, 1.0) == (
        entry["facts"]["status"],
        entry["facts"]["founded"],
        entry["match"],
    )
    assert {} == stops(found)
