"""`duecheck web` as installed: bad pages, lanes and their endings. Acme Stairs is fictional."""

from __future__ import annotations

import json

import pytest
from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

STORY = "<p>" + "Acme makes oak stairs to measure for builders. " * 8 + "</p>"


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(tmp_path)


def site(desk: Desk, content: bytes | str, *more: str) -> dict[str, object]:
    page = desk.folder / "page.html"
    page.write_bytes(content if isinstance(content, bytes) else content.encode())
    ended = desk.run("web", str(page), "--format", "json", *more)
    assert 0 == ended.code, ended.err
    assert "Traceback" not in ended.err
    return dict(ended.json["site"])


@pytest.mark.parametrize(
    ("content", "verdict", "page_class"),
    [
        pytest.param(b"", "unreadable", "empty", id="an empty file"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(2000), "unreadable", "empty", id="an image"),
        pytest.param("<div id=root></div><script>go()</script>", "unreadable", "script-shell",
                     id="a program's shell without words is not empty"),
        pytest.param('<frameset><frame src="a.html"></frameset>', "unreadable", "frames",
                     id="frames"),
        pytest.param('<meta http-equiv="refresh" content="0; url=/">', "unreadable", "redirect",
                     id="a page that only refreshes itself"),
    ],
)  # fmt: skip
def test_pages_without_words(desk: Desk, content, verdict: str, page_class: str) -> None:
    found = site(desk, content)

    assert (verdict, page_class) == (found["verdict"], found["class"])
    assert ([], []) == (found["phones"], found["emails"])


def test_fifty_megabytes_end_within_bounds_with_what_stands_at_the_top(desk: Desk) -> None:
    top = f"<h1>Acme Stairs</h1>{STORY}<p>Tel 020 7946 0018</p>".encode()
    found = site(desk, top + b"<p>oak and ash</p>" * (50_000_000 // 18))

    assert "live" == found["verdict"]
    assert ["+442079460018"] == [phone["value"] for phone in found["phones"]]


@pytest.mark.parametrize("nested", ["<div>", "<table><tr><td>"])
def test_deep_nesting_is_read(desk: Desk, nested: str) -> None:
    found = site(desk, f"{nested * 60_000}{STORY}Tel 020 7946 0018")

    assert ["+442079460018"] == [phone["value"] for phone in found["phones"]]


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        pytest.param("utf-8", "cp1252", id="Windows-1252 called UTF-8"),
        pytest.param("iso-8859-1", "utf-8", id="UTF-8 called Latin-1"),
        pytest.param("no-such-charset", "cp1252", id="a charset nobody knows"),
    ],
)
def test_a_wrongly_declared_charset(desk: Desk, declared: str, written: str) -> None:
    page = (
        f'<meta charset="{declared}"><h1>Café Müller</h1>{STORY}<p>büro@müller-stairs.example</p>'
    )
    found = site(desk, page.encode(written))

    assert "live" == found["verdict"]


def test_injected_links_make_no_other_business_of_it(desk: Desk) -> None:
    spam = "".join(
        f'<a href="https://pills-{n}.example/">cheap pills casino online</a>' for n in range(300)
    )
    hidden = f'<div style="position:absolute;left:-9999px">{spam}</div>'
    found = site(desk, f"<h1>Acme Stairs</h1>{STORY}<p>Tel 020 7946 0018</p>{hidden}")

    assert ("live", []) == (found["verdict"], found["profiles"])
    assert ["+442079460018"] == [phone["value"] for phone in found["phones"]]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        pytest.param("“info@acme.example”.", "info@acme.example", id="quotes and a full stop"),
        pytest.param("<info@acme.example>,".replace("<", "&lt;").replace(">", "&gt;"),
                     "info@acme.example", id="angle brackets and a comma"),
        pytest.param("E-mail:info@acme.example.", "info@acme.example", id="a colon before it"),
        pytest.param("'info@acme.example'", "info@acme.example", id="single quotes"),
    ],
)  # fmt: skip
def test_emails_with_what_clings_to_them(desk: Desk, said: str, read: str) -> None:
    found = site(desk, f"{STORY}<p>{said}</p>")

    assert [read] == [mail["value"] for mail in found["emails"]]


