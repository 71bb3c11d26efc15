"""A written plan reads back as the plan, whatever was answered."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.guardrails.plan import allows_site, read_plan, within
from duecheck.portfolio.plan_writing import plan_of, plan_toml
from duecheck.portfolio.policy_check import plan_gaps

TODAY = date(2026, 11, 16)
WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)


@given(
    st.fixed_dictionaries(
        {"owner": WORDS},
        optional={
            "deputy": WORDS,
            "sites": st.lists(WORDS, max_size=5),
            "purposes": st.lists(WORDS, max_size=5),
            "hours_a_week": st.sampled_from([0.5, 2, 40]),
            "sender_pays": st.booleans(),
            "training": st.lists(
                st.fixed_dictionaries({"name": WORDS, "date": st.dates(max_value=TODAY)}),
                max_size=3,
            ),
        },
    )
)
def test_what_is_written_reads_back(answers) -> None:
    plan = plan_of(answers, today=TODAY)
    assert plan == read_plan(plan_toml(plan))


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ('expires = 2026-01-01', "expires"),
        ('review_on = 2026-01-01', "review_on"),
        ('review_on = 2029-01-01', "review_on"),
        ('deputy = "R. Example"', "deputy"),
        ('permitted_hours = "early"', "permitted_hours"),
        ('training = [{ name = "R. Example", date = 2027-01-01 }]', "training"),
        ('hours_a_week = 99', ""),
        ('nosuch = 1', ""),
    ],
)  # fmt: skip
def test_what_cannot_be_true_is_named_by_its_key(changed, key) -> None:
    base = {
        "owner": '"R. Example"', "written": "2026-03-01", "expires": "2027-03-01",
        "purposes": '["review"]', "sites": '["x.example"]', "hours_a_week": "2",
    }  # fmt: skip
    name, _, value = changed.partition(" = ")
    text = "".join(f"{k} = {v}\n" for k, v in (base | {name: value}).items())
    failing = [gap for gap in plan_gaps(text, TODAY) if not gap.warning]

    assert [key] == [gap.key for gap in failing]
    if not key:
        assert name in failing[0].says


@pytest.mark.parametrize(
    ("sites", "names", "allowed"),
    [
        ((), ("bluesky",), True),
        (("linkedin.com",), ("www.linkedin.com",), True),
        (("linkedin.com",), ("uk.linkedin.com",), True),
        (("linkedin.com",), ("linkedin",), True),
        (("linkedin.com",), ("notlinkedin.com",), False),
        (("linkedin.com",), ("linkedin.com.evil.example",), False),
        (("https://www.linkedin.com",), ("linkedin.com",), True),
        (("bsky.app",), ("bluesky", "public.api.bsky.app"), True),
    ],
)
def test_a_site_is_allowed_by_its_host_or_its_name(sites, names, allowed) -> None:
    plan = plan_of({"owner": "R. Example", "sites": list(sites)}, today=TODAY)
    assert allowed is allows_site(plan, *names)


def test_hours_are_read_as_two_times() -> None:
    from datetime import time

    assert within("08:00-18:00", time(8))
    assert not within("08:00-18:00", time(18, 1))
    with pytest.raises(BadInput, match="not like 08:00-18:00"):
        within("8 to 6", time(9))
