"""
CourtListener: dockets of the federal courts of the United States.

What it is: the Free Law Project's archive of federal dockets, searched by the firm's name.

What it yields: court cases in which the firm is debtor (with the chapter), defendant, plaintiff
or another party, with docket, court, day and nature of the suit.

What silence means: the archive holds what its users bought and what courts publish: no hit
proves nothing and carries no credit. Without a token nothing is asked.

Terms: a free token, sent in the Authorization header; its rate is the account's
(https://www.courtlistener.com/help/api/rest/). State courts are not in it.

Traps: a docket is the firm's only where a party bears its name with a legal form or a word of
trade: people of the same name are never reported, and an opposing party is named only where it
is a firm. A creditor in somebody else's bankruptcy is a party, not a debtor. One page of the
newest dockets is read. The answers to a search of opinions were recorded, those to a search of
dockets were not: unproven.
"""

from __future__ import annotations

from duecheck.errors import Unreadable
from duecheck.model.door import Ask
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading import json_fields as field
from duecheck.reading.courts import statement
from duecheck.reading.courts_federal import found_in_all, parse_dockets
from duecheck.reading.names import without_form

ID = "courtlistener"
SEARCH = "https://www.courtlistener.com/api/rest/v4/search/"
QUESTION = "Any case of this firm in the federal courts?"
US = frozenset({"US"})


def ask_for(name: str, token: str) -> Ask:
    """The search for dockets that hold *name*, newest first."""
    quoted = without_form(name).replace('"', "")
    return Ask(
        url=SEARCH,
        params=(("type", "r"), ("q", f'"{quoted}"'), ("order_by", "dateFiled desc")),
        secret=(("Authorization", f"Token {token}"),),
        accept="json",
    )


def not_to_be_asked(inquiry: Inquiry) -> tuple[Reason, str] | None:
    """Why the courts are not searched for this subject, or None."""
    if inquiry.subject.country != "US":
        return Reason.NOT_COVERED, "federal courts are searched for firms of the US"
    if inquiry.subject.kind != "company":
        return Reason.POLICY, "court dockets are not searched for natural persons"
    if inquiry.key() is None:
        return Reason.NO_KEY, "a free token is needed: [sources.courtlistener] key"
    return None


@source(
    ID,
    title="CourtListener (US federal courts)",
    lanes={Lane.COURTS: Standing(level=Level.OPEN, countries=US)},
    yields=("court-case",),
    access="api",
    hosts=("www.courtlistener.com",),
    key="needed",
    pace="1/s",
    terms="free token; federal dockets as far as they were collected; public domain",
    silence="no docket collected names the firm; proves nothing",
    probe=Probe(known="Wolfspeed, Inc.", nonsense="Zzyxqv Nonesuch, Inc."),
)
async def collect(inquiry: Inquiry) -> None:
    """Search the dockets by name and keep those of the firm."""
    async with inquiry.question(QUESTION, lane=Lane.COURTS, kind="court-case") as q:
        if (why := not_to_be_asked(inquiry)) is not None:
            q.skip(*why)
            return
        page = await inquiry.get(ask_for(inquiry.subject.name, inquiry.key() or ""))
        answer = field.document(page.json())
        listed, total = parse_dockets(answer), found_in_all(answer)
        told = [statement(ID, case, inquiry.subject) for case in listed]
        ours = [item for item in told if item is not None]
        q.found(ours, page)
        q.detail = f"{len(listed)} of {max(total, len(listed))} dockets read, {len(ours)} of it"
        if not ours and len(listed) < total:
            raise Unreadable(q.detail, seen="")
        q.found([], page)
        q.outcome = q.outcome or LookupOutcome.NONE
