"""`duecheck read`: one text on a page, many as lines, and one bad line that stops nobody."""

from __future__ import annotations

import json
import subprocess
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from tests.desk import DUECHECK

FAILED = "Acme Ltd filed for bankruptcy protection on Tuesday."


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [str(DUECHECK), "read", *arguments], input=given, capture_output=True, check=False
    )


def test_the_page_quotes_and_says_whether_it_scores(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(FAILED, encoding="utf-8")

    done = run(str(tmp_path / "text.txt"), "--subject", "Acme Ltd")

    assert done.returncode == 0
    assert "INS (in)  adverse, fact, as debtor: scores" in done.stdout.decode()
    assert '"Acme Ltd filed for bankruptcy protection"' in done.stdout.decode()


def test_a_code_that_was_not_measured_says_read_this(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Acme Ltd said it may run out of cash.", encoding="utf-8")

    done = run(str(tmp_path / "text.txt"), "--subject", "Acme Ltd")

    assert "D09  adverse, fact, as debtor: read this, 0 points" in done.stdout.decode()


class Page(BaseHTTPRequestHandler):
    """One page of an invented paper; no robots.txt, no other page."""

    def do_GET(self) -> None:
        known = self.path == "/news"
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if known:
            self.wfile.write(
                b"<html><body><h1>News</h1><p>" + FAILED.encode() + b"</p></body></html>"
            )

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize(
    ("path", "code", "said"),
    [
        pytest.param("/news", 0, "INS (in)", id="a page"),
        pytest.param("/gone", 3, "not assessed: failed", id="no such page"),
    ],
)
def test_an_address_is_fetched_archived_and_read(
    tmp_path: Path, path: str, code: int, said: str
) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    Thread(target=server.serve_forever, daemon=True).start()
    settings = tmp_path / "config.toml"
    settings.write_text('[fetch]\nallow_hosts = ["127.0.0.1"]\npace = "none"\n', encoding="utf-8")
    try:
        done = run(
            f"http://127.0.0.1:{server.server_address[1]}{path}",
            "--subject",
            "Acme Ltd",
            "--config",
            str(settings),
            "--capture",
            str(tmp_path / "page.warc.gz"),
        )
    finally:
        server.shutdown()
        server.server_close()

    assert (code, True) == (done.returncode, said in done.stdout.decode()), (
        done.stdout + done.stderr
    )
    assert (tmp_path / "page.warc.gz").is_file()


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        pytest.param(b"", 3, "not assessed: empty", id="empty"),
        pytest.param(b"\x00\x01\x02" * 90, 3, "not assessed: binary", id="binary"),
        pytest.param(b"Acme Ltd paints walls.", 0, "That is no comfort", id="nothing read"),
        pytest.param(b"Acme Ltd " * 560_000, 3, "not assessed: too-long", id="five megabytes"),
        pytest.param(b"Nobody is here.", 0, "is not named in this text", id="not named"),
        pytest.param(
            b"<html><body><p>Acme Ltd filed for bankruptcy.</p></body></html>", 0, "INS", id="HTML"
        ),
    ],
)
def test_stdin_is_read_and_silence_is_never_comfort(given: bytes, code: int, said: str) -> None:
    done = run("-", "--subject", "Acme Ltd", given=given)

    assert (code, True) == (done.returncode, said in done.stdout.decode())


def test_lines_are_answered_in_order_and_a_bad_one_says_so() -> None:
    rows = [
        json.dumps({"id": "a", "text": FAILED, "subject": "Acme Ltd"}),
        "{ no json",
        json.dumps({"id": "c", "text": 5, "subject": "Acme Ltd"}),
        json.dumps({"id": 4, "text": "", "subject": "Acme Ltd"}),
        json.dumps({"id": "e", "text": FAILED, "subject": "Brackwater Ltd"}),
    ]

    done = run("--jsonl", "-", given="\n".join(rows).encode())
    answers = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0
    assert ["a", None, "c", 4, "e"] == [row["id"] for row in answers]
    assert [True, False, False, False, True] == [row["assessed"] for row in answers]
    assert all((row["reason"] is None) == row["assessed"] for row in answers)
    assert [True, False] == [answers[0]["subject_found"], answers[4]["subject_found"]]
    assert [
        {
            "code": "INS",
            "scored": True,
            "stance": "fact",
            "polarity": "adverse",
            "stage": "in",
            "role": "debtor",
            "quote": "Acme Ltd filed for bankruptcy protection",
            "start": 0,
            "end": 40,
            "pattern": "INS-filed",
        }
    ] == answers[0]["readings"]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param((), id="nothing"),
        pytest.param(("-",), id="no subject"),
        pytest.param(("/no/such/file", "--subject", "Acme Ltd"), id="no file"),
        pytest.param(("--jsonl", "/no/such/file"), id="no lines"),
        pytest.param(("--jsonl", "-", "--subject", "Acme Ltd"), id="subject beside lines"),
    ],
)
def test_a_missing_input_is_a_usage_error_in_one_line(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)

    assert done.returncode == 2 or not arguments
    # Without any argument the help is printed.
    assert len(done.stderr.splitlines()) <= 1 or not arguments


def test_explain_shows_patterns_exclusions_and_precision() -> None:
    done = subprocess.run(
        [str(DUECHECK), "explain", "D07"], capture_output=True, check=False, text=True
    )

    for words in ("D07-claim", "says ", "unless ", "judged on texts unseen"):
        assert words in done.stdout


def test_explain_gives_each_pattern_a_line_and_lists_the_words_it_names() -> None:
    """Ways of saying it run into one paragraph are not read by anybody."""
    shown = subprocess.run(
        [str(DUECHECK), "explain", "D07"], capture_output=True, check=False, text=True
    ).stdout.splitlines()

    assert "    says    {co} ** failed to pay ** (invoices|bills|rent)" in shown
    assert "    unless  corporation had failed" in shown
    assert any(line.startswith("    {bills}  bills, invoices, ") for line in shown)
