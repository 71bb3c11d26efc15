"""
Asks every source at once and keeps what each saw.

A register asked by name only proposes candidates; identity chooses, or says that it is
ambiguous, before that register is asked for more. A source that breaks costs its own lanes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from duecheck import discover
from duecheck.guardrails.plan import allows_site, in_force
from duecheck.identity.choose import choose, score_candidates
from duecheck.identity.same_name import other_name
from duecheck.model.door import Door
from duecheck.model.evidence import Evidence, FetchedBy
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Lookup, Reason
from duecheck.model.settings import Settings
from duecheck.model.source import Level, Source
from duecheck.model.subject import Candidate, Request
from duecheck.pipeline.plan import Plan
from duecheck.pipeline.silence import silence

# Where firms are entered state by state, one state's entry settles nothing for the others.
ACTIVITY = ("activity",)
ENTERED_BY_STATE = frozenset({"US"})
Progress = Callable[[str, str], None]


@dataclass(kw_only=True)
class Gathered:
    """What one or all sources saw. `chosen` are the register entries that were read in full."""

    evidence: list[Evidence] = field(default_factory=list)
    lookups: list[Lookup] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    ambiguous: list[Candidate] = field(default_factory=list)
    chosen: list[Candidate] = field(default_factory=list)


def all_sources() -> list[Source]:
    """Every source in the folder, by id."""
    return sorted(discover.marked("sources", "source_id"), key=lambda source: source.id)


async def gather(
    plan: Plan,
    *,
    door: Door,
    settings: Settings,
    sources: Sequence[Source],
    progress: Progress | None = None,
    held: Mapping[str, str] | None = None,
) -> Gathered:
    """
    Ask all *sources* concurrently; the result stands in their order, not in arrival's.

    Where no site was stated, those that find one are asked next, by what the others saw; where
    they find it, the sources that ask about a site are asked again, about that one. Those that go
    by what others saw are asked last. *held* names sources that are not asked, and why.
    """
    by_source: dict[str, Gathered] = {}

    async def all_of(asked: Sequence[Source], plan: Plan) -> None:
        seen = [item for part in by_source.values() for item in part.evidence]
        for one in asked:
            if held is not None and (why := held.get(one.id)) is not None:
                by_source[one.id] = unasked(one, plan, why)
        live = [one for one in asked if held is None or one.id not in held]
        answers = await asyncio.gather(
            *(
                ask(one, plan, door=door, settings=settings, progress=progress, seen=seen)
                for one in live
            )
        )
        by_source.update(zip((one.id for one in live), answers, strict=True))

    finders = [source for source in sources if source.finds_site]
    await all_of([source for source in sources if not (source.finds_site or source.after)], plan)
    await all_of(finders, plan)
    found = found_site([item for one in finders for item in by_source[one.id].evidence])
    if found is not None:
        again = [source for source in sources if source.on_site and not source.after]
        await all_of(again, about_site(plan, found))
        for source in again:
            part = by_source[source.id]
            part.evidence = [known_as(item, found) for item in part.evidence]
    await all_of([source for source in sources if source.after], plan)
    return together([by_source[source.id] for source in sources], sources, plan.request)


def together(parts: Sequence[Gathered], sources: Sequence[Source], request: Request) -> Gathered:
    """Return what all sources saw as one, in the order of *sources*."""
    whole = Gathered()
    for part in parts:
        whole.evidence += part.evidence
        whole.lookups += part.lookups
        whole.candidates += part.candidates
        whole.chosen += part.chosen
    if not own_register_chose(sources, whole.chosen, request):
        whole.ambiguous = [item for part in parts for item in part.ambiguous]
    return whole


def found_site(evidence: Sequence[Evidence]) -> Evidence | None:
    """The candidate whose pages proved it the firm's own site, or None."""
    return next((item for item in evidence if item.fact("verified") is True), None)


def about_site(plan: Plan, found: Evidence) -> Plan:
    """*plan* as if the applicant had stated the site that was *found*."""
    site = {"url": found.text_fact("address"), "domain": found.about.domain}
    subject = plan.request.subject.model_copy(update=site)
    request = plan.request.model_copy(update={"subject": subject})
    return plan.model_copy(update={"request": request})


def known_as(item: Evidence, found: Evidence) -> Evidence:
    """*item* about the found site, with what its pages said of whose it is."""
    if item.about.domain != found.about.domain:
        return item
    said = {name: value for name, value in item.about.model_dump().items() if value is not None}
    return item.model_copy(update={"about": found.about.model_copy(update=said)})


def own_register_chose(
    sources: Sequence[Source], chosen: Sequence[Candidate], request: Request
) -> bool:
    """
    Whether a register of the subject's own country settled on one entry.

    Also one whose silence proves nothing (a province's, a gateway to the register): what it
    holds is the firm's own entry, and an index of the world that found several is not asked.
    """
    deciding = {
        source.id
        for source in sources
        if (standing := source.lanes.get(Lane.REGISTER)) is not None
        and standing.level is not Level.HINT
        and (standing.level is Level.AUTHORITY or standing.countries - ENTERED_BY_STATE)
        and standing.covers(request.subject.country, request.subject.kind)
    }
    return any(candidate.id.partition(":")[0] in deciding for candidate in chosen)


