"""From a statement of a report to the bytes it was read from."""

from __future__ import annotations

import re
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.model.evidence import Evidence
from duecheck.model.noun import Noun
from duecheck.pipeline.run import replay
from duecheck.reading.decode import NotDecoded, decode
from duecheck.records.members import Member
from duecheck.records.opened import open_archive
from duecheck.records.verify_archive import members_of

LARGEST = 512_000_000
HASH = re.compile(r"[0-9a-f]{8,64}", re.IGNORECASE)


class Held(Noun):
    """
    One stored answer. `stored` are the bytes that `sha256` is over, `body` without their coding.

    `evidence` are the statements read from it, none for a record nothing was read from.
    """

    address: str
    kind: str
    status: int | None
    content_type: str
    sha256: str
    file: str
    offset: int
    record: str
    retrieved: str
    stored: bytes
    body: bytes
    evidence: tuple[Evidence, ...]


def held_bytes(archive: Path, id: str) -> Held:
    """
    The stored answer behind *id*: of a statement (`gazette-1`), a record, or a SHA-256's start.

    BadInput where nothing, or more than one answer, is meant; it says what there is.
    """
    opened = open_archive(archive)
    run = replay(archive)
    every = [*run.evidence, *run.possible_matches]
    wanted = next((e.record.id for e in every if e.id == id and e.record is not None), id)
    found = [m for m in members_of(archive) if _meant(m, wanted)]
    if not found:
        erased = [day for digest, day in opened.erased.items() if digest.startswith(id.lower())]
        if erased:
            raise BadInput("ID", f"{id} was erased on {erased[0]}")
        near = ", ".join(e.id for e in every if e.record is not None)
        raise BadInput("ID", f"{archive} holds nothing under {id!r}", hint=f"It has: {near[:400]}")
    if len({m.sha256 for m in found}) > 1:
        raise BadInput("ID", f"{id!r} begins {len(found)} hashes", hint="Give more of it")
    return _held(found[0], opened.name, every)


def _meant(member: Member, wanted: str) -> bool:
    if member.id.strip("<>") == wanted.strip("<>"):
        return True
    by_hash = HASH.fullmatch(wanted) is not None and member.kind in ("response", "resource")
    return by_hash and member.sha256.startswith(wanted.lower())


def _held(member: Member, name: str, every: list[Evidence]) -> Held:
    try:
        body = decode(member.payload, member.http.get("content-encoding", ""), limit=LARGEST)
    except NotDecoded:
        body = member.payload
    status = member.block.split(b" ", 2)[1:2] if member.kind == "response" else []
    return Held(
        address=member.uri,
        kind=member.kind,
        status=int(status[0]) if status and status[0].isdigit() else None,
        content_type=member.http.get("content-type", member.headers.get("Content-Type", "")),
        sha256=member.sha256,
        file=name,
        offset=member.offset,
        record=member.id,
        retrieved=member.headers.get("WARC-Date", ""),
        stored=member.payload,
        body=body,
        evidence=tuple(e for e in every if e.record is not None and e.record.id == member.id),
    )
