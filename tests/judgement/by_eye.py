"""
Real pages behind the loopback world, read live and printed as a user sees them, to be looked at.

`python -m tests.judgement.by_eye --cache DIR [--pages 12]` takes pages from the cache of
`tests.judgement.pages`, serves each as the home page of a host of its own, runs the installed
`duecheck web` on it at 80 columns and prints the page, with every request that was made.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.desk import Desk
from tests.judgement.corpus import lines
from tests.world.routes import Answers, Route, read
from tests.world.running import running

HTML = (("Content-Type", "text/html; charset=utf-8"),)
SETS = ("dev_items_b.jsonl", "dev_items_d_contacts.jsonl")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--cache", type=Path, required=True, help="where the pages were extracted to")
    ask.add_argument("--pages", type=int, default=12)
    ask.add_argument("--every", type=int, default=4, help="take every so many pages of a set")
    asked = ask.parse_args()
    chosen = draw(asked.cache, asked.pages, asked.every)
    answers, hosts = behind(read(), chosen)
    with running(answers) as world, tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), world.settings)
        for item, host in zip(chosen, hosts, strict=True):
            sys.stdout.write(f"\n{'=' * 80}\n{item['id']}  {item.get('note') or ''}\n")
            ended = desk.run("web", f"https://{host}/", "--as-of", "2026-11-25", seconds=120)
            sys.stdout.write(ended.out or ended.err)
        sys.stdout.write(
            f"\n{len(world.asked)} requests to {len({a[0] for a in world.asked})} hosts\n"
        )


def draw(cache: Path, count: int, every: int) -> list[dict[str, Any]]:
    """The same pages each time: every so many of the sets, in their order."""
    half = (count + 1) // 2
    return [item for name in SETS for item in list(lines(cache / name))[::every][:half]][:count]


def behind(answers: Answers, items: list[dict[str, Any]]) -> tuple[Answers, list[str]]:
    """*answers* with each item's page as the home page of its own host, and those hosts."""
    hosts = [f"www.page-{item['id'].lower()}.example" for item in items]
    for item, host in zip(items, hosts, strict=True):
        answers.add(Route(host=host, path="/", body=item["html"].encode(), headers=HTML))
        answers.names[host, "A"] = ["93.184.216.34"]
    return answers, hosts


if __name__ == "__main__":
    main()
