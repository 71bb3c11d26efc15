"""
Page 1: what a credit manager signs. At most 55 lines, whatever the strangers' words are.

The page is built as blocks without a format. `Room` says how much of each list is shown; a
format takes the roomiest page that fits its lines. What is cut is counted, and stands in full
on the later pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from duecheck.model.assessment import Assessment, Band, ReasonCode, Status, Unknown
from duecheck.model.lookup import Lane
from duecheck.model.report import RunReport
from duecheck.model.signal import State
from duecheck.reports.blocks import Block, Boxes, Bullets, Facts, Grid, Heading, Says
from duecheck.reports.lanes_searched import lanes, nothing_found, searched_line
from duecheck.reports.next_steps import next_steps
from duecheck.reports.page_header import header
from duecheck.reports.room import ENDLESS, ROOMS, Room
from duecheck.reports.sanctions_section import in_a_line
from duecheck.reports.settling import settled_by
from duecheck.reports.wording import amount, clip, listed, verdict_words, whole_points, words

LONGEST = 55
TOP_REASONS = 4


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page 1 that fits, and whether blank lines stand before its headings."""

    blocks: tuple[Block, ...]
    blanks: bool


def fitted(run: RunReport, write: Callable[[Page], int]) -> Page:
    """Return the roomiest page 1 that fills at most 55 lines, as *write* counts them."""
    for room in ROOMS:
        page = Page(blocks=tuple(page_one(run, room)), blanks=room.blanks)
        if write(page) <= LONGEST:
            break
    return page


def uncut(run: RunReport, page: Page) -> bool:
    """Whether *page* holds everything page 1 could ever say of *run*."""
    return tuple(page_one(run, ENDLESS)) == page.blocks


def page_one(run: RunReport, room: Room) -> Iterator[Block]:
    """Yield page 1 in the order a credit manager reads it."""
    found = run.assessment
    yield from header(run, words=room.words)
    yield from action(run, room)
    yield from standing(run, room)
    if found.status is Status.NEEDS_REVIEW:
        yield from candidates(run, room)
    yield from adverse(found, room)
    yield from favourable(found, room)
    yield from not_known(found, room)
    yield from claims(found, room)
    yield from sensitivity(found, room)
    yield from steps(run, room)
    yield Heading("9. Decision by a person")
    yield Boxes(("Approved by", "Limit", "Date", "Override reason"))


def action(run: RunReport, room: Room) -> Iterator[Block]:
    """Yield the recommendation in words, its limit and its conditions."""
    decision, found = run.assessment.decision, run.assessment
    yield Heading(f"1. Action: {words('actions')[str(decision.action)]}")
    limit = f"Limit: {amount(decision.limit, decision.currency)}"
    review = "" if decision.review_by is None else f"; review by {decision.review_by}"
    said = not found.status_reason or any(
        found.status_reason in condition for condition in decision.conditions
    )
    why = [clip(f"Why: {found.status_reason}", room.words)] if not said else []
    yield Bullets((f"{limit}{review}", *why, *some(decision.conditions, room.conditions, room)))


def standing(run: RunReport, room: Room) -> Iterator[Block]:
    """Yield band, points, coverage and stops in one line; a stop and the sanctions in their own."""
    found, score = run.assessment, run.assessment.score
    points = "NO POINTS" if score.points is None else f"{whole_points(score.points)} of 100 points"
    band = "NO OPINION" if score.band is None else f"Band {str(score.band).upper()}"
    if found.hard_stops and score.band in (Band.CLEAR, Band.WATCH):
        # A good band beside a stop would comfort: it is the points' alone.
        band = f"{band} by points alone"
    codes = {s.code if s.confirmed else f"{s.code} (possible)" for s in found.hard_stops}
    stops = listed(sorted(codes)) if codes else _no_stops(found)
    coverage = f"coverage {found.coverage.pct:.0f}%"
    yield Heading(f"2. {band}, {points}, {coverage}, hard stops: {stops}")
    least = (
        ()
        if score.minimum_band is None
        else (f"Band at least {score.minimum_band}: {score.minimum_band_reason}",)
    )
    stops_said = [
        f"{'HARD STOP' if s.confirmed else 'POSSIBLE HARD STOP, verify'} {s.code}: {s.text}"
        for s in found.hard_stops
    ]
    sanctioned = clip(in_a_line(run), room.words)
    yield Bullets((*some(least, 1, room), *some(stops_said, room.stops, room), sanctioned))


def _no_stops(found: Assessment) -> str:
    missing = lanes(found, searched=False)
    gone = [str(lane) for lane in (Lane.REGISTER, Lane.INSOLVENCY) if lane in missing]
    return f"{' and '.join(gone)} NOT CHECKED" if gone else "none found"


