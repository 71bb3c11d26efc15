"""A list of applicants by the installed command: what it reads, what it writes, what breaks it."""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import jsonschema_rs
import pytest

from tests.desk import DUECHECK, Desk, Ended
from tests.world import faults, routes
from tests.world.running import running

CLOCK = "2026-11-16T09:00Z"
NOBODY = '[dns]\nnameservers = ["127.0.0.1:9"]\n'
LIST = """\
Applicants for November;;;;;;
Customer;Country;Company No;Web;Phone 1;Credit Req;Sales Rep;DOB
Northgate Fastener Supply Ltd;GB;99000001;www.northgate-fasteners.example;01632 960111;15k;Ann;1970
NORTHGATE FASTENER SUPPLY LIMITED;GB;99000001;;;;Bob;
Bad Country Ltd;Freedonia;;;;;Cy;
=Formula Foods Ltd;GB;;;1.64E+10;;=HYPERLINK(1);
Total;;;;;15000;;
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path, NOBODY)
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    return desk


def batch(desk: Desk, *arguments: str, file: str = "list.csv", **more: object) -> Ended:
    return desk.run("batch", file, "--as-of", CLOCK, *arguments, **more)  # type: ignore[arg-type]


def lines(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def result(desk: Desk, name: str = "out.ndjson") -> list[dict]:
    return lines((desk.folder / name).read_text("utf-8"))


def test_row_b2_every_row_of_a_messy_list_has_one_result_in_its_order(desk: Desk) -> None:
    ended = batch(desk, "--offline", "-o", "out.ndjson")
    rows = result(desk)

    assert 3 == ended.code, ended.err
    assert [3, 4, 5, 6, 7] == [row["row"] for row in rows]
    assert ["needs_review", "duplicate_of:3", "invalid", "needs_review", "invalid"] == [
        row["row_status"] for row in rows
    ]
    assert ["country: 'Freedonia' is no country"] == rows[2]["row_reasons"]
    assert "phone: '1.64E+10' was rounded by a spreadsheet: left out" in rows[3]["row_reasons"]
    assert {"Sales Rep": "Ann"} == rows[0]["input_columns"]
    assert "never kept: 'DOB' (birth)" in ended.err
    assert "1970" not in (desk.folder / "out.ndjson").read_text("utf-8")


def test_every_line_fits_the_published_schema_and_1500_bytes(desk: Desk) -> None:
    schema = desk.run("schema", "batch-row").json
    long = "Customer,Notes,More\n" + "Acme Ltd," + "x" * 900_000 + "," + "y" * 5_000 + "\n"
    (desk.folder / "long.csv").write_text(long, encoding="utf-8")
    batch(desk, "--offline", "-o", "out.ndjson")
    batch(desk, "--offline", "-o", "long.ndjson", file="long.csv")

    for row in (*result(desk), *result(desk, "long.ndjson")):
        jsonschema_rs.validate(schema, row)
        assert set(schema["properties"]) == set(row)
        assert len(json.dumps(row, ensure_ascii=False).encode()) <= 1_500
    assert 1 == len(result(desk, "long.ndjson"))


def test_the_csv_for_a_spreadsheet_runs_no_formula_and_carries_the_columns(desk: Desk) -> None:
    batch(desk, "--offline", "-o", "out.csv")
    with (desk.folder / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert "'=Formula Foods Ltd" == rows[3]["name"]
    assert "'=HYPERLINK(1)" == rows[3]["input: Sales Rep"]
    assert ["3", "4", "5", "6", "7"] == [row["row"] for row in rows]


def test_a_dry_run_says_mapping_counts_calls_and_time_and_sends_nothing(tmp_path: Path) -> None:
    with running(routes.read()) as world:
        desk = Desk(tmp_path, world.settings)
        (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
        ended = batch(desk, "--dry-run")

        assert [] == world.asked
    assert 0 == ended.code
    assert "name: 'Customer'" in ended.err
    assert "5 rows: 2 to check, 1 duplicates, 2 not usable" in ended.out
    assert "calls at most" in ended.out
    assert not (tmp_path / "data").exists()


def test_a_row_says_what_prospect_says_and_its_archive_replays(tmp_path: Path) -> None:
    with running(routes.read()) as world:
        desk = Desk(tmp_path, world.settings)
        (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
        ended = batch(desk, "-o", "out.ndjson", "--capture", "cap", "--thorough")
        alone = desk.prospect(
            *("Northgate Fastener Supply Ltd", "--country", "GB", "--reg", "99000001"),
            *("--url", "www.northgate-fasteners.example", "--phone", "01632 960111"),
            *("--requested", "15000", "--as-of", CLOCK),
        ).json
    row = result(desk)[0]
    again = desk.run("replay", "cap/3", "--format", "json").json

    assert 0 == ended.code, ended.err
    for whole in (alone, again):
        assert row["action"] == whole["decision"]["action"]
        assert row["points"] == whole["score"]["points"]
        assert row["coverage"] == whole["coverage"]["pct"]
        assert row["matched_number"] == whole["subject"]["reg_no"]
    assert "cap/3" == row["archive"]
    assert alone["decision"] == again["decision"]
    summary = (tmp_path / "out.ndjson.summary.md").read_text("utf-8")
    assert "5 rows: 2 invalid, 1 ok, 1 duplicate, 1 needs review" in summary


def test_the_same_command_again_asks_nobody_and_writes_the_same_bytes(tmp_path: Path) -> None:
    with running(routes.read()) as world:
        desk = Desk(tmp_path, world.settings)
        (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
        batch(desk, "-o", "out.ndjson")
        first = (tmp_path / "out.ndjson").read_bytes()
        (tmp_path / "out.ndjson").unlink()
        asked = len(world.asked)
        ended = batch(desk, "-o", "out.ndjson")

        assert asked == len(world.asked)
        assert asked > 0
    assert first == (tmp_path / "out.ndjson").read_bytes()
    assert "5 of 5 rows were done before" in ended.err


@pytest.mark.parametrize(
    ("change", "named"),
    [
        pytest.param(("--country", "GB"), "--country", id="another option"),
        pytest.param(("--weights", "w.toml"), "rules", id="other rules"),
        pytest.param(("--config", "other.toml"), "settings", id="other settings"),
    ],
)
def test_another_job_under_the_same_name_exits_2_naming_what_changed(
    change: tuple[str, str], named: str, desk: Desk
) -> None:
    (desk.folder / "w.toml").write_text("starter_limit = 2000\n", encoding="utf-8")
    (desk.folder / "other.toml").write_text("[fetch]\nattempts = 1\n", encoding="utf-8")
    batch(desk, "--offline", "-o", "out.ndjson")

    ended = batch(desk, "--offline", "-o", "out.ndjson", *change)

    assert 2 == ended.code
    assert named in ended.err
    assert "begun with another" in ended.err


def test_another_input_or_day_under_the_same_name_exits_2(desk: Desk) -> None:
    batch(desk, "--offline", "-o", "out.ndjson")
    other_day = desk.run(
        "batch", "list.csv", "--offline", "-o", "out.ndjson", "--as-of", "2026-11-17T09:00Z"
    )
    (desk.folder / "list.csv").write_text(LIST + "Another Ltd;;;;;;;\n", encoding="utf-8")
    other_input = batch(desk, "--offline", "-o", "out.ndjson")

    assert (2, 2) == (other_day.code, other_input.code)
    assert "as-of day" in other_day.err
    assert "another input" in other_input.err


def test_limit_takes_the_first_rows_and_the_rest_follows(desk: Desk) -> None:
    batch(desk, "--offline", "-o", "out.ndjson", "--limit", "2")
    assert [3, 4] == [row["row"] for row in result(desk)]

    batch(desk, "--offline", "-o", "out.ndjson")
    assert [3, 4, 5, 6, 7] == [row["row"] for row in result(desk)]


def test_fail_on_exits_10_where_a_row_is_that_bad(desk: Desk) -> None:
    assert 10 == batch(desk, "--offline", "--fail-on", "refer").code
    assert 2 == batch(desk, "--offline", "--fail-on", "panic").code


def test_resume_without_a_job_exits_2(desk: Desk) -> None:
    ended = batch(desk, "--offline", "-o", "out.ndjson", "--resume")

    assert 2 == ended.code
    assert "nothing was begun" in ended.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "is empty", id="an empty file"),
        pytest.param(b"\n\n \n", "is empty", id="blank lines alone"),
        pytest.param(b"Customer,Country\n", "no rows", id="a header alone"),
        pytest.param(b"Colour,Size\nred,2\n", "no header we know", id="no column of names"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "line", id="a picture"),
    ],
)
def test_a_file_that_is_no_list_exits_2_and_says_why(content: bytes, said: str, desk: Desk) -> None:
    (desk.folder / "bad.csv").write_bytes(content)

    ended = batch(desk, "--offline", "-o", "out.ndjson", file="bad.csv")

    assert 2 == ended.code
    assert said in ended.err
    assert not (desk.folder / "out.ndjson").exists()


def test_a_folder_or_a_missing_file_exits_2(desk: Desk) -> None:
    (desk.folder / "folder").mkdir()

    assert 2 == batch(desk, file="folder").code
    assert 2 == batch(desk, file="nowhere.csv").code


@pytest.mark.parametrize(
    ("content", "names"),
    [
        pytest.param(b"Customer\nAcme Ltd\nBeta Ltd\n", ["Acme Ltd", "Beta Ltd"], id="one column"),
        pytest.param(b"Customer,X\nAc\x00me Ltd,1\n", ["Acme Ltd"], id="NUL bytes"),
        pytest.param("Customer\tX\nCafé Ltd\t1\n".encode("cp1252"), ["Café Ltd"], id="cp1252"),
        pytest.param("Customer;X\nCafé Ltd;1\n".encode("utf-16"), ["Café Ltd"], id="UTF-16"),
        pytest.param(
            b'\xef\xbb\xbfCustomer,Address\n"Acme Ltd","1 Mill Lane\nTadwick"\nBeta Ltd,\n',
            ["Acme Ltd", "Beta Ltd"],
            id="a mark and a quoted newline",
        ),
    ],
)
def test_lists_in_other_spellings_are_read(content: bytes, names: list[str], desk: Desk) -> None:
    (desk.folder / "other.csv").write_bytes(content)

    ended = batch(desk, "--offline", file="other.csv")

    assert names == [row["name"] for row in lines(ended.out)], ended.err


def test_stdin_is_read_and_stdout_holds_only_lines(desk: Desk) -> None:
    ended = batch(desk, "--offline", file="-", stdin=LIST)

    assert 5 == len(lines(ended.out))


def test_a_named_pipe_is_read_as_stdin_is_and_a_device_is_an_empty_file(desk: Desk) -> None:
    os.mkfifo(desk.folder / "pipe.csv")
    writer = threading.Thread(target=(desk.folder / "pipe.csv").write_text, args=(LIST, "utf-8"))
    writer.start()
    ended = batch(desk, "--offline", file="pipe.csv")
    writer.join(10)
    nothing = batch(desk, "--offline", file="/dev/null")

    assert 5 == len(lines(ended.out))
    assert 2 == nothing.code
    assert "empty" in nothing.err


def test_without_a_data_folder_a_batch_with_its_own_folder_still_runs(desk: Desk) -> None:
    (desk.folder / "data").write_text("a file", "utf-8")
    ended = batch(desk, "--offline", "-o", "out.ndjson", "--capture", "cap")

    assert ended.code in (0, 3), ended.err
    assert 5 == len(result(desk))


def many(count: int) -> str:
    rows = [
        f"Firm {n:04} Traders Ltd,GB,firm{n:04}.example,+44 1632 96{n:04},Rep {n % 7}"
        for n in range(count)
    ]
    return "\n".join(["Customer,Country,Web,Phone,Sales Rep", *rows]) + "\n"


def started(desk: Desk, *arguments: str) -> subprocess.Popen[bytes]:
    environ = {
        **{k: v for k, v in os.environ.items() if not k.startswith("DUECHECK")},
        "DUECHECK_CONFIG": str(desk.config),
        "DUECHECK_DATA": str(desk.folder / "data"),
    }
    return subprocess.Popen(
        [str(DUECHECK), "batch", "many.csv", "--as-of", CLOCK, *arguments],
        cwd=desk.folder,
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        # A shell's background job ignores Ctrl-C, and so does what it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def done_rows(desk: Desk, folder: str) -> int:
    import sqlite3

    place = desk.folder / folder / "ledger.sqlite"
    if not place.exists():
        return 0
    try:
        with sqlite3.connect(f"file:{place}?mode=ro", uri=True) as ledger:
            return int(ledger.execute("SELECT count(*) FROM results").fetchone()[0])
    except sqlite3.Error:
        return 0


def killed(desk: Desk, folder: str, *arguments: str, after: int) -> bool:
    """Start the job and kill -9 it once *after* more rows are done; False where it ended first."""
    before = done_rows(desk, folder)
    with begun(desk, *arguments) as job:
        while job.poll() is None:
            if done_rows(desk, folder) >= before + after:
                job.send_signal(signal.SIGKILL)
                return job.wait() == -signal.SIGKILL
            time.sleep(0.01)
        return False


def kill_at(desk: Desk, *arguments: str, moment: float) -> None:
    """Start the job and kill -9 it after so many seconds, before it ended."""
    with begun(desk, *arguments) as job:
        with suppress(subprocess.TimeoutExpired):
            _, told = job.communicate(timeout=moment)
            raise AssertionError(f"ended first, with {job.returncode}: {told!r}")
        job.send_signal(signal.SIGKILL)
        assert job.wait() == -signal.SIGKILL


@contextmanager
def begun(desk: Desk, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """The job, gone when the block ends."""
    job = started(desk, *arguments)
    try:
        yield job
    finally:
        if job.poll() is None:
            job.kill()
        job.communicate()


def test_killed_after_some_rows_the_result_is_the_same_and_little_is_asked_twice(
    tmp_path: Path,
) -> None:
    """kill -9 after rows drawn with a fixed seed; the world counts what it was asked."""
    draw = random.Random(8)  # noqa: S311
    with running(routes.read()) as world:
        desk = Desk(tmp_path, world.settings)
        (tmp_path / "many.csv").write_text(many(24), encoding="utf-8")
        whole(desk)
        once = len(world.asked)
        parts = ("-o", "parts.ndjson", "--capture", "parts/cap")
        broken = sum(killed(desk, "parts/cap", *parts, after=draw.randrange(1, 4)) for _ in "123")
        assert not (tmp_path / "parts.ndjson").exists()
        _, err = started(desk, *parts).communicate(timeout=600)
        twice = len(world.asked) - 2 * once

    assert broken >= 2, err
    assert (tmp_path / "whole.ndjson").read_bytes() == (tmp_path / "parts.ndjson").read_bytes()
    # At most what was under way: two questions a host and a robots.txt again each time.
    assert twice <= broken * 70


def whole(desk: Desk, *how: str) -> float:
    """Run the job without a kill; the seconds it took."""
    at = time.monotonic()
    job = started(desk, *how, "-o", "whole.ndjson", "--capture", "whole/cap")
    _, err = job.communicate(timeout=1_800)
    assert job.returncode in (0, 3), err
    return time.monotonic() - at


@pytest.mark.nightly
@pytest.mark.parametrize(("count", "kills"), [(2_000, 5), (5_000, 50)])
def test_killed_at_random_moments_the_result_is_the_same(
    count: int, kills: int, tmp_path: Path
) -> None:
    """kill -9 at moments drawn with a fixed seed, from its start to a share of the whole."""
    draw = random.Random(8)  # noqa: S311
    desk = Desk(tmp_path)
    (tmp_path / "many.csv").write_text(many(count), encoding="utf-8")
    parts = ("--offline", "-o", "parts.ndjson", "--capture", "parts/cap")
    at = time.monotonic()
    assert killed(desk, "parts/cap", *parts, after=1)
    start = time.monotonic() - at
    shared = (whole(desk, "--offline") - start) / kills
    done = [done_rows(desk, "parts/cap")]
    for _ in range(kills - 1):
        # Towards the end it is killed while it starts, so that it does not end by itself.
        latest = start + shared if done[-1] < 0.8 * count else start / 3
        kill_at(desk, *parts, moment=draw.uniform(0, latest))
        done.append(done_rows(desk, "parts/cap"))
    assert not (tmp_path / "parts.ndjson").exists()
    job = started(desk, *parts)
    _, err = job.communicate(timeout=1_800)

    assert job.returncode in (0, 3), err
    # What was done stays done.
    assert done == sorted(done)
    assert (tmp_path / "whole.ndjson").read_bytes() == (tmp_path / "parts.ndjson").read_bytes()


@pytest.mark.parametrize(
    "how",
    [
        pytest.param((), id="with live calls"),
        pytest.param(("--offline",), id="offline", marks=pytest.mark.nightly),
    ],
)
def test_ctrl_c_ends_soon_keeps_what_is_done_and_the_same_command_goes_on(
    how: tuple[str, ...], tmp_path: Path
) -> None:
    with running(routes.read(), fault="slow") as world:
        desk = Desk(tmp_path, world.settings)
        (tmp_path / "many.csv").write_text(many(10_000 if how else 200), encoding="utf-8")
        job = started(desk, *how, "-o", "out.ndjson", "--capture", "cap")
        end = time.monotonic() + 60
        while done_rows(desk, "cap") < 1 and time.monotonic() < end and job.poll() is None:
            time.sleep(0.05)
        job.send_signal(signal.SIGINT)
        begun = time.monotonic()
        _, err = job.communicate(timeout=60)
        took = time.monotonic() - begun

    assert 130 == job.returncode, err
    assert took < 12
    assert b"the same command goes on" in err
    assert not (tmp_path / "out.ndjson").exists()
    assert done_rows(desk, "cap") >= 1


@pytest.mark.parametrize("elsewhere", [(), ("--capture", "other")], ids=["the same", "other"])
def test_a_second_run_on_the_same_result_refuses_while_the_first_runs(
    elsewhere: tuple[str, ...], tmp_path: Path
) -> None:
    with running(routes.read(), fault="slow") as world:
        desk = Desk(tmp_path, world.settings)
        (tmp_path / "many.csv").write_text(many(60), encoding="utf-8")
        job = started(desk, "-o", "out.ndjson")
        ledger = tmp_path / "data" / "batches"
        end = time.monotonic() + 60
        while not list(ledger.glob("*/ledger.sqlite")) and time.monotonic() < end:
            time.sleep(0.02)
        second = batch(desk, "-o", "out.ndjson", *elsewhere, file="many.csv")
        job.kill()
        job.communicate()

    assert 2 == second.code
    assert "another run is writing this result" in second.err


POISON = """
import sys
from duecheck.pipeline import batch_rows
whole = batch_rows.report
def report(plan, gathered, **rest):
    if plan.request.subject.name == "Firm 0001 Traders Ltd":
        raise RuntimeError("a poison row")
    return whole(plan, gathered, **rest)
