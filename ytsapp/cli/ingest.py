"""`ingest`: talks from YouTube, caption files and folders."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ytsapp.cli.catalogue import open_catalogue, print_quotes
from ytsapp.cli.failing import fail
from ytsapp.cli.index import keep_index
from ytsapp.domain.record import Outcome, RunItem
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.explain.clarity import score_clarity
from ytsapp.ingest.candidate import Candidate, Refused
from ytsapp.ingest.pipeline import Ingest
from ytsapp.ingest.sources.flags import Flags
from ytsapp.ingest.sources.walk import Group, walk
from ytsapp.settings import load_settings, today
from ytsapp.storage.corpus import Corpus

_MARKS = {
    Outcome.ADDED: "[green]+[/green]",
    Outcome.UPDATED: "[green]~[/green]",
    Outcome.UNCHANGED: "=",
    Outcome.UNAVAILABLE: "[yellow]![/yellow]",
    Outcome.FAILED: "[red]✗[/red]",
}

_LOGGED_AT_ONCE = 50
"""Outcomes written to the run's log in one transaction: one each would cost as much as a short
talk, and what a killed run leaves unwritten is only log."""

_TOLD_AT_MOST = 3
"""Talks named for one reason: when YouTube refuses us, all that follow fail for it."""

_STOPPED = 130
"""What a shell gives a program that was stopped with Ctrl-C."""


def ingest(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE...",
            help="YouTube address, id, playlist or channel; caption file; folder.",
        ),
    ] = None,
    from_catalogue: Annotated[
        bool,
        typer.Option("--catalogue", help="Every talk of data/talks that has no transcript yet."),
    ] = False,
    dry_run: Annotated[bool, typer.Option(help="Read everything, store nothing.")] = False,
    refresh: Annotated[
        bool, typer.Option(help="Fetch again what is stored already, e.g. for new captions.")
    ] = False,
    language: Annotated[str, typer.Option(help="Language the captions are in.")] = "",
    video_id: Annotated[str, typer.Option(help="Key of the one talk that is ingested.")] = "",
    title: Annotated[str, typer.Option(help="Its title.")] = "",
    channel: Annotated[str, typer.Option(help="Who published it.")] = "",
    speaker: Annotated[list[str] | None, typer.Option(help="Who speaks; may be repeated.")] = None,
    published: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day of publication.")
    ] = None,
    media: Annotated[str, typer.Option(help="Address of the media file readers play.")] = "",
    captions: Annotated[str, typer.Option(help="Who wrote the captions: manual or auto.")] = "",
) -> None:
    """Take in talks: read their captions, cut them into passages, store them."""
    # Imported here: they take most of a second, and no other command should wait for them.
    from ytsapp.ingest.sources.expand import catalogue, expand
    from ytsapp.ingest.sources.youtube import YouTube

    if not sources and not from_catalogue:
        fail("Name what to ingest: a YouTube address, a caption file, a folder, or --catalogue.", 2)
    if published and published.date() > today():
        fail(f"--published {published.date()} is still to come; correct it.", 2)
    flags = Flags(
        video_id=video_id,
        title=title,
        channel=channel,
        speakers=tuple(speaker or ()),
        published=published.date() if published else None,
        language=language,
        media=media,
        captions=captions,
    )
    settings = load_settings()
    console = Console(highlight=False, soft_wrap=True)
    with Corpus.open(settings.database_url) as corpus:
        editorial = open_catalogue(corpus, settings, console, store=not dry_run)
        work = Ingest(
            record=corpus,
            score=score_clarity,
            now=lambda: datetime.now(UTC),
            language=flags.wanted_language,
            refresh=refresh,
            dry_run=dry_run,
        )
        waiting = _catalogue_talks(corpus, editorial, refresh) if from_catalogue else []
        youtube = YouTube()

        def offers() -> Iterator[Candidate | Refused]:
            for source in sources or ():
                yield from expand(source, flags, youtube)
            yield from catalogue(waiting, youtube, flags.wanted_language)

        items = _log(work.run(offers()), corpus, dry_run)
        total = _count_talks(sources or (), flags)
        done = _show(items, None if total is None else total + len(waiting), dry_run, console)
        _summarize(done, dry_run, console)
        if not dry_run:
            print_quotes(corpus, settings, today(), console)
    if not dry_run and editorial:
        keep_index(settings, console)
    if done[Outcome.FAILED]:
        raise typer.Exit(1)


def _catalogue_talks(corpus: Corpus, editorial: Sequence[Talk], refresh: bool) -> list[Talk]:
    """Return the talks of `data/` to ask YouTube for; all of them when they are to be refreshed."""
    on_youtube = [talk for talk in editorial if talk.source is TalkSource.YOUTUBE]
    if refresh:
        return on_youtube
    # Not `Corpus.waiting_talks`: a dry run leaves the corpus without the talks of `data/`.
    known = corpus.all_transcript_facts().keys() | corpus.unavailable_talks().keys()
    return [talk for talk in on_youtube if talk.video_id not in known]


def _count_talks(sources: Sequence[str], flags: Flags) -> int | None:
    """Return how many talks there are to come; None where only YouTube can tell."""
    count = 0
    for source in sources:
        try:
            path = Path(source).expanduser()
            if path.is_dir():
                found = walk(path.absolute(), flags.wanted_language)
                count += sum(isinstance(each, Group) for each in found)
            elif path.is_file():
                count += 1
            else:
                return None
        except (OSError, RuntimeError, ValueError):
            return None
    return count


def _log(items: Iterator[RunItem], corpus: Corpus, dry_run: bool) -> Iterator[RunItem]:
    """Pass the items on, writing them to the log of a run."""
    if dry_run:
        yield from items
        return
    run = corpus.start_run(" ".join(sys.argv[1:]), datetime.now(UTC))
    unwritten: list[RunItem] = []
    try:
        for item in items:
            unwritten.append(item)
            if len(unwritten) >= _LOGGED_AT_ONCE:
                corpus.record_items(run, unwritten)
                unwritten = []
            yield item
    finally:
        corpus.record_items(run, unwritten)
    corpus.finish_run(run, datetime.now(UTC))


def _show(
    items: Iterator[RunItem], total: int | None, dry_run: bool, console: Console
) -> Counter[Outcome]:
    """Print what became of each talk under a progress bar; return the sums."""
    done: Counter[Outcome] = Counter()
    told: Counter[str] = Counter()
    bar = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
        console=console,
        transient=True,
    )
    try:
        with bar:
            task = bar.add_task("", total=total)
            for item in items:
                done[item.outcome] += 1
                bar.update(task, advance=1, description=escape(item.name[-60:]))
                if item.outcome is not Outcome.UNCHANGED:
                    _print(item, told, bar.console)
    except KeyboardInterrupt:
        _summarize(done, dry_run, console)
        stored = "" if dry_run else " What is done is stored; the same command goes on from here."
        console.print(f"Stopped.{stored}")
        raise typer.Exit(_STOPPED) from None
    for reason, count in told.items():
        if count > _TOLD_AT_MOST:
            console.print(escape(f"… and {count - _TOLD_AT_MOST} more: {reason}"))
    return done


def _print(item: RunItem, told: Counter[str], console: Console) -> None:
    """Print a line for an item; of many that fail for one reason, the first few."""
    told[item.reason] += bool(item.reason)
    if told[item.reason] <= _TOLD_AT_MOST:
        console.print(f"{_MARKS[item.outcome]} {escape(_words(item))}")


def _words(item: RunItem) -> str:
    if not item.reason:
        return f"{item.name}  {item.video_id}"
    names_itself = item.reason.startswith(item.name)
    return item.reason if names_itself else f"{item.name}: {item.reason}"


def _summarize(done: Counter[Outcome], dry_run: bool, console: Console) -> None:
    parts = [f"{done[outcome]} {outcome.value}" for outcome in Outcome]
    stored = " Nothing was stored: this was a dry run." if dry_run else ""
    talks = "talk" if done.total() == 1 else "talks"
    console.print(f"{done.total()} {talks}: {', '.join(parts)}.{stored}")