def candidates(run: RunReport, room: Room) -> Iterator[Block]:
    """Yield the register entries the name could mean, and how to pick one."""
    if not run.candidates:
        yield Says("No register entry was proposed for this name.")
        return
    shown = sorted(run.candidates, key=lambda entry: (-entry.match, entry.id))[: room.candidates]
    yield Grid(
        ("--pick", "Name", "Status", "Match", "Agreed"),
        tuple(
            (
                entry.id,
                clip(entry.name, max(20, room.words // 3)),
                entry.status or "-",
                f"{entry.match:.2f}",
                clip(listed(entry.agreed), room.words),
            )
            for entry in shown
        ),
    )
    rest = len(run.candidates) - len(shown)
    more = f" {rest} more on the later pages." if rest else ""
    yield Says(
        f"Settled by {listed(settled_by(run.request.subject, run.candidates))}. "
        f"Pick by the first column, e.g. --pick {shown[0].id}.{more}"
    )


def adverse(found: Assessment, room: Room) -> Iterator[Block]:
    """Yield the top four reasons with date, source and points, and the lanes searched."""
    yield Heading("3. Adverse: what speaks against it")
    reasons = top(found.reasons)
    rest = len(found.reasons) - len(reasons)
    yield Bullets(
        (
            *(_reason(reason, room.reason) for reason in reasons),
            *((f"{rest} more on the later pages",) if rest else ()),
            *(() if reasons else (nothing_found(found, "adverse"),)),
            searched_line(found),
        ),
        proof=tuple(reason.evidence_ids for reason in reasons),
    )


def top(reasons: Sequence[ReasonCode]) -> list[ReasonCode]:
    """Return the four reasons with most points."""
    return sorted(reasons, key=lambda reason: (-reason.points, reason.code))[:TOP_REASONS]


def _reason(reason: ReasonCode, limit: int) -> str:
    dated = "undated" if reason.event_date is None else str(reason.event_date)
    head = f"{reason.code}, {whole_points(reason.points)} points: "
    tail = f" ({dated}, {clip(reason.source, 30)})"
    return f"{head}{clip(reason.text, max(24, limit - len(head) - len(tail)))}{tail}"


def favourable(found: Assessment, room: Room) -> Iterator[Block]:
    """Yield what supports it, with the points it may take off, and the lanes searched."""
    yield Heading("4. Favourable: what supports it")
    said = [f"{c.code}, up to {ceil(c.points)} off: {c.text}" for c in found.comforts]
    yield Bullets(
        (
            *some(said, room.comforts, room),
            *(() if said else (nothing_found(found, "favourable"),)),
            "Searched: the same lanes.",
        )
    )


def not_known(found: Assessment, room: Room) -> Iterator[Block]:
    """Yield the lanes nobody answered and who can; the signs nobody could assess share a line."""
    yield Heading("5. NOT KNOWN, and who can tell")
    in_lanes = sorted(
        (u for u in found.unknowns if u.lane is not None), key=lambda u: (not u.mandatory, u.code)
    )
    silent = [row.id for row in found.signs if row.state is State.NOT_ASSESSED]
    signs = f"Signs NOT CHECKED: {', '.join(silent)} (later pages say who can tell)"
    yield Bullets(
        (
            *some([_unknown(u, room.words) for u in in_lanes], room.unknowns, room),
            *(() if in_lanes or lanes(found, searched=False) else ("Every lane was answered.",)),
            *((signs,) if silent else ()),
        )
    )


def _unknown(unknown: Unknown, limit: int) -> str:
    must = ", MANDATORY" if unknown.mandatory else ""
    head, ask = f"{unknown.code} {unknown.lane}{must}", f"ask: {unknown.who_can_fill}"
    whole = f"{head}: {unknown.reason}; {ask}"
    # Who can tell matters more here than why nobody did; the reason stands on the later pages.
    return whole if len(whole) <= limit else clip(f"{head}; {ask}", limit)


def claims(found: Assessment, room: Room) -> Iterator[Block]:
    """Yield the claims table: what was claimed, what was found, the verdict."""
    yield Heading(f"6. Claims of the applicant{_shown(len(found.claims), room.claims)}")
    if not found.claims:
        yield Says("None were given.")
    width = max(20, (room.words - 24) // 2)
    yield Grid(
        ("What", "Claimed", "Verdict", "Found"),
        tuple(
            (
                claim.what,
                clip(claim.claimed, width),
                verdict_words(claim.verdict),
                clip(claim.found, width) or "-",
            )
            for claim in found.claims[: room.claims]
        ),
    )


def _shown(there: int, most: int) -> str:
    return f" ({most} of {there}; all of them on the later pages)" if there > most else ""


def sensitivity(found: Assessment, room: Room) -> Iterator[Block]:
    """Yield how firm the band is; where no points are given there is nothing to test."""
    if found.score.points is None:
        yield Facts((("7. How firm", "no points are given, so there is nothing to test"),))
    else:
        yield Facts((("7. How firm", clip(found.sensitivity.text or _bands(found), room.words)),))


def _bands(found: Assessment) -> str:
    tested: tuple[tuple[str, Band | None], ...] = (
        (
            f"without {found.sensitivity.strongest_code or 'the strongest item'}",
            found.sensitivity.strongest_removed,
        ),
        ("if all that is not known is good", found.sensitivity.unknown_clean),
        ("if all of it is bad", found.sensitivity.unknown_bad),
    )
    return "; ".join(f"{what}: {band or 'no band'}" for what, band in tested)


def steps(run: RunReport, room: Room) -> Iterator[Block]:
    """Yield the next steps with owner and due date."""
    todo = next_steps(run)
    yield Heading(f"8. Next steps{_shown(len(todo), room.steps)}")
    if not todo:
        yield Says("None beyond the decision.")
    yield Grid(
        ("Due", "Owner", "Step"),
        tuple(
            (str(step.due), step.owner, clip(step.does, max(40, room.words - 25)))
            for step in todo[: room.steps]
        ),
    )


def some(items: Sequence[str], most: int, room: Room) -> Iterator[str]:
    """Yield about *most* items, cut to the room; the rest is counted, never dropped in silence."""
    shown = len(items) if len(items) <= most + 1 else most
    yield from (clip(item, room.words) for item in items[:shown])
    if len(items) > shown:
        yield f"{len(items) - shown} more on the later pages"
