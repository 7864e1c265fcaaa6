"""`index`: makes the search index agree with the database."""

from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ytsapp.cli.failing import fail
from ytsapp.search.engine import SearchEngine
from ytsapp.search.files import IndexLocked
from ytsapp.search.writing import Outcome
from ytsapp.settings import Settings, load_settings, today
from ytsapp.wiring import build_services


def index(
    rebuild: Annotated[
        bool, typer.Option(help="Build it anew, beside the present one, and swap them.")
    ] = False,
) -> None:
    """Make the search index agree with the database; searches go on meanwhile."""
    console = Console(highlight=False, soft_wrap=True)
    try:
        outcome = update_index(load_settings(), console, rebuild=rebuild)
    except IndexLocked as error:
        fail(str(error))
    except OSError as error:
        fail(f"The search index cannot be written: {error}")
    talks = "1 talk" if outcome.talks == 1 else f"{outcome.talks} talks"
    console.print(f"[green]✓[/green] {talks}, {outcome.entries} passages and curated moments.")


def update_index(settings: Settings, console: Console, *, rebuild: bool = False) -> Outcome:
    """Bring the index up to date and say what changed.

    `index` calls this, and whatever changes talks or content before searches should know of it.

    Raises:
        ContentError: editorial content is broken.
        IndexLocked: another process is writing the index.
        OSError: its folder cannot be written.
    """
    services = build_services(settings, today())
    try:
        outcome = _update(services.search, console, rebuild)
    finally:
        services.corpus.close()
    if outcome.is_change:
        console.print(
            f"Search index: {outcome.added} talks added, {outcome.changed} changed, "
            f"{outcome.removed} removed."
        )
    return outcome


def keep_index(settings: Settings, console: Console) -> None:
    """Bring the index up to date; where that cannot be, say so and go on with what there is."""
    try:
        update_index(settings, console)
    except (IndexLocked, OSError) as error:
        console.print(f"[yellow]![/yellow] The search index stays as it was: {error}")


def _update(engine: SearchEngine, console: Console, rebuild: bool) -> Outcome:
    bar = Progress(
        TextColumn("Indexing"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=console, transient=True,
    )  # fmt: skip
    with bar:
        task = bar.add_task("", total=None)
        return engine.update(
            rebuild=rebuild,
            watch=lambda done, total: bar.update(task, completed=done, total=total),
        )
