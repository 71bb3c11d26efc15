"""Makes and changes the settings file, keeping the user's comments."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from duecheck.errors import BadInput
from duecheck.model.settings import Settings
from duecheck.records.files import read_text, write_text
from duecheck.records.settings import LARGEST, parse

TEMPLATE = """\
# duecheck settings. Lines that begin with # are comments; take the # away to use one.

[fetch]
# Goes only to sources that demand one (SEC, Wikimedia, CVR); a prospect never sees it.
# contact = "credit@yourfirm.example"
# Hosts, addresses or CIDR that the guard lets through although they are not public.
# allow_hosts = ["127.0.0.1"]
# proxy = "http://proxy.yourfirm.example:3128"
# total_timeout = 45.0          # seconds per attempt, network time only

# [fetch.connect]
# "acme.example:443" = "http://127.0.0.1:8601"     # reroutes a host; its name stays

[dns]
# nameservers = ["127.0.0.1:5353"]                 # empty: the system's

# One section per source; `duecheck sources` lists them.
# [sources.companies-house]
# key = "..."                   # or DUECHECK_KEY_COMPANIES_HOUSE, or key_file = "path"
# pace = "600/5m"               # or "2/s", or "none"
# enabled = true

# [sources.web-search]
# searxng = "https://search.yourfirm.example"
# key = "..."                   # a Brave Search key, where you have no SearXNG
"""


def init_settings(path: Path, *, force: bool) -> None:
    """Write the commented template; BadInput where a file is there and *force* is not given."""
    if path.exists() and not force:
        raise BadInput(str(path), "exists", hint="--force replaces it")
    make_folder(path)
    write_text(path, TEMPLATE, field=str(path))


def make_folder(path: Path) -> None:
    """The settings folder, for its owner alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as trouble:
        raise BadInput(str(path.parent), f"cannot be made: {trouble.strerror}") from None


def set_setting(path: Path, key: str, value: str) -> None:
    """Set one dotted *key*; the changed file must read as settings, else nothing is written."""
    import tomlkit

    text = (
        read_text(path, field=str(path), what="settings", limit=LARGEST)
        if path.exists()
        else TEMPLATE
    )
    parse(text, path, None)
    document: Any = tomlkit.parse(text)
    *sections, last = key.split(".")
    if not sections or not last:
        raise BadInput(
            "KEY", f"{key!r} is no setting", hint="Write fetch.contact or sources.ID.key"
        )
    table = document
    for section in sections:
        if section not in table:
            table[section] = tomlkit.table(is_super_table=section == "sources")
        table = table[section]
    table[last] = as_value(value)
    changed = tomlkit.dumps(document)
    parse(changed, path, None)
    make_folder(path)
    write_text(path, changed, field=str(path))


def as_value(value: str) -> Any:
    """*value* as TOML reads it (true, 3, ["a"]), else as plain text."""
    try:
        return tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return value


def mask(key: str) -> str:
    """A key as it may be shown: its last four characters where it is long enough."""
    return f"…{key[-4:]}" if len(key) >= 12 else "set"


def rows(settings: Settings) -> list[tuple[str, str]]:
    """Every setting in force as (dotted key, value), keys masked."""
    found = [
        (f"{section}.{key}", str(value))
        for section in ("fetch", "dns")
        for key, value in getattr(settings, section).model_dump(mode="json").items()
    ]
    for id, source in sorted(settings.sources.items()):
        for key, value in source.model_dump(mode="json", exclude={"key"}).items():
            if value not in (None, {}, []):
                found.append((f"sources.{id}.{key}", str(value)))
        if source.key is not None:
            found.append((f"sources.{id}.key", mask(source.key)))
    return found
