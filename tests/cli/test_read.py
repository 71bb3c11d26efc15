"""`duecheck read`: one text on a page, many as lines, and one bad line that stops nobody."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.desk import DUECHECK

FAILED = "Acme Ltd filed for bankruptcy protection on Tuesday."


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [str(DUECHECK), "read", *arguments], input=given, capture_output=True, check=False
    )


def test_the_page_quotes_and_says_that_it_does_not_score(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(FAILED, encoding="utf-8")

    done = run(str(tmp_path / "text.txt"), "--subject", "Acme Ltd")

    assert done.returncode == 0
    assert "INS (in)  adverse, fact, as debtor: read this, 0 points" in done.stdout.decode()
    assert '"Acme Ltd filed for bankruptcy protection"' in done.stdout.decode()


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        pytest.param(b"", 3, "not assessed: empty", id="empty"),
        pytest.param(b"\x00\x01\x02" * 90, 3, "not assessed: binary", id="binary"),
        pytest.param(b"Acme Ltd paints walls.", 0, "That is no comfort", id="nothing read"),
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
            "scored": False,
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
