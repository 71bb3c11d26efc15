"""
Courts, gazette and news in a whole report: the firm's own cases, and no natural person.

Everything in the answers is fictional; the persons in them are Ottilie Vandermark and Peregrine
Harrow.
"""

from __future__ import annotations

import gzip
import json

import pytest

from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

FEEDS = "[sources.bankruptcy-rss]\n"
COURTS = f'{FEEDS}courts = "zzb"\n'
US = ["Harrow Mill Tools, Inc.", "--country", "US", "--as-of", "2026-11-16",
      "--pick", "socrata:CO-20991234567"]  # fmt: skip
UK = ["Harrow Mill Castings Ltd", "--country", "GB", "--as-of", "2026-11-16"]
PERSONS = ("vandermark", "ottilie", "peregrine")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with running(routes.read()) as world:
        yield Desk(tmp_path_factory.mktemp("desk"), world.settings.replace(FEEDS, COURTS))


@pytest.fixture(scope="module")
def us(desk):
    ended = desk.prospect(*US)
    assert 0 == ended.code, ended.err
    return ended


@pytest.fixture(scope="module")
def uk(desk):
    ended = desk.prospect(*UK)
    assert 0 == ended.code, ended.err
    return ended


def seen(report, kind: str):
    return [item for item in [*report["evidence"], *report["possible_matches"]]
            if item["kind"] == kind]  # fmt: skip


@pytest.mark.parametrize("run", ["us", "uk"])
def test_no_natural_person_of_a_court_or_gazette_reaches_the_report(run, request) -> None:
    told = request.getfixturevalue(run).out.lower()

    assert [] == [person for person in PERSONS if person in told]


def test_nor_do_they_reach_the_printed_page(desk) -> None:
    told = desk.run("prospect", *US, "--format", "md").out.lower()

    assert "quillmere steel llc" in told
    assert [] == [person for person in PERSONS if person in told]


def test_a_suit_over_money_is_seen_and_one_over_work_carries_no_points(us) -> None:
    cases = {item["facts"]["docket"]: item["facts"] for item in seen(us.json, "court-case")}

    assert ("defendant", True) == (cases["1:26-cv-00412"]["role"], cases["1:26-cv-00412"]["debt"])
    assert cases["1:26-cv-00300"]["debt"] is False
    assert "party" == cases["26-10012"]["role"]
    assert "26-10077" not in cases
    assert {"D07"} >= {item["entry"] for item in us.json["items"] if "cv-00300" in item["text"]}


def test_a_creditor_in_another_firm_s_bankruptcy_is_in_none(us) -> None:
    assert "H01" not in [stop["code"] for stop in us.json["hard_stops"]]


def test_one_story_on_three_sites_is_one_piece_of_evidence(us) -> None:
    (story,) = seen(us.json, "news-item")

    assert 3 == len(story["facts"]["outlets"])


def test_a_state_s_register_gives_the_firm_and_the_word_it_uses(us) -> None:
    entries = [item for item in seen(us.json, "registration") if item["source"] == "socrata"]

    assert [("active", "Delinquent")] == [
        (item["facts"]["status"], item["facts"]["status_as_given"]) for item in entries
    ]


def test_a_petition_in_the_gazette_is_an_open_insolvency_dated_by_its_presentation(uk) -> None:
    (case,) = seen(uk.json, "insolvency-case")

    assert ("2026-10-06", None, True) == tuple(
        case["facts"][name] for name in ("petitioned_on", "petitioner", "open")
    )
    assert "H01" in [stop["code"] for stop in uk.json["hard_stops"]]


def test_of_the_register_of_disqualified_directors_nobody_else_is_archived(tmp_path) -> None:
    host = "api.company-information.service.gov.uk"
    kind = (("Content-Type", "application/json"),)
    officer = {"name": "ROWE, Casper", "officer_role": "director", "appointed_on": "2025-09-10",
               "date_of_birth": {"year": 1980, "month": 5}}  # fmt: skip
    him = {"title": "Casper ROWE", "date_of_birth": "1980-05-13",
           "links": {"self": "/disqualified-officers/natural/rowe"}}  # fmt: skip
    other = {**him, "title": "Ottilie VANDERMARK", "address_snippet": "1 Quarry Row"}
    barred = {"disqualified_from": "2026-01-05", "disqualified_until": "2031-01-05",
              "reason": {"act": "an-act"}, "address": {"locality": "Quarryford"}}  # fmt: skip
    answers = routes.read()
    for path, said in (
        ("/company/99000004/officers", {"items": [officer], "total_results": 1}),
        ("/search/disqualified-officers", {"items": [him, other], "total_results": 2}),
        ("/disqualified-officers/natural/rowe", {"disqualifications": [barred]}),
    ):
        body = json.dumps(said).encode()
        answers.routes.insert(0, routes.Route(host=host, path=path, headers=kind, body=body))
    with running(answers) as world:
        desk = Desk(tmp_path, world.settings)
        run = desk.prospect("Halcyon Freight Ltd", "--country", "GB", "--reg", "99000004",
                            "--as-of", "2026-11-16", "--capture", "run.warc.gz")  # fmt: skip
        again = desk.run("replay", "run.warc.gz", "--format", "json")

    archived = gzip.decompress((tmp_path / "run.warc.gz").read_bytes())
    assert ["H06"] == [stop["code"] for stop in run.json["hard_stops"]]
    assert run.out == again.out
    assert b"Duecheck-Withheld: R-08" in archived
    assert not any(said in archived for said in (b"VANDERMARK", b"Quarry", b"1980-05-13"))
