"""From a statement to its bytes, from a report to its archive, and what a certificate holds."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.desk import Desk, Ended

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    for file in ("run.warc.gz", "report.json", "report.md", "report.html"):
        shutil.copy(EXAMPLES / "northgate" / file, tmp_path / file)
    return tmp_path


@pytest.fixture
def evidence(kept: Path) -> Callable[..., Ended]:
    return lambda *words: Desk(kept).run("evidence", *words)


def test_a_statement_leads_to_its_bytes_and_their_hash_is_the_one_printed(kept, evidence) -> None:
    said = next(
        item
        for item in json.loads((kept / "report.json").read_text("utf-8"))["evidence"]
        if item["id"] == "companies-house-1"
    )

    shown = evidence("show", "companies-house-1", "report.json")
    assert 0 == shown.code
    assert said["sha256"] in shown.out
    assert '"company_number": "99000001"' in shown.out

    written = evidence("show", "companies-house-1", "run.warc.gz", "-o", "a.json", "--stored")
    assert 0 == written.code
    assert said["sha256"] == hashlib.sha256((kept / "a.json").read_bytes()).hexdigest()

    by_hash = evidence("show", said["sha256"][:12], "run.warc.gz")
    assert said["url"] in by_hash.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            ("show", "nosuch-9", "run.warc.gz"),
            "holds nothing under 'nosuch-9'. It has",
        ),
        (("show", "dns-1"), "there is no archive in"),
        (("show", "dns-1", "nosuch.json"), "there is no file"),
        (("show", "dns-1", "run.warc.gz", "--stored"), "goes with -o FILE"),
        (("verify", "config.toml"), "is empty"),
        (("certify", "run.warc.gz", "--key", "id"), "goes with -o FILE"),
        (("certify", "run.warc.gz", "-o", "c.txt", "--key", "nosuch"), "there is no file nosuch"),
    ],
)
def test_what_cannot_be_shown_is_said_in_a_line(evidence, words, says) -> None:
    ended = evidence(*words)
    assert 2 == ended.code
    assert says in ended.err
    assert 2 >= ended.err.count("\n")


@pytest.mark.parametrize("file", ["run.warc.gz", "report.json", "report.md", "report.html"])
def test_what_is_whole_verifies(evidence, file) -> None:
    ended = evidence("verify", file)
    assert 0 == ended.code
    assert "FAILS" not in ended.out
    assert "114 are what their hashes say" in ended.out


def test_a_changed_report_fails_and_says_where(kept, evidence) -> None:
    report = kept / "report.json"
    report.write_text(report.read_text("utf-8").replace('"band": "clear"', '"band": "severe"'))

    ended = evidence("verify", "report.json")

    assert 10 == ended.code
    assert "differs from its archive: score.band" in ended.out


def test_every_damaged_record_is_found_and_the_sound_ones_are_counted(kept, evidence) -> None:
    held = bytearray((kept / "run.warc.gz").read_bytes())
    for place in (len(held) // 3, 2 * len(held) // 3):
        held[place] ^= 0xFF
    (kept / "run.warc.gz").write_bytes(held)

    ended = evidence("verify", "run.warc.gz", "--format", "json")

    rows = ended.json
    assert 10 == ended.code
    assert 2 == sum(row["state"] == "fails" for row in rows)
    assert "112 are what their hashes say" in [row["says"] for row in rows if row["state"] == "ok"]


def test_a_record_put_in_place_of_another_is_found(kept, evidence) -> None:
    """Whole by its own hash, but not the one the report was made from."""
    members = _members((kept / "run.warc.gz").read_bytes())
    at = next(n for n, m in enumerate(members) if b"99000001/insolvency" in m and b"response" in m)
    body = members[at]
    payload = body.partition(b"\r\n\r\n")[2].partition(b"\r\n\r\n")[2][:-4]
    other = payload.replace(b"0", b"1", 1) if b"0" in payload else payload.replace(b"e", b"E", 1)
    swapped = body.replace(payload, other)
    for part in ("Payload", "Block"):
        old = body.partition(f"WARC-{part}-Digest: sha256:".encode())[2][:64]
        whole = other if part == "Payload" else _block(swapped)
        swapped = swapped.replace(old, hashlib.sha256(whole).hexdigest().encode())
    members[at] = swapped
    (kept / "run.warc.gz").write_bytes(b"".join(gzip.compress(m) for m in members))

    ended = evidence("verify", "report.json")

    assert 10 == ended.code
    assert "FAILS  evidence: the record of companies-house-8 holds other bytes" in ended.out


def test_a_certificate_names_what_was_empty_and_what_did_not_answer(evidence, kept) -> None:
    ended = evidence("certify", "run.warc.gz")

    found, _, rest = ended.out.partition("SOMETHING FOUND")
    assert "Any insolvency case?" in found
    assert "Is a name like" not in found
    assert "Is a name like" in rest.partition("NOT ASKED")[2]
    assert "not when they were signed" in " ".join(rest.split())
    assert max(len(line) for line in ended.out.splitlines() if "://" not in line) <= 80


def test_a_signed_certificate_verifies_and_a_changed_one_does_not(evidence, kept) -> None:
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(kept / "key")], check=True
    )
    public = (kept / "key.pub").read_text().split()[:2]
    (kept / "signers").write_text(f"desk@northgate.example {' '.join(public)}\n")
    made = evidence("certify", "run.warc.gz", "-o", "c.txt", "--key", "key")
    assert 0 == made.code

    good = evidence("verify", "c.txt", "--signers", "signers")
    assert 0 == good.code
    assert "signed by desk@northgate.example" in good.out

    certificate = kept / "c.txt"
    certificate.write_text(
        certificate.read_text().replace("FOUND NOTHING (11)", "FOUND NOTHING (12)")
    )
    bad = evidence("verify", "c.txt", "--signers", "signers")
    assert 10 == bad.code
    assert "FAILS  certificate: it is not what its archive certifies" in bad.out
    assert "FAILS  signature" in bad.out


def test_a_damaged_archive_is_not_certified(evidence, kept) -> None:
    held = (kept / "run.warc.gz").read_bytes()
    (kept / "run.warc.gz").write_bytes(held[: len(held) // 2])

    ended = evidence("certify", "run.warc.gz")

    assert 2 == ended.code
    assert "not whole, so nothing is certified" in ended.err


def _members(held: bytes) -> list[bytes]:
    import zlib

    found = []
    while held:
        machine = zlib.decompressobj(16 + zlib.MAX_WBITS)
        found.append(machine.decompress(held))
        held = machine.unused_data
    return found


def _block(record: bytes) -> bytes:
    return record.partition(b"\r\n\r\n")[2][:-4]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("--format", "wacz"), 0, "wacz in o"),
        (("--format", "ftm"), 0, "ftm in o"),
        (("--format", "ftm", "--persons"), 5, "R-11"),
        (("--format", "ftm", "--persons", "--purpose", " ", "--to", "x"), 5, "R-11"),
        (("--format", "ftm", "--persons", "--purpose", "audit", "--to", "Treasury"), 0, "ftm in o"),
        (("--format", "ftm", "--purpose", "audit"), 2, "go with --persons"),
        (("--format", "pdf"), 2, "'pdf' is no export"),
    ],
)
def test_an_export_gives_persons_only_with_purpose_and_recipient(
    kept, evidence, words, code, says
) -> None:
    ended = evidence("export", "run.warc.gz", "-o", "o", *words)

    assert code == ended.code
    assert says in ended.err
    if "Treasury" in words:
        logged = Desk(kept).run("audit", "show").out
        assert "export" in logged
        assert "MARLOW" in (kept / "o").read_text()
    elif (kept / "o").exists() and "ftm" in words:
        assert "MARLOW" not in (kept / "o").read_text()
