"""
Rows of the footprint: each runs the installed command against a world and asserts its row.

Dunmore Decking Ltd, its people and every other firm here are fictional.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.desk import Desk, observed_file
from tests.world import routes
from tests.world.routes import Route
from tests.world.running import running

FIRM = ("Dunmore Decking Ltd", "--country", "GB", "--as-of", "2026-11-16")
PHONE = ("--phone", "01632 960555")
HOST = "www.dunmore-decking.example"
SITE = ("--url", f"https://{HOST}")
STORY = "<p>" + "We build and repair oak decks for houses and inns around Stokeham. " * 6 + "</p>"
HTML = (("Content-Type", "text/html; charset=utf-8"),)
JSON = (("Content-Type", "application/json"),)


def page(host: str, path: str, body: str) -> Route:
    return Route(host=host, path=path, body=body.encode(), headers=HTML)


def results(*rows: dict[str, str]) -> Route:
    answer = {"query": "x", "results": list(rows), "unresponsive_engines": []}
    return Route(host="search.example", path="/search", query=(("q", "*Dunmore Decking*"),),
                 body=json.dumps(answer).encode(), headers=JSON)  # fmt: skip


def hit(title: str, url: str, content: str = "", on: str = "") -> dict[str, str]:
    dated = {"publishedDate": f"{on}T00:00:00"} if on else {}
    return {"title": title, "url": url, "content": content, **dated}


@contextmanager
def desk_in(tmp_path, *more: Route) -> Iterator[Desk]:
    tmp_path.mkdir(exist_ok=True)
    answers = routes.read()
    answers.add(*more)
    for route in more:
        answers.names[route.host, "A"] = ["93.184.216.34"]
    with running(answers) as world:
        yield Desk(tmp_path, world.settings)


def ask(tmp_path, more: list[Route], *arguments: str) -> dict[str, Any]:
    with desk_in(tmp_path, *more) as desk:
        ended = desk.prospect(*FIRM, *arguments)
        assert ended.out, ended.err
        return dict(ended.json)


def all_evidence(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [*report["evidence"], *report["possible_matches"]]


def sign(report: dict[str, Any], code: str) -> list[dict[str, Any]]:
    return [reason for reason in report["reasons"] if reason["code"] == code]


TEAM = (
    '<h1>Our team</h1><div class="team-member"><h3>Petra Marlow</h3><p>Managing Director</p></div>'
    "{others}"
)
CFO = '<div class="team-member"><h3>Jonas Fell</h3><p>Chief Financial Officer</p></div>'
SALES = '<div class="team-member"><h3>Ruth Ember</h3><p>Head of Sales</p></div>'


def test_row_000_06_two_who_are_gone_from_the_team_page(tmp_path) -> None:
    rows = [
        ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"],
        ["k", "20260610120000", f"https://{HOST}/about", "text/html", "200", "A", "1"],
    ]
    now, then = TEAM.format(others=""), TEAM.format(others=CFO + SALES)
    report = ask(
        tmp_path,
        [
            page(HOST, "/", f'<a href="/about">Our team</a>{STORY}'),
            page(HOST, "/about", f"{now}{STORY}"),
            Route(host="web.archive.org", path="/cdx/search/cdx",
                  query=(("url", f"*{HOST}/about"), ("collapse", "*")),
                  body=json.dumps(rows).encode(), headers=JSON),
            page("web.archive.org", "/web/20260610120000id_/*", f"{then}{STORY}"),
        ],
        *SITE,
    )  # fmt: skip
    said = sign(report, "D03b")[0]
    cited = [item for item in report["evidence"] if item["id"] in said["evidence_ids"]]
    told = " / ".join(item["value"] for item in cited)

    for words in ("Jonas Fell", "Chief Financial Officer", "Ruth Ember", "Head of Sales",
                  "2026-06-10", "2026-11-16"):  # fmt: skip
        assert words in told
    assert all("web.archive.org/web/20260610120000id_" in item["url"] for item in cited)
    assert "Petra Marlow" not in told


def test_row_000_12_a_current_directory_ad_with_matching_phone_is_comfort(tmp_path) -> None:
    listing = hit("Dunmore Decking Ltd, Stokeham", "https://directory.example/dunmore",
                  "Decks built and repaired. Telephone 01632 960555.", "2026-10-20")  # fmt: skip
    report = ask(tmp_path, [results(listing)], *PHONE)
    other = ask(tmp_path / "other", [results(listing)], "--phone", "01632 960999")

    assert ["F06"] == [comfort["code"] for comfort in report["comforts"]]
    assert [] == other["comforts"]


@pytest.mark.parametrize(
    ("post", "stale"),
    [
        pytest.param("", True, id="footer year 2019 and no newer date"),
        pytest.param("<h2>Spring decks</h2><p>Posted on 20 October 2026</p>", False, id="a post"),
    ],
)
def test_row_000_13_stale_by_its_footer_and_fresh_by_a_post(tmp_path, post: str, stale: bool):
    home = f"<h1>Dunmore Decking</h1>{post}{STORY}<footer>© 2019 Dunmore Decking</footer>"
    report = ask(tmp_path, [page(HOST, "/", home)], *SITE)

    assert stale is bool(sign(report, "G02a"))


def test_row_000_14_a_working_cart_is_a_store_and_none_costs_nothing(tmp_path) -> None:
    plain = page(HOST, "/", f"<h1>Dunmore Decking</h1>{STORY}")
    linked = page(HOST, "/", f'<h1>Dunmore Decking</h1><a href="/cart">Cart</a>{STORY}')
    basket = page(HOST, "/cart", "<h1>Your cart is empty</h1>")
    with_store = ask(tmp_path, [linked, basket], *SITE)
    without = ask(tmp_path / "without", [plain], *SITE)

    assert any("store: yes" in item["value"] for item in all_evidence(with_store))
    assert not any(reason["code"].startswith("G05") for reason in without["reasons"])


def classified(tmp_path, words: str, *arguments: str) -> dict[str, Any]:
    address = "https://classifieds.example/ads/4711"
    found = hit("Dunmore Decking Ltd", address, words, "2026-11-02")
    body = f"<h1>Dunmore Decking Ltd</h1><p>{words}</p><p>Phone 01632 960555</p>"
    advert = page("classifieds.example", "/ads/4711", body)
    return ask(tmp_path, [results(found), advert], *PHONE, *arguments)


def test_row_000_15_a_trading_ad_is_comfort(tmp_path) -> None:
    report = classified(tmp_path, "We install decks, call us.")

    assert ["F06"] == [comfort["code"] for comfort in report["comforts"]]
    assert [] == sign(report, "G13a")


def test_row_000_15_selling_its_own_assets_is_g13(tmp_path) -> None:
    report = classified(tmp_path, "Selling our skid steer and office desks.")

    said = sign(report, "G13a")[0]
    cited = [item for item in report["evidence"] if item["id"] in said["evidence_ids"]]

    assert any("skid steer" in item["value"] for item in cited)
    assert [] == report["comforts"]


def test_row_000_15_a_used_equipment_dealer_is_not_selling_its_own_plant(tmp_path) -> None:
    words = "Selling our skid steer and office desks."
    report = classified(tmp_path, words, "--sector", "used equipment dealer")

    assert [] == sign(report, "G13a")


def test_row_000_17_only_an_auction_of_its_machines_is_caution_or_worse(tmp_path) -> None:
    address = "https://auctions.example/lots/dunmore"
    words = (
        "Complete contents of workshop: saws, compressors, vans. Bidding closes 20 November 2026."
    )
    sale = hit("Auction: Dunmore Decking Ltd, Stokeham", address, words)
    body = f"<h1>By order of Dunmore Decking Ltd</h1><p>{words}</p><p>View: 01632 960555</p>"
    looked = observed_file(
        tmp_path / "looked.jsonl",
        [
            {"kind": "lane", "lane": lane, "result": "none", "source": "own search",
             "observed_on": "2026-11-15"}
            for lane in ("insolvency", "courts", "news")
        ],
    )  # fmt: skip
    report = ask(tmp_path, [results(sale), page("auctions.example", "/lots/dunmore", body)],
                 *PHONE, "--observed", str(looked))  # fmt: skip

    assert report["score"]["band"] in ("caution", "high", "severe")
    assert "only trace found" in json.dumps(report)


TEN = [
    (hit("Dunmore Decking Ltd: decks", f"https://{HOST}/"), "own-site"),
    (hit("Dunmore Decking Ltd", "https://directory.example/d"), "directory"),
    (hit("Dunmore Decking Ltd reviews", "https://www.yell.com/d"), "directory"),
    (hit("Dunmore Decking Ltd, decks", "https://classifieds.example/ads/1"), "advert"),
    (hit("Dunmore Decking Ltd wins award", "https://www.stokeham-courier.example/n"), "news"),
    (hit("Auction at Dunmore Decking Ltd", "https://www.bidspotter.com/x"), "sale"),
    (hit("Dunmore Decking Ltd | LinkedIn", "https://www.linkedin.com/company/x"), "profile"),
    (hit("Dunmore Dental Surgery", "https://dunmore-dental.example/"), "namesake"),
    (hit("Decking in Dunmore Park", "https://park.example/"), "namesake"),
    (hit("How Dunmore Decking Ltd built our deck", "https://diary.example/deck"), "other"),
]


def test_row_000_25_every_result_gets_one_label_and_namesakes_no_points(tmp_path) -> None:
    report = ask(tmp_path, [results(*(row for row, _ in TEN))], *SITE, "--only", "web-search")
    seen = {
        item["facts"]["address"]: item
        for item in all_evidence(report)
        if item["kind"] == "search-result"
    }

    assert {row["url"]: label for row, label in TEN} == {
        address: item["facts"]["label"] for address, item in seen.items()
    }
    assert all(
        item["points"] in (None, 0)
        for item in seen.values()
        if item["facts"]["label"] == "namesake"
    )
