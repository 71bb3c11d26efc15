"""
The owner's own profile: never read by machine; where a person may look, and what a gap is worth.

What it is: no look-up at all. The page of a person on a network is about a person (R-07), so a
plan of the user's own must allow it, and even then a person opens it by hand: this prints the
search to open and where to keep what was seen (`duecheck social note`).

What it yields: nothing. What registers and the firm's own pages say of the owner is company-level
and stands with them; the claims table compares the stated owner with that.

Silence: most owners of small trades have no profile. That none was found or looked for carries
no points, and says so.

Traps: a person of the same name; never collect what a person writes of private life.
"""

from __future__ import annotations

from urllib.parse import quote_plus

from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Standing, source

QUESTION = "Does the owner's own profile show the business?"
SEARCH = "https://www.linkedin.com/search/results/people/?keywords={words}"
SMALL = 10


def advice(owner: str, firm: str, employees: int | None) -> str:
    """Where a person looks, and that nothing found costs nothing."""
    address = SEARCH.format(words=quote_plus(f"{owner} {firm}"))
    size = f"a firm of {employees}" if employees is not None and employees < SMALL else "a firm"
    return (
        f"a person's page is not read by machine: open {address} by hand and keep what you see "
        f"with duecheck social note; no profile is normal for {size} and carries 0 points"
    )


@source(
    "owner-profile",
    title="The owner's own profile (by hand)",
    lanes={Lane.PEOPLE: Standing(level=Level.HINT)},
    yields=("note",),
    access="offline",
    pace="none",
    terms="nothing is asked; a plan of your own must allow look-ups about persons",
    silence="no profile is normal for a small firm and carries no points",
    person=True,
)
async def collect(inquiry: Inquiry) -> None:
    """Say where a person may look."""
    async with inquiry.question(QUESTION, lane=Lane.PEOPLE, kind="note") as q:
        subject = inquiry.subject
        if subject.owner is None:
            q.skip(Reason.NOT_APPLICABLE, "no owner is stated")
        else:
            q.skip(Reason.NOT_COVERED, advice(subject.owner, subject.name, subject.employees))
