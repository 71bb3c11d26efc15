"""Content made to hurt whoever reads it: bounded in time and memory, and never a surprise."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from time import process_time

import pytest
from tests.fuzz.targets import feed, page, text, xml

from duecheck.errors import BadInput
from duecheck.fetch.trial import Trial
from duecheck.intake.json_input import request_from_json
from duecheck.intake.saved_run import saved_run
from duecheck.intake.table_file import from_workbook
from duecheck.reading.decode import NotDecoded, decode
from duecheck.reading.feed_items import feed_items
from duecheck.reading.feeds import feed_dates, site_map_dates
from duecheck.reading.page_reading import read_page

DAY = date(2026, 11, 24)
MIB = 1 << 20


@contextmanager
def bounded(*, seconds: float, mib: int) -> Iterator[None]:
    """Whether what is inside took less CPU and less memory than this."""
    tracemalloc.start()
    begun = process_time()
    try:
        yield
        took, (_, peak) = process_time() - begun, tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert took < seconds, f"{took:.1f} s of CPU"
    assert peak < mib * MIB, f"{peak / MIB:.0f} MiB"


def nested(times: int) -> bytes:
    held = b"0" * (50 * MIB)
    for _ in range(times):
        held = gzip.compress(held, compresslevel=1)
    return held


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "gzip": (lambda: gzip.compress(b"0" * (100 * MIB), 1), "gzip"),
    "deflate": (lambda: zlib.compress(b"0" * (100 * MIB), 1), "deflate"),
    "gzip in gzip": (lambda: nested(2), "gzip, gzip"),
    "four codings": (lambda: nested(4), "gzip, gzip, gzip, gzip"),
    "brotli, not asked for": (lambda: b"\x81" * 100, "br"),
    "zstd, not asked for": (lambda: b"\x28\xb5\x2f\xfd" + b"\0" * 100, "zstd"),
}


@pytest.mark.parametrize(("made", "coding"), BOMBS.values(), ids=BOMBS)
def test_a_compression_bomb_is_not_unpacked(made: Callable[[], bytes], coding: str) -> None:
    held = made()
    with bounded(seconds=3, mib=16), pytest.raises(NotDecoded):
        decode(held, coding, limit=2 * MIB)


PAGES = {
    "tables in tables": "<table><tr><td>" * 100_000,
    "formatting kept open": "<b><i><p>" * 30_000,
    "100,000 links": '<a href="https://x.example/a">a</a>' * 100_000,
    "100,000 mail links": '<a href="mailto:a@x.example">a</a>' * 100_000,
    "an attribute of 5 MB": f'<p title="{"x" * 5_000_000}">x</p>',
    "5 MB without a blank": "x" * 5_000_000,
    "5 MB of entities": "&amp;" * 1_000_000,
    "5 MB of digits": "<p>" + "1" * 5_000_000,
    "digits and dashes": "<p>" + "1-" * 1_000_000,
    "at signs": "<p>" + "a@" * 500_000,
    "dots": "<p>" + "a." * 500_000,
    "JSON-LD, deep": '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
    "JSON-LD, a huge number": '<script type="application/ld+json">{"a":'
    + "9" * 100_000
    + "}</script>",
    "never closed": "<" * 1_000_000,
    "comments": "<!--" * 500_000,
}


@pytest.mark.parametrize("source", PAGES.values(), ids=PAGES)
def test_a_page_made_to_hurt_is_read_or_left(source: str) -> None:
    with bounded(seconds=20, mib=600):
        assert read_page(source, "https://acme.example/", DAY).verdict.verdict


HOLDING_UP = {
    "a million deep": b"<div>" * 1_000_000,
    "a million deep in lists": b"<ul><li>" * 500_000,
    "100,000 attributes": b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">x</p>",
}


@pytest.mark.parametrize("body", HOLDING_UP.values(), ids=HOLDING_UP)
async def test_a_page_that_would_hold_up_the_parser_is_never_parsed_here(body: bytes) -> None:
    trial = Trial(patience=1)
    with bounded(seconds=1, mib=32):
        says = await trial.refuses(body)
    await trial.close()
    assert says is not None


LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
BILLION = f'<!DOCTYPE rss [<!ENTITY a0 "lol">{LAUGHS}]>'
FEEDS = {
    "a billion laughs": f"{BILLION}<rss><channel><item><title>&a12;</title></item></channel></rss>",
    "a quadratic blow-up": f'<!DOCTYPE r [<!ENTITY a "{"x" * 100_000}">]><rss>{"&a;" * 1000}</rss>',
    "a file of this machine": '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>',
    "a parameter entity": '<!DOCTYPE r [<!ENTITY % a SYSTEM "http://x.example/">%a;]><rss></rss>',
    "a million deep": "<rss>" + "<item>" * 1_000_000,
    "100,000 items": "<rss>" + "<item><title>t</title></item>" * 100_000 + "</rss>",
}  # fmt: skip


@pytest.mark.parametrize("body", FEEDS.values(), ids=FEEDS)
def test_a_feed_made_to_hurt_opens_no_file_and_stays_small(body: str) -> None:
    with bounded(seconds=20, mib=300):
        items = feed_items(body)
        feed_dates(body, DAY)
        site_map_dates(body, DAY)
    assert not any("root:" in item.title or len(item.title) > MIB for item in items)


@pytest.mark.parametrize("body", FEEDS.values(), ids=FEEDS)
def test_a_list_as_xml_made_to_hurt_is_refused_or_stays_small(body: str) -> None:
    with bounded(seconds=20, mib=300):
        xml(body.replace("rss", "sdnList").replace("item", "sdnEntry").encode())


JSONS = {
    "a number of 100,000 digits": '{"name": ' + "9" * 100_000 + "}",
    "a number with a huge exponent": '{"name": 1e999999999, "requested": 1e400}',
    "100,000 deep": "[" * 100_000,
    "100,000 objects deep": '{"a":' * 100_000,
    "not a number": '{"name": NaN, "requested": Infinity}',
    "a key twice": '{"name": "A", "name": "B"}',
    "half a surrogate": '{"name": "\\ud800"}',
    "a NUL": '{"name": "a\\u0000b"}',
}


@pytest.mark.parametrize("words", JSONS.values(), ids=JSONS)
def test_json_made_to_hurt_is_one_line(words: str) -> None:
    for read in (request_from_json, saved_run):
        with bounded(seconds=10, mib=300):
            said = what_is_said(read, words)
        assert len(said) < 1000
        assert "\n" not in said


def what_is_said(read: Callable[[str], object], words: str) -> str:
    """The line of a reader that refuses; empty where it reads."""
    try:
        read(words)
    except BadInput as trouble:
        return str(trouble)
    return ""


@pytest.mark.parametrize("target", [feed, page, text], ids=["feed", "page", "text"])
@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe" * 1000,
        b"\x80" * 1000,
        b"\xed\xa0\x80" * 300,
        b"\x1b[31m\x9b2J\x00" * 100,
        b"\xc3\x28",
    ],
    ids=["a byte order mark again and again", "no UTF-8", "surrogates", "terminal codes", "cut"],
)
def test_bytes_that_are_no_text_break_no_reader(
    target: Callable[[bytes], None], raw: bytes
) -> None:
    target(raw)


def test_a_workbook_that_unpacks_to_hundreds_of_megabytes_is_refused() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", b"0" * (300 * MIB))
    with bounded(seconds=10, mib=200), pytest.raises(BadInput):
        from_workbook(held.getvalue(), known=lambda _: 0)


def test_a_report_of_numbers_beyond_reason_is_refused() -> None:
    with pytest.raises(BadInput):
        saved_run(json.dumps({"schema_version": "1.0", "score": {"points": 10**400}}))
