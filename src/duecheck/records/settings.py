"""
The user's settings, read strictly: a file that is not understood names line and key.

Order: `--config`, `DUECHECK_CONFIG`, the platform's configuration folder. A file named and
missing is an error; the platform's one may be absent. `DUECHECK_KEY_<SOURCE>` gives a key
without a file, `key_file` names a file that holds one.
"""

from __future__ import annotations

import ipaddress
import re
import tomllib
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from duecheck.errors import BadInput
from duecheck.model.settings import DnsSettings, FetchSettings, Settings, SourceSettings
from duecheck.records.files import read_text
from duecheck.records.paths import default_config

LARGEST = 1_000_000
PACE = re.compile(r"none|\d+/(\d*)(s|m|h)")
REROUTED = re.compile(r"[^\s/:]+:\d{1,5}|\[[0-9a-fA-F:.]+\]:\d{1,5}")
SECTIONS: dict[str, type[BaseModel]] = {"fetch": FetchSettings, "dns": DnsSettings}
OWN_KEYS = {"base_url", "base_urls", "key", "key_file", "pace", "enabled"}


class Loaded(NamedTuple):
    """Settings in force, the file they came from, and what a person should know of it."""

    settings: Settings
    path: Path | None
    notices: list[str]


def config_path(asked: Path | None, environ: Mapping[str, str]) -> tuple[Path, str] | None:
    """The settings file to read and what named it; None where none need exist."""
    if asked is not None:
        return asked, "--config"
    named = environ.get("DUECHECK_CONFIG")
    if named:
        return Path(named), "DUECHECK_CONFIG"
    path = default_config()
    return (path, "settings") if path.is_file() else None


def load_settings(
    asked: Path | None, environ: Mapping[str, str], *, known: Collection[str] | None
) -> Loaded:
    """Read and check the settings. *known* are source ids; others earn a notice, not an error."""
    found = config_path(asked, environ)
    if found is None:
        return Loaded(with_keys(Settings(), environ, known), None, [])
    path, field = found
    try:
        text = read_text(path, field=field, what="settings", limit=LARGEST)
    except BadInput as trouble:
        if "is empty" not in trouble.problem:
            raise
        text = ""
    settings, notices = parse(text, path, known)
    return Loaded(with_keys(settings, environ, known), path, notices)


def parse(text: str, path: Path, known: Collection[str] | None) -> tuple[Settings, list[str]]:
    """The settings in *text*; BadInput names file, line and key."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        raise BadInput(str(path), f"is not TOML: {trouble}") from None
    wrong = Wrong(path, text)
    for section in raw:
        if section not in {*SECTIONS, "sources"}:
            raise wrong.unknown(section, [*SECTIONS, "sources"])
    for section, shape in SECTIONS.items():
        for key in as_table(raw, section, wrong):
            if key not in shape.model_fields:
                raise wrong.unknown(f"{section}.{key}", list(shape.model_fields))
    sources = as_table(raw, "sources", wrong)
    built = {
        "fetch": raw.get("fetch", {}),
        "dns": raw.get("dns", {}),
        "sources": {id: source_table(id, table, wrong) for id, table in sources.items()},
    }
    try:
        settings = Settings.model_validate(built)
    except ValidationError as trouble:
        first = trouble.errors()[0]
        raise wrong.at(".".join(map(str, first["loc"])), first["msg"]) from None
    check_values(settings, wrong)
    return settings, [] if known is None else strangers(sources, known)


def strangers(sources: Mapping[str, Any], known: Collection[str]) -> list[str]:
    """A notice for every section of a source nobody knows."""
    return [
        f"settings: no source is called {id!r}" + near(id, known)
        for id in sources
        if id not in known
    ]


class Wrong:
    """Builds the one line about a settings file: path, line, key, trouble."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._lines = text.splitlines()

    def at(self, key: str, trouble: str) -> BadInput:
        """The error for *key* (dotted)."""
        section, _, last = key.rpartition(".")
        line = self._line_of(section, last)
        where = f" line {line}" if line else ""
        return BadInput(f"{self._path}{where}", f"{key}: {trouble}")

    def unknown(self, key: str, known: Collection[str]) -> BadInput:
        """The error for a key nobody knows, with the nearest one that is known."""
        return self.at(key, "no such setting" + near(key.rpartition(".")[2], known))

    def _line_of(self, section: str, key: str) -> int:
        inside = not section
        for number, line in enumerate(self._lines, start=1):
            bare = line.strip()
            if bare.startswith("["):
                header = bare.strip("[]").replace('"', "")
                inside = header == section
                if header in (key, f"{section}.{key}"):
                    return number
            elif inside and re.match(rf'"?{re.escape(key)}"?\s*=', bare):
                return number
        return next((n for n, line in enumerate(self._lines, 1) if key and key in line), 0)


