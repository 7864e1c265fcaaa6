"""`show`: a talk with its passages."""

import json
from datetime import date
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from ytsapp.cli.failing import fail
from ytsapp.domain.passage import Passage
from ytsapp.domain.record import TranscriptFacts
from ytsapp.domain.talk import Talk
from ytsapp.domain.timecode import format_timecode
from ytsapp.settings import load_settings, today
from ytsapp.sharing.records import talk_record
from ytsapp.wiring import build_services


def show(
    video_id: Annotated[str, typer.Argument(help="Key of the talk: its YouTube id or slug.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for programs.")] = False,
) -> None:
    """Show a talk with its passages."""
    services = build_services(load_settings(), today())
    talk = services.corpus.talk(video_id)
    if talk is None:
        fail(f"No talk {video_id!r} is known; ingest it first: python -m ytsapp ingest {video_id}")
    facts = services.corpus.transcript_facts(video_id)
    passages = services.corpus.passages(video_id)
    gone = services.corpus.unavailable_since(video_id)
    if as_json:
        record = talk_record(talk, passages, facts, gone)
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    _print_talk(talk, facts, passages, gone)


def _print_talk(
    talk: Talk, facts: TranscriptFacts | None, passages: list[Passage], gone: date | None
) -> None:
    console = Console(highlight=False)
    console.print(f"[bold]{escape(talk.title or talk.video_id)}[/bold]")
    known = [talk.byline, talk.published.isoformat() if talk.published else "", talk.url]
    console.print(escape(" · ".join(part for part in known if part)))
    if gone:
        console.print(f"[yellow]Unavailable since {gone.isoformat()}.[/yellow]")
    if facts is None:
        console.print("No transcript yet; fetch it with: python -m ytsapp ingest", talk.video_id)
        return
    heard = {True: "automatic captions", False: "captions by people", None: "captions"}
    console.print(f"{len(passages)} passages, {facts.words} words, {heard[facts.automatic]}\n")
    for passage in passages:
        span = f"{format_timecode(passage.start_s)}–{format_timecode(passage.end_s)}"
        why = ", ".join(passage.clarity.reasons)
        console.print(f"[bold]{span}[/bold]  clarity {passage.clarity.value:.2f}  {escape(why)}")
        console.print(escape(passage.text), soft_wrap=False)
        console.print()
