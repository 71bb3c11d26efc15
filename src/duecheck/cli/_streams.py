"""
Words in and out, whatever the locale: files and pipes hold UTF-8, a terminal what it can show.

Without this, a report piped to a file under a bare locale would end at the first letter that is not
ASCII, and a name typed there would lose it.
"""

from __future__ import annotations

import io
import os
import sys


def make_ready() -> None:
    """Set standard input, output and error to UTF-8, or where a person looks, to replacing."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper) or stream.encoding.lower() in ("utf-8", "utf8"):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8")


def as_typed(argument: str) -> str:
    """Return *argument* as UTF-8, where the locale could not read its bytes."""
    try:
        argument.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(argument).decode("utf-8", "replace")
    return argument
