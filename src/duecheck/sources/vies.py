"""
VIES: the European Commission's check of VAT numbers of the member states and Northern Ireland.

What it is: a relay to the tax offices. It says whether a number is valid today, and mostly who
holds it.

What it yields: the state of the stated VAT number.

What silence means: nothing. An outage of VIES or of one member state is no answer, and is never
read as an invalid number.

Terms: no key; few calls at once (https://ec.europa.eu/taxation_customs/vies/).

Traps: Germany and Spain show no holder; numbers of Great Britain are not covered; a firm below
the threshold has no number and is in order; a number may be valid and another firm's.
"""

from __future__ import annotations

from duecheck.model.door import Ask
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.reading import json_fields as field
from duecheck.reading.vies_answer import outage_of, parse_answer, vat_number

ID = "vies"
REST = "https://ec.europa.eu/taxation_customs/vies/rest-api/ms"


@source(
    ID,
    title="VIES (European VAT numbers)",
    lanes={Lane.REGISTER: Standing(level=Level.HINT)},
    yields=("identifier-status",),
    access="api",
    hosts=("ec.europa.eu",),
    pace="1/s",
    terms="no key; few calls at once",
    silence="nothing: an outage is never an invalid number",
)
async def collect(inquiry: Inquiry) -> None:
    """Ask for the state of the stated VAT number, where VIES covers it."""
    asked = "Is the stated VAT number valid?"
    async with inquiry.question(asked, lane=Lane.REGISTER, kind="identifier-status") as q:
        said = inquiry.subject.vat
        number = None if said is None else vat_number(said, inquiry.subject.country)
        if said is None:
            q.skip(Reason.NOT_APPLICABLE, "no VAT number was stated")
        elif number is None:
            q.skip(Reason.NOT_COVERED, f"VIES does not cover {said!r}")
        else:
            url = f"{REST}/{number.prefix}/vat/{number.rest}"
            page = await inquiry.get(Ask(url=url, accept="json"))
            answer = field.document(page.json())
            if (outage := outage_of(answer)) is not None:
                q.fail(LookupOutcome.FAILED, Reason.SERVER_ERROR, f"VIES says {outage}")
                return
            stated = inquiry.subject.reg if number.country == inquiry.subject.country else None
            q.found([parse_answer(answer, number, stated=stated)], page)
