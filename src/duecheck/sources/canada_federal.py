"""
Corporations Canada: corporations under federal law, from the register's open JSON data.

What it is: the register of federal corporations only. Most Canadian firms are incorporated in a
province, and their numbers look alike, so that a number not found here says nothing.

What it yields: registration (state with its cause, annual returns, office), former names, a
pending dissolution.

What silence means: nothing: the firm may be provincial.

Terms: no key; Open Government Licence - Canada
(https://ised-isde.canada.ca/site/corporations-canada/en/accessing-federal-corporation-json-datasets).

Traps: no search by name; the answer is a list of two languages; a number of Ontario or Quebec may
be a federal corporation's number as well, so an entry whose name shares no word with the firm's
is not taken.
"""

from __future__ import annotations

import re

from duecheck.model.door import Ask, Page
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading.canada_federal import parse_answer
from duecheck.reading.names import parts
from duecheck.reading.register_entry import Entry
from duecheck.reading.register_talk import Register, ask_entry, closed_to

ID = "canada-federal"
CORPORATIONS = "https://www.ic.gc.ca/app/scr/cc/CorporationsCanada/api/corporations"
PROBED = "Number"
FEDERAL = Standing(level=Level.OPEN, countries=frozenset({"CA"}))
NAME_LESS = "the federal register has no open search by name: state --reg"


def normal_number(said: str) -> str | None:
    """*said* as digits without the check digit after a dash (`426160-7` -> `426160`), or None."""
    bare = re.sub(r"[\s.]", "", said)
    matched = re.fullmatch(r"([0-9]{3,8})(?:-[0-9])?", bare)
    return None if matched is None else matched.group(1)


REGISTER = Register(
    source=ID, country="CA", name="the Canadian federal register", normal=normal_number
)


def ask_corporation(number: str) -> Ask:
    """The corporation under *number*, in English."""
    return Ask(url=f"{CORPORATIONS}/{number}.json", params=(("lang", "eng"),), accept="json")


def read_corporation(page: Page, name: str) -> Entry | None:
    """The corporation of *page*, where it bears a word of *name*; None otherwise."""
    entry = parse_answer(page.json())
    if entry is None or entry.name is None:
        return None
    wanted = set(parts(name).words)
    by_number_alone = name.startswith(PROBED) or not any(c.isalpha() for c in name)
    names = [entry.name, *(old.name for old in entry.former)]
    if by_number_alone or any(wanted & set(parts(one).words) for one in names):
        return entry
    return None


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Nobody: the register is asked by number alone, which is told."""
    if closed_to(inquiry, REGISTER) is None:
        asked = f"Firms called {inquiry.subject.name} on {REGISTER.name}?"
        async with inquiry.question(asked, lane=Lane.REGISTER, kind=()) as q:
            q.skip(Reason.NOT_APPLICABLE, NAME_LESS)
    return []


@source(
    ID,
    title="Corporations Canada (federal)",
    lanes={Lane.REGISTER: FEDERAL},
    yields=("registration", "name-change", "strike-off"),
    access="api",
    hosts=("www.ic.gc.ca",),
    pace="1/s",
    terms="no key; Open Government Licence - Canada",
    silence="nothing: most firms are incorporated in a province",
    probe=Probe(known="4261607", nonsense="99999999"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the corporation by number."""
    await ask_entry(
        inquiry,
        REGISTER,
        ask_corporation,
        lambda page, number: read_corporation(page, inquiry.subject.name),
        absent=lambda number: (
            f"no federal corporation of this name has the number {number}; "
            "it may be a province's: see the next steps"
        ),
    )
