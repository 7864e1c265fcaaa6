"""A throw-away PostgreSQL server for one run of the tests."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

OWNERS = ("postgres", "nobody")
"""Whom the server runs as when the tests run as root: PostgreSQL refuses to be root."""

DEBIAN = Path("/usr/lib/postgresql")
"""Where Debian puts the server programs, a folder a version, none of them on PATH."""

_OPTIONS = {
    "listen_addresses": "",  # a Unix socket in our own folder: no port to collide on
    "max_connections": "50",
    # Nobody will miss the data after a crash.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}


class NoPostgresError(Exception):
    """There is no PostgreSQL server to be had; the message says why."""


def find_binaries() -> Path | None:
    """Return the folder of PostgreSQL's server programs, the newest where there are several."""
    named = shutil.which("postgres")
    folders = [Path(named).resolve().parent] if named else []
    if config := shutil.which("pg_config"):
        asked = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        folders.append(Path(asked.stdout.strip()))
    folders += sorted(
        DEBIAN.glob("*/bin"), key=lambda folder: folder.parent.name.zfill(3), reverse=True
    )
    return next((folder for folder in folders if _has_server(folder)), None)


@contextmanager
def running_server() -> Iterator["Server"]:
    """Give a fresh server that ends with the block, and its data with it.

    Raises:
        NoPostgresError: no server is installed, or it does not start.
    """
    binaries = find_binaries()
    if binaries is None:
        raise NoPostgresError("no PostgreSQL server is installed (python -m tests.setup_postgres)")
    # Not pytest's folder: only root may enter it, and the path of a socket must be short.
    with tempfile.TemporaryDirectory(prefix="yts-pg-") as name:
        server = Server(binaries, Path(name))
        server.start()
        try:
            yield server
        finally:
            server.stop()


class Server:
    """One server in a folder of its own."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self.binaries = binaries
        self.folder = folder
        self.count = 0
        self.owner = find_owner()
        if self.owner:
            shutil.chown(folder, self.owner)

    def start(self) -> None:
        data = str(self.folder / "data")
        self._run("initdb", "-D", data, "-U", "yts", "-A", "trust", "-E", "UTF8", "--locale=C",
                  "--no-sync")  # fmt: skip
        options = " ".join(f"-c {name}='{value}'" for name, value in _OPTIONS.items())
        self._run("pg_ctl", "start", "-w", "-D", data, "-l", str(self.folder / "log"),
                  "-o", f"{options} -k '{self.folder}'")  # fmt: skip

    def stop(self) -> None:
        self._run("pg_ctl", "stop", "-m", "immediate", "-D", str(self.folder / "data"))

    def url(self, database: str) -> str:
        return f"postgresql://yts@/{database}?host={self.folder}"

    def create_database(self) -> str:
        """Make an empty database and return its name."""
        self.count += 1
        name = f"test_{self.count}"
        self.execute(f"CREATE DATABASE {name}")
        return name

    def drop_database(self, name: str) -> None:
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        with psycopg.connect(
            host=str(self.folder), user="yts", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(statement)

    def _run(self, program: str, *arguments: str) -> None:
        try:
            done = subprocess.run(
                [self.binaries / program, *arguments],
                cwd=self.folder,
                user=self.owner,
                group=pwd.getpwnam(self.owner).pw_gid if self.owner else None,
                extra_groups=[] if self.owner else None,
                capture_output=True,
                text=True,
                check=False,
            )
        except OSError as error:
            raise NoPostgresError(f"PostgreSQL's {program} cannot be run: {error}") from error
        if done.returncode != 0:
            said = (done.stderr or done.stdout).strip()[-500:]
            raise NoPostgresError(f"PostgreSQL's {program} failed: {said}")


def _has_server(folder: Path) -> bool:
    return all((folder / program).is_file() for program in ("initdb", "pg_ctl", "postgres"))


def find_owner() -> str | None:
    """Return whom to run the server as; None means as ourselves."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in OWNERS if name in known), None)
