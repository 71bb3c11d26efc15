"""A paper with the firm's own template where there is one beside the settings."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from duecheck.records.files import read_text
from duecheck.records.settings import config_path
from duecheck.reports.paper import LARGEST, Block, fill


def paper(
    name: str, fields: Mapping[str, Any], config: Path | None, *, required: Sequence[Block] = ()
) -> str:
    """Return the paper *name*: from `templates/NAME` beside the settings, else the packaged one."""
    beside = config_path(config, os.environ)[0].parent / "templates" / name
    own = None
    if beside.is_file():
        own = read_text(beside, field=f"template {name}", what="template", limit=LARGEST)
    return fill(name, fields, own=own, required=required)
