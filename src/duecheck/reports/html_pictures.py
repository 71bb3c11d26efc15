"""Pictures of the HTML report: twelve signs at a glance, the points in parts, dates in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duecheck.model.assessment import Row, Score
from duecheck.model.evidence import Evidence
from duecheck.model.report import RunReport
from duecheck.reports.bearing import NEUTRAL, bearings
from duecheck.reports.html_blocks import STATES, Anchors, words
from duecheck.reports.wording import state_words, whole_points

WHOLE = 100.0
TONES = 6


def strip(signs: Sequence[Row]) -> Iterator[str]:
    """Yield the signs as twelve cells; each says its state in a mark and a word, not by colour."""
    yield '<ol class="strip" aria-label="The twelve danger signs">'
    for row in signs:
        mark, _, word = state_words(row.state).partition(" ")
        yield (
            f'<li class="sign {STATES.get(mark, "unknown")}"><a href="#row-{words(row.id)}">'
            f'<b>{words(row.id)}</b> <span aria-hidden="true">{words(mark)}</span> '
            f'<span class="word">{words(word.lower())}</span>'
            f'<span class="hidden">: {words(row.title)}</span></a></li>'
        )
    yield "</ol>"


def bar(score: Score) -> Iterator[str]:
    """Yield gross points by family on a scale of 100, what comfort takes off, and the legend."""
    if score.points is None:
        yield '<p class="nobar">No bar: no points are given.</p>'
        return
    parts = [(name, points) for name, points in sorted(score.families.items()) if points > 0]
    extra = score.gross - sum(points for _, points in parts)
    if extra > 0:
        parts.append(("several families at once", extra))
    label = f"{whole_points(score.points)} of 100 points"
    yield f'<div class="bar" role="img" aria-label="{label}; its parts follow">'
    room = WHOLE
    for n, (_, points) in enumerate(parts):
        width = min(points, room)
        room -= width
        yield f'<i class="tone-{n % TONES}" style="width:{width:.2f}%"></i>'
    if score.comfort > 0:
        yield f'<i class="off" style="width:{min(score.comfort, WHOLE - room):.2f}%"></i>'
    yield "</div>"
    yield '<ul class="legend">'
    for n, (name, points) in enumerate(parts):
        yield f'<li><i class="tone-{n % TONES}"></i>{words(name)} {points:.2f}</li>'
    if score.comfort > 0:
        yield f'<li><i class="off"></i>comfort takes off {score.comfort:.2f}</li>'
    if not parts:
        yield "<li>no family has points</li>"
    yield "</ul>"


def timeline(run: RunReport, anchors: Anchors) -> Iterator[str]:
    """Yield the dated evidence in order, newest first; what bears on the points is marked."""
    dated = [item for item in run.evidence if item.event_date is not None]
    yield '<section class="later"><h2>Dated evidence in order</h2>'
    if not dated:
        yield "<p>No evidence carries a date of its own.</p></section>"
        return
    weights = bearings(run.assessment)
    yield '<ol class="timeline">'
    for item in sorted(dated, key=_newest_first):
        bearing = weights.get(item.id, NEUTRAL)
        code = f" <b>{words(f'{bearing.polarity} {bearing.code}')}</b>" if bearing.code else ""
        yield (
            f'<li class="{words(bearing.polarity)}"><time datetime="{item.event_date}">'
            f"{item.event_date}</time>{code} {words(item.value)} "
            f'<span class="proof">[{anchors.links((item.id,))}]</span></li>'
        )
    yield "</ol></section>"


def _newest_first(item: Evidence) -> tuple[int, str]:
    day = item.event_date
    return (0 if day is None else -day.toordinal(), item.id)
