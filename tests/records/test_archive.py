"""The archive as it is written: readable by others, the owner's alone, without a secret."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import stat
import subprocess
import sys
import zlib
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from tests.records.conftest import (
    CLOCK,
    answered,
    break_off,
    counted,
    exchange,
    timed_out,
    write_run,
)
from warcio.archiveiterator import ArchiveIterator

from duecheck.errors import BadInput
from duecheck.records.archive import ArchiveWriter

SECRET = "s3cr+t/key 4711"


def records(path) -> list[tuple[str, str, dict[str, str], bytes]]:
    """Type, target, WARC headers and block of every record, as another reader sees them."""
    found = []
    with path.open("rb") as file:
        for record in ArchiveIterator(file, no_record_parse=True):
            headers = dict(record.rec_headers.headers)
            found.append(
                (
                    record.rec_type,
                    headers.get("WARC-Target-URI", ""),
                    headers,
                    record.raw_stream.read(),
                )
            )
    return found


def checked(path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", "-v", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )


def written(tmp_path, *exchanges):
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        kept = [writer.exchange(item) for item in exchanges]
    return path, kept


def test_it_begins_with_what_wrote_it_and_its_own_name(run_archive) -> None:
    kind, _, headers, block = records(run_archive)[0]

    assert "warcinfo" == kind
    assert "run.warc.gz" == headers["WARC-Filename"]
    assert b"software: duecheck/" in block


def test_another_reader_sees_every_record_in_order(run_archive) -> None:
    assert [
        ("warcinfo", ""),
        ("resource", "urn:duecheck:clock"),
        ("resource", "urn:duecheck:input"),
        ("resource", "urn:duecheck:settings"),
        ("resource", "urn:duecheck:rules"),
        ("resource", "urn:duecheck:tables"),
        ("response", "https://register.example/company/99000001"),
        ("request", "https://register.example/company/99000001"),
        ("metadata", "urn:duecheck:call"),
        ("metadata", "urn:duecheck:call"),
        ("resource", "dns:acme.example?type=MX"),
        ("metadata", "urn:duecheck:call"),
        ("resource", "urn:duecheck:end"),
    ] == [(kind, uri) for kind, uri, _, _ in records(run_archive)]


def test_warcio_check_finds_nothing_wrong(run_archive) -> None:
    ended = checked(run_archive)

    assert 0 == ended.returncode, ended.stdout
    assert "fail" not in ended.stdout
    assert "no digest to check" not in ended.stdout


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param({"payload": b""}, id="an answer without a body"),
        pytest.param(
            {"response_headers": (("X-Town", "M\xfcnchen; a=b"), ("X-Empty", ""))},
            id="a header outside ASCII and an empty one",
        ),
        pytest.param({"reason_phrase": ""}, id="a status without words"),
        pytest.param({"response_headers": ()}, id="an answer without headers"),
        pytest.param(
            {"response_headers": (("X-Split", "one\r\nX-Two: three"),)},
            id="a header with a line break",
        ),
        pytest.param({"method": "HEAD", "payload": b""}, id="a HEAD request"),
        pytest.param(
            {"method": "POST", "request_body": b"q=acme&key=k3y-4711", "secrets": ("k3y-4711",)},
            id="a question in the body, struck out in part",
        ),
        pytest.param({"payload": b"\r\n\r\n\x00\xff"}, id="a body that begins with blank lines"),
        pytest.param({"url": "https://register.example/a b?q=\xfc"}, id="an address with a blank"),
        pytest.param({"truncated": True}, id="an answer cut short"),
    ],
)
def test_warcio_check_passes_whatever_strangers_send(odd, tmp_path) -> None:
    path, _ = written(tmp_path, exchange(**odd))
    ended = checked(path)

    assert 0 == ended.returncode, ended.stdout
    assert "fail" not in ended.stdout


def test_the_hash_is_over_the_payload_as_stored_and_written_beside_it(tmp_path) -> None:
    payload = gzip.compress(b"<html>Acme</html>", mtime=0)
    path, [(record, sha256)] = written(
        tmp_path, exchange(payload=payload, response_headers=(("Content-Encoding", "gzip"),))
    )
    _, _, headers, block = next(r for r in records(path) if r[0] == "response")

    assert hashlib.sha256(payload).hexdigest() == sha256
    assert f"sha256:{sha256}" == headers["WARC-Payload-Digest"]
    assert block.endswith(b"\r\n\r\n" + payload)
    assert record.id == headers["WARC-Record-ID"]
    assert "a.warc.gz" == record.file


def test_the_offset_is_where_the_record_s_own_gzip_member_begins(tmp_path) -> None:
    path, [_, (record, _)] = written(tmp_path, exchange(), exchange(payload=b"second"))
    inflate = zlib.decompressobj(wbits=31)
    member = inflate.decompress(path.read_bytes()[record.offset :])

    assert inflate.eof
    assert member.startswith(b"WARC/1.1\r\n")
    assert record.id.encode() in member
    assert member.endswith(b"second\r\n\r\n")


def test_headers_are_as_received_but_for_transfer_coding_and_length(tmp_path) -> None:
    path, _ = written(
        tmp_path,
        exchange(
            payload=b"abc",
            response_headers=(
                ("Server", "Apache"),
                ("Transfer-Encoding", "chunked"),
                ("Set-Cookie", "a=1"),
                ("Set-Cookie", "b=2"),
                ("content-length", "999"),
            ),
        ),
    )
    block = next(r for r in records(path) if r[0] == "response")[3]

    assert (
        b"HTTP/1.1 200 OK\r\nServer: Apache\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"
        b"Content-Length: 3\r\n\r\nabc"
    ) == block


def test_the_request_names_the_response_it_belongs_to(run_archive) -> None:
    found = {kind: headers for kind, _, headers, _ in records(run_archive)}

    assert found["response"]["WARC-Record-ID"] == found["request"]["WARC-Concurrent-To"]


def test_an_answer_cut_short_says_so(tmp_path) -> None:
    path, _ = written(tmp_path, exchange(truncated=True))

    assert "WARC-Truncated" in next(r for r in records(path) if r[0] == "response")[2]


def test_times_are_the_exchange_s_in_utc(tmp_path) -> None:
    at = datetime.fromisoformat("2026-11-16T10:00:00.250000+01:00")
    path, _ = written(tmp_path, exchange(at=at))

    assert (
        "2026-11-16T09:00:00.250000Z"
        == next(r for r in records(path) if r[0] == "response")[2]["WARC-Date"]
    )


def test_the_same_run_with_the_same_ids_gives_the_same_bytes(tmp_path) -> None:
    paths = [tmp_path / "one" / "run.warc.gz", tmp_path / "two" / "run.warc.gz"]
    for path in paths:
        path.parent.mkdir()
        write_run(path)

    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_the_file_is_its_owner_s_alone(run_archive) -> None:
    assert 0o600 == stat.S_IMODE(run_archive.stat().st_mode)


def test_an_existing_file_is_refused_and_left_alone(run_archive) -> None:
    before = run_archive.read_bytes()
    with pytest.raises(BadInput) as refused:
        ArchiveWriter(run_archive, started=CLOCK)

    assert "--capture" == refused.value.field
    assert str(run_archive) in str(refused.value)
    assert before == run_archive.read_bytes()


def test_a_folder_that_cannot_be_is_refused_in_one_line(tmp_path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(BadInput) as refused:
        ArchiveWriter(tmp_path / "file" / "a.warc.gz", started=CLOCK)

    assert "\n" not in str(refused.value)


def test_every_record_is_on_disk_when_its_method_returns(tmp_path) -> None:
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        seen = [path.stat().st_size]
        for write in (
            lambda: writer.document("input", {}),
            lambda: writer.exchange(exchange()),
            lambda: writer.names("acme.example", "A", "", CLOCK),
            lambda: writer.call(timed_out(1)),
        ):
            write()
            held = path.read_bytes()
            assert b"".join(member for _, member in members(held)) == gzip.decompress(held)
            seen.append(len(held))

    assert sorted(set(seen)) == seen


def members(held: bytes):
    start = 0
    while start < len(held):
        inflate = zlib.decompressobj(wbits=31)
        member = inflate.decompress(held[start:])
        assert inflate.eof
        yield start, member
        start = len(held) - len(inflate.unused_data)


def test_a_run_broken_off_has_no_closing_record(tmp_path) -> None:
    path = tmp_path / "a.warc.gz"
    with pytest.raises(KeyboardInterrupt):
        break_off(path, KeyboardInterrupt())

    assert "urn:duecheck:end" not in [uri for _, uri, _, _ in records(path)]


def test_a_run_refused_before_anything_was_asked_leaves_no_file(tmp_path) -> None:
    path = tmp_path / "a.warc.gz"
    with pytest.raises(BadInput):
        break_off(path, BadInput("sources.gleif.pace", "'fast' is not a pace"))

    assert not path.exists()


@pytest.mark.parametrize(
    "carrier",
    [
        pytest.param(
            {"request_headers": (("Authorization", SECRET),), "secret_headers": ("authorization",)},
            id="a header named secret",
        ),
        pytest.param(
            {"request_headers": (("Authorization", "Bearer another"),)},
            id="an authorization nobody named",
        ),
        pytest.param(
            {"request_headers": (("X-Asked", f"as {SECRET}!"),)}, id="a string in another header"
        ),
        pytest.param(
            {"url": f"https://register.example/s?key={quote(SECRET, safe='')}&q=acme"},
            id="the target address, percent-encoded",
        ),
        pytest.param(
            {"url": f"https://register.example/s?key={quote(SECRET, safe='').lower()}&q=acme"},
            id="the target address, percent-encoded in small letters",
        ),
        pytest.param(
            {"response_headers": (("Location", f"/s?key={quote(SECRET)}"),)},
            id="a header of the answer",
        ),
        pytest.param(
            {"request_headers": (("X-Basic", base64.b64encode(f"{SECRET}:".encode()).decode()),)},
            id="base64 as a user name",
        ),
        pytest.param(
            {
                "request_headers": (
                    ("X-Basic", base64.b64encode(f"desk:{SECRET}".encode()).decode()),
                )
            },
            id="base64 as a password behind a user name",
        ),
        pytest.param(
            {"method": "POST", "request_body": f"key={SECRET}".encode()}, id="the question's body"
        ),
        pytest.param(
            {"payload": f'{{"you sent": "{SECRET}"}}'.encode()}, id="an answer that repeats it"
        ),
        pytest.param(
            {
                "payload": gzip.compress(f"<p>{SECRET}</p>".encode(), mtime=0),
                "response_headers": (("Content-Encoding", "gzip"),),
            },
            id="a compressed answer that repeats it",
        ),
    ],
)
def test_no_secret_enters_in_any_spelling(carrier, tmp_path) -> None:
    path, [(_, sha256)] = written(tmp_path, exchange(secrets=(SECRET, "another"), **carrier))
    inflated = gzip.decompress(path.read_bytes())
    block = next(r for r in records(path) if r[0] == "response")[3]
    body = block.partition(b"\r\n\r\n")[2]

    for spelling in (
        SECRET,
        quote(SECRET, safe=""),
        quote(SECRET, safe="").lower(),
        base64.b64encode(SECRET.encode()).decode()[:-4],
        base64.b64encode(f"desk:{SECRET}".encode()).decode()[8:-4],
        "another",
    ):
        assert spelling.encode() not in inflated
        assert spelling.encode() not in (unpacked(body))
    assert b"REDACTED" in inflated
    assert hashlib.sha256(body).hexdigest() == sha256
    assert 0 == checked(path).returncode


def unpacked(body: bytes) -> bytes:
    return gzip.GzipFile(fileobj=io.BytesIO(body)).read() if body[:2] == b"\x1f\x8b" else body


def test_without_a_secret_in_it_a_compressed_answer_stays_as_received(tmp_path) -> None:
    payload = gzip.compress(b"<p>nothing</p>", mtime=0)
    path, [(_, sha256)] = written(
        tmp_path,
        exchange(
            payload=payload, response_headers=(("Content-Encoding", "gzip"),), secrets=(SECRET,)
        ),
    )

    assert hashlib.sha256(payload).hexdigest() == sha256
    assert b"Content-Encoding: gzip" in gzip.decompress(path.read_bytes())


def test_a_call_without_a_response_is_kept_with_its_reason(tmp_path) -> None:
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        writer.call(timed_out(nth=2))
    kept = json.loads(next(r for r in records(path) if r[1] == "urn:duecheck:call")[3])

    assert ("failed", "timeout", 2, 20_000) == (
        kept["outcome"],
        kept["reason"],
        kept["nth"],
        kept["elapsed_ms"],
    )


def test_a_table_keeps_the_order_it_was_written_in(tmp_path) -> None:
    """Judging walks tables in their order; a replay must walk them in the same."""
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        writer.document("rules", {"D02": 1, "D01": {"b": 1, "a": 2}})
    kept = json.loads(next(r for r in records(path) if r[1] == "urn:duecheck:rules")[3])

    assert ["D02", "D01"] == list(kept)
    assert ["b", "a"] == list(kept["D01"])


def test_a_call_points_at_the_response_it_describes(tmp_path) -> None:
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=datetime(2026, 1, 1, tzinfo=UTC), ids=counted()) as writer:
        call = answered(writer, exchange())
    found = {kind: headers for kind, _, headers, _ in records(path)}

    assert call.record is not None
    assert call.record.id == found["metadata"]["WARC-Refers-To"]


def test_a_disk_that_is_full_is_said_once_the_run_ends_and_nothing_more_is_written(
    tmp_path, monkeypatch
) -> None:
    path = tmp_path / "a.warc.gz"

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    def run() -> None:
        with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
            writer.exchange(exchange())
            monkeypatch.setattr("os.write", full)
            with pytest.raises(BadInput, match="No space left"):
                writer.exchange(exchange())
            monkeypatch.undo()
            with pytest.raises(BadInput, match="No space left"):
                writer.call(timed_out(1))

    with pytest.raises(BadInput, match="No space left"):
        run()
    assert ["warcinfo", "response", "request"] == [kind for kind, _, _, _ in records(path)]
