"""`duecheck social` as installed: networks that are never asked, sites that allow it, and rows."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.desk import Desk, observed_file
from tests.world import routes
from tests.world.running import running

OFFLINE = '[dns]\nnameservers = ["127.0.0.1:9"]\ntimeout = 0.3\n[fetch]\nattempts = 1\n'
FIVE = ("LinkedIn", "X (Twitter)", "Facebook", "Instagram", "Pinterest")
NORTHGATE = ("Northgate Fastener Supply Ltd", "--url", "https://www.northgate-fasteners.example")
AS_OF = ("--as-of", "2026-11-16T09:00:00Z")


class Site(BaseHTTPRequestHandler):
    """`acme` is a member. /wall/ asks everybody to log in, /busy/ asks for 30 s of peace."""

    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        _, place, user = self.path.split("/")
        status, text = (200, "member since 2019") if user == "acme" else (404, "not found")
        if place == "wall":
            status, text = 200, "log in to continue"
        if place == "busy":
            status, text = 429, "slow down"
        self.send_response(status)
        self.send_header("Content-Length", str(len(text)))
        if place == "busy":
            self.send_header("Retry-After", "30")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def origin() -> Iterator[str]:
    Site.asked = []
    server = ThreadingHTTPServer(("", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(tmp_path, '[fetch]\nallow_hosts = ["127.0.0.0/8"]\npace = "none"\n')


def entry(origin: str, place: str, **more: object) -> dict[str, object]:
    return {
        "name": place,
        "home": f"{origin}/",
        "url": f"{origin}/{place}/{{user}}",
        "kind": "status",
        "present_status": 200,
        "present_text": "member since",
        "absent_status": 404,
        "absent_text": "not found",
        **more,
    }


def sites_file(desk: Desk, *entries: dict[str, object]) -> str:
    path = desk.folder / "sites.json"
    path.write_text(json.dumps(entries), encoding="utf-8")
    return str(path)


def test_row_000_20_offline_all_rows_print_as_not_checked_and_coverage_falls(tmp_path) -> None:
    with running(routes.read()) as world:
        (tmp_path / "on").mkdir()
        online = Desk(tmp_path / "on", world.settings).run(
            "social", *NORTHGATE, *AS_OF, "--format", "json"
        )
    (tmp_path / "off").mkdir()
    desk = Desk(tmp_path / "off", OFFLINE)
    offline = desk.run("social", *NORTHGATE, *AS_OF, "--format", "json")
    page = desk.run("social", *NORTHGATE, *AS_OF)

    assert 3 == offline.code == page.code
    lines = page.out.splitlines()
    for title in FIVE:
        row = next(i for i, line in enumerate(lines) if line.startswith(title))
        assert "NOT CHECKED" in lines[row]
        assert "open by hand: https://" in lines[row + 1]
    assert offline.json["coverage"]["pct"] < online.json["coverage"]["pct"]
    assert {"not checked"} == {row["state"] for row in offline.json["networks"]}


def test_row_000_20_no_big_network_is_ever_asked_and_the_json_can_be_scored(tmp_path) -> None:
    with running(routes.read()) as world:
        desk = Desk(tmp_path, world.settings)
        note = {"kind": "note", "text": "has a page, last post in October", "channel": "social"}
        note |= {"observed_on": "2026-11-10", "url": "https://www.pinterest.com/northgate_example/"}
        seen = observed_file(tmp_path / "seen.jsonl", [note])
        ended = desk.run("social", *NORTHGATE, *AS_OF, "--observed", str(seen), "--format", "json")
        (tmp_path / "run.json").write_text(ended.out, encoding="utf-8")
        scored = desk.run("score", str(tmp_path / "run.json"), "--format", "json")
        hosts = {host for host, *_ in world.asked}

    assert ended.code in (0, 3), ended.err
    rows = {row["network"]: row for row in ended.json["networks"]}
    assert "linked by its own site" == rows["linkedin"]["why"]
    assert "noted by hand on 2026-11-10" == rows["pinterest"]["why"]
    assert scored.code in (0, 3), scored.err
    assert not any(name in host for host in hosts for name in ("linkedin", "facebook", "x.com"))


def test_a_network_added_by_the_user_is_one_more_row(tmp_path) -> None:
    (tmp_path / "more.toml").write_text(
        '[tradeyard]\ntitle = "Trade Yard"\nopen = "https://tradeyard.example/?q={name}"\n'
        "hosts = ['tradeyard.example']\nown = '^/firms/'\n",
        encoding="utf-8",
    )
    page = Desk(tmp_path, OFFLINE).run("social", *NORTHGATE, "--networks", "more.toml")

    assert "Trade Yard   NOT CHECKED" in page.out
    assert "https://tradeyard.example/?q=Northgate+Fastener+Supply+Ltd" in page.out


def test_row_004_06_adding_a_site_is_a_data_change(desk, origin) -> None:
    one = entry(origin, "first", allowed="https://first.example/terms", since="2026-03-01")
    two = one | {"name": "second", "url": f"{origin}/second/{{user}}", "sectors": ["fasteners"]}
    look = ("social", "--handles", "acme,acmeltd", "--format", "json", "--sites")

    before = desk.run(*look, sites_file(desk, one)).json["look_ups"]
    after = desk.run(*look, sites_file(desk, one, two)).json["look_ups"]

    assert [("acme", "first", "found"), ("acmeltd", "first", "absent")] == [
        (row["user"], row["site"], row["status"]) for row in before
    ]
    assert [("acme", "second", "found"), ("acmeltd", "second", "absent")] == [
        (row["user"], row["site"], row["status"]) for row in after if row["site"] == "second"
    ]


def test_the_bulk_contract_writes_one_line_for_every_handle_and_site(desk, origin) -> None:
    busy = entry(origin.replace("127.0.0.1", "127.0.0.2"), "busy")
    sites = sites_file(desk, entry(origin, "open"), entry(origin, "wall"), busy)
    ended = desk.run(
        "social", "--users", "acme,nobody", "--sites", sites, "--out", "o.jsonl", "--timeout", "3"
    )

    assert 0 == ended.code, ended.err
    assert "" == ended.out
    lines = (desk.folder / "o.jsonl").read_text("utf-8").splitlines()
    assert [
        ("acme", "open", "found", None),
        ("acme", "wall", "unknown", "unreadable"),
        ("acme", "busy", "unknown", "rate-limit"),
        ("nobody", "open", "absent", None),
        ("nobody", "wall", "unknown", "unreadable"),
        ("nobody", "busy", "unknown", "rate-limit"),
    ] == [
        (row["user"], row["site"], row["status"], row.get("reason"))
        for row in map(json.loads, lines)
    ]
    assert "/robots.txt" not in Site.asked
    assert 1 == sum(path.startswith("/busy/") for path in Site.asked)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(("--users", "a", "--sites", "s.json"), "--out", id="no file to write"),
        pytest.param(("--users", "a", "--out", "o"), "--sites", id="no table"),
        pytest.param(("Acme Ltd", "--handles", "a"), "NAME", id="two questions"),
        pytest.param(("--sites", "s.json"), "NAME", id="no question"),
        pytest.param(
            ("--users", "a", "--sites", "s.json", "--out", "o", "--verify"), "--verify", id="bulk"
        ),
    ],
)
def test_a_question_that_cannot_be_meant_ends_with_2_and_names_the_option(
    desk, arguments: tuple[str, ...], says: str
) -> None:
    ended = desk.run("social", *arguments)

    assert 2 == ended.code
    assert f"duecheck social: {says}" in ended.err
    assert 1 == len(ended.err.strip().splitlines())
