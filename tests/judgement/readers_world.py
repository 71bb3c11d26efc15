"""Readers of the recordings of registers abroad, for the table of facts."""

from __future__ import annotations

from datetime import date
from typing import Any

from duecheck.model.evidence import Evidence
from duecheck.model.subject import Candidate
from duecheck.reading.czech_ares import parse_subject
from duecheck.reading.finland_prh import parse_answer
from duecheck.reading.france_sirene import parse_people, parse_search
from duecheck.reading.gleif_record import parse_parent, parse_record
from duecheck.reading.norway_brreg import parse_unit
from duecheck.reading.register_entry import (
    Entry,
    about_entry,
    entry_evidence,
    proceeding_evidence,
)
from duecheck.sources import gleif as gleif_source


def everything(source: str, entry: Entry) -> list[Evidence]:
    """All evidence that is made of an entry."""
    about = about_entry(entry)
    cases = proceeding_evidence(source, entry.proceedings, about)
    return [*entry_evidence(source, entry, about), *cases]


def norway(answer: Any) -> list[Evidence]:
    return everything("norway-brreg", parse_unit(answer))


def finland(answer: Any) -> list[Evidence]:
    return everything("finland-prh", parse_answer(answer)[0][0])


def france(answer: Any) -> list[Evidence]:
    entry = parse_search(answer)[0][0]
    officers, _ = parse_people(answer["results"][0], about_entry(entry))
    return [*everything("france-registers", entry), *officers]


def czechia(answer: Any) -> list[Evidence]:
    return everything("czechia-ares", parse_subject(answer))


def lei(answer: Any, as_of: date) -> list[Evidence]:
    return parse_record(answer["data"], as_of=as_of)


def parent(answer: Any) -> list[Evidence]:
    child = about_entry(Entry(number="1", country="US", name="A CHILD"))
    return [parse_parent(answer["data"], child)]


def lei_list(answer: Any) -> list[Candidate]:
    return gleif_source.parse_search(answer)


def completions(answer: Any) -> list[str]:
    """Proposals of names: read by no source, which asks the search of records instead."""
    return [item["attributes"]["value"] for item in answer["data"]]
