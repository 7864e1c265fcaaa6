"""`dev`: the product on one port, rebuilt when a file changes."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from watchfiles import watch

from ytsapp.cli.build import build_if_needed
from ytsapp.cli.serve import refuse_taken_port, server_command, server_environment
from ytsapp.settings import ROOT, Settings, load_settings

_WATCHED = ("ytsapp", "data", "assets/styles", "rxconfig.py")


def dev() -> None:
    """Serve on PORT, build again when a file changes, and serve that; reload the page to see it.

    Broken content is reported and the last good site stays up.
    """
    settings = load_settings()
    refuse_taken_port(settings)
    build_if_needed(settings)
    console = Console(highlight=False)
    changes = watch(*(ROOT / name for name in _WATCHED), raise_interrupt=False)
    while True:
        with _server(settings):
            console.print(f"YTS is at http://localhost:{settings.port} (stop with Ctrl-C)")
            if not _build_next(settings, changes, console):
                return


def _build_next(settings: Settings, changes: Iterator[object], console: Console) -> bool:
    """Wait for a change that builds; return False when the person stops."""
    for _ in changes:
        console.print("Something changed, building again")
        try:
            build_if_needed(settings)
        except typer.Exit:
            continue  # the reason was printed; the next change may mend it
        return True
    return False


@contextmanager
def _server(settings: Settings) -> Iterator[None]:
    server = subprocess.Popen(server_command(settings), cwd=ROOT, env=server_environment(settings))
    try:
        yield
    finally:
        server.terminate()
        server.wait()
