"""What may happen to a long batch: dead and angry hosts, full disks, odd clocks, odd files."""

from __future__ import annotations

import errno
import json
import os
import resource
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest
from tests.desk import DUECHECK, Desk, Ended
from tests.world.market import REGISTER, Market, applicants
from tests.world.running import running

from duecheck.errors import BadInput, StoreTrouble
from duecheck.pipeline.batch_rows import Judge, guarded
from duecheck.records.batch_ledger import LedgerRow

CLOCK = ("--as-of", "2026-11-16T09:00Z")
LIVE = ("--only", "website,companies-house", "--thorough")


def desk_of(folder: Path, settings: str, count: int) -> Desk:
    (folder / "list.csv").write_text(applicants(count), "utf-8")
    return Desk(folder, settings)


def batch(desk: Desk, *arguments: str, **more: object) -> Ended:
    kept = ("-o", "out.ndjson", "--capture", "cap")
    return desk.run("batch", "list.csv", *CLOCK, *arguments, *kept, seconds=240, **more)


def rows(desk: Desk, name: str = "out.ndjson") -> list[dict]:
    return [json.loads(line) for line in (desk.folder / name).read_text("utf-8").splitlines()]


def outcome(row: dict, source: str) -> str:
    """How the source's questions ended for a row of the whole report."""
    ended = {
        (look["outcome"], look["reason"]) for look in row["report"]["lookups"]
        if look["source"] == source and look["reason"] not in ("no-key", "not-applicable")
    }  # fmt: skip
    return ", ".join(sorted(f"{outcome}: {reason}" for outcome, reason in ended))


@pytest.mark.parametrize(
    ("fault", "ends", "most"),
    [
        pytest.param("hang", "failed: timeout", 16, id="a host that never answers"),
        pytest.param("too-many", "blocked: rate-limit", 16, id="429 for everything"),
        pytest.param(
            "server-error", "failed: server-error", 16, id="503", marks=pytest.mark.nightly
        ),
        pytest.param(
            "reset", "failed: server-error", 16, id="it hangs up", marks=pytest.mark.nightly
        ),
    ],
)
def test_a_dead_register_costs_its_lane_and_neither_rows_nor_hours(
    fault: str, ends: str, most: int, tmp_path: Path
) -> None:
    with running(Market(40), fault=fault, host=REGISTER) as world:
        desk = desk_of(tmp_path, world.settings, 40)
        begun = time.monotonic()
        ended = batch(desk, *LIVE, "--full")
        took = time.monotonic() - begun
        asked = Counter(host for host, _, _ in world.asked)

    assert ended.code in (0, 3), ended.err
    found = rows(desk)
    assert list(range(2, 42)) == [row["row"] for row in found]
    assert {ends} == {outcome(row, "companies-house") for row in found}
    assert {"error"}.isdisjoint(row["row_status"] for row in found)
    assert all("companies-house" in row["failed_sources"] for row in found)
    # Forty rows with their retries would be eighty requests, those in silence three seconds each.
    assert asked[REGISTER] <= most
    assert took < 60


def test_rows_of_a_source_that_was_away_are_asked_again_and_no_others(tmp_path: Path) -> None:
    with running(Market(6), fault="reset", host=REGISTER) as world:
        desk = desk_of(tmp_path, world.settings.replace("[fetch]\n", "[fetch]\nattempts = 1\n", 1)
                       .replace("attempts = 2\n", ""), 6)  # fmt: skip
        batch(desk, *LIVE)
        away, asked_away = rows(desk), len(world.asked)
        world.fault = None
        same = batch(desk, *LIVE)
        asked_same = len(world.asked)
        again = batch(desk, *LIVE, "--retry")
        asked_again = world.asked[asked_same:]
        nothing = batch(desk, *LIVE, "--retry")

    assert [["companies-house"]] * 6 == [row["failed_sources"] for row in away]
    assert asked_away == asked_same, same.err
    assert "6 rows are asked again" in again.err
    assert [[]] * 6 == [row["failed_sources"] for row in rows(desk)]
    # What was answered before is not asked again: the sites keep their peace.
    assert {REGISTER} == {host for host, _, _ in asked_again}
    assert "0 rows are asked again" in nothing.err
    replayed = desk.run("replay", "cap/2", "--format", "json")
    assert "failed" not in {x["outcome"] for x in json.loads(replayed.out)["lookups"]}


