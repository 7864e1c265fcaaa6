"""`check`: every editorial file, every problem, in one run."""

import typer
from rich.console import Console

from ytsapp.content.load import load_library
from ytsapp.domain.errors import ContentError
from ytsapp.settings import Settings, load_settings, today


def check() -> None:
    """Check every editorial file: schema, links, evidence ids, dates. Names file and field."""
    check_content(load_settings())


def check_content(settings: Settings) -> None:
    """Print what the content holds, or every problem of it and exit with 1.

    `check` calls this, and `build` before it builds anything.
    """
    console = Console(highlight=False, soft_wrap=True)
    try:
        library = load_library(settings.data, today())
    except ContentError as error:
        for problem in error.problems:
            console.print("[red]✗[/red] ", end="")
            console.print(f"{settings.data.name}/{problem}", markup=False)
        count = len(error.problems)
        console.print(f"{count} problem{'' if count == 1 else 's'}; nothing was published.")
        raise typer.Exit(1) from None
    sizes = (
        (len(library.talks), "talk"),
        (len(library.moments), "moment"),
        (len(library.comparisons), "comparison"),
        (len(library.topics), "topic"),
        (len(library.concepts), "concept"),
        (len(library.collections), "collection"),
    )
    held = ", ".join(f"{n} {noun}{'' if n == 1 else 's'}" for n, noun in sizes)
    console.print(f"[green]✓[/green] {held}")
