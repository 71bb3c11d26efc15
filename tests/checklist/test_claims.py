"""The claims table."""

from __future__ import annotations

import pytest
from tests.checklist.making import AS_OF, registration, request, seen

from duecheck.checklist.claims import claims
from duecheck.model.lookup import LookupOutcome

SITE = seen("site", source="website", facts={"state": "live"})


def on_site(what: str, normal: str):
    return seen("site-contact", source="website", facts={"what": what, "normal": normal})


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


def test_nothing_claimed_is_no_row() -> None:
    assert () == claims(request().subject, [registration()], AS_OF)


def test_a_row_cites_the_claim_and_what_bears_on_it() -> None:
    claim = seen("claim", source="application", id="application-1", facts={"what": "since"})
    (row,) = claims(request(claimed_since=2009).subject, [claim, registration()], AS_OF)

    assert ("years", "since 2009") == (row.what, row.claimed)
    assert ("application-1", "companies-house-registration") == row.evidence_ids
