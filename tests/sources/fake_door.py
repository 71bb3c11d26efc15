"""
A door for tests of sources: answers from a table of addresses and names, and nothing else.

    door = FakeDoor({"https://acme.example/": (200, {"content-type": "text/html"}, b"<p>hi")},
                    names={("acme.example", "A"): ["192.0.2.1"], ("gone.example", "A"): NXDOMAIN})
    run = inquiry(door, source="website", subject=Subject(name="Acme Ltd"))
    await website.collect.collect(run)

An address is looked up with its parameters appended, their order and that of its own query
ignored. Statuses become outcomes as the real door documents; unknown addresses and names are
`failed: server-error`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Final
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask, Names, Page
from duecheck.model.evidence import About, Evidence, FetchedBy, Record, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject

NXDOMAIN: Final = None
NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
TODAY = NOW.date()

Answer = tuple[int, Mapping[str, str], bytes] | LookupFailed
Zone = Sequence[str] | LookupFailed | None

TYPES = {"json": ("json",), "html": ("html",), "xml": ("xml",), "text": ("text/",), "any": ("",)}


def canonical(url: str, params: Sequence[tuple[str, str]] = ()) -> str:
    """*url* with *params* appended and the whole query sorted; host in lower case, no fragment."""
    parts = urlsplit(url)
    query = sorted([*parse_qsl(parts.query, keep_blank_values=True), *params])
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", urlencode(query), ""))


def html(body: str, status: int = 200, **headers: str) -> Answer:
    """A page as an answer; header names are written with underscores."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return status, {"content-type": "text/html; charset=utf-8", **sent}, body.encode()


def json_answer(body: str | bytes, status: int = 200, kind: str = "application/json") -> Answer:
    """A JSON document as an answer."""
    return status, {"content-type": kind}, body.encode() if isinstance(body, str) else body


def failure(outcome: LookupOutcome, reason: Reason, url: str = "") -> LookupFailed:
    """A look-up without an answer."""
    return LookupFailed(outcome, reason, address=url)


@dataclass
class FakeDoor:
    """See the module. `asked` and `resolved` list what a source wanted, in order."""

    pages: Mapping[str, Answer] = field(default_factory=dict)
    names: Mapping[tuple[str, str], Zone] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[tuple[str, str], str] = field(default_factory=dict)
    contact: bool = True
    clock: datetime = NOW
    asked: list[Ask] = field(default_factory=list)
    resolved: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._pages = {canonical(url): answer for url, answer in self.pages.items()}

    async def get(self, source: str, ask: Ask) -> Page:
        """The answer of the table, after its redirects; a list that is not in it is not there."""
        url = asked = canonical(ask.url, ask.params)
        if ask.url.startswith("list:") and url not in self._pages:
            raise failure(LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED, url)
        self.asked.append(ask)
        for _ in range(6):
            answer = self._pages.get(url)
            if answer is None:
                raise failure(LookupOutcome.FAILED, Reason.SERVER_ERROR, url)
            if isinstance(answer, LookupFailed):
                raise answer
            status, headers, body = answer
            sent = {name.lower(): value for name, value in headers.items()}
            if status in (301, 302, 303, 307, 308):
                url = canonical(urljoin(url, sent["location"]))
                continue
            absent = status in ask.none_on
            if not absent:
                self._refuse(ask, status, sent.get("content-type", ""), url)
            if ask.keep is not None and not absent:
                body = ask.keep(body)
            digest = hashlib.sha256(body).hexdigest()
            return Page(
                url=asked,
                final_url=url,
                status=status,
                headers=sent,
                body=body,
                sha256=digest,
                retrieved_at=self.clock,
                record=self._record(digest),
                absent=absent,
            )
        raise failure(LookupOutcome.FAILED, Reason.SERVER_ERROR, url)

    @staticmethod
    def _refuse(ask: Ask, status: int, kind: str, url: str) -> None:
        """Raise for a status or media type that is no answer."""
        if status == 401 and ask.secret:
            raise failure(LookupOutcome.NOT_CHECKED, Reason.KEY_REFUSED, url)
        if status in (401, 403):
            raise failure(LookupOutcome.BLOCKED, Reason.LOGIN_WALL, url)
        if status == 429:
            raise failure(LookupOutcome.BLOCKED, Reason.RATE_LIMIT, url)
        if status >= 500:
            raise failure(LookupOutcome.FAILED, Reason.SERVER_ERROR, url)
        if status >= 400:
            raise failure(LookupOutcome.FAILED, Reason.UNREADABLE, url)
        if not any(word in kind for word in TYPES[ask.accept]):
            raise failure(LookupOutcome.FAILED, Reason.UNREADABLE, url)

    async def resolve(self, source: str, name: str, rdtype: str) -> Names:
        """The zone's answer; a name of the zone without this type has none of it."""
        self.resolved.append((name, rdtype))
        known = {owner for owner, _ in self.names}
        if (name, rdtype) not in self.names and name not in known:
            raise failure(LookupOutcome.FAILED, Reason.SERVER_ERROR, f"dns:{name}?type={rdtype}")
        values = self.names.get((name, rdtype), ())
        if isinstance(values, LookupFailed):
            raise values
        if (name, rdtype) not in self.names and self.names.get((name, "A"), ()) is NXDOMAIN:
            values = NXDOMAIN
        digest = hashlib.sha256(f"{name} {rdtype} {values}".encode()).hexdigest()
        return Names(
            name=name,
            rdtype=rdtype,
            status="nxdomain" if values is NXDOMAIN else "noerror",
            values=tuple(values or ()),
            sha256=digest,
            retrieved_at=self.clock,
            record=self._record(digest),
        )

    def key(self, source: str) -> str | None:
        return self.keys.get(source)

    def has_contact(self) -> bool:
        return self.contact

    def option(self, source: str, name: str) -> str | None:
        return self.options.get((source, name))

    def now(self) -> datetime:
        return self.clock

    @staticmethod
    def _record(digest: str) -> Record:
        return Record(file="fake.warc.gz", offset=0, id=f"<urn:uuid:{digest[:32]}>")


def inquiry(
    door: FakeDoor,
    *,
    source: str,
    subject: Subject | None = None,
    number: str | None = None,
    fetched_by: FetchedBy = FetchedBy.NAME,
    as_of: date = TODAY,
    seen: Sequence[Evidence] = (),
) -> Inquiry:
    """An inquiry of *source* about *subject* (a fictional Acme Ltd unless given)."""
    return Inquiry(
        source=source,
        subject=subject or Subject(name="Acme Ltd", country="GB"),
        door=door,
        as_of=as_of,
        number=number,
        fetched_by=fetched_by,
        seen=seen,
    )


def linked(address: str) -> Evidence:
    """A page on a network, as the firm's own site (acme.example) links it."""
    return Evidence(
        source="website",
        kind="site-profile",
        value=f"acme.example links {address}",
        facts={"address": address},
        source_class=SourceClass.SELF,
        about=About(domain="acme.example"),
        fetched_by=FetchedBy.DOMAIN,
    )
