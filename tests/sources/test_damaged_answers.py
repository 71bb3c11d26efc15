"""
Damaged answers, for every source that reads JSON: none may be taken for a find or for "none".

The first table feeds rubbish to each source of the folder. The second takes the sources whose
test module keeps a `WORKED` and damages its good answer: cut, re-ordered, in another encoding,
with fields nobody announced, with a state renamed, and the error page that came instead.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.fake_door import Answer, FakeDoor, html, inquiry, linked
from tests.sources.worked import Worked, answers, entry_of, more_fields, reversed_fields

from duecheck import discover
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import Evidence, FetchedBy, SourceClass
from duecheck.model.lookup import Lane, LookupOutcome
from duecheck.model.source import Source
from duecheck.model.subject import Subject
from duecheck.pipeline.gather import all_sources

RUBBISH = {
    "a page where JSON was due": b"<!doctype html><h1>Scheduled maintenance</h1>",
    "nothing at all": b"",
    "JSON cut in the middle": b'{"data": [{"id": "1", "name": "Fict',
    "a JSON list": b"[]",
    "a JSON text": b'"ok"',
    "null": b"null",
    "an object without anything": b"{}",
    "an object of an error": b'{"error": "unknown", "message": "try later"}',
    "a list where an object was due": b'{"data": 7, "items": 7, "results": 7}',
    "bytes of another encoding": b'{"name": "\xe9\xe8\xff"}',
    "nested without end": b"[" * 100_000,
}
NUMBERS = {
    "NO": "999000019",
    "FI": "9900009-1",
    "FR": "999000013",
    "NZ": "9429999000011",
    "AU": "99999000011",
    "US": "CIK0000999999",
}
# Their answers are lines of text, or pages of the user's own search engine.
NOT_JSON = {"wayback", "web-search", "youtube"}
# Asked about a profile that a person names, and by no subject made here.
BY_PROFILE = {"bluesky", "mastodon"}


# A fictional manager on the firm's own page: what the look at older copies of it goes by.
SHOWN = Evidence(
    source="website",
    kind="person",
    value="Petra Marlow",
    facts={
        "name": "Petra Marlow",
        "role": "Managing Director",
        "page": "https://foods.example/team",
    },
    source_class=SourceClass.SELF,
)


class RubbishDoor(FakeDoor):
    """Answers every address with the same bytes, called JSON, and notes who wanted JSON."""

    body: bytes = b""

    async def get(self, source: str, ask: Ask) -> Page:
        kind = {"html": "text/html", "xml": "application/xml"}.get(ask.accept, "application/json")
        self._pages = Anything((200, {"content-type": kind}, self.body))
        return await super().get(source, ask)


class Anything(dict[str, Answer]):
    """A table in which every address has the one answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer

    def get(self, key: object, default: object = None) -> Any:
        return self.answer


def readers_of_json() -> list[Source]:
    """Sources with an interface, which is JSON everywhere but in feeds and DNS."""
    left_out = NOT_JSON | BY_PROFILE
    return [s for s in all_sources() if s.access == "api" and s.id not in left_out]


def subject_for(source: Source) -> Subject:
    countries = {c for standing in source.lanes.values() for c in standing.countries}
    country = min(countries, default="GB")
    return Subject(
        name="Fictional Foods",
        country=country,
        vat="CZ99900011",
        domain="foods.example",
        url="https://foods.example/",
        reg=NUMBERS.get(country, "99900011"),
        email="info@foods.example",
    )


