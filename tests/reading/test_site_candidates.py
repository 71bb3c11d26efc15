"""Where a site may be: names made of the words, by country, and never other people's."""

from __future__ import annotations

import pytest

from duecheck.model.subject import Subject
from duecheck.reading.site_candidates import candidates


@pytest.mark.parametrize(
    ("name", "country", "hosts"),
    [
        pytest.param("Acme Stairs Ltd", "US",
                     ["acmestairs.com", "acmestairs.net"], id="joined, one a registered name"),
        pytest.param("Acme Ltd", "DE", ["acme.de", "acme.com"], id="one word has no hyphen"),
        pytest.param("ABC Ltd", "GB", [], id="three letters are other people's"),
        pytest.param("Müller Treppen GmbH", "AT", ["muellertreppen.at", "muellertreppen.com"],
                     id="letters with dots are spelt out"),
        pytest.param("A" * 60, "GB", [], id="longer than anybody registers"),
    ],
)  # fmt: skip
def test_domains_made_of_a_name(name: str, country: str, hosts: list[str]) -> None:
    found = [lead.host for lead in candidates(Subject(name=name, country=country), [])]

    assert hosts == [host for host in found if "-" not in host]
    assert all(lead.endswith((".com", ".net", ".de", ".at")) for lead in found)


def test_no_more_than_six_are_opened() -> None:
    assert 6 == len(candidates(Subject(name="Acme Stairs Ltd", country="GB"), []))
