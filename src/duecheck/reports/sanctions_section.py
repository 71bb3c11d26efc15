"""
Sanctions, apart from everything scored: which lists were searched, as of when, what resembles.

Every match is a possible one, to be verified by a person. A list that was not searched is said
to be NOT CHECKED; nothing here clears anybody.
"""

from __future__ import annotations

from collections.abc import Iterator

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import Lookup, LookupOutcome, Reason
from duecheck.model.noun import Noun
from duecheck.model.report import RunReport
from duecheck.reports.blocks import Block, Grid, Heading, Says
from duecheck.reports.wording import NOTHING, count, listed, outcome_words

KIND = "sanctions-listing"
SOURCE = "sanctions"
VERIFY = "possible match, verify"
ANSWERED = (LookupOutcome.FOUND, LookupOutcome.NONE)
CLEARS_NOBODY = (
    "No possible match. That clears nobody: lists not checked, owners and other spellings are not "
    "covered by it."
)
COMPARE = (
    "Each is a possible match, verify: compare number, address and founding; a person confirms "
    "with a note (--observed, code H03), or clears it with the reason on file."
)


class SearchedList(Noun):
    """One list: how the search ended, the list's day and the checksum of its published file."""

    list: str
    outcome: LookupOutcome
    reason: Reason | None
    detail: str
    list_day: str | None
    list_sha256: str | None


class PossibleMatch(Noun):
    """One entry whose name resembles the subject's. `says` is always "possible match, verify"."""

    says: str = VERIFY
    evidence_id: str
    list: str
    key: str
    name: str
    said: str
    what: str | None
    score: float
    compared: str | None
    deciding: tuple[str, ...]
    programs: tuple[str, ...]
    stale: bool


class Sanctions(Noun):
    """The section: lists in their order, possible matches with the likeliest first."""

    searched: tuple[SearchedList, ...]
    possible_matches: tuple[PossibleMatch, ...]


def sanctions(run: RunReport) -> Sanctions:
    """What *run* says of sanctions."""
    seen = [item for item in (*run.evidence, *run.possible_matches) if item.kind == KIND]
    found = [item for item in seen if item.outcome is LookupOutcome.FOUND]
    matches = sorted((possible(item) for item in found), key=lambda m: (-m.score, m.evidence_id))
    return Sanctions(
        searched=tuple(searched(x, seen) for x in run.lookups if x.source == SOURCE),
        possible_matches=tuple(matches),
    )


def searched(lookup: Lookup, seen: list[Evidence]) -> SearchedList:
    """One list that was to be searched."""
    name = (lookup.address or "").removeprefix("list:").partition("?")[0]
    mine = next((item for item in seen if name and item.fact("list") == name), None)
    return SearchedList(
        list=name or lookup.question,
        outcome=lookup.outcome,
        reason=lookup.reason,
        detail=lookup.detail,
        list_day=None if mine is None else mine.text_fact("list_day"),
        list_sha256=None if mine is None else mine.text_fact("list_sha256"),
    )


def possible(item: Evidence) -> PossibleMatch:
    """One possible match."""
    score = item.fact("score")
    return PossibleMatch(
        evidence_id=item.id,
        list=item.text_fact("list") or "",
        key=item.text_fact("key") or "",
        name=item.text_fact("name") or "",
        said=item.text_fact("said") or "",
        what=item.text_fact("what"),
        score=float(score) if isinstance(score, int | float) else 0.0,
        compared=item.text_fact("compared"),
        deciding=_texts(item, "deciding"),
        programs=_texts(item, "programs"),
        stale=item.fact("stale") is True,
    )


def _texts(item: Evidence, name: str) -> tuple[str, ...]:
    value = item.fact(name)
    return value if isinstance(value, tuple) else ()


def in_a_line(run: RunReport) -> str:
    """The section on page 1: matches first, then what was not checked, then what was."""
    found = sanctions(run)
    silent = [x.list for x in found.searched if x.outcome not in ANSWERED]
    clean = [x.list for x in found.searched if x.outcome is LookupOutcome.NONE]
    said = []
    if found.possible_matches:
        lists = listed(sorted({match.list for match in found.possible_matches}))
        several = count(len(found.possible_matches), "POSSIBLE MATCH", "POSSIBLE MATCHES")
        said.append(f"{several}, verify: {lists}")
    if silent or not found.searched:
        said.append(f"NOT CHECKED: {listed(silent) if silent else 'every list'}")
    if clean:
        said.append(f"no like name on {listed(clean)}")
    return f"Sanctions: {'; '.join(said)}"


def sanctions_page(run: RunReport) -> Iterator[Block]:
    """Yield the section of the later pages."""
    found = sanctions(run)
    yield Heading("Sanctions lists: possible matches only, never scored")
    if not found.searched:
        yield Says("NOT CHECKED: no sanctions list was searched in this run.")
        return
    yield Grid(
        ("List", "Outcome", "Its day", "Detail"),
        tuple(
            (
                x.list,
                outcome_words(x.outcome) + ("" if x.reason is None else f": {x.reason}"),
                x.list_day or NOTHING,
                x.detail or NOTHING,
            )
            for x in found.searched
        ),
    )
    if not found.possible_matches:
        answered = any(x.outcome in ANSWERED for x in found.searched)
        yield Says(
            CLEARS_NOBODY
            if answered
            else "Nothing was searched: NOT CHECKED says nothing either way."
        )
        return
    yield Says(COMPARE)
    yield Grid(
        ("List", "Entry", "Name as listed", "What", "Alike", "Deciding"),
        tuple(
            (
                match.list,
                match.key,
                match.name if match.said == match.name else f"{match.name} ({match.said})",
                f"{match.what or NOTHING}{', LIST STALE' if match.stale else ''}",
                f"{match.score:.2f} {match.compared or ''}".strip(),
                listed(match.deciding) or NOTHING,
            )
            for match in found.possible_matches
        ),
    )
