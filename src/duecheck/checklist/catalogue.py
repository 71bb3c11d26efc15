"""Every code as a page of the manual: signs, checks, hard stops, comforts and lanes."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from duecheck.checklist.entry import Entry
from duecheck.checklist.rules import Rules, entry_of, packaged_rules
from duecheck.errors import BadInput


@cache
def entries() -> tuple[Entry, ...]:
    """All entries in the order of the lists: D, G, A, H, then F and U."""
    rules = packaged_rules()
    listed = [_with_points(entry, rules) for entry in rules.entries.values()]
    return (*listed, *_comforts(rules), *_lanes(rules))


def entry(code: str) -> Entry:
    """The entry of *code* (a variant such as D07b gives D07's); BadInput with the nearest codes."""
    known = {listed.code: listed for listed in entries()}
    asked = code.strip()
    for wanted in (asked.upper(), entry_of(asked).upper()):
        if wanted in known:
            return known[wanted]
    near = get_close_matches(asked.upper(), list(known), n=3, cutoff=0.4)
    hint = f"Nearest: {', '.join(near)}" if near else "Codes look like D07, G09, A01, H01, F01, U01"
    raise BadInput("CODE", f"nothing is called {code!r}", hint=hint)


def _with_points(listed: Entry, rules: Rules) -> Entry:
    lines = []
    for code, rule in rules.weights.codes.items():
        if entry_of(code) == listed.code:
            worth = "by the gap" if rule.computed else f"{rule.severity:g}"
            lines.append(f"{code} {worth}: {rule.text.replace('{date}', 'DATE')}")
    sign = rules.weights.signs.get(listed.code)
    if sign is not None:
        lines.append(
            f"at most {sign.cap:g}; full weight for {sign.grace} days, then half every "
            f"{sign.half_life} days" + (", none while it goes on" if sign.live else "")
        )
    return listed.model_copy(update={"points": tuple(lines)})


def _comforts(rules: Rules) -> list[Entry]:
    return [
        Entry(
            code=code,
            title=rule.title,
            says=f"{rule.text}.",
            weight=f"comfort, at most {rule.points:g} points off; holds {rule.grace} days",
            not_the_same_as="legal evidence, hard stops and minimum bands, which it never touches",
            own="a note with this code" if rule.how == "note" else "",
            points=(f"answers {', '.join(rule.answers)}",),
        )
        for code, rule in rules.comforts.items()
    ]


def _lanes(rules: Rules) -> list[Entry]:
    return [
        Entry(
            code=rule.code,
            title=f"{rule.title} not answered",
            says=f"Nobody has answered for the lane {lane.value}.",
            why="What is unknown is shown and limits the terms; it is never taken as good.",
            who_can_tell=rule.who_can_fill,
            weight=f"{rule.prospect:g}% of coverage for a prospect, {rule.customer:g}% for a "
            "customer",
        )
        for lane, rule in rules.lanes.lanes.items()
    ]
