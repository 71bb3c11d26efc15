"""One firm as a register has it, and the evidence that is made of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import Unreadable
from duecheck.reading.register_entry import (
    NOT_UNDERSTOOD,
    Entry,
    Former,
    Proceeding,
    about_entry,
    candidate,
    case_sentence,
    entry_evidence,
    read_word,
    readable,
    words_of,
)

FIRM = Entry(
    number="123",
    country="NO",
    name="Fictional AS",
    status="active",
    given="Enhet",
    street="Storgata 1",
    postcode="0155",
    town="Oslo",
    phone="22000000",
    mail="post@fictional.example",
)


def test_former_names_stand_newest_first_each_with_the_one_that_followed() -> None:
    entry = Entry(
        number="1",
        country="NO",
        name="Third",
        former=(
            Former(name="First", until=date(2001, 1, 1)),
            Former(name="Second", until=date(2002, 2, 2)),
        ),
    )
    changes = entry_evidence("made", entry, about_entry(entry))[1:]

    assert [("Second", "Third", "2002-02-02"), ("First", "Second", "2001-01-01")] == [
        (item.fact("old"), item.fact("new"), item.fact("on")) for item in changes
    ]


def test_of_a_person_street_postcode_phone_and_mail_are_left_out_everywhere() -> None:
    person = Entry(**{**FIRM.__dict__, "person": True})
    about = about_entry(person)
    told = "".join(item.model_dump_json() for item in entry_evidence("made", person, about))

    for own in ("Storgata", "0155", "22000000", "post@fictional.example"):
        assert own not in told
        assert own not in candidate("made", person).model_dump_json()
    assert "Oslo" in told


@pytest.mark.parametrize(
    ("stated", "number"),
    [(None, "123"), ("999", "123"), ("FR 12-3", "FR 12-3"), ("123", "123")],
)
def test_a_number_the_register_knows_the_firm_by_as_well_stays_as_stated(stated, number) -> None:
    entry = Entry(number="123", country="FR", numbers=("FR123",))

    assert number == about_entry(entry, stated).number


def test_a_state_not_understood_says_the_register_s_own_word() -> None:
    entry = Entry(number="1", country="NO", name="Fictional AS", given="Resting")
    (item,) = entry_evidence("made", entry, about_entry(entry))

    assert "has the state 'Resting', which is not understood" in item.value


@pytest.mark.parametrize(
    ("open_", "solvent", "said"),
    [
        (True, False, "bankruptcy (x), open"),
        (True, None, "bankruptcy (x), open, solvent or not is not told"),
        (False, True, "bankruptcy (x), ended, solvent"),
        (None, False, "bankruptcy (x), whether it is open is not understood"),
    ],
)
def test_a_case_says_whether_it_is_open_and_whether_the_firm_is_solvent(
    open_, solvent, said
) -> None:
    case = Proceeding(case="c", type="bankruptcy", said="x", open=open_, solvent=solvent)

    assert f"Fictional AS: {said}" == case_sentence(case, about_entry(FIRM))


def parsed(record) -> Entry:
    if "name" not in record:
        raise Unreadable("name is missing", seen="")
    return Entry(number="1", country="NO", name=record["name"])


def test_one_entry_of_a_search_that_is_not_understood_costs_itself_alone() -> None:
    assert ["A", "B"] == [e.name for e in readable([{"name": "A"}, {}, {"name": "B"}], parsed)]
    assert [] == readable([], parsed)


def test_a_search_none_of_whose_entries_is_understood_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        readable([{}, {}], parsed)


REGISTERS = ["australia-abn", "canada-federal", "canada-orgbook", "czechia-ares", "finland-prh"]


@pytest.mark.parametrize("source", REGISTERS)
@given(word=st.one_of(st.none(), st.text(max_size=40)))
def test_a_word_that_is_not_in_the_table_is_never_guessed(source, word) -> None:
    known = words_of(source)["status"]
    expected = known.get((word or "").casefold(), NOT_UNDERSTOOD)

    assert expected == read_word(source, "status", word)
    assert (expected != NOT_UNDERSTOOD) == ((word or "").casefold() in known)
