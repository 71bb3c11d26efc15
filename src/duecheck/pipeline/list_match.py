"""Entries of a local list beside a name: found by the index, compared by `identity`, in order."""

from __future__ import annotations

from dataclasses import dataclass

from duecheck.identity.name_form import prepare
from duecheck.identity.name_score import NameOutcome, compare
from duecheck.model.listing import Hit
from duecheck.records.list_search import CLOSER, ListSearch

MOST = 5
LEAST_NEAR = 0.5


@dataclass(frozen=True, kw_only=True)
class Scored:
    """An entry by its nearest name: `score` 0 to 1, outcome and deciding words as compared."""

    key: str
    name: str
    kind: str
    country: str | None
    score: float
    outcome: NameOutcome
    deciding: tuple[str, ...]


def scored(
    search: ListSearch,
    name: str,
    *,
    country: str | None = None,
    most: int = MOST,
    least: float = LEAST_NEAR,
    closer: int = CLOSER,
) -> list[Scored]:
    """
    At most *most* entries of the list that *name* may mean, the likeliest first.

    Entries less alike as plain text than *least* (0 to 1) are not compared word by word.
    """
    hits = [
        hit
        for hit in search.search(name, most=most, country=country, closer=closer)
        if hit.near > least
    ]
    if not hits:
        return []
    asked = prepare(name, country)
    found = [_scored(hit, compare(asked, prepare(hit.name, hit.country))) for hit in hits]
    return sorted(found, key=lambda one: (-one.score, one.key))


def _scored(hit: Hit, verdict: tuple[float, NameOutcome, tuple[str, ...]]) -> Scored:
    score, outcome, deciding = verdict
    return Scored(
        key=hit.key,
        name=hit.name,
        kind=hit.kind.value,
        country=hit.country,
        score=score,
        outcome=outcome,
        deciding=deciding,
    )
