"""The guardrails that cannot be switched off, one test each, through the installed command."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from tests.desk import Desk, observed_file
from tests.world import routes
from tests.world.running import running

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
def desk(tmp_path, world) -> Desk:
    return Desk(tmp_path, world.settings)


def test_r_02_settings_take_no_password_cookie_or_log_in(tmp_path) -> None:
    for key in ("password", "cookie", "username"):
        ended = Desk(tmp_path, f'[fetch]\n{key} = "x"\n').run("prospect", *BRACKWATER)
        assert 2 == ended.code
        assert key in ended.err


def test_r_03_a_page_its_owner_closed_to_robots_is_not_read(tmp_path) -> None:
    answers = routes.read()
    host = "www.brackwater-joinery.example"
    answers.routes = [
        r for r in answers.routes if not (r.path == "/robots.txt" and "brackwater" in r.host)
    ]
    answers.add(
        *(
            routes.Route(
                host=h,
                path="/robots.txt",
                body=b"User-agent: *\nDisallow: /\n",
                headers=(("Content-Type", "text/plain"),),
            )
            for h in (host, "brackwater-joinery.example")
        )
    )
    with running(answers) as world:
        found = (
            Desk(tmp_path, world.settings).prospect(*BRACKWATER, "--url", f"https://{host}").json
        )

    read = {path for asked, path, _ in world.asked if "brackwater-joinery" in asked}
    assert {"/robots.txt"} >= read
    assert ("blocked", "robots") in {
        (x["outcome"], x["reason"]) for x in found["lookups"] if x["source"] == "website"
    }


def test_r_07_persons_are_not_looked_up_without_a_plan(world, desk) -> None:
    before = len(world.asked)
    found = desk.prospect(*BRACKWATER, "--owner", "Giles Hallam").json

    asked = " ".join(path for _, path, _ in world.asked[before:])
    assert "Hallam" not in asked
    # What the register of owners says of the name is company-level, and may still agree.
    assert any("R-07" in note for note in found["guardrails"]["notes"])


def test_r_08_quotes_are_25_words_and_no_birth_date_is_kept(desk) -> None:
    found = desk.prospect(*BRACKWATER).json

    long = [x["id"] for x in found["evidence"] if x["quote"] and len(x["quote"].split()) > 26]
    assert [] == long
    assert "birth" not in json.dumps(found)


def test_r_09_first_names_titles_and_districts_move_no_point(tmp_path) -> None:
    swaps = {
        "Giles Robert": "Aminata Fatou",
        "Elin": "Mohammed",
        "Martin": "Siobhan",
        "Mr ": "Ms ",
        "Brackwater, ZZ2": "Harlesden, ZZ2",
    }
    points = []
    for swapped in (False, True):
        answers = routes.read()
        if swapped:
            answers.routes = [
                routes.Route(**{**vars(r), "body": _swap(r.body, swaps)}) for r in answers.routes
            ]
        folder = tmp_path / str(swapped)
        folder.mkdir()
        with running(answers) as world:
            found = Desk(folder, world.settings).prospect(*BRACKWATER).json
        points.append(
            (found["score"], [(s["id"], s["state"], s["points"]) for s in found["signs"]])
        )

    assert points[0] == points[1]


def _swap(body: bytes, swaps: dict[str, str]) -> bytes:
    for old, new in swaps.items():
        body = body.replace(old.encode(), new.encode())
    return body


def test_r_10_a_person_decides(desk) -> None:
    found = desk.prospect(*BRACKWATER).json

    assert found["decision"]["needs_human"] is True
    assert "a person decides" in desk.run("prospect", *BRACKWATER, "--format", "md").out.lower()


def test_r_11_the_report_says_it_is_internal_and_no_consumer_report(desk) -> None:
    for format_ in ("md", "table"):
        page = desk.run("prospect", *BRACKWATER, "--format", format_).out.lower()
        assert "internal" in page
        assert "not a consumer report" in page


def test_r_17_what_is_kept_is_readable_by_its_owner_alone(desk) -> None:
    archive = desk.folder / "a.warc.gz"
    desk.prospect(*BRACKWATER, "--capture", str(archive))
    desk.prospect(*BRACKWATER)
    kept = [archive, *(desk.folder / "data").rglob("*.warc.gz")]

    assert 2 <= len(kept)
    assert {0o600} == {stat.S_IMODE(path.stat().st_mode) for path in kept}


def test_r_19_an_unsourced_note_has_no_points(desk) -> None:
    line = {
        "kind": "note",
        "code": "D09b",
        "text": "they have no money",
        "observed_on": "2026-11-10",
    }
    sourced = {**line, "channel": "email"}
    points = []
    for number, note in enumerate((line, sourced)):
        file = observed_file(desk.folder / f"{number}.jsonl", [note])
        found = desk.prospect(*BRACKWATER, "--observed", str(file)).json
        points.append(next(s["points"] for s in found["signs"] if s["id"] == "D09"))

    assert 0 == points[0]
    assert points[1] > 0


@pytest.mark.parametrize(
    "name", ["brackwater", "halcyon", "northgate", "quillmere", "tanner-ridge"]
)
def test_r_20_no_report_accuses(name: str) -> None:
    page = (Path(__file__).parents[1] / "examples" / name / "report.md").read_text("utf-8").lower()

    assert [] == [word for word in ("fraud", "crook", "liar", "scam", "bankrupt ") if word in page]
