"""Rows about claims, owner and contacts; each runs the installed command. Firms are fictional."""

from __future__ import annotations

import json

import pytest

from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

FIRM = ("Northgate Fastener Supply Ltd", "--country", "GB", "--reg", "99000001",
        "--as-of", "2026-11-16")  # fmt: skip
REGISTER = "api.company-information.service.gov.uk"
PLAN = 'owner = "R. Example"\nwritten = 2026-03-01\nperson_lookups = {allowed}\n'


@pytest.fixture(scope="module")
def world():
    with running(routes.read()) as started:
        yield started


@pytest.fixture
def desk(tmp_path, world) -> Desk:
    return Desk(tmp_path, world.settings)


def founded(day: str) -> routes.Answers:
    answers = routes.read()
    path = "/company/99000001"
    old = next(r for r in answers.routes if (r.host, r.path) == (REGISTER, path))
    body = json.loads(old.body) | {"date_of_creation": day}
    answers.routes.remove(old)
    answers.add(routes.Route(**{**vars(old), "body": json.dumps(body).encode()}))
    # Without its site, whose domain is older, the register alone speaks of years.
    answers.routes[:] = [r for r in answers.routes if "northgate-fasteners" not in r.host]
    return answers


@pytest.mark.parametrize(
    ("day", "verdict", "flagged"),
    [
        pytest.param("2025-09-16", "contradicted", True, id="14 months before 16 November 2026"),
        pytest.param("2017-05-16", "supported", False, id="nine and a half years"),
    ],
)
def test_row_000_08_ten_years_claimed_and_the_register_knows_fewer(
    tmp_path, day, verdict, flagged
) -> None:
    # Ten years before 2026 is 2016.
    asked = ("claims", *FIRM, "--claimed-since", "2016")
    with running(founded(day)) as world:
        desk = Desk(tmp_path, world.settings)
        said = desk.run(*asked, "--format", "json").json
        page = desk.run(*asked).out

    assert verdict == next(c["verdict"] for c in said["claims"] if c["what"] == "years")
    assert flagged is ("A01a" in page)
    assert flagged is ("predecessor business" in " ".join(page.split()))
    check = next(check for check in said["checks"] if check["id"] == "A01")
    assert flagged is (check["points"] > 0)


def test_row_000_09_no_owner_profile_for_two_people_is_0_points_and_a_coverage_note(desk) -> None:
    (desk.folder / "plan.toml").write_text(PLAN.format(allowed="true"), "utf-8")
    asked = ("claims", *FIRM, "--owner", "Jo Nobody", "--employees", "2")
    said = desk.run(*asked, "--policy", "plan.toml", "--format", "json")
    page = desk.run(*asked, "--policy", "plan.toml").out
    without = desk.run("claims", *FIRM, "--employees", "2", "--format", "json").json

    assert 0 == said.code, said.err
    assert without["score"] == said.json["score"]
    note = next(x for x in said.json["lookups"] if x["source"] == "owner-profile")
    assert ("not-checked", "not-covered") == (note["outcome"], note["reason"])
    assert "a firm of 2 and carries 0 points" in note["detail"]
    assert "Owner: a person's page is not read by machine" in " ".join(page.split())


@pytest.mark.parametrize(
    ("plan", "as_of"),
    [
        pytest.param(None, "2026-11-16", id="no plan"),
        pytest.param(PLAN.format(allowed="false"), "2026-11-16", id="a plan that forbids it"),
        pytest.param(PLAN.format(allowed="true").replace("2026-03", "2024-03"), "2026-11-16",
                     id="a plan that has lapsed"),
        pytest.param(PLAN.format(allowed="true") + "expires = 2026-06-01\n", "2026-11-16",
                     id="a plan that has expired"),
    ],
)  # fmt: skip
def test_row_000_09_an_owner_is_refused_until_a_plan_in_force_allows_it(
    desk, world, plan, as_of
) -> None:
    more = ()
    if plan is not None:
        (desk.folder / "plan.toml").write_text(plan, "utf-8")
        more = ("--policy", "plan.toml")
    before = len(world.asked)
    ended = desk.run("claims", "Acme Ltd", "--owner", "Jo Example", "--as-of", as_of, *more)

    assert 5 == ended.code
    assert "R-06" in ended.err
    assert before == len(world.asked)


def test_row_001_02_prospect_runs_the_other_lanes_and_shows_the_person_s_as_not_checked(
    desk,
) -> None:
    run = desk.prospect(*FIRM, "--owner", "Jo Example")

    assert 0 == run.code, run.err
    note = next(x for x in run.json["lookups"] if x["source"] == "owner-profile")
    assert ("not-checked", "policy") == (note["outcome"], note["reason"])
    assert "found" == run.json["coverage"]["lanes"]["register"]["state"]


