"""
Whether a row's test would notice that its function does nothing.

    python -m tests.mutants [ROW …]

Each row of `mutants.toml` names a function and its empty value. In a copy of the package that
function is made to return it, and the row's test is run against the copy: it must fail. Prints a
line a row; exit 1 where a test passed.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE = Path(__file__).with_suffix(".toml")


def mutated(source: str, function: str, empty: str) -> str:
    """*source* with the body of *function* replaced by `return EMPTY`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name == function:
            lines = source.splitlines()
            indent = " " * node.body[0].col_offset
            first, last = node.body[0].lineno - 1, node.end_lineno
            return "\n".join([*lines[:first], f"{indent}return {empty}", *lines[last:]]) + "\n"
    raise SystemExit(f"there is no function {function}")


def run(copy: Path, row: str) -> int:
    """Pytest's exit code for the tests of *row* against the package in *copy*."""
    name = f"test_row_{row.replace('-', '_')}_"
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-k", name, "-p", "no:cacheprovider"]
    files = [
        str(path) for path in (ROOT / "tests").rglob("test_*.py") if name in path.read_text("utf-8")
    ]
    environ = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [*command, *files], cwd=ROOT, env=environ, capture_output=True, check=False
    ).returncode


def main() -> int:
    table = tomllib.loads(TABLE.read_text("utf-8"))
    wanted = sys.argv[1:] or list(table)
    survived = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(ROOT / "src" / "duecheck", copy / "duecheck")
        for row in wanted:
            file, _, function = table[row]["at"].partition(":")
            path = copy / "duecheck" / file
            source = path.read_text("utf-8")
            path.write_text(mutated(source, function, table[row]["empty"]), "utf-8")
            code = run(copy, row)
            path.write_text(source, "utf-8")
            told = {0: "SURVIVED", 1: "failed, as it must"}.get(code, f"pytest ended with {code}")
            if code != 1:
                survived.append(row)
            print(f"{row}  {table[row]['at']} -> {table[row]['empty']}: {told}", flush=True)
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main())
