"""A row for every network, whatever is known of it; no network is asked. The firm is fictional."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.reports.made import evidence, lookup, network_off, run

from duecheck.model.lookup import Lane, Lookup, LookupOutcome
from duecheck.model.report import RunReport
from duecheck.reports.blocks import Grid
from duecheck.reports.social_networks import markdown, network_rows, networks_page, table

FIVE = ["LinkedIn", "X (Twitter)", "Facebook", "Instagram", "Pinterest"]
PAGE = "https://www.facebook.com/northgate-example"


def looked(kind: str, outcome: LookupOutcome) -> Lookup:
    return lookup("website", Lane.WEB, "Which?", outcome).model_copy(update={"kinds": (kind,)})


def facebook(made: RunReport) -> tuple[str, str]:
    row = next(row for row in network_rows(made) if row.network == "facebook")
    return row.state, row.why


def piece(kind: str, **facts: Any) -> Any:
    return evidence(f"website-{kind}", kind, "x", facts=facts)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(
            run(evidence=(piece("site-profile", network="facebook", address=PAGE),)),
            ("found", "linked by its own site"),
            id="its own site links it",
        ),
        pytest.param(
            run(possible_matches=(piece("site-profile", network="facebook", address=PAGE),)),
            ("seen in search", "linked by a site that may be its own"),
            id="a site that may be its own links it",
        ),
        pytest.param(
            run(evidence=(piece("search-result", label="profile", address=PAGE),)),
            ("seen in search", "not verified: open it and compare"),
            id="a search shows it",
        ),
        pytest.param(
            run(evidence=(piece("search-result", label="namesake", address=PAGE),)),
            ("not checked", "neither its own site nor a search answered"),
            id="a namesake does not count",
        ),
        pytest.param(
            run(lookups=(looked("site-profile", LookupOutcome.NONE),)),
            ("not seen", "not by its own site, which proves little"),
            id="its own site links nothing",
        ),
        pytest.param(
            run(lookups=(looked("site-profile", LookupOutcome.FAILED),)),
            ("not checked", "neither its own site nor a search answered"),
            id="its own site did not answer",
        ),
        pytest.param(
            run(
                evidence=(
                    piece("note", code=None).model_copy(
                        update={"url": PAGE, "event_date": date(2026, 11, 10)}
                    ),
                )
            ),
            ("found", "noted by hand on 2026-11-10"),
            id="a person noted it",
        ),
    ],
)
def test_a_row_says_what_is_known_and_by_what(made: RunReport, expected: tuple[str, str]) -> None:
    assert expected == facebook(made)


def test_offline_every_row_stands_as_not_checked_with_the_search_to_open_by_hand() -> None:
    rows = network_rows(network_off())

    assert FIVE == [row.title for row in rows][:5]
    assert {"not checked"} == {row.state for row in rows}
    assert all("Northgate+Fastener+Supply+Ltd" in row.open for row in rows)
    assert "Coverage 0 of 100. 10 networks: 0 with a page, 10 not checked." in table(network_off())


def test_the_page_shows_the_address_where_there_is_one_and_stays_in_80_columns() -> None:
    made = run(evidence=(piece("site-profile", network="facebook", address=PAGE),))
    page = table(made)

    assert "Facebook     FOUND: linked by its own site\n" in page
    assert "             https://facebook.com/northgate-example\n" in page
    assert all(len(line) < 80 or "https://" in line for line in page.splitlines())


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        # The run judges as of 2026-11-16.
        pytest.param("2026-10-07", "active", id="40 days ago"),
        pytest.param("2025-10-12", "dormant", id="400 days ago"),
        pytest.param("2026-04-01", "quiet", id="229 days ago"),
        pytest.param(None, "unknown", id="none found"),
    ],
)
def test_posts_are_active_quiet_dormant_or_unknown(last: str | None, expected: str) -> None:
    made = run(evidence=(piece("activity", network="facebook", address=PAGE, last_on=last),))
    row = next(row for row in network_rows(made) if row.network == "facebook")

    assert date(2026, 11, 16) == made.as_of
    assert (expected, last) == (row.as_json()["activity"], row.as_json()["last_post"])


def test_a_page_that_a_reference_work_lists_is_to_be_compared() -> None:
    made = run(evidence=(piece("listed-profile", network="facebook", address=PAGE),))

    assert ("seen in search", "listed by Wikidata: open it and compare") == facebook(made)


def test_the_report_has_the_search_to_open_by_hand_for_every_network() -> None:
    page = list(networks_page(network_off()))
    rows = next(block.rows for block in page if isinstance(block, Grid))

    assert 10 == len(rows)
    assert all("https://" in row[-1] and "not checked" == row[1] for row in rows)


def test_markdown_keeps_a_hostile_name_harmless() -> None:
    made = run()
    subject = made.request.subject.model_copy(update={"name": "Acme | <b>*Ltd*"})
    hostile = made.model_copy(
        update={"request": made.request.model_copy(update={"subject": subject})}
    )
    page = markdown(hostile)

    assert page.startswith("# Acme &#124; &lt;b&gt;\\*Ltd\\* on social networks")
    assert 10 == sum(line.endswith(" |") for line in page.splitlines()) - 1
