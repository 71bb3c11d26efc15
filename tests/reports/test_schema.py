"""The published JSON Schema."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import jsonschema_rs
import pytest
from tests.reports import made

from duecheck.model.assessment import Action, Band
from duecheck.reports.json_report import render
from duecheck.reports.schema import schema, schemas

WHOLE = json.loads(schema())
CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"


def test_it_is_a_schema_and_the_same_one_every_time() -> None:
    jsonschema_rs.meta.validate(WHOLE)

    assert schema() == schema()
    assert {"report", "batch-row"} == set(schemas())
    assert schema() == schemas()["report"]


def test_lists_are_closed() -> None:
    assert list(Action) == WHOLE["$defs"]["Action"]["enum"]
    assert list(Band) == WHOLE["$defs"]["Band"]["enum"]


def test_every_key_of_every_object_is_required() -> None:
    for part in (WHOLE, *WHOLE["$defs"].values()):
        if "properties" in part:
            assert set(part["properties"]) == set(part["required"])


def volatile(part: dict) -> set[str]:
    return {name for name, field in part.get("properties", {}).items() if field.get("x-volatile")}


def test_what_changes_from_run_to_run_is_marked_there() -> None:
    marked = volatile(WHOLE).union(*(volatile(part) for part in WHOLE["$defs"].values()))

    assert {
        "run_id", "generated_at", "archive", "checked_at", "retrieved_at", "asked_at", "file",
        "offset",
    } == marked  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param({"luck": 7}, id="a key nobody knows"),
        pytest.param({"status": "fine"}, id="a status nobody knows"),
        pytest.param({"signs": []}, id="no signs"),
        pytest.param({"policy_hash": None}, id="no policy hash"),
    ],
)
def test_a_broken_report_does_not_keep_it(broken: dict) -> None:
    report = json.loads(render.render(made.sound()))

    assert jsonschema_rs.is_valid(WHOLE, report)
    assert not jsonschema_rs.is_valid(WHOLE, report | broken)


@pytest.mark.parametrize("name", schemas())
def test_a_changed_shape_is_an_entry_of_the_changelog(name: str) -> None:
    digest = hashlib.sha256(schemas()[name].encode()).hexdigest()[:12]
    noted = CHANGELOG.read_text("utf-8").partition("## JSON shapes")[2].partition("\n## ")[0]
    newest = next(line for line in noted.splitlines() if line.startswith(f"- `{name}` "))

    assert digest in newest, f"say what changed in `{name}`, under its digest {digest}"
