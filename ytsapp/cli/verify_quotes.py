"""`verify-quotes`: where each curated quote is said."""

from collections import Counter
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from ytsapp.content.recording import record_found
from ytsapp.domain.moment import Moment
from ytsapp.domain.record import QuoteCheck
from ytsapp.domain.timecode import format_timecode
from ytsapp.settings import load_settings, today
from ytsapp.wiring import Services, build_services

_MOVED_S = 3
"""A quote found this many seconds from where its moment points is said to have moved: less is the
difference between a caption line's start and a word's."""


def verify_quotes(
    write: Annotated[
        bool, typer.Option("--write", help="Record in data/talks where quotes were found.")
    ] = False,
) -> None:
    """Align every curated quote with the stored transcript; report the second it was found at."""
    services = build_services(load_settings(), today())
    console = Console(highlight=False, soft_wrap=True)
    counts: Counter[str] = Counter()
    for moment in services.library.moments.values():
        kind, line = _report(moment, services.quote_checks.get(moment.id))
        counts[kind] += 1
        if line:
            console.print(line)
    if write:
        _record(services, console)
    console.print(
        f"{counts['found'] + counts['moved']} of {counts.total()} quotes found, "
        f"{counts['moved']} of them at another second; {counts['unsaid']} said by nobody; "
        f"{counts['waiting']} wait for a transcript."
    )
    if counts["unsaid"]:
        raise typer.Exit(1)


def _report(moment: Moment, check: QuoteCheck | None) -> tuple[str, str]:
    """Return what came of a quote, and the line that says so; none where no transcript is."""
    if check is None:
        return "waiting", ""
    name = escape(f"{moment.id}  “{moment.quote}”")
    if check.found_ms is None:
        return "unsaid", (
            f"[red]✗[/red] {name}  nobody says this; the words most like it reach "
            f"{check.ratio:.0f} of 100. Correct the quote, or its start_s."
        )
    second = check.found_ms // 1000
    at = f"{format_timecode(second)} ({second} s), likeness {check.ratio:.0f}"
    moved = second - moment.start_s
    if abs(moved) < _MOVED_S:
        return "found", f"[green]✓[/green] {name}  at {at}"
    return "moved", (
        f"[yellow]~[/yellow] {name}  at {at}: {abs(moved)} s "
        f"{'later' if moved > 0 else 'earlier'} than start_s = {moment.start_s}"
    )


def _record(services: Services, console: Console) -> None:
    data = services.settings.data
    changed = record_found(data, services.library.moments.values(), set(services.quote_checks))
    console.print(f"Recorded in {changed} file{'' if changed == 1 else 's'} of {data.name}/talks.")
