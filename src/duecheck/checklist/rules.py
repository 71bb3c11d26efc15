"""
The rules in force: every data table, validated, versioned and hashed.

Code does the sum; what it sums by stands in the tables beside it. A changed table is another
hash, and the hash is printed on every report.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError

from duecheck import discover
from duecheck.checklist.credit_tables import Credit
from duecheck.checklist.desk_tables import Desk
from duecheck.checklist.entry import Entry
from duecheck.checklist.overlay import overlay, parsed
from duecheck.checklist.tables import (
    Code,
    ComfortRule,
    Footprint,
    Lanes,
    Table,
    Weights,
)
from duecheck.errors import BadInput

CATALOGUES = ("danger_signs", "going_concern", "application", "hard_stops")
NAMES = (*CATALOGUES, "comforts", "lanes", "footprint", "weights", "credit", "desk")
# Tables of the desk that a credit policy writes at its top level: [strategies.new] …
DESK = ("groups", "strategies", "watch", "sectors")
CHANGEABLE = ("weights", "lanes", "comforts", "footprint", "credit", "desk")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
HASH_DIGITS = 16

T = TypeVar("T", bound=Table)


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The tables as typed records, and as the plain dictionary that is archived."""

    tables: dict[str, Any] = field(repr=False)
    weights: Weights = field(repr=False)
    lanes: Lanes = field(repr=False)
    comforts: Mapping[str, ComfortRule] = field(repr=False)
    footprint: Footprint = field(repr=False)
    credit: Credit = field(repr=False)
    desk: Desk = field(repr=False)
    entries: Mapping[str, Entry] = field(repr=False)
    hash: str

    @property
    def version(self) -> str:
        """The version of the weights."""
        return self.weights.version

    def code(self, code: str) -> Code | None:
        """The rule of a reason code, or None for one that carries no points (H01a)."""
        return self.weights.codes.get(code)

    def family(self, entry: str) -> str:
        """The family an entry is capped with."""
        for name, family in self.weights.families.items():
            if entry in family.entries:
                return name
        raise BadInput("weights", f"entry {entry!r} belongs to no family")

    @property
    def hard_stop_match(self) -> float:
        """The match from which a hard stop is more than possible."""
        return float(self.tables["hard_stops"]["match"])

    @property
    def hard_stop_sources(self) -> frozenset[str]:
        """The classes of source that count as primary for a hard stop."""
        return frozenset(self.tables["hard_stops"]["primary"])

    def person_confirms(self, entry: str) -> bool:
        """Whether a hard stop always waits for a person."""
        return bool(self.tables["hard_stops"][entry].get("person_confirms", False))


def entry_of(code: str) -> str:
    """The entry a code bears on: D03b -> D03, GAP -> GAP; a bare entry is its own."""
    return code.rstrip(LETTERS)


@cache
def packaged_rules() -> Rules:
    """Our own rules, as shipped."""
    return rules_from({name: discover.table("checklist", f"{name}.toml") for name in NAMES})


def rules_from(tables: Mapping[str, Any], *, what: str = "rules") -> Rules:
    """Rules from plain tables, as an archive keeps them; BadInput names table and key."""
    missing = [name for name in NAMES if name not in tables]
    if missing:
        raise BadInput(what, f"the tables lack {', '.join(missing)}")
    plain = {name: deepcopy(dict(tables[name])) for name in NAMES}
    weights = _read(Weights, plain["weights"], what=what, path="weights")
    _known_entries(plain, weights, what)
    return Rules(
        tables=plain,
        weights=weights,
        lanes=_read(Lanes, plain["lanes"], what=what, path="lanes"),
        comforts={
            code: _read(ComfortRule, row, what=what, path=f"comforts.{code}")
            for code, row in plain["comforts"].items()
            if isinstance(row, dict)
        },
        footprint=_read(Footprint, plain["footprint"], what=what, path="footprint"),
        credit=_read(Credit, plain["credit"], what=what, path="credit"),
        desk=_read(Desk, plain["desk"], what=what, path="desk"),
        entries={entry.code: entry for entry in _entries(plain, what)},
        hash=_hash(plain),
    )


def with_overrides(rules: Rules, text: str, *, what: str = "--weights") -> Rules:
    """
    *rules* with a TOML file of the user's laid over them: `[weights.codes.G09a] severity = 9`.

    Unknown tables, codes and keys are refused with the nearest known ones.
    """
    over = parsed(text, what=what)
    base = {name: rules.tables[name] for name in CHANGEABLE}
    merged = overlay(base, over, what=what, path="")
    return rules_from({**rules.tables, **merged}, what=what)


def with_policy(rules: Rules, text: str, *, what: str = "--policy") -> Rules:
    """
    *rules* under the user's credit policy: `starter_limit = 2000`, `policy_limit`, `[[tiers]]`.

    Keys stand at the top level; a table named like one of ours (`[lanes.lanes.courts]`) is laid
    over that table.
    """
    over = parsed(text, what=what)
    others = {key: value for key, value in over.items() if key in CHANGEABLE}
    own = {key: value for key, value in over.items() if key not in (*CHANGEABLE, *DESK)}
    desk = {key: value for key, value in over.items() if key in DESK}
    base = {name: rules.tables[name] for name in CHANGEABLE}
    merged = overlay(base, others, what=what, path="")
    merged["credit"] = overlay(merged["credit"], own, what=what, path="credit")
    merged["desk"] = overlay(merged["desk"], desk, what=what, path="desk")
    return rules_from({**rules.tables, **merged}, what=what)


def _read(kind: type[T], plain: Any, *, what: str, path: str) -> T:
    try:
        return kind.model_validate(plain)
    except ValidationError as broken:
        first = broken.errors()[0]
        where = ".".join(str(part) for part in (path, *first["loc"]) if part != "[key]")
        problem = first["msg"].removeprefix("Value error, ")
        raise BadInput(what, f"{where}: {problem[:1].lower()}{problem[1:]}") from None


def _entries(plain: Mapping[str, Any], what: str) -> Iterator[Entry]:
    for name in CATALOGUES:
        table = plain[name]
        for code, row in table.items():
            if not isinstance(row, dict):
                continue
            kept = {key: value for key, value in row.items() if key != "person_confirms"}
            try:
                yield Entry(code=code, article=table.get("article", ""), **kept)
            except (ValidationError, TypeError):
                raise BadInput(what, f"{name}.{code}: not an entry of the checklist") from None


def _known_entries(plain: Mapping[str, Any], weights: Weights, what: str) -> None:
    """Every code bears on an entry, every entry with points has a family, every sign its decay."""
    entries = {
        code for name in CATALOGUES for code, row in plain[name].items() if isinstance(row, dict)
    }
    grouped = {entry for family in weights.families.values() for entry in family.entries}
    for code in weights.codes:
        if entry_of(code) not in entries:
            raise BadInput(what, f"weights.codes.{code}: bears on no entry of the checklist")
    for entry in sorted(entries):
        if entry[0] != "H" and entry not in grouped:
            raise BadInput(what, f"weights.families: {entry} is in none")
        if entry[0] == "D" and entry not in weights.signs:
            raise BadInput(what, f"weights.signs: {entry} is missing")


def _hash(plain: Mapping[str, Any]) -> str:
    whole = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(whole.encode()).hexdigest()[:HASH_DIGITS]