def test_row_000_10_a_thin_footprint_alone_is_a_pause_to_ask_and_no_more(desk) -> None:
    hand = {"kind": "lane", "result": "none", "source": "by hand", "observed_on": "2026-11-10"}
    lanes = ("insolvency", "courts", "contact", "references", "news", "people")
    lines = [json.dumps({**hand, "lane": lane}) for lane in lanes]
    (desk.folder / "seen.jsonl").write_text("\n".join(lines), "utf-8")
    asked = ("Zembla Rooftiles Ltd", "--country", "GB", "--as-of", "2026-11-16", "--employees",
             "60", "--sector", "office",
             "--observed", "seen.jsonl")  # fmt: skip
    register = {**hand, "lane": "register", "result": "found", "document": "extract.pdf"}
    (desk.folder / "seen.jsonl").write_text("\n".join([*lines, json.dumps(register)]), "utf-8")
    run = desk.prospect(*asked).json
    page = " ".join(desk.run("prospect", *asked, "--format", "md").out.split())

    assert run["gap"]["missing"] >= 2
    assert "clear" == run["score"]["band"]
    assert "Footprint: PAUSE: ask for" in page
    assert "Footprint: WORRY" not in page


def test_row_000_21_the_email_lane_asks_names_registers_and_the_search_alone(desk, world) -> None:
    before = len(world.asked)
    ended = desk.run("email", "accounts@northgate-fasteners.example", "--format", "json")
    asked = {(host, path.partition("?")[0]) for host, path, _ in world.asked[before:]}

    assert 0 == ended.code, ended.err
    assert {"rdap.example", "data.iana.org", "search.example"} >= {host for host, _ in asked}
    assert {"/search"} == {path for host, path in asked if host == "search.example"}
    facts = {item["kind"]: item["facts"] for item in ended.json["evidence"]}
    assert (True, False, False) == tuple(
        facts["email-address"][name] for name in ("role", "free_mail", "disposable")
    )
    assert {"domain-registration", "dns-record"} <= set(facts)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("accounts@northgate-fastners.example", "LOOK-ALIKE"),
        ("accounts@northgate-fаsteners.example", "LOOK-ALIKE"),
        ("accounts@northgate-fasteners.com", "the same name under another ending"),
        ("accounts@northgate-fasteners.example", "at the same domain"),
    ],
)
def test_row_000_21_a_look_alike_of_the_firm_s_domain_is_shown(desk, address, says) -> None:
    page = desk.run("email", address, "--url", "https://www.northgate-fasteners.example").out

    assert says in " ".join(page.split())


def test_row_000_22_the_same_number_at_another_business_is_a_conflict(tmp_path) -> None:
    answers = routes.read()
    found = {"results": [
        {"title": "Northgate Fastener Supply Ltd", "url": "https://directory.example/n",
         "content": "Tel 01632 960111"},
        {"title": "Ostrander Paving", "url": "https://directory.example/o",
         "content": "Call (01632) 960-111 for drives"},
        {"title": "Unrelated", "url": "https://directory.example/u", "content": "01632 960199"},
    ]}  # fmt: skip
    answers.add(
        routes.Route(host="search.example", path="/search", query=(("q", "*960111*"),),
                     body=json.dumps(found).encode(),
                     headers=(("Content-Type", "application/json"),))
    )  # fmt: skip
    spellings = ("01632 960111", "(01632) 960-111", "+44 1632 960111", "0044 1632 960111")
    with running(answers) as world:
        desk = Desk(tmp_path, world.settings)
        runs = [
            desk.run("phone", said, "--country", "GB", "--name", "Northgate Fastener Supply Ltd",
                     "--format", "json").json
            for said in spellings
        ]  # fmt: skip

    seen = [
        {(e["facts"]["title"], e["facts"]["names_firm"])
         for e in (*run["evidence"], *run["possible_matches"]) if e["kind"] == "mention"}
        for run in runs
    ]  # fmt: skip
    assert seen == [{("Northgate Fastener Supply Ltd", True), ("Ostrander Paving", False)}] * 4


def test_row_000_22_what_a_spreadsheet_made_of_a_number_is_refused(desk) -> None:
    ended = desk.run("phone", "1.64E+10", "--country", "GB")

    assert 2 == ended.code
    assert "spreadsheet" in ended.err


def test_row_000_24_two_days_left_print_what_cannot_be_finished_in_time(desk) -> None:
    page = " ".join(
        desk.run("prospect", *FIRM, "--first-order", "2026-11-18", "--format", "md").out.split()
    )

    assert "2 days left" in page
    assert "CANNOT BE FINISHED by then: " in page
    late = page.partition("CANNOT BE FINISHED by then: ")[2][:200]
    assert "references (" in late
    # Insolvency was answered by the register, so nothing about it is left to finish.
    assert "insolvency (" not in late


def test_row_001_05_one_command_writes_markdown_and_json_with_the_same_score(desk) -> None:
    ended = desk.run("prospect", *FIRM, "--url", "https://www.northgate-fasteners.example",
                     "-o", "report.md", "-o", "report.json")  # fmt: skip
    page = (desk.folder / "report.md").read_text("utf-8")
    score = json.loads((desk.folder / "report.json").read_text("utf-8"))["score"]

    assert 0 == ended.code, ended.err
    assert score["points"] is not None
    assert f"{score['points']:.0f}" in page.partition("---")[0]
    assert str(score["band"]).lower() in page.partition("---")[0].lower()
