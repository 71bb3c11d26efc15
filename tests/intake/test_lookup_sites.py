"""A table of sites is read whole or refused with the entry that is wrong."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck import discover
from duecheck.errors import BadInput
from duecheck.intake.lookup_sites import handles, lookup_sites, of_sector

ENTRY = {
    "name": "site",
    "home": "https://site.example/",
    "url": "https://site.example/u/{user}",
    "kind": "status",
    "present_status": 200,
    "present_text": "member since",
    "absent_status": 404,
    "absent_text": "not found",
}


def test_an_entry_states_that_look_ups_are_allowed_and_since_when() -> None:
    stated = ENTRY | {"allowed": "https://site.example/terms", "since": "2026-03-01"}
    sites = lookup_sites(json.dumps([stated, ENTRY | {"name": "silent"}]))

    assert [True, False] == [site.permits for site in sites]
    assert date(2026, 3, 1) == sites[0].since


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("[", "is not JSON", id="cut short"),
        pytest.param("[]", "at least one site", id="no site"),
        pytest.param("{}", "JSON array", id="no array"),
        pytest.param("[3]", "entry 1: Input should be", id="no entry"),
        pytest.param([ENTRY | {"url": "https://site.example/u"}], "needs {user}", id="no hole"),
        pytest.param([ENTRY | {"url": "https://{user}.example/"}], "needs {user}", id="as a host"),
        pytest.param([ENTRY | {"url": "file:///{user}"}], "no http address", id="a file"),
        pytest.param([ENTRY | {"absent_text": ""}], "entry 1: absent_text", id="no proof"),
        pytest.param([ENTRY | {"kind": "guess"}], "entry 1: kind", id="a kind nobody knows"),
        pytest.param([ENTRY, ENTRY], "two sites are called 'site'", id="twice"),
        pytest.param([ENTRY | {"since": "soon"}], "entry 1: since", id="no day"),
        pytest.param(
            [ENTRY | {"absent_status": 200, "absent_text": "member since"}],
            "cannot be told apart",
            id="both sides alike",
        ),
    ],
)
def test_a_table_that_is_wrong_says_where(text: object, says: str) -> None:
    with pytest.raises(BadInput) as wrong:
        lookup_sites(text if isinstance(text, str) else json.dumps(text))

    assert says in str(wrong.value)
    assert "--sites" == wrong.value.field


def test_a_sector_keeps_its_own_sites_and_those_of_none() -> None:
    plant = ENTRY | {"name": "plant", "sectors": ["Plant hire"]}
    sites = lookup_sites(json.dumps([ENTRY, plant, ENTRY | {"name": "eat", "sectors": ["food"]}]))

    assert ["site", "plant"] == [site.name for site in of_sector(sites, "plant HIRE")]
    assert sites == of_sector(sites, None)
    with pytest.raises(BadInput, match="Plant hire, food"):
        of_sector(sites, "steel")


def test_the_packaged_sites_all_state_that_look_ups_are_allowed() -> None:
    sites = lookup_sites(discover.packaged_text("intake", "lookup_sites.json"))

    assert sites
    assert all(site.permits for site in sites)


def test_handles_come_by_comma_each_once_in_order() -> None:
    assert ["acme", "acmeltd"] == handles(" acme,acmeltd, acme,", field="--handles")


@pytest.mark.parametrize("words", ["", " , ", "a b", "acme\x07", "--", "x" * 101])
def test_what_is_no_handle_is_refused(words: str) -> None:
    with pytest.raises(BadInput):
        handles(words, field="--handles")


@given(st.text())
def test_text_that_is_no_table_is_a_named_fault(text: str) -> None:
    with pytest.raises(BadInput, match="--sites"):
        lookup_sites(text)
