"""`check`: every editorial file, every problem, in one run."""

import typer
from rich.console import Console

from ytsapp.cli.related import find_unanswered
from ytsapp.content.load import load_library
from ytsapp.domain.errors import ContentError, Problem
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.record import QuoteCheck
from ytsapp.ingest.verification import Verification
from ytsapp.settings import Settings, load_settings, today
from ytsapp.storage.corpus import Corpus

_MANY = {"alias": "aliases"}


def check() -> None:
    """Check every editorial file: schema, links, evidence, dates, queries. Names file and field."""
    check_content(load_settings())


def _load_checked(settings: Settings) -> Library:
    """Return the library, its quotes held against every stored transcript, its queries asked."""
    day = today()
    with Corpus.open(settings.database_url) as corpus:
        verification = Verification(corpus, day)
        library = load_library(settings.data, day, verification.locate)
    unsaid = [
        _describe_unsaid(library.moments[moment_id], library, check)
        for moment_id, check in verification.checks.items()
        if check.found_ms is None
    ]
    problems = unsaid + find_unanswered(library, settings)
    if problems:
        raise ContentError(problems)
    return library


def _describe_unsaid(moment: Moment, library: Library, check: QuoteCheck) -> Problem:
    number = [m for m in library.moments.values() if m.talk == moment.talk].index(moment) + 1
    return Problem(
        f"talks/{moment.talk.video_id}.toml",
        f"moment[{number}].quote",
        f"nobody says this in the stored transcript (best likeness {check.ratio:.0f} of 100); "
        "correct the quote or its start_s",
    )


def check_content(settings: Settings) -> None:
    """Print what the content holds, or every problem of it and exit with 1.

    `check` calls this, and `build` before it builds anything.
    """
    console = Console(highlight=False, soft_wrap=True)
    try:
        library = _load_checked(settings)
    except ContentError as error:
        print_problems(error, settings, console)
        console.print("Nothing was published.")
        raise typer.Exit(1) from None
    sizes = (
        (len(library.talks), "talk"),
        (len(library.moments), "moment"),
        (len(library.comparisons), "comparison"),
        (len(library.topics), "topic"),
        (len(library.concepts), "concept"),
        (len(library.collections), "collection"),
        (len(library.aliases.entries), "alias"),
    )
    held = ", ".join(f"{n} {noun if n == 1 else _MANY.get(noun, noun + 's')}" for n, noun in sizes)
    console.print(f"[green]✓[/green] {held}")


def print_problems(error: ContentError, settings: Settings, console: Console) -> None:
    """Print every problem of the content, and how many there are."""
    for problem in error.problems:
        console.print("[red]✗[/red] ", end="")
        console.print(f"{settings.data.name}/{problem}", markup=False)
    count = len(error.problems)
    console.print(f"{count} problem{'' if count == 1 else 's'} in {settings.data.name}/.")
