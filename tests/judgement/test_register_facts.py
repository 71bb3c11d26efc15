"""The table of facts: its questions, and that every fact a person read is found."""

from __future__ import annotations

import pytest

from duecheck.model.evidence import Evidence, SourceClass
from tests.judgement.register_facts import found_in, reader_of, rows, tables, unread


def item(kind: str, **facts) -> Evidence:
    return Evidence(
        source="s", kind=kind, value="v", source_class=SourceClass.REGISTER, facts=facts
    )


FOUND = [item("charge", status="outstanding"), item("charge", status="satisfied", holder=None)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("charge.count", 2, id="how many"),
        pytest.param("charge(status=satisfied).count", 1, id="how many of a state"),
        pytest.param("charge.status", "outstanding", id="a fact of the first"),
        pytest.param("charge[1].status", "satisfied", id="a fact of the second"),
        pytest.param("charge[1].holder", "none", id="a fact not given"),
        pytest.param("charge[2].status", None, id="a third that is not there is no fact"),
        pytest.param("officer.count", 0, id="none of a kind"),
    ],
)
def test_a_question_finds_its_fact(question: str, expected) -> None:
    assert expected == found_in(FOUND, question)


def test_a_question_that_is_none_is_refused() -> None:
    with pytest.raises(LookupError):
        found_in(FOUND, "how many charges?")


def test_a_recording_without_a_reader_is_refused() -> None:
    with pytest.raises(LookupError):
        reader_of("x/y.json", {"a/*": "m:f"})


def test_every_table_names_its_files_questions_and_expectations() -> None:
    facts = [fact for table in tables() for fact in table.get("fact", ())]

    assert facts
    assert all({"file", "question", "expected"} <= set(fact) for fact in facts)


@pytest.mark.recorded
def test_every_fact_a_person_read_is_found(shared) -> None:
    told = rows(shared / "fixtures")

    assert [] == [
        (row.file, row.question, row.expected, row.found) for row in told if not row.right
    ]


@pytest.mark.recorded
def test_every_uk_us_court_and_news_recording_has_facts(shared) -> None:
    rooms = ("companies-house/", "sec/", "courts/", "news/")
    left = unread(shared / "fixtures", rows(shared / "fixtures"))

    assert [] == [name for name in left if name.startswith(rooms)]
