"""
The Danish CVR gateway's answer `api?search=…&country=dk`: one firm, or an error's name.

Days are written `04/11 - 2016`. `creditbankrupt` is the mark of bankruptcy; `creditstatus` is a
code without a published list, so that any value is reported as not understood.
"""

from __future__ import annotations

from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_days import day_first
from duecheck.reading.register_entry import NOT_UNDERSTOOD, Entry, Proceeding, words_of

SOURCE = "denmark-cvr"


def error_of(answer: Json) -> str | None:
    """The error the gateway names, or None where the answer is a firm."""
    return field.text(answer, "error")


def parse_firm(answer: Json) -> Entry:
    """One firm as the gateway has it."""
    ended = day_first(answer, "enddate")
    bankrupt = field.flag(answer, "creditbankrupt")
    code = scalar(answer, "companycode")
    industry = scalar(answer, "industrycode")
    cases = proceedings(answer, bankrupt)
    return Entry(
        number=f"{number(answer):08d}",
        country="DK",
        name=field.needed(answer, "name"),
        status=status(ended is not None, bankrupt),
        given=f"creditbankrupt {bankrupt}, enddate {ended or 'none'}",
        founded=day_first(answer, "startdate"),
        ended=ended,
        form=field.text(answer, "companydesc") or code,
        street=field.text(answer, "address"),
        postcode=scalar(answer, "zipcode"),
        town=field.text(answer, "city"),
        phone=scalar(answer, "phone"),
        mail=field.text(answer, "email"),
        codes=() if industry is None else (industry,),
        proceedings=cases,
        person=code in words_of(SOURCE)["persons"],
    )


def number(answer: Json) -> int:
    """The CVR number."""
    value = field.whole(answer, "vat")
    return int(field.needed(answer, "vat")) if value is None else value


def scalar(answer: Json, name: str) -> str | None:
    """A number or text under *name* as text: the gateway writes codes either way."""
    value = answer.get(name)
    return str(value) if isinstance(value, int) else field.text(answer, name)


def status(has_ended: bool, bankrupt: bool | None) -> str:
    """Ended, bankrupt or alive; without the mark of bankruptcy the state is not understood."""
    if has_ended:
        return "dissolved"
    return {True: "insolvent", False: "active", None: NOT_UNDERSTOOD}[bankrupt]


def proceedings(answer: Json, bankrupt: bool | None) -> tuple[Proceeding, ...]:
    """Bankruptcy by its mark, and any credit status the register gives."""
    found = []
    since = day_first(answer, "creditstartdate")
    code = scalar(answer, "creditstatus")
    if bankrupt:
        found.append(
            Proceeding(
                case="creditbankrupt",
                type="bankruptcy",
                said="creditbankrupt: true",
                solvent=False,
                started=since,
            )
        )
    elif code is not None:
        said = f"creditstatus {code}"
        found.append(
            Proceeding(case=said, type="not understood", said=said, open=None, started=since)
        )
    return tuple(found)
