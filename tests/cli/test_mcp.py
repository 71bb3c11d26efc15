"""The tools over the protocol: read-only, under the plan, logged, organisations alone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from mcp import Client
from tests.desk import Desk

from duecheck.cli._mcp import Served, served
from duecheck.errors import Refused

EXAMPLE = Path(__file__).parents[2] / "examples" / "northgate" / "run.warc.gz"


@pytest.fixture
def kept(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("DUECHECK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DUECHECK_CONFIG", str(tmp_path / "config.toml"))
    (tmp_path / "data" / "archives").mkdir(parents=True)
    shutil.copy(EXAMPLE, tmp_path / "data" / "archives" / "abc123.warc.gz")
    return tmp_path


async def asked(how: Served, tool: str, **given: str):
    async with Client(served(how)) as client:
        return await client.call_tool(tool, given)


async def test_there_are_four_tools_and_each_only_reads(kept) -> None:
    async with Client(served(Served())) as client:
        tools = (await client.list_tools()).tools
    assert {"prospect", "explain", "score", "replay"} == {tool.name for tool in tools}
    assert all(tool.annotations.read_only_hint for tool in tools)
    assert all("purpose" in tool.input_schema["required"] for tool in tools)


async def test_a_replay_gives_ids_and_short_quotes_and_no_person(kept) -> None:
    result = await asked(Served(by="R. Example"), "replay", run_id="abc123", purpose="review")
    told = result.structured_content

    assert "open" == told["action"]
    assert told["needs_human"] is True
    assert told["persons_left_out"] > 0
    whole = json.dumps(told)
    assert "MARLOW" not in whole
    assert all(item["untrusted"] for item in told["evidence"])
    assert all(len(item["quote"].split()) <= 26 for item in told["evidence"])
    assert "companies-house-1" in whole

    log = Desk(kept).run("audit", "show").out
    assert "R. Example  review: mcp" in log


async def test_persons_come_only_with_purpose_and_recipient(kept) -> None:
    with pytest.raises(Refused, match="R-11"):
        served(Served(persons=True, purpose="audit", to=" "))
    how = Served(persons=True, purpose="audit", to="Group treasury")
    result = await asked(how, "replay", run_id="abc123", purpose="review")
    assert "MARLOW" in json.dumps(result.structured_content)
    assert "Group treasury" in Desk(kept).run("audit", "show").out


@pytest.mark.parametrize(
    ("tool", "given", "says"),
    [
        ("replay", {"run_id": "nosuch", "purpose": "review"}, "no run nosuch"),
        ("replay", {"run_id": "../../etc/passwd", "purpose": "review"}, "is no run"),
        ("replay", {"run_id": "abc123", "purpose": " "}, "R-06"),
        ("explain", {"code": "ZZ99", "purpose": "review"}, "nothing is called"),
    ],
)
async def test_what_cannot_be_done_is_said_as_the_tools_error(kept, tool, given, says) -> None:
    result = await asked(Served(), tool, **given)
    assert result.is_error
    assert says in result.content[0].text


async def test_explain_and_score_work_offline(kept) -> None:
    page = await asked(Served(), "explain", code="D07", purpose="review")
    assert "D07" in page.content[0].text
    judged = await asked(Served(), "score", run_id="abc123", purpose="review")
    assert judged.structured_content["changes"]


def test_without_the_extra_one_line_says_which(tmp_path) -> None:
    (tmp_path / "stub" / "mcp").mkdir(parents=True)
    (tmp_path / "stub" / "mcp" / "__init__.py").write_text(
        "raise ModuleNotFoundError(\"No module named 'mcp'\", name='mcp')"
    )
    ended = Desk(tmp_path, environ={"PYTHONPATH": str(tmp_path / "stub")}).run("mcp")
    assert 2 == ended.code
    assert "duecheck-credit[mcp]" in ended.err
    assert 1 == len(ended.err.splitlines())
