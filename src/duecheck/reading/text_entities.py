"""
Who else is named: firms, people, places. A pattern may not reach across another firm's name.

Marks: `§` the subject, `¤` another firm, `∘` a name of unknown kind, `†` a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from duecheck import discover
from duecheck.reading.text_tokens import Token

SUBJECT, FIRM, NAME, PERSON = "§", "¤", "∘", "†"
LONGEST = 6
SMALL = frozenset({"plc", "llp", "ltd", "inc", "gmbh", "llc"})
JOINING = frozenset({"and", "of", "'s", "de", "du"})


@cache
def words(kind: str) -> frozenset[str]:
    """
    A list of `text_words.toml`, as a set: forms, firm words, titles, places, plain words.

    A run archived before a list was begun is replayed without it.
    """
    listed: list[str] = discover.table("reading", "text_words.toml")["names"].get(kind, [])
    return frozenset(listed)


def shouted(line: Sequence[Token]) -> bool:
    """Whether the line is a headline: most of its longer words are written with capitals."""
    longer = [token for token in line if len(token.word) > 3 and token.said[0].isalpha()]
    return len(longer) > 1 and sum(token.capital for token in longer) > 0.7 * len(longer)


def in_capitals(line: Sequence[Token]) -> bool:
    """Whether nearly every word is in capitals, so that capitals tell nothing."""
    letters = [token for token in line if token.said[0].isalpha() and len(token.word) > 1]
    return len(letters) > 2 and sum(token.said.isupper() for token in letters) > 0.8 * len(letters)


def mark_names(line: list[Token], known: dict[str, str]) -> None:
    """Mark every run of capitalised words not the subject's; *known* holds earlier marks."""
    capitals, title = in_capitals(line), shouted(line)
    for start, end in list(runs(line, capitals or title, known)):
        mark = kind_of(line, start, end, known)
        for token in line[start:end]:
            token.mark = mark
        single = mark == NAME and end == start + 1 and start > 0
        if single and not capitals and not title:
            known.setdefault(line[start].word, NAME)
        by_form = mark == FIRM and bool({token.word for token in line[start:end]} & words("form"))
        if mark in (FIRM, PERSON) and not capitals and (by_form or not title):
            for token in line[start:end]:
                if (
                    token.capital
                    and len(token.word) > 2
                    and token.word not in words("firm") | words("form")
                ):
                    known.setdefault(token.word, mark)


def runs(line: Sequence[Token], quiet: bool, known: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Spans of names; in a headline only names known from elsewhere or with a legal form."""
    at = 0
    while at < len(line):
        if not begins(line, at, quiet, known):
            at += 1
            continue
        end = at + 1
        while end < len(line) and goes_on(line, end, quiet, known):
            end += 1
        yield at, end
        at = end


def begins(line: Sequence[Token], at: int, quiet: bool, known: dict[str, str]) -> bool:
    """Whether a name begins at *at*."""
    token = line[at]
    if token.mark or not token.said[0].isalpha() or not token.capital:
        return False
    if token.word in known:
        return True
    follower = line[at + 1] if at + 1 < len(line) else None
    if token.word not in words("plain") and formed(line, at):
        return True
    if quiet or token.word in words("plain") or token.word in words("calendar"):
        return False
    if at == 0 or line[at - 1].said in ('"', ":", "."):
        return opening(token, follower)
    return True


def formed(line: Sequence[Token], at: int) -> bool:
    """Whether capitalised words from *at* lead to a legal form: `Horizon World Plus TV Pty`."""
    for token in line[at + 1 : at + LONGEST]:
        if is_form(token):
            return True
        if token.mark or not token.capital or not token.said[0].isalpha():
            return False
    return False


def opening(token: Token, follower: Token | None) -> bool:
    """Whether a sentence's first capital is a name's: a capital, 's or a verb of speech follows."""
    if token.said.isupper() and len(token.said) > 1:
        return True
    if follower is None:
        return False
    if follower.said[0].isupper() and follower.word not in words("plain"):
        return True
    return follower.word in words("after_name") and token.word not in words("plural")


def is_form(token: Token) -> bool:
    """Whether the word is a legal form as written: `Inc`, and `plc` in small letters."""
    return token.word in words("form") and (token.capital or token.word in SMALL)


def goes_on(line: Sequence[Token], at: int, quiet: bool, known: dict[str, str]) -> bool:
    """Whether the name that began before *at* takes that word too."""
    token = line[at]
    if token.mark:
        return False
    if is_form(token):
        return True
    if token.word in JOINING and token.word != "'s":
        follower = line[at + 1] if at + 1 < len(line) else None
        return (
            follower is not None
            and not follower.mark
            and follower.capital
            and (
                token.said == "&"
                or token.word in ("of", "de", "du")
                or follower.word in words("firm")
            )
            and not quiet
        )
    if not token.capital or not token.said[0].isalpha() or token.word in words("calendar"):
        return False
    if quiet:
        return token.word in known or (token.word not in words("plain") and formed(line, at))
    return token.word not in words("plain")


def kind_of(line: Sequence[Token], start: int, end: int, known: dict[str, str]) -> str:
    """Firm, person, place (no mark) or unknown."""
    said = [token.word for token in line[start:end]]
    before = line[start - 1].word if start else ""
    after = line[end].word if end < len(line) else ""
    if set(said) & (words("firm") | words("form")) or after == "<":
        return FIRM
    if all(word in words("place") for word in said):
        return ""
    if before in words("trade"):
        return FIRM
    if said[0] in words("title") or before in words("title"):
        return PERSON
    if said[0] in known:
        return known[said[0]]
    if before == "<" or (len(said) == 1 and line[start].said.isupper() and len(said[0]) > 2):
        return FIRM
    if before in words("place_before") and after in ("", ",", ".", ")", "and"):
        return ""
    if len(said) in (2, 3) and after == "," and before not in words("place_before"):
        follower = line[end + 1].word if end + 1 < len(line) else ""
        if follower in words("title") or follower in words("title_article"):
            return PERSON
    return NAME
