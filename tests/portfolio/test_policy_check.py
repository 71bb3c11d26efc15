"""What the two policy files lack, by the installed command."""

from __future__ import annotations

import pytest

from tests.desk import Desk

GOOD = """\
owner = "R. Example"
written = {written}
expires = 2027-09-01
purposes = ["new-credit"]
sites = ["linkedin.com"]
hours = "2 a week"
"""


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(tmp_path)


def check(desk: Desk, *, credit: str = "", plan: str = ""):
    for name, text in (("credit.toml", credit), ("plan.toml", plan)):
        if text:
            (desk.folder / name).write_text(text, encoding="utf-8")
    return desk.run("policy", "check", "--as-of", "2026-11-25")


@pytest.mark.parametrize(
    ("credit", "plan", "code", "said"),
    [
        ("", "", 0, "warning: plan.toml: none; the built-in conservative plan holds"),
        ("", GOOD.format(written="2026-09-01"), 0, ""),
        ("", GOOD.format(written="2025-10-25"), 0, "warning: plan.toml written: 13 months old"),
        ("", GOOD.format(written="2024-09-25"), 10, "FAILS: plan.toml written: 26 months old"),
        ("", GOOD.format(written="2028-01-01"), 10, "written: 2028-01-01 is still to come"),
        ("", GOOD.replace("sites", "sights"), 10, "FAILS: plan.toml"),
        (
            '[strategies.new]\nterms = ""\n',
            "",
            10,
            "FAILS: credit.toml strategies.new: the group has no strategy",
        ),
        ("[strategies.neu]\ntitle = 'x'\ncontact = 'x'\nterms = 'x'\ncadence = 'x'\n", "", 10,
         "strategies.neu: there is no such group"),
        ("starter_limits = 5\n", "", 10, "Nearest: starter_limit"),
        ("[groups]\ndays_up = 15\n", "", 0, "warning"),
    ],
)  # fmt: skip
def test_each_fault_is_named_with_its_file_and_key(
    desk: Desk, credit: str, plan: str, code: int, said: str
) -> None:
    ended = check(desk, credit=credit, plan=plan)

    assert code == ended.code, ended.out + ended.err
    assert said in ended.out


def test_row_002_07_a_group_without_a_strategy_fails_the_check(desk: Desk) -> None:
    ended = check(desk, credit='[strategies.slipping]\ncontact = ""\n')

    assert 10 == ended.code
    assert "strategies.slipping: the group has no strategy" in ended.out
