"""Handles over a table of sites, at the door's own seam: what is asked, in what order, and not."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from duecheck.model.lookup_site import LookupSite, Presence
from duecheck.model.settings import Settings
from duecheck.pipeline.look_up import Search, look_up
from duecheck.records.members import members

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
QUICK = Settings.model_validate({"fetch": {"pace": "none"}})


def site(name: str, **changed: object) -> LookupSite:
    entry = {
        "name": name,
        "home": f"https://{name}.example/",
        "url": f"https://{name}.example/u/{{user}}",
        "kind": "status",
        "present_status": 200,
        "present_text": "member since",
        "absent_status": 404,
        "absent_text": "not found",
        "allowed": f"https://{name}.example/terms",
        "since": "2026-03-01",
    }
    return LookupSite.model_validate(entry | changed)


class World(httpx.AsyncBaseTransport):
    """`acme` has a profile everywhere, others have none; hosts called `all…` find anybody."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(str(request.url))
        host = request.url.host
        if host.startswith("silent"):
            raise httpx.ReadTimeout("")
        if host.startswith("wall"):
            return httpx.Response(403, text="<p>log in</p>")
        if host.startswith("all") or request.url.path == "/u/acme":
            return httpx.Response(200, text="<p>member since 2019</p>")
        return httpx.Response(404, text="<p>not found</p>")


def searched(
    folder: Path, *sites: LookupSite, users: tuple[str, ...] = ("acme",), **more: object
) -> tuple[list[Presence], World]:
    world = World()
    search = Search(sites=sites, users=users, timeout=5, started=NOON, **more)  # type: ignore[arg-type]
    archive = folder / "run.warc.gz"
    return look_up(search, settings=QUICK, archive=archive, transport=world), world


def told(found: list[Presence]) -> list[tuple[str, str, str, str | None]]:
    return [(item.user, item.site, item.status.value, item.reason) for item in found]


def test_every_handle_and_site_has_one_answer_in_order(tmp_path) -> None:
    found, _ = searched(tmp_path, site("one"), site("wall"), users=("acme", "nobody"))

    assert [
        ("acme", "one", "found", None),
        ("acme", "wall", "unknown", "login-wall"),
        ("nobody", "one", "absent", None),
        ("nobody", "wall", "unknown", "login-wall"),
    ] == told(found)


def test_a_site_whose_entry_does_not_permit_look_ups_is_not_asked(tmp_path) -> None:
    found, world = searched(tmp_path, site("one", since=None), site("two", allowed=None))

    assert [] == world.asked
    assert {("unknown", "policy")} == {(item.status.value, item.reason) for item in found}


@pytest.mark.parametrize("nonsense", [None, "zq71c0ffee"])
def test_a_site_that_finds_nonsense_is_distrusted_where_it_was_tried(tmp_path, nonsense) -> None:
    found, world = searched(tmp_path, site("all"), site("one"), nonsense=nonsense)

    expected = ("found", None) if nonsense is None else ("unknown", "answers-anything")
    assert expected == (found[0].status.value, found[0].reason)
    assert ("found", None) == (found[1].status.value, found[1].reason)
    assert (2 if nonsense is None else 4) == len(world.asked)


def test_a_host_that_stays_silent_is_left_alone(tmp_path) -> None:
    users = ("a1", "a2", "a3", "a4")
    found, world = searched(tmp_path, site("silent"), users=users)

    assert 2 == len(world.asked)
    assert {("unknown", "timeout")} == {(item.status.value, item.reason) for item in found}


def test_two_sites_of_one_host_are_asked_one_after_the_other(tmp_path) -> None:
    second = site("two", url="https://one.example/v/{user}", home="https://one.example/")
    _, world = searched(tmp_path, site("one"), second, users=("a", "b"))

    paths = [url.removeprefix("https://one.example") for url in world.asked]
    assert ["/u/a", "/v/a", "/u/b", "/v/b"] == paths


def test_every_answer_leads_to_its_bytes_in_the_archive(tmp_path) -> None:
    found, world = searched(tmp_path, site("one"), users=("acme", "nobody"))

    kept = list(members((tmp_path / "run.warc.gz").read_bytes()))
    answers = {record.sha256 for record in kept if record.kind == "response"}
    asked = next(record for record in kept if record.uri == "urn:duecheck:input")
    assert ["acme", "nobody"] == json.loads(asked.payload)["handles"]
    assert 2 == len(world.asked) == len(answers)
    assert answers == {item.sha256 for item in found}
