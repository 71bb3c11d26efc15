"""Team pages over time: who is gone, unless the page was rebuilt. Every person is fictional."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.sources.fake_door import NOW, FakeDoor, canonical, failure, html, json_answer

from duecheck.model.evidence import Evidence, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.reading.archived_copies import Copy
from duecheck.reading.people import Named
from duecheck.sources.team_pages import COPY, INDEX, Shown, collect, departures, spread

PAGE = "https://acme.example/about"
HEADER = ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]
MD, CFO = ("Petra Marlow", "Managing Director"), ("Jonas Fell", "CFO")
SALES = ("Ruth Ember", "Head of Sales")


def team(*people: tuple[str, str]) -> str:
    return "".join(
        f'<div class="team-member"><h3>{name}</h3><p>{role}</p></div>' for name, role in people
    )


def person(name: str, role: str) -> Evidence:
    return Evidence(
        source="website",
        kind="person",
        value=name,
        facts={"name": name, "role": role, "page": PAGE},
        source_class=SourceClass.SELF,
    )


def listed(*moments: str):
    rows = [HEADER, *(["k", moment, PAGE, "text/html", "200", "d", "1"] for moment in moments)]
    return json_answer(json.dumps(rows if moments else []))


async def compare(index, copies: dict[str, str], now=(MD,)):
    params = [("url", PAGE), ("output", "json"), ("from", "20250917")]
    kept = [("filter", "statuscode:200"), ("collapse", "timestamp:6")]
    asked = canonical(INDEX, [*params, *kept])
    pages = {asked: index} | {
        COPY.format(moment=moment, address=PAGE): html(body) for moment, body in copies.items()
    }
    run = Inquiry(
        source="team-pages",
        subject=Subject(name="Acme Ltd", url="https://acme.example/"),
        door=FakeDoor(pages),
        as_of=NOW.date(),
        seen=[person(*one) for one in now],
    )
    await collect.collect(run)
    return run


async def test_the_cfo_and_the_sales_head_are_gone() -> None:
    run = await compare(listed("20260610120000"), {"20260610120000": team(MD, CFO, SALES)})

    assert ["Jonas Fell", "Ruth Ember"] == [item.fact("name") for item in run.evidence]
    assert {("2026-06-10", "2026-11-16")} == {
        (item.fact("last_seen"), item.fact("missing_on")) for item in run.evidence
    }
    assert all("web.archive.org/web/20260610120000id_" in (item.url or "") for item in run.evidence)


async def test_everybody_still_there_is_none() -> None:
    run = await compare(listed("20260610120000"), {"20260610120000": team(MD)})

    assert LookupOutcome.NONE is run.lookups[0].outcome


@pytest.mark.parametrize(
    ("index", "now", "why"),
    [
        pytest.param(listed(), (MD,), "no older copy", id="never archived"),
        pytest.param(listed("20261101120000"), (MD,), "no older copy", id="a copy of this month"),
        pytest.param(listed(), (), "names people", id="no page that names people"),
    ],
)
async def test_nothing_to_compare_is_not_applicable(index, now, why: str) -> None:
    run = await compare(index, {}, now)

    assert (Reason.NOT_APPLICABLE, True) == (run.lookups[0].reason, why in run.lookups[0].detail)


async def test_a_copy_that_cannot_be_read_is_no_absence() -> None:
    run = await compare(failure(LookupOutcome.FAILED, Reason.TIMEOUT), {})

    assert (LookupOutcome.FAILED, Reason.TIMEOUT) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


def shown(on: str, *people: tuple[str, str]) -> Shown:
    named = {name.casefold(): Named(name=name, role=role) for name, role in people}
    return Shown(on=date.fromisoformat(on), people=named)


@pytest.mark.parametrize(
    ("copies", "gone"),
    [
        pytest.param([shown("2026-01-01", MD, CFO), shown("2026-06-01", MD)], ["Jonas Fell"],
                     id="gone"),
        pytest.param([shown("2026-01-01", MD, CFO), shown("2026-02-15", MD)], [],
                     id="copies less than sixty days apart"),
        pytest.param([shown("2026-01-01", MD, CFO), shown("2026-06-01", SALES)], [],
                     id="nobody shared: the page was rebuilt"),
        pytest.param([shown("2026-01-01", MD, CFO), shown("2026-04-01", MD),
                      shown("2026-07-01", MD, CFO)], [], id="away and back"),
    ],
)  # fmt: skip
def test_who_left(copies: list[Shown], gone: list[str]) -> None:
    assert gone == [named.name for named, _ in departures(copies)]


def test_copies_of_about_each_age_oldest_first() -> None:
    days = ["20251101", "20260301", "20260520", "20260915", "20261110"]
    copies = [
        Copy(moment=f"{day}000000", original=PAGE,
             on=date.fromisoformat(f"{day[:4]}-{day[4:6]}-{day[6:]}")) for day in days
    ]  # fmt: skip

    assert ["20251101", "20260520", "20260915"] == [
        copy.moment[:8] for copy in spread(copies, NOW.date())
    ]
