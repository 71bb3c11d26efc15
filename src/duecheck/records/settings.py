"""
The user's settings, read strictly: a file that is not understood names line and key.

Order: `--config`, `DUECHECK_CONFIG`, the platform's configuration folder. A file named and
missing is an error; the platform's one may be absent. `DUECHECK_KEY_<SOURCE>` gives a key
without a file, `key_file` names a file that holds one.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from duecheck.errors import BadInput
from duecheck.model.settings import DnsSettings, FetchSettings, Settings, SourceSettings
from duecheck.records.files import read_text
from duecheck.records.paths import default_config
from duecheck.records.setting_checks import faults
from duecheck.records.toml_places import dotted, key_on, line_of

LARGEST = 1_000_000
SECTIONS: dict[str, type[FetchSettings] | type[DnsSettings]] = {
    "fetch": FetchSettings,
    "dns": DnsSettings,
}
OWN_KEYS = ("base_url", "base_urls", "key", "key_file", "pace", "enabled")
KEY_VARIABLE = "DUECHECK_KEY_"
_EXPECTED = {
    "string_type": "must be text in quotes",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list",
    "dict_type": "must be a table",
    "model_type": "must be a table",
}


class Loaded(NamedTuple):
    """Settings in force, the file they came from, and what a person should know of it."""

    settings: Settings
    path: Path | None
    notices: list[str]


def config_path(asked: Path | None, environ: Mapping[str, str]) -> tuple[Path, str]:
    """The settings file the user means, whether or not it exists, and what named it."""
    if asked is not None:
        return asked, "--config"
    named = environ.get("DUECHECK_CONFIG")
    return (Path(named), "DUECHECK_CONFIG") if named else (default_config(), "settings")


def load_settings(
    asked: Path | None, environ: Mapping[str, str], *, known: Collection[str] | None
) -> Loaded:
    """Read and check the settings. *known* are source ids; others earn a notice, not an error."""
    path, named_by = config_path(asked, environ)
    if named_by == "settings" and not path.is_file():
        settings, read = Settings(), None
        notices: list[str] = []
    else:
        text = read_text(path, field=named_by, what="settings", limit=LARGEST, empty_ok=True)
        settings, notices = parse(text, path, known)
        read = path
    return Loaded(_with_keys(settings, environ, known, notices), read, notices)


def parse(text: str, path: Path, known: Collection[str] | None) -> tuple[Settings, list[str]]:
    """The settings in *text*; BadInput names file, line and key. Notices name unknown sources."""
    wrong = Wrong(path, text)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        raise wrong.not_toml(str(trouble)) from None
    for section in raw:
        if section not in {*SECTIONS, "sources"}:
            raise wrong.unknown((section,), (*SECTIONS, "sources"))
    for section, shape in SECTIONS.items():
        for key in _table(raw.get(section, {}), (section,), wrong):
            if key not in shape.model_fields:
                raise wrong.unknown((section, key), tuple(shape.model_fields))
    sources = _table(raw.get("sources", {}), ("sources",), wrong)
    built = {section: raw.get(section, {}) for section in SECTIONS}
    built["sources"] = {id: _source(id, table, path, wrong) for id, table in sources.items()}
    settings = _validated(built, wrong)
    for keys, fault in faults(settings):
        raise wrong.at(keys, fault)
    strangers = [] if known is None else [id for id in sources if id not in known]
    return settings, [f"settings: no source is called {id!r}{_near(id, known)}" for id in strangers]


class Wrong:
    """Builds the one line about a settings file: path, line, key, trouble."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text

    def at(self, keys: Sequence[str], trouble: str) -> BadInput:
        """The error for the value at *keys*."""
        line = line_of(self._text, keys)
        where = "" if line is None else f" line {line}"
        return BadInput(f"{self._path}{where}", f"{dotted(keys)}: {trouble}")

    def unknown(self, keys: Sequence[str], known: Collection[str]) -> BadInput:
        """The error for a key nobody knows, with the nearest one that is known."""
        return self.at(keys, f"no such setting{_near(keys[-1], known)}")

    def not_toml(self, trouble: str) -> BadInput:
        """The error for a file that is no TOML, with the key on the line where reading stopped."""
        found = re.search(r" \(at line (\d+), column \d+\)", trouble)
        line = int(found[1]) if found else self._text.count("\n") + 1
        key = key_on(self._text, line)
        what = re.sub(r" \(at [^)]*\)", "", trouble)
        return BadInput(f"{self._path} line {line}", f"{key and key + ': '}is not TOML: {what}")