@pytest.mark.nightly
def test_a_register_that_dies_and_comes_back_answers_the_rows_after(tmp_path: Path) -> None:
    settings = "[fetch]\nleave_alone = 2\nmax_retry_after = 1\n"
    with running(Market(130), fault="reset", host=REGISTER) as world:
        own = world.settings.replace("[fetch]\n", settings, 1).replace(
            '[sources.website]\npace = "none"', '[sources.website]\npace = "1/s"'
        )
        desk = desk_of(tmp_path, own, 130)

        def back() -> None:
            while sum(host == REGISTER for host, _, _ in list(world.asked)) < 6:
                time.sleep(0.05)
            world.fault = None

        threading.Thread(target=back, daemon=True).start()
        ended = batch(desk, *LIVE, "--full")

    assert ended.code in (0, 3), ended.err
    said = Counter(outcome(row, "companies-house") for row in rows(desk))
    assert said["failed: server-error"] >= 1
    assert said["none: None"] >= 10
    assert 130 == said["failed: server-error"] + said["none: None"]


@pytest.mark.parametrize(
    "room",
    [
        pytest.param(60_000, id="the ledger"),
        pytest.param(400_000, id="the archives", marks=pytest.mark.nightly),
    ],
)
def test_a_full_disk_is_one_line_and_the_same_command_goes_on(room: int, tmp_path: Path) -> None:
    def little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    with running(Market(60)) as world:
        desk = desk_of(tmp_path, world.settings, 60)
        environ = {
            **os.environ, "DUECHECK_CONFIG": str(desk.config),
            "DUECHECK_DATA": str(tmp_path / "data"), "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip
        full = subprocess.run(
            [DUECHECK, "batch", "list.csv", *CLOCK, *LIVE, "-o", "out.ndjson", "--capture", "cap"],
            cwd=tmp_path, env=environ, preexec_fn=little, capture_output=True, text=True,
            check=False, timeout=120,
        )  # fmt: skip
        held = (tmp_path / "out.ndjson").exists()
        ended = batch(desk, *LIVE)
        own = ("-o", "whole.ndjson", "--capture", "whole/cap")
        whole = desk.run("batch", "list.csv", *CLOCK, *LIVE, *own, seconds=240)

    assert 2 == full.returncode, full.stderr
    assert not held
    assert "Traceback" not in full.stderr
    assert "cannot be written" in full.stderr.strip().splitlines()[-1]
    assert ended.code in (0, 3), ended.err
    assert whole.code == ended.code
    assert list(range(2, 62)) == [row["row"] for row in rows(desk)]
    assert (tmp_path / "whole.ndjson").read_bytes() == (tmp_path / "out.ndjson").read_bytes()


# The wall clock goes back by an hour after its first hundred readings.
BACKWARDS = """
import sys, datetime as real
from duecheck.pipeline import batch_desk
class Clock(real.datetime):
    read = 0
    @classmethod
    def now(cls, tz=None):
        Clock.read += 1
        now = real.datetime.now(tz)
        return now - real.timedelta(hours=1) if Clock.read > 100 else now
batch_desk.datetime = Clock
from duecheck.boot import main
sys.argv[0] = "duecheck"
sys.exit(main())
"""


def test_a_clock_that_steps_back_changes_no_pace_and_loses_no_row(tmp_path: Path) -> None:
    with running(Market(12)) as world:
        settings = world.settings.replace(
            '[sources.website]\npace = "none"', '[sources.website]\npace = "2/s"'
        )
        desk = desk_of(tmp_path, settings, 12)
        done = subprocess.run(
            [
                *(sys.executable, "-c", BACKWARDS, "batch", "list.csv", *LIVE, "--full"),
                *("-o", "out.ndjson", "--capture", "cap"),
            ],
            cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120,
            env={**os.environ, "DUECHECK_CONFIG": str(desk.config), "DUECHECK_DATA": str(tmp_path)},
        )  # fmt: skip
        most = max(world.most_in(1.0, host) for host in world.answers.hosts[:12])

    assert done.returncode in (0, 3), done.stderr
    assert 12 == len(rows(desk))
    assert most <= 2


def test_a_file_that_grows_while_it_is_read_is_read_once(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, '[dns]\nnameservers = ["127.0.0.1:9"]\n', 3_000)
    stop = threading.Event()

    def grow() -> None:
        with (tmp_path / "list.csv").open("a", encoding="utf-8") as file:
            while not stop.wait(0.01):
                file.write("Late Firm Ltd,GB,late.example\n")
                file.flush()

    grower = threading.Thread(target=grow)
    grower.start()
    ended = desk.run("batch", "list.csv", *CLOCK, "--offline", "--limit", "5", seconds=120)
    stop.set()
    grower.join()

    assert ended.code in (0, 3), ended.err
    assert 5 == len(ended.out.splitlines())


@pytest.mark.parametrize(
    ("content", "statuses"),
    [
        pytest.param(
            b"Customer\nA Ltd\n" + b"x" * 1_000_000 + b"\n",
            ["needs_review", "invalid"],
            id="a name of 1 MB",
        ),
        pytest.param(
            "Customer,Country\nCaf\xe9 Ltd,FR\n".encode("latin-1") + "Café SA,FR\n".encode(),
            ["needs_review", "needs_review"],
            id="lines in two encodings",
        ),
    ],
)
def test_odd_bytes_cost_a_row_at_most(content: bytes, statuses: list[str], tmp_path: Path) -> None:
    desk = Desk(tmp_path, '[dns]\nnameservers = ["127.0.0.1:9"]\n')
    (tmp_path / "odd.csv").write_bytes(content)
    ended = desk.run("batch", "odd.csv", *CLOCK, "--offline")
    found = [json.loads(line) for line in ended.out.splitlines()]

    assert statuses == [row["row_status"] for row in found], ended.err
    assert "Caf\ufffd" not in ended.out


def test_a_file_that_declares_another_encoding_and_has_no_column_exits_2(tmp_path: Path) -> None:
    desk = Desk(tmp_path, '[dns]\nnameservers = ["127.0.0.1:9"]\n')
    (tmp_path / "odd.csv").write_bytes(b"\xff\xfeCustomer\nAcme Ltd\n")
    ended = desk.run("batch", "odd.csv", *CLOCK, "--offline")

    assert (2, "") == (ended.code, ended.out)
    assert "no header we know" in ended.err


def test_a_quote_that_is_never_closed_swallows_no_rows(tmp_path: Path) -> None:
    desk = Desk(tmp_path, '[dns]\nnameservers = ["127.0.0.1:9"]\n')
    (tmp_path / "odd.csv").write_text('Customer,Web\nA Ltd,a.example\n"B Ltd,b.example\nC Ltd,\n')
    ended = desk.run("batch", "odd.csv", *CLOCK, "--offline")

    assert (2, "") == (ended.code, ended.out)
    assert "line 3: a quote is opened there and never closed" in ended.err


def test_lines_that_end_in_a_carriage_return_alone_are_lines(tmp_path: Path) -> None:
    desk = Desk(tmp_path, '[dns]\nnameservers = ["127.0.0.1:9"]\n')
    (tmp_path / "odd.csv").write_bytes(b"Customer,Web\rA Ltd,a.example\rB Ltd,b.example\r")
    ended = desk.run("batch", "odd.csv", *CLOCK, "--offline")

    assert ["A Ltd", "B Ltd"] == [json.loads(line)["name"] for line in ended.out.splitlines()]


FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(FULL, id="a full disk"),
        pytest.param(BadInput("--capture", "cannot be written"), id="an archive that broke"),
        pytest.param(StoreTrouble("ledger", "is away"), id="a ledger that is away"),
    ],
)
async def test_trouble_of_the_job_ends_it_and_is_no_row_s_fault(trouble: Exception) -> None:
    async def breaks() -> str:
        raise trouble

    row = LedgerRow(
        row=2, name="A Ltd", request=None, trouble="", notices=(), extra={}, same_as=None
    )
    with pytest.raises(type(trouble)):
        await guarded(row, Judge.__new__(Judge), breaks)
