"""
Which of a register's entries is the subject: one, several (ask), or none.

Names propose; the number, domain, phone or address decides. A dissolved namesake counts like
any other: it may be the very firm.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duecheck import discover
from duecheck.identity.by_name import entry_match
from duecheck.identity.numbers import bare
from duecheck.model.evidence import About
from duecheck.model.subject import Candidate, Subject
from duecheck.reading.postcodes import postcode_in, town_in

PICKED = "picked by a person"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """The entry chosen, or those among which a person must choose, and why."""

    chosen: Candidate | None
    ambiguous: tuple[Candidate, ...] = ()
    reason: str = ""


def about_candidate(candidate: Candidate) -> About:
    """Whom the candidate's entry speaks of."""
    address = candidate.address
    return About(
        name=candidate.name,
        number=candidate.number,
        country=candidate.country,
        address=address,
        postcode=None if address is None else postcode_in(address, candidate.country),
        town=None if address is None else town_in(address, candidate.country),
    )


def score_candidates(subject: Subject, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates with match and what agreed, best first; equals keep the register's order."""
    scored = []
    for candidate in candidates:
        found = entry_match(subject, about_candidate(candidate))
        scored.append(candidate.model_copy(update={"match": found.m, "agreed": found.agreed}))
    return sorted(scored, key=lambda candidate: -candidate.match)


def choose(subject: Subject, candidates: Sequence[Candidate], pick: str | None) -> Choice:
    """
    Choose among scored *candidates*; *pick* (`SOURCE:NUMBER`) is a person's own choice.

    One possible entry is taken. Of several, one that is sure is taken where no other is;
    else a person must choose.
    """
    if (picked := _picked(candidates, pick)) is not None:
        return Choice(chosen=picked, reason=PICKED)
    floor: dict[str, float] = discover.table("identity", "likeness.toml")["choice"]
    possible = [item for item in candidates if item.match >= floor["possible"]]
    sure = [item for item in possible if item.match >= floor["sure"]]
    if len(possible) == 1:
        return Choice(chosen=possible[0], reason=_why(possible[0]))
    best = [item for item in sure if item.match == max(one.match for one in sure)]
    if len(best) == 1:
        return Choice(chosen=best[0], reason=_why(best[0]))
    if possible:
        reason = f"{len(possible)} entries may be {subject.name}"
        return Choice(chosen=None, ambiguous=tuple(possible), reason=reason)
    return Choice(chosen=None, reason=f"no entry is surely enough {subject.name}")


def _picked(candidates: Sequence[Candidate], pick: str | None) -> Candidate | None:
    if pick is None:
        return None
    source, _, number = pick.partition(":")
    for candidate in candidates:
        if candidate.id.partition(":")[0] == source and bare(candidate.number) == bare(number):
            agreed = (PICKED, *candidate.agreed)
            return candidate.model_copy(update={"match": 1.0, "agreed": agreed})
    return None


def _why(candidate: Candidate) -> str:
    return f"agrees in {', '.join(candidate.agreed)}"