def near(word: str, known: Collection[str]) -> str:
    """The nearest of *known*, as a hint to append; empty where none is near."""
    found = get_close_matches(word, known, n=1)
    return f"; did you mean {found[0]!r}?" if found else ""


def as_table(raw: Mapping[str, Any], section: str, wrong: Wrong) -> dict[str, Any]:
    """A section as a table; an error where it is something else."""
    table = raw.get(section, {})
    if not isinstance(table, dict):
        raise wrong.at(section, "must be a table")
    return table


def source_table(id: str, table: Any, wrong: Wrong) -> dict[str, Any]:
    """One source's section, what only that source knows put under `options`."""
    if not isinstance(table, dict):
        raise wrong.at(f"sources.{id}", "must be a table")
    own = {key: value for key, value in table.items() if key in OWN_KEYS - {"key_file"}}
    if "key_file" in table:
        file = Path(str(table["key_file"])).expanduser()
        own["key"] = read_text(
            file, field=f"sources.{id}.key_file", what="key", limit=10_000
        ).strip()
    options = {}
    for key, value in table.items():
        if key in OWN_KEYS:
            continue
        if not isinstance(value, str):
            raise wrong.at(f"sources.{id}.{key}", "must be text in quotes")
        options[key] = value
    return {**own, "options": options} if options else own


def check_values(settings: Settings, wrong: Wrong) -> None:
    """What types alone cannot say: addresses, paces, reroutes."""
    for host, target in settings.fetch.connect.items():
        if not REROUTED.fullmatch(host):
            raise wrong.at(f"fetch.connect.{host}", 'must be "host:port"')
        if not target.startswith(("http://", "https://")):
            raise wrong.at(f"fetch.connect.{host}", "must lead to http:// or https://")
    for entry in settings.fetch.allow_hosts:
        if "/" in entry and not network(entry):
            raise wrong.at("fetch.allow_hosts", f"{entry!r} is no host, address or CIDR")
    for server in settings.dns.nameservers:
        if not name_server(server):
            raise wrong.at("dns.nameservers", f'{server!r} is not "address" or "address:port"')
    for id, source in settings.sources.items():
        if source.pace is not None and not PACE.fullmatch(source.pace):
            raise wrong.at(f"sources.{id}.pace", '"2/s", "600/5m" or "none"')
        for base in (source.base_url, *source.base_urls.values()):
            if base is not None and not base.startswith(("http://", "https://")):
                raise wrong.at(f"sources.{id}.base_url", "must begin with http:// or https://")


def network(entry: str) -> bool:
    """Whether *entry* is a CIDR."""
    try:
        ipaddress.ip_network(entry, strict=False)
    except ValueError:
        return False
    return True


def name_server(entry: str) -> bool:
    """Whether *entry* is an address, with or without a port."""
    host, _, port = entry.rpartition(":") if entry.count(":") == 1 else (entry, "", "")
    if entry.startswith("["):
        host, _, port = entry[1:].partition("]:")
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return not port or port.isdigit()


def with_keys(
    settings: Settings, environ: Mapping[str, str], known: Collection[str] | None
) -> Settings:
    """*settings* with the keys that the environment gives."""
    ids = {*(known or ()), *settings.sources}
    for name in environ:
        if name.startswith("DUECHECK_KEY_"):
            ids.add(name.removeprefix("DUECHECK_KEY_").lower().replace("_", "-"))
    sources = dict(settings.sources)
    for id in sorted(ids):
        key = environ.get(f"DUECHECK_KEY_{id.upper().replace('-', '_')}")
        if key:
            sources[id] = settings.source(id).model_copy(update={"key": key})
    return settings.model_copy(update={"sources": sources})


def archived(settings: Settings) -> dict[str, Any]:
    """What of the settings matters to a replay; keys and contact only as set or not."""
    return {
        "fetch": {
            **settings.fetch.model_dump(mode="json", exclude={"contact", "proxy"}),
            "contact": None if settings.fetch.contact is None else "set",
            "proxy": None if settings.fetch.proxy is None else "set",
        },
        "dns": settings.dns.model_dump(mode="json"),
        "sources": {id: archived_source(source) for id, source in sorted(settings.sources.items())},
    }


def archived_source(source: SourceSettings) -> dict[str, Any]:
    """One source's settings without its key."""
    kept = source.model_dump(mode="json", exclude={"key"})
    return {**kept, "key": None if source.key is None else "set"}
