"""Gathering: one broken source costs its own lanes, and every lane ends with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from duecheck.errors import LookupFailed, Unreadable
from duecheck.model.evidence import SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.settings import Settings, SourceSettings
from duecheck.model.source import Level, Source, Standing
from duecheck.model.subject import Candidate, Request, Subject
from duecheck.pipeline.gather import gather, stated_number
from duecheck.pipeline.plan import Plan

STARTED = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


class Shut:
    """A door nobody goes through."""

    def now(self) -> datetime:
        return STARTED


def plan(**request) -> Plan:
    subject = request.pop("subject", Subject(name="Acme Ltd", country="GB"))
    return Plan(
        request=Request(subject=subject, **request), as_of=date(2026, 11, 16), started=STARTED
    )


def made(
    collect, *, id="pretend", find=None, level=Level.AUTHORITY, lanes=(Lane.REGISTER, Lane.PEOPLE)
) -> Source:
    standing = Standing(level=level, countries=frozenset({"GB"}))
    return Source(
        id=id,
        title="Pretend register",
        lanes=dict.fromkeys(lanes, standing),
        yields=("registration",),
        access="api",
        terms="fictional",
        silence="none",
        collect=collect,
        find=find,
    )


async def asked(source: Source, *, settings: Settings | None = None, **request):
    return await gather(
        plan(**request), door=Shut(), settings=settings or Settings(), sources=[source]
    )


async def answer_one(inquiry: Inquiry) -> None:
    async with inquiry.question("Registered?", lane=Lane.REGISTER, kind="registration") as question:
        question.found(
            [inquiry.statement("registration", "It is", source_class=SourceClass.REGISTER)]
        )


async def test_a_source_that_breaks_leaves_failed_look_ups_for_its_lanes_and_no_exception() -> None:
    async def breaks(inquiry: Inquiry) -> None:
        raise KeyError("surprise")

    seen = await asked(made(breaks))

    assert {(LookupOutcome.FAILED, Reason.UNREADABLE)} == {
        (x.outcome, x.reason) for x in seen.lookups
    }
    assert {Lane.REGISTER, Lane.PEOPLE} == {lookup.lane for lookup in seen.lookups}


async def test_what_was_seen_before_the_break_is_kept() -> None:
    async def half(inquiry: Inquiry) -> None:
        await answer_one(inquiry)
        raise KeyError("surprise")

    seen = await asked(made(half))

    assert ["pretend-1"] == [item.id for item in seen.evidence]
    assert {Lane.REGISTER: "found", Lane.PEOPLE: "failed"} == {
        x.lane: x.outcome for x in seen.lookups
    }


@pytest.mark.parametrize(
    ("error", "outcome", "reason"),
    [
        pytest.param(
            LookupFailed(LookupOutcome.BLOCKED, Reason.ROBOTS, address="a"),
            "blocked",
            "robots",
            id="robots",
        ),
        pytest.param(
            LookupFailed(LookupOutcome.FAILED, Reason.TIMEOUT, address="a"),
            "failed",
            "timeout",
            id="a time-out",
        ),
        pytest.param(
            Unreadable("status", seen="odd"), "failed", "unreadable", id="a value not understood"
        ),
        pytest.param(None, "failed", "unreadable", id="a block that says nothing"),
    ],
)
async def test_a_question_always_ends_with_its_outcome(error, outcome, reason) -> None:
    async def collect(inquiry: Inquiry) -> None:
        async with inquiry.question("Registered?", lane=Lane.REGISTER, kind="registration"):
            if error is not None:
                raise error

    (lookup,) = (await asked(made(collect))).lookups

    assert (outcome, reason) == (lookup.outcome, lookup.reason)


async def test_a_source_switched_off_or_left_out_is_not_checked_and_never_asked() -> None:
    async def never(inquiry: Inquiry) -> None:
        pytest.fail("it was asked")

    off = Settings(sources={"pretend": SourceSettings(enabled=False)})
    for seen in (await asked(made(never), settings=off), await asked(made(never), only=("web",))):
        assert {(LookupOutcome.NOT_CHECKED, Reason.POLICY)} == {
            (x.outcome, x.reason) for x in seen.lookups
        }


async def test_only_takes_lanes_and_sources() -> None:
    assert (await asked(made(answer_one), only=("register",))).evidence
    assert (await asked(made(answer_one), only=("pretend",))).evidence


def candidate(number: str) -> Candidate:
    return Candidate(id=f"pretend:{number}", name="ACME LTD", number=number, country="GB")


async def test_two_like_candidates_are_ambiguous_and_no_number_is_fetched() -> None:
    async def find(inquiry: Inquiry) -> list[Candidate]:
        return [candidate("1"), candidate("2")]

    numbers = []

    async def collect(inquiry: Inquiry) -> None:
        numbers.append(inquiry.number)
        await answer_one(inquiry)

    subject = Subject(name="Quillmere Vantage Ltd", country="GB")
    seen = await asked(made(collect, find=lambda inquiry: _named(inquiry)), subject=subject)

    assert [None] == numbers
    assert {"pretend:1", "pretend:2"} == {item.id for item in seen.ambiguous}


@pytest.mark.parametrize(
    ("level", "country", "left"),
    [
        pytest.param(Level.AUTHORITY, "GB", set(), id="the deciding register"),
        pytest.param(Level.OPEN, "DK", set(), id="a gateway to the country's own register"),
        pytest.param(Level.OPEN, "US", {"index:1", "index:2"}, id="one state's register"),
        pytest.param(Level.HINT, "GB", {"index:1", "index:2"}, id="another index"),
    ],
)
async def test_the_register_of_the_firm_s_own_country_settles_an_index_that_found_several(
    level, country, left
) -> None:
    async def only(inquiry: Inquiry) -> list[Candidate]:
        name = "QUILLMERE VANTAGE LTD"
        return [Candidate(id="own:1", name=name, number="1", country=country)]

    async def several(inquiry: Inquiry) -> list[Candidate]:
        found = await _named(inquiry)
        return [
            one.model_copy(update={"id": f"index:{one.number}", "country": country})
            for one in found
        ]

    own = Standing(level=level, countries=frozenset({country}))
    register = replace(made(answer_one, id="own", find=only), lanes={Lane.REGISTER: own})
    index = replace(
        made(answer_one, id="index", find=several),
        lanes={Lane.REGISTER: Standing(level=Level.HINT)},
    )
    subject = Subject(name="Quillmere Vantage Ltd", country=country)
    seen = await gather(
        plan(subject=subject), door=Shut(), settings=Settings(), sources=[register, index]
    )

    assert left == {item.id for item in seen.ambiguous}


async def _named(inquiry: Inquiry) -> list[Candidate]:
    return [
        Candidate(id=f"pretend:{n}", name="QUILLMERE VANTAGE LTD", number=n, country="GB")
        for n in ("1", "2")
    ]


@pytest.mark.parametrize(
    ("request_", "number"),
    [
        pytest.param({"pick": "pretend:7"}, "7", id="a pick is taken as it stands"),
        pytest.param({"pick": "other:7"}, None, id="a pick of another register is not"),
        pytest.param(
            {"subject": Subject(name="Acme", country="GB", reg="9")},
            "9",
            id="a stated number of its country",
        ),
        pytest.param(
            {"subject": Subject(name="Acme", country="FR", reg="9")},
            None,
            id="a stated number of another country",
        ),
    ],
)
def test_the_number_to_fetch_by(request_, number) -> None:
    async def find(inquiry: Inquiry) -> list[Candidate]:
        return []

    assert number == stated_number(made(answer_one, find=find), plan(**request_).request)[0]
