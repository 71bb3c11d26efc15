"""
The footprint gap: traces a firm of this size and trade leaves, against those that are there.

A trace is missing only where the look-up for it answered that there is nothing. What was not
looked for never counts, and an adverse find fills no gap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from duecheck.checklist.matched import found, sure
from duecheck.checklist.rules import Rules
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import Lookup, LookupOutcome
from duecheck.model.subject import Subject

WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Expected, present, missing and not checked traces, and the points the gap is worth."""

    expected: int
    present: tuple[str, ...]
    missing: tuple[str, ...]
    not_checked: tuple[str, ...]
    points: float
    evidence: tuple[Evidence, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """As it stands in the JSON."""
        return {
            "expected": self.expected,
            "present": len(self.present),
            "missing": len(self.missing),
            "not_checked": len(self.not_checked),
        }

    @property
    def text(self) -> str:
        """The gap in a sentence."""
        return (
            f"{len(self.present)} of {self.expected} expected traces found; "
            f"looked for and not there: {', '.join(self.missing)}"
        )


Trace = Callable[[Evidence, Subject], bool]

TRACES: dict[str, tuple[tuple[str, ...], Trace]] = {
    "register or licence": (("registration",), lambda e, s: _register(e)),
    "own site": (("site",), lambda e, s: e.kind == "site" and e.fact("state") == "live"),
    "listing": (("search-result",), lambda e, s: _labelled(e, "directory", "advert")),
    "published phone": (("site-contact",), lambda e, s: _contact(e, "phone")),
    "mail at its own domain": (("site-contact",), lambda e, s: _own_mail(e, s)),
    "profile it links itself": (("site-profile",), lambda e, s: e.kind == "site-profile"),
    "news or project": (("search-result",), lambda e, s: _labelled(e, "news")),
    "archive capture": (("archive-capture",), lambda e, s: e.kind == "archive-capture"),
}


def footprint(
    subject: Subject,
    evidence: Sequence[Evidence],
    lookups: Sequence[Lookup],
    rules: Rules,
    as_of: date,
    registers: frozenset[str] = frozenset(),
) -> Gap:
    """
    Count the eight traces and what the gap is worth.

    *registers* are the sources whose "not on the register" decides for this subject.
    """
    own = [item for item in sure(evidence) if item.source != "application"]
    present, missing, unasked = [], [], []
    for name, (kinds, shows) in TRACES.items():
        if any(found(item) and shows(item, subject) for item in own):
            present.append(name)
        elif _answered_none(kinds, own, lookups, registers) or (
            name == TRACE_REGISTER and _hand_none(own)
        ):
            missing.append(name)
        else:
            unasked.append(name)
    wanted = expected(subject, rules, as_of)
    gap = min(max(0, wanted - len(present)), len(missing))
    table = rules.footprint
    points = min(table.cap, table.points_each * gap) if gap >= table.from_gap else 0.0
    nothing = {kind for name in missing for kind in TRACES[name][0]}
    return Gap(
        expected=wanted,
        present=tuple(present),
        missing=tuple(missing),
        not_checked=tuple(unasked),
        points=points,
        evidence=tuple(
            item for item in own if item.outcome is LookupOutcome.NONE and item.kind in nothing
        ),
    )


TRACE_REGISTER = next(iter(TRACES))


def expected(subject: Subject, rules: Rules, as_of: date) -> int:
    """How many traces a firm of this size and trade leaves; the least where either is unknown."""
    table = rules.footprint
    people, trade = subject.employees, is_trade(subject.sector, rules)
    if people is None or trade is None:
        return table.unknown
    if people >= table.small_below:
        wanted = table.expected["medium"]
    else:
        size = "micro" if people < table.micro_below else "small"
        wanted = table.expected[f"{size}_{'trade' if trade else 'office'}"]
    claimed = None if subject.claimed_since is None else as_of.year - subject.claimed_since
    old = claimed is not None and claimed > table.older_than_years
    return wanted + (table.older_adds if old and people > table.micro_below else 0)


def is_trade(sector: str | None, rules: Rules) -> bool | None:
    """Whether the sector is a trade (True) or office and retail (False); None where unknown."""
    if sector is None:
        return None
    words = set(WORD.findall(sector.casefold()))
    if words & set(rules.footprint.sectors.trade):
        return True
    return False if words & set(rules.footprint.sectors.office) else None


def _answered_none(
    kinds: Sequence[str],
    evidence: Sequence[Evidence],
    lookups: Sequence[Lookup],
    registers: frozenset[str],
) -> bool:
    """Whether what was asked for these kinds came back empty, and nothing of them was found."""
    if any(item.kind in kinds and found(item) and _elsewhere(item) for item in evidence):
        return False
    return any(
        lookup.outcome is LookupOutcome.NONE
        and set(kinds) & set(lookup.kinds)
        and ("registration" not in kinds or lookup.source in registers)
        for lookup in lookups
    )


def _elsewhere(item: Evidence) -> bool:
    """An adverse find of the kind itself: a parked site is scored as such, not as missing."""
    return item.kind in ("site", "registration")


def _hand_none(evidence: Sequence[Evidence]) -> bool:
    return any(
        item.kind == "lane" and item.fact("lane") == "register" and item.fact("result") == "none"
        for item in evidence
    )


def _register(item: Evidence) -> bool:
    by_hand = item.kind == "lane" and item.fact("lane") == "register"
    if by_hand:
        return item.fact("result") == "found"
    return item.kind == "registration" and item.fact("status") == "active"


def _labelled(item: Evidence, *labels: str) -> bool:
    return item.kind == "search-result" and item.fact("label") in labels


def _contact(item: Evidence, what: str) -> bool:
    return item.kind == "site-contact" and item.fact("what") == what


def _own_mail(item: Evidence, subject: Subject) -> bool:
    if item.kind == "email-address":
        same = subject.domain is not None and item.fact("domain") == subject.domain
        return same and item.fact("free_mail") is False
    return _contact(item, "email")
