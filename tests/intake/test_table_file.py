"""Tables as they come: separators, encodings, title lines, workbooks."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.intake.columns import known_in, mapping, protected, shown
from duecheck.intake.table_file import from_lines, from_workbook, is_workbook


def known(row):
    return known_in("ledger", {}, list(row))


def lines(text: str, encoding: str = "utf-8") -> list[bytes]:
    return [line.encode(encoding) for line in text.splitlines(keepends=True)]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_makes_columns_known(separator: str) -> None:
    text = separator.join(["Acct", "Inv No", "Amount"]) + "\n" + separator.join(["C1", "7", "5"])

    table = from_lines(lines(text), known=known)

    assert ("Acct", "Inv No", "Amount") == table.header
    assert [(2, ["C1", "7", "5"])] == list(table.rows)


def test_title_lines_a_mark_of_order_and_quoted_line_ends_are_passed_over() -> None:
    text = '\ufeffAged report\nPrinted Monday\nAcct,Note,Amount\nC1,"two\nlines",5\nC2,,6\n'

    table = from_lines(lines(text), known=known)

    assert [(4, ["C1", "two\nlines", "5"]), (6, ["C2", "", "6"])] == list(table.rows)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_name_survives_the_encodings_of_the_trade(encoding: str) -> None:
    text = "Acct,Customer,Amount\nC1,Café Rosé,5\n"
    raw = io.BytesIO(text.encode(encoding))

    table = from_lines(raw, known=known)

    assert "Café Rosé" == next(table.rows)[1][1]


def test_a_file_without_a_header_we_know_says_which_it_saw() -> None:
    with pytest.raises(BadInput, match="headers seen: Colour, Shape"):
        from_lines(lines("Colour,Shape\nred,round\n"), known=known)
    with pytest.raises(BadInput, match="is empty"):
        from_lines([], known=known)


def test_the_first_sheet_with_a_table_is_read() -> None:
    content = workbook([["Report"], ["Acct", "Invoice Date", "Amount"], ["C1", "2026-01-05", 12.5]])

    assert is_workbook(content[:8])
    table = from_workbook(content, known=known)
    assert ("Acct", "Invoice Date", "Amount") == table.header[:3]
    assert ["C1", "2026-01-05", "12.5"] == next(table.rows)[1][:3]


def test_a_broken_workbook_is_one_clear_line() -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        from_workbook(b"PK\x03\x04 and then nothing", known=known)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    with contextlib.suppress(BadInput):
        list(from_lines(io.BytesIO(b"Acct,Amount,Date\n" + raw), known=known).rows)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Date of Birth", "birth"), ("DOB", "birth"), ("Owner's birth date", "birth"),
        ("Gender", "sex"), ("IBAN", "bank account"), ("Sort Code", "bank account"),
        ("Bank Account No", "bank account"), ("Credit Card Number", "card number"),
        ("SSN", "personal number"), ("Religion", "faith"),
        ("Bank", None), ("Account No", None), ("Customer", None), ("Job Title", None),
    ],
)  # fmt: skip
def test_protected_columns_are_known_by_their_headers(header: str, expected: str | None) -> None:
    assert expected == protected(header)


def test_the_mapping_is_told_with_what_is_kept_and_what_never_is() -> None:
    header = ("Acct", "Date", "Amount", "Region", "Gender")
    told = shown(mapping("ledger", header, {}), header)

    assert "account: 'Acct'" in told
    assert "kept as they are: Region" in told
    assert "never kept: 'Gender' (sex)" in told


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"Nothing": "amount"}, "no column 'Nothing'"),
        ({"Acct": "colour"}, "'colour' is no field"),
        ({"Gender": "name"}, "is never kept"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(said, problem) -> None:
    with pytest.raises(BadInput, match=problem):
        mapping("ledger", ("Acct", "Date", "Amount", "Gender"), said)


def test_a_required_column_is_asked_for_by_name() -> None:
    with pytest.raises(BadInput, match="no column for amount or debit or credit"):
        mapping("ledger", ("Acct", "Date"), {})


def workbook(rows: list[list[object]]) -> bytes:
    """The smallest workbook with one sheet of *rows*."""
    cells = "".join(
        f'<row r="{n}">'
        + "".join(
            f'<c r="{chr(65 + at)}{n}"><v>{value}</v></c>'
            if isinstance(value, float)
            else f'<c r="{chr(65 + at)}{n}" t="inlineStr"><is><t>{value}</t></is></c>'
            for at, value in enumerate(row)
        )
        + "</row>"
        for n, row in enumerate(rows, start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Ledger" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData>'
        "</worksheet>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return made.getvalue()
