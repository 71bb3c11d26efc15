"""How much page 1 shows: from everything down to what fits 55 lines under any circumstances."""

from __future__ import annotations

from dataclasses import dataclass, replace

ONE_LINE, MANY = 76, 100_000


@dataclass(frozen=True, kw_only=True)
class Room:
    """
    How many entries of each list page 1 shows, and how many characters of each.

    `reason` is the length of the four adverse reasons, the last to be cut.
    """

    conditions: int = 6
    stops: int = 4
    comforts: int = 5
    unknowns: int = 8
    claims: int = 8
    steps: int = 8
    candidates: int = 6
    words: int = 300
    reason: int = 300
    blanks: bool = True


ROOMIEST = Room()
DENSE = replace(ROOMIEST, blanks=False)
BRIEF = replace(DENSE, words=150, reason=150)
SHORT = replace(BRIEF, words=ONE_LINE)
FEWER = replace(SHORT, conditions=4, comforts=3, claims=6, steps=6)
FEW = replace(
    SHORT, reason=ONE_LINE, conditions=3, comforts=2, unknowns=6, claims=5, steps=5, candidates=3
)
FEWEST = replace(FEW, conditions=2, stops=2, comforts=1, unknowns=4, claims=4, steps=4)
BARE = replace(FEWEST, words=60, conditions=1, unknowns=3, claims=3, steps=3, candidates=2)
LEAST = replace(BARE, reason=60, stops=1, comforts=0, unknowns=1, claims=0, steps=1, candidates=1)

ROOMS = (ROOMIEST, DENSE, BRIEF, SHORT, FEWER, FEW, FEWEST, BARE, LEAST)
ENDLESS = Room(
    conditions=MANY,
    stops=MANY,
    comforts=MANY,
    unknowns=MANY,
    claims=MANY,
    steps=MANY,
    candidates=MANY,
    words=MANY,
    reason=MANY,
)
