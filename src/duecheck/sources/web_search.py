"""
Web search: leads on the firm's name, through an engine of the user's own choice.

What it is: the user's own SearXNG (`[sources.web-search] searxng = "https://…"`, with `json`
among its `search.formats`; a `base_url` without a key means the same), or the Brave Search API
(`key = "…"`). SearXNG is asked where both are set. Three questions: the name, the name with words
of insolvency, the name with words of closing and of plant for sale.

What it yields: results, each with one label (own-site, directory, advert, news, sale, namesake,
profile, other). An excerpt is a lead and never a proof: the page behind it was not opened.

What silence means: no result names the firm; that is no proof that nothing exists. Without an
address or a key nothing is asked. SearXNG without results whose own engines failed has not
answered.

Terms: one's own server, or a key with its quota. Pages that engines make for people are read
only where `backend` names one (duckduckgo, duckduckgo-lite, mojeek, bing, searxng-page): their
terms may forbid it, robots.txt is obeyed, a check for machines is a block and never solved.
`backend = "ddgs"` is refused: that library asks engines by itself, past the archive, and a
report could not be replayed from it.

Traps: engines quietly drop the quotes where a phrase has no hit, so a result that does not
write the name is a namesake and carries no points; a public SearXNG answers with a bot check.
SearXNG's JSON is read by its documentation, no real recording has proven it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal
from urllib.parse import urlsplit

from duecheck import discover
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence, SourceClass, Stance
from duecheck.model.inquiry import Inquiry, Question
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Subject
from duecheck.model.text import quote
from duecheck.reading import json_fields as field
from duecheck.reading.charset import page_text
from duecheck.reading.domains import host_of, mail_domain, registered_domain
from duecheck.reading.names import named_in, without_form
from duecheck.reading.postcodes import postcode_in
from duecheck.reading.result_labels import label
from duecheck.reading.search_pages import EnginesSilent, address_of, engines, search_page
from duecheck.reading.search_results import (
    Result,
    brave_results,
    searxng_results,
    searxng_silent,
)

ID = "web-search"
BRAVE = "https://api.search.brave.com/res/v1/web/search"
COUNT = "20"
DDGS = "ddgs asks engines by itself, past the archive, so it is not used: set searxng or key"
PAGE_OF_OWN = "searxng-page"
NO_ENGINE = "set [sources.web-search] searxng, or key for the Brave Search API"


@dataclass(frozen=True, kw_only=True)
class Query:
    """One search: the question for the reader, its lane, and the words sent."""

    question: str
    lane: Lane
    words: str


def queries(name: str) -> list[Query]:
    """The three searches on *name*, which is sent in quotes and without its legal form."""
    told: dict[str, list[str]] = discover.table("sources", "web_search.toml")["queries"]
    sent = without_form(name).replace('"', "")

    def either(words: Sequence[str]) -> str:
        return " OR ".join(f'"{word}"' if " " in word else word for word in words)

    return [
        Query(question=f"What does the web show for {sent}?", lane=Lane.WEB, words=f'"{sent}"'),
        Query(
            question=f"Any page on insolvency of {sent}?",
            lane=Lane.NEWS,
            words=f'"{sent}" ({either(told["insolvency"])})',
        ),
        Query(
            question=f"Any page on closing of {sent}, or sale of its plant?",
            lane=Lane.WEB,
            words=f'"{sent}" ({either(told["closing"])})',
        ),
    ]


def ask_for(words: str, *, searxng: str | None, key: str | None, backend: str | None = None) -> Ask:
    """The address to ask for *words*: a page named, else the user's SearXNG, else Brave."""
    if backend is not None:
        own = f"{(searxng or '').rstrip('/').removesuffix('/search')}/search"
        kind: Literal["api", "page"] = "api" if backend == PAGE_OF_OWN else "page"
        where = address_of(backend) or own
        return Ask(url=where, params=(("q", words),), accept="html", access=kind)
    if searxng is not None:
        base = searxng.rstrip("/").removesuffix("/search")
        params = (("q", words), ("format", "json"))
        return Ask(url=f"{base}/search", params=params, accept="json")
    return Ask(
        url=BRAVE,
        params=(("q", words), ("count", COUNT)),
        secret=(("X-Subscription-Token", key or ""),),
        accept="json",
    )


def own_domains(subject: Subject) -> frozenset[str]:
    """The registered domains of the stated site and of the stated address, free mail left out."""
    mail = mail_domain(subject)
    stated = (subject.domain, None if mail is None else registered_domain(mail) or mail)
    return frozenset(domain for domain in stated if domain is not None)


def about_result(subject: Subject, result: Result) -> About:
    """Whom a result speaks of, as far as title and excerpt tell."""
    said = f"{result.title} {result.snippet}"
    host = host_of(result.url)
    town = subject.town
    if town is not None and (named_in(subject.name, town) or named_in(said, town) is None):
        town = None  # a town that is part of the name agrees wherever the name does
    return About(
        name=named_in(result.title, subject.name)
        or named_in(result.snippet, subject.name)
        or result.title,
        postcode=postcode_in(said, subject.country),
        town=town,
        domain=registered_domain(host) or host or None,
        phone=_stated_phone(subject, said),
    )


def _stated_phone(subject: Subject, said: str) -> str | None:
    """The stated phone where the excerpt shows it in any spelling."""
    import phonenumbers

    if subject.phone_e164 is None:
        return None
    lenient = phonenumbers.Leniency.POSSIBLE
    written = phonenumbers.PhoneNumberMatcher(said, subject.country, lenient, 50)
    e164 = phonenumbers.PhoneNumberFormat.E164
    shown = {phonenumbers.format_number(found.number, e164) for found in written}
    return subject.phone_e164 if subject.phone_e164 in shown else None


