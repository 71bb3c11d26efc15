"""Explain a code or a source: what it means, what it is not, what it costs."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

# What begins a line of its own: "Ask: …", "D07a 22: …", "- …", a way of saying it in a text.
LABEL = re.compile(
    r"[A-Z][\w' ]{1,30}:|[A-Z]\d\d|[A-Z]{3}-|at most|- |answers |duecheck "
    r"|(?:says|unless|e\.g\.|not|\{\w+\}) {2}"
)


class Choices(textwrap.TextWrapper):
    """Breaks `petition|in|threat` behind a bar and nowhere in a word."""

    wordsep_re = re.compile(r"(\s+|(?<=\|))")


app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def explain(
    code: Annotated[str, typer.Argument(help="A code or a source: D07, D03b, G09, INS, wayback …")],
) -> None:
    """Explain a code or a source: what it means, what it is not, what it costs."""
    from duecheck.pipeline.manual import manual

    for line in reflowed(manual(code)):
        sys.stdout.write(f"{line}\n")


def reflowed(lines: Iterable[str]) -> Iterator[str]:
    """Yield *lines* at 79 columns: a sentence broken over lines is joined, a label begins anew."""
    whole = ""
    for line in lines:
        bare = line.strip()
        if whole and (not bare or LABEL.match(bare) or indent(line) != indent(whole)):
            yield from wrapped(whole)
            whole = ""
        if not bare:
            yield ""
        else:
            whole = f"{whole} {bare}" if whole else line.rstrip()
    if whole:
        yield from wrapped(whole)


def indent(line: str) -> int:
    """Return how many blanks *line* begins with."""
    return len(line) - len(line.lstrip())


def wrapped(line: str) -> list[str]:
    """Return *line* at 79 columns, what runs over indented with it."""
    hang = " " * (indent(line) + (2 if indent(line) else 0))
    return (Choices if "|" in line else textwrap.TextWrapper)(79, subsequent_indent=hang).wrap(line)
