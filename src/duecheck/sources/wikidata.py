"""
Wikidata: what a reference work that anybody edits says of a firm: site, age, numbers, accounts.

What it is: two questions to the open interface, a search by name and the items it proposes. No
key; the interface demands to know who is calling, so without a contact nothing is asked.

What it yields: hints. The entry's website, founding and identifiers (Companies House, LEI, CIK),
and the accounts on social networks it lists. An entry is taken where its website or number is the
stated one, or where it alone bears the name and nothing contradicts it.

Silence: the search proposes no entry of that name, which is the rule for all but large firms.

Traps: anybody may write there; a founding day may be that of a predecessor; entries about persons
are never read; several entries may bear one name, which a person must tell apart. The interface
answers errors with status 200.
Documentation: https://www.wikidata.org/w/api.php (wbsearchentities, wbgetentities) and
https://www.mediawiki.org/wiki/Wikimedia_APIs/Access_policy. Data: CC0. Read by its documentation;
no real recording has proven it.
"""

from __future__ import annotations

from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence, SourceClass, Stance
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Subject
from duecheck.reading import json_fields as field
from duecheck.reading.domains import host_of, registered_domain
from duecheck.reading.names import Likeness, likeness, without_form
from duecheck.reading.wikidata_item import Item, found_ids, items_of

API = "https://www.wikidata.org/w/api.php"
LANGUAGES = "en|mul|de|fr|es|it|nl|pl|sv|da|nb|fi|cs|pt"
MOST = 7
ENTITY_QUESTION = "Does Wikidata have an entry of the firm?"
PROFILE_QUESTION = "Which accounts does Wikidata list for it?"
SEVERAL = "entries bear this name, a person must tell them apart: {listed}"


def plain(number: str | None) -> str:
    """A number's letters and digits, without leading zeros."""
    return "".join(c for c in (number or "") if c.isalnum()).upper().lstrip("0")


def agrees(subject: Subject, item: Item) -> bool:
    """Whether the item's site is the stated one, or one of its numbers the stated number."""
    site = registered_domain(host_of(item.website or ""))
    numbers = {plain(number) for number in (item.companies_house, item.lei, item.cik)} - {""}
    return (site is not None and site == subject.domain) or plain(subject.reg) in numbers


def contradicts(subject: Subject, item: Item) -> bool:
    """Whether the item has another site than the stated one, or another British number."""
    site = registered_domain(host_of(item.website or ""))
    other_site = None not in (site, subject.domain) and site != subject.domain
    stated, listed = plain(subject.reg), plain(item.companies_house)
    other_number = subject.country == "GB" and "" not in (stated, listed) and stated != listed
    return other_site or other_number


def bearing(subject: Subject, items: list[Item]) -> list[Item]:
    """The items that may be the firm: those that agree in a value, else those of its name."""
    named = [
        item
        for item in items
        if not item.person
        and any(likeness(subject.name, name) is not Likeness.DIFFERENT for name in item.names)
    ]
    sure = [item for item in named if agrees(subject, item)]
    return sure or [item for item in named if not contradicts(subject, item)]


def about(item: Item) -> About:
    """Whom the item speaks of."""
    british = item.companies_house is not None
    return About(
        name=item.label,
        number=item.companies_house,
        country="GB" if british else None,
        domain=registered_domain(host_of(item.website or "")),
    )


def entity(inquiry: Inquiry, item: Item) -> Evidence:
    """The item as one hint."""
    told = [
        f"{words} {value}"
        for words, value in (
            ("site", item.website),
            ("founded", item.founded),
            ("ended", item.ended),
            ("Companies House", item.companies_house),
            ("LEI", item.lei),
            ("CIK", item.cik),
        )
        if value is not None
    ]
    return inquiry.statement(
        "listed-entity",
        f"Wikidata {item.id} ({item.label}): {', '.join(told) or 'no more than the name'}",
        source_class=SourceClass.FORUM,
        stance=Stance.UNNAMED,
        about=about(item),
        url=f"https://www.wikidata.org/wiki/{item.id}",
        item=item.id,
        name=item.label,
        website=item.website,
        founded=item.founded,
        ended=item.ended,
        number=item.companies_house,
        lei=item.lei,
        cik=item.cik,
    )


def accounts(inquiry: Inquiry, item: Item) -> list[Evidence]:
    """The accounts the item lists."""
    return [
        inquiry.statement(
            "listed-profile",
            f"Wikidata {item.id} lists {profile.address}",
            source_class=SourceClass.FORUM,
            stance=Stance.UNNAMED,
            about=about(item),
            network=profile.network,
            address=profile.address,
        )
        for profile in item.profiles
    ]


@source(
    "wikidata",
    title="Wikidata",
    lanes={
        Lane.REGISTER: Standing(level=Level.HINT),
        Lane.WEB: Standing(level=Level.HINT),
    },
    yields=("listed-entity", "listed-profile"),
    access="api",
    hosts=("www.wikidata.org",),
    contact=True,
    pace="1/s",
    terms="open data (CC0), no key; the caller must be named, one question after the other",
    silence="no entry of that name, which is the rule for all but large firms",
    probe=Probe(known="Siemens", nonsense="Zq7f3a91c2 Nosuch"),
)
async def collect(inquiry: Inquiry) -> None:
    """Search by name, read what is proposed, take the one entry that may be the firm."""
    read: tuple[Item, Page] | None = None
    async with inquiry.question(ENTITY_QUESTION, lane=Lane.REGISTER, kind="listed-entity") as q:
        items, page = await _proposed(inquiry)
        ours = bearing(inquiry.subject, items)
        if not ours:
            said = f"Wikidata has no entry of {without_form(inquiry.subject.name)}"
            q.none(said, page, source_class=SourceClass.FORUM)
        elif len(ours) > 1:
            listed = ", ".join(item.id for item in ours)
            q.skip(Reason.NOT_APPLICABLE, f"{len(ours)} {SEVERAL.format(listed=listed)}")
        else:
            read = ours[0], page
            q.found([entity(inquiry, ours[0])], page)
    async with inquiry.question(PROFILE_QUESTION, lane=Lane.WEB, kind="listed-profile") as q:
        if read is None:
            q.skip(Reason.NOT_APPLICABLE, "no entry of this firm was read")
        elif read[0].profiles:
            q.found(accounts(inquiry, read[0]), read[1])
        else:
            said = f"Wikidata {read[0].id} lists no account"
            q.none(said, read[1], about=about(read[0]), source_class=SourceClass.FORUM)


async def _proposed(inquiry: Inquiry) -> tuple[list[Item], Page]:
    """The items a search by name proposes, and the page they were read from."""
    page = await inquiry.get(
        _ask(
            ("action", "wbsearchentities"),
            ("search", without_form(inquiry.subject.name)),
            ("language", "en"),
            ("type", "item"),
            ("limit", str(MOST)),
        )
    )
    ids = found_ids(field.document(page.json()))
    if not ids:
        return [], page
    page = await inquiry.get(
        _ask(
            ("action", "wbgetentities"),
            ("ids", "|".join(ids)),
            ("props", "labels|aliases|claims"),
            ("languages", LANGUAGES),
        )
    )
    return items_of(field.document(page.json())), page


def _ask(*params: tuple[str, str]) -> Ask:
    return Ask(url=API, params=(*params, ("format", "json")), accept="json", contact=True)
