"""
Whether a page can be parsed, tried in a process apart before anybody here parses it.

The parser of pages is C. A page may be made to crash it, or to keep it busy for minutes: its time
grows with the square of how deep elements nest, and of how many attributes one element has. Tried
apart, such a page costs itself and nothing else: the answer is unreadable, the process is replaced.
"""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress

# Smaller pages cannot keep the parser busy for a second; in a batch they are tried, too.
LARGE = 65_536
PATIENCE_S = 5.0
_LENGTH = 8
_CHILD = """
import sys
from selectolax.lexbor import LexborHTMLParser
read, write = sys.stdin.buffer.read, sys.stdout.buffer.write
while len(head := read(8)) == 8:
    LexborHTMLParser(read(int.from_bytes(head, "big")))
    write(b"+")
    sys.stdout.buffer.flush()
"""


class Trial:
    """One process that parses pages and forgets them; started at the first page it is asked of."""

    def __init__(self, *, smallest: int = LARGE, patience: float = PATIENCE_S) -> None:
        self._smallest = smallest
        self._patience = patience
        self._process: Process | None = None
        self._turn = asyncio.Lock()

    async def refuses(self, body: bytes) -> str | None:
        """Why *body* must not be parsed here, or None. At most some seconds of one process."""
        if len(body) < self._smallest:
            return None
        async with self._turn:
            process = await self._started()
            try:
                async with asyncio.timeout(self._patience):
                    return await _tried(process, body)
            except TimeoutError:
                await self.close()
                return f"keeps the parser of pages busy for more than {self._patience:g} s"
            except (ConnectionError, asyncio.IncompleteReadError):
                await self.close()
                return "stops the parser of pages"
            except asyncio.CancelledError:
                await self.close()
                raise

    async def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            assert process.stdin is not None  # noqa: S101 (it is piped)
            process.stdin.close()
            await process.wait()

    async def _started(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-I", "-c", _CHILD, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
            )
        return self._process


async def _tried(process: Process, body: bytes) -> str | None:
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 (both piped)
    process.stdin.write(len(body).to_bytes(_LENGTH, "big"))
    process.stdin.write(body)
    await process.stdin.drain()
    await process.stdout.readexactly(1)
    return None
