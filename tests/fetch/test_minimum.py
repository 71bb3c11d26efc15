"""Of an answer about persons only the minimum reaches a judge or the archive. All fictional."""

from __future__ import annotations

import gzip
import hashlib
import json

import pytest

from duecheck.model.door import Ask

ADDRESS = "https://acme.example/persons"
WHOLE = json.dumps({"name": "Jane Doe", "born": "1965-04-17", "other": "Ottilie Vandermark"})


def keep(body: bytes) -> bytes:
    """The name alone; KeyError where there is none."""
    return json.dumps({"name": json.loads(body)["name"]}).encode()


async def asked(door, ask: Ask):
    async with door() as opened:
        return await opened.get("web", ask)


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
async def test_only_what_is_kept_is_judged_and_archived(
    door, server, recorder, reply, packed
) -> None:
    sent = gzip.compress(WHOLE.encode()) if packed else WHOLE.encode()
    extra = ["Content-Encoding: gzip"] if packed else []
    server.pages["/persons"] = reply("200 OK", sent, "application/json", *extra)

    page = await asked(door, Ask(url=ADDRESS, accept="json", keep=keep))
    (exchange,) = recorder.exchanges

    assert {"name": "Jane Doe"} == page.json()
    assert page.body == exchange.payload
    assert page.sha256 == hashlib.sha256(page.body).hexdigest()
    told = f"R-08; source_sha256={hashlib.sha256(sent).hexdigest()}"
    assert told == dict(exchange.response_headers)["Duecheck-Withheld"]
    assert "content-encoding" not in {name.lower() for name, _ in exchange.response_headers}


@pytest.mark.parametrize(
    "body",
    [b'{"born": "1965-04-17"}', b'["Jane Doe"]', WHOLE.encode()[:20], b"\xff\xfe"],
    ids=["no name", "a list", "cut", "no text"],
)
async def test_of_an_answer_of_another_shape_nothing_is_kept(
    door, server, recorder, reply, body
) -> None:
    server.pages["/persons"] = reply("200 OK", body, "application/json")

    page = await asked(door, Ask(url=ADDRESS, accept="json", keep=keep))

    assert b"" == page.body == recorder.exchanges[0].payload


async def test_an_answer_that_is_no_page_of_persons_stays_whole(
    door, server, recorder, reply
) -> None:
    server.pages["/persons"] = reply("404 Not Found", b'{"errors": []}', "application/json")

    page = await asked(door, Ask(url=ADDRESS, accept="json", none_on=(404,), keep=keep))

    assert page.absent
    assert b'{"errors": []}' == recorder.exchanges[0].payload
