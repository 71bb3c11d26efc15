"""What speaks for the subject, and what does not."""

from __future__ import annotations

from datetime import date

import pytest
from tests.checklist.making import AS_OF, registration, request, seen

from duecheck.checklist.comfort import comforts
from duecheck.checklist.rules import packaged_rules
from duecheck.model.evidence import Match, SourceClass, Stance
from duecheck.model.lookup import LookupOutcome

RULES = packaged_rules()
SITE = seen("site", source="website", id="website-1", facts={"state": "live"})
SUBJECT = request(
    claimed_since=2009,
    phone_e164="+441632960111",
    email="accounts@northgate-fasteners.example",
    email_domain="northgate-fasteners.example",
    domain="northgate-fasteners.example",
).subject


def dated(on: str, method: str = "feed"):
    return seen("site-date", source="website", id="website-2", facts={"on": on, "method": method})


def officer(n: int, appointed: str, resigned: str | None = None):
    return seen("officer", id=f"ch-{n}", facts={"appointed_on": appointed, "resigned_on": resigned})


def note(code: str, on: date | None):
    return seen(
        "note",
        source="observed",
        source_class=SourceClass.OWN,
        event_date=on,
        facts={"code": code},
    )


PHONE = seen("site-contact", facts={"what": "phone", "normal": "+441632960111"})
CAPTURE = seen("archive-capture", facts={"first": "2009-05-01"})

HOLDS = [
    pytest.param([registration()], {"F01": 3.0}, id="registered since 2009, nothing overdue"),
    pytest.param([registration(founded="2022-11-16")], {}, id="four years only"),
    pytest.param([registration(accounts_overdue=True)], {}, id="accounts overdue"),
    pytest.param([registration(accounts_overdue=None)], {}, id="nobody knows of the accounts"),
    pytest.param([registration(status="dissolved")], {}, id="dissolved"),
    pytest.param(
        [registration(), seen("strike-off", facts={"stage": "first"})], {}, id="a notice given"
    ),
    pytest.param([registration(0.6)], {"F01": 1.2}, id="a lesser match counts less"),
    pytest.param([registration(0.35)], {}, id="a namesake is no comfort"),
    pytest.param([SITE], {"F05": 1.0}, id="a live site at the mail's domain"),
    pytest.param([SITE, dated("2026-10-01")], {"F02": 2.0, "F05": 1.0}, id="kept up"),
    pytest.param([SITE, dated("2025-10-01")], {"F05": 1.0}, id="thirteen months old"),
    pytest.param([SITE, dated("2026-10-01", "copyright")], {"F05": 1.0}, id="a footer's year"),
    pytest.param([dated("2026-10-01")], {}, id="a date without a live site"),
    pytest.param([CAPTURE], {"F03": 2.0}, id="archived since the year claimed"),
    pytest.param([seen("archive-capture", facts={"first": "2015-05-01"})], {}, id="archived later"),
    pytest.param([PHONE], {"F04": 2.0}, id="the phone stands on the site"),
    pytest.param(
        [PHONE.model_copy(update={"source_class": SourceClass.SELF})],
        {"F04": 0.8},
        id="self-praise counts less",
    ),
    pytest.param([officer(1, "2015-01-01"), officer(2, "2020-01-01")], {"F07": 2.0}, id="steady"),
    pytest.param([officer(1, "2015-01-01")], {}, id="one officer"),
    pytest.param(
        [
            officer(1, "2015-01-01"),
            officer(2, "2020-01-01"),
            seen("cut-list", id="ch-3", facts={"of": "officer", "read": 2, "total": 74}),
        ],
        {},
        id="those who left may stand on pages that were not read",
    ),
    pytest.param(
        [
            officer(1, "2015-01-01"),
            officer(2, "2020-01-01"),
            officer(3, "2014-01-01", "2026-09-01"),
        ],
        {},
        id="one left this year",
    ),
    pytest.param([note("F08", date(2026, 10, 1))], {"F08": 6.0}, id="prompt by our own ledger"),
    pytest.param([note("F08", date(2026, 6, 1))], {}, id="an old note"),
    pytest.param([note("F08", None)], {}, id="an undated note"),
    pytest.param([note("F01", AS_OF)], {}, id="a note cannot stand in for the register"),
    pytest.param(
        [note("F08", AS_OF).model_copy(update={"stance": Stance.VOID})],
        {"F08": 0.0},
        id="an unsourced note takes nothing off",
    ),
    pytest.param(
        [seen("registration", outcome=LookupOutcome.NONE)], {}, id="nothing found is no comfort"
    ),
]


