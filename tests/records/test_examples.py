"""The fictional examples are found by name, installed or in the checkout."""

from __future__ import annotations

import pytest

import duecheck
from duecheck.errors import BadInput
from duecheck.records.examples import example_names, example_path


def test_the_five_examples_are_there() -> None:
    assert ["brackwater", "halcyon", "northgate", "quillmere", "tanner-ridge"] == example_names()


def test_a_file_of_an_example_is_found() -> None:
    assert example_path("northgate", "prospect.json").is_file()


@pytest.mark.parametrize("name", ["acme", "", "../examples/northgate", "northgate/"])
def test_another_name_is_refused_and_the_names_are_listed(name: str) -> None:
    with pytest.raises(BadInput) as refused:
        example_path(name, "prospect.json")

    assert "northgate, quillmere" in str(refused.value)


def test_what_is_packaged_is_taken_before_the_checkout(tmp_path, monkeypatch) -> None:
    packaged = tmp_path / "duecheck" / "_examples" / "acme"
    packaged.mkdir(parents=True)
    (packaged / "prospect.json").write_text("{}")
    monkeypatch.setattr(duecheck, "__file__", str(tmp_path / "duecheck" / "__init__.py"))

    assert ["acme"] == example_names()
    assert packaged / "run.warc.gz" == example_path("acme", "run.warc.gz")
