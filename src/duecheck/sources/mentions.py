"""
Mentions: where a search shows the stated email address or phone number, and beside whose name.

What it is: the engine set up for the web search (`[sources.web-search]`: your own SearXNG, or the
Brave Search API), asked for the address and for the number in the spellings people use. One
question each. Only the search is asked: no mailbox, no page of a result, no number is tried.

What it yields: each result that really writes the address or number, and whether it names the
firm. One that stands beside another name is a conflict to look into, and carries no points: the
page was not opened.

Silence: no result writes it, which proves nothing. Without an engine, or with one whose pages are
made for people (`backend`), nothing is asked.

Traps: engines drop the quotes where nothing matches, so a result that does not write the value is
passed over; a number may be an accountant's, a shared office's or the last tenant's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence, FetchedBy, SourceClass, Stance
from duecheck.model.inquiry import Inquiry, Question
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.model.text import quote
from duecheck.reading import json_fields as field
from duecheck.reading.domains import host_of, registered_domain
from duecheck.reading.names import named_in
from duecheck.reading.search_results import (
    Result,
    brave_results,
    searxng_results,
    searxng_silent,
)

ENGINE = "web-search"
BRAVE = "https://api.search.brave.com/res/v1/web/search"
NO_ENGINE = "set [sources.web-search] searxng, or key for the Brave Search API"
NOT_A_PAGE = "mentions are looked for with SearXNG or Brave alone"


@dataclass(frozen=True, kw_only=True)
class Value:
    """What is looked for: `email` or `phone`, its one form, and the spellings to search for."""

    what: str
    normal: str
    spellings: tuple[str, ...]

    @property
    def question(self) -> str:
        """The question for the reader."""
        return f"Who else writes the {self.what} {self.normal}?"


def values(inquiry: Inquiry) -> list[Value]:
    """The stated address and number, as far as they are stated."""
    subject, found = inquiry.subject, []
    if subject.email is not None:
        found.append(Value(what="email", normal=subject.email, spellings=(subject.email,)))
    if subject.phone_e164 is not None:
        spelt = spellings(subject.phone_e164)
        found.append(Value(what="phone", normal=subject.phone_e164, spellings=spelt))
    return found


def spellings(e164: str) -> tuple[str, ...]:
    """The ways people write a number: at home, abroad, and without blanks."""
    import phonenumbers

    number = phonenumbers.parse(e164)
    forms = phonenumbers.PhoneNumberFormat
    home = phonenumbers.format_number(number, forms.NATIONAL)
    abroad = phonenumbers.format_number(number, forms.INTERNATIONAL)
    bare = "".join(c for c in home if c.isdigit())
    return tuple(dict.fromkeys((str(home), str(abroad), bare)))


def writes(value: Value, said: str, country: str | None) -> bool:
    """Whether *said* writes the value, in any spelling."""
    if value.what == "email":
        return value.normal.casefold() in said.casefold()
    import phonenumbers

    lenient, e164 = phonenumbers.Leniency.POSSIBLE, phonenumbers.PhoneNumberFormat.E164
    region = country or phonenumbers.region_code_for_number(phonenumbers.parse(value.normal))
    found = phonenumbers.PhoneNumberMatcher(said, region, lenient, 50)
    return any(phonenumbers.format_number(one.number, e164) == value.normal for one in found)


def ask_for(value: Value, *, searxng: str | None, key: str | None) -> Ask:
    """The search for the value in quotes, at the user's SearXNG where set, else at Brave."""
    words = " OR ".join(f'"{spelling}"' for spelling in value.spellings)
    if searxng is not None:
        base = searxng.rstrip("/").removesuffix("/search")
        params = (("q", words), ("format", "json"))
        return Ask(url=f"{base}/search", params=params, accept="json")
    return Ask(
        url=BRAVE,
        params=(("q", words),),
        secret=(("X-Subscription-Token", key or ""),),
        accept="json",
    )


def results_of(page: Page, q: Question, *, searxng: bool) -> list[Result] | None:
    """The results of *page*; None where the engine could not ask, which *q* then says."""
    answer = field.document(page.json())
    results = searxng_results(answer) if searxng else brave_results(answer)
    silent = searxng_silent(answer) if searxng else []
    if results or not silent:
        return results
    why = f"engines did not answer: {'; '.join(silent)}"
    q.fail(LookupOutcome.FAILED, Reason.SERVER_ERROR, why)
    return None


def mentions(inquiry: Inquiry, value: Value, results: list[Result]) -> Iterator[Evidence]:
    """The results that write the value, each with whether it names the firm."""
    subject = inquiry.subject
    nameless = subject.name in (subject.email, subject.phone)
    for result in results:
        said = f"{result.title} {result.snippet} {result.url}"
        if not writes(value, said, subject.country):
            continue
        host = host_of(result.url)
        named = any(named_in(text, subject.name) for text in (result.title, result.snippet))
        own = subject.domain is not None and registered_domain(host) == subject.domain
        names_firm = None if nameless else named or own
        beside = {
            None: "beside", True: "beside the firm's name", False: "beside ANOTHER name",
        }[names_firm]  # fmt: skip
        made = inquiry.statement(
            "mention",
            f"{value.normal} is written at {host}, {beside}: {quote(result.title)}",
            source_class=SourceClass.SNIPPET,
            stance=Stance.UNNAMED,
            about=About(
                name=subject.name if names_firm else result.title,
                email=value.normal if value.what == "email" else None,
                phone=value.normal if value.what == "phone" else None,
            ),
            event_date=result.on,
            origin=registered_domain(host) or host,
            quote=quote(f"{result.title} {result.snippet}"),
            url=result.url,
            what=value.what,
            said=value.normal,
            title=quote(result.title),
            address=result.url,
            names_firm=names_firm,
        )
        by = FetchedBy.EMAIL if value.what == "email" else FetchedBy.PHONE
        yield made.model_copy(update={"fetched_by": by})


@source(
    "mentions",
    title="Mentions of email and phone in the web search",
    lanes={Lane.CONTACT: Standing(level=Level.HINT)},
    yields=("mention",),
    access="api",
    hosts=("api.search.brave.com",),
    pace="1/s",
    terms="the engine set for the web search, with its quota; one call a value stated",
    silence="no result writes it, which proves nothing",
)
async def collect(inquiry: Inquiry) -> None:
    """Ask for each value through the engine of the web search."""
    asked = values(inquiry)
    if not asked:
        async with inquiry.question(
            "Who else writes the email or phone?", lane=Lane.CONTACT, kind="mention"
        ) as q:
            q.skip(Reason.NOT_APPLICABLE, "neither an email address nor a full phone number stated")
    key, searxng = inquiry.door.key(ENGINE), inquiry.door.option(ENGINE, "searxng")
    if searxng is None and key is None:
        searxng = inquiry.door.option(ENGINE, "base_url")
    for value in asked:
        async with inquiry.question(value.question, lane=Lane.CONTACT, kind="mention") as q:
            if inquiry.door.option(ENGINE, "backend") is not None:
                q.skip(Reason.NOT_COVERED, NOT_A_PAGE)
                continue
            if searxng is None and key is None:
                q.skip(Reason.NO_KEY, NO_ENGINE)
                continue
            page = await inquiry.door.get(ENGINE, ask_for(value, searxng=searxng, key=key))
            results = results_of(page, q, searxng=searxng is not None)
            if results is None:
                continue
            q.found(mentions(inquiry, value, results), page)
            if not q.evidence:
                said = f"No search result writes {value.normal}"
                q.none(said, page, source_class=SourceClass.SNIPPET)
