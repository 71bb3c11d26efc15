"""A credit desk for the tests: the command as installed, its own folders, the world to ask."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DUECHECK = Path(sys.executable).parent / "duecheck"


@dataclass
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Desk:
    """Runs `duecheck` in *folder* with the settings of a world."""

    folder: Path
    settings: str = ""
    environ: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.config = self.folder / "config.toml"
        self.config.write_text(self.settings, encoding="utf-8")

    def run(self, *arguments: str, stdin: str = "", seconds: float = 60) -> Ended:
        environ = {
            **{k: v for k, v in os.environ.items() if not k.startswith("DUECHECK")},
            "DUECHECK_CONFIG": str(self.config),
            "DUECHECK_DATA": str(self.folder / "data"),
            **self.environ,
        }
        done = subprocess.run(
            [str(DUECHECK), *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            cwd=self.folder,
            env=environ,
            timeout=seconds,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    def prospect(self, *arguments: str, **more: Any) -> Ended:
        return self.run("prospect", *arguments, "--format", "json", **more)


def observed_file(path: Path, lines: Sequence[Mapping[str, str]]) -> Path:
    """Write observations as the user would keep them."""
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path
