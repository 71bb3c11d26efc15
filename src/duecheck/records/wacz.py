"""
Packs an archive as WACZ 1.1.1, which web archive viewers open page by page.

    archive/run.warc.gz      the archive as it stands, not packed again
    indexes/index.cdxj       where each answer to a GET stands
    pages/pages.jsonl        the addresses a reader may open, web pages first
    datapackage.json         hash and size of each of these; datapackage-digest.json its own hash

The layout is that of specs.webrecorder.net/wacz/1.1.1. Same archive, same bytes.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from urllib.parse import urlsplit

from duecheck import __version__
from duecheck.errors import BadInput
from duecheck.records.members import Damaged, Member, members

ARCHIVE = "archive/run.warc.gz"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer to a GET with its place in the file."""

    member: Member
    length: int
    status: str
    mime: str

    @property
    def stamp(self) -> str:
        """The time as indexes write it: 14 digits, UTC."""
        return "".join(c for c in self.member.headers["WARC-Date"] if c.isdigit())[:14]


def wacz(held: bytes, *, title: str, made: datetime, what: str) -> bytes:
    """The package of the archive *held*; BadInput naming *what* where the archive is damaged."""
    try:
        answers = list(_answers(held))
    except Damaged as damage:
        raise BadInput(what, f"the record at byte {damage.offset} {damage}") from None
    parts = {
        ARCHIVE: held,
        "indexes/index.cdxj": _index(answers).encode(),
        "pages/pages.jsonl": _pages(answers).encode(),
    }
    described = _described(parts, title=title, made=made)
    digest = {"path": "datapackage.json", "hash": _hash(described)}
    parts["datapackage.json"] = described
    parts["datapackage-digest.json"] = json.dumps(digest, indent=2).encode()
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=made.timetuple()[:6])
            package.writestr(entry, content, compress_type=zipfile.ZIP_STORED)
    return whole.getvalue()


def _answers(held: bytes) -> Iterator[Answer]:
    every = list(members(held))
    ends = [*(member.offset for member in every[1:]), len(held)]
    posted = {
        member.headers.get("WARC-Concurrent-To")
        for member in every
        if member.kind == "request" and not member.block.startswith(b"GET ")
    }
    for member, end in zip(every, ends, strict=True):
        if member.kind == "response" and member.id not in posted:
            status = member.block.split(b" ", 2)[1].decode("ascii", "replace")
            mime = member.http.get("content-type", "").partition(";")[0].strip().lower()
            yield Answer(
                member=member, length=end - member.offset, status=status, mime=mime or "unk"
            )


def _index(answers: list[Answer]) -> str:
    lines = []
    for answer in answers:
        values = {
            "url": answer.member.uri,
            "mime": answer.mime,
            "status": answer.status,
            "digest": f"sha256:{answer.member.sha256}",
            "length": str(answer.length),
            "offset": str(answer.member.offset),
            "filename": ARCHIVE.rpartition("/")[2],
        }
        lines.append(f"{_sortable(answer.member.uri)} {answer.stamp} {json.dumps(values)}")
    return "".join(f"{line}\n" for line in sorted(lines))


def _pages(answers: list[Answer]) -> str:
    lines = [json.dumps({"format": "json-pages-1.0", "id": "pages", "title": "All Pages"})]
    good = [answer for answer in answers if answer.status.startswith("2")]
    seen = set()
    for answer in sorted(good, key=lambda answer: "html" not in answer.mime):
        address = answer.member.uri
        if address in seen:
            continue
        seen.add(address)
        page = {
            "id": answer.member.id.strip("<>").rpartition(":")[2],
            "url": address,
            "ts": answer.member.headers["WARC-Date"],
            "title": address,
        }
        lines.append(json.dumps(page))
    return "".join(f"{line}\n" for line in lines)


def _described(parts: dict[str, bytes], *, title: str, made: datetime) -> bytes:
    resources = [
        {
            "name": name.rpartition("/")[2].lower(),
            "path": name,
            "hash": _hash(content),
            "bytes": len(content),
        }
        for name, content in parts.items()
    ]
    package = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": title,
        "created": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "software": f"duecheck/{__version__}",
        "resources": resources,
    }
    return json.dumps(package, indent=2, ensure_ascii=False).encode()


def _sortable(address: str) -> str:
    """The address as indexes sort it: host from right to left, lower case, without `www.`."""
    parts = urlsplit(address.lower())
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    turned = ",".join(reversed(host.split(".")))
    query = f"?{'&'.join(sorted(parts.query.split('&')))}" if parts.query else ""
    return f"{turned}{port}){parts.path or '/'}{query}"


def _hash(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
