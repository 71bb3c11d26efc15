"""The answers of the world, read from its folders."""

from __future__ import annotations

import fnmatch
import json
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl

PLACES = Path(__file__).parent / "places"
TYPES = {
    ".json": "application/json",
    ".html": "text/html; charset=utf-8",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, kw_only=True)
class Route:
    """One answer. `path` may hold wildcards; `query` are pairs that must be among those asked."""

    host: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    def answers(self, host: str, path: str, query: str) -> bool:
        asked = set(parse_qsl(query, keep_blank_values=True))
        return (
            host == self.host
            and fnmatch.fnmatchcase(path, self.path)
            and all(
                any(n == name and fnmatch.fnmatchcase(v, value) for n, v in asked)
                for name, value in self.query
            )
        )

    @property
    def weight(self) -> tuple[bool, int, int]:
        """The more exact route answers first."""
        return ("*" not in self.path, len(self.query), len(self.path))


@dataclass
class Answers:
    """All routes and all names."""

    routes: list[Route] = field(default_factory=list)
    names: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def add(self, *routes: Route) -> None:
        self.routes = sorted([*self.routes, *routes], key=lambda r: r.weight, reverse=True)

    def find(self, host: str, path: str, query: str) -> Route | None:
        return next((r for r in self.routes if r.answers(host, path, query)), None)

    @property
    def hosts(self) -> list[str]:
        return sorted({route.host for route in self.routes})


def read(folder: Path = PLACES) -> Answers:
    """Everything below *folder*."""
    answers = Answers()
    for table in sorted(folder.glob("*/routes.toml")):
        answers.add(
            *(
                route(entry, table.parent)
                for entry in tomllib.loads(table.read_text("utf-8"))["route"]
            )
        )
    for zone in sorted(folder.glob("*/names.toml")):
        for name, records in tomllib.loads(zone.read_text("utf-8")).items():
            for kind, values in records.items():
                answers.names[name, kind] = [values] if isinstance(values, str) else list(values)
    return answers


def route(entry: dict[str, object], folder: Path) -> Route:
    """One table of a routes file as a route."""
    if "file" in entry:
        path = folder / str(entry["file"])
        body, kind = path.read_bytes(), TYPES[path.suffix]
    elif "json" in entry:
        body, kind = json.dumps(entry["json"]).encode(), "application/json"
    else:
        body, kind = str(entry.get("text", "")).encode(), "text/plain; charset=utf-8"
    headers = {"Content-Type": entry.get("type", kind), **dict(entry.get("headers", {}))}  # type: ignore[call-overload]
    return Route(
        host=str(entry["host"]),
        path=str(entry["path"]),
        body=body,
        status=int(str(entry.get("status", 200))),
        query=tuple((k, str(v)) for k, v in dict(entry.get("query", {})).items()),  # type: ignore[call-overload]
        headers=tuple((k, str(v)) for k, v in headers.items()),
    )


def recorded(shared: Path) -> list[Route]:
    """Real recorded answers, by the table `recorded.toml`."""
    table = tomllib.loads((Path(__file__).parent / "recorded.toml").read_text("utf-8"))
    routes = []
    for entry in table["route"]:
        raw = (shared / "fixtures" / entry["file"]).read_bytes()
        status, kind = entry.get("status", 200), TYPES.get(Path(entry["file"]).suffix, "text/plain")
        if entry.get("wrapped"):
            whole = json.loads(raw)
            raw, status = json.dumps(whole["body"]).encode(), whole["status"]
        routes.append(
            Route(
                host=entry["host"],
                path=entry["path"],
                status=status,
                body=raw,
                query=tuple((k, str(v)) for k, v in entry.get("query", {}).items()),
                headers=(("Content-Type", entry.get("type", kind)),),
            )
        )
    return routes
