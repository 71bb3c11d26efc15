"""
The floor for `duecheck social`: the same requests over the same client, and the same archive.

One httpx-on-aiohttp transport, a gate, no guard, no pace, no retries. Each answer is kept as the
three records duecheck keeps (response, request, call), a gzip member each, written in one piece.
It keeps the contract of the footprint bench and imports nothing of ours:

    floor_archive.py --sites FILE --users a,b --out FILE --timeout S [--limit N] [--level N]
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import os
import time
import uuid
import zlib
from datetime import UTC, datetime
from pathlib import Path

import httpx
from httpx_aiohttp import HttpxAiohttpClient

GZIP = 16 + zlib.MAX_WBITS


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for name in ("sites", "users", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--timeout", type=float, default=5.0)
    parser.add_argument("--limit", type=int, default=100)
    parser.add_argument("--level", type=int, default=6)
    return parser.parse_args()


class Archive:
    def __init__(self, path: Path, level: int) -> None:
        self.file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self.level = level

    def member(self, kind: str, uri: str, content: str, head: bytes, body: bytes, at: str) -> bytes:
        block = hashlib.sha256(head)
        block.update(body)
        warc = (
            f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{uuid.uuid4()}>\r\n"
            f"WARC-Target-URI: {uri}\r\nWARC-Date: {at}\r\n"
            f"WARC-Block-Digest: sha256:{block.hexdigest()}\r\n"
            f"WARC-Payload-Digest: sha256:{hashlib.sha256(body).hexdigest()}\r\n"
            f"Content-Type: {content}\r\nContent-Length: {len(head) + len(body)}\r\n\r\n"
        ).encode()
        machine = zlib.compressobj(self.level, zlib.DEFLATED, GZIP)
        return machine.compress(b"".join((warc, head, body, b"\r\n\r\n"))) + machine.flush()

    def keep(self, url: str, response: httpx.Response, body: bytes, started: float) -> None:
        at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        lines = [f"HTTP/1.1 {response.status_code} {response.reason_phrase}"]
        lines += [f"{name}: {value}" for name, value in response.headers.items()]
        said = ("\r\n".join(lines) + "\r\n\r\n").encode()
        lines = [f"GET {response.request.url.raw_path.decode()} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in response.request.headers.items()]
        asked = ("\r\n".join(lines) + "\r\n\r\n").encode()
        call = {"key": f"GET {url}", "at": at, "status": response.status_code}
        call |= {"elapsed_ms": round((time.monotonic() - started) * 1000), "address": url}
        http = "application/http; msgtype="
        os.write(
            self.file,
            self.member("response", url, f"{http}response", said, body, at)
            + self.member("request", url, f"{http}request", asked, b"", at)
            + self.member(
                "metadata",
                "urn:duecheck:call",
                "application/json",
                b"",
                json.dumps(call).encode(),
                at,
            ),
        )


def judge(site: dict, status: int, text: str) -> str:
    if status == site["present_status"] and site["present_text"] in text:
        return "found"
    if status == site["absent_status"] and site["absent_text"] in text:
        return "absent"
    return "unknown"


async def look_up(
    args: argparse.Namespace, sites: list[dict], users: list[str], archive: Archive
) -> list[dict]:
    gate = asyncio.Semaphore(args.limit)
    limits = httpx.Limits(
        max_connections=args.limit,
        max_keepalive_connections=args.limit if len(users) > 1 else 0,
    )
    async with HttpxAiohttpClient(
        verify=False, limits=limits, timeout=args.timeout, follow_redirects=False
    ) as client:

        async def one(user: str, site: dict) -> dict:
            url, status = site["url"].replace("{user}", user), "unknown"
            async with gate:
                started = time.monotonic()
                try:
                    response = await client.get(url)
                    archive.keep(url, response, response.content, started)
                    status = judge(site, response.status_code, response.text)
                except httpx.HTTPError:
                    pass
            return {"user": user, "site": site["name"], "status": status}

        return await asyncio.gather(*(one(user, site) for user in users for site in sites))


def main() -> None:
    args = arguments()
    sites, users = json.loads(Path(args.sites).read_text("utf-8")), args.users.split(",")
    archive = Archive(Path(args.out).with_suffix(".warc.gz"), args.level)
    rows = asyncio.run(look_up(args, sites, users, archive))
    Path(args.out).write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


if __name__ == "__main__":
    main()
