"""From the options of a command to the plan of a run."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from duecheck.checklist.rules import packaged_rules
from duecheck.errors import BadInput
from duecheck.guardrails.plan import in_force
from duecheck.intake.arguments import request_from
from duecheck.intake.json_input import request_from_json
from duecheck.intake.observed import observed as check_observed
from duecheck.model.subject import Request
from duecheck.pipeline.gather import all_sources
from duecheck.pipeline.judge import note_codes
from duecheck.pipeline.plan import Plan
from duecheck.records.files import read_text
from duecheck.records.settings import config_path

LARGEST_INPUT = 2_000_000


def clock_from(as_of: str | None, *, ahead: bool = False) -> tuple[date, datetime]:
    """
    Return the day judged and the run's one now; a time in *as_of* stops the clock there.

    BadInput for a day after tomorrow: what is looked up today says nothing of it. Commands of
    the account file take any day (*ahead*): they reckon with what was written in it.
    """
    now = datetime.now(UTC)
    if as_of is None:
        return now.date(), now.replace(microsecond=0)
    day, started = _moment(as_of, now.replace(microsecond=0))
    if day > now.date() + timedelta(days=1) and not ahead:
        raise BadInput(
            "--as-of",
            f"{as_of} has not come yet: nothing can be looked up as of that day",
            hint="Leave --as-of out to judge as of today",
        )
    return day, started


def _moment(as_of: str, now: datetime) -> tuple[date, datetime]:
    try:
        if "T" in as_of or " " in as_of:
            moment = datetime.fromisoformat(as_of)
            moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
            return moment.astimezone(UTC).date(), moment.astimezone(UTC)
        return date.fromisoformat(as_of), now
    except ValueError:
        raise BadInput(
            "--as-of", f"{as_of!r} is no date", hint="Write 2026-11-16 or 2026-11-16T09:00Z"
        ) from None


def frozen(as_of: str | None) -> bool:
    """Whether *as_of* carries a time and so stops the clock."""
    return as_of is not None and ("T" in as_of or " " in as_of)


def words_of(path: Path | str | None, field: str, what: str) -> str:
    """Return the text of a file, or of stdin for `-`; empty where none was named."""
    if path is None:
        return ""
    if str(path) == "-":
        return sys.stdin.read(LARGEST_INPUT)
    # No observations yet is a file like any other; an empty application is a mistake.
    empty_ok = field == "--observed"
    return read_text(Path(path), field=field, what=what, limit=LARGEST_INPUT, empty_ok=empty_ok)


def check_pick(request: Request) -> None:
    """Refuse a pick that no register could have proposed, or that contradicts `--reg`."""
    if request.pick is None:
        return
    source, _, number = request.pick.partition(":")
    proposing = [each.id for each in all_sources() if each.find is not None]
    if source not in proposing:
        raise BadInput(
            "--pick", f"{source!r} proposes no candidates", hint=f"One of {', '.join(proposing)}"
        )
    if not any(letter.isdigit() for letter in number):
        raise BadInput("--pick", f"{number!r} is no number of a register")


def plan_words(policy: Path | None, config: Path | None) -> str:
    """Return the user's social-media plan: the file named, else `plan.toml` beside the settings."""
    if policy is not None:
        return words_of(policy, "--policy", "social-media plan")
    beside = config_path(config, os.environ)[0].parent / "plan.toml"
    return words_of(beside, "plan.toml", "social-media plan") if beside.is_file() else ""


def plan_from(
    options: Mapping[str, str | None],
    *,
    as_of: str | None,
    input_: str | None,
    observed: Path | None,
    policy: Path | None,
    config: Path | None,
    strict: bool,
    order: str | None,
    ahead: bool = False,
) -> Plan:
    """Validate everything before anything is fetched; an option wins over the input file."""
    day, started = clock_from(as_of, ahead=ahead)
    values: dict[str, str | None] = {}
    if input_ is not None:
        values.update(request_from_json(words_of(input_, "--input", "application")))
    values.update({name: value for name, value in options.items() if value is not None})
    request = request_from(values, as_of=day, order=order, strict=strict)
    check_pick(request)
    noted = words_of(observed, "--observed", "observations")
    # A bad line ends the command here, before anything is fetched.
    check_observed(noted, as_of=day, codes=note_codes(packaged_rules()))
    social = plan_words(policy, config)
    in_force(social, day)
    return Plan(
        request=request,
        observed=noted,
        social_plan=social,
        as_of=day,
        started=started,
    )
