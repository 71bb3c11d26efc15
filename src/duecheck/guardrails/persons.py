"""
What a reader is told where the firm checked is one natural person in business.

R-07: only the minimum about the person. R-10: a person decides, and the person concerned may ask
for a review. R-11: the report is internal and no consumer report.
"""

from __future__ import annotations

from collections.abc import Iterable

from duecheck.model.evidence import Evidence

TOLD = (
    "R-07: a register enters the firm as one natural person. Of the entry only name, number, "
    "state, days and town are kept, and nobody in office is asked for.",
    "R-10: a person decides. The person checked may ask what is held, have it corrected, and "
    "have the decision reviewed by somebody else.",
    "R-11: this is no consumer report. It may not leave the firm, and is no ground for credit "
    "granted to the person privately.",
)


def about_a_person(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """What is told where *evidence*, surely about the firm, shows a sole trader; else nothing."""
    alone = any(item.fact("sole_trader") is True for item in evidence)
    return TOLD if alone else ()
