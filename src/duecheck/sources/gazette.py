"""
The Gazette: the official paper in which UK insolvencies must be advertised.

What it is: the feed of insolvency notices, searched by the firm's name over six years.

What it yields: insolvency cases put together from their notices (petition to wind up, order,
administration, receivership, voluntary winding-up, moratorium; a petition dismissed is ended),
and notices that the name of a liquidated firm is used again.

What silence means: the search says how many notices it found. None, or none of this firm, is
told and carries no credit: the reader has no real recording to prove it, and strike-off notices
stand at the company register, not here.

Terms: no key; at most five calls in ten seconds, a Retry-After is obeyed; Open Government
Licence (https://www.thegazette.co.uk/data).

Traps: the search reads whole notices, so petitioners, practitioners and other firms of a group
are hit as well: a notice counts by the firm's number, or by its name as title without another
number. Notices of natural persons are never read. A members' winding-up is solvent. Some clients
are answered with 403, which is a refusal and no silence.
"""

from __future__ import annotations

from datetime import date

from duecheck.errors import Unreadable
from duecheck.model.door import Ask
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading import gazette as reading
from duecheck.reading import json_fields as field

ID = "gazette"
FEED = "https://www.thegazette.co.uk/insolvency/notice/data.json"
PAGE = 100
YEARS = 6
KINDS = ("insolvency-case", "name-reuse")
QUESTION = "Any insolvency notice of this firm in the Gazette?"


def ask_for(name: str, since: date) -> Ask:
    """The search for notices that hold *name*, published since that day."""
    return Ask(
        url=FEED,
        params=(
            ("text", name),
            ("results-page-size", str(PAGE)),
            ("start-publish-date", since.isoformat()),
        ),
        accept="json",
    )


@source(
    ID,
    title="The Gazette (UK insolvency notices)",
    lanes={Lane.INSOLVENCY: Standing(level=Level.OPEN, countries=frozenset({"GB"}))},
    yields=KINDS,
    access="api",
    hosts=("www.thegazette.co.uk",),
    pace="5/10s",
    terms="no key; at most 5 calls in 10 seconds; Open Government Licence",
    silence="the search says 0; unproven, therefore without credit",
    probe=Probe(known="Thomas Cook Group plc", nonsense="Zzyxqv Nonesuch Ltd"),
)
async def collect(inquiry: Inquiry) -> None:
    """Search the notices by name and keep those of the firm."""
    async with inquiry.question(QUESTION, lane=Lane.INSOLVENCY, kind=KINDS) as q:
        if (why := not_to_be_asked(inquiry)) is not None:
            q.skip(*why)
            return
        since = inquiry.as_of.replace(year=inquiry.as_of.year - YEARS, day=1)
        page = await inquiry.get(ask_for(inquiry.subject.name, since))
        answer = field.document(page.json())
        listed, total = reading.notices(answer), reading.total(answer)
        ours = [item for item in listed if reading.is_of(item, inquiry.subject)]
        q.found(reading.cases(ours, inquiry.as_of), page)
        q.detail = detail(len(listed), total, len(ours))
        if q.outcome is None and len(listed) < total:
            raise Unreadable(q.detail, seen="")
        q.found([], page)
        q.outcome = q.outcome or LookupOutcome.NONE


def not_to_be_asked(inquiry: Inquiry) -> tuple[Reason, str] | None:
    """Why the Gazette is not asked about this subject, or None."""
    if inquiry.subject.country not in {None, "GB"}:
        return Reason.NOT_COVERED, f"not asked about firms of {inquiry.subject.country}"
    if inquiry.subject.kind != "company":
        return Reason.POLICY, "notices of natural persons are not searched"
    return None


def detail(read: int, total: int, ours: int) -> str:
    """What was read, in words."""
    cut = f"{read} of {total} notices read" if read < total else f"{read} notices read"
    return f"{cut}, {ours} of this firm" if total else "no notice holds the name"
