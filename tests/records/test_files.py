"""Text in and out: whole or refused."""

from __future__ import annotations

import os

import pytest

from duecheck.errors import BadInput
from duecheck.records.files import read_text, write_bytes, write_text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(None, "there is no file", id="a missing file"),
        pytest.param(b"", "is empty", id="an empty file"),
        pytest.param(b" \n\t", "is empty", id="a file of blanks"),
        pytest.param(b"one\ntwo \xe9\n", "line 2 is not UTF-8", id="another encoding"),
        pytest.param(b"x" * 101, "larger than 100 bytes", id="too large a file"),
    ],
)
def test_what_cannot_be_read_is_said_with_path_and_line(tmp_path, content, words) -> None:
    file = tmp_path / "in.jsonl"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(BadInput, match=words):
        read_text(file, field="--observed", what="observations", limit=100)


def test_a_byte_order_mark_is_taken_off(tmp_path) -> None:
    file = tmp_path / "in.txt"
    file.write_bytes(b"\xef\xbb\xbfAcme")

    assert "Acme" == read_text(file, field="--input", what="application", limit=100)


def test_a_write_that_fails_leaves_the_old_file_and_no_scrap(tmp_path) -> None:
    file = tmp_path / "report.md"
    write_text(file, "old")

    with pytest.raises(TypeError):
        write_bytes(file, 3)
    assert "old" == file.read_text("utf-8")
    assert ["report.md"] == [path.name for path in tmp_path.iterdir()]


def test_there_must_be_a_folder_to_write_in(tmp_path) -> None:
    with pytest.raises(BadInput, match="there is no folder"):
        write_text(tmp_path / "no" / "report.md", "text")


def test_a_folder_is_neither_read_nor_written(tmp_path) -> None:
    with pytest.raises(BadInput, match="is a folder"):
        read_text(tmp_path, field="--input", what="application", limit=100)
    with pytest.raises(BadInput, match="is a folder"):
        write_text(tmp_path, "text")


def test_an_empty_file_is_text_where_that_is_allowed(tmp_path) -> None:
    file = tmp_path / "config.toml"
    file.touch()

    assert "" == read_text(file, field="--config", what="settings", limit=100, empty_ok=True)


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("old", encoding="utf-8")
    link.symlink_to(file)
    write_text(link, "new")

    assert link.is_symlink()
    assert "new" == file.read_text("utf-8")


def test_a_pipe_is_written_to_and_not_replaced(tmp_path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_text(pipe, "report")

    assert b"report" == os.read(reader, 100)
    os.close(reader)
    assert pipe.is_fifo()
