"""Replay answers from the archive alone, the same way and in the same order."""

from __future__ import annotations

import gzip
import json
import zlib
from datetime import timedelta

import pytest
from tests.records.conftest import (
    CLOCK,
    PROFILE,
    answered,
    counted,
    exchange,
    timed_out,
    write_documents,
)

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask, Door
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.records.archive import RUN_RECORD, ArchiveWriter
from duecheck.records.opened import open_archive
from duecheck.records.replay import ReplayDoor


def door_on(path) -> Door:
    return ReplayDoor(open_archive(path))


def archive_of(tmp_path, *kept, **more):
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        write_documents(writer)
        for nth, item in enumerate(kept, start=1):
            answered(writer, item, nth=nth, **more)
    return path


async def test_a_page_comes_back_as_it_was_read(run_archive) -> None:
    page = await door_on(run_archive).get("gleif", Ask(url=PROFILE))

    assert (PROFILE, PROFILE, 200) == (page.url, page.final_url, page.status)
    assert {"name": "Acme"} == page.json()
    assert "application/json" == page.content_type
    assert CLOCK == page.retrieved_at
    assert "run.warc.gz" == page.record.file
    assert not page.absent


async def test_names_come_back_as_they_were_answered(run_archive) -> None:
    names = await door_on(run_archive).resolve("dns", "acme.example", "MX")

    assert ("noerror", ("0 .",)) == (names.status, names.values)
    assert CLOCK == names.retrieved_at
    assert names.sha256


async def test_a_call_that_failed_fails_again_with_the_same_words(run_archive) -> None:
    door = door_on(run_archive)
    await door.get("gleif", Ask(url=PROFILE))
    with pytest.raises(LookupFailed) as again:
        await door.get("gleif", Ask(url=PROFILE))

    assert (LookupOutcome.FAILED, Reason.TIMEOUT, PROFILE, "no answer in time") == (
        again.value.outcome,
        again.value.reason,
        again.value.address,
        again.value.detail,
    )


async def test_the_same_question_asked_again_gets_its_own_answer_whatever_finished_first(
    tmp_path,
) -> None:
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        write_documents(writer)
        answered(writer, exchange(payload=b"third"), nth=3)
        answered(writer, exchange(payload=b"first"), nth=1)
        writer.call(timed_out(nth=2))
    door = door_on(path)

    assert b"first" == (await door.get("gleif", Ask(url=PROFILE))).body
    with pytest.raises(LookupFailed, match="no answer in time"):
        await door.get("gleif", Ask(url=PROFILE))
    assert b"third" == (await door.get("gleif", Ask(url=PROFILE))).body


async def test_an_answer_that_was_lost_is_not_replaced_by_a_later_one(tmp_path) -> None:
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        write_documents(writer)
        answered(writer, exchange(payload=b"second"), nth=2)
    door = door_on(path)

    with pytest.raises(LookupFailed, match="not in the archive"):
        await door.get("gleif", Ask(url=PROFILE))
    assert b"second" == (await door.get("gleif", Ask(url=PROFILE))).body


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(Ask(url="https://register.example/other"), id="another address"),
        pytest.param(Ask(url=PROFILE, params=(("q", "acme"),)), id="another question"),
        pytest.param(Ask(url=PROFILE, method="HEAD"), id="another method"),
    ],
)
async def test_a_question_that_was_not_asked_then_has_failed(ask, run_archive) -> None:
    with pytest.raises(LookupFailed) as lost:
        await door_on(run_archive).get("gleif", ask)

    assert (LookupOutcome.FAILED, Reason.UNREADABLE, "not in the archive") == (
        lost.value.outcome,
        lost.value.reason,
        lost.value.detail,
    )


async def test_another_source_s_answer_is_not_this_one_s(run_archive) -> None:
    with pytest.raises(LookupFailed, match="not in the archive"):
        await door_on(run_archive).get("rdap", Ask(url=PROFILE))


@pytest.mark.parametrize(
    ("coding", "payload"),
    [
        pytest.param("identity", b"<p>Acme</p>", id="as it is"),
        pytest.param("gzip", gzip.compress(b"<p>Acme</p>"), id="gzip"),
        pytest.param("gzip", gzip.compress(b"<p>Ac") + gzip.compress(b"me</p>"), id="two members"),
        pytest.param("deflate", zlib.compress(b"<p>Acme</p>"), id="deflate"),
        pytest.param("deflate", zlib.compress(b"<p>Acme</p>", wbits=-15), id="bare deflate"),
    ],
)
async def test_the_body_is_decoded_and_the_hash_is_not(coding, payload, tmp_path) -> None:
    kept = exchange(payload=payload, response_headers=(("Content-Encoding", coding),))
    opened = open_archive(archive_of(tmp_path, kept))
    page = await ReplayDoor(opened).get("gleif", Ask(url=PROFILE))

    assert b"<p>Acme</p>" == page.body
    assert opened.calls[0].sha256 == page.sha256


async def test_a_header_sent_twice_is_joined_as_http_has_it(tmp_path) -> None:
    kept = exchange(response_headers=(("Vary", "Accept"), ("vary", "Cookie"), ("X-T", "M\xfcn")))
    page = await door_on(archive_of(tmp_path, kept)).get("gleif", Ask(url=PROFILE))

    assert "Accept, Cookie" == page.headers["vary"]
    assert "M\xfcn" == page.headers["x-t"]


async def test_a_documented_nothing_is_still_nothing(tmp_path) -> None:
    path = archive_of(tmp_path, exchange(payload=b"", status=404), absent=True)
    page = await door_on(path).get("gleif", Ask(url=PROFILE, none_on=(404,)))

    assert page.absent
    assert 404 == page.status


async def test_what_was_erased_says_when_and_is_not_called_damaged(tmp_path) -> None:
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        write_documents(writer)
        call = answered(writer, exchange())
        stone = {"digest": f"sha256:{call.sha256}", "rule": "R-17", "date": "2026-12-01"}
        writer.document(f"{RUN_RECORD}erased".removeprefix(RUN_RECORD), stone)
    opened = open_archive(path)
    with pytest.raises(LookupFailed) as gone:
        await ReplayDoor(opened).get("gleif", Ask(url=PROFILE))

    assert opened.damage is None
    assert (LookupOutcome.BLOCKED, Reason.POLICY, "erased 2026-12-01") == (
        gone.value.outcome,
        gone.value.reason,
        gone.value.detail,
    )


def test_a_key_that_was_set_is_stood_in_for_and_never_there(run_archive) -> None:
    door = door_on(run_archive)

    assert "REDACTED" == door.key("gleif")
    assert door.key("rdap") is None


def test_contact_options_and_clock_are_those_of_then(run_archive) -> None:
    door = door_on(run_archive)

    assert door.has_contact()
    assert "https://m.example" == door.option("gleif", "mirror")
    assert door.option("gleif", "other") is None
    assert CLOCK == door.now()
    assert timedelta(0) == door.now().utcoffset()


async def test_the_key_in_an_address_asks_the_same_question_again(tmp_path) -> None:
    kept = exchange(f"{PROFILE}?token=s3cret-4711", secrets=("s3cret-4711",))
    path = tmp_path / "a.warc.gz"
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        write_documents(writer)
        call = answered(writer, exchange(f"{PROFILE}?token=REDACTED"))
        writer.exchange(kept)
    door = door_on(path)
    page = await door.get("gleif", Ask(url=PROFILE, params=(("token", str(door.key("gleif"))),)))

    assert json.loads(page.body) == {"name": "Acme"}
    assert call.address == page.url
