"""Fixtures of databases: what a test asks of one, it asks of SQLite and of PostgreSQL."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete

from tests.postgres import NoPostgresError, Server, running_server
from ytsapp.storage.database import Database
from ytsapp.storage.tables import Row


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server for this run of the tests."""
    try:
        with running_server() as server:
            yield server
    except NoPostgresError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def migrated_postgres(postgres) -> str:
    """URL of a PostgreSQL database with all tables, emptied after each test."""
    return migrate(postgres.url(postgres.create_database()))


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory) -> Path:
    """An SQLite file with all tables, to be copied for each test."""
    path = tmp_path_factory.mktemp("template") / "yts.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request) -> str:
    return request.param


@pytest.fixture
def bare_url(backend, request, tmp_path) -> Iterator[str]:
    """URL of a database without tables."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path}/yts.db"
        return
    server = request.getfixturevalue("postgres")
    name = server.create_database()
    yield server.url(name)
    server.drop_database(name)


@pytest.fixture
def url(backend, request, tmp_path) -> Iterator[str]:
    """URL of a database with all tables and nothing in them."""
    if backend == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "yts.db")
        yield f"sqlite:///{tmp_path}/yts.db"
        return
    url = request.getfixturevalue("migrated_postgres")
    yield url
    empty(url)


@pytest.fixture
def database(url) -> Iterator[Database]:
    """A database with all tables and nothing in them."""
    database = Database(url)
    yield database
    database.close()


def migrate(url: str) -> str:
    database = Database(url)
    database.migrate()
    database.close()
    return url


def empty(url: str) -> None:
    database = Database(url)
    with database.write() as session:
        for table in reversed(Row.metadata.sorted_tables):
            session.execute(delete(table))
    database.close()
