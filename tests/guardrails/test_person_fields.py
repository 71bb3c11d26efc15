"""A run without the fields of its natural persons, for a reader who needs the firm alone."""

from __future__ import annotations

import json

import pytest
from tests.desk import Desk
from tests.test_examples import EXAMPLES

from duecheck import discover
from duecheck.guardrails.person_fields import LEFT_OUT, PERSON, personal, without_persons
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


def named(*people: dict, said: str, firm: str = "Northgate Joinery Ltd") -> tuple[str, str]:
    """What a page said of a firm, and what is left of it once these people are struck."""
    run = replay(EXAMPLES / "northgate" / "run.warc.gz")
    subject = run.request.subject.model_copy(update={"name": firm})
    made = [
        Evidence(
            source="made", kind="officer", value="in office", facts=facts,
            source_class=SourceClass.REGISTER, quote="as entered", url="https://register.example",
            doc="entry",
        )
        for facts in people
    ]  # fmt: skip
    page = Evidence(
        source="made", kind="page", value=said, facts={"words": said, "list": (said, "x")},
        source_class=SourceClass.SELF,
    )  # fmt: skip
    left = without_persons(
        run.model_copy(
            update={
                "evidence": (*made, page),
                "possible_matches": (),
                "request": run.request.model_copy(update={"subject": subject}),
            }
        )
    )
    for item in left.evidence[:-1]:
        assert (LEFT_OUT, {}) == (item.value, item.facts)
        assert item.quote is item.url is item.doc is None
    kept = left.evidence[-1]
    assert kept.value == kept.facts["words"] == kept.facts["list"][0]
    assert ("page", "made", "x") == (kept.kind, kept.source, kept.facts["list"][1])
    assert f"{len(people)} statements about natural persons" in left.guardrails.notes[-1]
    return kept.value, left.request.subject.name


@pytest.mark.parametrize(
    ("name", "said", "left"),
    [
        pytest.param("Petra Doyle", "Petra Doyle is in charge", "[] is in charge", id="as given"),
        pytest.param("DOYLE, Petra", "petra doyle leads", "[] leads", id="turned at its comma"),
        pytest.param("DOYLE, Petra", "DOYLE, Petra leads", "[] leads", id="as a register has it"),
        pytest.param("Petra Doyle", "Ask Doyle.", "Ask [].", id="the family name alone"),
        pytest.param("Petra Doyle", "Doyles of Leeds", "Doyles of Leeds", id="no part of a word"),
        pytest.param("Jo Ng", "Jo Ng; Ng; Jo", "[]; Ng; Jo", id="short words stay when alone"),
        pytest.param("Jo Hall", "a new hall", "a new []", id="four letters are struck"),
        pytest.param("Jo O'Shea-Lind", "says O'Shea-Lind", "says []", id="a joined name"),
    ],
)
def test_a_name_is_struck_in_every_form(name: str, said: str, left: str) -> None:
    value, _ = named({"name": name}, said=said)
    assert left.replace("[]", PERSON) == value


@pytest.mark.parametrize("fact", ["name", "person", "owner"])
def test_whichever_fact_gives_the_name(fact: str) -> None:
    assert f"{PERSON} left" == named({fact: "Petra Doyle"}, said="Petra Doyle left")[0]


def test_what_is_no_name_strikes_nothing() -> None:
    said = "Petra Doyle of Leeds"
    assert said == named({"role": "director", "town": "Leeds"}, said=said)[0]
    assert said == named({"name": " "}, said=said)[0]
    assert said == named(said=said)[0]


def test_the_firm_keeps_its_name_though_its_owner_bears_it() -> None:
    value, firm = named(
        {"name": "Petra Doyle"}, said="Doyle Joinery Ltd, run by Petra Doyle",
        firm="Doyle Joinery Ltd",
    )  # fmt: skip
    assert f"Doyle Joinery Ltd, run by {PERSON}" == value
    assert "Doyle Joinery Ltd" == firm
    # Even where the firm is called exactly as its owner is.
    value, firm = named({"name": "Petra Doyle"}, said="Petra Doyle trades", firm="Petra Doyle")
    assert ("Petra Doyle trades", "Petra Doyle") == (value, firm)


def test_a_possible_match_about_a_person_is_emptied_and_its_name_struck() -> None:
    run = replay(EXAMPLES / "northgate" / "run.warc.gz")
    twin = Evidence(
        source="made", kind="owner", value="owned", facts={"name": "Zebedee Quist"},
        source_class=SourceClass.REGISTER,
    )  # fmt: skip
    page = twin.model_copy(update={"kind": "page", "value": "Zebedee Quist", "facts": {}})
    left = without_persons(
        run.model_copy(update={"evidence": (page,), "possible_matches": (twin,)})
    )

    assert (LEFT_OUT, {}) == (left.possible_matches[0].value, left.possible_matches[0].facts)
    assert PERSON == left.evidence[0].value
    assert "1 statements about natural persons" in left.guardrails.notes[-1]


def test_the_owner_who_was_named_is_struck_and_no_longer_asked_for() -> None:
    run = replay(EXAMPLES / "northgate" / "run.warc.gz")
    subject = run.request.subject.model_copy(update={"owner": "Zebedee Quist"})
    page = Evidence(
        source="made", kind="page", value="Zebedee Quist founded it", source_class=SourceClass.SELF
    )
    left = without_persons(
        run.model_copy(
            update={
                "evidence": (page,),
                "request": run.request.model_copy(update={"subject": subject}),
            }
        )
    )

    assert left.request.subject.owner is None
    assert f"{PERSON} founded it" == left.evidence[0].value
    assert left.guardrails.notes[:-1] == run.guardrails.notes


def test_a_firm_that_bears_its_owners_name_keeps_its_name(tmp_path) -> None:
    desk = Desk(tmp_path)
    whole = desk.prospect(
        "Marlow Joinery Ltd", "--country", "GB", "--owner", "Petra Marlow", "--only", "references",
        "--as-of", "2026-11-16", "--redact",
    )  # fmt: skip

    assert whole.code in (0, 3), whole.err
    assert "Marlow Joinery Ltd" == whole.json["subject"]["name"]
    assert "Petra" not in json.dumps(whole.json)
