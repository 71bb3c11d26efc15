"""A run as FollowTheMoney: who is given, who is not, and nothing merged that only looks alike."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reports.made import evidence, run

from duecheck.model.evidence import Evidence
from duecheck.reports import ftm

OFFICER = evidence(
    "companies-house-3",
    "officer",
    "Petra Marlow, director",
    facts={"name": "MARLOW, Petra", "role": "director", "appointed_on": "2009-03-12"},
)
FIRM_OWNER = evidence(
    "companies-house-4",
    "owner",
    "Owned by a firm",
    facts={"name": "Fictional Holdings Ltd", "nature": ("ownership-of-shares-75-to-100-percent",)},
)


def listing(what: str) -> Evidence:
    return evidence(
        "sanctions-1",
        "sanctions-listing",
        "Listed name",
        facts={
            "list": "uk",
            "list_title": "UK sanctions list",
            "key": "UK-1",
            "name": "Northgate Fasteners Trading",
            "what": what,
            "programs": ("Made Up Programme",),
            "score": 0.91,
        },
    )


def made(*items: Evidence, persons: bool = False) -> list[dict[str, Any]]:
    base = run()
    return ftm.entities(
        base.model_copy(update={"evidence": (*base.evidence, *items)}), persons=persons
    )


def schemas(entities: list[dict[str, Any]]) -> list[str]:
    return [each["schema"] for each in entities]


@pytest.mark.parametrize(
    ("items", "persons", "given"),
    [
        ((), False, ["Company"]),
        ((OFFICER,), False, ["Company"]),
        ((OFFICER,), True, ["Company", "Person", "Directorship"]),
        ((FIRM_OWNER,), False, ["Company", "Company", "Ownership"]),
        ((listing("entity"),), False, ["Company", "Organization", "Sanction", "UnknownLink"]),
        ((listing("individual"),), False, ["Company"]),
        ((listing("individual"),), True, ["Company", "Person", "Sanction", "UnknownLink"]),
    ],
)
def test_organisations_are_given_and_persons_only_where_asked_for(items, persons, given) -> None:
    assert given == schemas(made(*items, persons=persons))


def test_a_likeness_is_a_link_to_verify_and_the_subject_carries_no_sanction() -> None:
    subject, other, sanction, link = made(listing("entity"))

    assert [other["id"]] == sanction["properties"]["entity"]
    assert [subject["id"]] == link["properties"]["subject"]
    assert ["possible match, verify"] == link["properties"]["role"]
    assert "topics" not in subject["properties"]


def test_the_same_run_has_the_same_ids_and_no_empty_value() -> None:
    one, two = made(OFFICER, persons=True), made(OFFICER, persons=True)

    assert one == two
    assert all(value for each in one for values in each["properties"].values() for value in values)
    assert len({each["id"] for each in one}) == len(one)


def test_a_sole_trader_is_a_person_in_business() -> None:
    alone = evidence("r-1", "registration", "A sole trader", facts={"sole_trader": True})
    assert "LegalEntity" == made(alone)[0]["schema"]
