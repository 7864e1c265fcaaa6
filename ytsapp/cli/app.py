"""The command line: names commands, nothing else."""

import io
import sys

import typer
from rich.console import Console

from ytsapp.cli.bench import bench
from ytsapp.cli.build import build
from ytsapp.cli.check import check, print_problems
from ytsapp.cli.dev import dev
from ytsapp.cli.index import index
from ytsapp.cli.ingest import ingest
from ytsapp.cli.serve import serve
from ytsapp.cli.show import show
from ytsapp.cli.suggest import suggest
from ytsapp.cli.verify_quotes import verify_quotes
from ytsapp.domain.errors import ContentError
from ytsapp.settings import SettingsError, load_settings
from ytsapp.storage.errors import StorageError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def main() -> None:
    """YTS: architecture choices backed by playable seconds of recorded talks."""


app.command()(ingest)
app.command()(index)
app.command()(show)
app.command()(check)
app.command("verify-quotes")(verify_quotes)
app.command()(suggest)
app.command()(build)
app.command()(serve)
app.command()(dev)
app.add_typer(bench, name="bench")


def run() -> None:
    """Run a command; settings, a database or content that cannot be used end it in plain words."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show ✓ shows ?
    try:
        app(prog_name="python -m ytsapp")
    except SettingsError as error:
        print(f"✗ {error}", file=sys.stderr)
        sys.exit(2)
    except StorageError as error:
        print(f"✗ {error}", file=sys.stderr)
        sys.exit(1)
    except ContentError as error:
        print_problems(error, load_settings(), Console(highlight=False, soft_wrap=True))
        sys.exit(1)
