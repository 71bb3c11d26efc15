"""Any format from any saved run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.desk import Desk

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ["brackwater", "halcyon", "northgate", "quillmere", "tanner-ridge"]


@pytest.mark.parametrize("name", NAMES)
def test_the_json_report_gives_the_page_that_the_archive_gives(name, tmp_path) -> None:
    """Two roads to one page: what is rounded in the JSON is not seen on it."""
    kept = EXAMPLES / name
    ended = Desk(tmp_path).run("report", str(kept / "report.json"), "--format", "html")
    assert (kept / "report.html").read_text("utf-8") == ended.out


def test_the_archive_gives_the_file_its_suffix_names(tmp_path) -> None:
    ended = Desk(tmp_path).run("report", str(EXAMPLES / "northgate" / "run.warc.gz"), "-o", "r.md")
    assert 0 == ended.code
    assert (EXAMPLES / "northgate" / "report.md").read_text("utf-8") == (
        tmp_path / "r.md"
    ).read_text("utf-8")


def test_a_row_is_taken_from_the_full_result_of_a_batch(tmp_path) -> None:
    lines = [
        json.dumps(json.loads((EXAMPLES / name / "report.json").read_text("utf-8")) | {"row": n})
        for n, name in enumerate(["northgate", "quillmere"], start=1)
    ]
    (tmp_path / "out.ndjson").write_text("\n".join([*lines, '{"row": 3}']) + "\n", "utf-8")
    desk = Desk(tmp_path)

    ended = desk.run("report", "out.ndjson", "--row", "2", "--format", "md")
    assert (EXAMPLES / "quillmere" / "report.md").read_text("utf-8") == ended.out
    slim = desk.run("report", "out.ndjson", "--row", "3")
    assert "row 3 is a slim line" in slim.err
    assert 2 == slim.code
    assert "there is no row 9" in desk.run("report", "out.ndjson", "--row", "9").err


@pytest.mark.parametrize(
    ("saved", "says"),
    [
        ("nosuch.json", "there is no file"),
        ("broken.json", "not JSON"),
        ("other.json", "not a report of duecheck"),
        ("cut.warc.gz", "is not an archive that duecheck wrote"),
        ("folder", "is a folder"),
    ],
)
def test_what_is_no_saved_run_is_said_in_a_line(saved, says, tmp_path) -> None:
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "other.json").write_text("[1]")
    (tmp_path / "folder").mkdir()
    shutil.copy(EXAMPLES / "northgate" / "run.warc.gz", tmp_path / "whole")
    (tmp_path / "cut.warc.gz").write_bytes((tmp_path / "whole").read_bytes()[:40])

    ended = Desk(tmp_path).run("report", saved)

    assert 2 == ended.code
    assert says in ended.err
