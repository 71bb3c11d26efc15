"""A bulk file from a server on loopback: whole, resumed where it broke off, or not at all."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from duecheck.errors import LookupFailed
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.settings import FetchSettings, Settings
from duecheck.pipeline.list_download import download

BODY = bytes(range(256)) * 4_000


@dataclass
class Server:
    """What is served and how: it breaks off after `cuts[n]` bytes of its nth answer."""

    cuts: list[int] = field(default_factory=list)
    tag: str = '"one"'
    status: int = 200
    ranges: list[str | None] = field(default_factory=list)
    base: str = ""


@pytest.fixture
def server() -> Iterator[Server]:
    said = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/moved.csv":
                self.send_response(302)
                self.send_header("Location", "/file.csv")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            wanted = self.headers.get("Range")
            said.ranges.append(wanted)
            start = 0
            if said.status != 200:
                self.send_response(said.status)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            if wanted and self.headers.get("If-Range") == said.tag:
                start = int(wanted.removeprefix("bytes=").rstrip("-"))
                self.send_response(206)
                self.send_header("Content-Range", f"bytes {start}-{len(BODY) - 1}/{len(BODY)}")
            else:
                self.send_response(200)
            self.send_header("ETag", said.tag)
            self.send_header("Content-Length", str(len(BODY) - start))
            self.end_headers()
            end = said.cuts.pop(0) if said.cuts else len(BODY)
            self.wfile.write(BODY[start : max(start, end)])
            self.close_connection = True

        def log_message(self, *args: object) -> None:
            """Nothing on stderr."""

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    said.base = f"http://127.0.0.1:{running.server_port}"
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield said
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUECHECK_DATA", str(tmp_path / "data"))


def fetched(server: Server, path: str = "/file.csv", *, attempts: int = 1) -> Path:
    settings = Settings(fetch=FetchSettings(allow_hosts=("127.0.0.1",), attempts=attempts))
    return download("gleif", server.base + path, settings=settings, tell=lambda _: None)


def whole(path: Path) -> bool:
    return hashlib.sha256(BODY).digest() == hashlib.sha256(path.read_bytes()).digest()


@pytest.mark.enable_socket
@pytest.mark.parametrize("path", ["/file.csv", "/moved.csv"])
def test_a_file_comes_whole_also_by_a_redirect(server: Server, path: str) -> None:
    assert whole(fetched(server, path))
    assert [None] == server.ranges


@pytest.mark.enable_socket
def test_the_next_run_asks_for_the_rest_alone(server: Server) -> None:
    server.cuts = [300_000, 300_000]
    with pytest.raises(LookupFailed, match="300,000 bytes are kept, run it again to go on"):
        fetched(server)

    assert whole(fetched(server))
    assert [None, "bytes=300000-", "bytes=300000-"] == server.ranges


@pytest.mark.enable_socket
def test_a_try_that_brought_something_goes_on_by_itself(server: Server) -> None:
    server.cuts = [100_000, 200_000, 900_000]

    assert whole(fetched(server))
    assert 4 == len(server.ranges)


@pytest.mark.enable_socket
def test_a_file_that_changed_meanwhile_is_taken_anew(server: Server) -> None:
    server.cuts = [300_000, 300_000]
    with pytest.raises(LookupFailed):
        fetched(server)
    server.tag = '"two"'

    assert whole(fetched(server))


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("status", "outcome", "reason"),
    [
        pytest.param(403, LookupOutcome.BLOCKED, Reason.LOGIN_WALL, id="refused"),
        pytest.param(404, LookupOutcome.FAILED, Reason.UNREADABLE, id="not there"),
        pytest.param(503, LookupOutcome.FAILED, Reason.SERVER_ERROR, id="out of order"),
    ],
)
def test_no_file_is_a_look_up_without_an_answer(server: Server, status, outcome, reason) -> None:
    server.status = status

    with pytest.raises(LookupFailed) as failed:
        fetched(server)
    assert (outcome, reason) == (failed.value.outcome, failed.value.reason)


@pytest.mark.enable_socket
def test_an_address_of_this_machine_is_not_asked_unless_allowed(server: Server) -> None:
    with pytest.raises(LookupFailed) as failed:
        download("gleif", f"{server.base}/file.csv", settings=Settings(), tell=lambda _: None)

    assert Reason.GUARD is failed.value.reason
    assert [] == server.ranges
