"""Engines: how the record is connected to, and how a transaction begins in each database."""

import sqlite3
from enum import StrEnum
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from ytsapp.storage.errors import StorageError, name_database

WAIT_S = 10
"""How long to wait for a lock, a server or a free connection; ingesting holds a lock for
milliseconds, so longer than this something is wrong."""

_DATABASES = ("sqlite", "postgresql")
"""Those whose inserts `upsert` knows how to spell, and that the tests run on."""

_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}

_EXAMPLES = (
    "write a URL such as postgresql://user:password@host/database or sqlite:////path/to/yts.db"
)


class Access(StrEnum):
    """What a transaction is for; an execution option of its connection, named `access`."""

    READ = "read"
    WRITE = "write"
    MIGRATE = "migrate"


_MAPPED_BYTES = 2**31
"""Of the file that is read without copying; two million passages."""

_SQLITE_BEGIN = {
    # Whoever only reads breaks no foreign key: one statement less for each search.
    Access.READ: ("PRAGMA query_only = ON", "BEGIN"),
    Access.WRITE: ("PRAGMA foreign_keys = ON", "PRAGMA query_only = OFF", "BEGIN IMMEDIATE"),
    # A migration may rebuild a table; with foreign keys on, dropping the old one would empty
    # every table that refers to it.
    Access.MIGRATE: ("PRAGMA foreign_keys = OFF", "PRAGMA query_only = OFF", "BEGIN IMMEDIATE"),
}
"""How SQLite begins. Writers take the lock at once: one that read first and then wants it may be
refused without waiting. The pragmas have no effect inside a transaction."""


def read_url(text: str) -> URL:
    """Return a database URL, PostgreSQL's with the driver we have.

    Raises:
        StorageError: the text is no URL of SQLite or PostgreSQL; it is not repeated, for it may
            hold a password.
    """
    try:
        url = make_url(text if text.isprintable() else "")
    except (ArgumentError, ValueError):
        raise StorageError(f"YTS_DATABASE_URL is no database URL; {_EXAMPLES}.") from None
    url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    if url.get_backend_name() not in _DATABASES:
        raise StorageError(
            f"YTS_DATABASE_URL names {url.get_backend_name()}, and YTS keeps its record in SQLite "
            f"or PostgreSQL; {_EXAMPLES}."
        )
    return url


def make_engine(url: URL) -> Engine:
    """Return an engine; nothing is connected yet, a missing folder of SQLite is made.

    Raises:
        StorageError: there is no driver for the URL, or its folder cannot be made.
    """
    is_sqlite = url.get_backend_name() == "sqlite"
    if is_sqlite:
        _make_folder(url)
    try:
        engine = create_engine(url, **(_sqlite_options(url) if is_sqlite else _server_options(url)))
    except ModuleNotFoundError as error:
        raise StorageError(
            f"The database {name_database(url)} needs the Python package {error.name}; install it."
        ) from None
    except (ArgumentError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise StorageError(f"YTS_DATABASE_URL cannot be used: {reason}; {_EXAMPLES}.") from None
    if engine.dialect.is_async:
        raise StorageError(
            f"YTS_DATABASE_URL names the asynchronous driver {url.drivername}; write "
            f"{url.get_backend_name()}:// instead."
        )
    if is_sqlite:
        event.listen(engine, "connect", _connect_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def with_access(engine: Engine, access: Access) -> Engine:
    """Return the same engine for transactions of one kind."""
    options: dict[str, Any] = {"access": access}
    if engine.dialect.name == "postgresql" and access is Access.READ:
        # As SQLite does it: one state of the record during the transaction, and no writing.
        options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return engine.execution_options(**options)


def _make_folder(url: URL) -> None:
    if _is_in_memory(url) or not url.database or url.database.startswith("file:"):
        return
    folder = Path(url.database).absolute().parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"The folder {folder} for the database cannot be made ({error.strerror}); "
            "name another in YTS_HOME or YTS_DATABASE_URL."
        ) from None


def _is_in_memory(url: URL) -> bool:
    return url.database in (None, "", ":memory:")


def _sqlite_options(url: URL) -> dict[str, Any]:
    options: dict[str, Any] = {
        "connect_args": {"check_same_thread": False},
        "poolclass": QueuePool,
        "pool_timeout": WAIT_S,
    }
    if "timeout" not in url.query:
        options["connect_args"]["timeout"] = WAIT_S
    if _is_in_memory(url):
        # Each connection would have a database of its own.
        options |= {"pool_size": 1, "max_overflow": 0}
    return options


def _server_options(url: URL) -> dict[str, Any]:
    # A server may be restarted while we run: each connection is tried before it is used.
    options: dict[str, Any] = {"pool_pre_ping": True, "pool_timeout": WAIT_S}
    if "connect_timeout" not in url.query:
        options["connect_args"] = {"connect_timeout": WAIT_S}
    return options


def _connect_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver shall not begin transactions by its own rules: `_begin_sqlite` does.
    connection.isolation_level = None
    _switch_to_wal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    # A search reads thirty passages from all over the file: mapped, each is no call to the system.
    connection.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work side by side; a file keeps that once it is switched.

    SQLite waits for locks by itself, but not for this one: two programs that open a new file at
    once have to take turns.
    """
    until = monotonic() + WAIT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(0.01)


def _begin_sqlite(connection: Connection) -> None:
    access = connection.get_execution_options().get("access", Access.READ)
    for statement in _SQLITE_BEGIN[access]:
        connection.exec_driver_sql(statement)