@pytest.mark.parametrize("body", RUBBISH.values(), ids=RUBBISH)
@pytest.mark.parametrize("source", readers_of_json(), ids=lambda source: source.id)
async def test_rubbish_is_neither_found_nor_none(source: Source, body: bytes) -> None:
    subject = subject_for(source)
    keys = {source.id: "key", "web-search": "key"}
    door = RubbishDoor(keys=keys, options={("bankruptcy-rss", "courts"): "deb"})
    door.body = body
    led_by = [linked(source.probe.known)] if source.after and source.probe else []
    if "person" in source.after:
        led_by.append(SHOWN)
    run = inquiry(
        door,
        source=source.id,
        subject=subject,
        number=subject.reg,
        fetched_by=FetchedBy.NUMBER,
        seen=led_by,
    )
    proposed = [] if source.find is None else await source.find(run)
    await source.collect(run)
    told = {(item.kind, item.outcome) for item in run.evidence}

    assert door.asked, "it was asked about something it does not cover"
    assert [] == proposed
    assert LookupOutcome.FOUND not in {outcome for _, outcome in told}
    assert ("registration", LookupOutcome.NONE) not in told
    assert ("insolvency-case", LookupOutcome.NONE) not in told


def worked() -> dict[str, Worked]:
    found = {}
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        module = import_module(f"tests.sources.{path.stem}")
        if (one := getattr(module, "WORKED", None)) is not None:
            found[one.source.id] = one
    return found


ALL = worked()


def each(*left_out: str, renamed: bool = False) -> pytest.MarkDecorator:
    """Every worked register but those *left_out*; with *renamed*, those that keep such a pair."""
    mine = {
        id: one
        for id, one in ALL.items()
        if id not in left_out and (one.renamed is not None or not renamed)
    }
    return pytest.mark.parametrize("one", mine.values(), ids=mine)


each_register = each()


def told(run: Any) -> list[tuple[str, str, Mapping[str, Any]]]:
    return [(item.kind, item.value, item.facts) for item in run.evidence]


def bodies(one: Worked) -> dict[str, tuple[int, Mapping[str, str], bytes]]:
    return {url: answer for url, answer in answers(one.pages).items() if len(answer) == 3}  # type: ignore[misc,arg-type]


def damaged(one: Worked, change: Any) -> dict[str, Answer]:
    """The good answers with their bodies changed, the status and type as they were."""
    return {url: (code, head, change(body)) for url, (code, head, body) in bodies(one).items()}


def reshaped(body: bytes, change: Any) -> bytes:
    """*body* with its JSON changed, within a call where it stands in one."""
    text = body.decode()
    start = text.index("(") + 1 if text.startswith("callback(") else 0
    inner = text[start:-1] if start else text
    return (text[:start] + json.dumps(change(json.loads(inner))) + text[-1] * bool(start)).encode()


def test_every_register_with_a_country_of_its_own_keeps_a_worked_answer() -> None:
    mine = {
        source.id
        for source in all_sources()
        if source.access == "api"
        and source.find is not None
        and (standing := source.lanes.get(Lane.REGISTER)) is not None
        and standing.countries
    }

    assert mine - set(ALL) <= {"companies-house", "sec-edgar"} | elsewhere(mine)
    assert {"norway-brreg", "finland-prh", "france-registers", "czechia-ares"} <= set(ALL)


def elsewhere(ids: set[str]) -> set[str]:
    """Registers of the United States by state, whose tests keep their own tables."""
    return {id for id in ids if id.startswith("us-") or "socrata" in id or "state" in id}


@each_register
async def test_the_good_answer_is_found(one: Worked) -> None:
    assert one.state == entry_of(await one.run()).fact("status")


@each_register
@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
async def test_an_answer_that_was_cut_is_unreadable(one: Worked, share: float) -> None:
    run = await one.run(damaged(one, lambda body: body[: int(len(body) * share)]))

    assert [] == run.evidence
    assert {LookupOutcome.FAILED} == {item.outcome for item in run.lookups}


@each_register
async def test_the_order_of_fields_does_not_matter(one: Worked) -> None:
    turned = damaged(one, lambda body: reshaped(body, reversed_fields))

    assert told(await one.run()) == told(await one.run(turned))


