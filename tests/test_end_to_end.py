"""The main job through the real doors: the installed command against the loopback world."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bytes_behind import check
from tests.desk import DUECHECK, Desk, observed_file
from tests.world import faults, routes
from tests.world.running import running

NORTHGATE = [
    "Northgate Fastener Supply Ltd",
    "--country",
    "GB",
    "--reg",
    "99000001",
    "--url",
    "https://www.northgate-fasteners.example",
    "--phone",
    "01632 960111",
    "--email",
    "accounts@northgate-fasteners.example",
    "--claimed-since",
    "2009",
    "--as-of",
    "2026-11-16",
]
KEY = "world-key-4711"


@pytest.fixture
def world():
    with running(routes.read()) as started:
        yield started


@pytest.fixture
def desk(tmp_path, world) -> Desk:
    return Desk(tmp_path, world.settings)


def both_formats(desk: Desk, *arguments: str) -> tuple[Path, Path, Path]:
    json_, md, archive = (desk.folder / name for name in ("r.json", "r.md", "r.warc.gz"))
    ended = desk.run(
        "prospect", *arguments, "-o", str(json_), "-o", str(md), "--capture", str(archive)
    )
    assert ended.code in (0, 3), ended.err
    assert "" == ended.out
    return json_, md, archive


def replayed(desk: Desk, archive: Path) -> tuple[str, str]:
    json_ = desk.run("replay", str(archive), "--format", "json")
    md = desk.run("replay", str(archive), "--format", "md")
    assert json_.code in (0, 3), json_.err
    return json_.out, md.out


def test_replay_rebuilds_the_report_byte_for_byte_with_the_world_gone(tmp_path) -> None:
    with running(routes.read()) as world:
        desk = Desk(tmp_path, world.settings)
        json_, md, archive = both_formats(desk, *NORTHGATE)

    again_json, again_md = replayed(desk, archive)

    assert json_.read_text("utf-8") == again_json
    assert md.read_text("utf-8") == again_md
    assert json.loads(again_json)["evidence"]


@pytest.mark.parametrize("fault", faults.KINDS)
def test_a_run_under_any_fault_replays_to_the_same_bytes(fault: str, tmp_path) -> None:
    with running(routes.read(), fault=fault) as world:
        desk = Desk(tmp_path, world.settings)
        json_, md, archive = both_formats(desk, *NORTHGATE, "--deadline", "20")

    again_json, again_md = replayed(desk, archive)

    assert json_.read_text("utf-8") == again_json
    assert md.read_text("utf-8") == again_md


@pytest.mark.parametrize(
    ("fault", "outcome", "reason"),
    [
        pytest.param(
            "bot-check", "blocked", "bot-check", id="a bot check with HTTP 200 is blocked"
        ),
        pytest.param("login-wall", "blocked", "login-wall", id="403 is blocked"),
        pytest.param("server-error", "failed", "server-error", id="503 has failed"),
        pytest.param("hang", "failed", "timeout", id="silence on the line is a time-out"),
        pytest.param("redirect-private", "blocked", "guard", id="a redirect inside is guarded"),
        pytest.param("wrong-type", "failed", "unreadable", id="a PDF for JSON is unreadable"),
    ],
)
def test_a_fault_becomes_its_outcome_and_never_an_answer(fault, outcome, reason, tmp_path) -> None:
    with running(
        routes.read(), fault=fault, host="api.company-information.service.gov.uk"
    ) as world:
        ended = Desk(tmp_path, world.settings).prospect(*NORTHGATE)

    asked = [item for item in ended.json["lookups"] if item["source"] == "companies-house"]
    assert asked
    assert {(outcome, reason)} == {(item["outcome"], item["reason"]) for item in asked}
    assert 0 == ended.json["coverage"]["lanes"]["insolvency"]["credit"]


def test_a_rate_limit_is_waited_out_and_answered(tmp_path) -> None:
    with running(routes.read(), fault="rate-limit", host="api.gleif.org") as world:
        ended = Desk(tmp_path, world.settings).prospect(*NORTHGATE)

    asked = [item for item in ended.json["lookups"] if item["source"] == "gleif"]
    assert {"none"} == {item["outcome"] for item in asked if item["outcome"] != "not-checked"}


def test_every_hash_is_found_in_the_archive_by_an_independent_script(desk) -> None:
    json_, _, archive = both_formats(desk, *NORTHGATE)

    assert check(json_, archive) > 20


def test_the_archive_passes_warcio_check_and_holds_no_secret(desk) -> None:
    _, _, archive = both_formats(desk, *NORTHGATE)
    checked = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", "-v", str(archive)],
        capture_output=True,
        text=True,
        check=False,
    )
    inflated = gzip.decompress(archive.read_bytes())

    assert 0 == checked.returncode, checked.stdout
    assert KEY.encode() not in inflated
    assert b"d29ybGQta2V5LTQ3MTE" not in inflated
    assert b"REDACTED" in inflated


def test_a_key_that_a_server_repeats_reaches_neither_archive_nor_report(tmp_path) -> None:
    answers = routes.read()
    host, path = "api.company-information.service.gov.uk", "/company/99000001"
    answers.add(
        routes.Route(
            host=host,
            path=path,
            headers=(("Content-Type", "application/json"), ("X-Echo", KEY)),
            body=json.dumps(
                {
                    "company_number": "99000001",
                    "company_name": f"NORTHGATE {KEY} LTD",
                    "company_status": "active",
                }
            ).encode(),
        )
    )
    answers.routes.sort(key=lambda route: KEY.encode() not in route.body)
    with running(answers) as world:
        desk = Desk(tmp_path, world.settings)
        json_, _, archive = both_formats(desk, *NORTHGATE)

    again_json, _ = replayed(desk, archive)

    assert KEY not in json_.read_text("utf-8")
    assert "NORTHGATE REDACTED LTD" in json_.read_text("utf-8")
    assert KEY.encode() not in gzip.decompress(archive.read_bytes())
    assert json_.read_text("utf-8") == again_json
    assert check(json_, archive) > 20


def test_a_prospect_s_own_host_never_sees_who_is_asking(world, desk) -> None:
    desk.prospect(*NORTHGATE)

    own = [
        headers for host, _, headers in world.asked if host.endswith("northgate-fasteners.example")
    ]
    assert own
    assert [] == [headers for headers in own if "buyer.example" in json.dumps(headers)]
    assert all(headers["user-agent"].startswith("duecheck/") for headers in own)
    assert [] == [headers for headers in own if "cookie" in headers or "authorization" in headers]


def test_only_reading_is_asked_of_anybody(world, desk) -> None:
    """R-01, R-02, R-04: no sign-up, log-in, recovery or message address is ever requested."""
    desk.prospect(*NORTHGATE)

    touching = ("login", "signin", "signup", "register?", "password", "reset", "recover", "message")
    assert [] == [
        path for _, path, _ in world.asked if any(word in path.lower() for word in touching)
    ]


def test_the_deadline_is_kept_and_the_report_written(tmp_path) -> None:
    with running(routes.read(), fault="hang") as world:
        desk = Desk(
            tmp_path,
            world.settings.replace("read_timeout = 3", "read_timeout = 60").replace(
                "total_timeout = 5", "total_timeout = 60"
            ),
        )
        started = time.perf_counter()
        ended = desk.prospect(*NORTHGATE, "--deadline", "2")
        spent = time.perf_counter() - started

    # Name servers alone are no answer, where every other source was asked in vain.
    assert 3 == ended.code
    assert {"deadline"} <= {item["reason"] for item in ended.json["lookups"]}
    # What hangs would hang for a minute; how near to the deadline we end is for the benchmark.
    assert spent < 30


def test_network_off_is_said_first_and_nothing_looks_like_comfort(tmp_path) -> None:
    settings = (
        '[dns]\nnameservers = ["127.0.0.1:9"]\ntimeout = 0.3\n'
        "[fetch]\nattempts = 1\nconnect_timeout = 0.5\n"
    )
    desk = Desk(tmp_path, settings)
    ended = desk.run("prospect", *NORTHGATE, "--format", "json", "-o", str(tmp_path / "r.md"))
    found = ended.json
    first = (tmp_path / "r.md").read_text("utf-8").splitlines()[0]

    assert 3 == ended.code
    assert "incomplete" == found["status"]
    assert found["score"]["points"] is None
    assert found["score"]["band"] is None
    assert 0 == found["coverage"]["pct"]
    assert [] == found["comforts"]
    assert "NOTHING OUTSIDE THIS MACHINE ANSWERED" in first.upper()
    assert {"failed", "not-checked"} >= {
        item["outcome"] for item in found["lookups"] if item["source"] not in ("email", "phone")
    }
    assert "clear" not in (tmp_path / "r.md").read_text("utf-8").lower().split("method")[0]


def test_stdout_is_json_alone_and_messages_go_to_stderr(desk) -> None:
    ended = desk.prospect(*NORTHGATE)

    assert 0 == ended.code
    assert "Northgate Fastener Supply Ltd" == ended.json["input"]["subject"]["name"]
    assert "archive:" in ended.err
    assert "\x1b" not in ended.err


def test_a_frozen_clock_gives_equal_bytes_twice(world, tmp_path) -> None:
    bytes_ = []
    for run in ("one", "two"):
        folder = tmp_path / run
        folder.mkdir()
        desk = Desk(folder, world.settings)
        frozen = [*NORTHGATE[:-1], "2026-11-16T09:00:00Z"]
        ended = desk.run(
            "prospect", *frozen, "--format", "json", "--capture", str(folder / "a.warc.gz")
        )
        found = ended.json
        for item in [*found["evidence"], *found["possible_matches"]]:
            item["record"] = None
        bytes_.append(json.dumps(found))

    assert bytes_[0] == bytes_[1]


def test_ambiguity_is_said_and_a_pick_resolves_it(desk) -> None:
    unsure = desk.prospect("Quillmere Supplies", "--country", "GB", "--as-of", "2026-11-16")
    picked = desk.prospect(
        "Quillmere Supplies",
        "--country",
        "GB",
        "--pick",
        "companies-house:99000051",
        "--as-of",
        "2026-11-16",
    )

    assert 0 == unsure.code
    assert "needs_review" == unsure.json["status"]
    assert unsure.json["score"]["points"] is None
    assert 3 == len(unsure.json["candidates"])
    assert "ok" == picked.json["status"]
    assert "99000051" == picked.json["subject"]["reg_no"]


def test_fail_on_reached_ends_with_10_and_strict_with_3(desk) -> None:
    brackwater = [
        "Brackwater Joinery Ltd",
        "--country",
        "GB",
        "--reg",
        "99000002",
        "--as-of",
        "2026-11-16",
    ]

    assert 10 == desk.prospect(*brackwater, "--fail-on", "refer").code
    assert 3 == desk.prospect(*brackwater, "--strict").code
    assert 0 == desk.prospect(*brackwater).code


def test_hand_filled_lanes_count_and_say_that_they_are(desk) -> None:
    lines = [
        {
            "kind": "lane",
            "lane": "courts",
            "result": "none",
            "source": "county court search",
            "observed_on": "2026-11-14",
            "document": "search.pdf",
        },
        {
            "kind": "lane",
            "lane": "references",
            "result": "found",
            "source": "two trade references",
            "observed_on": "2026-11-12",
        },
    ]
    observed = observed_file(desk.folder / "observed.jsonl", lines)
    bare = desk.prospect(*NORTHGATE)
    filled = desk.prospect(*NORTHGATE, "--observed", str(observed))

    lanes = filled.json["coverage"]["lanes"]
    assert 1.0 == lanes["courts"]["credit"]
    assert 0.7 == lanes["references"]["credit"]
    # courts weighs 15 and is whole, references weighs 10 and has no document: 15 + 7 more.
    assert pytest.approx(bare.json["coverage"]["pct"] + 22) == filled.json["coverage"]["pct"]


def test_score_judges_saved_evidence_again_and_says_what_changed(desk) -> None:
    json_, _, _ = both_formats(
        desk,
        "Brackwater Joinery Ltd",
        "--country",
        "GB",
        "--reg",
        "99000002",
        "--as-of",
        "2026-11-16",
    )
    weights = desk.folder / "mine.toml"
    weights.write_text("[weights.codes.G09a]\nseverity = 9\n", encoding="utf-8")
    same = desk.run("score", str(json_), "--format", "json")
    other = desk.run(
        "score", "-", "--weights", str(weights), "--format", "json", stdin=json_.read_text("utf-8")
    )

    assert 0 == same.code, same.err
    assert "nothing changed" in same.err
    assert json.loads(json_.read_text("utf-8"))["score"] == same.json["score"]
    assert "G09" in other.err
    assert same.json["policy_hash"] != other.json["policy_hash"]


def test_the_number_of_a_firm_with_another_name_is_for_a_person(desk) -> None:
    zebra = ["Zebra Shipping Ltd", *NORTHGATE[1:]]
    unsure = desk.prospect(*zebra).json
    sure = desk.prospect(*zebra, "--pick", "companies-house:99000001").json

    assert ("needs_review", "refer") == (unsure["status"], unsure["decision"]["action"])
    assert "NORTHGATE FASTENER SUPPLY LTD" in unsure["decision"]["conditions"][0]
    assert "ok" == sure["status"]


def test_a_register_whose_entry_failed_is_not_read_whatever_else_it_answered(tmp_path) -> None:
    answers = routes.read()
    answers.routes = [r for r in answers.routes if r.path != "/company/99000001"]
    answers.add(
        routes.Route(
            host="api.company-information.service.gov.uk",
            path="/company/99000001",
            status=500,
            headers=(("Content-Type", "text/plain"),),
            body=b"oops",
        )
    )
    with running(answers) as world:
        desk = Desk(tmp_path, world.settings)
        found = desk.prospect(*NORTHGATE).json

    lane = found["coverage"]["lanes"]["register"]
    assert 0 == lane["credit"]
    assert "failed" == lane["state"]
    assert "refer" == found["decision"]["action"]


def test_a_list_that_claims_entries_and_shows_none_is_no_absence(tmp_path) -> None:
    answers = routes.read()
    path = "/company/99000001/charges"
    answers.routes = [r for r in answers.routes if r.path != path]
    answers.add(
        routes.Route(
            host="api.company-information.service.gov.uk",
            path=path,
            headers=(("Content-Type", "application/json"),),
            body=b'{"total_count": 9, "items": []}',
        )
    )
    with running(answers) as world:
        found = Desk(tmp_path, world.settings).prospect(*NORTHGATE).json

    (asked,) = [x for x in found["lookups"] if x["kinds"] == ["charge"]]
    assert ("failed", "unreadable") == (asked["outcome"], asked["reason"])
    assert ["not-assessed"] == [s["state"] for s in found["signs"] if s["id"] == "D12"]


def test_a_find_filled_in_by_hand_is_never_comfort(desk) -> None:
    lines = [
        {
            "kind": "lane",
            "lane": lane,
            "result": result,
            "source": "searched by hand",
            "observed_on": "2026-11-14",
            "document": "a.pdf",
        }
        for lane, result in (
            ("register", "found"),
            ("insolvency", "found"),
            ("courts", "found"),
            ("contact", "found"),
            ("references", "found"),
        )
    ]
    observed = observed_file(desk.folder / "hand.jsonl", lines)
    found = desk.prospect(
        "Dyer Roofing LLC",
        "--country",
        "US",
        "--requested",
        "2000",
        "--observed",
        str(observed),
        "--as-of",
        "2026-11-16",
    ).json

    assert "refer" == found["decision"]["action"]
    assert [("H01", False)] == [(s["code"], s["confirmed"]) for s in found["hard_stops"]]


def test_a_damaged_archive_replays_up_to_the_damage_and_says_so(desk) -> None:
    _, _, archive = both_formats(desk, *NORTHGATE)
    cut = desk.folder / "cut.warc.gz"
    whole = archive.read_bytes()
    cut.write_bytes(whole[: len(whole) * 9 // 10])
    ended = desk.run("replay", str(cut), "--format", "json")

    page = desk.run("replay", str(cut), "--format", "md").out
    assert 3 == ended.code
    assert "damaged" in ended.err
    assert ("incomplete", None) == (ended.json["status"], ended.json["score"]["points"])
    assert page.startswith("# DAMAGED ARCHIVE, no opinion")


def test_two_runs_in_one_file_are_not_taken_for_one(desk) -> None:
    _, _, archive = both_formats(desk, *NORTHGATE)
    two = desk.folder / "two.warc.gz"
    two.write_bytes(archive.read_bytes() * 2)
    ended = desk.run("replay", str(two), "--format", "json")

    assert 3 == ended.code
    assert "begins another run" in ended.err


def test_an_existing_archive_is_not_overwritten(desk) -> None:
    kept = desk.folder / "kept.warc.gz"
    kept.write_bytes(b"mine")
    ended = desk.prospect(*NORTHGATE, "--capture", str(kept))

    assert 2 == ended.code
    assert b"mine" == kept.read_bytes()
    assert 1 == len(ended.err.splitlines())


def broken_off(desk: Desk, world, archive: Path, by: signal.Signals) -> tuple[int, str]:
    """Exit code and stderr of a run that hangs until the signal comes."""
    process = subprocess.Popen(
        [str(DUECHECK), "prospect", *NORTHGATE, "--capture", str(archive)],
        env={
            **os.environ,
            "DUECHECK_CONFIG": str(desk.config),
            "DUECHECK_DATA": str(desk.folder / "d"),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    patience = time.monotonic() + 20
    while not (archive.exists() and world.asked) and time.monotonic() < patience:
        time.sleep(0.05)
    process.send_signal(by)
    _, err = process.communicate(timeout=10)
    return process.returncode, err


@pytest.fixture
def hanging():
    with running(routes.read(), fault="hang") as started:
        yield started


@pytest.fixture
def patient(tmp_path, hanging) -> Desk:
    return Desk(tmp_path, hanging.settings.replace("= 3", "= 60").replace("= 5", "= 60"))


def test_ctrl_c_ends_at_once_and_keeps_the_archive(patient, hanging) -> None:
    archive = patient.folder / "cut.warc.gz"
    code, err = broken_off(patient, hanging, archive, signal.SIGINT)

    assert 130 == code
    assert "interrupted" in err
    assert "Traceback" not in err
    assert b"warcinfo" in gzip.decompress(archive.read_bytes())


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM], ids=["killed", "terminated"])
def test_ended_at_once_the_archive_still_replays_as_far_as_it_goes(patient, hanging, end) -> None:
    archive = patient.folder / "killed.warc.gz"
    code, err = broken_off(patient, hanging, archive, end)
    assert -end == code
    assert "Traceback" not in err
    again = patient.run("replay", str(archive), "--format", "json")

    assert 3 == again.code, again.err
    assert "damaged" in again.err
    assert again.json["score"]["points"] is None


NOTHING_ASKED = [
    pytest.param([""], "name", id="B1 a blank name"),
    pytest.param(["X"], "name", id="B1 one character"),
    pytest.param(["***"], "name", id="B1 symbols only"),
    pytest.param(["Acme Ltd", "--email", "acme.example"], "--email", id="B2 an email without @"),
    pytest.param(["Acme Ltd", "--phone", "12345"], "--phone", id="B2 a phone of five digits"),
    pytest.param(
        ["Acme Ltd", "--url", "ftp://acme.example"], "--url", id="B2 a URL that is no web address"
    ),
    pytest.param(["Acme Ltd", "--country", "Atlantis"], "--country", id="B2 an unknown country"),
    pytest.param(["Acme Ltd", "--purpose", "spying"], "--purpose", id="B2 an unknown purpose"),
    pytest.param(["Acme Ltd", "--observed", "nowhere.jsonl"], "--observed", id="B3 a missing file"),
    pytest.param(["Acme Ltd", "--input", "nowhere.json"], "--input", id="B3 a missing application"),
    pytest.param(["Acme Ltd", "--first-order", "2026-02-31"], "--first-order", id="B4 31 February"),
    pytest.param(
        ["Acme Ltd", "--first-order", "03/04/2026"], "--first-order", id="B4 an ambiguous date"
    ),
    pytest.param(["Acme Ltd", "--requested", "1.2k"], "--requested", id="B4 an amount in k"),
    pytest.param(["Acme Ltd", "--requested", "-5"], "--requested", id="B4 a negative amount"),
    pytest.param(["Acme Ltd", "--fail-on", "panic"], "--fail-on", id="an action nobody knows"),
    pytest.param(["Acme Ltd", "--format", "xml"], "--format", id="a format nobody knows"),
    pytest.param(["Acme Ltd", "-o", "report.docx"], "--output", id="a suffix nobody knows"),
    pytest.param(["Acme Ltd", "--as-of", "yesterday"], "--as-of", id="a clock that is no date"),
    pytest.param(["Acme Ltd", "--as-of", "2126-01-01"], "has not come yet", id="a day to come"),
    pytest.param(["Acme Ltd", "--as-of", "2126-01-01T09:00Z"], "--as-of", id="a time to come"),
    pytest.param(["--example", "nobody"], "nobody", id="an example nobody knows"),
]


@pytest.mark.parametrize(("arguments", "named"), NOTHING_ASKED)
def test_bad_input_is_one_clear_line_and_nothing_is_fetched(arguments, named, world, desk) -> None:
    ended = desk.run("prospect", *arguments)

    assert 2 == ended.code
    assert "" == ended.out
    assert 1 == len(ended.err.strip().splitlines())
    assert named.lower() in ended.err.lower()
    assert [] == world.asked
    assert [] == list((desk.folder / "data").rglob("*.warc.gz"))


def test_a_broken_settings_file_names_line_and_key(tmp_path) -> None:
    desk = Desk(tmp_path, '[fetch]\ncontcat = "a@b.example"\n')
    ended = desk.run("prospect", *NORTHGATE)

    assert 2 == ended.code
    assert "contcat" in ended.err
    assert "contact" in ended.err
    assert 1 == len(ended.err.strip().splitlines())


@pytest.mark.parametrize("setting", ["searxng", "base_url"])
def test_a_searxng_on_this_machine_needs_its_address_and_nothing_else(setting, tmp_path) -> None:
    answers = routes.Answers()
    result = {
        "title": "Acme Ltd",
        "url": "https://acme.example/",
        "content": "Acme Ltd of Stokeham",
    }
    answers.add(
        routes.Route(
            host="127.0.0.1",
            path="/search",
            headers=(("Content-Type", "application/json"),),
            body=json.dumps({"query": "", "results": [result]}).encode(),
        )
    )
    with running(answers) as world:
        settings = f'[sources.web-search]\n{setting} = "http://127.0.0.1:{world.http_port}"\n'
        desk = Desk(tmp_path, settings)
        json_, _, archive = both_formats(desk, "Acme Ltd", "--only", "web-search")

    found = json.loads(json_.read_text("utf-8"))
    asked = [item["outcome"] for item in found["lookups"] if item["source"] == "web-search"]
    assert "found" in asked
    assert json_.read_text("utf-8") == replayed(desk, archive)[0]


def test_no_key_is_one_line_and_not_an_answer(tmp_path, world) -> None:
    desk = Desk(tmp_path, world.settings.replace(f'key = "{KEY}"', ""))
    found = desk.prospect(*NORTHGATE).json

    asked = [item for item in found["lookups"] if item["source"] == "companies-house"]
    assert {("not-checked", "no-key")} == {(item["outcome"], item["reason"]) for item in asked}
    assert 0 == found["coverage"]["lanes"]["insolvency"]["credit"]
    assert "refer" == found["decision"]["action"]
