"""
Opens the example reports in Chromium, and an archive of theirs in a web archive viewer.

    python -m tests.by_eye FOLDER

Puts into FOLDER: a screenshot of each example's HTML report on a desktop, at 320 px, in the dark
and as printed, its PDF, and what axe-core finds against it; then every page of an exported WACZ as
replaywebpage shows it. Node packages are fetched into FOLDER; nothing of them is shipped.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from duecheck.pipeline.run import replay
from duecheck.records.wacz import wacz
from duecheck.reports.html import render

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
PACKAGES = ("playwright-core", "axe-core")
VIEWER = "replaywebpage@2.5.3"


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    folder: Path = asked.parse_args().folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for script in HERE.glob("*.cjs"):
        shutil.copy(script, folder)
    _npm(folder, "install", "--silent", "--no-save", *PACKAGES)
    pages = []
    for kept in sorted(EXAMPLES.glob("*/run.warc.gz")):
        page = folder / kept.parent.name / "report.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(render.render(replay(kept)), encoding="utf-8")
        pages.append(str(page))
    failed = _node(folder, "pages.cjs", str(folder), *pages)
    return _node(folder, "viewer.cjs", *_site(folder)) or failed


def _site(folder: Path) -> tuple[str, str]:
    """The viewer with a package to open, and the list of its pages."""
    _npm(folder, "pack", "--silent", VIEWER)
    (packed,) = folder.glob("replaywebpage-*.tgz")
    with tarfile.open(packed) as package:
        package.extractall(folder / "viewer", filter="data")
    site = folder / "site"
    (site / "replay").mkdir(parents=True, exist_ok=True)
    shutil.copy(folder / "viewer/package/ui.js", site)
    shutil.copy(folder / "viewer/package/sw.js", site / "replay")
    archive = EXAMPLES / "northgate" / "run.warc.gz"
    run = replay(archive)
    made = wacz(archive.read_bytes(), title="Northgate", made=run.generated_at, what=str(archive))
    (site / "run.wacz").write_bytes(made)
    with zipfile.ZipFile(site / "run.wacz") as package:
        lines = package.read("pages/pages.jsonl").decode().splitlines()[1:]
    (folder / "pages.txt").write_text("\n".join(json.loads(line)["url"] for line in lines))
    return str(site), str(folder / "pages.txt")


def _npm(folder: Path, *words: str) -> None:
    subprocess.run([_found("npm"), *words], cwd=folder, check=True)


def _node(folder: Path, *words: str) -> int:
    return subprocess.run([_found("node"), *words], cwd=folder, check=False).returncode


def _found(program: str) -> str:
    path = shutil.which(program)
    if path is None:
        raise SystemExit(f"{program} is not on this machine")
    return path


if __name__ == "__main__":
    sys.exit(main())
