"""The head of page 1."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reports.made import (
    DAY,
    ambiguous,
    assessment,
    network_off,
    run,
    severe,
    sound,
    unknowns,
)

from duecheck.model.lookup import Lane
from duecheck.reports.blocks import Facts, Heading
from duecheck.reports.page_header import header, timing


def title(made) -> str:
    return next(block.text for block in header(made, words=300) if isinstance(block, Heading))


def facts(made) -> dict[str, str]:
    return dict(
        pair
        for block in header(made, words=300)
        if isinstance(block, Facts)
        for pair in block.pairs
    )


def test_the_title_says_first_whether_there_is_an_opinion() -> None:
    fictional = "(FICTIONAL EXAMPLE)"

    assert f"Credit check: Northgate Fastener Supply Ltd {fictional}" == title(sound())
    assert title(network_off()).startswith("NOTHING OUTSIDE THIS MACHINE ANSWERED: no opinion")
    assert title(ambiguous()).startswith("NEEDS REVIEW, no points yet")
    assert "FICTIONAL" not in title(run(fictional=False))


def test_it_names_whom_when_who_why_and_by_which_rules() -> None:
    assert {
        "Asked": (
            "Northgate Fastener Supply Ltd, number 99000001, GB, requests GBP 15,000, terms net 30"
        ),
        "Matched": "NORTHGATE FASTENER SUPPLY LTD (99000001, GB), active",
        "Identity": "match 1.00, agreed: number, postcode",
        "Run": "2026-11-16 09:00 UTC, judged as of 2026-11-16",
        "For": "by R. Example; purpose new-credit; law strictest known (none stated)",
        "Rules": "policy hash 5e884898da28, version 2026.1",
    } == facts(sound())


def test_without_an_entry_it_says_so() -> None:
    assert facts(network_off())["Matched"].startswith("NO REGISTER WAS READ")


def asked_with(**dates: date | None):
    request = severe().request.model_copy(
        update={"contract_date": None, "first_order": None} | dates
    )
    return run(assessment(unknowns=unknowns([Lane.REFERENCES], "none asked")), request=request)


@pytest.mark.parametrize(
    ("dates", "lines"),
    [
        pytest.param({}, [], id="no dates, no line"),
        pytest.param({"contract_date": DAY}, [], id="a contract on the day is in time"),
        pytest.param(
            {"contract_date": date(2026, 11, 15)},
            ["LATE: checked after commitment (contract dated 2026-11-15)"],
            id="a contract before the check is late",
        ),
        pytest.param(
            {"first_order": date(2026, 11, 18)},
            [
                "first order 2026-11-18, 2 days left; "
                "CANNOT BE FINISHED by then: references (14 days)"
            ],
            id="two days left say what cannot be finished",
        ),
        pytest.param(
            {"first_order": date(2026, 12, 16)},
            ["first order 2026-12-16, 30 days left"],
            id="thirty days are enough",
        ),
        pytest.param(
            {"first_order": date(2026, 11, 15)},
            ["LATE: the first order was due 2026-11-15, 1 day before this check"],
            id="the first order has passed",
        ),
    ],
)
def test_lead_time(dates, lines) -> None:
    assert lines == list(timing(asked_with(**dates)))
