"""The sanctions section: possible matches first, and what was not checked in words."""

from __future__ import annotations

from typing import Any

from tests.reports.made import evidence, lookup, run

from duecheck.model.lookup import Lane, Lookup, LookupOutcome, Reason
from duecheck.reports.blocks import Grid, Says
from duecheck.reports.sanctions_section import in_a_line, sanctions, sanctions_page


def asked(list_: str, outcome: LookupOutcome, reason: Reason | None = None) -> Lookup:
    made = lookup("sanctions", Lane.REGISTER, f"On {list_}?", outcome, reason)
    return made.model_copy(update={"address": f"list:{list_}?name=Northgate"})


def match(n: int, list_: str, score: float) -> Any:
    facts = {
        "list": list_,
        "key": f"{n}",
        "name": "NORTHGATE FASTENER",
        "said": "NORTHGATE FASTENERS",
        "what": "entity",
        "score": score,
        "compared": "same",
        "deciding": ("agree: northgate",),
        "list_day": "2026-11-15",
        "list_sha256": "ab" * 32,
        "stale": False,
    }
    return evidence(f"sanctions-{n}", "sanctions-listing", "POSSIBLE MATCH, verify", facts=facts)


LOOKUPS = (
    asked("ofac", LookupOutcome.FOUND),
    asked("uk", LookupOutcome.NONE),
    asked("un", LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED),
)
MADE = run(
    evidence=(match(1, "ofac", 0.9),), possible_matches=(match(2, "ofac", 0.95),)
).model_copy(update={"lookups": LOOKUPS})


def test_matches_scored_elsewhere_or_not_stand_together_the_likeliest_first() -> None:
    found = sanctions(MADE)

    assert [("2", 0.95), ("1", 0.9)] == [(m.key, m.score) for m in found.possible_matches]
    assert {"possible match, verify"} == {m.says for m in found.possible_matches}
    assert ["ofac", "uk", "un"] == [x.list for x in found.searched]
    assert ("2026-11-15", "ab" * 32) == (found.searched[0].list_day, found.searched[0].list_sha256)


def test_page_one_says_matches_then_what_was_not_checked_then_what_was() -> None:
    assert (
        "Sanctions: 2 POSSIBLE MATCHES, verify: ofac; NOT CHECKED: un; no like name on uk"
        == in_a_line(MADE)
    )


def test_a_run_that_searched_no_list_says_so() -> None:
    bare = MADE.model_copy(update={"lookups": (), "evidence": (), "possible_matches": ()})

    assert "Sanctions: NOT CHECKED: every list" == in_a_line(bare)
    assert "NOT CHECKED" in said(bare)


def said(made: Any) -> str:
    return " ".join(block.text for block in sanctions_page(made) if isinstance(block, Says))


def test_nothing_found_clears_nobody_and_nothing_searched_is_not_clear() -> None:
    clean = MADE.model_copy(update={"evidence": (), "possible_matches": ()})
    silent = clean.model_copy(update={"lookups": LOOKUPS[2:]})

    assert "clears nobody" in said(clean)
    assert "NOT CHECKED says nothing either way" in said(silent)


def test_the_later_page_has_a_row_for_every_list_and_every_match() -> None:
    lists, matches = [block for block in sanctions_page(MADE) if isinstance(block, Grid)]

    assert 3 == len(lists.rows)
    assert 2 == len(matches.rows)
    assert "NORTHGATE FASTENER (NORTHGATE FASTENERS)" in matches.rows[0]
