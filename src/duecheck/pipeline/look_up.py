"""
Asks every site of a table for every handle: all hosts at once, one question at a time on each.

A site is asked only where its entry states that look-ups are allowed and since when, or where
the settings name its host as the user's own. What is blocked, silent or contradictory is unknown.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from duecheck.errors import LookupFailed
from duecheck.fetch.guard import Guard
from duecheck.model.door import Ask, Door
from duecheck.model.lookup import Reason
from duecheck.model.lookup_site import LookupSite, Presence, Standing
from duecheck.pipeline.shared_pace import shared_slots
from duecheck.reading.presence import address_of, read_presence
from duecheck.records.archive import ArchiveWriter
from duecheck.records.settings import archived

if TYPE_CHECKING:
    import httpx

    from duecheck.model.settings import Settings

SOURCE = "social"
# Hosts with a connection of their own at once; a process may hold about a thousand.
OPEN_HOSTS = 600
# A host that was silent so often in a row is left alone for the rest of the run.
SILENCES = 2
NOT_STATED = "the entry does not state that look-ups are allowed, and since when"


@dataclass(frozen=True, kw_only=True)
class Search:
    """
    Which handles are looked for on which sites. `timeout` is in seconds for one request.

    A Retry-After longer than that is not waited for. `nonsense` is a handle nobody has: a site
    that finds it as well is distrusted; None leaves that out.
    """

    sites: Sequence[LookupSite]
    users: Sequence[str]
    timeout: float
    started: datetime
    nonsense: str | None = None


def look_up(
    search: Search,
    *,
    settings: Settings,
    archive: Path,
    transport: httpx.AsyncBaseTransport | None = None,
) -> list[Presence]:
    """One answer for every handle and site, handles in order, every byte in *archive*."""
    return asyncio.run(_look_up(search, _timed(settings, search.timeout), archive, transport))


def _timed(settings: Settings, timeout: float) -> Settings:
    fetch = settings.fetch.model_copy(
        update={
            "connect_timeout": timeout,
            "read_timeout": timeout,
            "total_timeout": timeout,
            "max_retry_after": min(timeout, settings.fetch.max_retry_after),
        }
    )
    return settings.model_copy(update={"fetch": fetch})


async def _look_up(
    search: Search,
    settings: Settings,
    archive: Path,
    transport: httpx.AsyncBaseTransport | None,
) -> list[Presence]:
    from duecheck.fetch.live import open_door

    users = [*search.users, *([] if search.nonsense is None else [search.nonsense])]
    with ArchiveWriter(archive, started=search.started) as writer:
        writer.document(
            "input",
            {
                "handles": users,
                "timeout": search.timeout,
                "sites": [site.model_dump(mode="json") for site in search.sites],
            },
        )
        writer.document("settings", archived(settings))
        async with open_door(
            settings=settings,
            sources={},
            recorder=writer,
            clock=lambda: datetime.now(UTC),
            deadline=None,
            transport=transport,
            slots=shared_slots(transport),
        ) as door:
            asked = Asked(door, Guard(settings.fetch.allow_hosts).names)
            chains = by_host(search.sites)
            parts = await asyncio.gather(*(asked.chain(sites, users) for sites in chains))
    said = {(item.user, item.site): item for part in parts for item in part}
    return [
        trusted(said[user, site.name], said.get((search.nonsense or "", site.name)))
        for user in search.users
        for site in search.sites
    ]


def by_host(sites: Iterable[LookupSite]) -> list[list[LookupSite]]:
    """The sites of one host together, so that no host is asked two things at once."""
    hosts: dict[str, list[LookupSite]] = {}
    for site in sites:
        hosts.setdefault(urlsplit(site.url).netloc.lower(), []).append(site)
    return list(hosts.values())


def trusted(said: Presence, of_nonsense: Presence | None) -> Presence:
    """*said*, or nothing where the site finds a handle that nobody has."""
    if of_nonsense is None or Standing.FOUND not in (said.status, of_nonsense.status):
        return said
    if of_nonsense.status is not Standing.FOUND:
        return said
    return said.model_copy(
        update={
            "status": Standing.UNKNOWN,
            "reason": Reason.ANSWERS_ANYTHING,
            "detail": "the site finds a handle that nobody has, so it is not believed",
        }
    )


class Asked:
    """Asks through *door*; *own* says whether a host is the user's own by the settings."""

    def __init__(self, door: Door, own: Callable[[str], bool]) -> None:
        self._door = door
        self._own = own
        self._open = asyncio.Semaphore(OPEN_HOSTS)

    async def chain(self, sites: Sequence[LookupSite], users: Sequence[str]) -> list[Presence]:
        """Every handle on every site of one host, one after the other."""
        async with self._open:
            return await self._chain(sites, users)

    async def _chain(self, sites: Sequence[LookupSite], users: Sequence[str]) -> list[Presence]:
        answers: list[Presence] = []
        silences = 0
        own = self._own(urlsplit(sites[0].url).hostname or "")
        questions = [(user, site) for user in users for site in sites]
        for number, (user, site) in enumerate(questions, start=1):
            if silences >= SILENCES:
                answers.append(unknown(site, user, Reason.TIMEOUT, "the host stayed silent"))
                continue
            if not own and not site.permits:
                answers.append(unknown(site, user, Reason.POLICY, NOT_STATED))
                continue
            answer = await self.one(site, user, last=number == len(questions))
            silences = silences + 1 if answer.reason is Reason.TIMEOUT else 0
            answers.append(answer)
        return answers

    async def one(self, site: LookupSite, user: str, *, last: bool) -> Presence:
        """Ask one site for one handle; the *last* question to a host gives its connection back."""
        address = address_of(site, user)
        none_on = () if site.absent_status == site.present_status else (site.absent_status,)
        closing = (("Connection", "close"),) if last else ()
        ask = Ask(url=address, none_on=none_on, headers=closing, once=True)
        try:
            page = await self._door.get(SOURCE, ask)
        except LookupFailed as failure:
            return unknown(site, user, failure.reason, failure.detail)
        status, why = read_presence(site, page.status, page.headers, page.text())
        return Presence(
            user=user,
            site=site.name,
            status=status,
            reason=Reason.UNREADABLE if status is Standing.UNKNOWN else None,
            detail=why,
            url=address,
            sha256=page.sha256,
            asked_at=page.retrieved_at.isoformat(),
        )


def unknown(site: LookupSite, user: str, reason: Reason, detail: str) -> Presence:
    """Nothing is known of *user* on *site*, and why."""
    return Presence(
        user=user,
        site=site.name,
        status=Standing.UNKNOWN,
        reason=reason,
        detail=detail,
        url=address_of(site, user),
    )
