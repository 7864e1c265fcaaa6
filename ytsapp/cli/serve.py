"""`serve`: the production server on the one port."""

import os
import socket
import sys

import typer
from rich.console import Console

from ytsapp.build.front_end import reflex_environment
from ytsapp.cli.build import build_if_needed
from ytsapp.settings import ROOT, load_settings

_ALL_ADDRESSES = "0.0.0.0"


def serve() -> None:
    """Build what changed, then serve the whole product on PORT."""
    settings = load_settings()
    console = Console(highlight=False)
    if _is_taken(settings.port):
        console.print(
            f"[red]✗[/red] Port {settings.port} is in use. Stop what runs there or choose another: "
            f"make run PORT={settings.port + 1}"
        )
        raise typer.Exit(1)
    build_if_needed(settings)
    console.print(f"YTS is at http://localhost:{settings.port} (stop with Ctrl-C)")
    environment = reflex_environment(settings) | {
        "__REFLEX_SKIP_COMPILE": "true",
        "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        "REFLEX_ENV_MODE": "prod",
    }
    command = [
        sys.executable, "-m", "granian", "ytsapp.ytsapp:app", "--factory", "--interface", "asgi",
        "--host", _ALL_ADDRESSES, "--port", str(settings.port), "--log-level", "warning",
        "--no-ws",
    ]  # fmt: skip
    os.chdir(ROOT)
    sys.stdout.flush()
    os.execve(sys.executable, command, environment)


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_ALL_ADDRESSES, port))
        except OSError:
            return True
    return False
