"""
Builds wheel and sdist, and installs them into empty environments.

    python -m tests.install FOLDER PYTHON [PYTHON …] [--extras]

Builds twice with one SOURCE_DATE_EPOCH and compares the bytes. For each interpreter: an empty
environment, the wheel, `--version`, the help, and the example `northgate` against its golden page;
the same once from the sdist; with --extras each extra. Then, into FOLDER: an SBOM (CycloneDX), the
list of licences, and what `pip-audit --strict` says, or that no advisory service answered. Needs
`pip install build cyclonedx-bom pip-licenses pip-audit` beside the development tools.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "examples" / "northgate" / "report.md"
EPOCH = "1763280000"


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("python", nargs="+")
    asked.add_argument("--extras", action="store_true")
    given = asked.parse_args()
    folder: Path = given.folder.resolve()
    wheel, sdist = built(folder)
    failed = 0
    for python in given.python:
        failed += not runs(folder, python, wheel, "wheel")
    failed += not runs(folder, given.python[0], sdist, "sdist")
    if given.extras:
        table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
        for extra in table["project"]["optional-dependencies"]:
            failed += not runs(folder, given.python[0], f"{wheel}[{extra}]", f"extra {extra}")
    papers(folder, given.python[0], wheel)
    return 1 if failed else 0


def built(folder: Path) -> tuple[Path, Path]:
    """Wheel and sdist, built twice; SystemExit where the bytes differ."""
    digests = []
    for number in (1, 2):
        out = folder / f"dist{number}"
        shutil.rmtree(out, ignore_errors=True)
        environ = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
        command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
        subprocess.run(command, check=True, env=environ, stdout=subprocess.DEVNULL)
        digests.append({p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in out.iterdir()})
    if digests[0] != digests[1]:
        raise SystemExit(f"two builds differ: {digests}")
    for name, digest in sorted(digests[0].items()):
        print(f"reproducible: {name} sha256 {digest[:16]}…")
    (wheel,) = (folder / "dist1").glob("*.whl")
    (sdist,) = (folder / "dist1").glob("*.tar.gz")
    return wheel, sdist


def runs(folder: Path, python: str, what: Path | str, name: str) -> bool:
    """Whether *what* installs into an empty environment of *python* and does its work there."""
    place = folder / "env"
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run([python, "-m", "venv", str(place)], check=True)
    version = subprocess.run([python, "-V"], capture_output=True, text=True, check=True).stdout
    own = place / "bin"
    install = [str(own / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    done = subprocess.run([*install, str(what)], capture_output=True, text=True, check=False)
    told = done.stderr.strip().splitlines()[-1:] if done.returncode else []
    if not told:
        for words in (["--version"], ["prospect", "--help"], ["guardrails"]):
            code = subprocess.run([own / "duecheck", *words], capture_output=True, check=False)
            told += [f"{' '.join(words)} ended with {code.returncode}"] if code.returncode else []
        page = subprocess.run(
            [own / "duecheck", "prospect", "--example", "northgate", "--format", "md"],
            capture_output=True, text=True, check=False, cwd=folder,
        )  # fmt: skip
        told += [] if page.stdout == GOLDEN.read_text("utf-8") else ["the example differs"]
    print(f"{name:<16} {version.strip():<16} {'; '.join(told) or 'ok'}", flush=True)
    return not told


def papers(folder: Path, python: str, wheel: Path) -> None:
    """SBOM, licences and audit of what the wheel brings with it."""
    place = folder / "env"
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run([python, "-m", "venv", str(place)], check=True)
    pip = [str(place / "bin" / "python"), "-m", "pip", "install", "-q"]
    subprocess.run([*pip, "--disable-pip-version-check", str(wheel)], check=True)
    inside = str(place / "bin" / "python")
    tools = Path(sys.executable).parent
    sbom = folder / "sbom.cdx.json"
    command = [tools / "cyclonedx-py", "environment", inside, "--of", "JSON", "-o", sbom]
    subprocess.run(command, check=True, capture_output=True)
    licences = subprocess.run(
        [tools / "pip-licenses", f"--python={inside}", "--format=plain", "--with-urls"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    (folder / "licences.txt").write_text(licences, encoding="utf-8")
    print(f"SBOM in {sbom}, licences in {folder / 'licences.txt'}")
    (packages,) = (place / "lib").glob("python3*/site-packages")
    audit = subprocess.run(
        [tools / "pip-audit", "--strict", "--path", packages],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    said = audit.stdout + audit.stderr
    if "vulnerabilit" in said and "Connection" not in said:
        print(audit.stdout + audit.stderr)
    else:
        print("audit: not checked: no advisory source")


if __name__ == "__main__":
    sys.exit(main())
