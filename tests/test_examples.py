"""The worked examples: what a newcomer runs is what the golden files say."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from duecheck import discover
from duecheck.pipeline.run import replay
from tests.bytes_behind import check
from tests.desk import DUECHECK, Desk

EXAMPLES = Path(__file__).parents[1] / "examples"
NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/prospect.json"))
LONGEST_FIRST_PAGE = 55


def golden(name: str) -> dict:
    return json.loads((EXAMPLES / name / "report.json").read_text("utf-8"))


def test_there_are_five() -> None:
    assert ["brackwater", "halcyon", "northgate", "quillmere", "tanner-ridge"] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_an_archive_replays_to_its_golden_reports(name: str) -> None:
    run = replay(EXAMPLES / name / "run.warc.gz")

    for format_ in discover.marked("reports", "format_name"):
        kept = EXAMPLES / name / f"report{format_.suffixes[0]}"
        assert kept.read_text("utf-8") == format_.render(run)


@pytest.mark.parametrize("name", NAMES)
def test_the_installed_command_runs_it_without_network_or_key(name: str, tmp_path) -> None:
    ended = Desk(tmp_path).run("prospect", "--example", name, "--format", "md")

    assert 0 == ended.code
    assert (EXAMPLES / name / "report.md").read_text("utf-8") == ended.out


@pytest.mark.parametrize("name", NAMES)
def test_every_hash_of_the_golden_report_is_in_the_archive(name: str) -> None:
    assert check(EXAMPLES / name / "report.json", EXAMPLES / name / "run.warc.gz") > 0


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("file", ["report.md", "report.txt"])
def test_every_example_says_that_it_is_fictional(name: str, file: str) -> None:
    assert "fictional" in (EXAMPLES / name / file).read_text("utf-8").lower()


def test_the_sound_distributor_gets_open_terms() -> None:
    found = golden("northgate")

    assert ("open", "clear", 0) == (
        found["decision"]["action"],
        found["score"]["band"],
        found["score"]["points"],
    )
    assert found["coverage"]["pct"] >= 75
    assert [] == found["hard_stops"]
    assert [] == [sign["id"] for sign in found["signs"] if sign["state"] == "present"]


def test_the_sliding_company_is_stopped_with_its_reasons() -> None:
    found = golden("brackwater")
    present = {sign["id"] for sign in found["signs"] if sign["state"] == "present"}

    assert {"D01", "D03", "D04", "D07", "D12"} <= present
    # Legal D07a 22 + G09a 5; control D03b 14; finance D01d 8 + D12a 8; market D04a 4; G02a 2:
    # 63. The signs of five points and more rest on one origin, so the downhill factor is 1.
    # Comfort F03 2 + F04 2 x 0.4 + F05 1 = 3.8, off the 36 that are not legal: 59.2, high.
    assert (63, 59.2, "high") == (
        found["score"]["gross"],
        found["score"]["points"],
        found["score"]["band"],
    )
    # A hard stop: refer, and a limit of nothing.
    assert ("refer", "0.00") == (found["decision"]["action"], found["decision"]["limit"])
    assert {"H01"} == {stop["code"] for stop in found["hard_stops"]}
    assert "D07a" == found["reasons"][0]["code"]


def test_the_sparse_roofer_is_not_marked_risky_for_having_no_web_site() -> None:
    found = golden("tanner-ridge")

    assert 0 == found["score"]["points"]
    assert "clear" == found["score"]["band"]
    assert found["decision"]["action"] == "open"
    assert [] == [check["id"] for check in found["checks"] if check["state"] == "present"]


def test_the_shell_is_caught_by_its_own_claim() -> None:
    found = golden("halcyon")
    present = {check["id"] for check in found["checks"] if check["state"] == "present"}

    # Claimed 2016, registered 2025-09-10: A01 12. Nobody of that name at the address: A03 8.
    # Free mail with 25 staff: A02 3.
    assert {"A01", "A02", "A03", "G08"} <= present
    assert "refer" == found["decision"]["action"]


def test_one_name_with_three_entries_gets_no_score() -> None:
    found = golden("quillmere")

    assert "needs_review" == found["status"]
    assert found["score"]["points"] is None
    assert 3 == len(found["candidates"])


def test_pipe_sh_runs_as_written(tmp_path) -> None:
    if shutil.which("jq") is None:
        pytest.skip("jq is not on this machine")
    done = subprocess.run(
        ["bash", str(EXAMPLES / "pipe.sh")],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": f"{DUECHECK.parent}:/usr/bin:/bin", "HOME": str(tmp_path)},
    )

    assert 0 == done.returncode, done.stderr
    assert "open\tclear" in done.stdout
    assert "quillmere needs a person" in done.stdout
