"""The house rules that are tests, not prose."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import duecheck
from duecheck import discover
from duecheck.checklist.catalogue import entries
from duecheck.checklist.rules import packaged_rules
from duecheck.model.kinds import KINDS
from duecheck.pipeline.gather import all_sources
from duecheck.pipeline.judge import all_signals

PACKAGE = Path(duecheck.__file__).parent
TESTS = Path(__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
SIGNALS = discover.names("signals")


@pytest.mark.parametrize("room", ["signals", "sources", "reports"])
def test_every_file_in_a_registry_room_has_a_test_of_the_same_name(room: str) -> None:
    untested = [
        name for name in discover.names(room) if not (TESTS / room / f"test_{name}.py").is_file()
    ]

    assert [] == untested


@pytest.mark.parametrize("signal", all_signals(), ids=lambda s: f"{s.code} {s.page[:30]}")
def test_every_signal_has_its_page_its_entry_and_its_points(signal) -> None:
    codes = {entry.code for entry in entries()}

    assert signal.entry in codes
    assert signal.page.splitlines()[0].rstrip().endswith((".", "?"))
    assert set(signal.reads) <= KINDS
    assert signal.code in packaged_rules().tables["weights"]["codes"] or signal.code[0] == "H"


@pytest.mark.parametrize("source", all_sources(), ids=lambda s: s.id)
def test_every_source_says_what_it_is_and_what_its_silence_means(source) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", source.id)
    assert source.terms
    assert source.silence
    assert source.lanes
    assert set(source.yields) <= KINDS
    assert len(source.manual) > 200


def test_all_twelve_signs_fifteen_checks_five_application_checks_and_six_stops_exist() -> None:
    codes = [entry.code for entry in entries()]

    for letter, count in (("D", 12), ("G", 15), ("A", 5), ("H", 6)):
        assert [f"{letter}{n:02}" for n in range(1, count + 1)] == [
            code for code in codes if code[0] == letter and code[1:].isdigit()
        ]


def test_the_wanted_source_ids_are_there() -> None:
    wanted = {
        "website",
        "rdap",
        "dns",
        "email",
        "phone",
        "wayback",
        "gleif",
        "companies-house",
        "sec-edgar",
        "web-search",
    }

    assert wanted <= {source.id for source in all_sources()}


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_modules_are_short_and_say_what_they_are(module: Path) -> None:
    text = module.read_text("utf-8")
    tree = ast.parse(text)
    long = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and (node.end_lineno or 0) - node.lineno + 1 > 60
        and module.parent.name != "cli"
    ]

    assert ast.get_docstring(tree)
    assert len(text.splitlines()) <= 300
    assert [] == long


def test_no_file_is_named_after_nothing() -> None:
    banned = {"utils", "helpers", "common", "misc", "manager", "base", "data"}

    assert [] == [module.name for module in MODULES if module.stem in banned]


def test_only_the_doors_import_the_network_and_the_archive() -> None:
    doors = {"httpx": "fetch", "aiohttp": "fetch", "httpx_aiohttp": "fetch", "warcio": "records"}
    strangers = []
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in names:
                room = doors.get(name.partition(".")[0])
                if (
                    room is not None
                    and module.parent.name != room
                    and not typing_only(module, name)
                ):
                    strangers.append(f"{module.name} imports {name}")

    assert [] == strangers


def typing_only(module: Path, name: str) -> bool:
    """Whether the module names it for the type checker alone."""
    text = module.read_text("utf-8")
    return "if TYPE_CHECKING:" in text and f"    import {name}" in text


SENDERS = {
    "smtplib", "imaplib", "ftplib", "telnetlib", "poplib", "webbrowser", "email.mime", "aiosmtplib",
    "yagmail", "exchangelib", "twilio", "vonage", "nexmo", "messagebird", "sendgrid", "mailgun",
    "mailchimp", "postmarker", "apprise", "tweepy", "facebook", "instagrapi", "linkedin",
    "telegram", "telethon", "discord", "slack_sdk", "atproto", "whatsapp", "pywhatkit", "stripe",
    "gocardless", "paramiko",
}  # fmt: skip


def test_nothing_sends_anything() -> None:
    """R-01, R-04: no mail, text, post or payment can leave: nothing that could is imported."""
    found = []
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            found += [
                f"{module.name}: {name}"
                for name in names
                if name in SENDERS or name.partition(".")[0] in SENDERS
            ]

    assert [] == found


ROWS = {"000": 25, "001": 25, "002": 20, "003": 22, "004": 32}


def rows_with_a_test() -> set[str]:
    """The rows named in the names of tests: `test_row_002_11_and_004_18_…` is two."""
    named = re.compile(r"def test_row_((?:\d{3}_\d{2}_(?:and_)?)+)")
    found = set()
    for path in TESTS.rglob("test_*.py"):
        for rows in named.findall(path.read_text("utf-8")):
            found |= {"-".join(pair) for pair in re.findall(r"(\d{3})_(\d{2})_", rows)}
    return found


def test_each_of_the_124_rows_has_a_test() -> None:
    wanted = {f"{seed}-{n:02}" for seed, count in ROWS.items() for n in range(1, count + 1)}

    assert 124 == len(wanted)
    assert set() == wanted - rows_with_a_test()


def test_each_guardrail_has_a_test_that_tries_to_get_round_it() -> None:
    names = " ".join(
        name
        for path in TESTS.rglob("test_*.py")
        for name in re.findall(r"def (test_r_\d\d_\w+)", path.read_text("utf-8"))
    )
    assert [] == [n for n in range(1, 25) if f"test_r_{n:02}_" not in names]


def test_the_project_names_no_machine_and_no_package_host() -> None:
    root = PACKAGE.parents[1]
    words = ("/" + "work/", "/" + "root/", "pypi" + ".org", "pythonhosted" + ".org")
    told = [
        path.name
        for folder in ("src", "tests", "examples", ".ci")
        for path in (root / folder).rglob("*")
        if path.is_file()
        and path.suffix in {".py", ".toml", ".md", ".json", ".sh", ".txt", ".jsonl"}
        and any(word in path.read_text("utf-8") for word in words)
    ]

    assert [] == told
