"""The talks of `data/` beside what is stored of them: what commands say of that."""

from datetime import date

from rich.console import Console

from ytsapp.content.load import load_library
from ytsapp.domain.errors import ContentError
from ytsapp.domain.talk import Talk
from ytsapp.ingest.verification import Verification
from ytsapp.settings import Settings, today
from ytsapp.storage.corpus import Corpus


def open_catalogue(corpus: Corpus, settings: Settings, console: Console, store: bool) -> list[Talk]:
    """Return the talks of `data/`, brought into the corpus; say so when they cannot be read."""
    try:
        talks = list(load_library(settings.data, today()).talks.values())
    except ContentError as error:
        count = len(error.problems)
        console.print(
            f"[yellow]![/yellow] {settings.data.name}/ has {count} problem"
            f"{'' if count == 1 else 's'}; its talks stay as they were. See: python -m ytsapp check"
        )
        return []
    if store:
        corpus.load_editorial(talks)
    return talks


def print_quotes(corpus: Corpus, settings: Settings, day: date, console: Console) -> None:
    """Compare curated quotes with the transcripts there are now, and say what came of it."""
    verification = Verification(corpus, day)
    try:
        library = load_library(settings.data, day, verification.locate)
    except ContentError:
        return  # `open_catalogue` has said so
    verification.save()
    checks = verification.checks.values()
    unsaid = sum(check.found_ms is None for check in checks)
    console.print(
        f"{len(checks) - unsaid} of {len(library.moments)} curated quotes are found in captions"
        + (
            f", [red]{unsaid} said by nobody[/red]: python -m ytsapp verify-quotes"
            if unsaid
            else ""
        )
        + "."
    )


def print_waiting(corpus: Corpus, console: Console) -> None:
    """Say how many talks of `data/` wait for their captions, and how to fetch them."""
    waiting = len(corpus.waiting_talks())
    if waiting:
        wait = (
            "1 talk of data/talks waits" if waiting == 1 else f"{waiting} talks of data/talks wait"
        )
        console.print(
            f"{wait} for a transcript; fetch what is missing with: "
            ".venv/bin/python -m ytsapp ingest --catalogue"
        )
