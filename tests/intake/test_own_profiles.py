"""The customers' names a draft is searched for. Every firm is fictional."""

from __future__ import annotations

import pytest

from duecheck.errors import BadInput
from duecheck.intake.own_profiles import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Acme Tools Ltd\n# remark\n\n Beck  Mill\n", ["Acme Tools Ltd", "Beck Mill"],
                     id="one a line"),
        pytest.param("Account,Name,Country\nC1,Acme Tools Ltd,GB\n", ["Acme Tools Ltd"],
                     id="the column of names of a ledger's list"),
        pytest.param('\ufeff"Customer";"Town"\n"Beck Mill; Sons";"Stokeham"\n', ["Beck Mill; Sons"],
                     id="with semicolons, quotes and a mark of order"),
        pytest.param("Acme Tools, Inc.\n", ["Acme Tools, Inc."], id="a comma in a name"),
    ],
)  # fmt: skip
def test_each_name_is_read_as_a_name(text: str, found: list[str]) -> None:
    assert found == names(text, field="--names")


def test_a_file_without_a_name_is_refused() -> None:
    with pytest.raises(BadInput, match="holds no name"):
        names("# nobody\n", field="--names")
