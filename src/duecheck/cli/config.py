"""Make, show and change the settings file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Make, show and change the settings file.",
)

Config = Annotated[Path | None, typer.Option(help="Settings file.")]


def file_of(config: Path | None) -> Path:
    """Return the settings file the user means, whether or not it exists."""
    from duecheck.records.settings import config_path

    return config_path(config, os.environ)[0]


@app.command()
def init(
    config: Config = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
) -> None:
    """Write a commented settings file."""
    from duecheck.records.settings_edit import init_settings

    path = file_of(config)
    init_settings(path, force=force)
    sys.stdout.write(f"{path}\n")


@app.command()
def show(config: Config = None) -> None:
    """Print every setting in force, keys masked."""
    from duecheck.pipeline.gather import all_sources
    from duecheck.records.fleet.places import fleet_places
    from duecheck.records.settings import load_settings
    from duecheck.records.settings_edit import rows
    from duecheck.records.store.opening import store_place

    loaded = load_settings(config, os.environ, known=[source.id for source in all_sources()])
    for notice in loaded.notices:
        sys.stderr.write(f"duecheck config: {notice}\n")
    sys.stdout.write(f"# from {loaded.path or 'defaults; no settings file'}\n")
    sys.stdout.write(f"# account file: {store_place()}\n")
    for what, place in fleet_places(os.environ):
        sys.stdout.write(f"# {what} of a fleet: {place}\n")
    for key, value in rows(loaded.settings):
        sys.stdout.write(f"{key} = {value}\n")


@app.command("set")
def set_(
    key: Annotated[str, typer.Argument(help="fetch.contact, sources.companies-house.key …")],
    value: Annotated[
        str, typer.Argument(help='The value; "" removes the key, - reads it from stdin.')
    ],
    config: Config = None,
) -> None:
    """Set one setting; comments in the file are kept. Lists as TOML or by comma."""
    from duecheck.records.settings_edit import set_setting

    path = file_of(config)
    set_setting(path, key, sys.stdin.readline().strip() if value == "-" else value)
    sys.stdout.write(f"{key} {'set' if value else 'removed'} in {path}\n")


@app.command()
def path(config: Config = None) -> None:
    """Print which settings file is used."""
    sys.stdout.write(f"{file_of(config)}\n")
