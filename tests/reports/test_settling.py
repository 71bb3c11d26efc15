"""What would settle which entry a name means: what differs and is not stated yet."""

from __future__ import annotations

import pytest

from duecheck.model.subject import Candidate, Subject
from duecheck.reports.settling import settled_by

NUMBER, ADDRESS, FORM = "the register number", "the registered address", "the legal form"


def entry(name: str, address: str | None) -> Candidate:
    return Candidate(id="register:1", name=name, number="1", country="GB", address=address)


TWO_PLACES = (entry("QUILL LTD", "1 Mill Road"), entry("QUILL LTD", "2 Mill Road"))
TWO_FORMS = (entry("QUILL LTD", "1 Mill Road"), entry("QUILL LLP", "1 Mill Road"))


@pytest.mark.parametrize(
    ("stated", "entries", "values"),
    [
        pytest.param({}, TWO_PLACES, (NUMBER, ADDRESS), id="two places"),
        pytest.param({}, TWO_FORMS, (NUMBER, FORM), id="two legal forms"),
        pytest.param({"name": "Quill LLP"}, TWO_FORMS, (NUMBER,), id="the form is stated"),
        pytest.param({"address": "Mill Road"}, TWO_PLACES, (NUMBER,), id="an address is stated"),
        pytest.param({"postcode": "AB1 2CD"}, TWO_PLACES, (NUMBER,), id="a postcode is stated"),
        pytest.param({"reg": "12"}, TWO_PLACES, (ADDRESS,), id="a number is stated"),
        pytest.param(
            {"reg": "12", "address": "Mill Road"},
            TWO_PLACES,
            ("a document that shows the register number",),
            id="all is stated and it still may be either",
        ),
    ],
)
def test_what_would_settle_it(stated, entries, values) -> None:
    assert values == settled_by(Subject(**{"name": "Quill", "country": "GB", **stated}), entries)
