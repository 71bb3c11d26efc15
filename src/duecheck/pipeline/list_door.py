"""
The door with the local lists in it: addresses that begin with `list:` are answered from them.

    list:ofac?name=Acme+Ltd      the entries that name may mean, scored
    list:gleif?key=5493…         the entry under that code

An answer is archived like one from outside, with the list's checksum and age in it, so that a
replay needs no list. A list that is not there is `not-checked: not-covered`.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from duecheck import discover
from duecheck.errors import LookupFailed
from duecheck.model.door import Ask, Door, Names, Page
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.recorder import Call, Recorder, call_key
from duecheck.pipeline.list_match import MOST, Scored, scored
from duecheck.pipeline.lists import ListStanding, standing
from duecheck.records.list_search import ListSearch
from duecheck.records.list_store import open_list

SCHEME = "list:"
# Entries of a sanctions list compared with a name, at most.
MOST_LISTED = 40


class OpenLists:
    """The lists of this machine as they stand on a day, each opened when it is first asked."""

    def __init__(self, as_of: date) -> None:
        self._as_of = as_of
        self._found: dict[str, tuple[ListStanding, ListSearch | None]] = {}

    def find(self, list_: str) -> tuple[ListStanding, ListSearch | None]:
        """How *list_* stands, and its index, None where it is not there."""
        if list_ not in self._found:
            self._found[list_] = standing(list_, as_of=self._as_of), open_list(list_)
        return self._found[list_]

    def close(self) -> None:
        """Let the lists go."""
        for _, search in self._found.values():
            if search is not None:
                search.close()


class ListDoor:
    """
    Meets `model.door.Door`: *outside* answers what the lists of this machine do not.

    *lists* are those of many runs on one day, closed by whoever opened them.
    """

    def __init__(
        self,
        outside: Door,
        *,
        recorder: Recorder,
        clock: Callable[[], datetime],
        as_of: date,
        lists: OpenLists | None = None,
    ) -> None:
        self._outside = outside
        self._recorder = recorder
        self._clock = clock
        self._own = lists is None
        self._lists = lists or OpenLists(as_of)
        self._count: Counter[tuple[str, str]] = Counter()

    def close(self) -> None:
        """Let the lists go."""
        if self._own:
            self._lists.close()

    async def get(self, source: str, ask: Ask) -> Page:
        """Read one address, or one list; LookupFailed when there is no answer."""
        if not ask.url.startswith(SCHEME):
            return await self._outside.get(source, ask)
        key = call_key(ask.method, ask.url, ask.params, ask.body)
        self._count[source, key] += 1
        facts: dict[str, Any] = {
            "source": source,
            "key": key,
            "nth": self._count[source, key],
            "address": key.removeprefix("GET "),
            "at": self._clock(),
        }
        found, search = self._lists.find(ask.url.removeprefix(SCHEME))
        if search is None:
            outcome, reason = LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED
            ended = facts | {"outcome": outcome, "reason": reason, "detail": found.trouble}
            self._recorder.call(Call.model_validate(ended))
            raise LookupFailed(outcome, reason, address=facts["address"], detail=found.trouble)
        payload = answer(found, search, dict(ask.params))
        record, digest = self._recorder.listed(facts["address"], payload, facts["at"])
        seen = {"record": record, "sha256": digest, "final_url": facts["address"], "status": 200}
        self._recorder.call(Call.model_validate(facts | seen))
        return Page(
            url=facts["address"],
            final_url=facts["address"],
            status=200,
            headers={"content-type": "application/json"},
            body=payload,
            sha256=hashlib.sha256(payload).hexdigest(),
            retrieved_at=facts["at"],
            record=record,
        )

    async def resolve(self, source: str, name: str, rdtype: str) -> Names:
        """Ask the name servers outside."""
        return await self._outside.resolve(source, name, rdtype)

    def key(self, source: str) -> str | None:
        """The user's key for this source, or None."""
        return self._outside.key(source)

    def has_contact(self) -> bool:
        """Whether the settings name a contact."""
        return self._outside.has_contact()

    def option(self, source: str, name: str) -> str | None:
        """A source's own setting in force, or None."""
        return self._outside.option(source, name)

    def now(self) -> datetime:
        """The run's clock (UTC)."""
        return self._outside.now()


def answer(found: ListStanding, search: ListSearch, asked: dict[str, str]) -> bytes:
    """What the list says, with its day, age and checksum: JSON in the shape `listed` reads."""
    state = found.state
    assert state is not None  # noqa: S101 (a search is open)
    if "key" in asked:
        entries = [] if (body := search.entry(asked["key"])) is None else [entry(body)]
    else:
        hits = nearest(search, asked, sanctions=found.sanctions)
        entries = [entry(body, hit) for hit in hits if (body := search.entry(hit.key)) is not None]
    return json.dumps(
        {
            "list": found.list,
            "title": found.title,
            "address": state.address,
            "sha256": state.sha256,
            "published": state.published,
            "loaded": state.loaded.date().isoformat(),
            "age_days": found.age,
            "stale_after_days": found.days,
            "entries_in_all": state.entries,
            "notes": list(state.notes),
            "entries": entries,
        },
        ensure_ascii=False,
    ).encode()


def nearest(search: ListSearch, asked: dict[str, str], *, sanctions: bool) -> list[Scored]:
    """
    The entries the name asked for may mean, the likeliest first.

    Of a sanctions list every one that would be shown: persons on it, who are left out where a
    firm is asked for, must not take the places of firms.
    """
    name, country = asked["name"], asked.get("country")
    if not sanctions:
        return scored(search, name, country=country)
    shown = float(discover.table("reading", "lists.toml")["screening"]["possible"])
    hits = scored(search, name, country=country, most=MOST_LISTED)
    return [hit for at, hit in enumerate(hits) if at < MOST or hit.score >= shown]


def entry(body: bytes, hit: Scored | None = None) -> dict[str, Any]:
    """One entry as the list has it, and how its name compares."""
    if hit is None:
        return {"body": json.loads(body)}
    return {
        "name": hit.name,
        "kind": hit.kind,
        "score": hit.score,
        "outcome": str(hit.outcome),
        "deciding": list(hit.deciding),
        "body": json.loads(body),
    }
