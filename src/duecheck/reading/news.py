"""
News about a firm: which stories name it, and which of fifty pages are one story.

A wire story stands on many sites under nearly one title: it is one origin, however often it was
printed. The earliest copy speaks; the others are counted as outlets.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from duecheck import discover
from duecheck.model.evidence import About, Evidence, SourceClass
from duecheck.model.subject import Subject
from duecheck.model.text import quote
from duecheck.reading.names import named_in
from duecheck.reading.postcodes import postcode_in
from duecheck.reading.register_statement import register_statement

BEHIND = re.compile(r"\s+[-–—|•·]\s+[^-–—|•·]{2,40}$")
WORD = re.compile(r"[^\W_]+")
ODD = re.compile(r"\s+([,.;:!?%)’'])|([(])\s+")


@dataclass(frozen=True, kw_only=True)
class Story:
    """One page of news; `outlets` are the hosts that carried it, the speaking one first."""

    title: str
    text: str
    address: str
    outlet: str
    on: date | None
    language: str = ""
    outlets: tuple[str, ...] = field(default=())


def straightened(title: str) -> str:
    """A title without the odd blanks around marks that some indexes put in."""
    return ODD.sub(lambda found: found[1] or found[2], " ".join(title.split()))


def bare_title(title: str) -> str:
    """The telling words of a title, lower case, without the outlet's name behind a dash."""
    small = set(discover.table("reading", "news.toml")["small"])
    words = WORD.findall(BEHIND.sub("", straightened(title)).casefold())
    return " ".join(word for word in words if word not in small)


def names_firm(story: Story, subject: Subject) -> str | None:
    """The firm's name as the story writes it in title or text, or None."""
    return named_in(story.title, subject.name) or named_in(story.text, subject.name)


def one_story(one: Story, other: Story) -> bool:
    """Whether two pages carry the same story: titles or first words alike, days close."""
    from rapidfuzz import fuzz

    table = discover.table("reading", "news.toml")
    if one.on and other.on and abs((one.on - other.on).days) > table["days"]:
        return False
    titles = bare_title(one.title), bare_title(other.title)
    if not all(titles):
        return False
    if set(re.findall(r"\d+", titles[0])) != set(re.findall(r"\d+", titles[1])):
        return False
    if titles[0] == titles[1] or fuzz.token_sort_ratio(*titles) >= table["alike"]:
        return True
    texts = one.text[:400].casefold(), other.text[:400].casefold()
    long = min(len(text) for text in texts) >= 120
    return long and fuzz.ratio(*texts) >= table["alike"]


def told_once(stories: Iterable[Story]) -> list[Story]:
    """Every story once, newest first; the earliest copy speaks and names the others' outlets."""
    groups: list[list[Story]] = []
    for story in sorted(stories, key=lambda item: (item.on or date.max, item.address)):
        group = next((held for held in groups if one_story(held[0], story)), None)
        if group is None:
            groups.append([story])
        else:
            group.append(story)
    once = [
        replace(group[0], outlets=tuple(dict.fromkeys(item.outlet for item in group)))
        for group in groups
    ]
    return sorted(once, key=lambda item: (item.on or date.min, item.address), reverse=True)


def origin_of(story: Story) -> str:
    """The story's own origin, the same in whichever source it was found."""
    digest = hashlib.sha256(bare_title(story.title).encode()).hexdigest()[:12]
    return f"story:{digest}"


def statements(source: str, stories: Sequence[Story], subject: Subject) -> list[Evidence]:
    """The stories that name the firm, as evidence, each once."""
    ours = [story for story in stories if names_firm(story, subject) is not None]
    return [statement(source, story, subject) for story in told_once(ours)]


def statement(source: str, story: Story, subject: Subject) -> Evidence:
    """One story: its title is the quote, its words are there to be read by the judges."""
    said = f"{story.title} {story.text}"
    more = len(story.outlets) - 1
    told = f"{story.outlet}, {story.on or 'undated'}: {story.title}"
    town = subject.town
    item = register_statement(
        source,
        "news-item",
        told + (f" (and {more} other sites)" if more > 0 else ""),
        about=About(
            name=names_firm(story, subject),
            postcode=postcode_in(said, subject.country),
            town=town
            if town and named_in(said, town) and not named_in(subject.name, town)
            else None,
        ),
        event_date=story.on,
        quote=quote(story.title),
        doc=story.address or None,
        source_class=SourceClass.PRESS,
        title=story.title,
        text=story.text or None,
        on=None if story.on is None else story.on.isoformat(),
        outlet=story.outlet,
        outlets=story.outlets,
        language=story.language or None,
    )
    return item.model_copy(update={"origin": origin_of(story), "url": story.address or None})
