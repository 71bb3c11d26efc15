"""A page that stops or holds up the parser costs itself and nothing else."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from duecheck.errors import LookupFailed
from duecheck.fetch.trial import Trial
from duecheck.model.door import Ask
from duecheck.model.lookup import LookupOutcome, Reason

DEEP = b"<div>" * 300_000
GOOD = b"<p>hello</p>" * 10_000


async def test_a_page_that_parses_passes_and_a_small_one_starts_nothing() -> None:
    trial = Trial()
    assert await trial.refuses(b"<p>small</p>") is None
    assert trial._process is None
    assert await trial.refuses(GOOD) is None
    assert await trial.refuses(GOOD) is None
    await trial.close()


async def test_a_page_that_takes_too_long_is_refused_and_the_next_is_read() -> None:
    trial = Trial(patience=0.5)
    says = await trial.refuses(DEEP)

    assert "keeps the parser of pages busy for more than 0.5 s" == says
    trial._patience = 5
    assert await trial.refuses(GOOD) is None
    await trial.close()


@pytest.mark.parametrize("blow", [signal.SIGSEGV, signal.SIGKILL, signal.SIGABRT])
async def test_a_parser_that_crashes_costs_one_page(blow: signal.Signals) -> None:
    trial = Trial(smallest=0)
    assert await trial.refuses(b"<p>before</p>") is None
    assert trial._process is not None
    pending = asyncio.create_task(trial.refuses(DEEP))
    await asyncio.sleep(0.3)
    os.kill(trial._process.pid, blow)

    assert "stops the parser of pages" == await pending
    assert await trial.refuses(b"<p>after</p>") is None
    await trial.close()


async def test_such_a_page_is_no_answer_and_the_run_goes_on(door, server, recorder, reply) -> None:
    server.pages["/"] = reply(body=b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">")
    server.pages["/good"] = reply(body=GOOD)

    async with door() as d:
        d._trial._patience = 0.5
        with pytest.raises(LookupFailed) as failure:
            await d.get("web", Ask(url="http://acme.example/", accept="html"))
        d._trial._patience = 5
        page = await d.get("web", Ask(url="http://acme.example/good", accept="html"))

    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == (
        failure.value.outcome, failure.value.reason
    )  # fmt: skip
    assert "parser of pages" in failure.value.detail
    assert GOOD == page.body
    assert 2 == len(recorder.exchanges)
