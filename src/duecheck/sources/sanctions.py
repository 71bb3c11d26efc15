"""
Sanctions: is a name on a list of the United States, the United Kingdom, the EU or the UN?

What it is: the published lists, taken in by `duecheck lists update` and searched on this
machine. Nothing leaves it, and nobody learns whom you asked about.

What it yields: sanctions-listing: a possible match, to be verified by a person. Never points, and
no hard stop before a person has confirmed it (`--observed`, code H03).

What silence means: no name on that list, as of its day, is like the one asked for. It clears
nobody: owners, other spellings and firms half owned by a listed one are not seen here.

Terms: keyless published lists; OGL (UK), reuse with acknowledgement (EU), public domain (US).

Traps: namesakes abound, so the likeness asked for is high; persons on the lists are left out
where the subject is a company; a list that is not on this machine, or older than its policy, is
not checked and never clear.
"""

from __future__ import annotations

from duecheck import discover
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence, SourceClass, Stance
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.listed import Listed, read_listed

ID = "sanctions"
KIND = "sanctions-listing"
PERSON = "individual"
# Kinds of subject that are natural persons, of whom a listed person may be the very one.
PERSONS = frozenset({"sole-trader", "person"})


def sanctions_lists() -> dict[str, str]:
    """The sanctions lists of the table: id and title."""
    lists = discover.table("reading", "lists.toml")["lists"]
    return {name: str(row["title"]) for name, row in lists.items() if row["sanctions"]}


@source(
    ID,
    title="Sanctions lists on this machine",
    lanes={Lane.REGISTER: Standing(level=Level.HINT)},
    yields=(KIND,),
    access="offline",
    terms="keyless published lists (OFAC, UK, EU, UN); searched offline",
    silence="no name on that list, as of its day, is like this one: it clears nobody",
    proven=("OFAC CSV", "UK XML", "EU XML"),
)
async def collect(inquiry: Inquiry) -> None:
    """Search every sanctions list for the subject's name, each a question of its own."""
    for name, title in sanctions_lists().items():
        await ask_list(inquiry, name, title)


async def ask_list(inquiry: Inquiry, name: str, title: str) -> None:
    """Search one list."""
    question = f"Is a name like {inquiry.subject.name} on the list: {title}?"
    async with inquiry.question(question, lane=Lane.REGISTER, kind=KIND) as q:
        params = (("name", inquiry.subject.name),)
        page = await inquiry.get(Ask(url=f"list:{name}", params=params, accept="json"))
        listed = read_listed(page.json())
        possible, persons = possible_matches(listed, inquiry.subject.kind)
        q.found([listing(item, listed, page) for item in possible], page)
        q.detail = "; ".join(said for said in (listed.says, persons, *listed.notes) if said)
        if possible:
            return
        if listed.stale:
            q.skip(
                Reason.POLICY, f"{q.detail}; nothing like it found, which an old list cannot say"
            )
        else:
            q.none(
                f"No name like {inquiry.subject.name} on the {listed.says}",
                page,
                source_class=SourceClass.REGISTER,
                list=listed.list,
                list_title=listed.title,
                list_day=listed.day,
                list_sha256=listed.sha256,
            )


def possible_matches(listed: Listed, kind: str) -> tuple[list[Json], str]:
    """The entries alike enough to be shown, and how many persons were left out, in words."""
    least = float(discover.table("reading", "lists.toml")["screening"]["possible"])
    alike = [item for item in listed.entries if score_of(item) >= least]
    if kind in PERSONS:
        return alike, ""
    shown = [item for item in alike if field.text(field.part(item, "body"), "what") != PERSON]
    left = len(alike) - len(shown)
    return shown, f"persons of such a name left out: {left}" if left else ""


def score_of(item: Json) -> float:
    """How alike the names are, 0 to 1."""
    given = item.get("score")
    return float(given) if isinstance(given, int | float) else 0.0


def listing(item: Json, listed: Listed, page: Page) -> Evidence:
    """One entry as a possible match."""
    body = field.part(item, "body")
    names = body.get("names") or []
    name = str(names[0][1]) if names else field.needed(item, "name")
    said, key = field.needed(item, "name"), field.needed(body, "key")
    also = "" if said == name else f", there also called {said}"
    programs = field.words(body, "programs")
    score = score_of(item)
    return Evidence(
        source=ID,
        kind=KIND,
        value=(
            f"POSSIBLE MATCH, verify: {name}{also} ({field.text(body, 'what')}, entry {key}) "
            f"on the {listed.says}; names alike {score:.2f}"
        ),
        source_class=SourceClass.REGISTER,
        stance=Stance.UNNAMED,
        about=About(name=said),
        origin=listed.list,
        url=page.url,
        doc=f"{listed.title}, sha256 {listed.sha256}",
        facts={
            "list": listed.list,
            "list_title": listed.title,
            "key": key,
            "name": name,
            "said": said,
            "named_as": field.text(item, "kind"),
            "what": field.text(body, "what"),
            "programs": programs,
            "listed_on": field.text(body, "listed_on"),
            "score": score,
            "compared": field.text(item, "outcome"),
            "deciding": field.words(item, "deciding"),
            "list_day": listed.day,
            "list_sha256": listed.sha256,
            "stale": listed.stale,
        },
    )
