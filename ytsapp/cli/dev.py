"""`dev`: the product on one port, rebuilt when a file changes."""

import os
import sys

from ytsapp.build.front_end import reflex_environment
from ytsapp.cli.check import check_content
from ytsapp.settings import ROOT, load_settings


def dev() -> None:
    """Serve on PORT and rebuild when Python, editorial data or styles change."""
    settings = load_settings()
    check_content(settings)
    environment = reflex_environment(settings) | {
        "REFLEX_HOT_RELOAD_INCLUDE_PATHS": ":".join(
            str(ROOT / name) for name in ("ytsapp", "data", "assets")
        ),
    }
    # Preview and not plain development mode: there, unknown addresses never reach our server.
    command = [sys.executable, "-m", "reflex", "run", "--env", "preview"]
    command += ["--frontend-port", str(settings.port), "--backend-port", str(settings.port)]
    os.chdir(ROOT)
    os.execve(sys.executable, command, environment)
