"""Explain a code or a source: what it means, what it is not, what it costs."""

from __future__ import annotations

import sys
import textwrap
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def explain(
    code: Annotated[str, typer.Argument(help="A code or a source: D07, D03b, G09, INS, wayback …")],
) -> None:
    """Explain a code or a source: what it means, what it is not, what it costs."""
    from duecheck.pipeline.manual import manual

    for paragraph in manual(code):
        if paragraph.startswith(" ") or len(paragraph) <= 79:
            sys.stdout.write(f"{paragraph}\n")
        else:
            sys.stdout.write(textwrap.fill(paragraph, 79) + "\n")
