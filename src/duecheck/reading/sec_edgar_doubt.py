"""
What an annual or quarterly report says of the company's going on, read in its sentence.

The words "substantial doubt" also stand in duties ("management evaluates whether"), in risks
("could raise") and in doubts overcome ("was alleviated"). Only a plain statement counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from duecheck import discover
from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence, SourceClass
from duecheck.model.text import quote
from duecheck.reading import html as pages
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement
from duecheck.reading.sec_edgar_company import SOURCE
from duecheck.reading.sec_edgar_filings import DOCUMENTS

WORDS = "substantial doubt"
ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
ORDER = ("doubt", "alleviated", "hypothetical", "not-understood")
ADDRESS = re.compile(r"[0-9]{10}-[0-9]{2}-[0-9]{6}:[\w.-]{1,120}", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One report that holds the words: its form, the day it was filed, and its document."""

    accession: str
    document: str
    form: str
    on: date


def parse_hits(answer: Json, cik: str) -> tuple[list[Hit], int]:
    """
    The registrant's own reports among the hits, newest first, each report once, and the total.

    The search gives one hit for each document of a filing.
    """
    hits = field.part(answer, "hits")
    total = field.whole(field.part(hits, "total"), "value")
    if total is None:
        raise Unreadable("hits.total.value is missing", seen=repr(sorted(hits)))
    once: dict[str, Hit] = {}
    for item in field.records(hits, "hits", required=True):
        said = field.part(item, "_source")
        if cik not in {number.zfill(10) for number in field.words(said, "ciks")}:
            continue
        where, on = field.needed(item, "_id"), field.day(said, "file_date")
        if ADDRESS.fullmatch(where) is None or on is None:
            raise Unreadable("a hit with an address and a day expected", seen=where)
        accession, _, document = where.partition(":")
        form = field.text(said, "form") or field.text(said, "file_type") or ""
        main = form.upper().startswith("10-")
        if main and (accession not in once or document.lower().endswith((".htm", ".html"))):
            once.setdefault(
                accession, Hit(accession=accession, document=document, form=form, on=on)
            )
    return sorted(once.values(), key=lambda hit: hit.on, reverse=True), total


def address_of(hit: Hit, cik: str) -> str:
    """Where the document stands."""
    return f"{DOCUMENTS}/{int(cik)}/{hit.accession.replace('-', '')}/{hit.document}"


def sentences(markup: str) -> list[str]:
    """Every sentence of a report that holds the words, blanks folded."""
    text = " ".join(pages.read(markup, "https://www.sec.gov/").text.split())
    return [said for said in ENDS.split(text) if WORDS in said.casefold()]


def read_sentence(said: str) -> str:
    """What one sentence says: doubt, alleviated, hypothetical or not-understood."""
    table = discover.table("reading", "sec_edgar_doubt.toml")
    straight = said.casefold().replace("’", "'")
    for what in ("alleviated", "hypothetical", "doubt"):
        if any(re.search(pattern, straight) for pattern in table[what]["says"]):
            return what
    return "not-understood"


def strongest(said: Sequence[str]) -> tuple[str, str]:
    """The sentence that says most, and what it says."""
    read = [(read_sentence(one), one) for one in said]
    return min(read, key=lambda pair: ORDER.index(pair[0]))


def statement(hit: Hit, markup: str, about: About) -> Evidence:
    """What one report says, in its own words; dated by the day it was filed."""
    found = sentences(markup)
    if not found:
        raise Unreadable("the report does not hold the words it was found by", seen=hit.document)
    says, said = strongest(found)
    start = said.casefold().find(WORDS)
    told = {
        "doubt": "says that there is substantial doubt about its going on",
        "alleviated": "says that a doubt about its going on is overcome or does not exist",
        "hypothetical": "speaks of substantial doubt as a duty to look or as a risk only",
        "not-understood": "speaks of substantial doubt in words not understood: read it",
    }[says]
    return register_statement(
        SOURCE,
        "going-concern",
        f"Form {hit.form} filed {hit.on} {told}",
        about=about,
        event_date=hit.on,
        quote=quote(said, around=max(0, start - 60)),
        source_class=SourceClass.AGAINST_INTEREST,
        says=says,
        sentence=quote(said, around=max(0, start - 60)),
        form=hit.form,
        on=hit.on.isoformat(),
        accession=hit.accession,
    )