@pytest.mark.parametrize(("evidence", "expected"), HOLDS)
def test_comfort(evidence, expected) -> None:
    found = comforts(SUBJECT, evidence, RULES, AS_OF)

    assert pytest.approx(expected) == {item.code: item.points for item in found}
    assert all(item.evidence_ids for item in found)


def test_no_evidence_is_no_comfort() -> None:
    assert () == comforts(SUBJECT, [], RULES, AS_OF)


def post(on: str, n: int = 1):
    return seen("activity", source="bluesky", id=f"bluesky-{n}", facts={"last_on": on})


def offer(on: date | None, what: str = "trading"):
    return seen("offer", source="web-search", event_date=on, facts={"what": what})


def result(label: str, *agreed: str, on: date | None = AS_OF):
    item = seen("search-result", source="web-search", event_date=on, facts={"label": label})
    return item.model_copy(update={"match": Match(m=0.6, agreed=agreed)})


CITED = [
    pytest.param([post("2026-11-16")], "F14", ["bluesky-1"], id="posted today"),
    pytest.param([post("2026-05-20")], "F14", ["bluesky-1"], id="180 days ago"),
    pytest.param([post("2026-05-19")], "F14", None, id="181 days ago"),
    pytest.param([post("2026-11-17")], "F14", None, id="tomorrow"),
    pytest.param([post("2026-10-01"), post("2026-11-01", 2)], "F14", ["bluesky-2"], id="newest"),
    pytest.param([offer(AS_OF)], "F06", ["web-search-offer"], id="an advert that was opened"),
    pytest.param([offer(AS_OF, "sale-of-plant")], "F06", None, id="its plant for sale"),
    pytest.param([offer(None)], "F06", None, id="an advert without a day"),
    pytest.param([result("advert")], "F06", ["web-search-search-result"], id="an advert found"),
    pytest.param([result("directory", "phone")], "F06", ["web-search-search-result"],
                 id="a listing with its phone"),
    pytest.param([result("directory", "name")], "F06", None, id="a listing without its phone"),
    pytest.param([result("news", "phone")], "F06", None, id="news"),
    pytest.param([result("advert"), offer(AS_OF)], "F06", ["web-search-offer"],
                 id="an opened page before a result"),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "code", "ids"), CITED)
def test_what_a_comfort_of_the_market_rests_on(evidence, code, ids) -> None:
    held = {c.code: list(c.evidence_ids) for c in comforts(SUBJECT, evidence, RULES, AS_OF)}

    assert ids == held.get(code)


