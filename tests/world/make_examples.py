"""
Runs the examples against the world with a stopped clock and writes their archives and reports.

    python -m tests.world.make_examples

The golden reports are then read by a person; nothing is pasted into a test from here.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from duecheck import discover
from duecheck.checklist.rules import packaged_rules
from duecheck.intake.arguments import request_from
from duecheck.intake.json_input import request_from_json
from duecheck.pipeline.gather import all_sources
from duecheck.pipeline.plan import Plan
from duecheck.pipeline.run import Live, run
from duecheck.records.settings import load_settings
from tests.world import routes
from tests.world.running import running

EXAMPLES = Path(__file__).parents[2] / "examples"
CLOCK = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def make(folder: Path, settings: str) -> None:
    values = request_from_json((folder / "prospect.json").read_text("utf-8"))
    plan = Plan(
        request=request_from(values, as_of=CLOCK.date(), order=None, strict=False),
        observed=(folder / "observed.jsonl").read_text("utf-8"),
        as_of=CLOCK.date(),
        started=CLOCK,
        fictional=True,
    )
    with tempfile.TemporaryDirectory() as scratch:
        config = Path(scratch) / "config.toml"
        config.write_text(settings, encoding="utf-8")
        known = [source.id for source in all_sources()]
        in_force, _, _ = load_settings(config, {}, known=known)
        archive = Path(scratch) / "run.warc.gz"
        done = run(
            plan,
            Live(
                settings=in_force,
                rules=packaged_rules(),
                archive=archive,
                clock=lambda: CLOCK,
            ),
        )
        shutil.copyfile(archive, folder / "run.warc.gz")
    for format_ in discover.marked("reports", "format_name"):
        text = format_.render(done)
        (folder / f"report{format_.suffixes[0]}").write_text(text, encoding="utf-8")


def main() -> None:
    with running(routes.read()) as world:
        for table in sorted(EXAMPLES.glob("*/prospect.json")):
            make(table.parent, world.settings)


if __name__ == "__main__":
    main()
