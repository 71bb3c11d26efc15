"""Text files in and out: whole or refused, never half."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from duecheck.errors import BadInput


def read_text(path: Path, *, field: str, what: str, limit: int, empty_ok: bool = False) -> str:
    """
    The text of *path* (UTF-8, a byte-order mark allowed), at most *limit* bytes.

    BadInput names *field*, path and trouble; *what* says what the file should hold.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except FileNotFoundError:
        raise BadInput(field, f"there is no file {path}") from None
    except OSError as trouble:
        if path.is_dir():
            raise BadInput(field, f"{path} is a folder, not a file with the {what}") from None
        raise BadInput(field, f"{path} cannot be read: {trouble.strerror}") from None
    if len(raw) > limit:
        raise BadInput(field, f"{path} is larger than {limit:,} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = raw[: trouble.start].count(b"\n") + 1
        raise BadInput(field, f"{path} line {line} is not UTF-8", hint="Save it as UTF-8") from None
    if not text.strip() and not empty_ok:
        raise BadInput(field, f"{path} is empty")
    return text


def write_text(path: Path, text: str, *, field: str = "--output", private: bool = True) -> None:
    """
    Put *text* at *path* in one step: the old file or the new one, nothing between.

    A link is followed; a pipe or a device is written to as it is.
    """
    if not path.parent.is_dir():
        raise BadInput(field, f"there is no folder {path.parent}")
    if path.is_dir():
        raise BadInput(field, f"{path} is a folder")
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8", newline="\n")
        else:
            _replace(path.resolve(), text.encode("utf-8"), 0o600 if private else 0o644)
    except OSError as trouble:
        raise BadInput(field, f"{path} cannot be written: {trouble.strerror}") from None


def write_bytes(path: Path, held: bytes, *, field: str = "--output") -> None:
    """Put *held* at *path* for its owner alone, in one step as `write_text` does."""
    if not path.parent.is_dir():
        raise BadInput(field, f"there is no folder {path.parent}")
    if path.is_dir():
        raise BadInput(field, f"{path} is a folder")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(held)
        else:
            _replace(path.resolve(), held, 0o600)
    except OSError as trouble:
        raise BadInput(field, f"{path} cannot be written: {trouble.strerror}") from None


def _replace(path: Path, held: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    scratch = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(held)
            file.flush()
            os.fsync(file.fileno())
        scratch.chmod(mode)
        scratch.replace(path)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise


def read_bytes(path: Path, *, field: str, limit: int) -> bytes:
    """The first *limit* bytes of *path* and one more where there are more; BadInput as above."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise BadInput(field, f"there is no file {path}") from None
    except OSError as trouble:
        if path.is_dir():
            raise BadInput(field, f"{path} is a folder, not a file") from None
        raise BadInput(field, f"{path} cannot be read: {trouble.strerror}") from None


def read_lines(path: Path, *, field: str) -> Iterator[bytes]:
    """The lines of *path*, one at a time, however large the file; BadInput as above."""
    if not path.is_file():
        kind = "a folder, not a file" if path.is_dir() else "not there"
        raise BadInput(field, f"{path} is {kind}")
    with path.open("rb") as file:
        yield from file


@contextmanager
def written_lines(path: Path, *, field: str) -> Iterator[Callable[[str], object]]:
    """Take lines one at a time; *path* is there, whole, when the block ends well."""
    if not path.parent.is_dir():
        raise BadInput(field, f"there is no folder {path.parent}")
    scratch: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        scratch = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield lambda line: file.write(f"{line}\n")
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(path)
    except OSError as trouble:
        raise BadInput(field, f"{path} cannot be written: {trouble.strerror}") from None
    finally:
        if scratch is not None:
            scratch.unlink(missing_ok=True)
