"""Real recorded answers, served by the world over HTTP and read by the shipped sources."""

from __future__ import annotations

import pytest

from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

pytestmark = pytest.mark.recorded


@pytest.fixture
def desk(shared, tmp_path):
    answers = routes.Answers()
    answers.add(*routes.recorded(shared))
    with running(answers) as world:
        yield Desk(tmp_path, world.settings)


def ask(desk: Desk, source: str, number: str, country: str = "GB"):
    ended = desk.run(
        "register", number, "--source", source, "--country", country, "--format", "json"
    )
    assert ended.code in (0, 3), ended.err
    return ended.json


def kind(found, wanted: str):
    return [item for item in found["evidence"] if item["kind"] == wanted]


def test_direct_skips_is_dissolved_although_its_status_says_active(desk) -> None:
    (entry,) = kind(ask(desk, "companies-house", "07281919"), "registration")

    assert "dissolved" == entry["facts"]["status"]
    assert "2016-01-05" == entry["facts"]["ended"]


def test_tesco_has_nine_charges_two_outstanding_although_the_flag_says_none(desk) -> None:
    charges = kind(ask(desk, "companies-house", "00445790"), "charge")

    assert 9 == len(charges)
    assert 2 == len([c for c in charges if c["facts"]["status"] == "outstanding"])


def test_a_number_the_register_does_not_hold_is_none(desk) -> None:
    found = ask(desk, "companies-house", "99999999")

    assert ["none"] == [item["outcome"] for item in kind(found, "registration")]


def test_our_key_refused_is_not_checked_and_never_none(desk) -> None:
    found = ask(desk, "companies-house", "00000401")
    profile = next(item for item in found["lookups"] if "registration" in item["kinds"])

    assert ("not-checked", "key-refused") == (profile["outcome"], profile["reason"])


def test_wolfspeed_s_later_chapter_items_are_not_new_petitions(desk) -> None:
    ended = desk.prospect(
        "Wolfspeed, Inc.",
        "--country",
        "US",
        "--pick",
        "sec-edgar:895419",
        "--as-of",
        "2025-10-15",
    )
    stops = [stop for stop in ended.json["hard_stops"] if stop["code"] == "H01"]

    assert 1 == len(stops)
    assert "2025-07-01" in stops[0]["text"]
    assert "later step" in stops[0]["text"]


def test_an_unknown_registrant_answered_in_xml_is_none(desk) -> None:
    found = ask(desk, "sec-edgar", "1", "US")

    assert {"none"} == {item["outcome"] for item in kind(found, "registration")}


def test_a_lapsed_lei_is_an_active_firm(desk) -> None:
    found = ask(desk, "gleif", "335800CCCPHKUOXPC332", "IN")
    (entry,) = kind(found, "registration")
    (upkeep,) = kind(found, "identifier-status")

    assert "active" == entry["facts"]["status"]
    assert "LAPSED" == upkeep["facts"]["status"]


def test_an_html_error_where_json_was_due_is_unreadable_not_absent(desk) -> None:
    found = desk.prospect(
        "Nonesuch", "--url", "https://nonesuch.cz", "--only", "rdap", "--country", "CZ"
    ).json
    asked = [item for item in found["lookups"] if item["source"] == "rdap"]

    assert {("failed", "unreadable")} == {(item["outcome"], item["reason"]) for item in asked}


def test_a_domain_s_age_is_read_from_its_registry(desk) -> None:
    found = desk.prospect(
        "The Marquetry",
        "--url",
        "https://themarquetry.com",
        "--only",
        "rdap",
        "--as-of",
        "2022-01-20",
    ).json
    dates = [
        i["facts"]["registered_on"] for i in found["evidence"] if i["kind"] == "domain-registration"
    ]

    assert "2021-03-16" in dates


def test_a_site_its_owner_excluded_from_the_archive_is_blocked_not_never_seen(desk) -> None:
    found = desk.prospect(
        "National Post",
        "--url",
        "https://nationalpost.com",
        "--only",
        "wayback",
        "--as-of",
        "2022-01-20",
    ).json
    asked = [item for item in found["lookups"] if item["source"] == "wayback"]

    assert {"blocked"} == {item["outcome"] for item in asked}


def test_a_bot_check_of_a_search_engine_with_http_200_is_blocked(desk) -> None:
    found = desk.prospect("bot check", "--only", "web-search").json
    asked = [item for item in found["lookups"] if item["source"] == "web-search"]

    assert {("blocked", "bot-check")} == {
        (i["outcome"], i["reason"]) for i in asked if i["outcome"] != "not-checked"
    }


@pytest.fixture
def whole(shared, tmp_path):
    """A desk before the recordings, with the documented silence of every other source."""
    answers = routes.read()
    answers.add(*routes.recorded(shared))
    with running(answers) as world:
        yield Desk(tmp_path, world.settings)


def states(report) -> dict[str, str]:
    return {sign["id"]: sign["state"] for sign in report["signs"]}


def test_tesco_is_sound_and_what_was_not_read_of_its_officers_is_no_comfort(whole) -> None:
    found = whole.prospect("Tesco PLC", "--country", "GB", "--reg", "00445790",
                           "--as-of", "2026-11-24").json  # fmt: skip
    told = states(found)

    assert ([], "clear") == (found["hard_stops"], found["score"]["band"])
    assert ("absent", "absent", "not-assessed") == (told["D01"], told["D12"], told["D03"])
    assert "F07" not in [comfort["code"] for comfort in found["comforts"]]


def test_direct_skips_is_a_hard_stop_dated_by_its_end(whole) -> None:
    found = whole.prospect("Direct Skips UK Ltd", "--country", "GB", "--reg", "07281919",
                           "--as-of", "2026-11-24").json  # fmt: skip
    (stop,) = found["hard_stops"]

    assert ("H02", True) == (stop["code"], "2016-01-05" in stop["text"])
    assert ("refer", "0.00") == (found["decision"]["action"], found["decision"]["limit"])


@pytest.mark.parametrize(
    ("day", "steps", "emerged"),
    [
        pytest.param("2025-07-15", 0, False, id="two weeks into chapter 11"),
        pytest.param("2025-10-15", 2, True, id="two weeks after it emerged"),
    ],
)
def test_wolfspeed_is_in_insolvency_and_its_exit_is_read_as_inferred(
    whole, day: str, steps: int, emerged: bool
) -> None:
    found = whole.prospect("Wolfspeed, Inc.", "--country", "US", "--pick", "sec-edgar:895419",
                           "--as-of", day).json  # fmt: skip
    (stop,) = [stop for stop in found["hard_stops"] if stop["code"] == "H01"]

    assert "2025-07-01" in stop["text"]
    assert steps == stop["text"].count("later step of the same case")
    assert emerged == ("its exit (inferred)" in stop["text"])
    assert "present" == states(found)["D03"]
