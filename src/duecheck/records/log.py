"""Keeps what a surprise was, so that a person can send it: a file, never a traceback on screen."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from duecheck import __version__
from duecheck.guardrails.secrecy import redact
from duecheck.records.settings import KEY_VARIABLE


def write_surprise(
    surprise: Exception, folder: Path, now: datetime, *, name: str | None = None
) -> Path:
    """
    Write the trace for its owner alone under *folder* and return where.

    Made to be sent: values of options and arguments, keys of the environment and the user's
    home folder are left out. Where *folder* cannot be written, the system's temporary one is.
    With *name* it is that file of *folder* itself.
    """
    options = [word.partition("=")[0] for word in sys.argv[2:] if word.startswith("-")]
    lines = [
        f"duecheck {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"command: {' '.join(sys.argv[1:2])}, options: {' '.join(options)}",
        f"at: {now.isoformat()}",
        "",
        "".join(traceback.format_exception(surprise)),
    ]
    text = _sendable("\n".join(lines))
    if name is not None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / name).write_text(text, encoding="utf-8", errors="replace")
        (folder / name).chmod(0o600)
        return folder / name
    return _written(text, folder / "logs", now)


def _sendable(text: str) -> str:
    keys = tuple(value for name, value in os.environ.items() if name.startswith(KEY_VARIABLE))
    given = [word.partition("=")[2] if word.startswith("-") else word for word in sys.argv[2:]]
    # Short plain words (json, table) are choices of ours, and parts of our own file names.
    values = tuple(word for word in given if len(word) > 3 and not word.islower())
    home = str(Path.home())
    text = redact(text, (*keys, *values))
    return text.replace(home, "~") if len(home) > 1 else text


def _written(text: str, logs: Path, now: datetime) -> Path:
    name = f"surprise-{now:%Y%m%dT%H%M%S}-{os.getpid()}"
    try:
        logs.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, path = tempfile.mkstemp(prefix=f"{name}-", suffix=".log", dir=logs)
    except OSError:
        handle, path = tempfile.mkstemp(prefix=f"{name}-", suffix=".log")
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write(text)
    return Path(path)
