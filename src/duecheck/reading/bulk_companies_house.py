"""
The UK register's monthly file of live companies (BasicCompanyData, CSV).

Each row becomes the shape of the register's own interface, so that `companies_house_profile`
reads both; up to ten former names stand among the names. Dissolved companies are not in it:
a number that is missing may be dissolved or younger than the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from duecheck import discover
from duecheck.errors import Unreadable
from duecheck.model.listing import Entry, NameKind, Note, Part
from duecheck.reading.csv_stream import records

NEEDED = ("CompanyName", "CompanyNumber", "CompanyStatus", "IncorporationDate")
DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
FORMER = range(1, 11)
ADDRESS = {
    "care_of": "CareOf",
    "po_box": "POBox",
    "address_line_1": "AddressLine1",
    "address_line_2": "AddressLine2",
    "locality": "PostTown",
    "region": "County",
    "country": "Country",
    "postal_code": "PostCode",
}


def read(parts: Sequence[Part], note: Note) -> Iterator[Entry]:
    """Every company, over all *parts*: the register also publishes the file in pieces."""
    for part in parts:
        if day := re.search(r"(20\d\d-\d\d-\d\d)", part.name):
            note("published", day[1])
        for row in records(part.stream, NEEDED, "file of UK company data"):
            yield _entry({name: said.strip() for name, said in row.items()})


def _entry(row: dict[str, str]) -> Entry:
    number, name = row["CompanyNumber"].upper(), row["CompanyName"]
    if not re.fullmatch(r"[A-Z0-9]{8}", number) or not name:
        raise Unreadable("a row without a company number or a name", seen=f"{number} {name}")
    former = [
        {"name": said, "ceased_on": _iso(row.get(f"PreviousName_{n}.CONDATE", ""))}
        for n in FORMER
        if (said := row.get(f"PreviousName_{n}.CompanyName", ""))
    ]
    names = [(NameKind.LEGAL, name), *((NameKind.FORMER, str(one["name"])) for one in former)]
    body = _shaped(number, name, row)
    return Entry(
        key=number,
        names=tuple(names),
        country="GB",
        body={**body, "previous_company_names": former} if former else body,
    )


def _shaped(number: str, name: str, row: dict[str, str]) -> dict[str, Any]:
    given = row["CompanyStatus"]
    known = discover.table("reading", "lists.toml")["companies_house_status"]
    status, *detail = known.get(given.lower(), [given])
    office = {field: row.get(f"RegAddress.{said}", "") for field, said in ADDRESS.items()}
    accounts = row.get("Accounts.AccountCategory", "")
    return {
        "company_name": name,
        "company_number": number,
        "company_status": status or None,
        "company_status_detail": detail[0] if detail else None,
        "type": row.get("CompanyCategory") or None,
        "date_of_creation": _iso(row["IncorporationDate"]),
        "date_of_cessation": _iso(row.get("DissolutionDate", "")),
        "registered_office_address": {field: said for field, said in office.items() if said},
        "accounts": {
            "next_due": _iso(row.get("Accounts.NextDueDate", "")),
            "last_accounts": {"type": accounts.lower().replace(" ", "-") or None},
        },
        "confirmation_statement": {"next_due": _iso(row.get("ConfStmtNextDueDate", ""))},
        "sic_codes": [
            said.partition(" ")[0]
            for n in range(1, 5)
            if (said := row.get(f"SICCode.SicText_{n}", "")) and said[0].isdigit()
        ],
    }


def _iso(said: str) -> str | None:
    if not said:
        return None
    if (day := DAY.fullmatch(said)) is None:
        raise Unreadable("a day as 31/12/2026 expected", seen=said)
    return f"{day[3]}-{day[2]}-{day[1]}"
