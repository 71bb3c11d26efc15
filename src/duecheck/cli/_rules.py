"""The rules in force for a command, without anything that a run needs besides."""

from __future__ import annotations

import os
from pathlib import Path

from duecheck.checklist.rules import Rules, packaged_rules, with_policy
from duecheck.records.files import read_text
from duecheck.records.settings import config_path

LARGEST_TABLE = 1_000_000


def rules_with(weights: Path | None, config: Path | None = None) -> Rules:
    """Return our rules under `credit.toml` beside the settings, and *weights* over both."""
    rules = packaged_rules()
    beside = config_path(config, os.environ)[0].parent / "credit.toml"
    files = [("credit.toml", beside)] if beside.is_file() else []
    files += [("--weights", weights)] if weights is not None else []
    for field, path in files:
        text = read_text(path, field=field, what="credit policy", limit=LARGEST_TABLE)
        rules = with_policy(rules, text, what=field)
    return rules
