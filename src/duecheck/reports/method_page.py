"""How the points came about, in words a committee can follow, and what the guardrails did."""

from __future__ import annotations

from collections.abc import Iterator

from duecheck.model.assessment import Assessment
from duecheck.model.report import RunReport
from duecheck.reports.blocks import Block, Bullets, Facts, Heading, Says
from duecheck.reports.wording import NOTHING

ARITHMETIC = (
    "Each item counts severity x credibility x decay x match x materiality. Credibility is the "
    "lower of source and stance. Old items fade, open claims and live charges do not.",
    "Per sign, copies of one story count once; independent origins add 1, 1/2, 1/4, 1/8 of their "
    "points, up to the sign's cap. Families of signs have caps of their own.",
    "Several signs in different families at once weigh more than their sum (downhill factor). "
    "What speaks for the firm takes some points off, never from legal claims or hard stops.",
    "What is NOT KNOWN adds no points and takes none off: it lowers coverage, and coverage limits "
    "the action. A search that finds nothing is no proof of nothing.",
)
STANDING = (
    "The points are expert judgement, not validated against outcomes. This is a recommendation; "
    "a person decides. Internal, not a consumer report (R-11): not for use outside the firm."
)


def method_page(run: RunReport) -> Iterator[Block]:
    """Yield the arithmetic, this run's sum, the rules in force and the guardrail notes."""
    yield Heading("Method")
    yield Says(STANDING, strong=True)
    yield Bullets(ARITHMETIC)
    yield Facts(tuple(this_sum(run.assessment)))
    yield Facts(tuple(provenance(run)))
    yield Heading("Guardrails")
    yield Bullets(tuple(guardrails(run)) or ("Nothing was refused.",))


def this_sum(found: Assessment) -> Iterator[tuple[str, str]]:
    """Yield the sum of this run, family by family, in the order it is made."""
    score = found.score
    families = [f"{name} {points:.2f}" for name, points in sorted(score.families.items()) if points]
    yield "Families, capped", ", ".join(families) or "none has points"
    yield "Downhill factor", f"x {score.escalator:.2f}"
    yield "Gross", f"{score.gross:.2f}"
    yield "Comfort taken off", f"{score.comfort:.2f}"
    points = "none are given" if score.points is None else f"{score.points:.2f}"
    band = "none" if score.band is None else str(score.band)
    yield "Points", f"{points}; band: {band}"


def provenance(run: RunReport) -> Iterator[tuple[str, str]]:
    """Yield what was in force, so that the same report can be made again."""
    yield "Program", f"duecheck {run.tool_version}"
    yield "Rules", f"version {run.rules_version}, policy hash {run.policy_hash}"
    yield "Run", run.run_id
    yield "Archive", run.archive or NOTHING
    yield "Facts dated later, dropped", str(run.dropped_after_as_of)


def guardrails(run: RunReport) -> Iterator[str]:
    """Yield what was refused, what the reader must know, and notices of the run."""
    yield from (f"Refused: {line}" for line in run.guardrails.refused)
    yield from run.guardrails.notes
    yield from (f"Notice: {line}" for line in run.notices)
