"""Makes, changes and shows the settings file, keeping the user's comments."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from duecheck import discover
from duecheck.errors import BadInput
from duecheck.model.settings import Settings
from duecheck.records.files import read_text, write_text
from duecheck.records.settings import LARGEST, parse
from duecheck.records.toml_places import dotted, header_line, split_key

Keys = Sequence[str]

_LISTS = (("fetch", "allow_hosts"), ("dns", "nameservers"))
_TEXTS = (("fetch", "contact"), ("fetch", "proxy"))
_LONG_ENOUGH = 12


def init_settings(path: Path, *, force: bool) -> None:
    """Write the commented template; BadInput where a file is there and *force* is not given."""
    if path.exists() and not force:
        raise BadInput(str(path), "exists", hint="--force replaces it")
    _write(path, _template())


def set_setting(path: Path, key: str, value: str) -> None:
    """
    Set one dotted *key*; an empty *value* removes it. A missing file is made from the template.

    Lists are given as TOML or separated by commas. BadInput where the key or the value is none;
    nothing is written then.
    """
    keys = split_key(key)
    if len(keys) < 2:
        raise BadInput(
            "KEY",
            f"{key!r} is no setting",
            hint='Write fetch.contact, sources.ID.key or fetch.connect."host:port"',
        )
    text = _template()
    if path.exists():
        text = read_text(path, field=str(path), what="settings", limit=LARGEST, empty_ok=True)
    parse(text, path, None)
    wanted = _value(keys, value) if value else None
    changed = _removed(text, keys) if wanted is None else _changed(text, keys, wanted)
    try:
        parse(changed, path, None)
    except BadInput as trouble:
        raise BadInput(dotted(keys), trouble.problem.removeprefix(f"{dotted(keys)}: ")) from None
    _write(path, changed)


def rows(settings: Settings) -> list[tuple[str, str]]:
    """Every setting in force as (dotted key, value as TOML has it), keys masked."""
    found: list[tuple[str, str]] = []
    for section in ("fetch", "dns"):
        table = getattr(settings, section).model_dump(mode="json")
        found += [row for key, value in table.items() for row in _rows((section, key), value)]
    for id, source in sorted(settings.sources.items()):
        table = source.model_dump(mode="json", exclude={"key", "options"}, exclude_defaults=True)
        for key, value in {**table, **source.options}.items():
            found += _rows(("sources", id, key), value)
        if source.key is not None:
            found.append((dotted(("sources", id, "key")), mask(source.key)))
    return found


def mask(key: str) -> str:
    """A key as it may be shown: its last four characters where it is long enough."""
    return f"…{key[-4:]}" if len(key) >= _LONG_ENOUGH else "set"


def _rows(keys: Keys, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [row for name, part in value.items() for row in _rows((*keys, name), part)]
    shown = "not set" if value is None else json.dumps(value, ensure_ascii=False)
    return [(dotted(keys), re.sub(r"//[^/@\s]*@", "//…@", shown))]


def _template() -> str:
    return discover.packaged_text("records", "new_settings.toml")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as trouble:
        raise BadInput(str(path.parent), f"cannot be made: {trouble.strerror}") from None
    write_text(path, text, field=str(path))


def _value(keys: Keys, value: str) -> Any:
    """*value* as the setting wants it: text stays text, the rest is read as TOML."""
    text = keys[:2] in _TEXTS or keys[:2] == ("fetch", "connect")
    text = text or (keys[0] == "sources" and keys[2:3] != ("enabled",))
    if text and not value.startswith(("{", '"', "'")):
        return value
    try:
        return tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        listed = keys[:2] in _LISTS
        return [part.strip() for part in value.split(",") if part.strip()] if listed else value


def _ways(text: str, keys: Keys, value: Any) -> Iterator[str]:
    """
    *text* with the value at *keys*, the tidiest way first.

    A new one goes right under its table's header: further down it could land among
    commented-out sections and move into one once that is used.
    """
    import tomlkit

    *tables, last = keys
    header = header_line(text, tables)
    line = f"{dotted([last])} = {tomlkit.item(value).as_string()}"
    document: Any = tomlkit.parse(text)
    table: Any = document
    for name in tables:
        table = table.setdefault(name, tomlkit.table())
    fresh = last not in table
    if fresh and header is not None:
        lines = text.splitlines()
        yield "\n".join([*lines[:header], line, *lines[header:]]) + "\n"
    if fresh:
        yield f"{text.rstrip()}\n\n[{dotted(tables)}]\n{line}\n".lstrip()
    table[last] = value
    yield tomlkit.dumps(document)


def _changed(text: str, keys: Keys, value: Any) -> str:
    """The first way that changes this key and nothing else."""
    wanted = _expected(tomllib.loads(text), keys, value)
    for changed in _ways(text, keys, value):
        try:
            if tomllib.loads(changed) == wanted:
                return changed
        except tomllib.TOMLDecodeError:
            continue
    raise BadInput(dotted(keys), "cannot be set without losing something else in the file")


def _removed(text: str, keys: Keys) -> str:
    import tomlkit

    document: Any = tomlkit.parse(text)
    table: Any = document
    for name in keys[:-1]:
        table = table.get(name, {}) if isinstance(table, Mapping) else {}
    if keys[-1] not in table:
        raise BadInput(dotted(keys), "is not set")
    del table[keys[-1]]
    return tomlkit.dumps(document)


def _expected(before: dict[str, Any], keys: Keys, value: Any) -> dict[str, Any]:
    """What the file must say afterwards: the one key changed, all else as it was."""
    whole = deepcopy(before)
    table = whole
    for name in keys[:-1]:
        table = table.setdefault(name, {})
    table[keys[-1]] = value
    return whole
