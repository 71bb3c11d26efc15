"""The second round: a site nobody stated is found by what the first round saw. All fictional."""

from __future__ import annotations

import pytest
from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

NORTHGATE = ("Northgate Fastener Supply Ltd", "--country", "GB", "--as-of", "2026-11-16")
NUMBER = ("--reg", "99000001")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with running(routes.read()) as world:
        yield Desk(tmp_path_factory.mktemp("desk"), world.settings)


def by_kind(report, kind: str):
    return [item for item in report["evidence"] if item["kind"] == kind]


@pytest.fixture(scope="module")
def found(desk: Desk):
    return desk.prospect(*NORTHGATE, *NUMBER, "--capture", "found.warc.gz").json


def test_a_site_found_by_search_and_proven_by_its_number_is_read_and_counts(found) -> None:
    candidate = by_kind(found, "site-candidate")[0]
    site = by_kind(found, "site")[0]

    assert "register number" in candidate["value"]
    assert "search result" in candidate["value"]
    assert 1.0 == site["match"]
    assert "found" == next(
        look["outcome"] for look in found["lookups"] if look["question"].startswith("Does the firm")
    )


def test_the_archive_is_asked_about_the_found_site_too(found) -> None:
    captures = by_kind(found, "archive-capture")

    assert captures
    assert all(item["match"] == 1.0 for item in captures)


def test_it_replays_to_the_same_bytes(desk: Desk, found) -> None:
    first = desk.run("replay", "found.warc.gz", "--format", "json")
    again = desk.run("replay", "found.warc.gz", "--format", "json")

    assert found == first.json
    assert first.out == again.out


def test_a_site_that_proves_nothing_is_shown_and_never_scored(desk: Desk) -> None:
    report = desk.prospect(*NORTHGATE, "--phone", "01632 960999", "--only", "web").json
    shown = [item for item in report["possible_matches"] if item["kind"] == "site-candidate"]

    assert [(0.0, None)] == [(item["match"], item["points"]) for item in shown]
    assert "not counted" in shown[0]["value"]
    assert [] == by_kind(report, "site") + by_kind(report, "site-candidate")


def test_a_stated_site_is_asked_once(desk: Desk) -> None:
    report = desk.prospect(*NORTHGATE, "--url", "https://www.northgate-fasteners.example").json

    assert [] == by_kind(report, "site-candidate")
    assert 1 == len(by_kind(report, "site"))
