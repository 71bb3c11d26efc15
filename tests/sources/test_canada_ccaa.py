"""The CCAA list: a page by its documented shape; no recorded page is at hand."""

from __future__ import annotations

import pytest
from tests.sources.fake_door import FakeDoor, html, inquiry
from tests.sources.worked import facts, of_kind

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import canada_ccaa as module

PAGE = """<h1>CCAA records</h1><table><thead><tr><th>Company name</th><th>Date of initial order</th>
<th>Monitor</th></tr></thead><tbody>
<tr><td>Fictional Maple Inc., Fictional Maple (US) Inc. and Birch Made Up Ltd.</td>
<td>2026-09-26</td><td>Invented Monitor Inc.</td></tr>
<tr><td>Smith and Sons Invented Limited</td><td>2026-08-30</td><td>Other Monitor</td></tr>
</tbody></table>"""


async def read(name: str, page: str = PAGE, country: str | None = "CA"):
    door = FakeDoor({module.RECORDS: html(page)})
    run = inquiry(door, source=module.ID, subject=Subject(name=name, country=country))
    await module.collect.collect(run)
    return run


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Fictional Maple Inc.", "2026-09-26"),
        ("Birch Made Up Limited", "2026-09-26"),
        ("Smith and Sons Invented Ltd", "2026-08-30"),
    ],
)
async def test_a_company_of_a_group_is_found_by_its_own_name(name, day) -> None:
    (case,) = of_kind(await read(name), "insolvency-case")

    assert ("CCAA proceeding", None, True, day) == facts(
        case, "type", "solvent", "open", "started_on"
    )


@pytest.mark.parametrize("name", ["Maple Inc.", "Fictional", "Birch Ltd."])
async def test_a_part_of_a_name_is_not_the_name(name) -> None:
    run = await read(name)

    assert [] == of_kind(run, "insolvency-case")
    assert LookupOutcome.NONE is run.lookups[0].outcome


@pytest.mark.parametrize(
    "page", ["<p>Maintenance</p>", "<table><tr><th>Company name</th></tr></table>", ""]
)
async def test_a_page_without_the_table_is_unreadable_and_never_none(page) -> None:
    run = await read("Fictional Maple Inc.", page)

    assert [] == run.evidence
    assert Reason.UNREADABLE is run.lookups[0].reason


@pytest.mark.parametrize(
    ("country", "reason"), [("GB", Reason.NOT_COVERED), (None, Reason.NOT_APPLICABLE)]
)
async def test_it_is_asked_about_canadian_firms_alone(country, reason) -> None:
    assert reason is (await read("Fictional Maple Inc.", country=country)).lookups[0].reason
