"""Judges a saved report's evidence again with today's rules, and says what changed."""

from __future__ import annotations

from collections.abc import Sequence

from duecheck import __version__
from duecheck.checklist.assess import assess
from duecheck.checklist.rules import Rules
from duecheck.intake.saved_run import SavedRun, outline, saved_run
from duecheck.model.report import RunReport
from duecheck.pipeline.gather import all_sources
from duecheck.pipeline.judge import SCORED_FROM, answers


def rescore(text: str, rules: Rules) -> RunReport:
    """Return the report of *text* (our JSON) judged by *rules*; `notices` say what changed."""
    saved = saved_run(text)
    sure = [item for item in saved.evidence if item.match.m >= SCORED_FROM]
    assessment = assess(
        request=saved.request,
        evidence=[*saved.evidence, *saved.possible_matches],
        lookups=saved.lookups,
        answers=answers(sure, saved.as_of),
        candidates=saved.candidates,
        ambiguous=saved.ambiguous,
        rules=rules,
        standings={source.id: source.lanes for source in all_sources()},
        as_of=saved.as_of,
        now=saved.generated_at,
    )
    run = saved.report.model_copy(
        update={
            "assessment": assessment,
            "policy_hash": rules.hash,
            "rules_version": rules.version,
            "tool_version": __version__,
        }
    )
    return run.model_copy(update={"notices": tuple(changes(saved, run))})


def changes(saved: SavedRun, run: RunReport) -> Sequence[str]:
    """One sentence per line that differs from the saved report."""
    before, after = saved.outline, outline(run)
    lines = [
        f"{what}: {before.get(what, 'absent')} -> {after.get(what, 'absent')}"
        for what in sorted({*before, *after})
        if before.get(what) != after.get(what)
    ]
    return lines or ["nothing changed"]
