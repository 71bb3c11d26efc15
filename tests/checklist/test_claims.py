"""The claims table."""

from __future__ import annotations

import pytest
from tests.checklist.making import AS_OF, registration, request, seen

from duecheck.checklist.claims import claims
from duecheck.model.evidence import Match
from duecheck.model.lookup import LookupOutcome

SITE = seen("site", source="website", facts={"state": "live"})


def on_site(what: str, normal: str):
    return seen("site-contact", source="website", facts={"what": what, "normal": normal})


def sure_site(m: float):
    return seen("site", facts={"state": "live"}).model_copy(
        update={"match": Match(m=m, agreed=("number",))}
    )


ROWS = [
    pytest.param({"claimed_since": 2009}, [], "not checked", id="nothing read about the years"),
    pytest.param({"claimed_since": 2009}, [registration()], "supported", id="founded that year"),
    pytest.param(
        {"claimed_since": 2016},
        [registration(founded="2025-09-10")],
        "contradicted",
        id="ten years claimed and one shown",
    ),
    pytest.param(
        {"claimed_since": 2016},
        [registration(founded="2019-09-10")],
        "unsupported",
        id="ten claimed and seven shown",
    ),
    pytest.param(
        {"claimed_since": 2006},
        [seen("archive-capture", facts={"first": "2024-02-03"})],
        "unsupported",
        id="a late first capture contradicts nothing without a register",
    ),
    pytest.param(
        {"claimed_since": 2024}, [registration(founded="2026-01-10")], "unsupported", id="two short"
    ),
    pytest.param(
        {"claimed_since": 2012},
        [
            registration(founded="2025-01-10"),
            seen("archive-capture", facts={"first": "2011-02-03"}),
        ],
        "supported",
        id="the archive reaches further than the register",
    ),
    pytest.param({"reg": "99000001"}, [registration()], "supported", id="the number agrees"),
    pytest.param({"reg": "099000001"}, [registration()], "supported", id="but for a zero"),
    pytest.param({"reg": "99000009"}, [registration()], "contradicted", id="another number"),
    pytest.param(
        {"reg": "99000009"},
        [seen("registration", outcome=LookupOutcome.NONE, about={"number": "99000009"})],
        "contradicted",
        id="not on the register",
    ),
    pytest.param({"reg": "99000001"}, [registration(0.35)], "not checked", id="only a namesake"),
    pytest.param(
        {"address": "1 Kiln Lane", "postcode": "zz14ab"}, [registration()], "supported", id="home"
    ),
    pytest.param(
        {"address": "Tower", "postcode": "ZZ1 9ZZ"}, [registration()], "contradicted", id="away"
    ),
    pytest.param({"address": "Tower"}, [registration()], "not checked", id="no postcode"),
    pytest.param(
        {"phone": "01632 960111", "phone_e164": "+441632960111"},
        [on_site("phone", "+441632960111")],
        "supported",
        id="the phone stands on the site",
    ),
    pytest.param(
        {"phone": "01632 960111", "phone_e164": "+441632960111"},
        [on_site("phone", "+441632960999")],
        "contradicted",
        id="the site gives another phone",
    ),
    pytest.param(
        {"email": "A@n.example", "email_domain": "n.example", "domain": "n.example"},
        [SITE],
        "supported",
        id="mail at the site's domain",
    ),
    pytest.param(
        {"email": "n@free.example", "email_domain": "free.example", "domain": "n.example"},
        [SITE],
        "unsupported",
        id="mail elsewhere",
    ),
    pytest.param(
        {"email": "n@free.example", "email_domain": "free.example"}, [], "not checked", id="no site"
    ),
    pytest.param({"url": "https://n.example"}, [SITE], "supported", id="a live site that agrees"),
    pytest.param(
        {"url": "https://n.example"},
        [seen("site", m=0.75, source="website", facts={"state": "live"})],
        "unsupported",
        id="a live site as stated only",
    ),
    pytest.param(
        {"url": "https://n.example"},
        [seen("site", facts={"state": "parked"})],
        "contradicted",
        id="a parked site",
    ),
    pytest.param(
        {"owner": "Ada Example"},
        [seen("owner", facts={"name": "EXAMPLE, Ada Mary"})],
        "supported",
        id="the owner is registered, whatever the order of names",
    ),
    pytest.param(
        {"owner": "Ada Example"},
        [seen("officer", facts={"name": "Ben Sample"})],
        "unsupported",
        id="others are registered",
    ),
]


