"""
Runs the rivals in a Python of their own: `python rivals.py ITEMS.jsonl…` prints one JSON object.

`dates`: id -> htmldate's publication day; `cpu`: seconds for trafilatura + htmldate + extruct.
"""

from __future__ import annotations

import contextlib
import json
import sys
import time
from pathlib import Path


def main(paths: list[str]) -> None:
    import extruct
    import trafilatura
    from htmldate import find_date

    dates: dict[str, str | None] = {}
    spent: dict[str, float] = {}
    for path in paths:
        for line in Path(path).read_text("utf-8").split("\n"):
            if not line:
                continue
            item = json.loads(line)
            html, url = item["html"], item.get("url")
            started = time.process_time()
            dates[item["id"]] = None
            with contextlib.suppress(Exception):
                dates[item["id"]] = find_date(
                    html, url=url, original_date=True, extensive_search=True
                )
            with contextlib.suppress(Exception):
                trafilatura.extract(html, url=url)
            with contextlib.suppress(Exception):
                extruct.extract(html, base_url=url)
            spent[item["id"]] = time.process_time() - started
    print(json.dumps({"dates": dates, "cpu": spent}))


if __name__ == "__main__":
    main(sys.argv[1:])
