"""The changes a mutation test makes, one at a time: what a slip of the hand would leave behind."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass

COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
REACHED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult}
NAMED = {"min": "max", "max": "min", "any": "all", "all": "any"}
NUMBER = re.compile(r"^(?P<key>[\w\"'.-]+ *= *)(?P<number>-?\d+(?:\.\d+)?)(?P<rest> *(?:#.*)?)$")


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One change: where it is, in words that outlive moved lines, and the whole changed text."""

    file: str
    line: int
    function: str
    change: str
    text: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.file, self.function, self.change


def of_python(file: str, source: str) -> Iterator[Mutant]:
    """Every change of a module's functions. Annotations, decorators and words are left alone."""
    tree = ast.parse(source)
    seen: dict[tuple[str, str], int] = {}
    for function, path in functions(tree):
        for parent, field, at, node in inside(function):
            for change in changes(node):
                told = f"{short(ast.unparse(node))} -> {short(ast.unparse(change))}"
                nth = seen[path, told] = seen.get((path, told), 0) + 1
                told = told if nth == 1 else f"{told} ({nth})"
                put(parent, field, at, change)
                text = ast.unparse(ast.fix_missing_locations(tree))
                put(parent, field, at, node)
                line = getattr(node, "lineno", function.lineno)
                yield Mutant(file=file, line=line, function=path, change=told, text=text)


def of_table(file: str, source: str) -> Iterator[Mutant]:
    """Every number of a TOML table, one more."""
    lines = source.splitlines()
    section = ""
    for at, line in enumerate(lines):
        if line.startswith("["):
            section = line.strip("[] ")
        found = NUMBER.match(line)
        if found is None:
            continue
        number = found["number"]
        more = f"{float(number) + 1:g}" if "." in number else str(int(number) + 1)
        changed = f"{found['key']}{more}{found['rest']}"
        told = f"{line.strip()} -> {more}"
        text = "\n".join([*lines[:at], changed, *lines[at + 1 :]]) + "\n"
        yield Mutant(file=file, line=at + 1, function=section, change=told, text=text)


Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.Module) -> Iterator[tuple[Function, str]]:
    """Functions and methods by their path; what stands inside another belongs to the outer one."""
    for node in tree.body:
        if isinstance(node, Function):
            yield node, node.name
        if isinstance(node, ast.ClassDef):
            for one in node.body:
                if isinstance(one, Function):
                    yield one, f"{node.name}.{one.name}"


Place = tuple[ast.AST, str, int | None, ast.AST]


def inside(function: ast.AST) -> list[Place]:
    """The nodes of the body with their places, without annotations and what only words an error."""
    found: list[Place] = []
    waiting: list[ast.AST] = [function]
    while waiting:
        parent = waiting.pop(0)
        for field, value in ast.iter_fields(parent):
            if field in ("annotation", "returns", "decorator_list", "args"):
                continue
            many = isinstance(value, list)
            for at, node in enumerate(value if many else [value]):
                if isinstance(node, ast.Raise | ast.Assert | ast.JoinedStr):
                    continue
                if isinstance(node, ast.AST):
                    found.append((parent, field, at if many else None, node))
                    waiting.append(node)
        if isinstance(parent, ast.Call):
            waiting += [one for one in parent.args if one not in waiting]
            found += [(parent, "args", at, one) for at, one in enumerate(parent.args)]
    return found


def put(parent: ast.AST, field: str, at: int | None, node: ast.AST) -> None:
    """Put *node* into its place."""
    if at is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[at] = node


def changes(node: ast.AST) -> Iterator[ast.AST]:
    """What *node* may be changed into."""
    yield from of_values(node)
    match node:
        case ast.Compare(ops=[op]) if type(op) in COMPARED:
            yield changed(node, ops=[COMPARED[type(op)]()])
        case ast.BoolOp(op=op):
            yield changed(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.If(test=test) | ast.IfExp(test=test):
            if not isinstance(test, ast.Compare | ast.UnaryOp):
                yield changed(node, test=ast.UnaryOp(op=ast.Not(), operand=test))
        case ast.Call(func=ast.Name(id=name)) if name in NAMED:
            yield changed(node, func=ast.Name(id=NAMED[name], ctx=ast.Load()))


def of_values(node: ast.AST) -> Iterator[ast.AST]:
    """Numbers, sums and what is handed back."""
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(value=not value)
        case ast.Constant(value=int(value) | float(value)):
            yield ast.Constant(value=value + 1)
        case ast.BinOp(op=op) if type(op) in REACHED:
            yield changed(node, op=REACHED[type(op)]())
        case ast.Return(value=ast.expr() as value):
            # None in the place of False or of nothing would only test for a spelling.
            if not nothing(value):
                yield ast.Return(value=ast.Constant(value=None))


def nothing(value: ast.expr) -> bool:
    """Whether *value* is None, False or empty as it is written."""
    match value:
        case ast.Constant(value=constant):
            return (not constant and not isinstance(constant, int | float)) or constant is False
        case ast.List(elts=inside) | ast.Tuple(elts=inside):
            return not inside
    return False


def changed(node: ast.AST, **fields: object) -> ast.AST:
    made = copy.copy(node)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def short(text: str) -> str:
    """The first line, cut."""
    line = " ".join(text.split())
    return line if len(line) <= 90 else f"{line[:87]}..."
