"""The firm's own presence: gaps by a table, keywords by hand."""

from __future__ import annotations

import pytest

from duecheck.checklist.own_presence import keywords_in, presence_points
from duecheck.errors import BadInput
from duecheck.intake.own_profiles import listed, names, own_profiles

LINKEDIN = "https://www.linkedin.com/company/acme-example"
WHOLE = f"""
company = "Acme Supplies Ltd"
pages = ["{LINKEDIN}"]
[[staff]]
role = "Head of Credit"
pages = ["https://www.linkedin.com/in/jo-example"]
[[staff]]
role = "Managing director"
name = "R. Example"
[[staff]]
role = "AR clerk"
pages = ["https://www.linkedin.com/company/acme-example"]
"""


def states(text: str) -> dict[str, str]:
    return {point.what: point.state for point in presence_points(own_profiles(text, path="p"))}


def test_gaps_of_the_firm_and_of_each_role_are_named() -> None:
    found = states(WHOLE)

    assert "there" == found["LinkedIn company page"]
    assert "may be added" == found["Pinterest page"]
    assert "there" == found["LinkedIn profile of the Head of Credit"]
    assert "missing" == found["LinkedIn profile of the Managing director (R. Example)"]
    assert "missing" == found["LinkedIn profile of the AR clerk"]


def test_a_firm_with_nothing_misses_its_page_and_everybody() -> None:
    found = states('company = "Acme"')

    assert {
        "LinkedIn company page",
        "anybody listed as credit manager",
        "anybody listed as owner",
        "anybody listed as receivables",
    } == {what for what, state in found.items() if state == "missing"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('company "A"', "line 1"),
        ("page = []", "Keys seen: page"),
        ('company = "A"\npages = "https://x.com/a"', "pages"),
        ('company = "A"\n[[staff]]\nname = "B"', "staff.0.role"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_path_and_place(text: str, says: str) -> None:
    with pytest.raises(BadInput) as refused:
        own_profiles(text, path="own.toml")

    assert "own.toml" in str(refused.value)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("text", "words", "there", "missing"),
    [
        ("Credit manager, trade credit, ERP", ["trade credit", "insolvency"], ["trade credit"],
         ["insolvency"]),
        ("Discredited", ["credit"], [], ["credit"]),
        ("INVOICES and café", ["invoice", "cafe"], ["invoice", "cafe"], []),
        ("", ["credit"], [], ["credit"]),
    ],
)  # fmt: skip
def test_keywords_stand_whole(text, words, there, missing) -> None:
    assert (there, missing) == keywords_in(text, words)


def test_words_and_names_are_listed_once_and_never_empty() -> None:
    assert ["Credit", "trade credit"] == listed(" Credit ,, trade   credit,credit", field="--words")
    assert ["Acme Ltd"] == names("# ours\nAcme  Ltd # big\n\n--\n", field="--names")
    for wrong in (lambda: listed(" , ", field="--words"), lambda: names("#\n", field="--names")):
        with pytest.raises(BadInput):
            wrong()


def test_somebody_of_no_known_role_is_listed_after_the_roles_and_nobody_twice() -> None:
    points = presence_points(
        own_profiles(
            'company = "Acme"\n[[staff]]\nrole = "Driver"\n[[staff]]\nrole = "Owner"', path="p"
        )
    )
    said = [point.what for point in points if "profile" in point.what]
    assert ["LinkedIn profile of the Owner", "LinkedIn profile of the Driver"] == said
