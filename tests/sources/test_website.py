"""The firm's own site. Every page here is written by us; Acme Stairs Ltd is fictional."""

from __future__ import annotations

import pytest
from tests.sources.fake_door import NXDOMAIN, FakeDoor, failure, html, inquiry

from duecheck.model.evidence import FetchedBy, SourceClass
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources.website import KINDS, collect

HOST = "acme-stairs.example"
HOME = f"https://{HOST}/"
SUBJECT = Subject(name="Acme Stairs Ltd", country="GB", url=HOME)
NAMES = {(HOST, "A"): ["192.0.2.1"]}
NOT_THERE = html("<h1>Not found</h1>", 404)
FOOT = (
    "<footer>Acme Stairs Ltd. Registered in England and Wales, company number 99000077. "
    "VAT number GB 990 0000 77. &copy; 2019</footer>"
)
LIVE = (
    "<title>Acme Stairs</title>"
    '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    '<a href="/contact">Contact</a><a href="/about">About us</a><a href="/shop/basket">Basket</a>'
    '<a href="https://www.linkedin.com/company/acme-stairs-example">LinkedIn</a>'
    '<a href="https://www.facebook.com/sharer.php?u=x">Share</a>'
    "<h1>Stairs made in Stokeham</h1><p>Call 01632 960777.</p>"
    '<article><time datetime="2026-09-01">1 September</time><p>New oak in stock.</p></article>'
    + FOOT
)
CONTACT = '<a href="mailto:info@acme-stairs.example">write</a><p>1 Kiln Lane, Stokeham, ZZ1 4AB</p>'
ABOUT = '<div class="team-member"><h3>Petra Marlow</h3><p>Managing Director</p></div>'
FEED = (
    200,
    {"content-type": "application/rss+xml"},
    b"<rss><item><pubDate>Thu, 22 Oct 2026 09:00:00 GMT</pubDate></item></rss>",
)
WHOLE = {
    HOME: html(LIVE, last_modified="Tue, 02 Jun 2020 09:00:00 GMT"),
    f"{HOME}contact": html(CONTACT),
    f"{HOME}about": html(ABOUT),
    f"{HOME}shop/basket": html("<h1>Your basket is empty</h1>"),
    f"{HOME}robots.txt": (200, {"content-type": "text/plain"}, b"User-agent: *\nDisallow:\n"),
    f"{HOME}sitemap.xml": NOT_THERE,
    f"{HOME}feed.xml": FEED,
}
QUIET = {f"{HOME}robots.txt": NOT_THERE, f"{HOME}sitemap.xml": NOT_THERE}


async def visit(pages, *, names=NAMES, subject: Subject = SUBJECT):
    door = FakeDoor(pages, names=names)
    run = inquiry(door, source="website", subject=subject)
    await collect.collect(run)
    assert list(KINDS[:1]) == list(run.lookups[0].kinds)
    assert len(KINDS) == len(run.lookups)
    return run


def kind(run, wanted: str):
    return [item for item in run.evidence if item.kind == wanted]


def ends(run) -> dict[str, tuple[LookupOutcome, Reason | None]]:
    return {item.kinds[0]: (item.outcome, item.reason) for item in run.lookups}


def state(run):
    return kind(run, "site")[0].fact("state")


async def test_without_an_address_every_question_says_so() -> None:
    run = await visit({}, subject=Subject(name="Acme", email_domain="gmail.com"))

    assert {(LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE)} == set(ends(run).values())
    assert [] == run.evidence


async def test_a_whole_site_is_read() -> None:
    run = await visit(WHOLE)
    (site,) = kind(run, "site")

    assert {(LookupOutcome.FOUND, None), (LookupOutcome.NONE, None)} == set(ends(run).values())
    assert "live" == site.fact("state")
    assert "99000077" == site.fact("registration_number")
    assert "GB990000077" == site.fact("vat_number")
    assert [("phone", "+441632960777"), ("email", f"info@{HOST}"), ("address", "ZZ1 4AB")] == [
        (item.fact("what"), item.fact("normal")) for item in kind(run, "site-contact")
    ]
    assert ["linkedin"] == [item.fact("network") for item in kind(run, "site-profile")]
    assert [("Petra Marlow", "Managing Director")] == [
        (item.fact("name"), item.fact("role")) for item in kind(run, "person")
    ]
    assert [True] == [item.fact("works") for item in kind(run, "site-store")]


async def test_a_fresh_post_stands_beside_a_stale_copyright_line() -> None:
    run = await visit(WHOLE)

    assert {"time": "2026-09-01", "feed": "2026-10-22", "copyright": None} == {
        item.fact("method"): item.fact("on") for item in kind(run, "site-date")
    }
    assert [2019] == [i.fact("year") for i in kind(run, "site-date") if i.fact("year")]


async def test_the_server_s_word_counts_only_where_nothing_else_does() -> None:
    home = html("<h1>Acme</h1>", last_modified="Tue, 02 Jun 2020 09:00:00 GMT")
    run = await visit({**QUIET, HOME: home})

    assert [("last-modified", "2020-06-02")] == [
        (item.fact("method"), item.fact("on")) for item in kind(run, "site-date")
    ]


