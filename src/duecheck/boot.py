"""
The start: version and help pages at once, everything else by the command's own module.

Imports nothing but `sys`. The folder `cli/` is the list of commands (`cli/prospect.py` is
`duecheck prospect`); the folder `help/` holds their help pages, rendered beforehand at 80
columns by `python -m duecheck.cli._pages` and compared by a test. A command's module is
imported by name only when it runs, so that a page costs what opening a file costs.
"""

import sys

HOME = __file__[: -len("boot.py")]


def page(command: list[str]) -> str | None:
    """Return the help page of *command* (words without options), or None where there is none."""
    name = "-".join(word.replace("-", "_") for word in command) or "duecheck"
    if not name.replace("_", "").replace("-", "").isalnum():
        return None
    try:
        with open(f"{HOME}help/{name}.txt", encoding="utf-8") as file:  # noqa: PTH123 (pathlib costs 5 ms)
            return file.read()
    except OSError:
        return None


def shown(text: str) -> int:
    """Put *text* on stdout as UTF-8; the exit code, 2 where it cannot be written."""
    code = 0
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except OSError as trouble:
        import os

        if not isinstance(trouble, BrokenPipeError):
            sys.stderr.write(f"duecheck: the output cannot be written: {trouble.strerror}\n")
            code = 2
        # What is still in the buffer would fail once more at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def main() -> None:
    """Run `duecheck` with the arguments of this process and exit."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--version"]:
        from duecheck import __version__

        sys.exit(shown(f"duecheck {__version__}\n"))
    if not arguments or arguments[-1] in ("--help", "-h"):
        words = [word for word in arguments[:-1] if not word.startswith("-")]
        text = page(words) or page(words[:1])
        if text is not None:
            sys.exit(shown(text) or (0 if arguments else 2))
    import gc
    from importlib import import_module

    # A command lives for a second and makes many objects that stay: collecting less is faster.
    gc.set_threshold(50_000, 20, 20)
    try:
        code = import_module("duecheck.cli._ending").run(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("duecheck: interrupted.\n")
        code = 130
    sys.exit(code)