@pytest.mark.parametrize(("about", "evidence", "verdict"), ROWS)
def test_a_claim_and_what_was_found(about, evidence, verdict) -> None:
    (row,) = claims(request(**about).subject, evidence, AS_OF)

    assert verdict == row.verdict
    assert bool(row.found) is (verdict != "not checked")


# On 16 November 2026, `since 2020` is five years and eleven months at the least.
@pytest.mark.parametrize(
    ("founded", "verdict"),
    [
        pytest.param("2021-07-01", "supported", id="rounded up by a tenth"),
        pytest.param("2021-09-01", "unsupported", id="more than a tenth short"),
        pytest.param("2024-01-01", "contradicted", id="more than half short"),
        pytest.param("2023-11-01", "unsupported", id="half is shown"),
    ],
)
def test_how_short_the_years_may_be(founded: str, verdict: str) -> None:
    (row,) = claims(request(claimed_since=2020).subject, [registration(founded=founded)], AS_OF)
    assert verdict == row.verdict


@pytest.mark.parametrize(
    ("match", "verdict"), [(0.5, "supported"), (0.49, "not checked"), (1.0, "supported")]
)
def test_what_may_be_somebody_else_says_nothing_of_a_claim(match: float, verdict: str) -> None:
    (row,) = claims(request(claimed_since=2009).subject, [registration(match)], AS_OF)
    assert verdict == row.verdict


@pytest.mark.parametrize(
    ("listed", "verdict"),
    [
        pytest.param("Ada Example", "supported", id="as stated"),
        pytest.param("Ada Mary Example", "supported", id="with a name more"),
        pytest.param("Ada Sample", "unsupported", id="one name of two"),
        pytest.param("Example", "unsupported", id="one name alone"),
        pytest.param("Ada Example Sample Other", "supported", id="two more"),
    ],
)
def test_an_owner_is_listed_where_two_names_agree_and_none_differs(listed, verdict) -> None:
    (row,) = claims(
        request(owner="Ada Example").subject, [seen("owner", facts={"name": listed})], AS_OF
    )
    assert verdict == row.verdict


def test_an_owner_stated_with_more_names_than_are_listed() -> None:
    entry = seen("owner", facts={"name": "Ada Example"})
    (row,) = claims(request(owner="Ada Mary Example").subject, [entry], AS_OF)
    assert "supported" == row.verdict


def test_a_postcode_on_the_site_counts_and_a_phone_is_none() -> None:
    about = {"address": "1 Kiln Lane", "postcode": "ZZ1 4AB"}
    for contact, verdict in (
        (on_site("address", "ZZ14AB"), "supported"),
        (on_site("address", "ZZ1 9ZZ"), "contradicted"),
        (on_site("phone", "ZZ1 4AB"), "not checked"),
        (seen("site", facts={"what": "address", "normal": "ZZ1 4AB"}), "not checked"),
    ):
        (row,) = claims(request(**about).subject, [contact], AS_OF)
        assert verdict == row.verdict


def test_of_two_addresses_the_register_s_is_named_against_the_claim() -> None:
    about = {"address": "Tower", "postcode": "ZZ1 9ZZ"}
    (row,) = claims(
        request(**about).subject, [on_site("address", "ZZ3 3ZZ"), registration()], AS_OF
    )
    assert ("contradicted", "ZZ1 4AB (companies-house)") == (row.verdict, row.found)


def test_nothing_claimed_is_no_row() -> None:
    assert () == claims(request().subject, [registration()], AS_OF)


def test_a_row_cites_the_claim_and_what_bears_on_it() -> None:
    claim = seen("claim", source="application", id="application-1", facts={"what": "since"})
    (row,) = claims(request(claimed_since=2009).subject, [claim, registration()], AS_OF)

    assert ("years", "since 2009") == (row.what, row.claimed)
    assert ("application-1", "companies-house-registration") == row.evidence_ids


