"""Each published list read in its shapes: what is in it, by which names, and cut files refused."""

from __future__ import annotations

import json
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.records.listing import COMPANIES, GLEIF, SDN, firm, lei

from duecheck.errors import Unreadable
from duecheck.model.listing import Entry, NameKind, Part
from duecheck.records.bulk_files import kind_of


def read(reader: str, *files: tuple[str, bytes]) -> tuple[list[Entry], dict[str, str]]:
    notes: dict[str, str] = {}
    parts = [Part(name, BytesIO(raw), kind_of(raw[:64])) for name, raw in files]
    module = import_module(f"duecheck.reading.{reader}")
    return list(module.read(parts, notes.__setitem__)), notes


def csv_bytes(columns: tuple[str, ...], *rows: dict[str, str]) -> bytes:
    lines = [",".join(columns)]
    lines += [",".join(f'"{row.get(column, "")}"' for column in columns) for row in rows]
    return ("\n".join(lines) + "\n").encode()


RECORD = firm(
    7,
    "Quillmere Joinery GmbH",
    **{
        "Entity.OtherEntityNames.OtherEntityName.1": "Alte Tischlerei GmbH",
        "Entity.OtherEntityNames.OtherEntityName.1.type": "PREVIOUS_LEGAL_NAME",
        "Entity.LegalJurisdiction": "DE",
        "Registration.RegistrationStatus": "LAPSED",
        "City": "Bonn",
    },
)
GLEIF_XML = f"""<lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016">
<lei:LEIHeader><lei:ContentDate>2026-11-20T08:00:00Z</lei:ContentDate>
<lei:RecordCount>1</lei:RecordCount></lei:LEIHeader><lei:LEIRecords><lei:LEIRecord>
<lei:LEI>{lei(7)}</lei:LEI><lei:Entity><lei:LegalName>Quillmere Joinery GmbH</lei:LegalName>
<lei:OtherEntityNames><lei:OtherEntityName type="PREVIOUS_LEGAL_NAME">Alte Tischlerei GmbH
</lei:OtherEntityName></lei:OtherEntityNames><lei:LegalAddress><lei:City>Bonn</lei:City>
<lei:Country>GB</lei:Country></lei:LegalAddress><lei:LegalJurisdiction>DE</lei:LegalJurisdiction>
<lei:EntityStatus>ACTIVE</lei:EntityStatus></lei:Entity><lei:Registration>
<lei:RegistrationStatus>LAPSED</lei:RegistrationStatus></lei:Registration>
</lei:LEIRecord></lei:LEIRecords></lei:LEIData>"""
GLEIF_JSON = {
    "records": [
        {
            "LEI": {"$": lei(7)},
            "Entity": {
                "LegalName": {"@xml:lang": "de", "$": "Quillmere Joinery GmbH"},
                "OtherEntityNames": {
                    "OtherEntityName": [
                        {"@type": "PREVIOUS_LEGAL_NAME", "$": "Alte Tischlerei GmbH"}
                    ]
                },
                "LegalAddress": {"City": {"$": "Bonn"}, "Country": {"$": "GB"}},
                "LegalJurisdiction": {"$": "DE"},
                "EntityStatus": {"$": "ACTIVE"},
            },
            "Registration": {"RegistrationStatus": {"$": "LAPSED"}},
        }
    ]
}


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        pytest.param("20261120-0800-golden.csv", csv_bytes(GLEIF, RECORD), id="CSV"),
        pytest.param("golden.xml", GLEIF_XML.encode(), id="XML"),
        pytest.param("golden.json", json.dumps(GLEIF_JSON).encode(), id="JSON"),
    ],
)
def test_the_golden_copy_says_the_same_in_every_shape(name: str, raw: bytes) -> None:
    (entry,), _ = read("bulk_gleif", (name, raw))

    legal, former = entry.names
    assert (lei(7), "DE") == (entry.key, entry.country)
    assert (NameKind.LEGAL, "Quillmere Joinery GmbH") == legal
    assert (NameKind.FORMER, "Alte Tischlerei GmbH") == former
    attributes = entry.body["attributes"]
    assert ("ACTIVE", "LAPSED", "Bonn") == (
        attributes["entity"]["status"],
        attributes["registration"]["status"],
        attributes["entity"]["legalAddress"]["city"],
    )


