"""List what duecheck refuses, why, the lawful way instead, and what the policy may set."""

from __future__ import annotations

import json
import sys
import textwrap
from typing import Annotated

import typer

from duecheck.errors import BadInput
from duecheck.guardrails.rules import Guardrail
from duecheck.guardrails.rules import guardrails as every

app = typer.Typer(add_completion=False, rich_markup_mode=None)
MEANS = {
    "fixed": "fixed: nobody can switch it off",
    "policy": "the policy may set it",
    "both": "part fixed, part for the policy",
}


@app.command()
def guardrails(
    rule: Annotated[str | None, typer.Argument(help="One rule, as R-05; else all.")] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
) -> None:
    """List what is refused, why, the lawful way instead, and what the policy may set."""
    found = every()
    if rule is not None:
        wanted = rule.upper().replace("R", "R-").replace("--", "-")
        found = [each for each in found if each.id == wanted]
        if not found:
            raise BadInput("RULE", f"{rule!r} is none", hint="They are R-01 to R-24")
    if format_ == "json":
        rows = [each.model_dump(mode="json") for each in found]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    sys.stdout.write("\n".join(told(each) for each in found))


def told(each: Guardrail) -> str:
    """Return one rule for a terminal of 80 columns."""
    lines = [f"{each.id}  {each.title}"]
    parts = {
        "Kind": MEANS[each.kind],
        "Refuses": each.refuses,
        "Because": each.reason,
        "Instead": each.instead,
        "May set": each.may_set,
        "Source": f"{each.source}; read {each.checked}",
    }
    for name, words in parts.items():
        if name == "May set" and each.kind == "fixed":
            continue
        lines += textwrap.wrap(
            f"      {name:<8} {words}", 79, subsequent_indent=" " * 15, break_on_hyphens=False
        )
    return "\n".join(lines) + "\n"
