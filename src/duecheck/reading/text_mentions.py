"""Marks the subject's mentions in the words of a text, and tells them from a namesake's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from duecheck import discover
from duecheck.reading.names import parts
from duecheck.reading.text_entities import FIRM, SUBJECT, in_capitals, shouted, words
from duecheck.reading.text_subject import LEAST, Names, whole_mentions
from duecheck.reading.text_tokens import Token

Place = tuple[list[Token], int, int]
WIDEST = 8
FORM_WITHIN = 6
AFTER = frozenset(
    {"shares", "share", "stock", "chief", "ceo", "chairman", "president", "unit", "spokesman"}
)


def mark_subject(marked: Sequence[list[Token]], subject: Names) -> bool:
    """Mark every mention; False when the whole name stands nowhere as the subject's own."""
    if not subject.words:
        return False
    sure: list[Place] = []
    longer: list[Place] = []
    doubtful: list[Place] = []
    for line in marked:
        quiet = in_capitals(line) or shouted(line)
        for start, end in whole_mentions(line, subject.words, *subject.whole):
            if not written_as_name(line[start:end], quiet, subject.words):
                continue
            kind = sort_of(line, start, end, quiet, subject)
            {"sure": sure, "longer": longer, "doubtful": doubtful}[kind].append((line, start, end))
    for line, start, end in longer:
        put(line, start, wider(line, end), FIRM)
    longer = [place for place in longer if another_firm(*place, subject)]
    formed = any(form_after(line, end, subject.form) for line, _, end in sure)
    known = formed and subject.form is not None
    if longer and len(subject.words) == 1 and not known and firm_comes_first(longer, sure):
        # Continental Airlines, then Continental: the bare name is the longer one's short name.
        for line, start, end in (*sure, *doubtful):
            put(line, start, end, FIRM)
        return False
    if not sure and (longer or not believed(doubtful, subject)):
        return False
    for line, start, end in (*sure, *doubtful):
        put(line, start, end, SUBJECT)
    mark_short(marked, subject)
    return True


def written_as_name(said: Sequence[Token], quiet: bool, wanted: tuple[str, ...]) -> bool:
    """Whether the words are written as a name: the first with a capital or a figure."""
    first = said[0].said
    if quiet and len(wanted) == 1 and first.islower():
        return False
    return first[0].isupper() or first[0].isdigit() or (len(wanted) > 1 and said[-1].capital)


def sort_of(line: Sequence[Token], start: int, end: int, quiet: bool, subject: Names) -> str:
    """Whether a mention is surely the subject's, part of a longer name, or doubtful."""
    form = form_after(line, end, subject.form)
    if form and subject.form is not None and form != subject.form:
        return "longer"
    if not quiet and start and lengthens(line, start, subject):
        return "longer"
    if form is not None:
        return "sure"
    if subject.form is not None and not quiet and leads_to_form(line, end):
        return "longer"
    after = line[end] if end < len(line) else None
    further = after if after is not None and stretches(after) and not quiet else None
    # Several words and a further one that is no firm's: the same firm by its fuller name.
    fuller = {token.word for token in line[end : wider(line, end)]}
    alone = len(subject.words) == 1 or bool(fuller & (words("firm") | words("form")))
    if further is not None and further.word not in subject.words and alone:
        return "longer"
    if len(subject.words) > 1:
        return "sure"
    return "doubtful" if quiet or start == 0 else "sure"


def leads_to_form(line: Sequence[Token], end: int) -> bool:
    """Whether more capitalised words and a legal form follow: `Acme Finance and Leasing Ltd`."""
    for token in line[end : end + FORM_WITHIN]:
        if token.mark or token.said in (",", "(", "<") or token.word == "'s":
            return False
        if token.capital and token.word in words("form"):
            return token is not line[end]
        if not token.capital and token.word not in ("and", "of", "&"):
            return False
    return False


def stretches(token: Token) -> bool:
    """Whether a neighbour makes another name of it: a capital, no form, title, day or place."""
    return (
        token.capital
        and token.said[0].isalpha()
        and len(token.word) > 1
        and not token.said.isupper()
        and token.word not in words("form")
        and token.word not in words("plain")
        and token.word not in words("title")
        and token.word not in words("calendar")
        and token.word not in ("group", "holdings", "holding", "plc")
    )


