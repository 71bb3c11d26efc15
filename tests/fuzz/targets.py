"""What is fuzzed: each target takes bytes and may raise nothing but the errors of its room."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

from duecheck.errors import BadInput, Unreadable
from duecheck.guardrails.outward_text import lint
from duecheck.guardrails.plan import read_plan
from duecheck.guardrails.private_life import private
from duecheck.intake.arguments import request_from
from duecheck.intake.columns import known_in
from duecheck.intake.json_input import request_from_json
from duecheck.intake.lookup_sites import lookup_sites
from duecheck.intake.observed import observed
from duecheck.intake.saved_run import saved_run
from duecheck.intake.table_file import from_lines
from duecheck.model.text import clean
from duecheck.portfolio.other_customers import CustomerNames
from duecheck.reading.decode import NotDecoded, decode
from duecheck.reading.feeds import feed_dates, site_map_dates
from duecheck.reading.names import parts
from duecheck.reading.page_reading import read_page
from duecheck.reading.reach import reach
from duecheck.reading.text_reader import mail, read
from duecheck.reading.xml_stream import elements
from duecheck.records.settings import parse
from duecheck.records.verify_archive import check_bytes
from duecheck.reports.escape import escape, link
from duecheck.reports.paper import fill

DAY = date(2026, 11, 16)
NAMES = CustomerNames.of(["Summit", "Brackwater Joinery Ltd", "Zembla"])
Target = Callable[[bytes], object]


def words(raw: bytes) -> str:
    """The bytes as a stranger's text arrives."""
    return raw.decode("utf-8", "replace")


def page(raw: bytes) -> None:
    """A web page: verdict, dates, contacts, people, notices."""
    read_page(words(raw), "https://a.example/", DAY)


def text(raw: bytes) -> None:
    """A text read for danger signs, as an article and as a mail."""
    said = words(raw)
    read(said, "Acme Supplies Ltd")
    mail(said, "a@acme.example")


def feed(raw: bytes) -> None:
    """A feed and a site map."""
    feed_dates(words(raw), DAY)
    site_map_dates(words(raw), DAY)


def xml(raw: bytes) -> None:
    """A sanctions list as XML."""
    with contextlib.suppress(BadInput, Unreadable):
        list(elements(BytesIO(raw), {"INDIVIDUAL", "ENTITY"}, "CONSOLIDATED_LIST"))


def archive(raw: bytes) -> None:
    """An archive, record by record."""
    check_bytes(raw)


def packed(raw: bytes) -> None:
    """A compressed answer."""
    for coding in ("gzip", "deflate", "br", "zstd", "gzip, br"):
        with contextlib.suppress(NotDecoded):
            decode(raw, coding, limit=100_000)


def settings(raw: bytes) -> None:
    """The settings file."""
    with contextlib.suppress(BadInput):
        parse(words(raw), Path("config.toml"), None)


def plan(raw: bytes) -> None:
    """The social-media plan."""
    with contextlib.suppress(BadInput):
        read_plan(words(raw))


def table(raw: bytes) -> None:
    """A CSV of applicants or of a ledger."""
    with contextlib.suppress(BadInput):
        for row in from_lines(
            raw.splitlines(keepends=True), known=lambda row: known_in("customers", {}, row)
        ).rows:
            list(row)


def application(raw: bytes) -> None:
    """An application as JSON, and the request made of it."""
    with contextlib.suppress(BadInput):
        request_from(request_from_json(words(raw)), as_of=DAY, order=None, strict=False)


def report(raw: bytes) -> None:
    """A saved JSON report."""
    with contextlib.suppress(BadInput):
        saved_run(words(raw))


def notes(raw: bytes) -> None:
    """Observations, a line each."""
    with contextlib.suppress(BadInput):
        observed(words(raw), as_of=DAY, codes=frozenset({"D09a"}))


def sites(raw: bytes) -> None:
    """A table of sites to look handles up on."""
    with contextlib.suppress(BadInput):
        lookup_sites(words(raw))


def template(raw: bytes) -> None:
    """A firm's own template."""
    with contextlib.suppress(BadInput):
        fill("a.md", {"name": "A", "rows": [1]}, own=words(raw)[:2000])


def small(raw: bytes) -> None:
    """Names, addresses, escapes, lints."""
    said = words(raw)
    parts(said)
    json.dumps(clean(said))
    escape(said)
    link(said)
    lint(said, kind="email")
    private(said)
    NAMES.find(said)
    with contextlib.suppress(BadInput):
        reach(said, "GB")


TARGETS: dict[str, Target] = {
    each.__name__: each
    for each in (
        page, text, feed, xml, archive, packed, settings, plan, table, application, report, notes,
        sites, template, small,
    )
}  # fmt: skip
