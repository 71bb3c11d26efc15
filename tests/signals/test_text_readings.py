"""News, excerpts and uncoded notes are read: what was measured counts, the rest says read this."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from tests.signals.made import AS_OF, claim, none, note, seen

from duecheck.model.evidence import Evidence, Match, SourceClass, Stance
from duecheck.model.signal import Answer, State
from duecheck.reading.text_measured import measured
from duecheck.signals.text_readings import SIGNALS, bears, reading, weaker

NAME = "Kestrelby Foods Ltd"
BY_CODE = {signal.code: signal for signal in SIGNALS}


def story(text: str, *, title: str = "News of the day", m: float = 0.6) -> Evidence:
    item = seen(
        "news-item", title=title, text=text, on="2026-11-20", source_class=SourceClass.PRESS
    )
    about = item.about.model_copy(update={"name": "Kestrelby Foods"})
    return item.model_copy(update={"about": about, "match": Match(m=m)})


def own_words(text: str) -> Evidence:
    item = note("D05a")
    return item.model_copy(update={"facts": {"text": text, "channel": "call"}})


def excerpt(text: str, label: str) -> Evidence:
    return seen(
        "search-result",
        title="Result",
        snippet=text,
        label=label,
        source_class=SourceClass.SNIPPET,
    )


def ask(code: str, *evidence: Evidence) -> Answer:
    return BY_CODE[code].ask([claim("name", NAME), *evidence], AS_OF)


@pytest.mark.parametrize(
    ("code", "evidence"),
    [
        pytest.param("D03t", story("Kestrelby Foods' finance director resigned."), id="news"),
        pytest.param("D03t", own_words("Their finance director has resigned."), id="a note"),
        pytest.param(
            "D05t", own_words("Promised payment on Friday, nothing came."), id="a broken promise"
        ),
        pytest.param(
            "D05t",
            own_words("Kestrelby Foods Ltd promised to pay on Friday, nothing came."),
            id="a note that names the firm",
        ),
        pytest.param("D09t", own_words("We cannot make payroll this week."), id="no money"),
        pytest.param(
            "D08t", excerpt("Oakmere buys Kestrelby Foods Ltd for cash.", "news"), id="an excerpt"
        ),
        pytest.param("H01t", story("Kestrelby Foods filed for bankruptcy."), id="insolvency"),
        pytest.param("G14t", story("Kestrelby Foods will close its bakery in May."), id="closing"),
    ],
)
def test_what_a_text_says_of_the_firm_is_present_with_its_words(
    code: str, evidence: Evidence
) -> None:
    answer = ask(code, evidence)

    assert answer.state is State.PRESENT
    assert "pattern" in answer.reason
    assert [evidence] == [item for cite in answer.cites for item in cite.evidence]


@pytest.mark.parametrize(
    ("code", "evidence"),
    [
        pytest.param("D03t", None, id="nothing was read"),
        pytest.param("D03t", none("news-item"), id="an archive found nothing"),
        pytest.param("D08t", story("Kestrelby Foods buys Oakmere Corp."), id="the buyer"),
        pytest.param("H01t", story("Kestrelby Airways filed for bankruptcy."), id="a namesake"),
        pytest.param(
            "H01t", story("Kestrelby Foods filed for bankruptcy.", m=0.3), id="hardly this firm"
        ),
        pytest.param("H01t", story("Kestrelby Foods emerged from chapter 11."), id="an exit"),
        pytest.param("H01t", story("Kestrelby Foods may seek chapter 11 protection."), id="a fear"),
        pytest.param(
            "D08t", excerpt("Oakmere buys Kestrelby Foods Ltd.", "namesake"), id="labelled namesake"
        ),
        pytest.param("D05t", note("D05a"), id="a note with a code is judged by its own signal"),
    ],
)
def test_what_no_text_says_is_not_assessed_and_never_absent(
    code: str, evidence: Evidence | None
) -> None:
    assert ask(code, *([evidence] if evidence else [])).state is State.NOT_ASSESSED


def test_a_code_that_was_measured_counts_with_its_day() -> None:
    [cite] = ask("D03t", story("Kestrelby Foods' finance director resigned.")).cites

    assert measured("D03").scores
    assert (Stance.FACT, date(2026, 11, 20)) == (cite.stance, cite.event_date)


def test_a_code_that_was_not_measured_says_read_this_and_is_void() -> None:
    answer = ask("D05t", own_words("Promised payment on Friday, nothing came."))

    assert not measured("D05").scores
    assert [Stance.VOID] == [cite.stance for cite in answer.cites]
    assert answer.reason.startswith("read this: ")


@pytest.mark.parametrize(
    ("said", "read_as", "expected"),
    [
        (Stance.FACT, Stance.RUMOUR, Stance.RUMOUR),
        (Stance.UNNAMED, Stance.FACT, Stance.UNNAMED),
        (Stance.FACT, Stance.FACT, Stance.FACT),
    ],
)
def test_the_less_credible_of_source_and_words_holds(
    said: Stance, read_as: Stance, expected: Stance
) -> None:
    assert expected is weaker(said, read_as)


def test_without_the_firms_name_a_note_is_not_read() -> None:
    answer = BY_CODE["D05t"].ask([own_words("Promised payment, nothing came.")], AS_OF)

    assert answer.state is State.NOT_ASSESSED


def test_a_threat_is_no_stop_but_a_filing_is() -> None:
    item = story("x")
    said = SimpleNamespace(code="INS", stage="threat")

    assert not bears(item, said, "INS", "H01t")  # type: ignore[arg-type]
    said.stage = "petition"
    assert bears(item, said, "INS", "H01t")  # type: ignore[arg-type]


def test_one_text_is_read_once_for_all_codes() -> None:
    reading.cache_clear()
    for code in BY_CODE:
        ask(code, story("Kestrelby Foods' finance director resigned."))

    assert reading.cache_info().misses == 1