async def test_evidence_says_whom_it_is_about_and_stands_on_its_own_page() -> None:
    run = await visit(WHOLE)
    mail = next(i for i in kind(run, "site-contact") if i.fact("what") == "email")

    assert {FetchedBy.DOMAIN} == {item.fetched_by for item in run.evidence}
    assert (HOST, "+441632960777", "ZZ1 4AB") == (
        mail.about.domain,
        mail.about.phone,
        mail.about.postcode,
    )
    assert f"{HOME}contact" == mail.url
    assert SourceClass.SELF is mail.source_class
    assert SourceClass.INFRASTRUCTURE is kind(run, "site")[0].source_class
    assert all(item.record is not None for item in run.evidence)


async def test_a_plain_page_gives_none_and_not_silence() -> None:
    run = await visit({**QUIET, HOME: html("<h1>Acme</h1><p>Stairs.</p>")})

    assert "live" == state(run)
    assert {(LookupOutcome.NONE, None)} == {
        end for asked, end in ends(run).items() if asked != "site"
    }


async def test_a_page_that_could_not_be_read_is_no_silence() -> None:
    pages = {
        **QUIET,
        HOME: html('<h1>Acme</h1><a href="/contact">Contact</a>'),
        f"{HOME}contact": failure(LookupOutcome.FAILED, Reason.TIMEOUT),
    }
    run = await visit(pages)

    assert (LookupOutcome.FAILED, Reason.TIMEOUT) == ends(run)["site-contact"]
    assert (LookupOutcome.FAILED, Reason.TIMEOUT) == ends(run)["site-notice"]
    assert (LookupOutcome.NONE, None) == ends(run)["site-store"]


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param(html("no", 503), LookupOutcome.FAILED, Reason.SERVER_ERROR, id="503"),
        pytest.param(html("no", 403), LookupOutcome.BLOCKED, Reason.LOGIN_WALL, id="403"),
        pytest.param(
            failure(LookupOutcome.BLOCKED, Reason.ROBOTS),
            LookupOutcome.BLOCKED,
            Reason.ROBOTS,
            id="robots.txt says no",
        ),
        pytest.param(
            (200, {"content-type": "application/pdf"}, b"%PDF"),
            LookupOutcome.FAILED,
            Reason.UNREADABLE,
            id="no page",
        ),
    ],
)
async def test_a_home_page_that_was_not_read_leaves_every_question_open(
    answer, outcome, reason
) -> None:
    run = await visit({HOME: answer})

    assert {(outcome, reason)} == set(ends(run).values())
    assert [] == run.evidence


@pytest.mark.parametrize(
    ("names", "words"),
    [
        pytest.param({(HOST, "A"): NXDOMAIN}, "does not exist in DNS", id="no such name"),
        pytest.param(
            {(HOST, "A"): [], (f"www.{HOST}", "A"): []}, "has no address in DNS", id="no address"
        ),
    ],
)
async def test_a_site_without_a_name_is_gone(names, words: str) -> None:
    run = await visit({}, names=names)

    assert "gone" == state(run)
    assert f"{HOST} {words}" == kind(run, "site")[0].value
    assert (LookupOutcome.FOUND, None) == ends(run)["site"]
    assert (LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE) == ends(run)["site-contact"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(html("<h1>Gone</h1>", 410), "gone", id="410"),
        pytest.param(html("<p>This domain is for sale.</p>"), "parked", id="for sale"),
        pytest.param(
            html("<title>Welcome to nginx!</title><p>nginx</p>"), "default", id="nginx's own page"
        ),
        pytest.param(html("<p>This account has been suspended.</p>"), "suspended", id="suspended"),
    ],
)
async def test_a_place_holder_answers_nothing_else(answer, expected: str) -> None:
    run = await visit({HOME: answer})

    assert expected == state(run)
    assert 1 == len(run.evidence)


async def test_a_site_under_construction_still_shows_a_phone() -> None:
    page = html("<p>Our website is under construction. Call 01632 960777.</p>")
    run = await visit({**QUIET, HOME: page})

    assert "under-construction" == state(run)
    assert ["+441632960777"] == [item.fact("normal") for item in kind(run, "site-contact")]


async def test_another_domain_is_a_redirection_and_www_is_none() -> None:
    moved = {HOME: (301, {"location": "https://buyer.example/"}, b"")}
    away = await visit({**moved, "https://buyer.example/": html("<h1>Buyer</h1>")})
    www = {HOME: (301, {"location": f"https://www.{HOST}/"}, b"")}
    here = await visit(
        {
            **www,
            f"https://www.{HOST}/": html("<h1>Acme</h1>"),
            f"https://www.{HOST}/robots.txt": NOT_THERE,
            f"https://www.{HOST}/sitemap.xml": NOT_THERE,
        }
    )

    assert ("redirected", "buyer.example") == (
        state(away),
        kind(away, "site")[0].fact("redirected_to"),
    )
    assert "live" == state(here)


