"""Keeps what a surprise was, so that a person can send it: a file, never a traceback on screen."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

from duecheck import __version__


def write_surprise(surprise: Exception, folder: Path, now: datetime) -> Path:
    """Write the trace for its owner alone and return where. Option values are left out."""
    logs = folder / "logs"
    logs.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = logs / f"surprise-{now:%Y%m%dT%H%M%S}-{os.getpid()}.log"
    options = [word.partition("=")[0] for word in sys.argv[1:] if word.startswith("-")]
    lines = [
        f"duecheck {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"command: {' '.join(sys.argv[1:2])}, options: {' '.join(options)}",
        f"at: {now.isoformat()}",
        "",
        *traceback.format_exception(surprise),
    ]
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
        file.write("\n".join(lines))
    return path
