"""
Courts, gazette and news in a whole report: the firm's own cases, and no natural person.

Everything in the answers is fictional; the persons in them are Ottilie Vandermark and Peregrine
Harrow.
"""

from __future__ import annotations

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
