"""The commands of the account file: what they print, and how they end."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from duecheck.cli._ending import run

LEDGER = "Acct,Inv No,Date,Due Date,Amount,Ccy\nQ1,7,2026-09-01,2026-10-01,500.00,GBP\n"
APPLICATION = {
    "name": "Kestrel Roofing Ltd", "kind": "company", "reg": "99000009", "owner": "A. N. Other",
    "claimed_since": "2014", "address": "1 Mill Rd", "phone": "01632 960009",
    "email": "ap@kestrel.example", "bank": "Example Bank", "requested": "15000",
    "gender": "f", "references": ["Oak & Sons", "Elm Ltd"],
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one imported ledger; commands run in this process."""
    monkeypatch.setenv("DUECHECK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DUECHECK_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.delenv("DUECHECK_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.toml").write_text("")
    (tmp_path / "ledger.csv").write_text(LEDGER)
    assert 0 == run(["account", "import", "ledger.csv", "--kind", "ledger", "--by", "jo"])
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["account", "show", "Q9"], 4, "No account 'Q9'. Nearest: Q1", id="unknown"),
        pytest.param(["prospect", "Acme Ltd", "--account", "Q9"], 4, "No account 'Q9'",
                     id="unknown before anything is fetched"),
        pytest.param(["account", "add", "  "], 2, "a name is needed", id="a blank name"),
        pytest.param(["account", "add", "Acme Ltd", "--id", "Q1"], 2, "already", id="taken"),
        pytest.param(["account", "note", "Q1", "x", "--on", "2999-01-01"], 2, "Nothing is seen",
                     id="a day to come"),
        pytest.param(["account", "note", "Q1", "x", "--code", "D99"], 2, "has the code",
                     id="a code nobody knows"),
        pytest.param(["account", "import", "none.csv", "--kind", "ledger"], 2, "there is no file",
                     id="no file"),
        pytest.param(["account", "import", "ledger.csv"], 2, "--kind", id="no kind"),
        pytest.param(["account", "import", "--undo", "77"], 2, "no import 77", id="no such import"),
        pytest.param(["account", "release", "Q1", "--order", "1.2k"], 2, "--order", id="amount"),
        pytest.param(["account", "attach", "Q1", "--lane", "moon", "--result", "none", "--source",
                      "x", "--date", "2026-11-01"], 2, "Lanes: register", id="no such lane"),
        pytest.param(["account", "merge", "Q1", "--into", "Q1"], 2, "same account", id="itself"),
        pytest.param(["decide", "Q1", "--action", "open", "--why", "D08"], 2, "no run is filed",
                     id="nothing to rest on"),
        pytest.param(["notice", "Q1"], 2, "nothing is decided", id="nothing to write"),
        pytest.param(["store", "restore", "none.sqlite"], 2, "--yes", id="restore unasked"),
        pytest.param(["audit", "verify", "--against", "ledger.csv"], 2, "no line of an audit log",
                     id="no stamp in it"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_ends_in_one_line(desk, capsys, arguments, code, said) -> None:
    capsys.readouterr()

    assert code == run(arguments)
    told = capsys.readouterr().err
    assert said in told
    assert 1 == len(told.strip().splitlines())


def test_an_application_says_what_it_lacks_and_starts_the_clock(desk: Path, capsys) -> None:
    (desk / "form.json").write_text(json.dumps(APPLICATION))
    capsys.readouterr()
    add = ["account", "add", "--application", "form.json", "--id", "K1", "--as-of", "2026-11-02"]

    assert 0 == run(add)
    out = capsys.readouterr().out
    assert "missing: signature, 1 of 3 references" in out
    assert "incomplete since 2026-11-02" in out
    assert "never kept: gender" in out
    assert 0 == run(["account", "show", "K1", "--format", "json"])
    account = json.loads(capsys.readouterr().out)["account"]
    assert ("applicant", "2026-11-02", None) == (
        account["status"], account["applied_on"], account["complete_on"],
    )  # fmt: skip


def test_a_new_legal_entity_is_a_new_account_linked_to_the_old(desk: Path, capsys) -> None:
    assert 0 == run(["account", "add", "Quarry Lane 2026 Ltd", "--follows", "Q1", "--why", "D08"])
    id = capsys.readouterr().out.splitlines()[-1].strip()

    assert 0 == run(["account", "show", id])
    assert "follows Q1: D08" in capsys.readouterr().out


def test_a_document_is_hashed_and_kept_for_its_owner_alone(desk: Path, capsys) -> None:
    (desk / "search.pdf").write_bytes(b"%PDF nothing found")
    attach = ["account", "attach", "Q1", "--lane", "insolvency", "--result", "none", "--source",
              "gazette", "--date", "2026-11-01", "--document", "search.pdf"]  # fmt: skip

    assert 0 == run(attach)
    kept = list((desk / "data" / "documents").iterdir())
    assert 1 == len(kept)
    assert kept[0].stem in capsys.readouterr().out
    assert 0o600 == kept[0].stat().st_mode & 0o777


def test_a_disputed_invoice_no_longer_counts_as_past_due(desk: Path, capsys) -> None:
    me = ["--name", "Jo", "--employer", "Acme"]
    assert 5 == run(["account", "connect", "Q1", *me])
    assert 0 == run(["account", "dispute", "Q1", "7", "--why", "wrong goods"])
    assert 0 == run(["account", "connect", "Q1", *me])
    assert 0 == run(["account", "dispute", "Q1", "--close", "1"])
    assert 5 == run(["account", "connect", "Q1", *me])


def test_release_answers_by_its_exit_code(desk: Path, capsys) -> None:
    capsys.readouterr()

    assert 10 == run(["account", "release", "Q1", "--order", "10", "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert ["no credit limit is set", "GBP 500.00 is past due"] == found["stops"]


def test_outcomes_of_fewer_than_two_hundred_are_too_few(desk: Path, capsys) -> None:
    assert 0 == run(["account", "outcomes"])
    assert "too few" in capsys.readouterr().out


def test_a_changed_line_of_the_log_is_found_and_named(desk: Path, capsys) -> None:
    assert 0 == run(["store", "check"])
    with sqlite3.connect(desk / "data" / "accounts.sqlite") as hand:
        hand.execute("DROP TRIGGER audit_keeps")
        hand.execute("UPDATE audit SET by = 'somebody else'")
    hand.close()
    capsys.readouterr()

    assert 10 == run(["audit", "verify"])
    assert "line 1 (imported," in capsys.readouterr().out
    assert 10 == run(["store", "check"])


def test_a_file_that_is_no_account_file_fails_the_check(desk: Path, capsys) -> None:
    (desk / "other").mkdir()
    (desk / "other" / "accounts.sqlite").write_text("Dear diary")

    assert 10 == run(["store", "check", "--data", str(desk / "other")])
    assert "is no account file" in capsys.readouterr().out


def test_the_log_cut_behind_a_runs_archive_is_found_by_its_stamp(desk: Path, capsys) -> None:
    review = ["account", "review", "Q1", "--only", "phone", "--capture", "run.warc.gz"]
    assert run([*review, "--format", "json"]) in (0, 3)
    assert 0 == run(["audit", "verify", "--against", "run.warc.gz"])
    with sqlite3.connect(desk / "data" / "accounts.sqlite") as hand:
        hand.execute("DROP TRIGGER audit_stays")
        hand.execute("DELETE FROM audit")
    hand.close()
    capsys.readouterr()

    assert 10 == run(["audit", "verify", "--against", "run.warc.gz"])
    assert "run.warc.gz was stamped when it had 1: line 1 is missing" in capsys.readouterr().out


def test_a_run_filed_can_be_decided_on_and_shown(desk: Path, capsys) -> None:
    review = ["account", "review", "Q1", "--only", "phone", "--format", "json"]
    capsys.readouterr()
    assert run(review) in (0, 3)
    report = json.loads(capsys.readouterr().out)
    code = next(u["code"] for u in report["unknowns"])

    assert 0 == run(["decide", "Q1", "--action", "decline", "--why", code, "--by", "kim"])
    assert 0 == run(["notice", "Q1"])
    assert "We could not verify" in capsys.readouterr().out
    assert 0 == run(["account", "show", "Q1"])
    page = capsys.readouterr().out
    assert "decline, limit none, by kim" in page
    assert report["run_id"] in page
