"""Print the completion script of a shell: commands, options, values and files at Tab."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.errors import BadInput

SHELLS = ("bash", "fish", "zsh")
HELP = Path(__file__).parents[1] / "help"

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def completion(
    shell: Annotated[str, typer.Argument(help="bash, fish or zsh.")],
) -> None:
    """
    Print the completion script of a shell.

    The script is shell alone: pressing Tab starts no Python and reads none of your data.
    The README says where each shell looks for it.
    """
    if shell not in SHELLS:
        raise BadInput("SHELL", f"{shell!r} is none we know", hint=f"One of {', '.join(SHELLS)}")
    typer.echo((HELP / f"completion.{shell}").read_text("utf-8"), nl=False)
