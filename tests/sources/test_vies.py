"""VIES: answers by their documented shape; no recorded answer is at hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fake_door import FakeDoor, inquiry
from tests.sources.worked import answers, facts

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.reading.vies_answer import vat_number
from duecheck.sources import vies as module

FIRM = Subject(name="Smyšlená pekárna s.r.o.", country="CZ", vat="CZ 99900011")
URL = f"{module.REST}/CZ/vat/99900011"


def answer(**more: Any) -> dict[str, Any]:
    return {
        "isValid": True,
        "requestDate": "2026-11-16T09:00:00.000Z",
        "userError": "VALID",
        "name": "Smyšlená pekárna s.r.o.",
        "address": "Vymyšlená 7, Praha",
        "vatNumber": "99900011",
        **more,
    }


async def read(held: Any, subject: Subject = FIRM) -> Any:
    run = inquiry(FakeDoor(answers({URL: held})), source=module.ID, subject=subject)
    await module.collect.collect(run)
    return run


@pytest.mark.parametrize(
    ("held", "status", "name"),
    [
        (answer(), "valid", "Smyšlená pekárna s.r.o."),
        (answer(name="---", address="---"), "valid", None),
        (answer(isValid=False, userError="INVALID", name="---"), "invalid", None),
    ],
)
async def test_the_state_of_a_number_and_who_holds_it(held, status, name) -> None:
    (found,) = (await read(held)).evidence

    assert ("vat", status, name, "CZ99900011") == facts(found, "scheme", "status", "name", "number")


@pytest.mark.parametrize(
    "word",
    ["MS_UNAVAILABLE", "MS_MAX_CONCURRENT_REQ", "GLOBAL_MAX_CONCURRENT_REQ", "TIMEOUT", "", None],
)
async def test_an_outage_is_never_an_invalid_number(word) -> None:
    run = await read(answer(isValid=False, userError=word))

    assert [] == run.evidence
    assert (LookupOutcome.FAILED, Reason.SERVER_ERROR) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


async def test_an_answer_that_contradicts_itself_is_unreadable() -> None:
    run = await read(answer(isValid=False))

    assert Reason.UNREADABLE is run.lookups[0].reason


@pytest.mark.parametrize(
    ("vat", "country", "reason"),
    [(None, "CZ", Reason.NOT_APPLICABLE), ("GB123456789", "GB", Reason.NOT_COVERED)],
)
async def test_what_vies_does_not_cover_is_not_asked(vat, country, reason) -> None:
    run = await read(answer(), Subject(name="Acme", country=country, vat=vat))

    assert reason is run.lookups[0].reason


@pytest.mark.parametrize(
    ("said", "country", "prefix", "rest"),
    [
        ("EL123456789", None, "EL", "123456789"),
        ("GR 123456789", None, "EL", "123456789"),
        ("123456789", "GR", "EL", "123456789"),
        ("XI123456789", None, "XI", "123456789"),
        ("ATU12345678", None, "AT", "U12345678"),
        ("FR 27 552 032 534", "FR", "FR", "27552032534"),
    ],
)
def test_how_a_number_is_taken_apart(said, country, prefix, rest) -> None:
    found = vat_number(said, country)

    assert found is not None
    assert (prefix, rest) == (found.prefix, found.rest)


@given(st.text(max_size=20), st.sampled_from([None, "CZ", "GB", "US"]))
def test_any_text_is_a_number_or_none(said, country) -> None:
    found = vat_number(said, country)

    assert found is None or len(found.prefix) == 2
