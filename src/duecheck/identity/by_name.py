"""How surely an entry is the subject, by its number, its name and the values that agree."""

from __future__ import annotations

from duecheck import discover
from duecheck.identity.numbers import Numbers, compare
from duecheck.identity.places import TELLING, agreeing
from duecheck.model.evidence import About, Match
from duecheck.model.subject import Subject
from duecheck.reading.names import Likeness, distinctive, likeness

NUMBER = "register number"
NAME = "name"
OTHER_FORM = "name but not legal form"


def levels() -> dict[str, float]:
    """The match levels in force."""
    table: dict[str, float] = discover.table("identity", "likeness.toml")["m"]
    return table


def number_stands(subject: Subject, about: About) -> Numbers:
    """The stated number beside the entry's."""
    return compare(subject.reg, about.number, countries=(subject.country, about.country))


def entry_match(subject: Subject, about: About) -> Match:
    """
    The match of an entry found by search: number, then name with what else agrees.

    An equal number decides alone; another number of the same register excludes.
    """
    m = levels()
    number = number_stands(subject, about)
    values = agreeing(subject, about)
    alike = Likeness.DIFFERENT if about.name is None else likeness(subject.name, about.name)
    names = {Likeness.SAME: (NAME,), Likeness.OTHER_FORM: (OTHER_FORM,)}.get(alike, ())
    if number is Numbers.EQUAL:
        return Match(m=m["number"], agreed=(NUMBER, *names, *values))
    if number is Numbers.DIFFERENT:
        return Match(m=m["contradicted"], agreed=(*names, *values))
    return Match(m=_level(subject, about, alike, values), agreed=(*names, *values))


def _level(subject: Subject, about: About, alike: Likeness, values: tuple[str, ...]) -> float:
    m = levels()
    telling = any(value in TELLING for value in values)
    if alike is Likeness.SAME and telling:
        return m["name_and_value"]
    if alike is Likeness.DIFFERENT:
        reached = any(value in ("phone", "domain", "email") for value in values)
        only_place = about.name is None and "address" in values
        return m["one_value"] if reached or only_place else 0.0
    if telling:
        return m["one_value"]
    if None not in (subject.country, about.country) and subject.country != about.country:
        return m["other_country"]
    if alike is Likeness.OTHER_FORM:
        return m["other_form"]
    if "town" in values:
        return m["name_and_town"]
    return m["distinctive_name"] if distinctive(subject.name) else m["common_name"]
