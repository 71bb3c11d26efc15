"""
The protocol by which a source reaches the outside, met by `fetch` (live) and `records` (replay).

Sources never see a client, a socket or a file. They state an address; the door answers with a
page whose bytes are already archived, or raises LookupFailed with an outcome and a reason.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from duecheck.errors import Unreadable
from duecheck.model.evidence import Record


@dataclass(frozen=True, kw_only=True)
class Ask:
    """
    One address to read. `none_on` lists statuses the source documents as "no such record".

    `secret` headers are sent and never archived. `access = "page"` obeys robots.txt. `once` asks
    a second time only after a Retry-After that fits, a 503 or a dropped connection. Of an answer
    about natural persons only what `keep` gives of its body is judged and archived (R-08).
    """

    url: str
    method: Literal["GET", "HEAD", "POST"] = "GET"
    params: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    secret: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: bytes = b""
    access: Literal["api", "page"] = "api"
    accept: Literal["json", "html", "xml", "text", "any"] = "any"
    none_on: tuple[int, ...] = ()
    contact: bool = False
    once: bool = False
    keep: Callable[[bytes], bytes] | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, kw_only=True)
class Page:
    """
    An answer. `body` is decoded of content-encoding; `sha256` is over the payload as stored.

    `absent` is True when the status is one the source documents as "no such record".
    `final_url` is where redirects ended, in names (never a rerouted address).
    """

    url: str
    final_url: str
    status: int
    headers: dict[str, str]
    body: bytes
    sha256: str
    retrieved_at: datetime
    record: Record
    absent: bool = False

    @property
    def content_type(self) -> str:
        """The media type in lower case without parameters; empty when not sent."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """The charset the answer declares; empty when it declares none."""
        return self.headers.get("content-type", "").partition("charset=")[2].strip(" \"';")

    def text(self) -> str:
        """The body as text: declared charset, else UTF-8, else Windows-1252."""
        for charset in (self.charset, "utf-8", "cp1252"):
            try:
                return self.body.decode(charset) if charset else self.body.decode("utf-8-sig")
            except (LookupError, UnicodeDecodeError):
                continue
        return self.body.decode("latin-1")

    def json(self) -> Any:
        """The body as JSON; Unreadable when it is something else."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            seen = self.body[:200].decode("utf-8", "replace")
            raise Unreadable("JSON expected", seen=seen) from None


@dataclass(frozen=True, kw_only=True)
class Names:
    """
    A DNS answer. `status` is noerror or nxdomain; `values` are presentation-form records.

    An empty `values` with noerror means the name exists and has no record of this type.
    """

    name: str
    rdtype: str
    status: Literal["noerror", "nxdomain"]
    values: tuple[str, ...]
    sha256: str
    retrieved_at: datetime
    record: Record


class Door(Protocol):
    """What a source may ask of the outside. `source` is its id: pace, key, base address."""

    async def get(self, source: str, ask: Ask) -> Page:
        """Read one address; LookupFailed when there is no answer."""
        ...

    async def resolve(self, source: str, name: str, rdtype: str) -> Names:
        """Ask the name servers; LookupFailed on time-out, SERVFAIL or refusal."""
        ...

    def key(self, source: str) -> str | None:
        """The user's key for this source; on replay a stand-in where one was set."""
        ...

    def has_contact(self) -> bool:
        """Whether the settings name a contact (only sources that demand one ask)."""
        ...

    def option(self, source: str, name: str) -> str | None:
        """A source's own setting in force (`searxng`, `base_url` …), or None."""
        ...

    def now(self) -> datetime:
        """The run's clock (UTC); on replay the archived one."""
        ...
