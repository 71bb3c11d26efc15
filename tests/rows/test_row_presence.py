"""Rows about one's own presence; each runs the installed command on files. Firms are fictional."""

from __future__ import annotations

import pytest

from tests.desk import Desk


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(tmp_path)


def put(desk: Desk, name: str, text: str) -> str:
    (desk.folder / name).write_text(text, encoding="utf-8")
    return name


def test_row_000_01_a_file_without_a_company_page_says_what_is_missing(desk) -> None:
    own = put(desk, "own.toml", 'company = "Acme Supplies Ltd"\n[[staff]]\nrole = "owner"\n'
              'pages = ["https://www.linkedin.com/in/jo-example"]\n')  # fmt: skip
    ended = desk.run("presence", "check", own)

    assert 0 == ended.code, ended.err
    assert "missing: LinkedIn company page" in ended.out
    assert "there: LinkedIn profile of the owner" in ended.out
    points = desk.run("presence", "check", own, "--format", "json").json["points"]
    assert {"LinkedIn company page": "missing"}.items() <= {
        point["what"]: point["state"] for point in points
    }.items()


def test_row_000_02_three_of_five_words_are_counted_and_the_two_missing_named(desk) -> None:
    text = put(desk, "profile.txt", "Trade credit, collections and cash flow since 2009.")
    words = "trade credit,collections,cash flow,insolvency,Incoterms"
    ended = desk.run("presence", "keywords", text, "--words", words)

    assert 0 == ended.code, ended.err
    assert "3/5" in ended.out
    assert "missing: insolvency, Incoterms" in ended.out


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        ("Great stairs by our friends at Brackwater Joinery!", "name"),
        ("We chased a balance of £4,200 for months.", "balance"),
    ],
)
def test_row_000_18_a_draft_naming_a_customer_or_a_balance_is_flagged(desk, draft, rule) -> None:
    names = put(desk, "names.txt", "Brackwater Joinery Ltd\nQuillmere Supplies Ltd\n")
    post = put(desk, "post.txt", f"Five tips for cash flow.\n{draft}\n")
    ended = desk.run("presence", "lint", post, "--names", names, "--format", "json")

    assert 10 == ended.code, ended.err
    (one,) = ended.json["findings"]
    assert (rule, 2) == (one["rule"], one["line"])
    assert one["words"] in draft
    assert one["instead"]


def test_row_000_18_a_relevant_harmless_post_passes(desk) -> None:
    names = put(desk, "names.txt", "Brackwater Joinery Ltd\n")
    post = "Overdue accounts: what helps before day 60? Join us on 3 December, £20 at the door.\n"
    ended = desk.run("presence", "lint", "-", "--names", names, stdin=post)

    assert 0 == ended.code, ended.out
    assert "Nothing found" in ended.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "none.toml"), "there is no file none.toml"),
        (("check", "empty.txt"), "empty.txt is empty"),
        (("check", "latin.txt"), "line 1 is not UTF-8"),
        (("keywords", "ok.txt", "--words", " , "), "--words"),
        (("lint", "ok.txt", "--names", "empty.txt"), "--names"),
        (("lint", "ok.txt", "--format", "pdf"), "--format"),
    ],
)
def test_bad_input_ends_with_2_and_names_it(desk, arguments, says) -> None:
    put(desk, "ok.txt", "words")
    put(desk, "empty.txt", "\n")
    (desk.folder / "latin.txt").write_bytes("café".encode("latin-1"))
    ended = desk.run("presence", *arguments)

    assert 2 == ended.code
    assert says in ended.err
    assert "" == ended.out
