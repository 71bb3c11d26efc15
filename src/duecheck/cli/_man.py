"""The manual page `duecheck(1)`, made from the command tree and the README's facts on files."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from duecheck.cli._tree import Command, Option

EXIT = {
    "0": "Done.",
    "1": "Something nobody foresaw; the line names a log.",
    "2": "Malformed input or usage.",
    "3": "Incomplete: something asked for could not be assessed.",
    "4": "Unknown account.",
    "5": "A guardrail refuses; the line names the rule and the lawful way.",
    "10": "What you asked about was found.",
    "130": "Interrupted; what was archived is kept.",
}
ENVIRONMENT = {
    "DUECHECK_CONFIG": "The settings file.",
    "DUECHECK_DATA": "The data folder.",
    "DUECHECK_DATABASE_URL": "A PostgreSQL database for a team's account file.",
    "DUECHECK_LEDGER_URL": "A PostgreSQL database for the ledger and queue of a fleet.",
    "DUECHECK_SHELF": "A folder or s3:// address where a fleet's archives are put.",
    "DUECHECK_KEY_SOURCE": "The key of a source, as in DUECHECK_KEY_COMPANIES_HOUSE.",
    "DUECHECK_BY": "Who runs it, where that is not your login.",
}


def manual(tree: Command, version: str) -> str:
    """Return the page in the man macro language."""
    lines = [
        f'.TH DUECHECK 1 "" "duecheck {version}" "User Commands"',
        ".SH NAME",
        "duecheck \\- credit due diligence from the command line",
        ".SH SYNOPSIS",
        ".B duecheck",
        ".I COMMAND",
        ".RI [ ARGS ]...",
        ".SH DESCRIPTION",
        *prose(
            "Gathers public evidence about a prospect, keeps every byte it judged, and recommends. "
            "A person decides; nothing is sent to anybody.\n\n"
            "The points are expert judgement, not validated against outcomes."
        ),
        ".SH OPTIONS",
        *(line for each in tree.options for line in listed(each)),
        ".SH COMMANDS",
    ]
    for node in list(tree.all())[1:]:
        lines += [f".SS {bold(' '.join(node.path[1:]))}", f".B {escaped(synopsis(node))}", ".PP"]
        lines += prose(node.help)
        lines += [line for each in (*node.arguments, *node.options[:-1]) for line in listed(each)]
    lines.append(".SH EXIT STATUS")
    lines += [part for code, words in EXIT.items() for part in (".TP", f".B {code}", words)]
    lines.append(".SH ENVIRONMENT")
    lines += [part for name, words in ENVIRONMENT.items() for part in (".TP", f".B {name}", words)]
    return "\n".join(lines) + "\n"


def listed(option: Option) -> tuple[str, str, str]:
    """One option or argument as an entry of a list."""
    return ".TP", f".B {escaped(spelling(option))}", escaped(option.help) or "\\&"


def synopsis(node: Command) -> str:
    """How the command is called, on one line."""
    below = ["COMMAND"] if node.below else []
    return " ".join([*node.path, "[OPTIONS]", *(f"[{a.names[0]}]" for a in node.arguments), *below])


def spelling(option: Option) -> str:
    """All names of an option, and that it takes a value."""
    named = ", ".join(option.names)
    if option.takes == "nothing" or not option.names[0].startswith("-"):
        return named
    return f"{named} {'FILE' if option.takes == 'file' else 'VALUE'}"


def prose(words: str) -> Iterator[str]:
    """*words* as paragraphs; what is indented stays as it stands."""
    for paragraph in re.split(r"\n\s*\n", textwrap.dedent(words).strip()):
        if paragraph.startswith(" ") or "\n  " in paragraph:
            yield from (".PP", ".nf", *(escaped(line) for line in paragraph.splitlines()), ".fi")
        else:
            yield from (".PP", escaped(" ".join(paragraph.split())))


def escaped(words: str) -> str:
    """*words* without meaning to the macro language."""
    words = words.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return f"\\&{words}" if words.startswith((".", "'")) else words


def bold(words: str) -> str:
    """A heading of several words."""
    return f'"{escaped(words)}"'
