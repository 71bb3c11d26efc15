"""
The signals as one table: an answer that raises each, a near-miss that must not, a silence.

`pytest -s tests/signals/test_table.py` prints it, once with everything made by hand (all firms
and persons in it are fictional) and once with real recorded answers, marked *, where there are any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from tests.signals import recordings
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
    raising: list[Evidence] = field(repr=False)
    near_miss: str
    missing: list[Evidence] = field(repr=False)


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
        raised_by="a director left, none followed",
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
        near_miss="one left",
        missing=[officer("director", "2012-01-01", "2026-08-01")],
    ),
    Line(
        code="D03d",
        raised_by="two 8-K 5.02 within 90 days",
        raising=[report_8k("2026-06-01", "5.02"), report_8k("2026-07-01", "5.02")],
        near_miss="one 8-K 5.02",
        missing=[report_8k("2026-06-01", "5.02")],
    ),
    Line(
        code="D07a",
        raised_by="an open winding-up petition",
        raising=[seen("insolvency-case", petitioned_on="2026-09-14", open=True, solvent=False)],
        near_miss="the members' solvent closing",
        missing=[seen("insolvency-case", started_on="2026-09-14", open=True, solvent=True)],
    ),
    Line(
        code="D08a",
        raised_by="one owner went, one came",
        raising=[
            owner("Ada One", "2016-04-06"),
            owner("Bea Two", "2016-04-06", "2026-05-01"),
            owner("Cy Three", "2026-05-02"),
        ],
        near_miss="the same owner, listed again",
        missing=[owner("Ada One", "2016-04-06", "2026-05-01"), owner("ONE, Ada", "2026-05-01")],
    ),
    Line(
        code="D08d",
        raised_by="a new name this year",
        raising=[seen("name-change", old="Old Ltd", new="New Ltd", on="2026-03-01"), entry()],
        near_miss="a new name years ago",
        missing=[seen("name-change", old="Old Ltd", new="New Ltd", on="2019-03-01"), entry()],
    ),
    Line(
        code="D10d",
        raised_by="the register's default address",
        raising=[seen("registered-office", default_address=True)],
        near_miss="an office in order",
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
        raised_by="first charge takes everything",
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
        raised_by="ten years claimed, one shown",
        raising=[claim("since", "2016"), entry(founded="2025-09-01")],
        near_miss="nine and a half of ten years",
        missing=[claim("since", "2016"), entry(founded="2017-05-01")],
    ),
    Line(
        code="A02a",
        raised_by="a letter more than the site's",
        raising=[mail_at("brackwaters.example"), SITE],
        near_miss="the same name, other ending",
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
        raised_by="register and site elsewhere",
        raising=[claim("address", "1 Mill Lane, LS1 4AP"), REGISTERED, site_at("LS9 8AX")],
        near_miss="the accountant's own address",
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
        near_miss="a search by name found none",
        missing=[none("registration")],
    ),
]
WANTED = (
    *("D01", "D02", "D03", "D07", "D08", "D10", "D12"),
    *("G01", "G02", "G08", "G09", "G14", "A01", "A02", "A03", "H01", "H02"),
)


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """A real recorded answer in place of one made by hand, judged on the day it speaks of."""

    code: str
    words: str
    on: date
    state: State
    read: Callable[[Path, date], list[Evidence]] = field(repr=False)


def filed_by(name: str) -> Callable[[Path, date], list[Evidence]]:
    return lambda shared, on: recordings.filings(shared, name, on)


def charged(name: str) -> Callable[[Path, date], list[Evidence]]:
    return lambda shared, on: recordings.charges(shared, name)


def shown(name: str, *claims: Evidence) -> Callable[[Path, date], list[Evidence]]:
    return lambda shared, on: [*recordings.profile(shared, name), *claims]


def cases(name: str) -> Callable[[Path, date], list[Evidence]]:
    return lambda shared, on: recordings.insolvency(shared, name)


PRESENT, ABSENT, NOT_ASSESSED = State.PRESENT, State.ABSENT, State.NOT_ASSESSED
RECORDED = [
    Recorded(
        code="D01d",
        words="Tesco 2005: RBS Aerospace",
        on=date(2005, 12, 31),
        state=PRESENT,
        read=charged("tesco-charges"),
    ),
    Recorded(
        code="D01d",
        words="Tesco 2009: pension accounts",
        on=date(2009, 12, 31),
        state=ABSENT,
        read=charged("tesco-charges"),
    ),
    Recorded(
        code="D01e",
        words="Wolfspeed 2026: 1.01 + 2.03",
        on=date(2026, 11, 16),
        state=PRESENT,
        read=filed_by("wolfspeed"),
    ),
    Recorded(
        code="D01e",
        words="Solidion 2025: 1.01, no 2.03",
        on=date(2025, 12, 1),
        state=ABSENT,
        read=filed_by("solidion"),
    ),
    Recorded(
        code="D02b",
        words="Vincerx 2025: 1.02 alone",
        on=date(2025, 12, 31),
        state=PRESENT,
        read=filed_by("vincerx"),
    ),
    Recorded(
        code="D02b",
        words="Wolfspeed 2023: refinancing",
        on=date(2024, 1, 1),
        state=ABSENT,
        read=filed_by("wolfspeed"),
    ),
    Recorded(
        code="D03a",
        words="Tesco: all in office",
        on=AS_OF,
        state=ABSENT,
        read=lambda shared, on: recordings.officers(shared, "tesco"),
    ),
    Recorded(
        code="D03d",
        words="Wolfspeed 2024: 5.02 twice",
        on=date(2024, 12, 31),
        state=PRESENT,
        read=filed_by("wolfspeed"),
    ),
    Recorded(
        code="D03d",
        words="Microsoft 2025: 5.02 + vote",
        on=date(2026, 1, 31),
        state=ABSENT,
        read=filed_by("microsoft"),
    ),
    Recorded(
        code="D07a",
        words="wound up 1997, ended 1998",
        on=date(1998, 12, 31),
        state=NOT_ASSESSED,
        read=cases("compulsory-liquidation"),
    ),
    Recorded(
        code="D08a",
        words="Wolfspeed 2025: 5.01",
        on=date(2026, 6, 30),
        state=PRESENT,
        read=filed_by("wolfspeed"),
    ),
    Recorded(
        code="D08a",
        words="Microsoft 2025: no 5.01",
        on=date(2026, 1, 31),
        state=ABSENT,
        read=filed_by("microsoft"),
    ),
    Recorded(
        code="D08d",
        words="Wolfspeed 2021: was Cree",
        on=date(2022, 6, 30),
        state=PRESENT,
        read=filed_by("wolfspeed"),
    ),
    Recorded(
        code="D08d",
        words="Wolfspeed 2026: old news",
        on=date(2026, 11, 16),
        state=ABSENT,
        read=filed_by("wolfspeed"),
    ),
    Recorded(
        code="D10d", words="Tesco: its own office", on=AS_OF, state=ABSENT, read=shown("tesco")
    ),
    Recorded(
        code="D12a",
        words="Tesco 2009: pension accounts",
        on=date(2009, 12, 31),
        state=ABSENT,
        read=charged("tesco-charges"),
    ),
    Recorded(
        code="D12b",
        words="Tesco 2009: pension accounts",
        on=date(2009, 12, 31),
        state=ABSENT,
        read=charged("tesco-charges"),
    ),
    Recorded(
        code="G09a",
        words="0800 Waste 2019: in time",
        on=date(2019, 5, 1),
        state=ABSENT,
        read=shown("0800-waste-2019"),
    ),
    Recorded(
        code="A01a",
        words="registered 2010, said 2000",
        on=date(2014, 9, 1),
        state=PRESENT,
        read=shown("direct-skips-dissolved", claim("since", "2000")),
    ),
    Recorded(
        code="A01a",
        words="Tesco: since 1919, inc. 1947",
        on=AS_OF,
        state=ABSENT,
        read=shown("tesco", claim("since", "1919")),
    ),
    Recorded(
        code="H01a",
        words="creditors' liquidation 2013",
        on=date(2014, 1, 1),
        state=PRESENT,
        read=cases("creditors-voluntary-liquidation"),
    ),
    Recorded(
        code="H01a",
        words="wound up 1997, ended 1998",
        on=date(1998, 12, 31),
        state=ABSENT,
        read=cases("compulsory-liquidation"),
    ),
    Recorded(
        code="H02a",
        words="Direct Skips: dissolved 2016",
        on=AS_OF,
        state=PRESENT,
        read=shown("direct-skips-dissolved"),
    ),
    Recorded(
        code="H02a",
        words="a foreign firm's UK branch",
        on=AS_OF,
        state=ABSENT,
        read=shown("fc040879-oversea-company"),
    ),
]


def asked(code: str, evidence: Sequence[Evidence], on: date = AS_OF) -> State:
    """What all signals of this code say together: present where any says so."""
    signals: list[Signal] = [
        item for item in discover.marked("signals", "signal_code") if item.code == code
    ]
    answers: list[Answer] = [signal.ask(evidence, on) for signal in signals]
    states = {answer.state for answer in answers}
    for state in (PRESENT, ABSENT, NOT_ASSESSED):
        if state in states:
            return state
    raise AssertionError(f"no signal has the code {code}")


def row(code: str, *cells: str) -> str:
    """One row of the table, at most 100 columns wide."""
    raised_by, raised, near_miss, near, silent = cells
    return f"{code:4} {raised_by:30} {raised:7} {near_miss:30} {near:12} {silent}"


def table(shared: Path | None) -> Iterator[str]:
    """The table, with recordings in place of what is made by hand where *shared* holds them."""
    yield row("", "raised by", "says", "not raised by", "says", "nobody asked")
    for line in LINES:
        raised_by, near_miss = line.raised_by, line.near_miss
        raised, near = asked(line.code, line.raising), asked(line.code, line.missing)
        for real in RECORDED if shared is not None else ():
            if real.code == line.code and shared is not None:
                said = asked(real.code, real.read(shared, real.on), real.on)
                if real.state is PRESENT:
                    raised_by, raised = f"* {real.words}", said
                else:
                    near_miss, near = f"* {real.words}", said
        yield row(line.code, raised_by, raised, near_miss, near, asked(line.code, []))


def printed(rows: list[str]) -> list[str]:
    """The table on paper, and its rows without the heading."""
    print("\n" + "\n".join(rows))
    return rows[1:]


def test_the_table() -> None:
    rows = printed(list(table(None)))

    assert [] == [row for row in rows if len(row) > 100]
    assert [] == [row for row in rows if row[36:43] != PRESENT]
    assert [] == [row for row in rows if row[75:87].strip() not in (ABSENT, NOT_ASSESSED)]
    assert [] == [row for row in rows if row[88:] != NOT_ASSESSED]


@pytest.mark.recorded
def test_the_table_with_real_recorded_answers(shared: Path) -> None:
    rows = printed(list(table(shared)))

    assert [] == [row for row in rows if len(row) > 100]
    assert [] == [row for row in rows if row[36:43] != PRESENT]
    assert [] == [row for row in rows if row[75:87].strip() not in (ABSENT, NOT_ASSESSED)]
    assert len(RECORDED) == sum(row.count("* ") for row in rows)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.code)
def test_an_answer_raises_it_a_near_miss_does_not_and_silence_is_silence(line: Line) -> None:
    assert PRESENT == asked(line.code, line.raising)
    assert asked(line.code, line.missing) in (ABSENT, NOT_ASSESSED)
    assert NOT_ASSESSED == asked(line.code, [])


@pytest.mark.recorded
@pytest.mark.parametrize("real", RECORDED, ids=lambda real: f"{real.code} {real.words}")
def test_a_real_recorded_answer(real: Recorded, shared: Path) -> None:
    assert real.state == asked(real.code, real.read(shared, real.on), real.on)


@pytest.mark.parametrize("sign", WANTED)
def test_the_table_has_a_line_for_every_entry_that_is_wanted(sign: str) -> None:
    assert sign in {line.code[:3] for line in LINES}