@pytest.mark.parametrize(
    ("evidence", "found", "verdict"),
    [
        pytest.param([seen("site", outcome=LookupOutcome.NONE)], "does not exist", "contradicted",
                     id="no such name"),
        pytest.param([seen("site", facts={"state": "gone"})], "gone", "contradicted", id="gone"),
        pytest.param([seen("site", facts={"state": "unclear"})], "unclear", "unsupported",
                     id="nobody can say"),
        pytest.param([sure_site(0.9)], "live, agrees in number",
                     "supported", id="sure from nine tenths on"),
        pytest.param([sure_site(0.89)],
                     "live, but nothing on it agrees with the register", "unsupported",
                     id="not sure below"),
    ],
)  # fmt: skip
def test_a_site_that_was_named(evidence, found: str, verdict: str) -> None:
    (row,) = claims(request(url="https://n.example").subject, evidence, AS_OF)
    assert (found, verdict) == (row.found, row.verdict)


def test_an_owner_of_whom_no_register_lists_anybody_is_not_checked() -> None:
    gone = seen("owner", outcome=LookupOutcome.NONE)
    (row,) = claims(request(owner="Ada Example").subject, [gone], AS_OF)
    assert ("not checked", ()) == (row.verdict, row.evidence_ids)


def test_a_number_is_contradicted_by_an_entry_of_an_authority_alone() -> None:
    subject = request(reg="99000009").subject
    (row,) = claims(subject, [registration(authority=False)], AS_OF)
    assert "not checked" == row.verdict
    absent = seen("registration", outcome=LookupOutcome.NONE, facts={"authority": True})
    (row,) = claims(subject, [absent], AS_OF)
    assert "not checked" == row.verdict


# `since 1926` is just short of a hundred years: ten per cent of it would be ten years.
@pytest.mark.parametrize(
    ("founded", "verdict"),
    [
        pytest.param("1927-10-01", "supported", id="a year is rounded"),
        pytest.param("1928-01-02", "unsupported", id="more than a year is not"),
    ],
)
def test_of_many_years_one_is_rounded_and_no_more(founded: str, verdict: str) -> None:
    (row,) = claims(request(claimed_since=1926).subject, [registration(founded=founded)], AS_OF)
    assert verdict == row.verdict


def test_a_row_cites_the_one_claim_and_the_one_statement_that_bear_on_it() -> None:
    mine = seen("claim", source="application", id="application-1", facts={"what": "number"})
    other = seen("claim", source="application", id="application-2", facts={"what": "since"})
    note = seen("note", source="observed", id="observed-1", facts={"what": "number"})
    absent = [
        seen("registration", id=f"ch-{n}", outcome=LookupOutcome.NONE, about={"number": "99000009"})
        for n in (1, 2)
    ]
    (row,) = claims(request(reg="99000009").subject, [*absent, mine, other, note], AS_OF)
    assert ("application-1", "ch-1") == row.evidence_ids

    entries = [registration().model_copy(update={"id": f"ch-{n}"}) for n in (1, 2)]
    (row,) = claims(request(reg="99000009").subject, entries, AS_OF)
    assert ("contradicted", ("ch-1",)) == (row.verdict, row.evidence_ids)


def test_of_several_phones_on_a_site_one_is_named_against_the_claim() -> None:
    about = {"phone": "01632 960111", "phone_e164": "+441632960111"}
    phones = [
        on_site("phone", f"+4416329609{n}").model_copy(update={"id": f"w-{n}"}) for n in (10, 11)
    ]
    fax = on_site("fax", "+441632960111").model_copy(update={"id": "w-0"})
    mark = seen("site", source="website", id="w-1", facts={"what": "phone"})
    (row,) = claims(request(**about).subject, [*phones, fax, mark], AS_OF)
    assert ("contradicted", ("w-10",)) == (row.verdict, row.evidence_ids)


def test_a_register_among_what_is_dated_makes_a_gap_a_contradiction() -> None:
    late = seen("archive-capture", facts={"first": "2024-02-03"})
    young = registration(founded="2025-09-10")
    (row,) = claims(request(claimed_since=2006).subject, [late, young], AS_OF)
    assert "contradicted" == row.verdict


def test_a_site_nobody_looked_for_is_not_checked() -> None:
    (row,) = claims(request(url="https://n.example").subject, [registration()], AS_OF)
    assert ("", "not checked", ()) == (row.found, row.verdict, row.evidence_ids)


def test_of_the_people_listed_one_is_cited_and_all_are_counted() -> None:
    people = [seen("officer", id=f"ch-{n}", facts={"name": f"Ben Sample {n}"}) for n in (1, 2, 3)]
    (row,) = claims(request(owner="Ada Example").subject, people, AS_OF)
    assert ("not among 3 people listed", ("ch-1",)) == (row.found, row.evidence_ids)