# In Poland's sections a part unheard of is told as not understood, by design.
@each("poland-krs")
async def test_fields_nobody_announced_do_not_matter(one: Worked) -> None:
    grown = damaged(one, lambda body: reshaped(body, more_fields))

    assert told(await one.run()) == told(await one.run(grown))


# Australia's answers are a script, whose encoding the header names.
@each("australia-abn")
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
async def test_another_unicode_encoding_reads_the_same(one: Worked, encoding: str) -> None:
    other = damaged(one, lambda body: body.decode().encode(encoding))

    assert told(await one.run()) == told(await one.run(other))


@each_register
async def test_a_byte_that_is_no_unicode_is_unreadable(one: Worked) -> None:
    run = await one.run(damaged(one, lambda body: body.replace(b'"', b'"\xff', 2)))

    assert LookupOutcome.FOUND not in {item.outcome for item in run.lookups}


# Registers that say the state by flags are covered by their own tests.
@each(renamed=True)
async def test_a_state_that_was_renamed_is_not_understood(one: Worked) -> None:
    old, new = (word.encode() for word in one.renamed or ("", ""))
    run = await one.run(damaged(one, lambda body: body.replace(old, new)))

    assert "not-understood" == entry_of(run).fact("status")
    assert "not understood" in entry_of(run).value


@each_register
async def test_a_page_instead_of_the_answer_is_unreadable(one: Worked) -> None:
    run = await one.run(dict.fromkeys(bodies(one), html("<h1>Busy</h1>")))

    assert [] == run.evidence
    assert LookupOutcome.FOUND not in {item.outcome for item in run.lookups}


@each_register
async def test_the_answer_about_another_number_is_not_this_firm_s(one: Worked) -> None:
    other = {"FI": "9900010-4", "CA": "9990002"}.get(str(one.subject.country))
    number = other or str(one.number)[:-1] + ("2" if str(one.number)[-1] != "2" else "3")
    if one.source.id == "canada-orgbook":
        number = "BC9990009"
    moved: dict[str, Answer] = {
        url.replace(str(one.number), number): answer for url, answer in bodies(one).items()
    }
    run = await one.run(moved, number=number)

    assert [] == [item for item in run.evidence if item.outcome is LookupOutcome.FOUND]


def test_every_source_of_the_folder_is_in_the_first_table() -> None:
    assert len(readers_of_json()) > 10
    assert len(all_sources()) == len(discover.names("sources"))


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3)
    ),
    max_leaves=12,
)


@each_register
@settings(max_examples=25, deadline=None)
@given(value=JSON_VALUES, nth=st.integers(0, 200))
def test_any_json_in_the_place_of_a_part_of_the_answer_ends_in_an_outcome(
    one: Worked, value: Any, nth: int
) -> None:
    """A part of the good answer becomes anything: the run ends, and no other firm is made up."""
    place = nth_field(one, nth)
    changed = damaged(one, lambda body: reshaped(body, lambda whole: replaced(whole, place, value)))
    run = asyncio.run(one.run(changed))

    assert all(item.outcome is not None for item in run.lookups)
    for item in run.evidence:
        assert item.kind != "registration" or item.about.country == one.subject.country


def nth_field(one: Worked, nth: int) -> str:
    """The name of one of the fields of the good answer's first page."""
    body = next(iter(bodies(one).values()))[2].decode()
    inner = body[body.index("(") + 1 : -1] if body.startswith("callback(") else body
    names = sorted(field_names(json.loads(inner)))
    return names[nth % len(names)]


def field_names(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {name for item in value.values() for name in field_names(item)}
    return (
        {name for item in value for name in field_names(item)} if isinstance(value, list) else set()
    )


def replaced(value: Any, name: str, by: Any) -> Any:
    if isinstance(value, dict):
        return {key: by if key == name else replaced(item, name, by) for key, item in value.items()}
    return [replaced(item, name, by) for item in value] if isinstance(value, list) else value
