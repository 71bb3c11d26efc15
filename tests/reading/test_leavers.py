"""Officers who left and who followed them. All persons are fictional, but for recorded ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.signals import recordings
from tests.signals.made import AS_OF, none, officer

from duecheck.model.evidence import Evidence
from duecheck.reading import leavers


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        pytest.param("director", False, id="a director"),
        pytest.param("director (Finance Director)", True, id="a finance director"),
        pytest.param("CFO", True, id="by its letters"),
        pytest.param("Group Financial Controller", True, id="a controller"),
        pytest.param("director (Air Traffic Officer)", False, id="an officer of something else"),
    ],
)
def test_who_keeps_the_money(role: str, expected: bool) -> None:
    assert expected is leavers.keeps_the_money(officer(role, "2012-01-01"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("director", "director", True, id="the same role"),
        pytest.param("corporate-director", "director", True, id="a firm in a person's place"),
        pytest.param("corporate-secretary", "corporate-director", False, id="both held by firms"),
        pytest.param("director", "secretary", False, id="another role"),
        pytest.param("director", "director (Finance Director)", False, id="other work"),
        pytest.param("CFO", "director (Finance Director)", False, id="no word in common"),
    ],
)
def test_whether_two_roles_are_one(one: str, other: str, expected: bool) -> None:
    assert expected is leavers.same_role(officer(one, "2012-01-01"), officer(other, "2020-01-01"))


GONE = officer("director", "2012-01-01", "2026-08-01", name="DOE, Jane")


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param([], 0, id="nobody is listed"),
        pytest.param([officer("director", "2012-01-01")], 0, id="in office"),
        pytest.param([GONE], 1, id="one left"),
        pytest.param([GONE, officer("director", "2026-09-30")], 0, id="followed in sixty days"),
        pytest.param([GONE, officer("director", "2026-10-01")], 1, id="followed in sixty-one"),
        pytest.param(
            [GONE, officer("director", "2026-07-01", "2026-07-15")],
            2,
            id="one who came and left before is no successor",
        ),
        pytest.param(
            [GONE, officer("director", "2026-08-02", "2026-10-01")],
            1,
            id="the successor left too, and only that place is empty",
        ),
        pytest.param(
            [GONE, officer("director", "2015-01-01", name="Jane DOE")],
            0,
            id="the same person is in office still",
        ),
        pytest.param(
            [officer("nominee-director", "2026-08-01", "2026-08-01")], 0, id="a formation agent"
        ),
        pytest.param([officer("director", "2012-01-01", "2025-11-23")], 0, id="long ago"),
    ],
)
def test_who_left_and_was_not_replaced(listed: list[Evidence], expected: int) -> None:
    assert expected == len(leavers.unreplaced(listed, AS_OF))


def test_one_appointment_makes_good_one_departure() -> None:
    second = officer("director", "2012-01-01", "2026-08-10")

    assert [second] == leavers.unreplaced([second, GONE, officer("director", "2026-08-05")], AS_OF)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([], [], id="nobody left"),
        pytest.param(["2026-01-01"], ["2026-01-01"], id="one"),
        pytest.param(
            ["2026-01-01", "2026-02-01", "2026-06-01", "2026-12-01"],
            ["2026-01-01", "2026-02-01", "2026-06-01"],
            id="three in spring and one in winter",
        ),
        pytest.param(
            ["2026-01-01", "2026-02-01", "2026-08-15", "2026-09-01"],
            ["2026-08-15", "2026-09-01"],
            id="of two pairs the newer",
        ),
    ],
)
def test_the_largest_group_within_half_a_year(days: list[str], expected: list[str]) -> None:
    gone = [officer("director", "2012-01-01", day) for day in days]

    assert expected == [str(leavers.left_on(item)) for item in leavers.together(gone)]


def test_a_register_that_lists_nobody_lists_nobody() -> None:
    assert [] == leavers.officers([none("officer")])


@pytest.mark.recorded
def test_nobody_of_tesco_s_recorded_officers_left(shared: Path) -> None:
    listed = leavers.officers(recordings.officers(shared, "tesco"))

    assert 3 == len(listed)
    assert [] == leavers.unreplaced(listed, AS_OF)