def test_an_internationalised_address_of_the_page(desk: Desk) -> None:
    found = site(desk, STORY, "--url", "https://bücher-acme.example/über-uns")

    assert "live" == found["verdict"]


def test_a_number_of_a_spreadsheet_is_no_phone(desk: Desk) -> None:
    assert [] == site(desk, f"{STORY}<p>Phone: 1.64E+10</p>")["phones"]


def test_an_own_profile_counts_and_a_share_button_does_not(desk: Desk) -> None:
    found = site(desk, STORY + '<a href="https://www.facebook.com/acmestairs">f</a>'
                 '<a href="https://www.facebook.com/sharer.php?u=x">share</a>'
                 '<img src="https://www.facebook.com/tr?id=1">')  # fmt: skip

    assert ["facebook"] == [profile["network"] for profile in found["profiles"]]


@pytest.mark.parametrize("form", ["table", "md"])
def test_saved_pages_print_for_people(desk: Desk, form: str) -> None:
    page = desk.folder / "page.html"
    page.write_text(f"<h1>Acme</h1>{STORY}<p>Tel 020 7946 0018</p>", encoding="utf-8")
    ended = desk.run("web", str(page), "--format", form)

    assert 0 == ended.code
    assert "live" in ended.out
    assert "+442079460018" in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80 or form == "md"


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "word"),
    [
        pytest.param(["page.html", "--format", "yaml"], "", 2, "format", id="no such format"),
        pytest.param(["missing.html"], "", 2, "missing.html", id="no such file"),
        pytest.param(["--jsonl", "-"], "[1]\n", 2, "line 1", id="a line that is no page"),
        pytest.param(["--jsonl", "missing.jsonl"], "", 2, "missing.jsonl", id="no such lines"),
        pytest.param(["a.example", "b.example"], "", 2, "one address", id="two addresses"),
    ],
)
def test_what_cannot_be_read_is_said(desk: Desk, arguments, stdin: str, code: int, word: str):
    (desk.folder / "page.html").write_text(STORY, encoding="utf-8")
    ended = desk.run("web", *arguments, stdin=stdin)

    assert code == ended.code
    assert word in ended.err
    assert "Traceback" not in ended.err


def test_a_site_asked_live_prints_the_same_facts_as_its_saved_page(tmp_path) -> None:
    with running(routes.read()) as world:
        desk = Desk(tmp_path, world.settings)
        live = desk.run("web", "https://www.northgate-fasteners.example/", "--format", "json",
                        "--as-of", "2026-11-16")  # fmt: skip
        table = desk.run("web", "https://www.northgate-fasteners.example/", "--country", "GB")
    home = (routes.PLACES / "northgate/home.html").read_text("utf-8")
    saved = site(desk, home, "--url", "https://www.northgate-fasteners.example/")
    seen = json.loads(live.out)["evidence"]
    facts = [item["facts"] for item in seen if item["source"] == "website"]

    assert (0, 0) == (live.code, table.code)
    assert max(map(len, table.out.splitlines())) <= 80
    assert {saved["verdict"]} == {fact["verdict"] for fact in facts if "verdict" in fact}
    for name in ("phones", "emails"):
        assert {one["value"] for one in saved[name]} <= {fact.get("normal") for fact in facts}
    assert {one["url"] for one in saved["profiles"]} <= {fact.get("address") for fact in facts}


def test_a_site_that_does_not_answer_is_incomplete(tmp_path) -> None:
    desk = Desk(tmp_path, '[dns]\nnameservers = ["127.0.0.1:9"]\ntimeout = 1\n')
    ended = desk.run("web", "https://acme.example/", "--format", "json")

    assert 3 == ended.code
    assert "found" not in {lookup["outcome"] for lookup in ended.json["lookups"]}