batch_rows.report = report
from duecheck.boot import main
sys.argv[0] = "duecheck"
sys.exit(main())
"""


def test_a_poison_row_is_an_error_with_a_log_and_the_others_go_on(tmp_path: Path) -> None:
    import sys

    desk = Desk(tmp_path, NOBODY)
    (tmp_path / "many.csv").write_text(many(3), encoding="utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-c", POISON, "batch", "many.csv", "--offline", "-o", "out.ndjson"),
            *("--capture", "cap", "--as-of", CLOCK),
        ],
        cwd=tmp_path,
        env={**os.environ, "DUECHECK_CONFIG": str(desk.config), "DUECHECK_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert 3 == done.returncode, done.stderr
    assert ["needs_review", "error", "needs_review"] == [row["row_status"] for row in result(desk)]
    assert "logs/row-3.log" in result(desk)[1]["row_reasons"][0]
    assert "a poison row" in (tmp_path / "cap" / "logs" / "row-3.log").read_text("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_a_full_disk_ends_the_run_and_not_the_job(desk: Desk) -> None:
    with Path("/dev/full").open("wb", buffering=0) as full:
        ended = subprocess.run(
            [str(DUECHECK), "batch", "list.csv", "--offline", "--as-of", CLOCK],
            cwd=desk.folder,
            env={
                **os.environ,
                "DUECHECK_CONFIG": str(desk.config),
                "DUECHECK_DATA": str(desk.folder),
            },
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=120,
        )
    again = desk.run(
        "batch", "list.csv", "--offline", "--as-of", CLOCK, "--resume", "--capture", "cap"
    )

    assert 0 != ended.returncode
    assert 2 == again.code


@pytest.mark.parametrize("fault", ["rate-limit", "server-error"])
def test_a_source_that_fails_for_everything_costs_its_lane_and_no_row(
    fault: str, tmp_path: Path
) -> None:
    assert fault in faults.KINDS
    with running(routes.read(), fault=fault, host="api.gleif.org") as world:
        desk = Desk(tmp_path, world.settings)
        (tmp_path / "many.csv").write_text(many(4), encoding="utf-8")
        ended = batch(desk, "-o", "out.ndjson", file="many.csv", seconds=240)

    assert ended.code in (0, 3), ended.err
    assert 4 == len(result(desk))
    assert {"error"}.isdisjoint(row["row_status"] for row in result(desk))
