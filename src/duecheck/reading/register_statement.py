"""A statement by a register: evidence of class `register`, whose origin is the register itself."""

from __future__ import annotations

from datetime import date

from duecheck.model.evidence import About, Evidence, Fact, SourceClass


def register_statement(
    source: str,
    kind: str,
    value: str,
    *,
    about: About,
    event_date: date | None = None,
    quote: str | None = None,
    doc: str | None = None,
    source_class: SourceClass = SourceClass.REGISTER,
    **facts: Fact,
) -> Evidence:
    """
    Evidence of *kind* by the register *source*, saying *value* of *about*.

    `fetched_by` is left at its default: the inquiry that keeps the evidence knows whether the
    number was stated or chosen. Facts that are None stay in as "not given".
    """
    return Evidence(
        source=source,
        kind=kind,
        value=value,
        about=about,
        event_date=event_date,
        quote=quote,
        doc=doc,
        source_class=source_class,
        origin=source,
        facts=facts,
    )
