"""crt.sh: first and newest certificate of a domain. Acme is fictional; recordings are marked."""

from __future__ import annotations

import contextlib
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fake_door import FakeDoor, canonical, inquiry, json_answer

from duecheck.errors import Unreadable
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources.crtsh import ADDRESS, certificate_days, collect

SUBJECT = Subject(name="Acme Ltd", url="https://www.acme.example/")
TODAY = date(2026, 11, 16)


def row(not_before: str, names: str = "acme.example\nwww.acme.example") -> dict[str, object]:
    return {"common_name": names.split("\n")[0], "name_value": names, "not_before": not_before}


async def asked(answer, subject: Subject = SUBJECT):
    address = canonical(ADDRESS, [("q", "acme.example"), ("output", "json")])
    body = answer if isinstance(answer, str) else json.dumps(answer)
    run = inquiry(FakeDoor({address: json_answer(body)}), source="crtsh", subject=subject)
    await collect.collect(run)
    return run


async def test_first_and_newest_are_kept_and_a_pair_counts_once() -> None:
    run = await asked([row("2024-02-01T00:00:00"), row("2019-05-01T00:00:00")] * 2)

    assert ("2019-05-01", "2024-02-01", "certificate") == tuple(
        run.evidence[0].fact(name) for name in ("first", "last", "how")
    )


async def test_an_empty_list_is_none() -> None:
    run = await asked([])

    assert LookupOutcome.NONE is run.lookups[0].outcome


async def test_it_is_off_unless_switched_on() -> None:
    assert False is collect.default


async def test_without_an_address_nothing_is_asked() -> None:
    run = await asked([], Subject(name="Acme Ltd"))

    assert Reason.NOT_APPLICABLE is run.lookups[0].reason


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param({"error": "x"}, id="an object"),
        pytest.param([["a"]], id="rows of another shape"),
        pytest.param([row("soon")], id="certificates without a day"),
    ],
)
async def test_another_shape_is_not_understood(answer: object) -> None:
    run = await asked(answer)

    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


@pytest.mark.parametrize(
    ("names", "counts"),
    [
        pytest.param("shop.acme.example", True, id="a host under it"),
        pytest.param("*.acme.example", True, id="a wildcard"),
        pytest.param("rival.example\nacme-supplies.example", False, id="other firms on the list"),
        pytest.param("notacme.example", False, id="a name that ends alike"),
    ],
)
def test_whose_certificate_it_is(names: str, counts: bool) -> None:
    assert counts is bool(
        certificate_days([row("2020-01-01T00:00:00", names)], "acme.example", TODAY)
    )


def test_a_day_after_the_report_is_left_out() -> None:
    rows = [row("2027-01-01T00:00:00"), row("2020-01-01T00:00:00")]

    assert [date(2020, 1, 1)] == certificate_days(rows, "acme.example", TODAY)


LEAVES = st.none() | st.text() | st.integers()


@given(st.recursive(LEAVES, lambda x: st.lists(x) | st.dictionaries(st.text(), x)))
def test_any_json_gives_days_or_is_not_understood(answer: object) -> None:
    with contextlib.suppress(Unreadable):
        assert all(isinstance(on, date) for on in certificate_days(answer, "acme.example", TODAY))


@pytest.mark.recorded
def test_a_real_answer(shared) -> None:
    answer = json.loads((shared / "fixtures/crtsh/example.org-2023.json").read_text())
    days = certificate_days(answer, "example.org", TODAY)

    assert all(on in days for on in (date(2022, 3, 14), date(2021, 12, 10)))
    assert sorted(days) == days
