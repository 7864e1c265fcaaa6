"""`serve`: the production server on the one port."""

import os
import socket
import sys

import typer
from rich.console import Console

from ytsapp.build.front_end import reflex_environment
from ytsapp.cli.build import build_if_needed
from ytsapp.cli.catalogue import print_waiting
from ytsapp.settings import ROOT, Settings, load_settings
from ytsapp.storage.corpus import Corpus

_ALL_ADDRESSES = "0.0.0.0"
"""Every address of the machine: a server in a container must be reachable from outside it."""


def serve() -> None:
    """Build what changed, then serve the whole product on PORT."""
    settings = load_settings()
    refuse_taken_port(settings)
    build_if_needed(settings)
    console = Console(highlight=False, soft_wrap=True)
    with Corpus.open(settings.database_url) as corpus:
        print_waiting(corpus, console)
    console.print(f"YTS is at http://localhost:{settings.port} (stop with Ctrl-C)")
    os.chdir(ROOT)
    sys.stdout.flush()
    os.execve(sys.executable, server_command(settings), server_environment(settings))


def server_command(settings: Settings) -> list[str]:
    """Return the command that serves the built site; `serve` becomes it, `dev` starts it."""
    return [
        sys.executable, "-m", "granian", "ytsapp.ytsapp:app", "--factory", "--interface", "asgi",
        "--host", _ALL_ADDRESSES, "--port", str(settings.port), "--log-level", "warning",
    ]  # fmt: skip


def server_environment(settings: Settings) -> dict[str, str]:
    """Return the environment in which Reflex serves what was built and builds nothing."""
    return reflex_environment(settings) | {
        "__REFLEX_SKIP_COMPILE": "true",
        "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        "REFLEX_ENV_MODE": "prod",
    }


def refuse_taken_port(settings: Settings) -> None:
    """Exit with 1 and a way out when something else listens on PORT."""
    if _is_taken(settings.port):
        Console(highlight=False).print(
            f"[red]✗[/red] Port {settings.port} is in use. Stop what runs there or choose another: "
            f"make run PORT={settings.port + 1}"
        )
        raise typer.Exit(1)


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_ALL_ADDRESSES, port))
        except OSError:
            return True
    return False
