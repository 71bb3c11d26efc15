"""
Makes the pictures of the README from the example `brackwater`.

    python -m tests.by_eye.pictures

`examples/pictures/terminal.svg` is what the command prints at 80 columns, `page.png` the HTML
report as Chromium shows it. Run again after a change to what page 1 looks like.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

EXAMPLES = Path(__file__).parents[2] / "examples"
PICTURES = EXAMPLES / "pictures"
SHOWN = 44
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars "
    "--disable-background-networking --disable-component-update --disable-sync"
)


def terminal() -> None:
    """The first lines as a terminal shows them."""
    duecheck = Path(sys.executable).parent / "duecheck"
    told = subprocess.run(
        [duecheck, "prospect", "--example", "brackwater"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    console = Console(record=True, width=80, file=io.StringIO())
    console.print(Text("$ duecheck prospect --example brackwater"))
    console.print(Text("\n".join(told.splitlines()[:SHOWN])))
    # A picture that fetches fonts from elsewhere would tell who looks at it.
    drawn = re.sub(
        r"@font-face \{.*?\}\s*", "", console.export_svg(title="duecheck"), flags=re.DOTALL
    )
    (PICTURES / "terminal.svg").write_text(drawn, encoding="utf-8")


def page() -> None:
    """The first screen of the page."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("chromium is not on this machine")
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [chromium, *QUIET.split(), f"--user-data-dir={profile}", "--window-size=1000,1180",
             f"--screenshot={PICTURES / 'page.png'}",
             (EXAMPLES / "brackwater" / "report.html").as_uri()],
            check=True, capture_output=True,
        )  # fmt: skip


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    terminal()
    page()
