"""Lists read in part, branches of foreign firms, and officers who are barred. All fictional."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from tests.signals.made import AS_OF, claim
from tests.sources.fake_door import json_answer
from tests.sources.test_companies_house import (
    BASE,
    address,
    answers,
    collected,
    one,
    outcomes,
    profile,
)

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.reading.companies_house_disqualified import Person, kept_of_entry, kept_of_search
from duecheck.reading.companies_house_profile import parse_profile, profile_remark
from duecheck.signals.a01a_claimed_years import claimed_years
from duecheck.signals.d08a_owner_changed import owner_changed
from duecheck.signals.d12b_extraordinary_security import extraordinary_security
from duecheck.signals.g09b_strike_off_notice import strike_off_notice
from duecheck.signals.h06a_officer_disqualified import officer_disqualified

JANE = {
    "name": "DOE, Jane",
    "officer_role": "director",
    "date_of_birth": {"year": 1965, "month": 4},
}
BORN = "1965-04-17"
SEARCH = f"{BASE}/search/disqualified-officers?q=DOE%2C+Jane&items_per_page=20"


def hit(title: str = "Jane DOE", born: str = BORN) -> dict[str, Any]:
    return {"title": title, "date_of_birth": born,
            "links": {"self": "/disqualified-officers/natural/abc"}}  # fmt: skip


def barred(*hits: dict[str, Any], until: str = "2031-01-01") -> dict[str, Any]:
    """The answers of a firm whose director is Jane Doe, and of the register of the disqualified."""
    pages = answers(officers={"items": [JANE]})
    pages[SEARCH] = json_answer(json.dumps({"items": list(hits)}))
    entry = {
        "disqualifications": [
            {
                "disqualified_from": "2024-01-01",
                "disqualified_until": until,
                "reason": {"act": "company-directors-disqualification-act-1986"},
            }
        ]
    }
    pages[f"{BASE}/disqualified-officers/natural/abc"] = json_answer(json.dumps(entry))
    return pages


async def test_an_officer_on_the_register_of_the_disqualified_is_a_stop_to_be_verified() -> None:
    run, _ = await collected(barred(hit()))
    answer = officer_disqualified.ask(run.evidence, AS_OF)

    assert State.PRESENT == answer.state
    assert "unnamed" == answer.cites[0].stance
    assert "until 2031-01-01" in answer.reason


@pytest.mark.parametrize(
    ("hits", "until"),
    [
        pytest.param([], "2031-01-01", id="nobody of that name"),
        pytest.param([hit(born="1965-05-17")], "2031-01-01", id="a namesake born a month later"),
        pytest.param(
            [hit("Jane Anne DOE", "1965-05-17")], "2031-01-01", id="a longer name and another month"
        ),
        pytest.param([hit("Jane ROE")], "2031-01-01", id="another family name"),
        pytest.param([hit()], "2025-01-01", id="it has run out"),
    ],
)
async def test_a_namesake_or_an_old_disqualification_is_none(hits, until) -> None:
    run, _ = await collected(barred(*hits, until=until))

    assert (LookupOutcome.NONE, None) == outcomes(run)["disqualification"]
    assert State.ABSENT == officer_disqualified.ask(run.evidence, AS_OF).state


@pytest.mark.parametrize(
    ("hits", "more"),
    [
        pytest.param([hit("Jane Anne DOE")], {}, id="a second given name and the same month"),
        pytest.param([hit(born="")], {}, id="her name without a birth"),
        pytest.param([hit(born="1965-05-17")], {"total_results": 21}, id="more than were read"),
    ],
)
async def test_who_cannot_be_told_from_a_namesake_is_not_shown_to_be_clear(hits, more) -> None:
    pages = barred()
    pages[SEARCH] = json_answer(json.dumps({"items": hits, **more}))
    run, _ = await collected(pages)

    assert State.NOT_ASSESSED == officer_disqualified.ask(run.evidence, AS_OF).state
    assert "1 officers in office not told from namesakes" == run.lookups[-1].detail


def test_of_a_search_only_hits_that_may_be_the_person_are_kept_without_the_day() -> None:
    person = Person(name="DOE, Jane", role="director", born="1965-04")
    other = hit("Ottilie VANDERMARK", "1971-02-03") | {"address_snippet": "1 Other Lane"}
    body = json.dumps({"items": [hit() | {"address_snippet": "1 Mill Lane"}, other]})

    kept = kept_of_search(body.encode(), person)

    assert [hit(born="1965-04")] == json.loads(kept)["items"]
    assert 2 == json.loads(kept)["read"]
    assert not any(said in kept for said in (b"-17", b"Lane", b"VANDERMARK", b"1971"))


def test_of_an_entry_only_days_and_act_are_kept() -> None:
    held = {"disqualified_from": "2024-01-01", "disqualified_until": "2031-01-01",
            "reason": {"act": "an-act", "section": "6"}}  # fmt: skip
    entry = {"date_of_birth": BORN, "nationality": "Ruritanian",
             "disqualifications": [held | {"address": {"locality": "Tadwick"}}]}  # fmt: skip

    kept = json.loads(kept_of_entry(json.dumps(entry).encode()))

    assert {"disqualifications": [held | {"reason": {"act": "an-act"}}]} == kept


async def test_nothing_of_the_person_s_birth_is_kept() -> None:
    run, _ = await collected(barred(hit()))

    assert not any("1965" in item.model_dump_json() for item in run.evidence)


async def test_officers_without_a_month_of_birth_are_not_compared() -> None:
    run, door = await collected(answers())

    assert (LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE) == outcomes(run)["disqualification"]
    assert not any("disqualified" in ask.url for ask in door.asked)


@pytest.mark.parametrize(
    ("path", "items", "judge"),
    [
        pytest.param("persons-with-significant-control",
                     [{"name": "A Holder", "notified_on": "2016-04-06"}], owner_changed,
                     id="owners"),
        pytest.param("charges", [{"status": "outstanding", "created_on": "2012-01-01"}],
                     extraordinary_security, id="charges"),
        pytest.param("filing-history", [{"type": "CS01", "date": "2026-01-05"}],
                     strike_off_notice, id="filings back to this year alone"),
    ],
)  # fmt: skip
async def test_a_list_longer_than_what_was_read_shows_no_absence(path, items, judge) -> None:
    pages = answers(**{path: {"items": items, "total_count": 400}})
    pages[address(path, start=1)] = json_answer(json.dumps({"items": [], "start_index": 0}))
    run, _ = await collected(pages)
    answer = judge.ask(run.evidence, AS_OF)

    assert State.NOT_ASSESSED == answer.state
    assert f"lists 400 under {path}, 1 of them were read" in answer.reason


async def test_filings_that_go_back_over_two_years_are_enough() -> None:
    old = {"items": [{"type": "CS01", "date": "2023-01-05"}], "total_count": 400}
    run, _ = await collected(answers(**{"filing-history": old}))

    assert State.ABSENT == strike_off_notice.ask(run.evidence, AS_OF).state


def test_a_branch_s_day_in_this_register_is_not_the_foreign_firm_s_first_day() -> None:
    entry = one(parse_profile(profile(type="oversea-company", date_of_creation="2022-03-01",
                                      company_number="FC099009")), "registration")  # fmt: skip

    assert (None, "2022-03-01") == (entry.fact("founded"), entry.fact("registered_here"))
    assert "foreign company, in this register since 2022-03-01" in entry.value
    said = claim("since", "1986")
    assert State.NOT_ASSESSED == claimed_years.ask([said, entry], AS_OF).state


def test_an_unknown_detail_of_the_state_is_said_to_be_not_understood() -> None:
    strange = profile(company_status_detail="gone-fishing")

    assert "not understood: 'gone-fishing'" == profile_remark(strange)
    assert "'gone-fishing' not understood" in one(parse_profile(strange), "registration").value


@pytest.mark.parametrize(
    ("path", "entry", "kind", "fact", "expected"),
    [
        pytest.param("officers", {"name": "DOE, Jane", "officer_role": "director",
                                  "appointed_on": "2012-01-01", "resigned_on": "2026-08-01"},
                     "officer", "resigned_on", None, id="an officer who resigned later"),
        pytest.param("officers", {"name": "DOE, Jane", "officer_role": "director",
                                  "appointed_on": "2012-01-01", "resigned_on": "2026-05-01"},
                     "officer", "resigned_on", "2026-05-01", id="one who had resigned"),
        pytest.param("charges", {"status": "fully-satisfied", "created_on": "2020-01-01",
                                 "satisfied_on": "2026-08-01"},
                     "charge", "status", "outstanding", id="a charge satisfied later"),
        pytest.param("persons-with-significant-control",
                     {"name": "A Holder", "notified_on": "2016-04-06", "ceased_on": "2026-08-01"},
                     "owner", "ceased_on", None, id="an owner who ceased later"),
    ],
)  # fmt: skip
async def test_what_ended_after_the_day_judged_had_not_ended_on_it(
    path, entry, kind, fact, expected
) -> None:
    run, _ = await collected(answers(**{path: {"items": [entry]}}), as_of=date(2026, 6, 1))

    assert expected == one(run.evidence, kind).fact(fact)
