"""
US states' open data: registers of New York, Colorado, Oregon, Connecticut and Texas.

What it is: the registers some states publish for everybody through one interface (Socrata);
`[sources.socrata] states = "CO, NY"` asks fewer. One reader and a table of columns for all.

What it yields: registration (state of the firm, day of forming, address) of the firm chosen.

What silence means: a firm is registered where it was formed, and most states do not publish;
New York, Oregon and Texas publish active firms alone. No row proves nothing and has no credit.

Terms: no key; an application token is optional and raises the limit (`key`); open data of the
states (https://dev.socrata.com/). Delaware, California and Florida forbid automated searches.

Traps: a name is found in several states and may be several firms: identity chooses, or a person
with --pick. A firm formed elsewhere bears the day it came to the state. Sole owners and assumed
names are persons and left out. The data sets were not recorded here: unproven.
"""

from __future__ import annotations

from duecheck.model.door import Ask
from duecheck.model.evidence import About
from duecheck.model.inquiry import Inquiry, Question
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import socrata as reading
from duecheck.reading.names import without_form

ID = "socrata"
ROWS = 50
QUESTION = "On the open register of a US state?"
NO_NUMBER = "no number of a state (CO-20201234567) and no single match by name"


def chosen_states(option: str | None) -> list[str]:
    """The states to ask: those of the setting that we know, else all."""
    known = reading.states()
    words = (option or "").upper().replace(",", " ").split()
    return [code for code in known if code in words] or list(known)


def ask_for(inquiry: Inquiry, code: str, *where: tuple[str, str]) -> Ask:
    """One question to a state's data set; the token is optional and never archived."""
    state = reading.states()[code]
    key = inquiry.key()
    return Ask(
        url=f"https://{state['host']}/resource/{state['set']}.json",
        params=(*where, ("$limit", str(ROWS))),
        secret=() if key is None else (("X-App-Token", key),),
        accept="json",
    )


def not_to_be_asked(inquiry: Inquiry) -> tuple[Reason, str] | None:
    """Why the states are not asked about this subject, or None."""
    if inquiry.subject.country != "US":
        return Reason.NOT_COVERED, "asked about firms of the US"
    if inquiry.subject.kind != "company":
        return Reason.POLICY, "registers of firms are not searched for natural persons"
    return None


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Firms of the name in every state asked; the question bears no evidence."""
    found: list[Candidate] = []
    name = inquiry.subject.name
    for code in chosen_states(inquiry.option("states")):
        state = reading.states()[code]
        asked = f"Firms called {name}: {state['title']}?"
        async with inquiry.question(asked, lane=Lane.REGISTER, kind=()) as q:
            if (why := not_to_be_asked(inquiry)) is not None:
                q.skip(*why)
                continue
            page = await inquiry.get(ask_for(inquiry, code, ("$q", without_form(name))))
            answer = page.json()
            rows = reading.parse_rows(answer, state)
            hits = reading.named(rows, state, name)
            found += [reading.candidate(code, state, row) for row in hits]
            q.found([], page)
            q.outcome = LookupOutcome.FOUND if hits else LookupOutcome.NONE
            cut = ", there may be more" if len(answer) >= ROWS else ""
            q.detail = f"{len(answer)} rows read, {len(hits)} of the name{cut}"
    return found


@source(
    ID,
    title="US states' open registers (NY, CO, OR, CT, TX)",
    lanes={Lane.REGISTER: Standing(level=Level.OPEN, countries=frozenset({"US"}))},
    yields=("registration",),
    access="api",
    hosts=("data.ny.gov", "data.colorado.gov", "data.oregon.gov", "data.ct.gov", "data.texas.gov"),
    key="optional",
    pace="2/s",
    terms="no key, throttled; a token is optional; open data of the states",
    silence="no row of the name; proves nothing, most states do not publish",
    probe=Probe(known="CO-19871234567", nonsense="CO-1"),
    options=("states",),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the entry under the number chosen."""
    async with inquiry.question(QUESTION, lane=Lane.REGISTER, kind="registration") as q:
        number = None if inquiry.number is None else reading.NUMBER.fullmatch(inquiry.number)
        if (why := not_to_be_asked(inquiry)) is not None:
            q.skip(*why)
            return
        if number is None or number["state"] not in reading.states():
            if inquiry.number is not None:
                await ask_bare(inquiry, q, inquiry.number)
            if q.outcome is None:
                q.skip(Reason.NOT_APPLICABLE, NO_NUMBER)
            return
        code, state = number["state"], reading.states()[number["state"]]
        page = await inquiry.get(ask_for(inquiry, code, (state["number"], number["number"])))
        rows = reading.parse_rows(page.json(), state)
        if not rows:
            about = About(number=inquiry.number, country="US")
            if "all" in state:
                # Such a set holds active firms alone: what is not in it may have ended.
                q.skip(Reason.NOT_COVERED, f"not among {state['title']}; it may have ended")
            else:
                said = f"Number {number['number']} is not in {state['title']}"
                q.none(said, page, about=about)
            return
        q.found([reading.registration(code, state, rows[0])], page)


async def ask_bare(inquiry: Inquiry, q: Question, number: str) -> None:
    """A number without its state: looked up in each, and taken only with the firm's name."""
    for code in chosen_states(inquiry.option("states")):
        state = reading.states()[code]
        page = await inquiry.get(ask_for(inquiry, code, (state["number"], number)))
        rows = reading.named(reading.parse_rows(page.json(), state), state, inquiry.subject.name)
        q.found([reading.registration(code, state, row) for row in rows], page)
