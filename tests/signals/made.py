"""Evidence made by hand for the signals: small, dated, about firms that are fictional."""

from __future__ import annotations

from datetime import date
from itertools import count

from duecheck.model.evidence import About, Evidence, Fact, FetchedBy, SourceClass
from duecheck.model.lookup import LookupOutcome

AS_OF = date(2026, 11, 24)
NUMBERS = count(1)


def seen(
    kind: str,
    *,
    fetched_by: FetchedBy = FetchedBy.NAME,
    country: str | None = None,
    source_class: SourceClass = SourceClass.REGISTER,
    **facts: Fact,
) -> Evidence:
    """A statement that was found; its day is the one in `on`, where there is one."""
    on = facts.get("on")
    day = date.fromisoformat(on) if isinstance(on, str) and len(on) == 10 else None
    return Evidence(
        id=f"made-{next(NUMBERS)}",
        source="made",
        kind=kind,
        value=f"a {kind}",
        facts=facts,
        source_class=source_class,
        about=About(country=country),
        fetched_by=fetched_by,
        event_date=day,
        origin="made",
    )


def none(kind: str, *, fetched_by: FetchedBy = FetchedBy.NAME, **facts: Fact) -> Evidence:
    """An authority's answer that there is nothing of this kind."""
    item = seen(kind, fetched_by=fetched_by, **facts)
    return item.model_copy(update={"outcome": LookupOutcome.NONE, "value": f"no {kind}"})


def note(code: str, on: str | None = "2026-11-10") -> Evidence:
    """The user's own dated observation."""
    day = None if on is None else date.fromisoformat(on)
    item = seen("note", code=code, text=f"noted {code}", channel="call")
    return item.model_copy(update={"event_date": day, "source_class": SourceClass.OWN})


def claim(what: str, said: str) -> Evidence:
    """One thing the applicant states."""
    return seen("claim", what=what, said=said, source_class=SourceClass.OWN)


def report_8k(on: str, *items: str, form: str = "8-K") -> Evidence:
    """A current report to the US securities regulator; each call is another accession."""
    return seen(
        "securities-filing", form=form, items=items, on=on, accession=f"acc-{next(NUMBERS)}"
    )


def charge(created_on: str, holder: str | None = "Fictional Bank PLC", **facts: Fact) -> Evidence:
    """A charge, outstanding unless said otherwise, over something less than everything."""
    given: dict[str, Fact] = {"status": "outstanding", "all_assets": False, **facts}
    return seen("charge", created_on=created_on, holder=holder, **given)


def listing(host: str, snippet: str, label: str = "directory") -> Evidence:
    """A search result at *host* with its excerpt."""
    item = seen("search-result", label=label, title="Acme Ltd", snippet=snippet)
    return item.model_copy(update={"origin": host})


def officer(
    role: str, appointed_on: str, resigned_on: str | None = None, *, name: str | None = None
) -> Evidence:
    """An officer on a register, another person each time unless *name* is given."""
    return seen(
        "officer",
        name=name or f"A Person {another_name()}",
        role=role,
        appointed_on=appointed_on,
        resigned_on=resigned_on,
    )


def another_name() -> str:
    """A surname nobody has had before, in letters."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(next(NUMBERS)))


def owner(name: str, notified_on: str, ceased_on: str | None = None) -> Evidence:
    """A registered owner."""
    return seen("owner", name=name, notified_on=notified_on, ceased_on=ceased_on)


def entry(status: str = "active", **facts: Fact) -> Evidence:
    """A register's entry for the firm, from the register that decides."""
    return seen("registration", status=status, authority=True, **facts)
