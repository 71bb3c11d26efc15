"""Which codes may score: 20 readings judged on unseen texts, at least 90% of them right."""

from __future__ import annotations

from dataclasses import dataclass

from duecheck import discover

ENOUGH, RIGHT = 20, 0.9


@dataclass(frozen=True)
class Measured:
    """Readings of a code judged and found right, on texts not used to write its patterns."""

    judged: int
    right: int

    @property
    def scores(self) -> bool:
        """Whether the code may carry points."""
        return self.judged >= ENOUGH and self.right >= RIGHT * self.judged


def measured(code: str) -> Measured:
    """The figures shipped for *code*; none judged where the table has no row."""
    row = discover.table("reading", "text_measured.toml")["codes"].get(code, {})
    return Measured(judged=row.get("judged", 0), right=row.get("right", 0))


def scores(code: str) -> bool:
    """Whether readings of *code* may carry points; otherwise they say "read this"."""
    return measured(code).scores
