"""The JSON report: what scripts and `duecheck score` read."""

from __future__ import annotations

import json

import jsonschema_rs
import pytest
from tests.reports import made

from duecheck.reports.json_report import render
from duecheck.reports.schema import schema

TOP = {
    "schema_version", "tool_version", "run_id", "generated_at", "as_of", "input", "status",
    "subject", "candidates", "decision", "score", "coverage", "hard_stops", "reasons", "signs",
    "checks", "claims", "evidence", "possible_matches", "lookups", "unknowns", "guardrails",
    "sensitivity", "policy_hash", "rules_version", "comforts", "items", "gap", "archive", "notices",
}  # fmt: skip
EVIDENCE = {
    "id", "code", "polarity", "url", "doc", "source_class", "stance", "event_date", "retrieved_at",
    "quote", "sha256", "match", "origin", "points", "source", "kind", "value", "facts", "outcome",
    "record", "about", "fetched_by",
}  # fmt: skip


def written(run) -> dict:
    return json.loads(render.render(run))


@pytest.mark.parametrize("name", made.ALL)
def test_it_keeps_the_published_schema(name: str) -> None:
    jsonschema_rs.validator_for(json.loads(schema())).validate(written(made.ALL[name]()))


@pytest.mark.parametrize("name", made.ALL)
def test_every_key_is_always_there_and_the_bytes_are_the_same_twice(name: str) -> None:
    found = written(made.ALL[name]())

    assert TOP <= set(found)
    assert all(set(item) >= EVIDENCE for item in (*found["evidence"], *found["possible_matches"]))
    assert 12 == len(found["signs"])
    assert 20 == len(found["checks"])
    assert render.render(made.ALL[name]()) == render.render(made.ALL[name]())


def test_times_are_utc_amounts_are_text_and_points_have_two_decimals() -> None:
    found = written(made.severe())

    assert "2026-11-16T09:00:03Z" == found["generated_at"]
    assert "2026-11-16" == found["as_of"]
    assert ("0", "GBP") == (found["decision"]["limit"], found["decision"]["currency"])
    assert "15000.50" == found["input"]["requested"]
    assert 66.5 == found["score"]["points"]
    assert found["decision"]["needs_human"] is True


def test_what_is_not_known_is_null_and_never_zero() -> None:
    found = written(made.network_off())

    assert found["score"]["points"] is None
    assert found["score"]["band"] is None
    assert found["subject"]["reg_no"] is None
    assert {None} == {sign["points"] for sign in found["signs"]}
    assert "Northgate Fastener Supply Ltd" == found["subject"]["name"]


def test_lanes_say_how_they_ended_and_what_they_earned() -> None:
    lanes = written(made.severe())["coverage"]["lanes"]

    assert ("not-checked", "no-key", 0.0, True) == tuple(
        lanes["courts"][key] for key in ("state", "reason", "credit", "mandatory")
    )
    assert ("found", None, 1.0) == tuple(
        lanes["register"][key] for key in ("state", "reason", "credit")
    )


def test_evidence_says_what_it_bears_and_where_its_bytes_are() -> None:
    found = {item["id"]: item for item in written(made.severe())["evidence"]}

    assert ("D07a", "adverse", 22.0) == tuple(
        found["gazette-1"][key] for key in ("code", "polarity", "points")
    )
    assert {"file": "run.warc.gz", "offset": 4711, "id": "<urn:uuid:0-0>"} == found["gazette-1"][
        "record"
    ]
    assert made.DIGEST == found["gazette-1"]["sha256"]


def test_letters_are_written_as_letters_and_the_file_ends_in_a_line() -> None:
    request = made.sound().request
    named = request.subject.model_copy(update={"name": "Café Ærø ApS"})
    text = render.render(made.run(request=request.model_copy(update={"subject": named})))

    assert '"name": "Café Ærø ApS"' in text
    assert text.startswith('{\n  "schema_version": "1.0"')
    assert text.endswith("}\n")


def test_facts_stand_in_the_order_of_their_names_whatever_order_they_came_in() -> None:
    one = made.evidence("x-1", "site", "Live", facts={"state": "live", "host": "h.example"})
    other = made.evidence("x-1", "site", "Live", facts={"host": "h.example", "state": "live"})

    assert render.render(made.run(evidence=(one,))) == render.render(made.run(evidence=(other,)))
