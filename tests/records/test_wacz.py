"""An archive as WACZ: every hash it states, every place in its index, checked by hand."""

from __future__ import annotations

import gzip
import hashlib
import json
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from duecheck.errors import BadInput
from duecheck.records.wacz import wacz

HELD = (Path(__file__).parents[2] / "examples" / "northgate" / "run.warc.gz").read_bytes()
MADE = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def package() -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(wacz(HELD, title="A search", made=MADE, what="x")))


def test_the_archive_is_in_it_as_it_stands(package) -> None:
    assert HELD == package.read("archive/run.warc.gz")
    assert {0} == {entry.compress_type for entry in package.infolist()}


def test_every_part_is_described_with_its_hash_and_size(package) -> None:
    described = package.read("datapackage.json")
    resources = json.loads(described)["resources"]

    assert "1.1.1" == json.loads(described)["wacz_version"]
    assert {each["path"] for each in resources} == set(package.namelist()) - {
        "datapackage.json",
        "datapackage-digest.json",
    }
    for each in resources:
        content = package.read(each["path"])
        assert f"sha256:{hashlib.sha256(content).hexdigest()}" == each["hash"]
        assert len(content) == each["bytes"]
    digest = json.loads(package.read("datapackage-digest.json"))
    assert f"sha256:{hashlib.sha256(described).hexdigest()}" == digest["hash"]


def test_every_line_of_the_index_leads_to_the_answer_of_its_address(package) -> None:
    lines = package.read("indexes/index.cdxj").decode().splitlines()

    assert sorted(lines) == lines
    assert len(lines) > 20
    for line in lines:
        _, stamp, values = line.split(" ", 2)
        place = json.loads(values)
        start, length = int(place["offset"]), int(place["length"])
        record = gzip.decompress(HELD[start : start + length])
        assert f"WARC-Target-URI: {place['url']}\r\n".encode() in record
        assert b"WARC-Type: response" in record
        assert "20261116090000" == stamp


def test_pages_begin_with_web_pages_and_hold_each_address_once(package) -> None:
    first, *rest = package.read("pages/pages.jsonl").decode().splitlines()
    addresses = [json.loads(line)["url"] for line in rest]

    assert "json-pages-1.0" == json.loads(first)["format"]
    assert len(addresses) == len(set(addresses))
    assert addresses[0].startswith("https://www.northgate-fasteners.example")


def test_the_same_archive_gives_the_same_bytes() -> None:
    one, two = (wacz(HELD, title="A search", made=MADE, what="x") for _ in range(2))
    assert one == two


def test_a_damaged_archive_is_refused() -> None:
    with pytest.raises(BadInput, match="the record at byte"):
        wacz(HELD[:-20], title="A search", made=MADE, what="x")
