"""The phone number, read by itself. Nobody is called."""

from __future__ import annotations

import pytest
from tests.sources.fake_door import FakeDoor, inquiry

from duecheck.model.evidence import FetchedBy
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level
from duecheck.model.subject import Subject
from duecheck.sources import phone


async def asked(said: str | None, country: str | None = "GB") -> Inquiry:
    door = FakeDoor()
    subject = Subject(name="Acme Ltd", country=country, phone=said)
    run = inquiry(door, source="phone", subject=subject)
    await phone.collect.collect(run)
    assert ([], []) == (door.asked, door.resolved)
    return run


@pytest.mark.parametrize(
    ("said", "country", "outcome", "reason"),
    [
        pytest.param(
            None, "GB", LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE, id="none stated"
        ),
        pytest.param(
            "802 555 0143", None, LookupOutcome.FAILED, Reason.UNREADABLE, id="no country"
        ),
        pytest.param("12345", "GB", LookupOutcome.FAILED, Reason.UNREADABLE, id="too short"),
        pytest.param("555-0143", "US", LookupOutcome.FAILED, Reason.UNREADABLE, id="no area code"),
    ],
)
async def test_what_cannot_be_read_is_said(said, country, outcome, reason) -> None:
    run = await asked(said, country)

    assert [] == run.evidence
    assert (outcome, reason) == (run.lookups[0].outcome, run.lookups[0].reason)


@pytest.mark.parametrize(
    "said", ["01632 960111", "+44 1632 960111", "(01632) 960-111", "0044 1632 960 111"]
)
async def test_four_spellings_are_one_number(said: str) -> None:
    (item,) = (await asked(said)).evidence

    assert "+441632960111" == item.facts["e164"] == item.about.phone
    assert said == item.facts["said"]
    assert FetchedBy.PHONE is item.fetched_by


@pytest.mark.parametrize(
    ("said", "country", "region", "line_type", "valid"),
    [
        # 020 7946 0xxx, 07700 900xxx, 01632 960xxx are kept for fiction by Ofcom; some are outside
        # the numbering plan, which is what "not valid" says.
        pytest.param("020 7946 0018", "GB", "GB", "fixed line", True, id="London"),
        pytest.param("01632 960111", "GB", "GB", None, False, id="an area that does not exist"),
        pytest.param(
            "(802) 555-0143", "US", "US", "fixed line or mobile", True,
            id="North America does not tell",
        ),
        pytest.param("+1 802 555 0143", "GB", "US", "fixed line or mobile", True, id="abroad"),
        pytest.param("0800 123 4567", "GB", "GB", "free to call", True, id="free to call"),
        pytest.param("+800 1234 5678", "GB", None, "free to call", True, id="of no country"),
    ],
)  # fmt: skip
async def test_region_and_kind_of_line(said, country, region, line_type, valid) -> None:
    (item,) = (await asked(said, country)).evidence

    assert (region, line_type, valid) == (
        item.facts["region"],
        item.facts["line_type"],
        item.facts["valid"],
    )


@pytest.mark.parametrize(
    ("said", "country", "agrees", "says"),
    [
        ("020 7946 0018", "GB", True, "United Kingdom"),
        ("+1 802 555 0143", "GB", False, "NOT of the stated country, United Kingdom"),
        ("+1 802 555 0143", "CA", False, "NOT of the stated country, Canada"),
        ("+44 1534 960123", "GB", True, ""),
        ("0800 123 4567", "GB", None, "nothing of where the firm is"),
        ("0909 879 0123", "GB", None, "whoever rings it pays"),
        ("+1 802 555 0143", None, None, "United States"),
    ],
)
async def test_the_country_is_compared_with_the_stated_one(said, country, agrees, says) -> None:
    (item,) = (await asked(said, country)).evidence

    assert agrees is item.facts["country_agrees"]
    assert says in item.value


async def test_an_extension_is_kept_apart() -> None:
    (item,) = (await asked("020 7946 0018 ext. 12")).evidence

    assert ("+442079460018", "12") == (item.facts["e164"], item.facts["extension"])


async def test_several_numbers_in_one_field_are_read_one_by_one() -> None:
    run = await asked("020 7946 0018 / 07700 900123; 12345678")

    assert ["+442079460018", "+447700900123"] == [item.facts["e164"] for item in run.evidence]
    assert [LookupOutcome.FOUND, LookupOutcome.FOUND, LookupOutcome.FAILED] == [
        lookup.outcome for lookup in run.lookups
    ]


def test_a_reading_is_a_hint_and_fills_no_lane() -> None:
    assert Level.HINT is phone.collect.lanes[Lane.CONTACT].level
    assert "offline" == phone.collect.access