def _near(word: str, known: Collection[str] | None) -> str:
    found = get_close_matches(word, known or (), n=1)
    return f"; did you mean {found[0]!r}?" if found else ""


def _table(table: Any, keys: tuple[str, ...], wrong: Wrong) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise wrong.at(keys, "must be a table")
    return table


def _source(id: str, table: Any, path: Path, wrong: Wrong) -> dict[str, Any]:
    """One source's section, what only that source knows put under `options`."""
    given = _table(table, ("sources", id), wrong)
    own: dict[str, Any] = {key: given[key] for key in given if key in OWN_KEYS}
    options = {key: value for key, value in given.items() if key not in OWN_KEYS}
    for key, value in options.items():
        if get_close_matches(key, OWN_KEYS, n=1, cutoff=0.75):
            raise wrong.unknown(("sources", id, key), OWN_KEYS)
        if not isinstance(value, str):
            raise wrong.at(("sources", id, key), "must be text in quotes")
    if "key_file" in own:
        own["key"] = _key_in(own.pop("key_file"), id, path, wrong, also="key" in own)
    return {**own, "options": options} if options else own


def _key_in(file: Any, id: str, path: Path, wrong: Wrong, *, also: bool) -> str:
    """The key a file holds; its path is relative to the settings file."""
    keys = ("sources", id, "key_file")
    if not isinstance(file, str) or also:
        raise wrong.at(keys, "stands beside a key" if also else "must be text in quotes")
    where = path.parent / Path(file).expanduser()
    try:
        return read_text(where, field="key_file", what="key", limit=10_000).strip()
    except BadInput as trouble:
        raise wrong.at(keys, trouble.problem) from None


def _validated(built: dict[str, Any], wrong: Wrong) -> Settings:
    """The types, as JSON has them: no text for a number, no number for a flag."""
    as_json = json.dumps(built, default=lambda value: {"not text": str(value)})
    try:
        return Settings.model_validate_json(as_json, strict=True)
    except ValidationError as trouble:
        first = trouble.errors(include_url=False, include_input=False)[0]
        keys = tuple(str(part) for part in first["loc"] if not isinstance(part, int))
        said = first["msg"][:1].lower() + first["msg"][1:]
        raise wrong.at(keys, _EXPECTED.get(first["type"], said)) from None


def _with_keys(
    settings: Settings,
    environ: Mapping[str, str],
    known: Collection[str] | None,
    notices: list[str],
) -> Settings:
    """*settings* with the keys that the environment gives; an unknown source is noticed."""
    sources = dict(settings.sources)
    for name in sorted(environ):
        id = name.removeprefix(KEY_VARIABLE).lower().replace("_", "-")
        if not name.startswith(KEY_VARIABLE) or not environ[name]:
            continue
        if not environ[name].isprintable():
            raise BadInput(name, "must be text on one line")
        if known is not None and id not in known:
            notices.append(f"{name}: no source is called {id!r}{_near(id, known)}")
        sources[id] = settings.source(id).model_copy(update={"key": environ[name]})
    return settings.model_copy(update={"sources": sources})


def archived(settings: Settings) -> dict[str, Any]:
    """What of the settings matters to a replay; key, contact and proxy only as set or not."""
    return {
        "fetch": {
            **settings.fetch.model_dump(mode="json", exclude={"contact", "proxy"}),
            "contact": None if settings.fetch.contact is None else "set",
            "proxy": None if settings.fetch.proxy is None else "set",
        },
        "dns": settings.dns.model_dump(mode="json"),
        "sources": {id: _archived(source) for id, source in sorted(settings.sources.items())},
    }


def _archived(source: SourceSettings) -> dict[str, Any]:
    kept = source.model_dump(mode="json", exclude={"key"})
    return {**kept, "key": None if source.key is None else "set"}
