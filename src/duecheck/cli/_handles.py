"""Looks up handles for `duecheck social` and puts the answers on a page or into a file."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from duecheck import discover
from duecheck.cli._ending import say
from duecheck.cli._question import plan_words
from duecheck.errors import BadInput
from duecheck.guardrails.plan import SocialPlan, allows_site, in_force
from duecheck.intake.lookup_sites import handles as read_handles
from duecheck.intake.lookup_sites import lookup_sites, of_sector
from duecheck.model.lookup import Reason
from duecheck.model.lookup_site import HOLE, Presence, Standing
from duecheck.pipeline.look_up import Search, look_up
from duecheck.records.files import read_text, write_text
from duecheck.records.paths import archive_path
from duecheck.records.settings import load_settings

INCOMPLETE = 3
LARGEST_TABLE = 20_000_000


def look_up_handles(
    *,
    users: str | None,
    handles: str | None,
    sites: Path | None,
    out: Path | None,
    timeout: float,
    verify: bool,
    sector: str | None,
    json_: bool,
    config: Path | None,
    capture: Path | None,
) -> tuple[str, int]:
    """Return the page and the exit code: 0 when the run finished or anything answered."""
    started = datetime.now(UTC)
    check_options(users=users, sites=sites, out=out, verify=verify)
    text = table_text(sites)
    search = Search(
        sites=of_sector(lookup_sites(text), sector),
        users=read_handles(users or handles or "", field="--users" if users else "--handles"),
        timeout=timeout,
        started=started,
        nonsense=f"zq{secrets.token_hex(6)}" if verify else None,
    )
    settings, _, _ = load_settings(config, os.environ, known=None)
    plan = in_force(plan_words(None, config), started.date()).plan
    run = f"{','.join(search.users)}\n{text}\n{started.isoformat()}"
    run_id = hashlib.sha256(run.encode()).hexdigest()[:16]
    archive = capture if capture is not None else archive_path(run_id)
    found = under_plan(
        search, plan, lambda asked: look_up(asked, settings=settings, archive=archive)
    )
    if capture is None:
        say(f"archive: {archive}")
    if out is not None:
        write_text(out, as_lines(found), field="--out")
    if users is not None:
        say(counted(found))
        return "", 0
    answered = any(item.status is not Standing.UNKNOWN for item in found)
    return (as_json(found) if json_ else as_table(found)), 0 if answered else INCOMPLETE


def under_plan(
    search: Search, plan: SocialPlan | None, ask: Callable[[Search], Sequence[Presence]]
) -> list[Presence]:
    """Return every answer in order; a site the plan does not list is not asked and says so."""
    allowed = [
        site for site in search.sites if allows_site(plan, site.name, urlsplit(site.home).netloc)
    ]
    answers = ask(replace(search, sites=allowed)) if allowed else []
    said = {(item.user, item.site): item for item in answers}
    closed = "not allowed by policy: the plan's sites leave it out (R-06)"
    return [
        said.get((user, site.name))
        or Presence(
            user=user,
            site=site.name,
            url=site.url.replace(HOLE, user),
            status=Standing.UNKNOWN,
            reason=Reason.POLICY,
            detail=closed,
        )
        for user in search.users
        for site in search.sites
    ]


def check_options(*, users: str | None, sites: Path | None, out: Path | None, verify: bool) -> None:
    """Refuse a bulk look-up without table or file, or with what only a small one does."""
    if users is None:
        return
    if sites is None or out is None:
        missing = "--out" if sites is not None else "--sites"
        raise BadInput(missing, "a bulk look-up names a table of sites and a file to write")
    if verify:
        raise BadInput("--verify", "goes with --handles, never with --users")


def table_text(sites: Path | None) -> str:
    """Return the user's table of sites, or ours where none is named."""
    if sites is None:
        return discover.packaged_text("intake", "lookup_sites.json")
    return read_text(sites, field="--sites", what="table of sites", limit=LARGEST_TABLE)


def as_lines(found: Sequence[Presence]) -> str:
    """Return one JSON object a line."""
    return "".join(f"{item.model_dump_json(exclude_none=True)}\n" for item in found)


def as_json(found: Sequence[Presence]) -> str:
    """Return the look-ups as one JSON document."""
    whole = {"look_ups": [item.model_dump(mode="json") for item in found]}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def as_table(found: Sequence[Presence]) -> str:
    """Return the look-ups for a terminal of 80 columns, and what they add up to."""
    lines: list[str] = []
    for item in found:
        why = f"{item.reason}: {item.detail}" if item.reason is not None else item.url
        lines += textwrap.wrap(
            f"{str(item.status).upper():<8} {item.site}: {item.user}  {why}",
            79,
            subsequent_indent=" " * 9,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join([*lines, "", counted(found)]) + "\n"


def counted(found: Sequence[Presence]) -> str:
    """Return how many look-ups ended in which way; unknown is not absent."""
    count = Counter(item.status for item in found)
    return (
        f"{len(found)} look-ups: {count[Standing.FOUND]} found, {count[Standing.ABSENT]} absent, "
        f"{count[Standing.UNKNOWN]} unknown (which says nothing either way)."
    )