async def test_a_bare_domain_without_an_address_is_read_under_www() -> None:
    names = {(HOST, "A"): [], (f"www.{HOST}", "A"): ["192.0.2.1"]}
    pages = {
        f"https://www.{HOST}/": html("<h1>Acme</h1>"),
        f"https://www.{HOST}/robots.txt": NOT_THERE,
        f"https://www.{HOST}/sitemap.xml": NOT_THERE,
    }

    assert "live" == state(await visit(pages, names=names))


async def test_plain_http_is_tried_where_nobody_asked_for_https() -> None:
    subject = Subject(name="Acme Stairs Ltd", email_domain=HOST)
    pages = {
        f"http://{HOST}/": html("<h1>Acme</h1>"),
        f"http://{HOST}/robots.txt": NOT_THERE,
        f"http://{HOST}/sitemap.xml": NOT_THERE,
    }

    assert "live" == state(await visit(pages, subject=subject))


async def test_a_closing_notice_is_against_its_own_interest_and_a_season_is_none() -> None:
    ends_ = await visit({**QUIET, HOME: html("<h1>CLOSING DOWN SALE</h1>")})
    season = await visit({**QUIET, HOME: html("<h1>Closing for the season on Sunday</h1>")})

    assert [("closing-down", SourceClass.AGAINST_INTEREST)] == [
        (item.fact("what"), item.source_class) for item in kind(ends_, "site-notice")
    ]
    assert (LookupOutcome.NONE, None) == ends(season)["site-notice"]


async def test_a_basket_that_is_linked_and_missing_does_not_work() -> None:
    run = await visit({**WHOLE, f"{HOME}shop/basket": NOT_THERE})

    assert [False] == [item.fact("works") for item in kind(run, "site-store")]


async def test_every_page_is_asked_for_as_a_page_and_few_are() -> None:
    door = FakeDoor(WHOLE, names=NAMES)
    await collect.collect(inquiry(door, source="website", subject=SUBJECT))

    assert {"page"} == {ask.access for ask in door.asked}
    assert len(door.asked) <= 9


def test_lanes_it_speaks_for() -> None:
    assert {Lane.WEB, Lane.CONTACT, Lane.PEOPLE} == set(collect.lanes)


STORY = "<p>" + "We make oak stairs to measure for builders. " * 8 + "</p>"


@pytest.mark.parametrize(
    ("body", "shell"),
    [
        pytest.param("", "empty", id="an empty page"),
        pytest.param("<div id=root></div><script>go()</script>", "script shell", id="a shell"),
        pytest.param('<frameset><frame src="https://elsewhere.example/"></frameset>', "frames",
                     id="frames on another domain"),
    ],
)  # fmt: skip
async def test_a_page_without_words_is_unreadable_and_no_live_site(body: str, shell: str) -> None:
    run = await visit({HOME: html(body), **QUIET})

    assert {(LookupOutcome.FAILED, Reason.UNREADABLE)} == set(ends(run).values())
    assert shell in run.lookups[0].detail
    assert [] == kind(run, "site")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<meta http-equiv="refresh" content="0; url=/en/">', id="a refresh"),
        pytest.param('<frameset><frame src="/en/"></frameset>', id="a frame"),
    ],
)
async def test_a_frame_or_refresh_is_followed_on_its_own_domain(body: str) -> None:
    run = await visit({HOME: html(body), f"{HOME}en/": html(STORY), **QUIET})

    assert ("live", "live") == (state(run), kind(run, "site")[0].fact("verdict"))


async def test_a_refresh_that_goes_in_circles_ends() -> None:
    circle = '<meta http-equiv="refresh" content="0; url={to}">'
    pages = {
        HOME: html(circle.format(to="/a")),
        f"{HOME}a": html(circle.format(to="/b")),
        f"{HOME}b": html(circle.format(to="/a")),
        **QUIET,
    }
    run = await visit(pages)

    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == ends(run)["site"]
    assert "redirect" in run.lookups[0].detail


async def test_the_charset_the_page_declares_is_read() -> None:
    body = f'<meta charset="windows-1251"><h1>Лестницы</h1>{STORY}'.encode("cp1251")
    run = await visit({HOME: (200, {"content-type": "text/html"}, body), **QUIET})

    assert "live" == state(run)


async def test_legal_and_news_pages_are_read_too() -> None:
    pages = {
        HOME: html(f'<a href="/news">News</a><a href="/imprint">Imprint</a>{STORY}'),
        f"{HOME}news": html(f"<h1>Now in ash</h1><p>Posted on 3 October 2026</p>{STORY}"),
        f"{HOME}imprint": html(f"<p>Registered in England, company number 99000077</p>{STORY}"),
        **QUIET,
    }
    run = await visit(pages)

    assert "99000077" == kind(run, "site")[0].fact("registration_number")
    assert ["2026-10-03"] == [item.fact("on") for item in kind(run, "site-date")]
