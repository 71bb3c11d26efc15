"""A command that takes plain arguments and has subcommands too: `duecheck social NAME | note …`."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup

USUAL = "usual"


class UsualCommand(TyperGroup):
    """
    A group whose command `usual` runs where the first word names none of the others.

    Its help page is that of `usual`, followed by the names of the others.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.usual: Any = self.commands.pop(USUAL)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the usual command before arguments that name no other."""
        if args[:1] and args[0] in self.commands:
            return super().parse_args(ctx, args)
        if args in (["--help"], ["-h"]):
            return super().parse_args(ctx, args)
        return super().parse_args(ctx, [USUAL, *args])

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, the usual one included."""
        return self.usual if cmd_name == USUAL else super().get_command(ctx, cmd_name)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the usual command's page, then the other commands."""
        inner = self.usual.make_context(
            ctx.info_name, ["--help"], parent=ctx.parent, resilient_parsing=True
        )
        self.usual.format_help(inner, formatter)
        rows = [(name, command.get_short_help_str(50)) for name, command in self.commands.items()]
        with formatter.section("Commands, as first word"):
            formatter.write_dl(rows)
