"""The page of a text code: what is read as it, what takes it back, how well it was measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from duecheck import discover
from duecheck.reading.text_measured import ENOUGH, measured

TITLES = {
    "INS": "Formal insolvency, with its stage",
    "CLS": "Closes the business or a site",
    "LAY": "Cuts jobs (context, no points)",
    "LEG": "Other proceedings against it (context, no points)",
    "FIN": "Weak results (context, no points)",
}


def text_page(code: str) -> Iterator[str]:
    """Yield the lines for *code*; none where no text is read as it."""
    rows = [
        row
        for row in discover.table("reading", "text_patterns.toml")["pattern"]
        if code in (row["code"], *row.get("also", []))
    ]
    if code == "D10":
        yield "Read from text (duecheck read): notices of returned mail, text_bounces.toml"
    if not rows:
        return
    yield from figures(code)
    for row in rows:
        stage = f", stage {row['stage']}" if "stage" in row else ""
        yield f"  {row['id']}: {{co}} as {row['role']}{stage}"
        if row.get("unproven"):
            yield "    unproven: never judged, so it carries no points"
        yield from (f"    says    {said}" for said in row["say"])
        yield from (f"    says    {said} (never judged)" for said in row.get("unjudged", []))
        yield from (f"    unless  {said}" for said in row.get("unless", []))
        yield from (f"    unless  anywhere {said}" for said in row.get("instead", []))
        yield f"    e.g.    {row['hit']}"
        yield f"    not     {row['miss']}"
    yield from lists_of(rows)


def lists_of(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the lists of words that *rows* name, `{bills}  bill, invoice, …`, in their order."""
    kinds = ("say", "unjudged", "unless", "instead")
    said = " ".join(way for row in rows for kind in kinds for way in row.get(kind, []))
    listed = {
        name: words
        for name, words in discover.table("reading", "text_patterns.toml")["words"].items()
        if f"{{{name}}}" in said
    }
    if listed:
        yield "  The lists of words:"
    for name, words in listed.items():
        yield f"    {{{name}}}  {', '.join(words)}"


def figures(code: str) -> Iterator[str]:
    """Yield what was measured on texts unseen, and what follows from it."""
    seen = measured(code)
    if seen.judged < ENOUGH:
        known = f"too few ({seen.judged} judged on texts unseen)"
    else:
        known = f"{seen.right} of {seen.judged} right on texts unseen"
    yield f"Read from text (duecheck read): precision {known}"
    yield f"  {'It scores.' if seen.scores else 'It says “read this” and carries no points.'}"
