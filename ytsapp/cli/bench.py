"""`bench`: the benchmarks, as a table."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from ytsapp.cli.failing import fail
from ytsapp.content.load import load_library
from ytsapp.settings import load_settings, today


def bench(
    folder: Annotated[
        Path | None, typer.Argument(help="Caption files to measure on; made ones without it.")
    ] = None,
) -> None:
    """Measure speed and memory; ratios against a named rival in the same run, medians."""
    # Imported here: it takes most of a second, and no other command should wait for it.
    from ytsapp.bench.ingest import caption_files, measure_ingest

    if folder is not None and not caption_files(folder):
        fail(f"{folder} holds no .vtt, .srt or .sbv files; name a folder that does.")
    console = Console(highlight=False)
    table = Table("what", "measured", "beside", "ratio")
    with console.status("Measuring; this takes a minute or two"):
        for figure in measure_ingest(load_library(load_settings().data, today()), folder):
            table.add_row(figure.name, figure.value, figure.rival, figure.ratio)
    console.print(table)
