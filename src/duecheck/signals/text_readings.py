"""
What texts say of the firm: news, search excerpts and the user's notes that name no code.

One signal per row of text_readings.toml. A reading of a code that was measured on texts unseen
carries points as its source and stance allow; any other says "read this" and carries none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from duecheck import discover
from duecheck.model.evidence import Evidence, Stance
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, Judge, Signal
from duecheck.reading.text_reader import Read, Reading, read

KINDS = ("news-item", "search-result", "note")
# Results of these sorts are not about the firm's standing, or not about the firm.
PASSED_OVER = frozenset({"own-site", "advert", "namesake", "profile"})
OVER = frozenset({"exit", "withdrawn", "solvent"})
SURE = 0.5


def judge_of(reads_as: str, code: str) -> Judge:
    """The judge for one code of the reader."""

    def judge(evidence: Sequence[Evidence], as_of: date) -> Answer:
        name = named(evidence)
        texts = [(item, text) for item in evidence if (text := text_of(item, name))]
        if not texts:
            return Answer.unknown("no text about the firm was read")
        said = [
            (item, one)
            for item, (text, about) in texts
            for one in reading(text, about).readings
            if bears(item, one, reads_as, code)
        ]
        if not said:
            # A text that does not say it proves nothing.
            return Answer.unknown("no text that was read says so")
        cites = [cite(item, one) for item, one in said]
        return Answer.present("; ".join({one.text: None for one in cites}), *cites)

    return judge


def bears(item: Evidence, one: Reading, reads_as: str, code: str) -> bool:
    """Whether a reading is of the code, still stands, and for a stop is surely of this firm."""
    sure = not code.startswith("H") or (item.match.m >= SURE and one.stage != "threat")
    return one.code == reads_as and one.stage not in OVER and sure


def cite(item: Evidence, one: Reading) -> Cite:
    """The reading as an item: credible as its source, and no more than its words allow."""
    words = f"“{one.quote}” ({item.source}, pattern {one.pattern})"
    if not one.scored:
        return Cite(evidence=(item,), stance=Stance.VOID, text=f"read this: {words}")
    stance = Stance.VOID if item.stance is Stance.VOID else weaker(item.stance, one.stance)
    return Cite(evidence=(item,), event_date=item.event_date, stance=stance, text=words)


def weaker(said: Stance, read_as: Stance) -> Stance:
    """Of how the source says it and how the words do, the less credible."""
    order = [*Stance]
    return max(said, read_as, key=order.index)


def named(evidence: Sequence[Evidence]) -> str | None:
    """The firm's name as the application gives it."""
    for item in evidence:
        if item.kind == "claim" and item.fact("what") == "name":
            return item.text_fact("said")
    return None


def text_of(item: Evidence, name: str | None) -> tuple[str, str] | None:
    """The words of one piece of evidence, and whom to look for in them."""
    if item.outcome is not LookupOutcome.FOUND or item.kind not in KINDS:
        return None
    if item.kind == "note":
        text = item.text_fact("text")
        if name is None or not text or item.fact("code") is not None:
            return None
        # A note is about the customer whether it names it or not.
        if reading(text, name).subject_found:
            return text, name
        return f"{name} {text[0].lower()}{text[1:]}", name
    if item.fact("label") in PASSED_OVER:
        return None
    parts = [item.text_fact(field) for field in ("title", "text", "snippet")]
    about = item.about.name or name
    joined = "\n".join(part for part in parts if part)
    return (joined, about) if about and joined else None


@lru_cache(maxsize=512)
def reading(text: str, about: str) -> Read:
    """One text read once for all codes."""
    return read(text, about)


def page(entry: dict[str, Any]) -> str:
    """The manual of one code, from its row in the table."""
    return (
        f"{entry['says']}\n\nWhy it matters: see the sign; the words are quoted with their source."
        f'\nNot the same as: {entry["not"]}\nAsk: "{entry["ask"]}"'
    )


def all_of_them() -> Iterator[Signal]:
    """Yield one signal per row of text_readings.toml."""
    for code, entry in discover.table("signals", "text_readings.toml").items():
        made = Signal(
            code=code,
            reads=(*KINDS, "claim"),
            needs=(),
            page=page(entry),
            judge=judge_of(entry["reads_as"], code),
        )
        object.__setattr__(made, "__module__", __name__)
        yield made


SIGNALS = tuple(all_of_them())
