"""Finds the line of a TOML file that a key stands on, for messages; the reader keeps none."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence

_HEADER = re.compile(r"\s*\[{1,2}(?P<key>.+?)\]{1,2}\s*(#.*)?")
_PAIR = re.compile(r"\s*(?P<key>[^#\[=][^=]*?)\s*=")
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def line_of(text: str, keys: Sequence[str]) -> int | None:
    """The line (from 1) where the value at *keys* is written, or the nearest table around it."""
    best, line = 0, None
    for number, path in _written(text):
        shared = _shared(path, keys)
        if (shared == len(path) and shared > best) or (shared == len(keys) and line is None):
            best, line = shared, number
    return line


def header_line(text: str, keys: Sequence[str]) -> int | None:
    """The line of the table header `[keys]`, or None where there is none."""
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.fullmatch(line)
        if header is not None and split_key(header["key"]) == tuple(keys):
            return number
    return None


def key_on(text: str, line: int) -> str:
    """The key written on *line*, as the user wrote it; empty where there is none."""
    lines = text.splitlines()
    found = _PAIR.match(lines[line - 1]) if 0 < line <= len(lines) else None
    return found["key"] if found else ""


def dotted(keys: Sequence[str]) -> str:
    """*keys* as TOML writes them: fetch.connect."acme.example:443"."""
    return ".".join(key if _BARE.fullmatch(key) else f'"{key}"' for key in keys)


def split_key(words: str) -> tuple[str, ...]:
    """The parts of a dotted key, quoted ones whole; empty where it is no key."""
    try:
        found = tomllib.loads(f"{words} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    parts: list[str] = []
    value: object = found
    while isinstance(value, dict) and value:
        key = next(iter(value))
        parts.append(key)
        value = value[key]
    return tuple(parts)


def _written(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every line that opens a table or gives a value, with the full path of its key."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if (header := _HEADER.fullmatch(line)) is not None:
            table = split_key(header["key"])
            yield number, table
        elif (pair := _PAIR.match(line)) is not None:
            yield number, (*table, *split_key(pair["key"]))


def _shared(path: Sequence[str], keys: Sequence[str]) -> int:
    count = 0
    for mine, theirs in zip(path, keys, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
