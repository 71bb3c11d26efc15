"""Charges read as borrowing. All firms are fictional, but for the recorded ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.signals import recordings
from tests.signals.made import AS_OF, charge, entry, none, seen

from duecheck.model.evidence import Evidence
from duecheck.reading import lenders

OLD = date(2005, 1, 1)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Fictional Bank PLC", "Fictional Bank PLC", True, id="the same words"),
        pytest.param("Fictional Bank PLC", "FICTIONAL BANK LIMITED", True, id="another form"),
        pytest.param("Halcyon AG", "Halcyon Finance (Ireland) Limited", True, id="an arm of it"),
        pytest.param("Northern Trust Bank", "Northern Star Bank", False, id="one word in common"),
        pytest.param("Acme Bank", "Zenith Bank", False, id="only the word bank in common"),
        pytest.param("The Bank Limited", "Zenith Bank", False, id="a name of general words alone"),
        pytest.param("Acme Bank; Zenith Bank", "Zenith Bank PLC", True, id="one of two holders"),
        pytest.param("Acme Bank; Zenith Bank", "Other Bank", False, id="neither of two holders"),
    ],
)
def test_whether_two_holders_are_one_house(one: str, other: str, expected: bool) -> None:
    assert expected is lenders.same_lender(one, other)
    assert expected is lenders.same_lender(other, one)


@given(st.text(min_size=1, max_size=30))
def test_a_name_with_a_word_in_it_is_itself(name: str) -> None:
    assert bool(lenders.telling_words(name.replace(";", " "))) is lenders.same_lender(
        name.replace(";", " "), name.replace(";", " ")
    )


@pytest.mark.parametrize(
    ("item", "borrowing", "undated"),
    [
        pytest.param(charge("2026-01-01"), 1, 0, id="a charge"),
        pytest.param(none("charge"), 0, 0, id="none on the register"),
        pytest.param(entry(), 0, 0, id="evidence of another kind"),
        pytest.param(
            charge("2026-01-01", classification="Rent deposit deed"), 0, 0, id="a rent deposit"
        ),
        pytest.param(charge("2026-01-01", "Acme Pension Trustees"), 0, 0, id="a pension scheme"),
        pytest.param(seen("charge", status="outstanding"), 0, 1, id="a live charge without a day"),
        pytest.param(seen("charge", status="satisfied"), 0, 0, id="one without a day, satisfied"),
    ],
)
def test_which_charges_secure_borrowing(item: Evidence, borrowing: int, undated: int) -> None:
    assert (borrowing, undated) == (len(lenders.borrowing([item])), len(lenders.undated([item])))


def test_charges_come_oldest_first() -> None:
    newer, older = charge("2026-01-01"), charge("2009-01-01")

    assert [older, newer] == lenders.borrowing([newer, older])


@pytest.mark.parametrize(
    ("others", "founded", "expected"),
    [
        pytest.param([], OLD, True, id="no other charge in twenty-one years"),
        pytest.param([], date(2024, 1, 1), False, id="a firm of two years"),
        pytest.param([], None, None, id="nobody knows how old the firm is"),
        pytest.param([charge("2009-01-01")], OLD, False, id="a charge outstanding all along"),
        pytest.param(
            [charge("2009-01-01", satisfied_on="2021-06-01")], OLD, True, id="five years after one"
        ),
        pytest.param(
            [charge("2009-01-01", satisfied_on="2021-07-01")], OLD, False, id="a month less"
        ),
        pytest.param(
            [charge("2009-01-01", status="satisfied")], OLD, None, id="satisfied nobody knows when"
        ),
        pytest.param([charge("2026-03-03")], OLD, True, id="ninety days before: the same deal"),
        pytest.param([charge("2026-03-02")], OLD, False, id="ninety-one days before: another"),
        pytest.param([charge("2026-09-01")], OLD, True, id="a later one does not matter"),
    ],
)
def test_five_quiet_years(
    others: list[Evidence], founded: date | None, expected: bool | None
) -> None:
    taken = charge("2026-06-01", all_assets=True)

    assert expected is lenders.quiet_before(taken, lenders.borrowing([taken, *others]), founded)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param(charge("2026-06-01"), 0, id="the register says that it is not over all"),
        pytest.param(charge("2026-06-01", all_assets=None), 1, id="the register does not say"),
        pytest.param(charge("2024-11-01", all_assets=None), 0, id="more than two years ago"),
        pytest.param(
            charge("2026-06-01", all_assets=None, status="satisfied"), 0, id="satisfied since"
        ),
    ],
)
def test_recent_charges_of_which_nobody_knows_what_they_cover(
    item: Evidence, expected: int
) -> None:
    assert expected == len(lenders.unsaid([item], AS_OF))


def test_the_firm_is_as_old_as_the_oldest_register_says() -> None:
    entries = [entry(founded="2010-05-01"), entry(), entry(founded="2008-01-01")]

    assert (date(2008, 1, 1), None) == (lenders.founded_on(entries), lenders.founded_on([]))


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(1995, 1, 1), [], id="the same house a second time"),
        pytest.param(date(2001, 3, 1), ["Deutsche Bank Ag"], id="a new house"),
        pytest.param(date(2001, 12, 31), [], id="an arm of the house of the year before"),
        pytest.param(date(2005, 12, 31), ["Rbs Aerospace Limited"], id="another new house"),
        pytest.param(date(2009, 12, 31), [], id="pension trustees are no lenders"),
    ],
)
def test_who_was_new_among_the_holders_of_tesco_s_charges(
    shared: Path, on: date, expected: list[str]
) -> None:
    charges = lenders.borrowing(recordings.charges(shared, "tesco-charges"))
    new = lenders.new_holders(charges, on, date(1947, 11, 27))

    assert expected == [item.fact("holder") for item in new]


@pytest.mark.recorded
def test_a_recorded_rent_deposit_is_no_borrowing(shared: Path) -> None:
    assert [] == lenders.lending(recordings.charges(shared, "03977902-charges-rent-deposit"))


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("founded", "expected"),
    [
        pytest.param(None, (0, 1), id="nothing says how old the firm was"),
        pytest.param(date(1990, 5, 1), (0, 0), id="a firm of two years"),
        pytest.param(date(1985, 1, 1), (1, 0), id="a firm of seven years"),
    ],
)
def test_a_recorded_debenture_over_everything(
    shared: Path, founded: date | None, expected: tuple[int, int]
) -> None:
    charges = lenders.borrowing(recordings.charges(shared, "02497589-charges"))
    fresh, undecided = lenders.new_all_asset(charges, date(1992, 12, 31), founded)

    assert expected == (len(fresh), len(undecided))
