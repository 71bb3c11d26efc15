"""A saved report is read back whole, or the field that is wrong is named."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.reports import made

from duecheck.errors import BadInput
from duecheck.intake.saved_run import saved_run
from duecheck.reports.json_report import render


@pytest.mark.parametrize("name", made.ALL)
def test_what_was_saved_is_written_again_byte_for_byte(name: str) -> None:
    text = render.render(made.ALL[name]())

    assert text == render.render(saved_run(text).report)


def test_request_evidence_lookups_and_clock_come_back_as_they_were() -> None:
    run = made.severe()
    saved = saved_run(render.render(run))

    assert run.request == saved.request
    assert run.evidence == saved.evidence
    assert run.possible_matches == saved.possible_matches
    assert run.lookups == saved.lookups
    assert run.candidates == saved.candidates
    assert (run.as_of, run.generated_at) == (saved.as_of, saved.generated_at)


def test_lists_among_the_facts_come_back_as_lists_and_flags_as_flags() -> None:
    facts = {
        "sic": ("46740", "46900"),
        "authority": True,
        "expired_for": 3,
        "number": "01",
        "x": None,
    }
    text = render.render(
        made.run(evidence=(made.evidence("r-1", "registration", "x", facts=facts),))
    )
    (item,) = saved_run(text).evidence

    assert facts == item.facts
    assert item.facts["authority"] is True


def test_the_outline_is_what_a_second_judgement_is_compared_with() -> None:
    outline = saved_run(render.render(made.severe())).outline

    assert ("refer", "severe", "66.50", "65.00") == tuple(
        outline[key] for key in ("action", "band", "points", "coverage")
    )
    assert "present 22.00" == outline["D07"]
    assert "not-assessed 0.00" == outline["D05"]
    assert "None" == saved_run(render.render(made.network_off())).outline["points"]


def with_matches(*matches: tuple[str, float]):
    base = made.ambiguous()
    entry = base.candidates[0]
    return base.model_copy(
        update={
            "candidates": tuple(
                entry.model_copy(update={"id": name, "match": m}) for name, m in matches
            )
        }
    )


@pytest.mark.parametrize(
    ("run", "unchosen"),
    [
        pytest.param(made.sound(), [], id="a run with an opinion has none"),
        pytest.param(
            with_matches(("a:1", 0.6), ("a:2", 0.6), ("a:3", 0.2)),
            ["a:1", "a:2"],
            id="equals of one register, the unlikely one left out",
        ),
        pytest.param(with_matches(("a:1", 0.6)), [], id="a single possible entry was taken"),
        pytest.param(
            with_matches(("a:1", 0.9), ("a:2", 0.6)), [], id="the only sure entry was taken"
        ),
        pytest.param(
            with_matches(("a:1", 0.9), ("a:2", 0.9)), ["a:1", "a:2"], id="two sure ones are two"
        ),
    ],
)
def test_entries_nobody_has_chosen_between(run, unchosen: list[str]) -> None:
    assert unchosen == [entry.id for entry in saved_run(render.render(run)).ambiguous]


def changed(path: str, value: Any) -> str:
    """The sound run's report with one value replaced, or taken out where *value* is `...`."""
    saved = json.loads(render.render(made.sound()))
    *way, last = path.split(".")
    part: Any = saved
    for step in way:
        part = part[int(step)] if step.isdigit() else part[step]
    if value is ...:
        del part[last]
    else:
        part[last] = value
    return json.dumps(saved)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("", "not JSON", id="an empty file"),
        pytest.param("{", "not JSON", id="half a file"),
        pytest.param("[" * 100_000, "not JSON", id="a file nested without end"),
        pytest.param("[]", "schema_version", id="a list"),
        pytest.param('{"name": "Acme"}', "schema_version", id="an application, not a report"),
        pytest.param(changed("schema_version", "2.0"), "schema_version", id="a later version"),
        pytest.param(changed("input", ...), "input: missing", id="no input"),
        pytest.param(
            changed("input.subject.name", 7), "input.subject.name", id="a name of no text"
        ),
        pytest.param(changed("evidence", {}), "evidence: a list", id="evidence of another shape"),
        pytest.param(changed("evidence", [7]), "evidence.0", id="evidence that is a number"),
        pytest.param(
            changed("evidence.0.stance", "gossip"), "evidence.0.stance", id="a new stance"
        ),
        pytest.param(
            changed("evidence.0.match", ...), "evidence.match", id="evidence without match"
        ),
        pytest.param(changed("evidence.0.luck", 1), "evidence.0.luck", id="a key nobody knows"),
        pytest.param(
            changed("lookups.0.outcome", "maybe"), "lookups.0.outcome", id="a new outcome"
        ),
        pytest.param(changed("coverage.lanes", []), "coverage.lanes", id="lanes of another shape"),
        pytest.param(changed("coverage.lanes.web", 1), "coverage.lanes", id="a lane of no shape"),
        pytest.param(changed("as_of", "31 Feb"), "as_of", id="a day that is none"),
        pytest.param(changed("signs.0.state", "clear"), "signs.0.state", id="a state nobody knows"),
        pytest.param(changed("score.band", "good"), "score.band", id="a band nobody knows"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_judged(text: str, named: str) -> None:
    with pytest.raises(BadInput) as refused:
        saved_run(text)

    assert named in str(refused.value)
    assert 1 == len(str(refused.value).splitlines())