async def ask(
    source: Source,
    plan: Plan,
    *,
    door: Door,
    settings: Settings,
    progress: Progress | None,
    seen: Sequence[Evidence] = (),
) -> Gathered:
    """Ask one source; whatever happens, every lane of it ends in a look-up with a reason."""
    request = plan.request
    number, fetched_by = stated_number(source, request)
    inquiry = Inquiry(
        source=source.id,
        subject=request.subject,
        door=door,
        as_of=plan.as_of,
        number=number,
        fetched_by=fetched_by,
        started=plan.started,
        seen=[x for x in seen if source.finds_site or x.kind in source.after],
    )
    if (why := left_out(source, request, settings) or no_plan(source, plan)) is not None:
        return unasked(source, plan, why)
    part = Gathered()
    if progress is not None:
        progress(source.id, "asking")
    broke = ""
    try:
        if inquiry.number is None and source.find is not None:
            await propose(source, inquiry, request, part)
        await source.collect(inquiry)
        if fetched_by is FetchedBy.NUMBER and request.pick is None:
            part.ambiguous = part.candidates = under_another_name(source, inquiry)
    except Exception as surprise:  # one broken source must not cost the others
        broke = f"its answer broke our reader ({type(surprise).__name__})"
    part.evidence = [
        item.model_copy(update={"id": f"{source.id}-{n}"})
        for n, item in enumerate(inquiry.evidence, start=1)
    ]
    part.lookups = inquiry.lookups
    answered = {lookup.lane for lookup in part.lookups}
    part.lookups += [
        silence(source, lane, plan.started, Reason.UNREADABLE, broke or "the source did not ask")
        for lane in source.lanes
        if lane not in answered and (broke or not part.lookups)
    ]
    if progress is not None:
        progress(source.id, "done")
    return part


async def propose(source: Source, inquiry: Inquiry, request: Request, part: Gathered) -> None:
    """Let the register propose entries by name, and take one where identity is sure enough."""
    assert source.find is not None  # noqa: S101 (the caller looked)
    scored = score_candidates(request.subject, await source.find(inquiry))
    choice = choose(request.subject, scored, request.pick)
    part.candidates = list(scored)
    part.ambiguous = list(choice.ambiguous)
    if choice.chosen is not None:
        part.chosen = [choice.chosen]
        inquiry.number = choice.chosen.number


def under_another_name(source: Source, inquiry: Inquiry) -> list[Candidate]:
    """Return the entry under the number stated where its name is another's: a person must say."""
    entries = [item for item in inquiry.evidence if item.kind == "registration" and item.facts]
    former = [str(item.fact("old")) for item in inquiry.evidence if item.kind == "name-change"]
    return [
        Candidate(
            id=f"{source.id}:{inquiry.number}",
            name=str(entry.fact("name")),
            number=str(inquiry.number),
            country=entry.text_fact("country"),
            status=entry.text_fact("status") or "",
            address=entry.text_fact("address") or "",
            match=1.0,
            agreed=("register number",),
        )
        for entry in entries
        if entry.text_fact("name")
        and other_name(inquiry.subject.name, [str(entry.fact("name")), *former])
    ]


def stated_number(source: Source, request: Request) -> tuple[str | None, FetchedBy]:
    """Return the number to fetch by: picked by a person, or stated and of this register."""
    if request.pick is not None and request.pick.partition(":")[0] == source.id:
        return request.pick.partition(":")[2], FetchedBy.NUMBER
    standing = source.lanes.get(Lane.REGISTER)
    if source.find is None or standing is None or request.subject.reg is None:
        return None, FetchedBy.NAME
    if standing.countries and request.subject.country not in standing.countries:
        return None, FetchedBy.NAME
    if standing.countries and standing.level is Level.HINT:
        # Such a register has numbers of its own, and the stated one is another's.
        return None, FetchedBy.NAME
    return request.subject.reg, FetchedBy.NUMBER


def left_out(source: Source, request: Request, settings: Settings) -> str | None:
    """Why this source is not asked at all, or None."""
    if request.only and source.id not in request.only and not set(request.only) & set(source.lanes):
        return "left out by --only"
    enabled = settings.source(source.id).enabled
    if enabled is False or (enabled is None and not source.default):
        return "switched off in the settings"
    return None


def no_plan(source: Source, plan: Plan) -> str | None:
    """Why the social-media plan keeps this source from being asked (R-06, R-07), or None."""
    own = in_force(plan.social_plan, plan.as_of).plan
    if source.yields == ACTIVITY and not allows_site(own, source.id, *source.hosts):
        return "not allowed by policy: the plan's sites leave it out (R-06)"
    if not source.person or plan.request.subject.owner is None:
        return None
    if own is not None and own.person_lookups:
        return None
    return "no social-media plan of your own in force allows look-ups about persons (R-06)"


def unasked(source: Source, plan: Plan, why: str) -> Gathered:
    """Return what a source that is not asked leaves: a look-up a lane, with the reason."""
    return Gathered(lookups=list(_unasked(source, plan.started, why)))


@lru_cache(maxsize=512)
def _unasked(source: Source, at: datetime, why: str) -> tuple[Lookup, ...]:
    return tuple(silence(source, lane, at, Reason.POLICY, why) for lane in source.lanes)
