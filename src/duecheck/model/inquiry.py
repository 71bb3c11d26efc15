"""
An inquiry: one source at work on one subject. Collects its evidence and its look-ups.

    async with inquiry.question("Registered?", lane=Lane.REGISTER, kind="registration") as q:
        page = await inquiry.get(Ask(url=..., none_on=(404,)))
        if page.absent:
            q.none("Number 999 is not on the register", page)
        else:
            q.found(parse_profile(page.json()), page)

Leaving the block always leaves exactly one Lookup: LookupFailed becomes its outcome and reason,
Unreadable becomes `failed: unreadable`, and a block that neither found nor excluded anything is
`failed: unreadable` as well, because silence must have a reason.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import date, datetime

from duecheck.errors import LookupFailed, Unreadable
from duecheck.model.door import Ask, Door, Names, Page
from duecheck.model.evidence import About, Evidence, Fact, FetchedBy, SourceClass, Stance
from duecheck.model.lookup import Lane, Lookup, LookupOutcome, Reason
from duecheck.model.subject import Subject

READER_SURPRISES = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


class Question:
    """One question under way. Call `found`, `none` or `skip` before the block ends."""

    def __init__(self, inquiry: Inquiry, lane: Lane, kinds: tuple[str, ...]) -> None:
        self._inquiry = inquiry
        self.lane = lane
        self.kinds = kinds
        self.evidence: list[Evidence] = []
        self.outcome: LookupOutcome | None = None
        self.reason: Reason | None = None
        self.detail = ""
        self.address: str | None = None
        self.asked_at: datetime | None = None

    def found(self, evidence: Iterable[Evidence], page: Page | Names | None = None) -> None:
        """Keep *evidence*, tied to the bytes of *page*. An empty iterable changes nothing."""
        for item in evidence:
            self.evidence.append(self._inquiry.tie(item, page))
            self.outcome = LookupOutcome.FOUND
        self._at(page)

    def none(
        self,
        value: str,
        page: Page | Names | None = None,
        *,
        about: About | None = None,
        kind: str | None = None,
        fetched_by: FetchedBy = FetchedBy.NAME,
        source_class: SourceClass = SourceClass.REGISTER,
        **facts: Fact,
    ) -> None:
        """An authority answered that there is no such record: evidence of absence, kept as such."""
        item = Evidence(
            source=self._inquiry.source,
            kind=kind or self.kinds[0],
            value=value,
            outcome=LookupOutcome.NONE,
            source_class=source_class,
            about=about or About(),
            fetched_by=fetched_by,
            facts=facts,
        )
        self.evidence.append(self._inquiry.tie(item, page))
        self.outcome = self.outcome or LookupOutcome.NONE
        self._at(page)

    def skip(self, reason: Reason, detail: str = "") -> None:
        """The question was not asked, and why."""
        self.outcome, self.reason, self.detail = LookupOutcome.NOT_CHECKED, reason, detail

    def fail(self, outcome: LookupOutcome, reason: Reason, detail: str = "") -> None:
        """An answer came that is none: a bot check, a log-in wall, a shape not understood."""
        self.outcome, self.reason, self.detail = outcome, reason, detail

    def _at(self, page: Page | Names | None) -> None:
        if page is not None:
            self.asked_at = page.retrieved_at
        if isinstance(page, Page):
            self.address = page.url
        elif isinstance(page, Names):
            self.address = f"dns:{page.name}?type={page.rdtype}"


class Inquiry:
    """
    What a source is handed: the subject, the door, and where to put what it sees.

    `number` is the identifier this source should fetch by: the one stated, or the number of
    the candidate that identity chose; `fetched_by` says which. `seen` is what other sources
    saw before: all of it for a source that finds the site, else the kinds declared in `after`.
    """

    def __init__(
        self,
        *,
        source: str,
        subject: Subject,
        door: Door,
        as_of: date,
        number: str | None = None,
        fetched_by: FetchedBy = FetchedBy.NAME,
        started: datetime | None = None,
        seen: Iterable[Evidence] = (),
    ) -> None:
        self.source = source
        self.subject = subject
        self.door = door
        self.as_of = as_of
        self.started = started or door.now()
        self.number = number
        self.fetched_by = fetched_by
        self.seen = tuple(seen)
        self._asked: list[tuple[Lookup | None, list[Evidence]]] = []

    @property
    def lookups(self) -> list[Lookup]:
        """Every question asked, in order."""
        return [lookup for lookup, _ in self._asked if lookup is not None]

    @property
    def evidence(self) -> list[Evidence]:
        """Everything seen, in the order of the questions."""
        return [item for _, items in self._asked for item in items]

    async def get(self, ask: Ask) -> Page:
        """Read one address through the door."""
        return await self.door.get(self.source, ask)

    async def resolve(self, name: str, rdtype: str) -> Names:
        """Ask the name servers through the door."""
        return await self.door.resolve(self.source, name, rdtype)

    def key(self) -> str | None:
        """The user's key for this source, or None."""
        return self.door.key(self.source)

    def option(self, name: str) -> str | None:
        """This source's own setting *name*, or None."""
        return self.door.option(self.source, name)

    def tie(self, item: Evidence, page: Page | Names | None) -> Evidence:
        """*item* with address, time, hash and archive record of *page*."""
        if page is None:
            return item
        address = page.url if isinstance(page, Page) else f"dns:{page.name}?type={page.rdtype}"
        return item.model_copy(
            update={
                "url": item.url or address,
                "retrieved_at": page.retrieved_at,
                "sha256": page.sha256,
                "record": page.record,
                "fetched_by": item.fetched_by
                if item.fetched_by is not FetchedBy.NAME
                else self.fetched_by,
            }
        )

    @asynccontextmanager
    async def question(
        self, question: str, *, lane: Lane, kind: str | tuple[str, ...]
    ) -> AsyncIterator[Question]:
        """Ask one question; see the module's docstring."""
        kinds = (kind,) if isinstance(kind, str) else kind
        asked = Question(self, lane, kinds)
        place = len(self._asked)
        self._asked.append((None, asked.evidence))
        try:
            yield asked
        except LookupFailed as failure:
            asked.fail(failure.outcome, failure.reason, failure.detail)
            asked.address = failure.address
        except Unreadable as surprise:
            asked.fail(LookupOutcome.FAILED, Reason.UNREADABLE, str(surprise))
        except READER_SURPRISES as surprise:
            # A shape nobody foresaw costs this question, not the others.
            what = f"its answer broke our reader ({type(surprise).__name__})"
            asked.fail(LookupOutcome.FAILED, Reason.UNREADABLE, what)
        finally:
            if asked.outcome is None:
                asked.fail(
                    LookupOutcome.FAILED, Reason.UNREADABLE, "the answer held nothing we understand"
                )
            lookup = Lookup(
                source=self.source,
                lane=lane,
                question=question,
                outcome=asked.outcome or LookupOutcome.FAILED,
                reason=asked.reason,
                detail=asked.detail,
                kinds=kinds,
                address=asked.address,
                asked_at=asked.asked_at or self.started,
            )
            self._asked[place] = (lookup, asked.evidence)

    def statement(
        self,
        kind: str,
        value: str,
        *,
        source_class: SourceClass,
        stance: Stance = Stance.FACT,
        about: About | None = None,
        event_date: date | None = None,
        origin: str | None = None,
        quote: str | None = None,
        url: str | None = None,
        **facts: Fact,
    ) -> Evidence:
        """A piece of evidence of this source; *origin* defaults to the source's id."""
        return Evidence(
            source=self.source,
            kind=kind,
            value=value,
            source_class=source_class,
            stance=stance,
            about=about or About(),
            event_date=event_date,
            origin=origin or self.source,
            quote=quote,
            url=url,
            facts=facts,
            fetched_by=self.fetched_by,
        )
