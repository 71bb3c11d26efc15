"""US states' open registers by their documented columns. No real row is at hand; all fictional."""

from __future__ import annotations

import contextlib
import json
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.signals.made import AS_OF
from tests.sources.fake_door import FakeDoor, inquiry, json_answer

from duecheck.errors import Unreadable
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.model.subject import Subject
from duecheck.reading import socrata as reading
from duecheck.signals.h02a_not_on_the_register import not_on_the_register
from duecheck.sources import socrata

FIRM = Subject(name="Sample Joinery, Inc.", country="US")
COLORADO = "https://data.colorado.gov/resource/4ykn-tg5h.json"
ROW = {"entityid": "20201234567", "entityname": "Sample Joinery, Inc.", "entitystatus":
       "Good Standing", "entitytype": "DPC", "entityformdate": "2020-03-01T00:00:00.000",
       "jurisdictonofformation": "CO", "principaladdress1": "1 Mill Lane",
       "principalcity": "Denver", "principalstate": "CO", "principalzipcode": "80202"}  # fmt: skip
BY_NUMBER = f"{COLORADO}?{urlencode([('entityid', '20201234567'), ('$limit', '50')])}"
BY_NAME = f"{COLORADO}?{urlencode([('$q', 'Sample Joinery'), ('$limit', '50')])}"


def at(pages: dict[str, Any], number: str | None, subject: Subject = FIRM):
    answers = {url: json_answer(json.dumps(body)) for url, body in pages.items()}
    door = FakeDoor(answers, options={("socrata", "states"): "CO"})
    return inquiry(door, source="socrata", subject=subject, number=number), door


async def collected(row: dict[str, Any] | None, number: str = "CO-20201234567"):
    run, _ = at({BY_NUMBER: [] if row is None else [row]}, number)
    await socrata.collect.collect(run)
    return run


async def test_an_entry_of_a_state_is_read_by_its_columns() -> None:
    (entry,) = (await collected(ROW)).evidence

    assert ("active", "Good Standing", "2020-03-01", "CO-20201234567", "80202", True) == tuple(
        entry.fact(name)
        for name in ("status", "status_as_given", "founded", "number", "postcode", "authority")
    )


@pytest.mark.parametrize(
    ("word", "status", "stop"),
    [
        pytest.param("Delinquent", "active", State.ABSENT, id="late with a report"),
        pytest.param("Voluntarily Dissolved", "dissolved", State.PRESENT, id="dissolved"),
        pytest.param("Hibernating", "not-understood", State.NOT_ASSESSED, id="a word not known"),
        pytest.param(None, "not-understood", State.NOT_ASSESSED, id="no word"),
    ],
)
async def test_the_state_s_word_is_mapped_or_said_not_to_be_understood(word, status, stop) -> None:
    run = await collected({**ROW, "entitystatus": word})

    assert status == run.evidence[0].fact("status")
    assert stop == not_on_the_register.ask(run.evidence, AS_OF).state


async def test_a_firm_formed_elsewhere_bears_the_day_it_came() -> None:
    (entry,) = (await collected({**ROW, "jurisdictonofformation": "DE"})).evidence

    assert (None, "2020-03-01", False) == tuple(
        entry.fact(name) for name in ("founded", "registered_here", "authority")
    )


async def test_a_number_the_state_does_not_hold_is_none() -> None:
    run = await collected(None)

    assert LookupOutcome.NONE is run.lookups[0].outcome


async def test_a_number_missing_from_a_list_of_active_firms_is_no_none() -> None:
    url = "https://data.ny.gov/resource/n9v6-gdp6.json?" + urlencode(
        [("dos_id", "1"), ("$limit", "50")]
    )
    run, _ = at({url: []}, "NY-1")
    await socrata.collect.collect(run)

    assert (LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


async def test_a_name_proposes_candidates_and_decides_nothing() -> None:
    other = {**ROW, "entityname": "Sample Joinery Supply LLC", "entityid": "2"}
    run, _ = at({BY_NAME: [ROW, ROW, other]}, None)
    (found,) = await socrata.find(run)

    assert ("socrata:CO-20201234567", "US") == (found.id, found.country)
    assert [] == run.evidence
    assert "3 rows read, 1 of the name" == run.lookups[0].detail


@pytest.mark.parametrize(
    ("state", "row"),
    [
        pytest.param("TX", {"taxpayer_name": "JO SAMPLE", "taxpayer_number": "1",
                            "taxpayer_organizational_type": "IS"}, id="a sole owner"),
        pytest.param("OR", {"business_name": "SAMPLE", "registry_number": "1",
                            "entity_type": "ASSUMED BUSINESS NAME",
                            "associated_name_type": "PRINCIPAL PLACE OF BUSINESS"},
                     id="an assumed name"),
        pytest.param("OR", {"business_name": "SAMPLE INC", "registry_number": "1",
                            "entity_type": "CORPORATION", "first_name": "JO",
                            "associated_name_type": "PRESIDENT"}, id="an officer's row"),
    ],
)  # fmt: skip
def test_rows_of_persons_are_left_out(state: str, row: dict[str, str]) -> None:
    assert [] == reading.parse_rows([row], reading.states()[state])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param({"error": True, "message": "no such column"}, Reason.UNREADABLE, id="error"),
        pytest.param([{"a": 1}], Reason.UNREADABLE, id="other columns than documented"),
        pytest.param(["row"], Reason.UNREADABLE, id="rows that are none"),
    ],
)
async def test_a_changed_shape_is_no_silence(body, expected) -> None:
    run, _ = at({BY_NAME: body}, None)
    await socrata.find(run)

    assert expected is run.lookups[0].reason


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        pytest.param(Subject(name="Fictional Ltd", country="GB"), Reason.NOT_COVERED, id="abroad"),
        pytest.param(Subject(name="Jo Sample", country="US", kind="sole-trader"), Reason.POLICY,
                     id="a natural person"),
    ],
)  # fmt: skip
async def test_nothing_is_asked(subject, reason) -> None:
    run, door = at({}, "CO-1", subject)
    await socrata.find(run)
    await socrata.collect.collect(run)

    assert [] == door.asked
    assert {reason} == {lookup.reason for lookup in run.lookups}


@pytest.mark.parametrize("code", ["NY", "CO", "OR", "CT", "TX"])
def test_every_state_has_the_columns_the_reader_needs(code: str) -> None:
    state = reading.states()[code]

    assert {"title", "host", "set", "name", "number", "type", "address"} <= set(state)
    assert ("all" in state) != ("status" in state)


@given(st.text(max_size=30))
def test_any_cell_is_a_day_or_refused(cell: str) -> None:
    with contextlib.suppress(Unreadable):
        found = reading.day(cell)
        assert found is None or 1 <= found.year <= 9999


async def test_a_bare_number_is_looked_up_in_every_state_and_counts_with_the_name() -> None:
    other = {**ROW, "entityname": "Other Works LLC"}
    for row, outcome in ((ROW, LookupOutcome.FOUND), (other, LookupOutcome.NOT_CHECKED)):
        run, _ = at({BY_NUMBER: [row]}, "20201234567")
        await socrata.collect.collect(run)

        assert outcome is run.lookups[0].outcome
