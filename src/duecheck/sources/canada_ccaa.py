"""
CCAA records: Canadian companies under the Companies' Creditors Arrangement Act.

What it is: the Superintendent of Bankruptcy's public list of companies that owe five million
dollars or more and asked the court for protection. Bankruptcies and proposals under the other act
stand in a register that costs a fee for each search; it is named in the next steps.

What it yields: insolvency cases of companies of the very name.

What silence means: no large restructuring under this act. It says nothing of a bankruptcy.

Terms: no key; Open Government Licence - Canada
(https://ised-isde.canada.ca/site/office-superintendent-bankruptcy/en).

Traps: names alone, so that a namesake is possible; a row may name a whole group; the list does
not say whether a case is closed, so a person has to read it.
"""

from __future__ import annotations

from duecheck.model.door import Ask
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.reading.canada_ccaa import parse_list

ID = "canada-ccaa"
RECORDS = "https://ised-isde.canada.ca/site/office-superintendent-bankruptcy/en/ccaa-records-list"


@source(
    ID,
    title="CCAA records (Canada)",
    lanes={Lane.INSOLVENCY: Standing(level=Level.OPEN, countries=frozenset({"CA"}))},
    yields=("insolvency-case",),
    access="page",
    hosts=("ised-isde.canada.ca",),
    pace="1/s",
    terms="no key; Open Government Licence - Canada",
    silence="no large restructuring; nothing about a bankruptcy",
)
async def collect(inquiry: Inquiry) -> None:
    """Read the list and look for the subject's name."""
    asked = "On the list of companies under the CCAA?"
    async with inquiry.question(asked, lane=Lane.INSOLVENCY, kind="insolvency-case") as q:
        country = inquiry.subject.country
        if country is None:
            q.skip(Reason.NOT_COVERED, "asked only where --country CA is stated")
        elif country != "CA":
            q.skip(Reason.NOT_COVERED, f"holds no firms of {country}")
        else:
            page = await inquiry.get(Ask(url=RECORDS, access="page", accept="html"))
            found, rows = parse_list(page.text(), inquiry.subject.name)
            q.found(found, page)
            q.detail = f"{rows} rows read"
            if not found:
                nothing = f"No company of this name among {rows} in the CCAA list"
                q.none(nothing, page, authority=False)
