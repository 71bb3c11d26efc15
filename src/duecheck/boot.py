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


def main() -> None:
    """Run `duecheck` with the arguments of this process and exit."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--version"]:
        from duecheck import __version__

        sys.stdout.write(f"duecheck {__version__}\n")
        sys.exit(0)
    if not arguments or arguments[-1] in ("--help", "-h"):
        words = [word for word in arguments[:-1] if not word.startswith("-")]
        text = page(words) or page(words[:1])
        if text is not None:
            sys.stdout.write(text)
            sys.exit(0 if arguments else 2)
    import gc
    from importlib import import_module

    # A command lives for a second and makes many objects that stay: collecting less is faster.
    gc.set_threshold(50_000, 20, 20)
    sys.exit(import_module("duecheck.cli._ending").run(arguments))
