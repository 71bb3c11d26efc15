"""What is refused on accounts: by which rule, and with which lawful way."""

from __future__ import annotations

import pytest

from duecheck.errors import Refused
from duecheck.guardrails import accounts


@pytest.mark.parametrize(
    ("past_due", "status"),
    [
        pytest.param(True, "active", id="an invoice is past due"),
        pytest.param(False, "collection", id="the account is in collection"),
        pytest.param(True, "collection", id="both"),
    ],
)
def test_no_connection_request_goes_to_a_debtor(past_due: bool, status: str) -> None:
    with pytest.raises(Refused, match="never sent a connection request") as told:
        accounts.connect(past_due=past_due, status=status)
    assert "R-05" == told.value.rule
    assert "email the copy invoice" in told.value.instead


def test_a_customer_who_owes_nothing_late_may_be_asked_to_connect() -> None:
    accounts.connect(past_due=False, status="active")


@pytest.mark.parametrize(
    ("about", "purpose", "authority", "refused"),
    [
        pytest.param("company", None, None, False, id="a report on a company needs neither"),
        pytest.param("person", "guarantee", "letter 12", False, id="a person, with both"),
        pytest.param("person", None, "letter 12", True, id="a person without purpose"),
        pytest.param("person", "guarantee", None, True, id="a person without authority"),
        pytest.param("person", "", "", True, id="a person with two empty words"),
    ],
)
def test_a_bureau_report_on_a_person_needs_purpose_and_authority(
    about: str, purpose: str | None, authority: str | None, refused: bool
) -> None:
    if not refused:
        accounts.bureau(about=about, purpose=purpose, authority=authority)
        return
    with pytest.raises(Refused, match="R-11") as told:
        accounts.bureau(about=about, purpose=purpose, authority=authority)
    assert "--authority" in told.value.instead


@pytest.mark.parametrize(
    ("refusal", "rule", "words"),
    [
        pytest.param(
            lambda: accounts.second_use("A-7", "2026-11-02"), "R-01", "'A-7' was used on 2026-11-0",
            id="an authorisation used before",
        ),
        pytest.param(
            lambda: accounts.no_approver("R. Example"), "R-10", "R. Example is not among",
            id="somebody the policy does not name",
        ),
        pytest.param(
            lambda: accounts.same_person("R. Example"), "R-10", "R. Example asked for this",
            id="the one who asked",
        ),
    ],
)  # fmt: skip
def test_a_refusal_names_its_rule_and_whom_or_what_it_is_about(refusal, rule, words) -> None:
    with pytest.raises(Refused, match=words) as told:
        refusal()
    assert rule == told.value.rule
    assert told.value.instead
