"""The database: transactions to read and to write in, and its tables brought up to date."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlmodel import Session

from ytsapp.storage import migration
from ytsapp.storage.engine import WAIT_S, Access, make_engine, read_url, with_access
from ytsapp.storage.errors import StorageError, describe_error, name_database


class Transactions(Protocol):
    """Where transactions come from."""

    def read(self) -> AbstractContextManager[Session]:
        """Give a session that sees one state of the record and cannot write."""

    def write(self) -> AbstractContextManager[Session]:
        """Give a session whose changes are kept together at its end, or none of them."""

    def close(self) -> None:
        """Let go of what is held open."""


class Database:
    """The record of talks, in SQLite or PostgreSQL.

    Everything raised for what an operator can mend is a StorageError: no driver, server or
    folder, a wrong password, a file that is damaged, locked, read-only or no database. What only
    a programmer can mend, as a passage of an unknown talk, is raised as it is.
    """

    def __init__(self, url: str) -> None:
        """Take a database URL; nothing is connected yet.

        Args:
            url: as SQLAlchemy writes them, e.g. ``sqlite:////srv/yts/yts.db``,
                ``postgresql://user:password@host/database``, or ``sqlite://``: in memory, with
                one connection, so that a second session waits for the first to end.

        Raises:
            StorageError: the URL cannot be used.
        """
        self._url = read_url(url)
        self._engine = make_engine(self._url)
        self._reading = with_access(self._engine, Access.READ)
        self._writing = with_access(self._engine, Access.WRITE)

    def __repr__(self) -> str:
        return f"Database({name_database(self._url)})"

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one state of the record and cannot write."""
        with self._explained(), Session(self._reading) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Give a session whose changes are kept together at its end, or none of them."""
        with self._explained(), Session(self._writing) as session, session.begin():
            yield session

    def migrate(self) -> None:
        """Bring the tables up to date; a database that is there already costs a look at it."""
        with self._explained():
            migration.migrate(self._engine)

    def close(self) -> None:
        """Close every connection; the next use opens new ones."""
        self._engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except PoolTimeoutError as error:
            raise StorageError(
                f"No connection to the database {name_database(self._url)} became free in "
                f"{WAIT_S} s; try again, or start fewer programs on it."
            ) from error
        except (IntegrityError, DataError):
            raise  # what was to be stored is wrong, not the database
        except DBAPIError as error:
            raise StorageError(describe_error(error, self._url)) from error


class OpenReading:
    """A transaction that was begun to read in, in place of the database: it is read in again."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give the session that is open; it stays so."""
        yield self._session

    def write(self) -> AbstractContextManager[Session]:
        """Refuse: who reads does not write.

        Raises:
            TypeError: always.
        """
        raise TypeError("this corpus is being read; write with the one it came from")

    def close(self) -> None:
        """Do nothing: who began the transaction ends it."""
