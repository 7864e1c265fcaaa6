"""`build`: the prerendered site, when something changed."""

import time

import typer
from rich.console import Console

from ytsapp.build.fingerprint import is_current
from ytsapp.build.front_end import BuildError, build_front_end
from ytsapp.cli.check import check_content
from ytsapp.cli.index import keep_index
from ytsapp.settings import Settings, load_settings


def build(force: bool = typer.Option(False, help="Build even when nothing changed.")) -> None:
    """Build the prerendered site; does nothing when it is current."""
    build_if_needed(load_settings(), force)


def build_if_needed(settings: Settings, force: bool = False) -> None:
    """Build when the source differs from what was built; exit with 1 when it cannot be.

    `build` and `serve` call this.
    """
    console = Console(highlight=False)
    if not force and is_current(settings):
        console.print("The built site is current.")
        keep_index(settings, console)
        return
    check_content(settings)
    keep_index(settings, console)
    start = time.monotonic()
    try:
        build_front_end(settings)
    except BuildError as error:
        console.print(f"[red]✗[/red] {error}")
        raise typer.Exit(1) from None
    console.print(f"[green]✓[/green] Built in {time.monotonic() - start:.0f} s.")
