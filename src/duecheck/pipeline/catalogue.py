"""The places we look, as a table: what each is for, what it costs, what its silence means."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

from duecheck.model.settings import Settings
from duecheck.model.source import Source
from duecheck.pipeline.gather import all_sources


def source_rows(settings: Settings) -> list[dict[str, Any]]:
    """Every source with its declarations and the settings in force; keys only as set or not."""
    return [source_row(source, settings) for source in all_sources()]


def source_row(source: Source, settings: Settings) -> dict[str, Any]:
    """Return one source as a row of JSON."""
    own = settings.source(source.id)
    return {
        "id": source.id,
        "title": source.title,
        "lane": [str(lane) for lane in source.lanes],
        "standing": {
            str(lane): {
                "level": str(standing.level),
                "countries": sorted(standing.countries),
                "entities": sorted(standing.entities),
            }
            for lane, standing in source.lanes.items()
        },
        "yields": list(source.yields),
        "access": source.access,
        "hosts": list(source.hosts),
        "key": source.key,
        "key_set": own.key is not None,
        "contact": source.contact,
        "pace": own.pace or source.pace,
        "terms": source.terms,
        "silence": source.silence,
        "proven": bool(source.proven),
        "state": "proven" if source.proven else "unproven",
        "recordings": list(source.proven),
        "enabled": source.default if own.enabled is None else own.enabled,
        "base_url": own.base_url,
        "base_urls": dict(sorted(own.base_urls.items())),
        "options": sorted(own.options),
    }


def sources_table(rows: Sequence[dict[str, Any]]) -> str:
    """Return the rows for a terminal of 80 columns."""
    lines = [f"{'source':<17}{'standing, country: lanes':<42}{'key':<9}{'parser':<8}".rstrip()]
    for row in rows:
        lanes = "; ".join(standings(row["standing"]))
        key = {"none": "none", "optional": "optional", "needed": "needed"}[row["key"]]
        key = "set" if row["key_set"] else key
        wrapped = textwrap.wrap(lanes, 41) or [""]
        off = "" if row["enabled"] else " off"
        lines.append(f"{row['id']:<17}{wrapped[0]:<42}{key:<9}{row['state']}{off}")
        lines += [f"{'':<17}{more}" for more in wrapped[1:]]
    lines += [
        "",
        "authority: its silence counts as an answer for the subjects it covers. open:",
        "what it finds counts, its silence does not. hint: leads only. unproven: no real",
        "recorded answer has proven the parser. More on one: duecheck explain wayback",
    ]
    return "\n".join(lines) + "\n"


def standings(told: dict[str, dict[str, Any]]) -> list[str]:
    """Each standing once, with its countries and the lanes it holds for: `authority NO: people`."""
    grouped: dict[str, list[str]] = {}
    for lane, entry in told.items():
        where = " ".join([entry["level"], *entry["countries"]])
        grouped.setdefault(where, []).append(lane)
    return [f"{where}: {', '.join(lanes)}" for where, lanes in grouped.items()]


def check_table(rows: Sequence[dict[str, Any]]) -> str:
    """Return the answers of `sources check` for a terminal."""
    lines = [f"{'source':<17}{'state':<22}detail"]
    for row in rows:
        wrapped = textwrap.wrap(row["detail"], 40) or [""]
        lines.append(f"{row['id']:<17}{row['state']:<22}{wrapped[0]}")
        lines += [f"{'':<39}{more}" for more in wrapped[1:]]
    return "\n".join(lines) + "\n"
