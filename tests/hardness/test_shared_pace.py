"""Several runs at once, real processes: no host sees more than its pace in any second."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from pathlib import Path

from tests.desk import DUECHECK, Desk
from tests.world import routes
from tests.world.running import running
from tests.world.server import World

CLOCK = "2026-11-16T09:00Z"
SITE = "www.northgate-fasteners.example"
REGISTER = "api.company-information.service.gov.uk"


def paced(world: World) -> str:
    """The settings of *world* with four requests a second for sites and for the register."""
    return re.sub(
        r'(\[sources\.(?:website|companies-house)\]\n(?:key = "[^"]*"\n)?)pace = "none"',
        r'\1pace = "4/s"',
        world.settings,
    )


def begin(desk: Desk, number: int) -> subprocess.Popen[bytes]:
    """Start one `prospect` of the same firm as all the others."""
    environ = {
        **os.environ,
        "DUECHECK_CONFIG": str(desk.config),
        "DUECHECK_DATA": str(desk.folder / "data"),
    }
    said = (DUECHECK, "prospect", "Northgate Fastener Supply Ltd", "--country", "GB", "--url", SITE)
    kept = ("--reg", "99000001", "--capture", f"run{number}.warc.gz", "--as-of", CLOCK)
    return subprocess.Popen(
        [*said, *kept, "--only", "website,companies-house", "--deadline", "300"],
        cwd=desk.folder,
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def test_eight_runs_at_once_keep_the_pace_of_one(tmp_path: Path) -> None:
    with running(routes.read()) as world:
        desk = Desk(tmp_path, paced(world))
        runs = [begin(desk, number) for number in range(8)]
        ends = [run.communicate()[1].decode() for run in runs]

        assert {0, 3} >= {run.returncode for run in runs}, ends
        assert 8 * 2 <= sum(host == SITE for host, _, _ in world.asked)
        assert 4 >= world.most_in(1.0, SITE)
        assert 4 >= world.most_in(1.0, REGISTER)


def test_a_run_that_is_stopped_and_goes_on_keeps_the_pace(tmp_path: Path) -> None:
    with running(routes.read()) as world:
        desk = Desk(tmp_path, paced(world))
        runs = [begin(desk, number) for number in range(3)]
        for _ in range(4):
            time.sleep(0.4)
            if runs[0].poll() is None:
                runs[0].send_signal(signal.SIGSTOP)
                time.sleep(1.1)
                runs[0].send_signal(signal.SIGCONT)
        ends = [run.communicate()[1].decode() for run in runs]

        assert {0, 3} >= {run.returncode for run in runs}, ends
        assert 4 >= world.most_in(1.0, SITE)
        assert 4 >= world.most_in(1.0, REGISTER)
