"""How a command that cannot go on ends: one sentence, status 1."""

from typing import NoReturn

import typer
from rich.console import Console


def fail(sentence: str, status: int = 1) -> NoReturn:
    """Print what is wrong and how to mend it, and end the command."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print("[red]✗[/red] ", end="")
    console.print(sentence, markup=False)
    raise typer.Exit(status)
