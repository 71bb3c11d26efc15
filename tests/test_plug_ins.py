"""A package of somebody else adds a source and a signal by entry points; CONTRIBUTING shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.desk import Desk

CONTRIBUTING = Path(__file__).parents[1] / "CONTRIBUTING.md"
FIRM = (
    "Northgate Fastener Supply Ltd", "--country", "GB", "--reg", "99000001",
    "--as-of", "2026-11-16",
)  # fmt: skip


def example() -> str:
    """The example as it stands in CONTRIBUTING."""
    text = CONTRIBUTING.read_text("utf-8")
    (found,) = re.findall(r"```python\n(# trade_list\.py\n.+?)```", text, flags=re.DOTALL)
    return found


@pytest.fixture
def desk(tmp_path) -> Desk:
    plug = tmp_path / "plug"
    package = plug / "trade_list-1.0.dist-info"
    package.mkdir(parents=True)
    (plug / "trade_list.py").write_text(example(), encoding="utf-8")
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: trade-list\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text(
        "[duecheck.sources]\ntrade-list = trade_list:collect\n"
        "[duecheck.signals]\ntrade-list = trade_list:left_the_trade_list\n"
    )
    return Desk(tmp_path, environ={"PYTHONPATH": str(plug)})


def test_the_example_has_twenty_lines_at_most_between_imports_and_end() -> None:
    body = [line for line in example().splitlines() if line and not line.startswith(("from", "#"))]
    assert len(body) <= 20


def test_a_plugged_source_is_asked_and_a_plugged_signal_answers(desk) -> None:
    archive = desk.folder / "a.warc.gz"
    run = desk.prospect(*FIRM, "--only", "trade-list", "--capture", str(archive))
    assert run.code in (0, 3), run.err

    (lookup,) = [x for x in run.json["lookups"] if x["source"] == "trade-list"]
    assert "found" == lookup["outcome"]
    assert "trade-list" in desk.run("sources").out
    assert "left the list of its trade" in desk.run("explain", "G09z").out

    again = desk.run("replay", str(archive), "--format", "json")
    assert run.json["evidence"] == again.json["evidence"]
    without = Desk(desk.folder).run("replay", str(archive))
    assert 2 == without.code
    assert "was made with signals: trade-list, sources: trade-list" in without.err


def test_a_plugged_signal_has_points_only_where_the_credit_policy_gives_them(desk) -> None:
    plain = desk.prospect(*FIRM, "--only", "trade-list").json
    (desk.folder / "w.toml").write_text(
        "[weights.codes.G09z]\nseverity = 4\ntext = 'Left the list'\n", encoding="utf-8"
    )
    heavier = desk.prospect(*FIRM, "--only", "trade-list", "--weights", "w.toml")
    assert heavier.code in (0, 3), heavier.err
    weighed = heavier.json

    def points(run: dict) -> float:
        return sum(item["points"] for item in run["items"] if item["code"] == "G09z")

    assert 0 == points(plain)
    assert points(weighed) > 0


@pytest.mark.parametrize(
    ("code", "says"),
    [("raise RuntimeError('broken')", "does not load: RuntimeError: broken"),
     ("collect = left_the_trade_list = 1", "nothing marks it as one")],
)  # fmt: skip
def test_a_plug_in_that_does_not_load_ends_with_one_line(desk, code, says) -> None:
    (desk.folder / "plug" / "trade_list.py").write_text(code, encoding="utf-8")
    ended = desk.run("prospect", *FIRM)
    assert 2 == ended.code
    assert says in ended.err
    assert 1 == len(ended.err.splitlines())


def test_nothing_is_plugged_in_here() -> None:
    from duecheck import discover

    assert [] == [name for room in discover.PLUGGABLE for name in discover.plugged(room)]
