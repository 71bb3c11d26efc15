"""
GDELT: an index of the world's online news, searched by the firm's name.

What it is: the DOC 2.0 interface, which finds articles of twelve months by words in their text.

What it yields: news items whose title names the firm, each story once: the same wire story on
fifty sites is one origin, and the sites are counted.

What silence means: no title names the firm beside a word of trouble; small firms are seldom in
the press, so nothing follows and no credit is given.

Terms: no key; one call every five seconds (https://www.gdeltproject.org/about.html#termsofuse).

Traps: errors come as plain text with HTTP 200; a phrase of fewer than five letters is refused;
the match may stand anywhere on a page, so an article whose title does not name the firm is left
out; a name of common words finds namesakes, which identity weighs. No real answer is at hand:
unproven.
"""

from __future__ import annotations

from datetime import date, timedelta

from duecheck import discover
from duecheck.model.door import Ask
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading import json_fields as field
from duecheck.reading.dates import iso_day
from duecheck.reading.json_fields import Json
from duecheck.reading.names import without_form
from duecheck.reading.news import Story, statements, straightened

ID = "gdelt"
SEARCH = "https://api.gdeltproject.org/api/v2/doc/doc"
MANY = 250
LEAST = 5
QUESTION = "Any news of trouble, change or closing at this firm?"


def ask_for(name: str, as_of: date) -> Ask:
    """The search for a year's articles that hold the name and a word of trouble."""
    words = discover.table("reading", "news.toml")["search"]
    since = as_of - timedelta(days=365)
    return Ask(
        url=SEARCH,
        params=(
            ("query", f'"{without_form(name).replace(chr(34), "")}" ({" OR ".join(words)})'),
            ("mode", "artlist"),
            ("format", "json"),
            ("maxrecords", str(MANY)),
            ("sort", "datedesc"),
            ("startdatetime", since.strftime("%Y%m%d000000")),
            ("enddatetime", as_of.strftime("%Y%m%d235959")),
        ),
        accept="any",
    )


def parse_articles(answer: Json) -> list[Story]:
    """The articles; an empty answer has no list at all."""
    return [
        Story(
            title=straightened(field.needed(item, "title")),
            text="",
            address=field.needed(item, "url"),
            outlet=field.text(item, "domain") or "a site not named",
            on=iso_day((field.text(item, "seendate") or "")[:8]),
            language=field.text(item, "language") or "",
        )
        for item in field.records(answer, "articles")
    ]


def not_to_be_asked(inquiry: Inquiry) -> tuple[Reason, str] | None:
    """Why the press is not searched for this subject, or None."""
    if inquiry.subject.kind != "company":
        return Reason.POLICY, "the press is not searched for natural persons"
    if len(without_form(inquiry.subject.name)) < LEAST:
        return Reason.NOT_APPLICABLE, "the index refuses a phrase of fewer than five letters"
    return None


@source(
    ID,
    title="GDELT (news)",
    lanes={Lane.NEWS: Standing(level=Level.OPEN)},
    yields=("news-item",),
    access="api",
    hosts=("api.gdeltproject.org",),
    pace="1/5s",
    terms="no key; one call in five seconds; free with mention of the project",
    silence="no title of a year names the firm; proves nothing",
    probe=Probe(known="Thomas Cook", nonsense="Zzyxqv Nonesuch"),
)
async def collect(inquiry: Inquiry) -> None:
    """Search a year of news and keep each story that names the firm once."""
    async with inquiry.question(QUESTION, lane=Lane.NEWS, kind="news-item") as q:
        if (why := not_to_be_asked(inquiry)) is not None:
            q.skip(*why)
            return
        page = await inquiry.get(ask_for(inquiry.subject.name, inquiry.as_of))
        stories = parse_articles(field.document(page.json()))
        told = statements(ID, stories, inquiry.subject)
        q.found(told, page)
        q.found([], page)
        q.outcome = q.outcome or LookupOutcome.NONE
        cut = ", there may be more" if len(stories) >= MANY else ""
        q.detail = f"{len(stories)} articles read{cut}, {len(told)} stories name the firm"
