"""
Poland: the national court register (KRS), and the white list of VAT payers that leads to it.

What it is: the register of companies, by number only. Where a tax number (NIP) is stated instead,
the finance ministry's white list gives the register number and the state of the tax number.

What it yields: registration, insolvency cases from section six, arrears from section four in the
registration's detail, the state of the VAT number.

What silence means: no current and no full extract (404 twice) mean that the number is not on the
register. An empty section six means that no proceeding is entered there; proceedings since
December 2021 are published first in the register of debtors (KRZ), so this is no proof.

Terms: no key; CC0; long outages are known; the white list takes few calls a day
(https://prs.ms.gov.pl/krs/openApi, https://www.gov.pl/web/kas/api-wykazu-podatnikow-vat).

Traps: no search by name: ask the customer for the number; a firm that was removed has no current
extract; people are masked and are not read.
"""

from __future__ import annotations

import re

from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.poland_krs import (
    parse_extract,
    parse_full_extract,
    parse_white_list,
    vat_status,
)
from duecheck.reading.register_entry import Entry
from duecheck.reading.register_talk import (
    Register,
    ask_entry,
    closed_to,
    goes_on,
    say_proceedings,
)

ID = "poland-krs"
CURRENT = "https://api-krs.ms.gov.pl/api/krs/OdpisAktualny"
FULL = "https://api-krs.ms.gov.pl/api/krs/OdpisPelny"
WHITE_LIST = "https://wl-api.mf.gov.pl/api/search/nip"
NUMBER = re.compile(r"(?:KRS)?([0-9]{1,10})")
TAX_NUMBER = re.compile(r"(?:PL)?([0-9]{10})")
COUNTRY = frozenset({"PL"})
NAME_LESS = "the register has no search by name: ask for the KRS number, or state --vat"


def normal_number(said: str) -> str | None:
    """*said* as ten digits (`KRS 28860` -> `0000028860`), or None."""
    matched = NUMBER.fullmatch(re.sub(r"[\s.]", "", said).upper())
    return None if matched is None else matched.group(1).zfill(10)


def tax_number(said: str | None) -> str | None:
    """*said* as ten digits of a NIP, or None."""
    matched = TAX_NUMBER.fullmatch(re.sub(r"[\s-]", "", said or "").upper())
    return None if matched is None else matched.group(1)


REGISTER = Register(source=ID, country="PL", name="the Polish court register", normal=normal_number)


def ask_extract(address: str, number: str) -> Ask:
    """An extract from the register of entrepreneurs; 404: there is none."""
    params = (("rejestr", "P"), ("format", "json"))
    return Ask(url=f"{address}/{number}", params=params, accept="json", none_on=(404,))


def read_extract(page: Page, number: str) -> Entry | None:
    """The firm of a current or full extract; None where there is none."""
    if page.absent:
        return None
    answer = field.document(page.json())
    full = "naglowekP" in field.part(answer, "odpis")
    return parse_full_extract(answer) if full else parse_extract(answer)


async def find(inquiry: Inquiry) -> list[Candidate]:
    """The register number behind a stated tax number; without one there is no search."""
    if closed_to(inquiry, REGISTER) is not None:
        return []
    found: list[Candidate] = []
    nip = tax_number(inquiry.subject.vat)
    asked = "Which register number has the stated VAT number?"
    async with inquiry.question(asked, lane=Lane.REGISTER, kind="identifier-status") as q:
        if nip is None:
            q.skip(Reason.NOT_APPLICABLE, NAME_LESS)
            return []
        params = (("date", inquiry.started.date().isoformat()),)
        page = await inquiry.get(Ask(url=f"{WHITE_LIST}/{nip}", params=params, accept="json"))
        subject = parse_white_list(field.document(page.json()))
        about = About(number=nip, country="PL")
        if subject is None:
            q.none(f"VAT number PL{nip} is on no list of VAT payers", page, about=about)
            return []
        name, number = field.needed(subject, "name"), field.text(subject, "krs")
        about = About(name=name, number=number or nip, country="PL")
        q.found([vat_status(subject, nip, about)], page)
        if number is not None:
            found = [Candidate(id=f"{ID}:{number}", name=name, number=number, country="PL")]
        else:
            q.detail = "the list gives no number of the court register (a sole trader has none)"
    return found


@source(
    ID,
    title="KRS and VAT white list (Poland)",
    lanes={
        Lane.REGISTER: Standing(
            level=Level.AUTHORITY, countries=COUNTRY, entities=frozenset({"company"})
        ),
        Lane.INSOLVENCY: Standing(level=Level.OPEN, countries=COUNTRY),
    },
    yields=("registration", "insolvency-case", "identifier-status"),
    access="api",
    hosts=("api-krs.ms.gov.pl", "wl-api.mf.gov.pl"),
    pace="1/s",
    terms="no key; CC0; few calls a day on the white list",
    silence="no extract at all: not on the register; empty section 6: no proof",
    probe=Probe(known="0000028860", nonsense="9999999999"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the current extract; where there is none, the full one, which tells of a removal."""
    answered = await ask_entry(
        inquiry,
        REGISTER,
        lambda number: ask_extract(CURRENT, number),
        read_extract,
        absent=lambda number: f"no current extract of {number}; the full one was asked for",
    )
    first = inquiry.lookups[-1]
    looked = first.outcome is LookupOutcome.NOT_CHECKED and "the full one" in first.detail
    if looked:
        answered = await ask_entry(
            inquiry, REGISTER, lambda number: ask_extract(FULL, number), read_extract
        )
    if goes_on(inquiry):
        await say_proceedings(
            inquiry,
            REGISTER,
            answered,
            nothing="No proceeding in section 6 of the extract",
            authority=False,
        )
