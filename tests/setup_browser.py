"""`python -m tests.setup_browser`: see to it that there is a Chromium for the browser tests.

Best is the headless shell: the same engine without a desktop around it, which runs the browser
tests in half the processor time of a whole Chromium.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
COMMANDS = (SHELL, "chromium", "chromium-browser", "google-chrome")
APT = ("apt-get", "-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=0")
"""Without a network it is soon known that there is none."""


def find_chromium() -> str | None:
    """Return the system's Chromium; None means playwright's own download."""
    named = os.environ.get("YTS_TEST_CHROMIUM")
    if named:
        return shutil.which(named) or named
    return next((found for name in COMMANDS if (found := shutil.which(name))), None)


def main() -> int:
    """Find or fetch a Chromium; returns the exit status."""
    found = find_chromium()
    if found and not Path(found).is_file():
        print(f"YTS_TEST_CHROMIUM names {found}, which is no program.", file=sys.stderr)
        return 1
    if named_or_shell(found) or (found is None and has_playwright_chromium()):
        return 0
    if is_apt_usable():
        print(f"Installing {SHELL} with apt-get for the browser tests", flush=True)
        if run(*APT, "update") and run(*APT, "install", "-y", SHELL):
            return 0
    if found:
        print(f"The browser tests run in {found}, which takes them longer.", flush=True)
        return 0
    print("Downloading Chromium with playwright for the browser tests", flush=True)
    if run(sys.executable, "-m", "playwright", "install", "chromium"):
        return 0
    print(
        "No Chromium could be had: put one on PATH, or name it in YTS_TEST_CHROMIUM.",
        file=sys.stderr,
    )
    return 1


def named_or_shell(found: str | None) -> bool:
    """Return whether a browser is the one asked for, or else the quickest there is."""
    return found is not None and ("YTS_TEST_CHROMIUM" in os.environ or Path(found).name == SHELL)


def has_playwright_chromium() -> bool:
    """Return whether playwright has its own Chromium already."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def is_apt_usable() -> bool:
    """Return whether this is root on a system with apt."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def run(*command: str) -> bool:
    """Run a command quietly unless it fails; returns whether it succeeded."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print((done.stderr or done.stdout).strip()[-2000:], file=sys.stderr)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