@pytest.mark.parametrize(
    ("evidence", "code", "holds"),
    [
        pytest.param([seen("site-contact", facts={"what": "phone", "normal": "+441632960999"})],
                     "F04", False, id="another phone on the site"),
        pytest.param([seen("site-contact", facts={"what": "fax", "normal": "+441632960111"})],
                     "F04", False, id="the number as a fax"),
        pytest.param([registration(), seen("strike-off", facts={"stage": "discontinued"})], "F01",
                     True, id="a strike-off that was given up"),
        pytest.param([registration(), seen("strike-off", facts={"stage": "final"})], "F01", False,
                     id="a final notice"),
        pytest.param([registration(), seen("filing", facts={"stage": "first"})], "F01", True,
                     id="something else in its first stage"),
        pytest.param([registration(confirmation_overdue=True)], "F01", False,
                     id="a statement overdue"),
        pytest.param([registration(confirmation_overdue=False)], "F01", True,
                     id="a statement in time"),
        pytest.param([registration(authority=False)], "F01", False, id="no authority says so"),
        pytest.param([registration(founded="2021-11-16")], "F01", True,
                     id="five years to the day"),
        pytest.param([registration(founded="2021-11-17")], "F01", False, id="a day less"),
        pytest.param([registration(founded=None)], "F01", False, id="nobody knows since when"),
        pytest.param([SITE, dated("2025-11-16")], "F02", True, id="dated 365 days ago"),
        pytest.param([SITE, dated("2025-11-15")], "F02", False, id="dated 366 days ago"),
        pytest.param([SITE, dated("2026-11-17")], "F02", False, id="dated tomorrow"),
        pytest.param([SITE, dated("2026-11-16")], "F02", True, id="dated today"),
        pytest.param([note("F08", date(2026, 8, 18))], "F08", True, id="a note of 90 days"),
        pytest.param([note("F08", date(2026, 8, 17))], "F08", False, id="a note of 91 days"),
        pytest.param([note("F08", date(2026, 11, 17))], "F08", False, id="a note of tomorrow"),
        pytest.param([note("F99", AS_OF)], "F99", False, id="a code that is none"),
        pytest.param([SITE, seen("email-address", facts={"free_mail": True})], "F05", False,
                     id="free mail"),
        pytest.param([SITE, seen("email-address", facts={"disposable": True})], "F05", False,
                     id="throw-away mail"),
        pytest.param([SITE, seen("email-address", facts={"free_mail": False})], "F05", True,
                     id="mail of its own"),
        pytest.param([officer(1, "2015-01-01"), officer(2, "2023-11-16")], "F07", True,
                     id="the second for three years to the day"),
        pytest.param([officer(1, "2015-01-01"), officer(2, "2023-11-17")], "F07", False,
                     id="the second for a day less"),
        pytest.param([officer(1, "2015-01-01"), officer(2, "2020-01-01"),
                      officer(3, "2014-01-01", "2025-11-15")], "F07", True,
                     id="one left more than a year ago"),
        pytest.param([officer(1, "2015-01-01"), officer(2, "2020-01-01"),
                      officer(3, "2014-01-01", "2026-12-01")], "F07", True,
                     id="one will leave"),
        pytest.param([officer(1, "2015-01-01"), officer(2, "2014-01-01", "2020-09-01")], "F07",
                     False, id="one of two left long ago"),
        pytest.param([officer(1, "2015-01-01"), officer(2, "2020-01-01"),
                      seen("cut-list", facts={"of": "charge"})], "F07", True,
                     id="another list was cut"),
        pytest.param([CAPTURE.model_copy(update={"facts": {"first": "2010-01-01"}})], "F03", False,
                     id="archived a year later than claimed"),
        pytest.param([seen("archive-capture", facts={"first": None})], "F03", False,
                     id="a capture without a day"),
    ],
)  # fmt: skip
def test_where_a_comfort_begins_and_ends(evidence, code: str, holds: bool) -> None:
    assert holds is (code in {one.code for one in comforts(SUBJECT, evidence, RULES, AS_OF)})


def test_who_states_no_phone_no_mail_and_no_year_has_no_comfort_by_them() -> None:
    bare = request().subject
    found = comforts(bare, [PHONE, SITE, CAPTURE], RULES, AS_OF)
    assert () == found


def test_mail_elsewhere_than_the_site_is_no_comfort() -> None:
    away = SUBJECT.model_copy(update={"email_domain": "elsewhere.example"})
    assert () == comforts(away, [SITE], RULES, AS_OF)


def test_of_two_notes_the_one_that_counts_more_is_taken_and_of_equals_the_first() -> None:
    strong, weak = note("F08", AS_OF), note("F08", AS_OF)
    weak = weak.model_copy(update={"id": "observed-2", "stance": Stance.NAMED})
    twin = strong.model_copy(update={"id": "observed-3"})
    for order in ([weak, strong, twin], [strong, weak, twin], [strong, twin, weak]):
        (found,) = comforts(SUBJECT, order, RULES, AS_OF)
        assert (6.0, ("observed-note",)) == (found.points, found.evidence_ids)


def test_the_newest_date_of_the_site_is_cited() -> None:
    old = dated("2026-01-01").model_copy(update={"id": "website-3"})
    found = {c.code: c.evidence_ids for c in comforts(SUBJECT, [SITE, old, dated("2026-10-01")],
                                                     RULES, AS_OF)}  # fmt: skip
    assert ("website-1", "website-2") == found["F02"]


def test_a_comfort_is_worth_its_weakest_statement() -> None:
    self_said = SITE.model_copy(update={"source_class": SourceClass.SELF})
    found = {c.code: c for c in comforts(SUBJECT, [self_said, dated("2026-10-01")], RULES, AS_OF)}
    assert pytest.approx(2 * 0.4) == found["F02"].points


def test_a_phone_that_stands_on_two_pages_is_cited_once() -> None:
    twice = [PHONE, PHONE.model_copy(update={"id": "z-2"})]
    (found,) = comforts(SUBJECT, twice, RULES, AS_OF)
    assert ("companies-house-site-contact",) == found.evidence_ids
