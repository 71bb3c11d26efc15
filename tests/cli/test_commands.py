"""The smaller commands, as installed."""

from __future__ import annotations

import json
import subprocess

import jsonschema_rs
import pytest
from tests.desk import DUECHECK, Desk, observed_file
from tests.world import routes
from tests.world.running import running
from tests.world.server import World

BRACKWATER = [
    "Brackwater Joinery Ltd",
    "--country",
    "GB",
    "--reg",
    "99000002",
    "--as-of",
    "2026-11-16",
]


@pytest.fixture(scope="module")
def world():
    with running(routes.read()) as started:
        yield started


@pytest.fixture
def desk(tmp_path, world: World) -> Desk:
    return Desk(tmp_path, world.settings)


def test_a_report_fits_the_published_schema(desk) -> None:
    schema = desk.run("schema").json

    jsonschema_rs.validator_for(schema).validate(desk.prospect(*BRACKWATER).json)


def test_signs_lists_all_twelve_and_as_json_all_their_words(desk) -> None:
    listed = desk.run("signs").out
    rows = desk.run("signs", "--format", "json").json

    assert [f"D{n:02}" for n in range(1, 13)] == [row["code"] for row in rows]
    assert all(row["code"] in listed for row in rows)
    assert [] == [row["code"] for row in rows if not (row["ask"] and row["says"])]


@pytest.mark.parametrize(
    "asked", ["D07", "D03b", "G09", "A01", "H01", "F01", "U03", "wayback", "d07"]
)
def test_explain_fits_the_terminal(desk, asked: str) -> None:
    ended = desk.run("explain", asked)

    assert 0 == ended.code
    assert len(ended.out) > 100
    assert [] == [line for line in ended.out.splitlines() if len(line) > 80]


def test_explain_of_nothing_is_one_line_and_exit_2(desk) -> None:
    ended = desk.run("explain", "waybak")

    assert 2 == ended.code
    assert "wayback" in ended.err
    assert 1 == len(ended.err.splitlines())


def test_sources_says_for_each_what_a_script_needs(desk) -> None:
    rows = desk.run("sources", "--format", "json").json

    assert {"id", "lane", "key", "key_set", "terms", "proven", "pace", "silence"} <= set(rows[0])
    assert {True} == {row["key_set"] for row in rows if row["id"] == "companies-house"}
    assert "world-key-4711" not in json.dumps(rows)


def test_sources_check_tells_a_source_that_answers_anything(tmp_path) -> None:
    answers = routes.Answers()
    result = {"title": "Buy it here", "url": "https://shop.example/", "content": "All sizes"}
    answers.add(
        routes.Route(
            host="search.example",
            path="/search",
            headers=(("Content-Type", "application/json"),),
            body=json.dumps({"query": "", "results": [result]}).encode(),
        )
    )
    with running(answers) as world:
        ended = Desk(tmp_path, world.settings).run(
            "sources", "check", "--only", "web-search", "--format", "json"
        )

    assert 10 == ended.code
    assert ["answers anything"] == [row["state"] for row in ended.json]


def test_sources_check_without_a_key_says_no_key(tmp_path) -> None:
    ended = Desk(tmp_path).run("sources", "check", "--only", "companies-house", "--format", "json")

    assert 0 == ended.code
    assert ["no key"] == [row["state"] for row in ended.json]


def test_register_by_name_lists_the_candidates_and_fetches_none_of_them(desk, world) -> None:
    found = desk.run(
        "register",
        "Quillmere Supplies",
        "--source",
        "companies-house",
        "--country",
        "GB",
        "--format",
        "json",
    ).json

    assert 3 == len(found["candidates"])
    assert [] == found["evidence"]


def test_register_by_number_prints_its_evidence_with_its_bytes(desk) -> None:
    found = desk.run("register", "99000002", "--source", "companies-house", "--format", "json").json

    assert {"registration", "officer", "charge", "insolvency-case"} <= {
        item["kind"] for item in found["evidence"]
    }
    assert [] == [item["id"] for item in found["evidence"] if not item["sha256"]]


def test_register_of_an_unknown_source_lists_the_registers(desk) -> None:
    ended = desk.run("register", "Acme", "--source", "handelsregister")

    assert 2 == ended.code
    assert "companies-house" in ended.err


def test_two_broken_promises_weigh_twelve_and_three_weigh_twenty(desk) -> None:
    points = []
    for number in (1, 2, 3):
        notes = [
            {
                "kind": "note",
                "code": "D05a",
                "text": f"promised, nothing came ({n})",
                "channel": "call",
                "observed_on": f"2026-11-{10 + n}",
            }
            for n in range(number)
        ]
        file = observed_file(desk.folder / f"{number}.jsonl", notes)
        found = desk.prospect(*BRACKWATER, "--observed", str(file)).json
        points.append(next(sign["points"] for sign in found["signs"] if sign["id"] == "D05"))

    assert [6, 12, 20] == points


def test_a_plan_of_one_s_own_is_named_and_changes_the_hash(desk) -> None:
    plan = desk.folder / "mine.toml"
    plan.write_text('owner = "R. Example"\nwritten = 2026-06-01\n', encoding="utf-8")
    bare, own = (
        desk.prospect(*BRACKWATER).json,
        desk.prospect(*BRACKWATER, "--policy", str(plan)).json,
    )

    assert "conservative plan" in bare["guardrails"]["notes"][0]
    assert "R. Example" in own["guardrails"]["notes"][0]
    assert bare["policy_hash"] != own["policy_hash"]


def test_credit_toml_beside_the_settings_governs_limits(desk) -> None:
    (desk.folder / "credit.toml").write_text('starter_limit = "2500"\n', encoding="utf-8")
    changed = desk.prospect(*BRACKWATER).json
    (desk.folder / "credit.toml").unlink()

    assert changed["policy_hash"] != desk.prospect(*BRACKWATER).json["policy_hash"]


def test_an_amount_in_a_currency_without_a_rate_is_asked_for_and_nothing_is_fetched(
    world, desk
) -> None:
    before = len(world.asked)
    ended = desk.run("prospect", *BRACKWATER, "--requested", "100", "--currency", "JPY")

    assert 2 == ended.code
    assert "JPY" in ended.err
    assert before == len(world.asked)


def test_a_bad_line_of_observations_ends_before_anything_is_fetched(world, desk) -> None:
    before = len(world.asked)
    file = observed_file(desk.folder / "bad.jsonl", [{"kind": "note", "code": "D99z", "text": "x"}])
    ended = desk.run("prospect", *BRACKWATER, "--observed", str(file))

    assert 2 == ended.code
    assert "line 1" in ended.err
    assert before == len(world.asked)


def test_a_pipe_that_closes_early_is_no_surprise(desk) -> None:
    with subprocess.Popen(
        [str(DUECHECK), "prospect", "--example", "brackwater"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()

    assert "Credit check: Brackwater" in first
    assert "" == told
