"""Where things are kept on this machine. `DUECHECK_DATA` moves the data folder."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder() -> Path:
    """Archives and logs: the platform's data folder, or `DUECHECK_DATA`."""
    from platformdirs import user_data_path

    moved = os.environ.get("DUECHECK_DATA")
    return Path(moved) if moved else user_data_path("duecheck", appauthor=False)


def archive_path(run_id: str) -> Path:
    """The archive of a run without `--capture`: by run id, numbered where that one exists."""
    folder = data_folder() / "archives"
    path = folder / f"{run_id}.warc.gz"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{run_id}-{number}.warc.gz"
    return path


def default_config() -> Path:
    """The settings file where none is named."""
    from platformdirs import user_config_path

    return user_config_path("duecheck", appauthor=False) / "config.toml"
