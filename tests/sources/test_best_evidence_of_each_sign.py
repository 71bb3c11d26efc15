"""
Sign by sign: the best public evidence there is, who brings it, and what only the user can see.

Each row is a sign, the kind of evidence that shows it best, and the sources known to bring it.
A row holds where such a source is in the folder and a judge with a test of its own reads the kind.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from duecheck.checklist.catalogue import entries
from duecheck.pipeline.gather import all_sources
from duecheck.pipeline.judge import all_signals

SIGNALS = Path(__file__).parents[1] / "signals"
BY_HAND = {"note", "lane", "claim"}
# What texts tell is a lead: a reading scores only where it was measured.
TOLD = {"news-item", "search-result"}

BEST = [
    ("D01", "charge", {"companies-house"}, "charges created and satisfied, with a new lender"),
    ("D01", "securities-filing", {"sec-edgar"}, "8-K items 1.01 and 2.03 together"),
    ("D02", "securities-filing", {"sec-edgar"}, "8-K item 1.02, without a refinancing"),
    (
        "D03",
        "officer",
        {"companies-house", "norway-brreg", "france-registers", "czechia-ares", "new-zealand-nzbn"},
        "officers who resigned",
    ),
    ("D07", "insolvency-case", {"companies-house", "gazette"}, "a petition to wind up"),
    ("D08", "owner", {"companies-house"}, "persons with control who came and went"),
    (
        "D08",
        "name-change",
        {"companies-house", "gleif", "norway-brreg", "finland-prh", "czechia-ares"},
        "a new registered name",
    ),
    ("D08", "securities-filing", {"sec-edgar"}, "8-K item 5.01"),
    ("D10", "registered-office", {"companies-house"}, "a default or disputed registered office"),
    ("D10", "dns-record", {"dns"}, "a mail domain that takes no mail"),
    ("D12", "charge", {"companies-house"}, "particulars of a charge"),
    ("D12", "securities-filing", {"sec-edgar"}, "8-K item 2.04"),
    (
        "H01",
        "insolvency-case",
        {
            "companies-house",
            "norway-brreg",
            "finland-prh",
            "france-registers",
            "czechia-ares",
            "poland-krs",
            "denmark-cvr",
            "new-zealand-nzbn",
            "canada-ccaa",
        },
        "bankruptcy, liquidation, restructuring",
    ),
    (
        "H02",
        "registration",
        {
            "companies-house",
            "gleif",
            "norway-brreg",
            "finland-prh",
            "france-registers",
            "czechia-ares",
            "poland-krs",
            "denmark-cvr",
            "australia-abn",
            "new-zealand-nzbn",
            "canada-federal",
            "canada-orgbook",
        },
        "dissolved, deleted, closed",
    ),
    (
        "G09",
        "strike-off",
        {"companies-house", "france-registers", "canada-federal"},
        "a striking off that was proposed",
    ),
    ("G09", "identifier-status", {"vies", "poland-krs"}, "a VAT number that is not valid"),
]
# What no public register shows: the user's own observation alone, by --observed.
OWN_ALONE = {"D04", "D05", "D06", "D09", "D11"}


@pytest.mark.parametrize(
    ("entry", "kind", "sources", "what"), BEST, ids=[f"{row[0]}: {row[3]}" for row in BEST]
)
def test_the_best_evidence_has_a_source_and_a_judge_with_a_test(entry, kind, sources, what) -> None:
    yielding = {source.id for source in all_sources() if kind in source.yields}
    judges = {
        signal.code for signal in all_signals() if signal.entry == entry and kind in signal.reads
    }
    tested = {path.stem.split("_")[1].upper() for path in SIGNALS.glob("test_*.py")}

    assert sources <= yielding
    assert judges
    assert {code.upper() for code in judges} & tested


def test_signs_no_register_shows_are_those_that_only_the_user_can_see() -> None:
    signs = {entry.code for entry in entries() if entry.code.startswith("D")}
    public = {
        signal.entry
        for signal in all_signals()
        if signal.entry in signs and set(signal.reads) - BY_HAND - TOLD
    }

    assert OWN_ALONE == signs - public


@pytest.mark.parametrize("entry", sorted(OWN_ALONE | {"D01", "D02", "D03", "D07", "D09", "D10"}))
def test_the_user_s_own_observation_has_a_code_for_it(entry) -> None:
    noted = [s.code for s in all_signals() if s.entry == entry and s.reads == ("note",)]

    assert noted


def test_what_a_source_brings_is_read_by_some_judge_or_shown_alone() -> None:
    """Kinds no judge reads are facts for the reader; the list is short, so that none is lost."""
    read = {kind for signal in all_signals() for kind in signal.reads}
    abroad = {
        kind
        for source in all_sources()
        if source.id in {row_source for row in BEST for row_source in row[2]}
        for kind in source.yields
    }

    assert {"parent", "cut-list"} >= abroad - read
