"""Bytes of a saved page as text, whatever charset they claim: a wrong claim is passed over."""

from __future__ import annotations

import re

LONGEST = 8_000_000
HEAD = 4096
DECLARED = re.compile(rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""")
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def page_text(body: bytes, told: str = "") -> str:
    """
    *body* as text, cut at 8 MB; '' where it is no text at all (an image, a program).

    A byte-order mark wins; then UTF-8 where the bytes are valid UTF-8, then what the page
    declares, then what the server *told*, then Windows-1252, which reads anything.
    """
    cut = body[:LONGEST]
    for mark, charset in MARKS:
        if cut.startswith(mark):
            return cut[len(mark) :].decode(charset, "replace")
    if b"\0" in cut[:HEAD]:
        return ""
    try:
        return cut.decode("utf-8")
    except UnicodeDecodeError as damage:
        if damage.start >= len(cut) - 4 and len(body) > LONGEST:
            return cut.decode("utf-8", "ignore")
    declared = DECLARED.search(cut[:HEAD])
    name = declared[1].decode("ascii") if declared else told or "cp1252"
    try:
        return cut.decode("cp1252" if name.lower() in ("utf-8", "utf8", "iso-8859-1") else name)
    except (LookupError, UnicodeDecodeError):
        return cut.decode("cp1252", "replace")
