"""An archive is read up to its last whole record, and what is lost is said."""

from __future__ import annotations

import gzip
import zlib

import pytest
from tests.records.conftest import CLOCK, PROFILE, break_off, counted, exchange

from duecheck.errors import BadInput
from duecheck.records.archive import ArchiveWriter
from duecheck.records.opened import open_archive


def starts(held: bytes) -> list[int]:
    """Where each gzip member begins, and the end of the file."""
    found, at = [], 0
    while at < len(held):
        found.append(at)
        machine = zlib.decompressobj(wbits=31)
        machine.decompress(held[at:])
        at = len(held) - len(machine.unused_data)
    return [*found, len(held)]


def test_a_whole_archive_gives_back_what_was_written(run_archive) -> None:
    opened = open_archive(run_archive)

    assert opened.damage is None
    assert "run.warc.gz" == opened.name
    assert {"request": {"subject": {"name": "Acme Ltd"}}} == opened.documents["input"]
    assert ["gleif", "gleif", "dns"] == [call.source for call in opened.calls]
    assert [b'{"name": "Acme"}'] == [stored.payload for stored in opened.stored.values()]
    assert {"content-type": "application/json", "content-length": "16"} == next(
        iter(opened.stored.values())
    ).headers


def test_a_renamed_archive_keeps_the_name_it_was_written_under(run_archive) -> None:
    before = open_archive(run_archive)
    renamed = run_archive.rename(run_archive.with_name("filed-away.warc.gz"))
    after = open_archive(renamed)

    assert "run.warc.gz" == after.name
    assert before.places == after.places
    assert before.calls == after.calls


def test_where_a_document_stands_is_known(run_archive) -> None:
    place = open_archive(run_archive).document_record("input")

    assert place is not None
    record, sha256 = place
    assert run_archive.read_bytes()[record.offset :][:2] == b"\x1f\x8b"
    assert 64 == len(sha256)


def test_a_run_broken_off_says_so(tmp_path) -> None:
    path = tmp_path / "a.warc.gz"
    with pytest.raises(KeyboardInterrupt):
        break_off(path, KeyboardInterrupt())

    opened = open_archive(path)

    assert opened.damage is not None
    assert f"ends at byte {path.stat().st_size} without its closing record" in opened.damage


def test_cut_anywhere_it_opens_up_to_the_last_whole_record_and_says_what_is_lost(
    run_archive, tmp_path
) -> None:
    held = run_archive.read_bytes()
    bounds = starts(held)
    whole = open_archive(run_archive)
    cut = tmp_path / "cut.warc.gz"
    for size in range(len(held)):
        cut.write_bytes(held[:size])
        kept = max(n for n, bound in enumerate(bounds) if bound <= size)
        if kept < 5:  # warcinfo, clock, input, settings, rules
            with pytest.raises(BadInput) as refused:
                open_archive(cut)
            assert "\n" not in str(refused.value)
            continue
        opened = open_archive(cut)
        assert opened.damage is not None
        assert str(size if size in bounds else bounds[kept]) in opened.damage
        assert whole.calls[: len(opened.calls)] == opened.calls
        assert len(opened.calls) == sum(n <= kept for n in (9, 10, 12))


def test_a_flipped_bit_is_damage_and_what_stands_before_it_is_read(run_archive, tmp_path) -> None:
    held = bytearray(run_archive.read_bytes())
    bounds = starts(bytes(held))
    damaged = tmp_path / "flipped.warc.gz"
    held[(bounds[9] + bounds[10]) // 2] ^= 0x10
    damaged.write_bytes(held)

    opened = open_archive(damaged)

    assert opened.damage is not None
    assert f"the record at byte {bounds[9]} " in opened.damage
    assert f"{len(held) - bounds[9]} of {len(held)} bytes" in opened.damage
    assert 1 == len(opened.calls)


def test_a_payload_that_is_not_what_its_hash_says_is_damage(run_archive, tmp_path) -> None:
    held = run_archive.read_bytes()
    bounds = starts(held)
    forged = gzip.decompress(held[bounds[6] : bounds[7]]).replace(b"Acme", b"Icme")
    path = tmp_path / "forged.warc.gz"
    path.write_bytes(held[: bounds[6]] + gzip.compress(forged) + held[bounds[7] :])

    assert f"the record at byte {bounds[6]} is not what its hash says" in (
        open_archive(path).damage or ""
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(None, "there is no such archive", id="a missing file"),
        pytest.param(b"", "is not an archive that duecheck wrote", id="an empty file"),
        pytest.param(b"{}", "is not an archive that duecheck wrote", id="JSON"),
        pytest.param(gzip.compress(b"{}"), "is not an archive that duecheck", id="gzip of JSON"),
        pytest.param(
            gzip.compress(b"WARC/1.1\r\nContent-Length: 0\r\n\r\n\r\n\r\n"),
            "is not an archive that duecheck wrote",
            id="another's WARC",
        ),
    ],
)
def test_what_is_no_archive_is_refused_in_one_line(content, words, tmp_path) -> None:
    path = tmp_path / "x.warc.gz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadInput, match=words) as refused:
        open_archive(path)

    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_folder_is_refused(tmp_path) -> None:
    with pytest.raises(BadInput, match="is a folder"):
        open_archive(tmp_path)


def test_an_archive_without_input_and_rules_cannot_be_replayed(tmp_path) -> None:
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        writer.exchange(exchange(PROFILE))

    with pytest.raises(BadInput, match="holds no input and rules record"):
        open_archive(path)
