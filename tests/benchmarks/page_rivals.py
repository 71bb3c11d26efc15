"""
CPU seconds the usual readers of pages take, run by their own Python: JSON list of pages on stdin.

    RIVAL/bin/python tests/benchmarks/page_rivals.py < pages.json
"""

import contextlib
import json
import sys
import time

import extruct
import htmldate
import trafilatura

PAGES = json.load(sys.stdin)
TIMES = 5


def least(read):
    best = float("inf")
    for _ in range(TIMES):
        begun = time.process_time()
        for page in PAGES:
            # A page its reader refuses costs what it took to refuse it.
            with contextlib.suppress(Exception):
                read(page)
        best = min(best, time.process_time() - begun)
    return best


print(
    json.dumps(
        {
            "trafilatura.extract": least(trafilatura.extract),
            "htmldate.find_date": least(htmldate.find_date),
            "extruct (json-ld, microdata, opengraph)": least(
                lambda page: extruct.extract(page, syntaxes=["json-ld", "microdata", "opengraph"])
            ),
        }
    )
)