def company(**more: str) -> dict[str, str]:
    return {
        "CompanyName": "QUILLMERE JOINERY LIMITED",
        " CompanyNumber": "99000123",
        "CompanyStatus": "Active",
        "IncorporationDate": "03/02/2011",
        **more,
    }


@pytest.mark.parametrize(
    ("given", "status", "detail"),
    [
        ("Active", "active", None),
        ("Active - Proposal to Strike off", "active", "active-proposal-to-strike-off"),
        ("Liquidation", "liquidation", None),
        ("In Administration", "administration", None),
        ("Live but Receiver Manager on at least one charge", "receivership", None),
        ("A state of tomorrow", "A state of tomorrow", None),
    ],
)
def test_the_state_of_a_uk_company_is_read_or_handed_on_as_it_is(given, status, detail) -> None:
    raw = csv_bytes(COMPANIES, company(CompanyStatus=given))
    (entry,), notes = read("bulk_companies_house", ("BasicCompanyData-2026-11-01.csv", raw))

    assert (status, detail) == (entry.body["company_status"], entry.body["company_status_detail"])
    assert "2011-02-03" == entry.body["date_of_creation"]
    assert "2026-11-01" == notes["published"]


def test_sdn_xml_gives_names_sorts_and_its_day() -> None:
    (firm_, person), notes = read("bulk_ofac", ("SDN.XML", SDN.encode()))

    assert [
        (NameKind.LEGAL, "VELLAMO PETROCHEMICAL TRADING"),
        (NameKind.ALIAS, "VPT SHIPPING LINES"),
        (NameKind.FORMER, "NORTHERN QUARTZ EXPORT"),
    ] == list(firm_.names)
    assert ("entity", ["EXAMPLE-1"], ["Ruritania"]) == tuple(
        firm_.body[key] for key in ("what", "programs", "countries")
    )
    assert ("Odo HALVERGATE", "individual") == (person.names[0][1], person.body["what"])
    assert "2026-11-20" == notes["published"]


PRIM = b'7001,"VELLAMO TRADING",-0- ,"EX-1] [EX-2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"See a.k.'
PRIM += b'a. elsewhere."\n7002,"HALVERGATE, Odo","individual","EX-2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- '
PRIM += b",-0- ,-0- \n\x1a"
ALT = b'7001,1,"aka","VPT LINES",-0- \n7001,2,"fka","NORTHERN QUARTZ",-0- \n'
REMARKS = b"7001,\" and more; a.k.a. 'OLD QUARTZ HOUSE'.\"\n"


def test_ofac_csv_files_belong_together_and_a_missing_one_is_said() -> None:
    (firm_, person), notes = read(
        "bulk_ofac", ("PRIM.CSV", PRIM), ("ALT.CSV", ALT), ("COMMENTS.CSV", REMARKS)
    )
    (alone, _), said = read("bulk_ofac", ("PRIM.CSV", PRIM))

    names = ["VELLAMO TRADING", "VPT LINES", "NORTHERN QUARTZ", "OLD QUARTZ HOUSE"]
    assert names == [name for _, name in firm_.names]
    assert ("entity", ["EX-1", "EX-2"]) == (firm_.body["what"], firm_.body["programs"])
    assert "Odo HALVERGATE" == person.names[0][1]
    assert "remark" not in notes
    assert (1, True) == (len(alone.names), "aliases" in said["remark"])


UK = """<Designations><DateGenerated>16/10/2026</DateGenerated><Designation>
<UniqueID>EXA0001</UniqueID><Names><Name><Name6>Vellamo Lines</Name6><NameType>Alias</NameType>
</Name><Name><Name6>VELLAMO TRADING</Name6><NameType>Primary Name</NameType></Name></Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>Велламо</NameNonLatinScript></NonLatinName>
</NonLatinNames><IndividualEntityShip>Entity</IndividualEntityShip></Designation></Designations>"""
OFSI = (
    "Last Updated,16/10/2026\n"
    "Name 6,Name 1,Group Type,Alias Type,Regime,Listed On,Group ID\n"
    "VELLAMO TRADING,,Entity,Primary name,Example,01/02/2020,4711\n"
    "VELLAMO LINES,,Entity,AKA,Example,01/02/2020,4711\n"
)
EU = """<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-10-15T12:10:34">
<sanctionEntity euReferenceNumber="EU.1.1" designationDate="2020-02-01">
<subjectType code="enterprise"/><nameAlias wholeName="Vellamo Trading"/>
<nameAlias wholeName="Vellamo Lines"/></sanctionEntity></export>"""
UN = """<CONSOLIDATED_LIST dateGenerated="2026-11-01T00:00:00Z"><INDIVIDUALS><INDIVIDUAL>
<REFERENCE_NUMBER>EXi.001</REFERENCE_NUMBER><FIRST_NAME>Odo</FIRST_NAME>
<SECOND_NAME>Halvergate</SECOND_NAME></INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
<REFERENCE_NUMBER>EXe.001</REFERENCE_NUMBER><FIRST_NAME>Vellamo Trading</FIRST_NAME>
<ENTITY_ALIAS><ALIAS_NAME>Vellamo Lines</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES>
</CONSOLIDATED_LIST>"""


