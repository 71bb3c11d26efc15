"""Starts the world, prints its settings file, runs until interrupted."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from pathlib import Path

from tests.world import faults, routes
from tests.world.server import World


async def serve(arguments: argparse.Namespace) -> None:
    answers = routes.read()
    if arguments.recorded:
        shared = Path(os.environ.get("DUECHECK_SHARED", Path(__file__).parents[3] / "shared"))
        answers.add(*routes.recorded(shared))
    kind, _, host = (arguments.fault or "").partition("=")
    async with World(
        answers,
        fault=kind or None,
        fault_host=host or None,
        http_port=arguments.http_port,
        dns_port=arguments.dns_port,
    ) as world:
        if arguments.settings:
            arguments.settings.write_text(world.settings, encoding="utf-8")
        else:
            sys.stdout.write(world.settings)
            sys.stdout.flush()
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.world", description=__doc__)
    parser.add_argument("--fault", metavar="KIND[=HOST]", help=f"one of {', '.join(faults.KINDS)}")
    parser.add_argument(
        "--settings", type=Path, help="write the settings file here instead of stdout"
    )
    parser.add_argument(
        "--recorded", action="store_true", help="serve the real recorded answers too"
    )
    parser.add_argument("--http-port", type=int, default=0)
    parser.add_argument("--dns-port", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.fault and arguments.fault.partition("=")[0] not in faults.KINDS:
        parser.error(f"no fault {arguments.fault!r}; there are {', '.join(faults.KINDS)}")
    try:
        asyncio.run(serve(arguments))
    except KeyboardInterrupt:
        sys.exit(130)


main()
