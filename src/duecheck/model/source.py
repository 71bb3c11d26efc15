"""
The `@source` decorator: a module in `sources/` declares what it is, then collects.

    @source("wayback", title="Wayback Machine", yields={Lane.WEB: ("archive-capture",)}, ...)
    async def collect(inquiry: Inquiry) -> None: ...

The folder is the registry; `duecheck sources` prints these declarations.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from duecheck.model.lookup import Lane

if TYPE_CHECKING:
    from duecheck.model.inquiry import Inquiry
    from duecheck.model.subject import Candidate


class Level(StrEnum):
    """What an answer from this source is worth to a lane's coverage."""

    AUTHORITY = "authority"
    OPEN = "open"
    HINT = "hint"


@dataclass(frozen=True, kw_only=True)
class Standing:
    """
    What a source is for one lane: its level, and for whom.

    Empty `countries` means every country. A subject outside them is not covered by this
    source: a look-up there ends `not-checked: not-covered` and gives no credit.
    """

    level: Level
    countries: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()

    def covers(self, country: str | None, entity: str) -> bool:
        """Whether this standing holds for a subject of that country and kind of entity."""
        return (not self.countries or country in self.countries) and (
            not self.entities or entity in self.entities
        )


@dataclass(frozen=True, kw_only=True)
class Probe:
    """A question for `sources check`: known to be answered found, or nonsense expected none."""

    known: str
    nonsense: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Source:
    """
    A place we look. `collect` asks through the inquiry; `find` proposes candidates by name.

    `finds_site` is asked after the others and reads what they saw (`inquiry.seen`). `on_site`
    asks about the firm's domain, and is asked again where none was stated and a site was found.
    A source with `after` is asked last, and is handed what the others saw of those kinds. One
    about a `person` is asked only under a social-media plan that allows look-ups about persons.
    """

    id: str
    title: str
    lanes: dict[Lane, Standing]
    yields: tuple[str, ...]
    access: Literal["api", "page", "dns", "offline"]
    hosts: tuple[str, ...] = ()
    key: Literal["none", "needed", "optional"] = "none"
    contact: bool = False
    pace: str = "1/s"
    terms: str
    silence: str
    proven: tuple[str, ...] = ()
    probe: Probe | None = None
    default: bool = True
    options: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    on_site: bool = False
    finds_site: bool = False
    person: bool = False
    collect: Callable[[Inquiry], Awaitable[None]] = field(repr=False)
    find: Callable[[Inquiry], Awaitable[list[Candidate]]] | None = field(default=None, repr=False)
    page: str = field(repr=False, default="")

    @property
    def manual(self) -> str:
        """The module's docstring: what `duecheck explain <id>` prints."""
        return self.page

    @property
    def source_id(self) -> str:
        """Marks the object for `discover`."""
        return self.id


def source(
    id: str,
    *,
    title: str,
    lanes: dict[Lane, Standing],
    yields: tuple[str, ...],
    access: Literal["api", "page", "dns", "offline"],
    terms: str,
    silence: str,
    hosts: tuple[str, ...] = (),
    key: Literal["none", "needed", "optional"] = "none",
    contact: bool = False,
    pace: str = "1/s",
    proven: tuple[str, ...] = (),
    probe: Probe | None = None,
    default: bool = True,
    options: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
    on_site: bool = False,
    finds_site: bool = False,
    person: bool = False,
    find: Callable[[Inquiry], Awaitable[list[Candidate]]] | None = None,
) -> Callable[[Callable[[Inquiry], Awaitable[None]]], Source]:
    """Make a `collect` function a source. The module's docstring is its manual."""

    def wrap(collect: Callable[[Inquiry], Awaitable[None]]) -> Source:
        made = Source(
            id=id,
            title=title,
            lanes=lanes,
            yields=yields,
            access=access,
            hosts=hosts,
            key=key,
            contact=contact,
            pace=pace,
            terms=terms,
            silence=silence,
            proven=proven,
            probe=probe,
            default=default,
            options=options,
            after=after,
            on_site=on_site,
            finds_site=finds_site,
            person=person,
            collect=collect,
            find=find,
            page=inspect.getdoc(sys.modules[collect.__module__]) or "",
        )
        object.__setattr__(made, "__module__", collect.__module__)
        return made

    return wrap