def read_result(inquiry: Inquiry, query: Query, result: Result) -> Evidence:
    """One result as evidence: an excerpt nobody opened, so a lead."""
    subject = inquiry.subject
    said = f"{result.title} {result.snippet}"
    named = any(named_in(text, subject.name) for text in (result.title, result.snippet))
    chosen = label(
        result,
        own=own_domains(subject),
        named=named,
        table=discover.table("sources", "web_search.toml"),
    )
    host = host_of(result.url)
    return inquiry.statement(
        "search-result",
        f"Search result ({chosen}): {quote(result.title)} at {host}",
        source_class=SourceClass.SNIPPET,
        stance=Stance.UNNAMED,
        about=about_result(subject, result),
        event_date=result.on,
        origin=registered_domain(host) or host,
        quote=quote(said),
        title=quote(result.title),
        address=result.url,
        snippet=quote(result.snippet),
        query=query.words,
        label=chosen,
    )


def results_of(inquiry: Inquiry, page: Page, q: Question) -> list[Result] | None:
    """The web results of *page*; None where the engine could not ask, which *q* then says."""
    backend, searxng = inquiry.option("backend"), own_engine(inquiry) is not None
    silent: list[str] = []
    if backend is not None:
        try:
            return search_page(page_text(page.body, page.charset), backend)
        except EnginesSilent as told:
            results, silent = [], [str(told)]
    else:
        answer = field.document(page.json())
        results = searxng_results(answer) if searxng else brave_results(answer)
        silent = searxng_silent(answer) if searxng else []
    if not results and silent:
        told_of = " ".join(silent).lower()
        captcha = "captcha" in told_of or "denied" in told_of
        outcome = LookupOutcome.BLOCKED if captcha else LookupOutcome.FAILED
        reason = Reason.BOT_CHECK if captcha else Reason.SERVER_ERROR
        q.fail(outcome, reason, f"engines did not answer: {'; '.join(silent)}")
        return None
    return [one for one in results if urlsplit(one.url).scheme in ("http", "https")]


def keep(inquiry: Inquiry, query: Query, q: Question, page: Page, seen: set[str]) -> None:
    """Read one answer; results another query has shown already are not kept twice."""
    results = results_of(inquiry, page, q)
    if results is None:
        return
    read = [read_result(inquiry, query, result) for result in results]
    fresh = [item for item in read if item.text_fact("address") not in seen]
    seen.update(item.text_fact("address") or "" for item in read)
    q.found(fresh, page)
    about_it = [item for item in read if item.fact("label") != "namesake"]
    if about_it:
        q.outcome = LookupOutcome.FOUND
        return
    name = without_form(inquiry.subject.name)
    q.none(f"No search result names {name}", page, source_class=SourceClass.SNIPPET)
    q.outcome = LookupOutcome.NONE


def own_engine(inquiry: Inquiry) -> str | None:
    """The user's SearXNG: `searxng`, or a `base_url` where no key says that it stands for Brave."""
    stated = inquiry.option("searxng")
    if stated is None and inquiry.key() is None:
        return inquiry.option("base_url")
    return stated


def not_to_be_asked(inquiry: Inquiry) -> tuple[Reason, str] | None:
    """Why no engine can be asked, or None."""
    backend = inquiry.option("backend")
    if backend == "ddgs":
        return Reason.POLICY, DDGS
    if backend is not None and backend not in engines():
        return Reason.POLICY, f"backend {backend!r} is not known: leave it out"
    if backend is not None and (backend != PAGE_OF_OWN or own_engine(inquiry) is not None):
        return None
    if own_engine(inquiry) is None and inquiry.key() is None:
        return Reason.NO_KEY, NO_ENGINE
    return None


@source(
    ID,
    title="Web search (own SearXNG, Brave, or a page you name)",
    lanes={Lane.WEB: Standing(level=Level.OPEN), Lane.NEWS: Standing(level=Level.OPEN)},
    yields=("search-result",),
    access="api",
    hosts=(
        "api.search.brave.com",
        "html.duckduckgo.com",
        "lite.duckduckgo.com",
        "www.mojeek.com",
        "www.bing.com",
    ),
    key="optional",
    options=("searxng", "backend"),
    pace="1/s",
    terms="your own SearXNG, or a Brave Search API key with its quota; three calls a run",
    silence="no result names the firm, which proves nothing",
    proven=(
        "websearch/brave-api-web-hello-world.json",
        "websearch/duckduckgo-html-golang.html",
        "websearch/duckduckgo-noscript-2015.html",
        "websearch/mojeek-javascript-tutorial.html",
        "websearch/bing-javascript-tutorial.html",
        "websearch/searx.be-bot-check.html",
    ),
    probe=Probe(known="Wikipedia", nonsense="qzxv wkfjh pltrm ggbvd"),
)
async def collect(inquiry: Inquiry) -> None:
    """Ask the three queries at once; read them in order, so that the first keeps what all show."""
    why, wanted = not_to_be_asked(inquiry), queries(inquiry.subject.name)
    searxng, key, backend = own_engine(inquiry), inquiry.key(), inquiry.option("backend")
    asks = (
        []
        if why
        else [ask_for(one.words, searxng=searxng, key=key, backend=backend) for one in wanted]
    )
    pages = await asyncio.gather(*map(inquiry.get, asks), return_exceptions=True)
    seen: set[str] = set()
    for query, page in zip_longest(wanted, pages):
        async with inquiry.question(query.question, lane=query.lane, kind="search-result") as q:
            if why is not None:
                q.skip(*why)
            elif isinstance(page, BaseException):
                raise page
            else:
                keep(inquiry, query, q, page, seen)
