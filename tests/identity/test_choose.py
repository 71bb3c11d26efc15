"""Which of several entries: one, ask, or none."""

from __future__ import annotations

import pytest

from duecheck.identity.choose import about_candidate, choose, score_candidates
from duecheck.model.subject import Candidate, Subject

SUBJECT = Subject(name="Quillmere Supplies", country="GB")
LTD = ("1", "QUILLMERE SUPPLIES LTD", "active", "1 High Street, Stokeham, ZZ1 1AA")
GONE = ("2", "QUILLMERE SUPPLIES LIMITED", "dissolved", "1 High Street, Larkford, ZZ3 2BB")
LLP = ("3", "QUILLMERE SUPPLIES LLP", "active", "1 High Street, Brackwater, ZZ2 3CC")
OTHER = ("4", "STOKEHAM WIDGETS LTD", "active", "2 High Street, Stokeham, ZZ1 1AA")


def entries(*rows: tuple[str, str, str, str]) -> list[Candidate]:
    return [
        Candidate(
            id=f"register:{n}", name=name, number=n, country="GB", status=status, address=address
        )
        for n, name, status, address in rows
    ]


def chosen(subject: Subject, *rows: tuple[str, str, str, str], pick: str | None = None):
    choice = choose(subject, score_candidates(subject, entries(*rows)), pick)
    return (
        choice.chosen.number if choice.chosen else None,
        tuple(item.number for item in choice.ambiguous),
    )


@pytest.mark.parametrize(
    ("subject", "rows", "expected"),
    [
        pytest.param(SUBJECT, (), (None, ()), id="no entry"),
        pytest.param(SUBJECT, (OTHER,), (None, ()), id="no entry of the name"),
        pytest.param(SUBJECT, (OTHER, LTD), ("1", ()), id="one entry of a distinctive name"),
        pytest.param(
            SUBJECT, (LTD, GONE, LLP), (None, ("1", "2", "3")), id="three are asked about"
        ),
        pytest.param(SUBJECT, (LTD, GONE), (None, ("1", "2")), id="a dissolved namesake counts"),
        pytest.param(
            SUBJECT.model_copy(update={"postcode": "ZZ1 1AA"}),
            (LTD, GONE, LLP),
            ("1", ()),
            id="the postcode decides",
        ),
        pytest.param(
            SUBJECT.model_copy(update={"postcode": "ZZ3 2BB"}),
            (LTD, GONE, LLP),
            ("2", ()),
            id="the postcode decides for the dissolved one",
        ),
        pytest.param(
            SUBJECT.model_copy(update={"town": "Stokeham"}),
            (LTD, GONE),
            (None, ("1", "2")),
            id="a town does not decide",
        ),
        pytest.param(
            SUBJECT.model_copy(update={"reg": "2"}),
            (LTD, GONE, LLP),
            ("2", ()),
            id="the stated number decides alone",
        ),
        pytest.param(
            SUBJECT.model_copy(update={"reg": "9"}),
            (LTD, GONE),
            (None, ()),
            id="no entry carries the stated number",
        ),
        pytest.param(
            SUBJECT.model_copy(update={"name": "Quillmere Supplies LLP"}),
            (LTD, GONE, LLP),
            ("3", ()),
            id="the stated legal form decides",
        ),
        pytest.param(
            Subject(name="Acme Ltd", country="GB"),
            (("1", "ACME LTD", "active", ""), ("2", "ACME LIMITED", "active", "")),
            (None, ()),
            id="a common name finds nobody",
        ),
    ],
)
def test_choice(subject, rows, expected) -> None:
    assert expected == chosen(subject, *rows)


@pytest.mark.parametrize(
    ("pick", "expected"),
    [
        pytest.param("register:2", ("2", ()), id="a person's choice is taken"),
        pytest.param("register:9", (None, ("1", "2", "3")), id="of an entry that is not there"),
        pytest.param("other:2", (None, ("1", "2", "3")), id="of another register"),
    ],
)
def test_a_pick(pick: str, expected) -> None:
    assert expected == chosen(SUBJECT, LTD, GONE, LLP, pick=pick)


def test_two_sure_entries_are_asked_about() -> None:
    subject = SUBJECT.model_copy(update={"postcode": "ZZ1 1AA"})
    twin = ("5", "QUILLMERE SUPPLIES LTD", "active", "1 High Street, Stokeham, ZZ1 1AA")

    assert (None, ("1", "5")) == chosen(subject, LTD, twin)


def test_scored_candidates_stand_best_first_with_what_agreed() -> None:
    subject = SUBJECT.model_copy(update={"postcode": "ZZ3 2BB"})
    scored = score_candidates(subject, entries(OTHER, LTD, GONE))

    assert [("2", 0.9), ("1", 0.6), ("4", 0.0)] == [(c.number, c.match) for c in scored]
    assert ("name", "address") == scored[0].agreed


def test_a_picked_entry_says_that_a_person_picked_it() -> None:
    choice = choose(SUBJECT, score_candidates(SUBJECT, entries(LTD)), "register:1")

    assert choice.chosen is not None
    assert (1.0, "picked by a person") == (choice.chosen.match, choice.chosen.agreed[0])


@pytest.mark.parametrize(
    ("match", "chosen"),
    [
        pytest.param(0.5, True, id="possible from 0.5 on"),
        pytest.param(0.49, False, id="below it nobody is chosen"),
    ],
)
def test_a_lone_entry_is_chosen_from_the_least_that_is_possible(match: float, chosen: bool) -> None:
    entry = Candidate(
        id="test:1", name="Quillmere Ltd", number="1", country="GB", match=match, agreed=("name",)
    )
    found = choose(Subject(name="Quillmere Ltd"), [entry], None)

    assert chosen is (found.chosen is not None)


def test_a_candidate_says_where_it_is_by_its_address() -> None:
    (one,) = entries(LTD)
    about = about_candidate(one)
    assert ("ZZ1 1AA", "Stokeham") == (about.postcode, about.town)
    nowhere = about_candidate(one.model_copy(update={"address": None}))
    assert (None, None, None) == (nowhere.address, nowhere.postcode, nowhere.town)


def test_of_two_sure_entries_the_surer_is_taken_and_says_why() -> None:
    # Without a country numbers that differ say nothing, and one that agrees decides.
    subject = Subject(name="Quillmere Supplies", postcode="ZZ1 1AA", reg="1")
    twin = ("5", "QUILLMERE SUPPLIES LIMITED", "active", "1 High Street, Stokeham, ZZ1 1AA")
    by_number = choose(subject, score_candidates(subject, entries(twin, LTD)), None)
    assert by_number.chosen is not None
    assert ("1", "agrees in register number, name, address") == (
        by_number.chosen.number,
        by_number.reason.removesuffix(", town"),
    )
