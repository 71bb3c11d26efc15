"""
The firm's own profiles, as the user lists them in TOML, and the keywords to look for in one.

    company = "Acme Supplies Ltd"
    pages = ["https://www.linkedin.com/company/acme-example"]

    [[staff]]
    role = "credit manager"
    pages = ["https://www.linkedin.com/in/jo-example"]
"""

from __future__ import annotations

import io
import re
import tomllib

from pydantic import ValidationError

from duecheck.errors import BadInput
from duecheck.intake.name_rows import NAMES, name_rows
from duecheck.model.own_profiles import OwnProfiles


def own_profiles(text: str, *, path: str) -> OwnProfiles:
    """The list in *text*; BadInput with path, and line or key and the keys seen."""
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        raise BadInput("PROFILE", f"{path} is no TOML: {trouble}") from None
    try:
        return OwnProfiles.model_validate(whole)
    except ValidationError as trouble:
        first = trouble.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        seen = f"Keys seen: {', '.join(sorted(whole)) or 'none'}; known: company, pages, staff"
        problem = f"{path}: {where}: {first['msg'].lower()}"
        raise BadInput("PROFILE", problem, hint=seen) from None


def listed(words: str, *, field: str) -> list[str]:
    """Words by comma, blanks and repeats left out; BadInput where none is left."""
    found = [word for part in words.split(",") if (word := " ".join(part.split()))]
    if not found:
        raise BadInput(field, "names no word", hint="By comma: invoice finance, credit control")
    once: dict[str, str] = {}
    for word in found:
        once.setdefault(word.casefold(), word)
    return list(once.values())


def names(text: str, *, field: str) -> list[str]:
    """
    Customers' names: one a line, `#` for remarks, or the column of names of a CSV file.

    BadInput where none is left.
    """
    if is_table(text):
        rows = name_rows(
            (line.encode() for line in io.StringIO(text)), field=field, what="the file"
        )
        return [row.name for row in rows if row.name]
    lines = [re.sub(r"\s+", " ", line.partition("#")[0]).strip() for line in text.splitlines()]
    found = [line for line in lines if any(c.isalnum() for c in line)]
    if not found:
        raise BadInput(field, "holds no name", hint="One name a line")
    return found


def is_table(text: str) -> bool:
    """Whether the first line is the header of a CSV file with a column of names."""
    head = text.lstrip("\ufeff").partition("\n")[0].casefold()
    cells = [cell.strip(' "') for cell in re.split(r"[,;\t]", head)]
    return len(cells) > 1 and bool(set(cells) & set(NAMES))
