"""
Reads a text like a credit manager: which danger sign it says, about whom, and how surely.

A text says nothing of a subject it does not name; what it cannot read is not assessed, with a
reason. Offsets are characters in the text as handed in. Nothing here scores.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from duecheck.model.evidence import Stance
from duecheck.model.text import quote
from duecheck.reading.text_bounces import bounce, is_address
from duecheck.reading.text_clean import Cleaned, cleaned
from duecheck.reading.text_cues import before, cues
from duecheck.reading.text_entities import FIRM, NAME, PERSON, SUBJECT, words
from duecheck.reading.text_headings import without_headings
from duecheck.reading.text_language import unreadable
from duecheck.reading.text_lines import ITSELF, Line, lines
from duecheck.reading.text_measured import scores
from duecheck.reading.text_patterns import Pattern, patterns
from duecheck.reading.text_pieces import MARKS, OWN
from duecheck.reading.text_subject import names_of
from duecheck.reading.text_template import Found

NEUTRAL_STAGES = frozenset({"exit", "withdrawn", "solvent"})
# What the subject does itself: another name right before the verb makes it another's.
BY_ITS_OWN_ACT = frozenset({"INS", "CLS", "LAY", "FIN", "D01", "D05", "D06", "D09", "D12"})
OTHERS = frozenset({FIRM, NAME, PERSON})
RELATIVE = frozenset({"which", "who", "whose"})
# How many words before its buyer a sale may be spoken of.
SALE = 12
OPENING = frozenset({"and", "but", "that", "when", "after", "while", "because", "where", "as"})
BOUGHT = ("D08-bought", "D08-bid", "D08-owner-sells")
STANDING_FOR = ITSELF | {"it", "itself"}
BY_CONTEXT = frozenset({"D01", "D03", "D08", "D11"})


@dataclass(frozen=True)
class Reading:
    """One sign said of the subject: the words, where they stand, and the pattern that decided."""

    code: str
    scored: bool
    stance: Stance
    polarity: str
    stage: str | None
    role: str
    quote: str
    start: int
    end: int
    pattern: str

    def row(self) -> dict[str, Any]:
        """The reading as JSON values."""
        return {**vars(self), "stance": str(self.stance)}


@dataclass(frozen=True)
class Read:
    """What one text says of one subject; `reason` is given exactly when it was not assessed."""

    assessed: bool
    reason: str | None
    subject_found: bool
    readings: tuple[Reading, ...]

    def row(self) -> dict[str, Any]:
        """The answer as JSON values."""
        return {**vars(self), "readings": [reading.row() for reading in self.readings]}


def not_assessed(reason: str) -> Read:
    """The answer for a text that was not read."""
    return Read(assessed=False, reason=reason, subject_found=False, readings=())


def read(text: str, subject: str) -> Read:
    """What *text* says of *subject*; a text it cannot read comes back with the reason."""
    if not subject.strip():
        return not_assessed("no-subject: say whom the text should be about")
    if (reason := unreadable(text)) is not None:
        return not_assessed(reason)
    if is_address(subject):
        return mail(text, subject.strip())
    clean = cleaned(text)
    names = names_of(subject)
    if not may_be_named(clean.text, names.words):
        return Read(assessed=True, reason=None, subject_found=False, readings=())
    marked, found = lines(without_headings(clean.text), names)
    said = list(said_in(marked, clean, text)) if found else []
    kept = tuple(first_of_each(said))
    if any(one.code == "D11" for one in kept):
        # What is only rumoured of its sale is no sale.
        kept = tuple(one for one in kept if one.code != "D08")
    return Read(assessed=True, reason=None, subject_found=found, readings=kept)


def may_be_named(text: str, words: Iterable[str]) -> bool:
    """Whether a name of these words can stand in *text* at all: the quick answer for most texts."""
    folded = text.lower()
    return any(word[:3] in folded for word in words)


def mail(text: str, address: str) -> Read:
    """What a message says of an address or a domain: whether mail to it came back."""
    found = address.lower() in text.lower()
    back = bounce(text, address) if found else None
    if back is None:
        return Read(assessed=True, reason=None, subject_found=found, readings=())
    reading = Reading(
        code="D10",
        scored=scores("D10"),
        stance=Stance.FACT,
        polarity="adverse",
        stage=None,
        role="addressee",
        quote=quote(text[back.start : back.end]),
        start=back.start,
        end=back.end,
        pattern="D10-returned",
    )
    return Read(assessed=True, reason=None, subject_found=True, readings=(reading,))


def said_in(marked: list[Line], clean: Cleaned, text: str) -> Iterator[Reading]:
    """Every reading of every line."""
    table = patterns()
    known: set[tuple[str, str | None]] = set()
    troubled = any(cues().trouble.search(line.said) for line in marked)
    for line in marked:
        if "§" not in line.said:
            continue
        present = frozenset(line.words)
        # Only the first reading of a code and stage is kept: a later line cannot add another.
        earlier = frozenset(known)
        for pattern in table.worth_trying(present):
            if all((code, pattern.stage) in earlier for code in pattern.codes):
                continue
            found = hit(pattern, line, present, clean.text)
            if found is None or pattern.another_role(one.words for one in marked):
                continue
            stance = stance_of(pattern, line.said)
            if stance is Stance.DENIED and not pattern.rumour:
                continue
            for code in pattern.codes:
                known.add((code, pattern.stage))
                yield reading(pattern, code, found, line, clean, text, stance, troubled)


def hit(pattern: Pattern, line: Line, said: Collection[str], text: str) -> Found | None:
    """The first place where the pattern holds in *line* and nothing beside it takes it back."""
    for found in pattern.say.places(line.words):
        if pattern.taken_back(line.words, said, found):
            continue
        if another_acts(pattern, line.words, found) or about_the_other(pattern, line, found, text):
            continue
        ahead = before(line.words, found.core)
        inside = " ".join(line.words[found.core : found.end])
        if pattern.negated == "drop" and (
            cues().negated.search(ahead) or cues().negated.search(inside)
        ):
            continue
        if pattern.may == "drop" and (cues().maybe.search(ahead) or cues().maybe.search(inside)):
            continue
        if cues().general.search(line.said):
            continue
        return found
    return None


def another_acts(pattern: Pattern, line: Sequence[str], found: Found) -> bool:
    """Whether another name stands before what is done: `Acme contends Northgate filed for ...`."""
    if pattern.codes[0] in BY_ITS_OWN_ACT | {"D03"} and sold_to(line, found):
        return True
    if pattern.codes[0] not in BY_ITS_OWN_ACT or found.core <= found.start + 1:
        return False
    actor = line[found.core - 1]
    country = actor in words("place") and line[found.core - 2] not in words("place_before")
    return actor in OTHERS or country or in_a_clause_of_its_own(line, found)


def sold_to(line: Sequence[str], found: Found) -> bool:
    """Whether the subject only buys: `sold its shares to Acme for cash and resigned`."""
    near = line[max(0, found.start - SALE) : found.start]
    return bool(near) and near[-1] == "to" and not words("selling").isdisjoint(near)


def in_a_clause_of_its_own(line: Sequence[str], found: Found) -> bool:
    """Whether the nearest name before what is done opens a clause: `and Northgate in May filed`."""
    for at in range(found.core - 2, found.start + 1, -1):
        if line[at] == SUBJECT:
            return False
        if line[at] in OTHERS:
            if not RELATIVE.isdisjoint(line[at + 1 : found.core + 1]):
                # `sued Northgate, the dairy which went bust`
                return True
            joined = line[at - 1] == "and" and line[at - 2] in MARKS
            return line[at - 1] in OPENING and line[at + 1] != OWN and not joined
    return False


def about_the_other(pattern: Pattern, line: Line, found: Found, text: str) -> bool:
    """Whether what is bought or bid for is called `it`: that is the other firm, not the buyer."""
    said = line.words[found.start : found.end]
    if not pattern.id.startswith(BOUGHT) or said[-1] != SUBJECT or "control" in said:
        return False
    low, high = line.bounds[found.end - 1]
    return text[low:high].lower().removeprefix("the ") in STANDING_FOR


def stance_of(pattern: Pattern, line: str) -> Stance:
    """How the statement is made."""
    if pattern.denied == "drop" and cues().denied.search(line):
        return Stance.DENIED
    if pattern.rumour:
        return Stance.RUMOUR
    return Stance.UNNAMED if cues().unnamed.search(line) else Stance.FACT


def reading(
    pattern: Pattern,
    code: str,
    found: Found,
    line: Line,
    clean: Cleaned,
    text: str,
    stance: Stance,
    troubled: bool,
) -> Reading:
    """One reading, with its words and places in the text as handed in."""
    low, high = line.place(found.start, found.end)
    start, end = clean.origin(low), clean.origin(high - 1) + 1
    if code in BY_CONTEXT:
        polarity = "adverse" if troubled else "neutral"
    else:
        polarity = "neutral" if pattern.stage in NEUTRAL_STAGES else "adverse"
    return Reading(
        code=code,
        scored=scores(code) and not pattern.unproven,
        stance=stance,
        polarity=polarity,
        stage=pattern.stage,
        role=pattern.role,
        quote=quote(clean.text[low:high]),
        start=start,
        end=end,
        pattern=pattern.id,
    )


def first_of_each(said: list[Reading]) -> Iterator[Reading]:
    """The first reading of each code and stage, in the order of the text."""
    seen: set[tuple[str, str | None]] = set()
    for one in sorted(said, key=lambda r: (r.start, r.end, r.code)):
        if (one.code, one.stage) not in seen:
            seen.add((one.code, one.stage))
            yield one
