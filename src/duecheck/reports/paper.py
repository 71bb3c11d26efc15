"""
Fills the papers a person reads (binder, dossier, card, letters) from a template.

A template of the folder `papers/` is named as the paper (`visit_card.md`); a firm's own file of
that name, in the folder `templates` beside its settings, goes first. Both are Jinja templates and
run in a sandbox: they see the fields handed in and nothing else. What a stranger wrote is escaped
in `.md` papers and stays as it is, on one line, in `.txt` papers.

Some blocks a paper must have (opt-out, internal-use header, review rights). Their words come from
the program; the template only says where they stand, as `{{ required["opt-out"] }}`. A paper in
which such a block is missing or hidden is refused, with the rule. `| link` shows an address that
can be followed, `| inline` words that stand within a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from duecheck import discover
from duecheck.errors import BadInput, Refused
from duecheck.model.noun import Noun
from duecheck.model.text import clean
from duecheck.reports.escape import escape, link

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

ROOM = "reports.papers"
LARGEST = 200_000
HIDES = re.compile(
    r"<!--|<\s*(?:style|template|script|details|div|span)\b|^\s*(?:```|~~~)",
    re.IGNORECASE | re.MULTILINE,
)


class Block(Noun):
    """A block a paper must have: its `name`, the `rule` that asks for it, its `words`."""

    name: str
    rule: str
    words: str


class _Ours(str):
    """Words of the program's own, which no paper escapes."""

    __slots__ = ()


class Preformatted(str):
    """Text of the program's own in fixed columns: shown as it stands, indented by four."""

    __slots__ = ()


def papers() -> list[str]:
    """The names of all packaged papers."""
    return discover.files(ROOM, ".md", ".txt")


def packaged(name: str) -> str:
    """The packaged template of the paper *name*."""
    return discover.packaged_text(ROOM, name)


def fill(
    name: str, fields: Mapping[str, Any], *, own: str | None = None, required: Sequence[Block] = ()
) -> str:
    """
    The paper *name* with *fields*, from the firm's *own* template where there is one.

    BadInput says in which line a template does not compile or asks for a field there is not;
    Refused (exit 5) names the rule of a required block that is missing or hidden.
    """
    template = packaged(name) if own is None else own
    what = f"template {name}"
    if len(template) > LARGEST:
        raise BadInput(what, f"is larger than {LARGEST:,} characters")
    words = _rendered(template, name, what, fields, required)
    for block in required:
        _stands(block, words, what)
    return re.sub(r"\n{3,}", "\n\n", words).strip() + "\n"


def _rendered(
    template: str, name: str, what: str, fields: Mapping[str, Any], required: Sequence[Block]
) -> str:
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        return (
            _environment(markdown=name.endswith(".md"))
            .from_string(template)
            .render(**fields, required={block.name: _Ours(block.words) for block in required})
        )
    except TemplateSyntaxError as trouble:
        raise BadInput(what, f"line {trouble.lineno} does not compile: {trouble.message}") from None
    except TemplateError as trouble:
        raise BadInput(what, f"cannot be filled: {trouble.message}", hint=_fields(fields)) from None
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as trouble:
        raise BadInput(what, f"cannot be filled: {trouble}", hint=_fields(fields)) from None
    except (RecursionError, SyntaxError, MemoryError):
        # The template language hands its own output to Python's compiler, which has a depth.
        raise BadInput(what, "does not compile: blocks or brackets nest too deeply") from None


def _environment(*, markdown: bool) -> SandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    def shown(value: object) -> object:
        if isinstance(value, _Ours):
            return value
        if isinstance(value, Preformatted):
            return "\n".join(f"    {line}".rstrip() for line in value.splitlines())
        if value is None:
            return ""
        words = clean(str(value))
        return escape(words) if markdown else words

    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=shown, trim_blocks=True, lstrip_blocks=True,
        autoescape=False,
    )  # fmt: skip
    made.filters["link"] = lambda value: _Ours(link(str(value)) if markdown else clean(str(value)))
    made.filters["inline"] = lambda value: _Ours(
        escape(str(value), starts_line=False) if markdown else clean(str(value))
    )
    return made


def _stands(block: Block, words: str, what: str) -> None:
    """Refuse a paper without *block*, or with anything before its end that hides what follows."""
    at = words.find(block.words)
    if at < 0:
        raise Refused(
            block.rule,
            f"{what} leaves out {block.name}",
            instead=f'put {{{{ required["{block.name}"] }}}} where it is to stand',
        )
    hidden = HIDES.search(words[: at + len(block.words)])
    if hidden is not None:
        raise Refused(
            block.rule,
            f"{what} may hide {block.name} behind {hidden[0].strip()!r}",
            instead="take the comment, fence or HTML out",
        )


def _fields(fields: Mapping[str, Any]) -> str:
    return f"Fields: {', '.join(sorted(fields))}, required"
