"""Text files in and out: whole or refused, never half."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from duecheck.errors import BadInput


def read_text(path: Path, *, field: str, what: str, limit: int) -> str:
    """The text of *path* (UTF-8, a byte-order mark allowed); BadInput names path and trouble."""
    try:
        if path.is_dir():
            raise BadInput(field, f"{path} is a folder, not a file with the {what}")
        if path.stat().st_size > limit:
            raise BadInput(field, f"{path} is larger than {limit:,} bytes")
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise BadInput(field, f"there is no file {path}") from None
    except UnicodeDecodeError as trouble:
        line = path.read_bytes()[: trouble.start].count(b"\n") + 1
        raise BadInput(field, f"{path} line {line} is not UTF-8", hint="Save it as UTF-8") from None
    except OSError as trouble:
        raise BadInput(field, f"{path} cannot be read: {trouble.strerror}") from None
    if not text.strip():
        raise BadInput(field, f"{path} is empty")
    return text


def write_text(path: Path, text: str, *, field: str = "--output", private: bool = True) -> None:
    """Put *text* at *path* in one step: the old file or the new one, nothing between."""
    if not path.parent.is_dir():
        raise BadInput(field, f"there is no folder {path.parent}")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        scratch = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            scratch.chmod(0o600 if private else 0o644)
            scratch.replace(path)
        except BaseException:
            scratch.unlink(missing_ok=True)
            raise
    except OSError as trouble:
        raise BadInput(field, f"{path} cannot be written: {trouble.strerror}") from None
