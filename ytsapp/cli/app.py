"""The command line: names commands, nothing else."""

import typer

from ytsapp.cli.check import check

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def main() -> None:
    """YTS: architecture choices backed by playable seconds of recorded talks."""


app.command()(check)
