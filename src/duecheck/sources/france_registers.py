"""
France: the directory of enterprises, and the gazette of collective proceedings (BODACC).

What it is: the state's own directory (recherche-entreprises, from the SIRENE and RNE registers),
which decides whether an enterprise exists, and the gazette in which every collective proceeding
has to be published.

What it yields: registration, officers and the newest published figures from the directory;
insolvency cases and removals from the gazette.

What silence means: zero results of the directory mean that no enterprise has the number. Zero
notices of the gazette mean that no collective proceeding was published since 2008.

Terms: no key; about seven calls a second, Retry-After is honoured; Licence Ouverte 2.0
(https://recherche-entreprises.api.gouv.fr/docs/).

Traps: `jugement` is JSON inside a string; judgments that bar a person from business are about
that person and are left out; an enterprise of a natural person is kept to the minimum; names may
be withheld; a notice may be cancelled by a later one. The gazette's reader is built to the
documented shape: no recorded answer proves it, and its silence counts for nothing.
"""

from __future__ import annotations

import re

from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Lookup
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.france_bodacc import parse_notices
from duecheck.reading.france_sirene import parse_people, parse_search
from duecheck.reading.register_entry import Entry
from duecheck.reading.register_talk import (
    Answered,
    Register,
    ask_entry,
    ask_people,
    follow,
    goes_on,
    propose,
)

ID = "france-registers"
SEARCH = "https://recherche-entreprises.api.gouv.fr/search"
NOTICES = (
    "https://bodacc-datadila.opendatasoft.com/api/explore/v2.1/catalog/datasets/"
    "annonces-commerciales/records"
)
NUMBER = re.compile(r"(?:FR[0-9A-Z]{2})?([0-9]{9})(?:[0-9]{5})?")
MOST_NOTICES = "100"
AUTHORITY = Standing(level=Level.AUTHORITY, countries=frozenset({"FR"}))
# No recorded answer proves the gazette's reader: its finds count, its silence does not.
UNPROVEN = Standing(level=Level.OPEN, countries=frozenset({"FR"}))


def normal_number(said: str) -> str | None:
    """*said* (SIREN, SIRET or VAT number) as nine digits, or None."""
    matched = NUMBER.fullmatch(re.sub(r"[\s.]", "", said).upper())
    return None if matched is None else matched.group(1)


REGISTER = Register(
    source=ID, country="FR", name="the French directory of enterprises", normal=normal_number
)


def ask_enterprise(number: str) -> Ask:
    """The enterprise under *number*."""
    return Ask(url=SEARCH, params=(("q", number),), accept="json")


def read_enterprise(page: Page, number: str) -> Entry | None:
    """The enterprise of *page*, or None where there are no results."""
    entries, _ = parse_search(field.document(page.json()))
    mine = [entry for entry in entries if entry.number == number]
    return next(iter(mine or entries), None)


def read_people(page: Page, about: About) -> tuple[list[Evidence], str]:
    """Officers of the enterprise *about* in the directory's answer."""
    number = normal_number(about.number or "")
    held = field.records(field.document(page.json()), "results", required=True)
    mine = next(item for item in held if field.needed(item, "siren") == number)
    return parse_people(mine, about)


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Enterprises whose name is like the subject's."""
    params = (("q", inquiry.subject.name), ("per_page", "10"))
    return await propose(
        inquiry,
        REGISTER,
        Ask(url=SEARCH, params=params, accept="json"),
        lambda page: parse_search(field.document(page.json())),
    )


@source(
    ID,
    title="Directory of enterprises and BODACC (France)",
    lanes={Lane.REGISTER: AUTHORITY, Lane.INSOLVENCY: UNPROVEN, Lane.PEOPLE: AUTHORITY},
    yields=("registration", "insolvency-case", "strike-off", "officer"),
    access="api",
    hosts=("recherche-entreprises.api.gouv.fr", "bodacc-datadila.opendatasoft.com"),
    pace="5/s",
    terms="no key; about 7 calls a second; Licence Ouverte 2.0",
    silence="no results: no such enterprise; no notice: proves nothing",
    proven=("enterprise", "officers"),
    probe=Probe(known="552032534", nonsense="000000000"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the enterprise by number, the gazette's notices about it, and its officers."""
    answered = await ask_entry(inquiry, REGISTER, ask_enterprise, read_enterprise)
    first = inquiry.lookups[-1]
    if not goes_on(inquiry):
        return
    await ask_notices(inquiry, answered, first)
    await ask_people(inquiry, REGISTER, answered, None, read_people, first)


async def ask_notices(inquiry: Inquiry, answered: Answered | None, first: Lookup) -> None:
    """Notices of collective proceedings and removals, newest hundred."""
    kinds = ("insolvency-case", "strike-off")
    asked = "Any collective proceeding in the French gazette?"
    async with inquiry.question(asked, lane=Lane.INSOLVENCY, kind=kinds) as q:
        if answered is None:
            follow(q, first)
            return
        wanted = f'registre like "{answered.entry.number}"'
        params = (
            ("where", f'{wanted} and familleavis in ("collective", "radiation", "conciliation")'),
            ("order_by", "dateparution desc"),
            ("limit", MOST_NOTICES),
        )
        page = await inquiry.get(Ask(url=NOTICES, params=params, accept="json"))
        found, q.detail = parse_notices(field.document(page.json()), answered.about)
        q.found(found, page)
        if all(item.kind != "insolvency-case" for item in found):
            said = "No collective proceeding is published"
            q.none(said, page, about=answered.about, authority=False)
