"""Brings the labelled pages of the shared corpus onto this machine, by its own script."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MANIFESTS = {"verdicts": "b", "dates": "c", "contacts": "d_contacts"}


def items(corpus: Path, cache: Path, mirror: str, what: str) -> list[dict[str, Any]]:
    """Every item of one set that can be had; *cache* keeps what was extracted."""
    part = MANIFESTS[what]
    made = cache / f"dev_items_{part}.jsonl"
    if not made.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, str(corpus / "extract.py"), "--mirror", mirror, "-o", str(cache)]
        fetched = ["--fetch-debs", str(cache / "debs"), "--fetch-wheels", str(cache / "wheels")]
        manifest = ["-m", str(corpus / f"dev_manifest_{part}.jsonl")]
        subprocess.run([*command, *fetched, *manifest], check=True)
    return list(lines(made))


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
