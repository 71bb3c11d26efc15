"""The packaged, fictional examples: beside the package when installed, else in the checkout."""

from __future__ import annotations

from pathlib import Path

import duecheck
from duecheck.errors import BadInput


def examples_folder() -> Path:
    """The folder that holds one folder per example."""
    home = Path(duecheck.__file__).parent
    packaged = home / "_examples"
    return packaged if packaged.is_dir() else home.parents[1] / "examples"


def example_names() -> list[str]:
    """The examples there are, by name."""
    return sorted(path.parent.name for path in examples_folder().glob("*/prospect.json"))


def example_path(name: str, file: str) -> Path:
    """One file of an example; BadInput lists the names where there is none called *name*."""
    if name not in example_names():
        raise BadInput(
            "--example",
            f"there is no example {name!r}",
            hint=f"One of {', '.join(example_names())}",
        )
    return examples_folder() / name / file
