"""Archives to test with: one firm, stopped clock, counted record ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.recorder import Call, Exchange, call_key
from duecheck.records.archive import ArchiveWriter

CLOCK = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
PROFILE = "https://register.example/company/99000001"


def counted() -> Callable[[], str]:
    """Record ids one after the other, so that two archives may be compared."""
    numbers: Iterator[int] = iter(range(1, 10_000))
    return lambda: f"<urn:uuid:00000000-0000-4000-8000-{next(numbers):012d}>"


def exchange(url: str = PROFILE, *, payload: bytes = b'{"name": "Acme"}', **more) -> Exchange:
    """A request and its answer from a register that does not exist."""
    facts = {
        "method": "GET",
        "url": url,
        "request_headers": (("Host", "register.example"), ("Accept", "application/json")),
        "request_body": b"",
        "status": 200,
        "reason_phrase": "OK",
        "response_headers": (("Content-Type", "application/json"),),
        "payload": payload,
        "at": CLOCK,
    }
    return Exchange(**{**facts, **more})


def answered(writer: ArchiveWriter, kept: Exchange, *, nth: int = 1, **more) -> Call:
    """Write *kept* and the call it answers."""
    record, sha256 = writer.exchange(kept)
    call = Call(
        source="gleif",
        key=call_key(kept.method, kept.url, (), b""),
        nth=nth,
        address=kept.url,
        final_url=kept.url,
        status=kept.status,
        record=record,
        sha256=sha256,
        at=kept.at,
        **more,
    )
    writer.call(call)
    return call


def timed_out(nth: int) -> Call:
    """A call that never had an answer."""
    return Call(
        source="gleif",
        key=call_key("GET", PROFILE, (), b""),
        nth=nth,
        outcome=LookupOutcome.FAILED,
        reason=Reason.TIMEOUT,
        detail="no answer in time",
        address=PROFILE,
        at=CLOCK,
        elapsed_ms=20_000,
        attempts=3,
    )


def write_documents(writer: ArchiveWriter) -> None:
    """The run's own records, as far as these tests need them."""
    writer.document("clock", {"started": CLOCK.isoformat(), "as_of": "2026-11-16"})
    writer.document("input", {"request": {"subject": {"name": "Acme Ltd"}}})
    writer.document(
        "settings",
        {
            "fetch": {"contact": "set"},
            "sources": {"gleif": {"key": "set", "options": {"mirror": "https://m.example"}}},
        },
    )
    writer.document("rules", {"weights": {"version": "1"}})
    writer.document("tables", {})


def write_run(path: Path) -> None:
    """A whole small run: one page, one time-out, one DNS answer."""
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        write_documents(writer)
        answered(writer, exchange())
        writer.call(timed_out(nth=2))
        record, sha256 = writer.names(
            "acme.example", "MX", "; acme.example MX noerror\nacme.example MX 0 .\n", CLOCK
        )
        writer.call(
            Call(
                source="dns",
                key="dns:acme.example?type=MX",
                nth=1,
                address="dns:acme.example?type=MX",
                final_url="dns:acme.example?type=MX",
                record=record,
                sha256=sha256,
                dns_status="noerror",
                dns_values=("0 .",),
                at=CLOCK,
            )
        )


def break_off(path: Path, error: BaseException) -> None:
    """A run that ends before it asked anything."""
    with ArchiveWriter(path, started=CLOCK, ids=counted()) as writer:
        write_documents(writer)
        raise error


@pytest.fixture
def run_archive(tmp_path: Path) -> Path:
    path = tmp_path / "run.warc.gz"
    write_run(path)
    return path
