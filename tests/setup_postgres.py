"""`python -m tests.setup_postgres`: see to it that there is a PostgreSQL for the storage tests."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres import find_binaries
from tests.setup_browser import is_apt_usable, run

CLUSTER_DEFAULTS = Path("/etc/postgresql-common/createcluster.d")
"""Where Debian's packages look for how a new server is set up."""


def main() -> int:
    """Find or install PostgreSQL; without it the storage tests run on SQLite only."""
    if find_binaries():
        return 0
    if is_apt_usable():
        print("Installing PostgreSQL with apt-get for the storage tests", flush=True)
        with no_system_server(CLUSTER_DEFAULTS):
            run("apt-get", "update") and run("apt-get", "install", "-y", "postgresql")
    if not find_binaries():
        print("No PostgreSQL could be had: put its server programs on PATH to test on it too.")
    return 0


@contextmanager
def no_system_server(defaults: Path) -> Iterator[None]:
    """Keep the packages from setting up and starting a server of the system's own."""
    missing = [folder for folder in (defaults, *defaults.parents) if not folder.exists()]
    defaults.mkdir(parents=True, exist_ok=True)
    wish = defaults / "yts-tests.conf"
    wish.write_text("create_main_cluster = false\n")
    try:
        yield
    finally:
        wish.unlink()
        for folder in missing:
            if not any(folder.iterdir()):
                folder.rmdir()


if __name__ == "__main__":
    sys.exit(main())
