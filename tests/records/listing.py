"""Bulk files for the tests, in the published shapes: every firm in them is fictional."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

GLEIF = (
    "LEI",
    "Entity.LegalName",
    "Entity.OtherEntityNames.OtherEntityName.1",
    "Entity.OtherEntityNames.OtherEntityName.1.type",
    "Entity.LegalAddress.FirstAddressLine",
    "Entity.LegalAddress.City",
    "Entity.LegalAddress.Country",
    "Entity.LegalAddress.PostalCode",
    "Entity.RegistrationAuthority.RegistrationAuthorityEntityID",
    "Entity.LegalJurisdiction",
    "Entity.EntityStatus",
    "Registration.RegistrationStatus",
    "Registration.NextRenewalDate",
)
COMPANIES = (
    "CompanyName",
    " CompanyNumber",
    "RegAddress.AddressLine1",
    "RegAddress.PostTown",
    "RegAddress.PostCode",
    "CompanyCategory",
    "CompanyStatus",
    "DissolutionDate",
    "IncorporationDate",
    "Accounts.NextDueDate",
    "Accounts.AccountCategory",
    "SICCode.SicText_1",
    "PreviousName_1.CONDATE",
    " PreviousName_1.CompanyName",
    "ConfStmtNextDueDate",
)


def lei(number: int) -> str:
    """A code of the right form that nobody has."""
    return f"9999000000FICT{number:06d}"


def firm(number: int, name: str, **more: str) -> dict[str, str]:
    """A record of the golden copy; names of columns may be given by their last part."""
    row = {
        "LEI": lei(number),
        "Entity.LegalName": name,
        "Entity.LegalAddress.Country": "GB",
        "Entity.EntityStatus": "ACTIVE",
    }
    for last, value in more.items():
        column = next(one for one in GLEIF if one.rpartition(".")[2] == last or one == last)
        row[column] = value
    return row


def written(path: Path, columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> Path:
    """A CSV file with a header."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(columns), restval="", quoting=csv.QUOTE_ALL)
        out.writeheader()
        out.writerows(rows)
    return path


def golden_copy(path: Path, rows: Iterable[Mapping[str, str]]) -> Path:
    return written(path, GLEIF, rows)


SDN = """<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="http://www.un.org/sanctions/1.0">
  <publshInformation><Publish_Date>11/20/2026</Publish_Date><Record_Count>2</Record_Count>
  </publshInformation>
  <sdnEntry><uid>7001</uid><lastName>VELLAMO PETROCHEMICAL TRADING</lastName>
    <sdnType>Entity</sdnType><programList><program>EXAMPLE-1</program></programList>
    <akaList><aka><uid>1</uid><type>a.k.a.</type><lastName>VPT SHIPPING LINES</lastName></aka>
    <aka><uid>2</uid><type>f.k.a.</type><lastName>NORTHERN QUARTZ EXPORT</lastName></aka></akaList>
    <addressList><address><uid>3</uid><country>Ruritania</country></address></addressList>
  </sdnEntry>
  <sdnEntry><uid>7002</uid><firstName>Odo</firstName><lastName>HALVERGATE</lastName>
    <sdnType>Individual</sdnType><programList><program>EXAMPLE-2</program></programList></sdnEntry>
</sdnList>
"""


def sdn(path: Path, text: str = SDN) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
