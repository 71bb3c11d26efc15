"""The live door itself: what a source may ask of the outside, answered over the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import httpx

from duecheck import discover
from duecheck.errors import LookupFailed
from duecheck.fetch.answers import NoAnswer, judge, may_be_page, unreadable
from duecheck.fetch.calls import Asked, Calls
from duecheck.fetch.deadline import Deadline
from duecheck.fetch.hops import Errand, Hops
from duecheck.fetch.names import NameServers, NamesFailed
from duecheck.fetch.pace import Pace, parse_pace
from duecheck.fetch.route import Route, Router
from duecheck.fetch.secrecy import secrets_of
from duecheck.fetch.trial import Trial
from duecheck.fetch.wire import Answer
from duecheck.model.door import Ask, Names, Page
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.recorder import Recorder, call_key

if TYPE_CHECKING:
    from duecheck.model.settings import Settings

DEFAULT_PACE = Pace(count=1, seconds=1.0)


class LiveDoor:
    """Meets `model.door.Door` over the network. Made by `duecheck.fetch.live.open_door`."""

    def __init__(
        self,
        *,
        settings: Settings,
        hosts: Mapping[str, tuple[str, ...]],
        paces: Mapping[str, Pace],
        recorder: Recorder,
        clock: Callable[[], datetime],
        deadline: Deadline,
        hops: Hops,
        router: Router,
        names: NameServers,
        calls: Calls,
        trial: Trial,
    ) -> None:
        self._settings = settings
        self._hosts = hosts
        self._paces = paces
        own = settings.fetch.pace
        self._pace = DEFAULT_PACE if own is None else parse_pace(own, field_name="fetch.pace")
        self._recorder = recorder
        self._clock = clock
        self._deadline = deadline
        self._hops = hops
        self._router = router
        self._names = names
        self._calls = calls
        self._trial = trial

    async def get(self, source: str, ask: Ask) -> Page:
        """Read one address; LookupFailed when there is no answer. Either way it is recorded."""
        secrets = secrets_of(ask, self.key(source))
        key = call_key(ask.method, ask.url, ask.params, ask.body)
        with self._calls.one(source, key, address=ask.url, secrets=secrets) as asked:
            async with self._deadline.bound():
                route = self._route(source, ask, asked)
                self._refuse(ask, asked)
                page = await self._read(source, ask, route, asked)
        return page

    async def resolve(self, source: str, name: str, rdtype: str) -> Names:
        """Ask the name servers; LookupFailed on time-out, SERVFAIL or refusal."""
        address = f"dns:{name}?type={rdtype}"
        with self._calls.one(source, address, address=address) as asked:
            async with self._deadline.bound():
                names = await self._resolved(name, rdtype, asked)
        return names

    def key(self, source: str) -> str | None:
        """The user's key for this source, or None."""
        return self._settings.source(source).key

    def has_contact(self) -> bool:
        """Whether the settings name a contact."""
        return bool(self._settings.fetch.contact)

    def option(self, source: str, name: str) -> str | None:
        """A source's own setting in force, or None."""
        own = self._settings.source(source)
        return own.base_url if name == "base_url" else own.options.get(name)

    def now(self) -> datetime:
        """The run's clock, UTC."""
        return self._clock()

    def _route(self, source: str, ask: Ask, asked: Asked) -> Route:
        """Where the question goes; from here on the call is told by that address."""
        try:
            url = httpx.URL(ask.url)
            url = url.copy_with(fragment=None) if url.fragment else url
            url = url.copy_merge_params(ask.params) if ask.params else url
        except (httpx.InvalidURL, ValueError):
            raise LookupFailed(
                LookupOutcome.BLOCKED, Reason.GUARD, address=ask.url, detail="it is no address"
            ) from None
        route = self._router.first(url, self._settings.source(source))
        asked.trip.address = route.address
        return route

    def _refuse(self, ask: Ask, asked: Asked) -> None:
        """Questions that are not asked at all: without a contact, or POST to a stranger."""
        reason, detail = None, ""
        if ask.contact and not self.has_contact():
            reason, detail = Reason.NO_CONTACT, "this source asks who is calling; set fetch.contact"
        elif (
            ask.method == "POST"
            and ask.url not in discover.table("fetch", "searches.toml")["posts"]
        ):
            reason, detail = Reason.POLICY, "POST goes only to register searches in our table"
        if reason is not None:
            raise LookupFailed(
                LookupOutcome.NOT_CHECKED, reason, address=asked.trip.address, detail=detail
            )

    async def _read(self, source: str, ask: Ask, route: Route, asked: Asked) -> Page:
        errand = Errand(
            ask=ask,
            settings=self._settings.source(source),
            hosts=self._hosts.get(source, ()),
            pace=self._paces.get(source, self._pace),
            contact=self._settings.fetch.contact if ask.contact else None,
            secrets=asked.secrets,
        )
        answer, ended = await self._hops.follow(errand, route, asked.trip)
        asked.seen = {
            "at": answer.at,
            "final_url": asked.hide(ended.address),
            "status": answer.status,
            "record": answer.record,
            "sha256": answer.sha256,
        }
        try:
            await self._try(ask, answer)
            judged = judge(
                ask,
                answer,
                asked=route.address,
                ended=ended.address,
                limit=self._settings.fetch.max_decompressed,
            )
        except NoAnswer as none:
            raise LookupFailed(
                none.outcome, none.reason, address=asked.trip.address, detail=none.detail
            ) from None
        asked.seen["absent"] = judged.absent
        return Page(
            url=asked.hide(asked.trip.address),
            final_url=asked.hide(ended.address),
            status=answer.status,
            headers=answer.headers,
            body=judged.body,
            sha256=answer.sha256,
            retrieved_at=answer.at,
            record=answer.record,
            absent=judged.absent,
        )

    async def _try(self, ask: Ask, answer: Answer) -> None:
        """NoAnswer where what came may be a page, and parsing it would end or hold up this run."""
        body = answer.readable(self._settings.fetch.max_decompressed)
        if may_be_page(ask, answer, body):
            says = await self._trial.refuses(body)
            if says is not None:
                raise unreadable(f"the page {says}")

    async def _resolved(self, name: str, rdtype: str, asked: Asked) -> Names:
        asked.trip.attempts = 1
        try:
            answer = await self._names.query(name, rdtype)
        except NamesFailed as failure:
            raise LookupFailed(
                LookupOutcome.FAILED,
                failure.reason,
                address=asked.trip.address,
                detail=failure.detail,
            ) from None
        at = self._clock()
        record, sha256 = self._recorder.names(name, rdtype, answer.as_text(name, rdtype), at)
        asked.seen = {
            "at": at,
            "final_url": asked.trip.address,
            "record": record,
            "sha256": sha256,
            "dns_status": answer.status,
            "dns_values": answer.values,
        }
        return Names(
            name=name,
            rdtype=rdtype,
            status=answer.status,
            values=answer.values,
            sha256=sha256,
            retrieved_at=at,
            record=record,
        )
