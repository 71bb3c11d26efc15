"""Published bulk files opened for reading: as they are, or the members of a zip archive."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import BadZipFile, ZipFile

from duecheck.errors import BadInput
from duecheck.model.listing import Part

FIELD = "--from"
PIECE = 1_048_576
READABLE = (".csv", ".xml", ".json", ".txt")
# A member that swells more than this is no published list.
MOST_SWOLLEN = 400
WRONG_ZIP = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


def digest_of(paths: Sequence[Path]) -> str:
    """The SHA-256 (hex) of the files, one after the other; BadInput where one cannot be read."""
    whole = hashlib.sha256()
    for path in paths:
        try:
            with path.open("rb") as file:
                while piece := file.read(PIECE):
                    whole.update(piece)
        except OSError as trouble:
            raise unreadable(path, trouble) from None
    return whole.hexdigest()


def files_of(path: Path) -> list[Path]:
    """*path*, or the files in it where it is a folder."""
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.iterdir() if file.suffix.lower() in (*READABLE, ".zip"))
    if not found:
        raise BadInput(FIELD, f"{path} holds no {', '.join(READABLE)} or .zip file")
    return found


def unreadable(path: Path, trouble: OSError) -> BadInput:
    """The error for a file that is not there or not readable."""
    if isinstance(trouble, FileNotFoundError):
        return BadInput(FIELD, f"there is no file {path}")
    return BadInput(FIELD, f"{path} cannot be read: {trouble.strerror}")


@contextmanager
def opened(paths: Sequence[Path]) -> Iterator[list[Part]]:
    """Every file, zip archives as their members; BadInput where one is damaged, also while read."""
    with ExitStack() as stack:
        try:
            yield [part for path in paths for part in _parts(path, stack)]
        except WRONG_ZIP as trouble:
            raise BadInput(
                FIELD,
                f"{', '.join(path.name for path in paths)}: the archive is damaged or cut "
                f"({trouble})",
                hint="Fetch it again",
            ) from None


def _parts(path: Path, stack: ExitStack) -> Iterator[Part]:
    try:
        file = stack.enter_context(path.open("rb"))
    except OSError as trouble:
        raise unreadable(path, trouble) from None
    magic = file.read(4)
    file.seek(0)
    if not magic:
        raise BadInput(FIELD, f"{path} is empty")
    if magic[:2] != b"PK":
        kind = kind_of(file.read(64))
        file.seek(0)
        yield Part(path.name, file, kind)
        return
    archive = stack.enter_context(ZipFile(file))
    members = [one for one in archive.infolist() if one.filename.lower().endswith(READABLE)]
    if not members:
        raise BadInput(FIELD, f"{path} holds no {', '.join(READABLE)} file")
    for member in members:
        if member.file_size > MOST_SWOLLEN * max(1, member.compress_size):
            raise BadInput(FIELD, f"{path}: {member.filename} would swell beyond reason")
        with archive.open(member) as beginning:
            kind = kind_of(beginning.read(64))
        stream = cast("BinaryIO", stack.enter_context(archive.open(member)))
        yield Part(Path(member.filename).name, stream, kind)


def kind_of(beginning: bytes) -> str:
    """What a file is by its first bytes: addresses often end without a suffix."""
    told = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return {b"<": "xml", b"{": "json", b"[": "json"}.get(told, "csv")
