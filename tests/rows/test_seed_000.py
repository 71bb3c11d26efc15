"""Rows of seed 000: each runs the installed command and asserts what the row says."""

from __future__ import annotations

import json

import pytest

from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

NORTHGATE = ["Northgate Fastener Supply Ltd", "--country", "GB", "--as-of", "2026-11-16"]
SITE = ["--url", "https://www.northgate-fasteners.example"]
NUMBER = ["--reg", "99000001"]
PLATFORM_PROBES = ("signup", "password", "reset", "login", "verify", "smtp")


@pytest.fixture
def world():
    with running(routes.read()) as started:
        yield started


@pytest.fixture
def desk(tmp_path, world) -> Desk:
    return Desk(tmp_path, world.settings)


def saved(desk: Desk, html: str, *more: str) -> dict[str, object]:
    page = desk.folder / "page.html"
    page.write_text(html, encoding="utf-8")
    ended = desk.run("web", str(page), "--format", "json", *more)
    assert 0 == ended.code, ended.err
    return dict(ended.json["site"])


def test_row_000_07_twelve_danger_signs_each_with_a_state(desk: Desk) -> None:
    report = desk.prospect(*NORTHGATE).json
    signs = [sign for sign in report["signs"] if sign["id"].startswith("D")]

    assert 12 == len(signs)
    assert {sign["state"] for sign in signs} <= {"present", "absent", "not-assessed"}


def test_row_000_08_claimed_years_are_compared_with_what_is_found(desk: Desk) -> None:
    said = desk.run("claims", *NORTHGATE, *NUMBER, *SITE, "--claimed-since", "2009",
                    "--format", "json").json["claims"]  # fmt: skip

    assert "supported" == next(c["verdict"] for c in said if c["what"] == "years")


def test_row_000_09_an_owner_is_not_looked_up_without_a_plan(desk: Desk) -> None:
    ended = desk.run("claims", "Acme Ltd", "--owner", "Jo Example")

    assert 5 == ended.code
    assert "R-06" in ended.err


def test_row_000_13_a_footer_year_is_no_date_and_a_dated_post_is(desk: Desk) -> None:
    story = "<p>" + "Acme makes oak stairs to measure. " * 20 + "</p>"
    stale = saved(desk, f"{story}<footer>© 2019 Acme</footer>")
    fresh = saved(desk, f"<h1>News</h1><p>Posted on 3 October 2026</p>{story}<p>© 2019</p>",
                  "--as-of", "2026-11-16")  # fmt: skip

    assert (None, 2019) == (stale["page_date"], stale["copyright_year"])
    assert "2026-10-03" == fresh["page_date"]


def test_row_000_19_a_contract_signed_before_the_run_is_late(desk: Desk) -> None:
    ended = desk.run("prospect", *NORTHGATE, "--contract-date", "2026-11-01", "--format", "md")

    assert "LATE" in ended.out


def test_row_000_21_a_mailbox_is_never_probed(desk: Desk, world) -> None:
    ended = desk.run("email", "accounts@northgate-fasteners.example", "--format", "json")
    asked = [str(lookup["question"]).lower() for lookup in ended.json["lookups"]]

    assert 0 == ended.code
    assert {"email", "dns", "rdap", "mentions"} == {
        lookup["source"]
        for lookup in ended.json["lookups"]
        if lookup["detail"] != "left out by --only"
    }
    assert not [question for question in asked for probe in PLATFORM_PROBES if probe in question]


@pytest.mark.parametrize(
    "spelling", ["01632 960111", "(01632) 960-111", "+44 1632 960111", "0044 1632 960111"]
)
def test_row_000_22_four_spellings_are_one_number(desk: Desk, spelling: str) -> None:
    seen = desk.run("phone", spelling, "--country", "GB", "--format", "json").json["evidence"]

    assert ["+441632960111"] == [
        item["facts"]["e164"] for item in seen if item["kind"] == "phone-number"
    ]


def test_row_000_23_both_headings_print_even_when_empty(desk: Desk) -> None:
    page = desk.run("prospect", *NORTHGATE, "--only", "phone", "--format", "md").out

    assert "Adverse" in page
    assert "Favourable" in page


def test_row_000_24_two_days_before_the_first_order_are_counted(desk: Desk) -> None:
    page = desk.run("prospect", *NORTHGATE, "--first-order", "2026-11-18", "--format", "md").out

    assert "2 days" in page


def test_a_single_lane_can_be_judged_again(desk: Desk) -> None:
    saved_run = desk.run("people", *NORTHGATE, *NUMBER, "--format", "json")

    assert "nothing changed" in desk.run("score", "-", stdin=saved_run.out).err


def test_pages_in_lines_are_read_without_a_network(desk: Desk) -> None:
    lines = [
        {"id": "a", "url": None, "html": "<p>This domain is for sale</p>"},
        {"id": "b", "url": "https://acme.example/", "html": ""},
    ]
    stdin = "".join(json.dumps(line) + "\n" for line in lines)
    ended = desk.run("web", "--jsonl", "-", "--format", "json", stdin=stdin)
    found = [json.loads(line) for line in ended.out.splitlines()]

    assert [("a", "placeholder"), ("b", "unreadable")] == [
        (page["id"], page["site"]["verdict"]) for page in found
    ]
    assert 2 == desk.run("web", "--jsonl", "-", stdin="{oops\n").code