@pytest.mark.parametrize(
    ("reader", "text", "published"),
    [
        pytest.param("bulk_uk", UK, "2026-10-16", id="UK sanctions list"),
        pytest.param("bulk_uk", OFSI, "2026-10-16", id="OFSI consolidated"),
        pytest.param("bulk_eu", EU, "2026-10-15", id="EU"),
        pytest.param("bulk_un", UN, "2026-11-01", id="UN"),
    ],
)
def test_a_sanctions_list_gives_its_entity_by_every_name(reader, text, published) -> None:
    entries, notes = read(reader, ("list", text.encode()))

    entity = next(entry for entry in entries if entry.body["what"] == "entity")
    assert ["vellamo trading", "vellamo lines"] == [name.lower() for _, name in entity.names][:2]
    assert [NameKind.LEGAL, NameKind.ALIAS] == [kind for kind, _ in entity.names][:2]
    assert published == notes["published"]


WHOLE = {
    "bulk_gleif": csv_bytes(GLEIF, RECORD, {**RECORD, "LEI": lei(8)}),
    "bulk_companies_house": csv_bytes(COMPANIES, company()),
    "bulk_ofac": SDN.encode(),
    "bulk_uk": UK.encode(),
    "bulk_eu": EU.encode(),
    "bulk_un": UN.encode(),
}


@pytest.mark.parametrize("reader", WHOLE)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_cut_file_is_unreadable_and_never_read_as_something_else(reader: str, data: Any) -> None:
    """A CSV file cut between two lines is one of fewer lines: the update counts them."""
    whole = WHOLE[reader]
    at = data.draw(st.integers(0, len(whole) - 2))
    try:
        entries, _ = read(reader, ("list", whole[:at]))
    except Unreadable:
        return
    assert reader in ("bulk_gleif", "bulk_companies_house")
    assert entries == read(reader, ("list", whole))[0][: len(entries)]


@pytest.mark.parametrize("reader", WHOLE)
@settings(max_examples=40, deadline=None)
@given(raw=st.binary(max_size=400))
@example(raw=b"[\x80")
def test_what_is_no_list_is_unreadable_and_breaks_nothing(reader: str, raw: bytes) -> None:
    try:
        entries, _ = read(reader, ("list", raw))
    except Unreadable:
        return
    assert [] == entries


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("reader", "files", "entries", "some"),
    [
        pytest.param(
            "bulk_ofac",
            ("ofac-sdn-excerpt.csv", "ofac-alt-excerpt.csv", "ofac-comments-excerpt.csv"),
            9,
            "LAZARUS GROUP",
            id="SDN excerpt",
        ),
        pytest.param(
            "bulk_ofac",
            ("ofac-consolidated-prim.csv", "ofac-consolidated-alt.csv"),
            442,
            "SBERBANK",
            id="consolidated, whole",
        ),
        pytest.param(
            "bulk_uk", ("uk-sanctions-list-excerpt.xml",), 4, "Haji Hakim Hawala", id="UK"
        ),
        pytest.param("bulk_eu", ("eu-fsf-excerpt.xml",), 2, "Black September", id="EU"),
    ],
)
def test_real_lists_are_read(shared: Path, reader, files, entries, some) -> None:
    folder = shared / "fixtures" / "sanctions"
    found, _ = read(reader, *((name, (folder / name).read_bytes()) for name in files))

    assert entries == len(found)
    assert any(some in name for entry in found for _, name in entry.names)
