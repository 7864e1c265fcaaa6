"""`check`: every editorial file, every problem, in one run."""

import typer
from rich.console import Console

from ytsapp.content.load import load_library
from ytsapp.domain.errors import ContentError
from ytsapp.settings import load_settings, today


def check() -> None:
    """Check every editorial file: schema, links, evidence ids, dates. Names file and field."""
    console = Console(highlight=False, soft_wrap=True)
    data = load_settings().data
    try:
        library = load_library(data, today())
    except ContentError as error:
        for problem in error.problems:
            place = f"{data.name}/{problem.file}" + (f" · {problem.field}" if problem.field else "")
            console.print(f"[red]✗[/red] {place}: ", end="")
            console.print(problem.message, markup=False)
        count = len(error.problems)
        console.print(f"{count} problem{'' if count == 1 else 's'}; nothing was changed.")
        raise typer.Exit(1) from None
    console.print(
        f"[green]✓[/green] {len(library.talks)} talks, {len(library.moments)} moments, "
        f"{len(library.comparisons)} comparisons, {len(library.topics)} topics, "
        f"{len(library.concepts)} concepts, {len(library.collections)} collections"
    )
