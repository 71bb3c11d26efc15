"""A run without the fields of its natural persons, for a reader who needs the firm alone."""

from __future__ import annotations

import json

import pytest
from tests.desk import Desk
from tests.test_examples import EXAMPLES

from duecheck import discover
from duecheck.guardrails.person_fields import LEFT_OUT, personal, without_persons
from duecheck.model.evidence import Evidence, SourceClass
from duecheck.pipeline.run import replay

# Everybody the registers and sites of the packaged, fictional examples name.
PEOPLE = {
    "northgate": ("Marlow", "OKONJO", "Fenwick"),
    "brackwater": ("Doyle", "PRITCHARD", "Hallam", "Giles"),
    "halcyon": ("Casper", "Rowe"),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_no_format_names_a_person_and_every_statement_keeps_its_proof(name: str) -> None:
    run = replay(EXAMPLES / name / "run.warc.gz")
    left = without_persons(run)

    for format_ in discover.marked("reports", "format_name"):
        page = format_.render(left).casefold()
        assert [] == [one for one in PEOPLE[name] if one.casefold() in page], format_.name
    assert [(e.id, e.sha256, e.record) for e in run.evidence] == [
        (e.id, e.sha256, e.record) for e in left.evidence
    ]
    assert run.assessment.score == left.assessment.score
    assert run.assessment.decision.action is left.assessment.decision.action


def test_what_is_said_of_the_firm_stays() -> None:
    run = replay(EXAMPLES / "northgate" / "run.warc.gz")
    left = without_persons(run)
    kept = [(a, b) for a, b in zip(run.evidence, left.evidence, strict=True) if not personal(a)]

    assert any(a.kind == "registration" and a.facts == b.facts for a, b in kept)
    assert left.request.subject.name == run.request.subject.name
    assert {LEFT_OUT} == {e.value for e in left.evidence if personal(e)}
    count = sum(map(personal, run.evidence))
    assert f"{count} statements about natural persons are left out" in left.guardrails.notes[-1]


@pytest.mark.parametrize(
    ("kind", "facts", "about"),
    [
        ("officer", {"name": "DOE, Jo"}, True),
        ("sanctions-listing", {"what": "individual"}, True),
        ("sanctions-listing", {"what": "entity"}, False),
        ("registration", {"sole_trader": True}, True),
        ("registration", {"sole_trader": False}, False),
        ("charge", {}, False),
    ],
)
def test_which_statements_are_about_a_person(kind: str, facts: dict, about: bool) -> None:
    item = Evidence(
        source="x", kind=kind, value="v", facts=facts, source_class=SourceClass.REGISTER
    )
    assert about is personal(item)


def test_a_firm_that_bears_its_owners_name_keeps_its_name(tmp_path) -> None:
    desk = Desk(tmp_path)
    whole = desk.prospect(
        "Marlow Joinery Ltd", "--country", "GB", "--owner", "Petra Marlow", "--only", "references",
        "--as-of", "2026-11-16", "--redact",
    )  # fmt: skip

    assert whole.code in (0, 3), whole.err
    assert "Marlow Joinery Ltd" == whole.json["subject"]["name"]
    assert "Petra" not in json.dumps(whole.json)