def lengthens(line: Sequence[Token], start: int, subject: Names) -> bool:
    """Whether the word before belongs to the name; in the first line it may be a headline's."""
    before = line[start - 1]
    if not stretches(before) or before.word in subject.words:
        return False
    if line[0].start == 0 or start == 1:
        return before.word in words("name_before")
    return before.word not in words("place") or before.word in words("name_before")


def form_after(line: Sequence[Token], end: int, wanted: str | None) -> str | None:
    """The legal form written after a mention, as the table names it; *wanted* where it can be."""
    said: list[str] = []
    for token in line[end : end + 5]:
        if token.said in (",", ".") and len(said) < 2:
            continue
        if not token.said[0].isalpha():
            break
        said.append(token.word)
    forms = [
        parts("x " + " ".join(said[:length])).form
        for length in range(min(3, len(said)), 0, -1)
        if set(said[:length]) <= words("form") and said[:length] != ["company"]
    ]
    if not forms:
        return None
    # `Co` is a form of no country: it makes a name of the word before and contradicts nothing.
    return wanted if wanted in forms else forms[0] or ""


def another_firm(line: Sequence[Token], start: int, end: int, subject: Names) -> bool:
    """Whether the longer name is a firm's (Continental Airlines) and no product's or unit's."""
    form = form_after(line, end, subject.form)
    if form is not None and subject.form is not None and form != subject.form:
        return True
    beside = [token.word for token in line[end : wider(line, end)]]
    before = line[start - 1].word if start else ""
    return bool(set(beside) & (words("firm") | words("form"))) or before in words("place")


def firm_comes_first(longer: Sequence[Place], sure: Sequence[Place]) -> bool:
    """Whether the longer name is introduced before any sentence names the subject bare."""
    return not sure or longer[0][0][0].start <= sure[0][0][0].start


def believed(doubtful: Sequence[tuple[list[Token], int, int]], subject: Names) -> bool:
    """Whether a one-word name that only opens sentences or headlines is a name after all."""
    common = discover.table("reading", "common_words.toml")["words"]
    for line, _, end in doubtful:
        after = line[end].word if end < len(line) else ""
        if subject.words[0] in common or subject.words[0] in words("everyday"):
            if after in words("after_name") or after in AFTER:
                return True
        else:
            return True
    return False


def mark_short(marked: Sequence[list[Token]], subject: Names) -> None:
    """Mark short names and initials, wherever no longer name takes them in."""
    for line in marked:
        quiet = in_capitals(line) or shouted(line)
        for short in subject.short:
            if set(short) <= words("place"):
                # Houston is a town before it is short for Houston Endowment.
                mark_everyday(line, short[-1], quiet)
                continue
            for start, end in whole_mentions(line, short):
                if any(t.mark for t in line[start:end]) or not line[start].capital:
                    continue
                after = line[end] if end < len(line) else None
                before = line[start - 1] if start > 1 else None
                if not quiet and (
                    (after and stretches(after) and not after.mark)
                    or (
                        before
                        and line[0].start
                        and stretches(before)
                        and not before.mark
                        and before.word not in words("place")
                    )
                ):
                    continue
                put(line, start, end, SUBJECT)
        mark_everyday(line, subject.everyday, quiet)
        mark_initials(line, subject.initials)


def mark_everyday(line: list[Token], word: str, quiet: bool) -> None:
    """Mark a short name that is a common word (Video, Phoenix) where it speaks or acts."""
    if quiet or len(word) < LEAST:
        return
    for token, after in pairwise(line):
        named = token.word == word and token.capital and not token.mark
        if named and after.word in words("acts"):
            token.mark = SUBJECT


def mark_initials(line: list[Token], initials: Iterable[str]) -> None:
    """Mark `EDS` and `PG&E` where the whole name gives those letters, not `EDS Lease Corp`."""
    for letters in initials:
        for start, end in whole_mentions(line, (letters,)):
            if (
                all(t.said.isupper() or t.said == "&" for t in line[start:end])
                and not line[start].mark
                and not leads_to_form(line, end)
            ):
                put(line, start, end, SUBJECT)


def wider(line: Sequence[Token], end: int) -> int:
    """Past the capitals that make the longer name."""
    furthest = min(len(line), end + WIDEST)
    while end < furthest and (stretches(line[end]) or line[end].word in words("form")):
        end += 1
    return end


def put(line: list[Token], start: int, end: int, mark: str) -> None:
    """Give the words their mark."""
    for token in line[start:end]:
        token.mark = mark
