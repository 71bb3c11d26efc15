"""
The signals as one table: an answer that raises each, a near-miss that must not, a silence.

`pytest -s tests/signals/test_table.py` prints it. All firms and persons are fictional.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from tests.signals.made import (
    AS_OF,
    charge,
    claim,
    entry,
    none,
    note,
    officer,
    owner,
    report_8k,
    seen,
)

from duecheck import discover
from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Signal, State


@dataclass(frozen=True, kw_only=True)
class Line:
    """One signal's line: in words and as evidence, what raises it and what only looks like it."""

    code: str
    raised_by: str
    raising: list[Evidence]
    near_miss: str
    missing: list[Evidence]


SITE = seen("site", host="brackwater.example", state="live")
LANDLORD = charge("2026-09-01", "A Landlord", classification="Rent deposit deed")
FREE_MAIL = seen("email-address", address="a@post.example", domain="post.example", free_mail=True)
REGISTERED = seen("registration", country="GB", postcode="M1 1AE", status="active")


def mail_at(domain: str) -> Evidence:
    return seen("email-address", address=f"buy@{domain}", domain=domain, free_mail=False)


def site_at(postcode: str) -> Evidence:
    return seen("site-contact", country="GB", what="address", said=postcode, normal=postcode)


LINES = [
    Line(
        code="D01d",
        raised_by="a charge held by a second bank",
        raising=[charge("2026-09-01", "Other Lender Limited"), charge("2015-01-01")],
        near_miss="a landlord's rent deposit",
        missing=[LANDLORD, charge("2015-01-01")],
    ),
    Line(
        code="D01e",
        raised_by="8-K 1.01 with 2.03",
        raising=[report_8k("2026-06-01", "1.01", "2.03")],
        near_miss="8-K 1.01 alone",
        missing=[report_8k("2026-06-01", "1.01")],
    ),
    Line(
        code="D02b",
        raised_by="8-K 1.02 alone",
        raising=[report_8k("2026-06-01", "1.02")],
        near_miss="1.02 in a refinancing",
        missing=[report_8k("2026-06-01", "1.01", "1.02", "2.03")],
    ),
    Line(
        code="D03a",
        raised_by="a director left, nobody followed",
        raising=[officer("director", "2012-01-01", "2026-08-01")],
        near_miss="a successor within 60 days",
        missing=[
            officer("director", "2012-01-01", "2026-08-01"),
            officer("director", "2026-08-20"),
        ],
    ),
    Line(
        code="D03b",
        raised_by="two left within six months",
        raising=[
            officer("director", "2012-01-01", "2026-08-01"),
            officer("secretary", "2012-01-01", "2026-05-01"),
        ],
        near_miss="one 8-K 5.02",
        missing=[report_8k("2026-06-01", "5.02")],
    ),
    Line(
        code="D07a",
        raised_by="an open winding-up petition",
        raising=[seen("insolvency-case", petitioned_on="2026-09-14", open=True, solvent=False)],
        near_miss="the members' solvent winding-up",
        missing=[seen("insolvency-case", started_on="2026-09-14", open=True, solvent=True)],
    ),
    Line(
        code="D08a",
        raised_by="one owner went, one came, one stayed",
        raising=[
            owner("Ada One", "2016-04-06"),
            owner("Bea Two", "2016-04-06", "2026-05-01"),
            owner("Cy Three", "2026-05-02"),
        ],
        near_miss="the same owner registered again",
        missing=[owner("Ada One", "2016-04-06", "2026-05-01"), owner("ONE, Ada", "2026-05-01")],
    ),
    Line(
        code="D10d",
        raised_by="the register's default address",
        raising=[seen("registered-office", default_address=True)],
        near_miss="an accountant's office in order",
        missing=[seen("registered-office", default_address=False, undeliverable=False)],
    ),
    Line(
        code="D10e",
        raised_by="the mail domain does not exist",
        raising=[
            mail_at("brackwater.example"),
            none("dns-record", name="brackwater.example", type="MX", exists=False),
        ],
        near_miss="no MX, but an address",
        missing=[
            mail_at("brackwater.example"),
            seen("dns-record", name="brackwater.example", type="MX", values=(), null_mx=False),
        ],
    ),
    Line(
        code="D12a",
        raised_by="an old firm's first charge takes everything",
        raising=[charge("2026-06-01", all_assets=True), entry(founded="2010-01-01")],
        near_miss="a new firm's debenture",
        missing=[charge("2026-06-01", all_assets=True), entry(founded="2025-10-01")],
    ),
    Line(
        code="D12b",
        raised_by="a life policy assigned",
        raising=[charge("2026-06-01", extraordinary="assignment of a life policy")],
        near_miss="an ordinary charge",
        missing=[charge("2026-06-01")],
    ),
    Line(
        code="G01a",
        raised_by="a parked site",
        raising=[seen("site", state="parked")],
        near_miss="a site under construction",
        missing=[seen("site", state="under-construction")],
    ),
    Line(
        code="G02a",
        raised_by="a feed that ended in 2021",
        raising=[seen("site-date", on="2021-05-01", method="feed")],
        near_miss="this year's copyright line",
        missing=[seen("site-date", on="2026", method="copyright")],
    ),
    Line(
        code="G08a",
        raised_by="a note: mailbox shop",
        raising=[note("G08a")],
        near_miss="a note of something else",
        missing=[note("G07a")],
    ),
    Line(
        code="G09a",
        raised_by="accounts overdue",
        raising=[entry(accounts_overdue=True)],
        near_miss="accounts due, not overdue",
        missing=[entry(accounts_overdue=False, accounts_due="2026-12-31")],
    ),
    Line(
        code="G09b",
        raised_by="a first strike-off notice",
        raising=[seen("strike-off", stage="first", on="2026-10-01")],
        near_miss="a notice discontinued",
        missing=[
            seen("strike-off", stage="first", on="2026-08-01"),
            seen("strike-off", stage="discontinued", on="2026-09-01"),
        ],
    ),
    Line(
        code="G14a",
        raised_by="a closing-down sale",
        raising=[seen("site-notice", what="closing-down", words="everything must go")],
        near_miss="one machine for sale",
        missing=[seen("site-notice", what="sale-of-plant", words="press for sale")],
    ),
    Line(
        code="A01a",
        raised_by="ten years claimed, registered 14 months ago",
        raising=[claim("since", "2016"), entry(founded="2025-09-01")],
        near_miss="nine and a half of ten years",
        missing=[claim("since", "2016"), entry(founded="2017-05-01")],
    ),
    Line(
        code="A02a",
        raised_by="a letter more than the site's domain",
        raising=[mail_at("brackwaters.example"), SITE],
        near_miss="the same name, another ending",
        missing=[mail_at("brackwater.test"), SITE],
    ),
    Line(
        code="A02b",
        raised_by="free mail, forty employees",
        raising=[FREE_MAIL, claim("employees", "40")],
        near_miss="free mail, three employees",
        missing=[FREE_MAIL, claim("employees", "3")],
    ),
    Line(
        code="A03a",
        raised_by="register and site both elsewhere",
        raising=[claim("address", "1 Mill Lane, LS1 4AP"), REGISTERED, site_at("LS9 8AX")],
        near_miss="the accountant's registered office",
        missing=[claim("address", "1 Mill Lane, LS1 4AP"), REGISTERED, site_at("LS1 4AP")],
    ),
    Line(
        code="H01a",
        raised_by="an open liquidation",
        raising=[seen("insolvency-case", open=True, solvent=False, started_on="2026-03-01")],
        near_miss="a case that ended",
        missing=[seen("insolvency-case", open=False, solvent=False, ended_on="2015-01-01")],
    ),
    Line(
        code="H02a",
        raised_by="dissolved",
        raising=[entry("dissolved", ended="2024-05-01")],
        near_miss="a search by name found nothing",
        missing=[none("registration")],
    ),
]
WANTED = {
    "D01",
    "D02",
    "D03",
    "D07",
    "D08",
    "D10",
    "D12",
    "G01",
    "G02",
    "G08",
    "G09",
    "G14",
    "A01",
    "A02",
    "A03",
    "H01",
    "H02",
}


def asked(code: str, evidence: Sequence[Evidence]) -> State:
    """What all signals of this code say together: present where any says so."""
    signals: list[Signal] = [
        item for item in discover.marked("signals", "signal_code") if item.code == code
    ]
    answers: list[Answer] = [signal.ask(evidence, AS_OF) for signal in signals]
    states = {answer.state for answer in answers}
    for state in (State.PRESENT, State.ABSENT, State.NOT_ASSESSED):
        if state in states:
            return state
    raise AssertionError(f"no signal has the code {code}")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.code)
def test_an_answer_raises_it_a_near_miss_does_not_and_silence_is_silence(line: Line) -> None:
    raised, near, silent = (asked(line.code, e) for e in (line.raising, line.missing, []))
    print(
        f"\n{line.code}  {raised:12} {line.raised_by}\n      {near:12} {line.near_miss}"
        f"\n      {silent:12} nobody was asked"
    )

    assert State.PRESENT == raised
    assert near in (State.ABSENT, State.NOT_ASSESSED)
    assert State.NOT_ASSESSED == silent


def test_the_table_has_a_line_for_every_entry_that_is_wanted() -> None:
    assert set() == WANTED - {line.code.rstrip("abcdefgh") for line in LINES}
