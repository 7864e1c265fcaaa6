"""`bench`: the benchmarks, as tables."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from ytsapp.cli.failing import fail
from ytsapp.content.load import load_library
from ytsapp.domain.library import Library
from ytsapp.settings import ROOT, load_settings, today

if TYPE_CHECKING:
    from ytsapp.bench.measure import Figure

# What is measured is imported where it is needed: it takes most of a second, and no other command
# should wait for it.

bench = typer.Typer(
    help="Measure speed, size and quality; beside named rivals in the same run, medians.",
    invoke_without_command=True,
)

_CORPUS = ROOT.parent / "shared" / "corpus"

Passages = Annotated[
    list[int] | None,
    typer.Option(min=600, help="Passages of a made corpus; may be given several times."),
]
Corpus = Annotated[
    Path | None,
    typer.Option(help="Folder with transcripts and queries.tsv; ../shared/corpus without it."),
]


@bench.callback()
def everything(context: typer.Context) -> None:
    """Measure ingest, cards, moment pages, search, and quality where labelled talks are at hand."""
    if context.invoked_subcommand is None:
        measure_ingest()
        measure_cards()
        measure_moments()
        measure_search()
        measure_quality()


@bench.command("ingest")
def measure_ingest(
    folder: Annotated[
        Path | None, typer.Argument(help="Caption files to measure on; made ones without it.")
    ] = None,
) -> None:
    """Measure how fast caption files become stored passages, and the memory it takes."""
    from ytsapp.bench.ingest import caption_files, measure_ingest

    if folder is not None and not caption_files(folder):
        fail(f"{folder} holds no .vtt, .srt or .sbv files; name a folder that does.")
    _print("Ingest", lambda tell: measure_ingest(_library(), folder))


@bench.command("search")
def measure_search(passages: Passages = None) -> None:
    """Measure how fast searches are and how large the index is, beside tantivy and SQLite."""
    from ytsapp.bench.search_speed import SIZES, measure_search

    sizes = sorted(passages) if passages else SIZES
    _print("Search", lambda tell: measure_search(sizes, _library(), tell))


@bench.command("cards")
def measure_cards() -> None:
    """Measure how fast share cards are rendered, and how large they are."""
    from ytsapp.bench.share_cards import measure_cards

    _print("Share cards", lambda tell: measure_cards(_library()))


@bench.command("moments")
def measure_moments(passages: Passages = None) -> None:
    """Measure how fast the server makes a moment page, beside a bare answer."""
    from ytsapp.bench.moment_pages import SIZES, measure_moments

    sizes = sorted(passages) if passages else SIZES
    _print("Moment pages", lambda tell: measure_moments(sizes, _library(), tell))


@bench.command("quality")
def measure_quality(corpus: Corpus = None) -> None:
    """Measure how good results are on labelled searches, beside plain BM25."""
    from ytsapp.bench.corpus_folder import has_labels
    from ytsapp.bench.labels import LabelError
    from ytsapp.bench.quality import measure_quality

    folder = corpus or _CORPUS
    if not has_labels(folder):
        missing = f"{folder} holds no transcripts and queries.tsv"
        if corpus is not None:
            fail(f"{missing}; name a folder that does.")
        typer.echo(f"Quality was not measured: {missing}; name one that does with --corpus.")
        return
    try:
        _print("Quality: MRR@10 / S@1", lambda tell: measure_quality(folder, _library(), tell))
    except LabelError as error:
        fail(str(error))


def _library() -> Library:
    return load_library(load_settings().data, today())


def _print(title: str, measure: "Callable[[Callable[[str], None]], Iterable[Figure]]") -> None:
    console = Console(highlight=False)
    table = Table("what", "measured", "beside", "ratio", title=title)
    with console.status("Measuring; this takes a while") as status:

        def tell(what: str) -> None:
            status.update(f"Measuring; {what}")

        for figure in measure(tell):
            table.add_row(figure.name, figure.value, figure.rival, figure.ratio)
    console.print(table)
